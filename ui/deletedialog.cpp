// SPDX-License-Identifier: MIT
#include "deletedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace contacts {

namespace {

constexpr int dialogWidth = 460;
constexpr int nameWidth = 320;
//! Below the first no time is said, from the second on hours instead of minutes.
constexpr std::chrono::seconds shortTime = std::chrono::minutes(1);
constexpr std::chrono::seconds manyMinutes = std::chrono::hours(2);

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

DeleteDialog::DeleteDialog(Question question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_title(plainLabel("deleteTitle", this))
    , m_text(plainLabel("deleteText", this))
    , m_optedOut(new QCheckBox(this))
    , m_typeLabel(plainLabel("deleteNumberLabel", this))
    , m_typed(new QLineEdit(this))
{
    setObjectName(QStringLiteral("deleteDialog"));
    setWindowTitle(tr("Delete contacts"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_optedOut->setObjectName(QStringLiteral("deleteOptedOut"));
    m_optedOut->setText(
        isAboutOne() ? tr("&Delete this contact, who opted out")
                     : tr("&Also delete the %Ln who opted out", nullptr, int(m_question.optedOut)));
    m_optedOut->setVisible(m_question.optedOut > 0);
    m_typed->setObjectName(QStringLiteral("deleteNumber"));
    m_typeLabel->setBuddy(m_typed);
    connect(m_optedOut, &QCheckBox::toggled, this, &DeleteDialog::refresh);
    connect(m_typed, &QLineEdit::textChanged, this, &DeleteDialog::refresh);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_optedOut);
    layout->addWidget(m_typeLabel);
    layout->addWidget(m_typed);
    layout->addStretch(1);
    layout->addWidget(createButtons());
    setMinimumWidth(dialogWidth);
    refresh();
}

QWidget *DeleteDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_delete = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_delete->setObjectName(QStringLiteral("deleteConfirm"));
    QPushButton *copy = buttons->addButton(tr("&Save a copy first…"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("deleteSaveCopy"));
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("deleteCancel"));
    // Enter by mistake deletes nobody; it presses another button only where the keyboard is on it.
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &DeleteDialog::saveCopyRequested);
    return buttons;
}

bool DeleteDialog::includesOptedOut() const
{
    return m_optedOut->isChecked();
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

bool DeleteDialog::isTyped() const
{
    // With or without the separators of the person's language.
    const QString typed = m_typed->text().trimmed();
    bool isNumber = false;
    const qint64 number = QLocale().toLongLong(typed, &isNumber);
    return (isNumber && number == toDelete()) || typed == QString::number(toDelete());
}

void DeleteDialog::refresh()
{
    m_title->setText(titleText());
    m_text->setText(questionText());
    const bool needsTyping = this->needsTyping();
    m_typeLabel->setVisible(needsTyping);
    m_typed->setVisible(needsTyping);
    m_typeLabel->setText(tr("To be sure, type how many: %1").arg(QLocale().toString(toDelete())));
    m_typed->setAccessibleName(m_typeLabel->text());
    m_delete->setText(buttonText());
    m_delete->setEnabled(toDelete() > 0 && (!needsTyping || isTyped()));
}

QString DeleteDialog::titleText() const
{
    if (isAboutOne() && !m_question.onlyName.isEmpty()) {
        // A name without a blank in it would make the dialog as wide as it is.
        const QFontMetrics metrics(m_title->font());
        return tr("Delete “%1”?")
            .arg(metrics.elidedText(m_question.onlyName, Qt::ElideRight, nameWidth));
    }
    // Where everybody opted out, nobody would be deleted before the box is ticked.
    const qint64 count = toDelete() > 0 ? toDelete() : m_question.contacts;
    return tr("Delete %Ln contact(s)?", nullptr, int(count));
}

QString DeleteDialog::questionText() const
{
    QStringList paragraphs;
    paragraphs << timeText();
    if (m_question.optedOut > 0)
        paragraphs << optedOutText();
    if (m_question.notRead > 0) {
        paragraphs << tr("%Ln selected contact(s) are not read yet and stay.", nullptr,
                         int(m_question.notRead));
    }
    return paragraphs.join(QLatin1String("\n\n"));
}

QString DeleteDialog::optedOutText() const
{
    if (isAboutOne()) {
        return tr("This contact opted out. Deleting them also deletes the record that they must "
                  "not be messaged.");
    }
    const int count = int(m_question.optedOut);
    if (includesOptedOut()) {
        return tr("%Ln of them opted out. Deleting them also deletes the record that they must not "
                  "be messaged.",
                  nullptr, count);
    }
    if (m_question.optedOut == m_question.contacts) {
        return tr("All of them opted out. Deleting them also deletes the record that they must not "
                  "be messaged. They stay unless you tick the box.");
    }
    return tr("%Ln more opted out. Deleting them also deletes the record that they must not be "
              "messaged. They stay unless you tick the box.",
              nullptr, count);
}

std::chrono::seconds DeleteDialog::time() const
{
    return m_question.timeToSend && toDelete() > 0 ? m_question.timeToSend(toDelete())
                                                   : std::chrono::seconds(0);
}

QString DeleteDialog::timeText() const
{
    const std::chrono::seconds time = this->time();
    if (time < shortTime)
        return tr("Once sent, this cannot be taken back.");
    if (time < manyMinutes) {
        return tr("It takes about %Ln minute(s). Once sent, it cannot be taken back.", nullptr,
                  int(std::chrono::ceil<std::chrono::minutes>(time).count()));
    }
    return tr("It takes about %Ln hour(s). Once sent, it cannot be taken back.", nullptr,
              int(std::chrono::ceil<std::chrono::hours>(time).count()));
}

QString DeleteDialog::buttonText() const
{
    if (toDelete() == 0)
        return tr("&Delete");
    const std::chrono::seconds time = this->time();
    const QString number = QLocale().toString(toDelete());
    if (time < shortTime)
        return tr("&Delete %1").arg(number);
    if (time < manyMinutes) {
        return tr("&Delete %1 – about %Ln min", nullptr,
                  int(std::chrono::ceil<std::chrono::minutes>(time).count()))
            .arg(number);
    }
    return tr("&Delete %1 – about %Ln hour(s)", nullptr,
              int(std::chrono::ceil<std::chrono::hours>(time).count()))
        .arg(number);
}

} // namespace contacts
