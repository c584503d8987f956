// SPDX-License-Identifier: MIT
#include "filterdialog.h"

#include "fieldnote.h"
#include "filterchoices.h"
#include "filterrowsarea.h"
#include "search/querywriter.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextDocument>
#include <QVBoxLayout>

#include <cmath>

namespace contacts {

namespace {

constexpr QSize usualSize(760, 460);
constexpr QSize windowFrame(16, 60); //!< what a window manager draws around it, about
constexpr int textLines = 2;
constexpr int sectionGap = 6;

} // namespace

FilterDialog::FilterDialog(const QueryVocabulary &vocabulary, const ContactQuery &current,
                           QWidget *parent)
    : QDialog(parent)
    , m_translation(vocabulary)
    , m_choices(new FilterChoices(vocabulary, this))
    , m_area(new FilterRowsArea(*m_choices, this))
    , m_add(new QPushButton(tr("&Add a condition"), this))
    , m_text(new QPlainTextEdit(this))
    , m_note(new FieldNote("filterProblem", nullptr, this))
{
    setObjectName(QStringLiteral("filterDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Filter"));
    m_add->setObjectName(QStringLiteral("filterAdd"));
    auto *title = new QLabel(tr("Show the contacts of whom all of this is true:"), this);
    title->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    layout->addSpacing(sectionGap);
    createQueryText();
    layout->addWidget(m_note);
    createButtons();
    connect(m_add, &QPushButton::clicked, m_area, &FilterRowsArea::addRow);
    connect(m_area, &FilterRowsArea::edited, this, &FilterDialog::updateQuery);
    resize(usualSize.boundedTo(screen()->availableSize() - windowFrame));
    m_area->setRows(m_translation.rows(current));
    m_area->focusFirst();
}

void FilterDialog::createQueryText()
{
    auto *label = new QLabel(tr("The same as a text for the search &box:"), this);
    label->setWordWrap(true);
    label->setBuddy(m_text);
    m_text->setObjectName(QStringLiteral("filterQuery"));
    m_text->setAccessibleName(tr("Query"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Every contact"));
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // The language of searches runs from left to right.
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    m_text->document()->setDefaultTextOption(option);
    const qreal margins = 2 * (m_text->document()->documentMargin() + m_text->frameWidth());
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * textLines
                           + int(std::ceil(margins)));
    layout()->addWidget(label);
    layout()->addWidget(m_text);
}

void FilterDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Reset, this);
    m_show = buttons->button(QDialogButtonBox::Ok);
    m_show->setObjectName(QStringLiteral("filterShow"));
    m_show->setText(tr("&Show these contacts"));
    m_show->setDefault(true);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("filterCancel"));
    cancel->setText(tr("Cancel"));
    QPushButton *removeAll = buttons->button(QDialogButtonBox::Reset);
    removeAll->setObjectName(QStringLiteral("filterRemoveAll"));
    removeAll->setText(tr("&Remove all"));
    for (QPushButton *button : {m_show, cancel, removeAll})
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(removeAll, &QPushButton::clicked, this, [this] {
        m_area->setRows({});
        m_area->focusFirst();
    });
    layout()->addWidget(buttons);
    setTabOrder(m_add, m_text);
    setTabOrder(m_text, m_show);
    setTabOrder(m_show, cancel);
    setTabOrder(cancel, removeAll);
}

void FilterDialog::updateQuery()
{
    const std::vector<FilterRow> rows = m_area->rows();
    std::vector<FilterRows::Reading> readings;
    int firstWrong = 0; // from 1 on
    for (size_t i = 0; i < rows.size(); ++i) {
        readings.push_back(m_translation.read(rows[i]));
        if (firstWrong == 0 && !readings.back().isUsable())
            firstWrong = int(i) + 1;
    }
    m_area->showReadings(readings);
    m_query = m_translation.query(rows);
    const QString text = QueryWriter(&m_choices->vocabulary()).text(m_query);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_show->setEnabled(firstWrong == 0);
    m_note->showText(FieldNote::Mood::Quiet,
                     firstWrong == 0
                         ? QString()
                         : tr("Condition %L1 is not complete. Complete or remove it to show "
                              "the contacts.")
                               .arg(firstWrong));
}

void FilterDialog::accept()
{
    if (!m_show->isEnabled())
        return;
    Q_EMIT filterChosen(m_query);
    QDialog::accept();
}

} // namespace contacts
