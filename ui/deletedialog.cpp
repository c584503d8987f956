// SPDX-License-Identifier: MIT
#include "deletedialog.h"

#include "theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace contacts {

namespace {

constexpr int dialogWidth = 460;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

DeleteDialog::DeleteDialog(Question question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_title(plainLabel({}, this))
    , m_optedOut(new QCheckBox(this))
    , m_typeLabel(plainLabel({}, this))
    , m_typed(new QLineEdit(this))
{
    setObjectName(QStringLiteral("deleteDialog"));
    setWindowTitle(tr("Delete contacts"));
    m_title->setObjectName(QStringLiteral("deleteTitle"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *text = plainLabel(questionText(), this);
    text->setObjectName(QStringLiteral("deleteText"));
    m_optedOut->setObjectName(QStringLiteral("deleteOptedOut"));
    m_optedOut->setText(
        tr("&Also delete the %Ln who opted out", nullptr, int(m_question.optedOut)));
    m_optedOut->setVisible(m_question.optedOut > 0);
    m_typed->setObjectName(QStringLiteral("deleteNumber"));
    m_typeLabel->setBuddy(m_typed);

    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(QStringLiteral("deleteConfirm"));
    QPushButton *copy = buttons->addButton(tr("&Save a copy first…"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("deleteSaveCopy"));
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("deleteCancel"));
    // Enter by mistake deletes nobody.
    m_delete->setAutoDefault(false);
    copy->setAutoDefault(false);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &DeleteDialog::saveCopyRequested);
    connect(m_optedOut, &QCheckBox::toggled, this, &DeleteDialog::update);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteDialog::update);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(text);
    layout->addWidget(m_optedOut);
    layout->addWidget(m_typeLabel);
    layout->addWidget(m_typed);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(dialogWidth);
    update();
    cancel->setFocus();
}

bool DeleteDialog::includesOptedOut() const
{
    return m_optedOut->isChecked();
}

QString DeleteDialog::questionText() const
{
    QStringList paragraphs;
    paragraphs << tr("Once sent, this cannot be taken back.");
    if (m_question.optedOut > 0) {
        paragraphs << tr("%Ln of them opted out. Deleting them also deletes the record that they "
                         "must not be messaged. They stay unless you tick the box.",
                         nullptr, int(m_question.optedOut));
    }
    if (m_question.notRead > 0) {
        paragraphs << tr("%Ln selected contact(s) are not read yet and stay.", nullptr,
                         int(m_question.notRead));
    }
    return paragraphs.join(QLatin1String("\n\n"));
}

qint64 DeleteDialog::toDelete() const
{
    return m_question.contacts - (includesOptedOut() ? 0 : m_question.optedOut);
}

bool DeleteDialog::needsTyping() const
{
    const qint64 count = toDelete();
    return count > 1 && (count >= typedFrom || count * typedFromOneIn >= m_question.listTotal);
}

void DeleteDialog::update()
{
    const qint64 count = toDelete();
    if (!m_question.onlyName.isEmpty())
        m_title->setText(tr("Delete “%1”?").arg(m_question.onlyName));
    else
        m_title->setText(tr("Delete %Ln contact(s)?", nullptr, int(count)));
    m_typeLabel->setVisible(needsTyping());
    m_typed->setVisible(needsTyping());
    m_typeLabel->setText(tr("To be sure, type how many: %1").arg(QLocale().toString(count)));
    m_typed->setAccessibleName(m_typeLabel->text());
    // With or without the separators of the person's language.
    bool isNumber = false;
    const qint64 typed = QLocale().toLongLong(m_typed->text().trimmed(), &isNumber);
    const bool isTyped =
        (isNumber && typed == count) || m_typed->text().trimmed() == QString::number(count);
    m_delete->setText(buttonText());
    m_delete->setEnabled(count > 0 && (!needsTyping() || isTyped));
}

QString DeleteDialog::buttonText() const
{
    const qint64 count = toDelete();
    const std::chrono::seconds time =
        m_question.timeToSend ? m_question.timeToSend(count) : std::chrono::seconds(0);
    const QString number = QLocale().toString(count);
    if (time < std::chrono::minutes(1))
        return tr("&Delete %1").arg(number);
    if (time < std::chrono::hours(2)) {
        return tr("&Delete %1 – about %2 min")
            .arg(number,
                 QLocale().toString(qint64(std::chrono::ceil<std::chrono::minutes>(time).count())));
    }
    return tr("&Delete %1 – about %2 hours")
        .arg(number,
             QLocale().toString(qint64(std::chrono::ceil<std::chrono::hours>(time).count())));
}

} // namespace contacts
