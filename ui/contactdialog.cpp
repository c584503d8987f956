// SPDX-License-Identifier: MIT
#include "contactdialog.h"

#include "contactfacts.h"
#include "fieldnote.h"
#include "mergepage.h"
#include "numbertext.h"
#include "parametereditor.h"
#include "parametertable.h"
#include "parameterwords.h"
#include "plainmessagebox.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace contacts {

using Question = EditSession::Question;
using State = EditSession::State;
using Kind = ThreeWayMerge::Field::Kind;

namespace {
constexpr QSize usualSize(560, 620);
constexpr QSize windowFrame(16, 60); //!< what a window manager draws around it, about
constexpr int sectionGap = 6;

//! Not disabled: the text can be copied, and the keyboard stays where it is.
void setLookedAtOnly(QLineEdit &field, bool isLookedAtOnly)
{
    field.setReadOnly(isLookedAtOnly);
    QPalette palette = field.parentWidget()->palette();
    if (isLookedAtOnly)
        palette.setColor(QPalette::Base, palette.color(QPalette::Window));
    field.setPalette(isLookedAtOnly ? palette : QPalette());
}
} // namespace

ContactDialog::ContactDialog(std::unique_ptr<EditSession> session,
                             const TerritoryNames &territories, const QStringList &keysInUse,
                             QWidget *parent)
    : QDialog(parent)
    , m_session(std::move(session))
    , m_territories(territories)
{
    setObjectName(QStringLiteral("contactDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_session->isNew() ? tr("New contact") : tr("Edit contact"));
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    createFields(keysInUse);
    m_notice = new DialogNotice(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_notice);
    createButtons();
    connectFields();
    connectSession();
    setUpShortcuts();
    setUpSize();
    showTexts();
    showState();
    m_name->setFocus();
    m_session->start();
}

ContactDialog::~ContactDialog()
{
    // Its last signals would find a dialog that is half gone.
    m_session->disconnect(this);
    // The table looks at the session's parameters.
    delete m_scroll;
}

void ContactDialog::createFields(const QStringList &keysInUse)
{
    auto *page = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_fields = new QWidget(page);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(form);

    auto *name = new QWidget(m_fields);
    auto *nameColumn = new QVBoxLayout(name);
    nameColumn->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit(name);
    m_name->setObjectName(QStringLiteral("contactName"));
    m_name->setAccessibleName(tr("Name"));
    m_nameNote = new FieldNote("contactNameNote", m_name, name);
    nameColumn->addWidget(m_name);
    nameColumn->addWidget(m_nameNote);
    form->addRow(tr("&Name"), name);
    form->addRow(tr("P&hone number"), createNumberField());
    static_cast<QLabel *>(form->labelForField(name))->setBuddy(m_name);
    static_cast<QLabel *>(form->labelForField(m_number->parentWidget()))->setBuddy(m_number);

    m_parameters = new ParameterEditor(m_session->parameters(), keysInUse, m_fields);
    m_facts = new ContactFacts(m_fields);
    column->addWidget(m_parameters, 1);
    column->addSpacing(sectionGap);
    column->addWidget(m_facts);
    m_merge = new MergePage(page);
    m_merge->hide();
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_merge, 1);
    m_scroll->setWidget(page);
}

QWidget *ContactDialog::createNumberField()
{
    auto *field = new QWidget(m_fields);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    m_number = new QLineEdit(field);
    m_number->setObjectName(QStringLiteral("contactNumber"));
    m_number->setAccessibleName(tr("Phone number"));
    m_number->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    // In a line that runs to the left the plus and the groups would change places.
    m_number->setLayoutDirection(Qt::LeftToRight);
    m_numberNote = new FieldNote("contactNumberNote", m_number, field);
    m_othersNote = new FieldNote("contactOthersNote", nullptr, field);
    m_openOther = new QPushButton(tr("&Open that contact"), field);
    m_openOther->setObjectName(QStringLiteral("contactOpenOther"));
    m_openOther->setAutoDefault(false);
    m_openOther->hide();
    column->addWidget(m_number);
    column->addWidget(m_numberNote);
    column->addWidget(m_othersNote);
    column->addWidget(m_openOther, 0, Qt::AlignLeading);
    return field;
}

void ContactDialog::createButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("contactSave"));
    m_save->setToolTip(tr("Ctrl+Enter saves from everywhere"));
    m_save->setDefault(true);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("contactCancel"));
    m_cancel->setIcon({});
    layout()->addWidget(buttons);
    connect(m_save, &QPushButton::clicked, this, &ContactDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &ContactDialog::reject);
}

void ContactDialog::connectFields()
{
    // textChanged, not textEdited: a screen reader or a dictation program enters text as well.
    // What the session fills in it has already.
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text == m_session->name())
            return;
        beginTyping();
        m_session->setName(text);
    });
    connect(m_number, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text == m_session->number())
            return;
        beginTyping();
        m_session->setNumber(text);
    });
    connect(&m_session->parameters(), &ParameterTableModel::edited, this, [this] {
        if (canType())
            beginTyping();
        updateButtons();
    });
    ParameterTable &table = m_parameters->table();
    connect(&table, &ParameterTable::typingChanged, this, &ContactDialog::updateButtons);
    connect(&table, &ParameterTable::saveRequested, this, &ContactDialog::save);
    connect(m_openOther, &QPushButton::clicked, this, &ContactDialog::openOther);
    connect(m_merge, &MergePage::sideChosen, this,
            [this](int field, ThreeWayMerge::Side side) { m_session->chooseSide(field, side); });
    connect(m_notice, &DialogNotice::buttonClicked, this, &ContactDialog::onNoticeButton);
}

void ContactDialog::connectSession()
{
    connect(m_session.get(), &EditSession::changed, this, &ContactDialog::showState);
    connect(m_session.get(), &EditSession::textsReplaced, this, &ContactDialog::showTexts);
    connect(m_session.get(), &EditSession::judged, this, &ContactDialog::showJudgement);
    connect(&m_session->session(), &AccountSession::stateChanged, this,
            &ContactDialog::showProgress);
}

void ContactDialog::setUpShortcuts()
{
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        connect(shortcut, &QShortcut::activated, this, &ContactDialog::save);
    }
}

void ContactDialog::setUpSize()
{
    // Enlarged text leaves small screens little room: then the fields scroll.
    resize(usualSize.boundedTo(screen()->availableSize() - windowFrame));
}

void ContactDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_facts)
        m_facts->showRecord(m_session->text(), m_session->record());
}

void ContactDialog::showTexts()
{
    // Setting the same text would move the cursor of somebody who types.
    if (m_name->text() != m_session->name())
        m_name->setText(m_session->name());
    if (m_number->text() != m_session->number())
        m_number->setText(m_session->number());
    showJudgement();
}

void ContactDialog::showState()
{
    if (m_session->state() == State::Saved) {
        accept();
        return;
    }
    if (m_session->state() != State::Checking)
        m_savesAfterChecking = false;
    setLookedAtOnly(*m_name, !canType());
    setLookedAtOnly(*m_number, !canType());
    m_parameters->setEditable(canType());
    m_facts->showRecord(m_session->text(), m_session->record());
    showMerge();
    showDifferences();
    showNotice();
    showJudgement();
    focusForState();
}

bool ContactDialog::canType() const
{
    switch (m_session->question()) {
    case Question::ChangedMeanwhile:
    case Question::Gone:
    case Question::Unclear:
        return false;
    default:
        return m_session->state() == State::Checking || m_session->state() == State::Ready;
    }
}

void ContactDialog::showNotice()
{
    const EditNotice::Content content = EditNotice::of(*m_session, m_savesAfterChecking);
    m_answers = content.actions;
    if (content.title.isEmpty()) {
        m_notice->clear();
        return;
    }
    QStringList buttons;
    for (const Action action : m_answers)
        buttons << EditNotice::text(action, *m_session);
    m_notice->showText(content.mood, content.title, content.text, buttons);
}

void ContactDialog::showMerge()
{
    const ThreeWayMerge *merge =
        m_session->question() == Question::ChangedMeanwhile ? m_session->merge() : nullptr;
    // Only when the question comes: choosing a side must not take the keyboard away.
    if (merge && m_merge->isHidden())
        m_merge->showMerge(*merge, m_session->session().phoneNumbers());
    m_merge->setVisible(merge);
    m_fields->setVisible(!merge);
}

void ContactDialog::showDifferences()
{
    const bool isAsked = m_session->question() == Question::StoredDifferently;
    m_parameters->table().words().setDifferences(isAsked ? m_session->differences()
                                                         : std::vector<EditSession::Difference>());
}

void ContactDialog::showJudgement()
{
    using Mood = FieldNote::Mood;
    QString name;
    QString number;
    if (m_session->question() == Question::StoredDifferently) {
        for (const EditSession::Difference &difference : m_session->differences()) {
            if (difference.kind == Kind::Name)
                name = EditNotice::difference(difference);
            else if (difference.kind == Kind::PhoneNumber)
                number = EditNotice::difference(difference);
        }
    }
    const bool storesName = m_session->isNameChanged() && !m_session->nameStoredAs().isNull();
    if (!name.isEmpty() || !storesName)
        m_nameNote->showText(Mood::Warning, name);
    else
        m_nameNote->showText(
            Mood::Quiet,
            m_session->nameStoredAs().isEmpty()
                ? tr("The server will store no name.")
                : tr("The server will store this as: %1").arg(m_session->nameStoredAs()));
    const NumberText::Note note = NumberText::note(*m_session, m_territories);
    if (!number.isEmpty())
        m_numberNote->showText(Mood::Warning, number);
    else
        m_numberNote->showText(note.isWarning ? Mood::Warning : Mood::Quiet, note.text);
    const QString others = NumberText::others(*m_session);
    // Below, the question says and offers the same.
    const bool isAsked = m_session->question() == Question::NumberTaken;
    m_othersNote->showText(Mood::Warning, isAsked ? QString() : others);
    m_openOther->setVisible(!others.isEmpty() && !isAsked);
    updateButtons();
}

void ContactDialog::showProgress()
{
    if (m_session->state() != State::CheckingNumber
        && m_session->question() != Question::ListIncomplete)
        return;
    m_notice->setText(EditNotice::of(*m_session, m_savesAfterChecking).text);
}

void ContactDialog::updateButtons()
{
    const bool types = m_parameters->table().hasTyping();
    const Question question = m_session->question();
    const bool canAsk = question == Question::None || question == Question::Failed
        || question == Question::StoredDifferently;
    const bool waits = m_session->state() == State::Checking && !m_savesAfterChecking
        && (m_session->isChanged() || types);
    const bool isReady = m_session->canSave() || (m_session->state() == State::Ready && types);
    m_save->setVisible(m_session->state() != State::ReadOnly && question != Question::Unclear);
    m_save->setEnabled(canAsk && (waits || isReady));
    const bool drops = hasUnsavedText() && m_session->state() != State::Saving;
    m_cancel->setText(drops || m_save->isEnabled() ? tr("Cancel") : tr("Close"));
}

//! The keyboard goes to what has to be answered, and back to the fields afterwards.
void ContactDialog::focusForState()
{
    const Question question = m_session->question();
    const State state = m_session->state();
    const bool isNew = question != m_shownQuestion || state != m_shownState;
    const bool wasAsked = m_shownQuestion != Question::None;
    m_shownQuestion = question;
    m_shownState = state;
    if (!isNew)
        return;
    if (question == Question::ChangedMeanwhile && m_merge->focusFirstChoice())
        return;
    if (question == Question::Failed)
        m_save->setFocus();
    else if (question == Question::StoredDifferently)
        m_notice->focusButton(int(m_answers.size()) - 1); // to lose something takes a thought
    else if (question != Question::None || state == State::CheckingNumber)
        m_notice->focusButton(0);
    // A second Enter must not close it; and who is in a field already stays there.
    else if ((state == State::Saving && m_cancel->hasFocus())
             || (wasAsked && canType() && !m_fields->isAncestorOf(focusWidget())))
        m_name->setFocus();
}

//! Typing is an answer too.
void ContactDialog::beginTyping()
{
    if (m_session->question() != Question::None)
        m_session->goOnEditing();
}

void ContactDialog::save()
{
    m_parameters->table().commitEditor();
    updateButtons();
    if (m_session->question() == Question::ChangedMeanwhile) {
        m_session->saveMerged();
        return;
    }
    if (m_save->isHidden() || !m_save->isEnabled())
        return;
    if (m_session->state() == State::Checking) {
        m_savesAfterChecking = true;
        showNotice();
        updateButtons();
    }
    m_session->save();
}

void ContactDialog::onNoticeButton(int index)
{
    if (index < int(m_answers.size()))
        answer(m_answers[size_t(index)]);
}

void ContactDialog::answer(Action action)
{
    switch (action) {
    case Action::OpenOther:
        return openOther();
    case Action::CreateAnyway:
        return m_session->createAnyway();
    case Action::CreateWhenChecked:
        return m_session->createWhenChecked();
    case Action::CreateNow:
        return m_session->createNow();
    case Action::SaveAnyway:
        return m_session->saveAnyway();
    case Action::SaveMerged:
        return m_session->saveMerged();
    case Action::PutBack:
        return m_session->save();
    case Action::KeepStored:
        return m_session->keepStored();
    case Action::CreateAgain:
        return m_session->createAgain();
    case Action::TryAgain:
        return m_session->start();
    case Action::ShowChanges:
        QDialog::reject();
        Q_EMIT changesRequested();
        return;
    case Action::GoOnEditing:
        return goOnEditing();
    case Action::Close:
        return reject();
    }
}

void ContactDialog::goOnEditing()
{
    // To the field it was about, where there is one.
    QWidget *field = m_name;
    const Question question = m_session->question();
    int row = -1;
    if (question == Question::NumberTaken || question == Question::ListIncomplete
        || m_session->state() == State::CheckingNumber)
        field = m_number;
    else if (question == Question::StoredDifferently && !m_session->differences().empty()) {
        const EditSession::Difference first = m_session->differences().front();
        if (first.kind == Kind::PhoneNumber)
            field = m_number;
        for (int i = 0;
             first.kind == Kind::Parameter && i < m_session->parameters().parameterCount(); ++i) {
            if (m_session->parameters().key(i) == first.key)
                row = i;
        }
    }
    m_session->goOnEditing();
    if (row >= 0) {
        m_parameters->table().goTo(row, ParameterTableModel::ValueColumn);
        field = &m_parameters->table();
    }
    field->setFocus();
}

void ContactDialog::openOther()
{
    if (m_session->others().empty())
        return;
    const RecordHandle other = m_session->others().front();
    leave([this, other] {
        // The dialog is on its way out before the next one comes.
        QDialog::reject();
        Q_EMIT openContactRequested(other);
    });
}

bool ContactDialog::hasUnsavedText() const
{
    const bool isUnderWay = m_session->state() == State::Saving
        || m_session->state() == State::Saved || m_session->question() == Question::Unclear;
    return !isUnderWay && (m_session->isChanged() || m_parameters->table().hasTyping());
}

void ContactDialog::reject()
{
    leave([this] { QDialog::reject(); });
}

void ContactDialog::leave(const std::function<void()> &then)
{
    m_parameters->table().commitEditor();
    if (!hasUnsavedText()) {
        then();
        return;
    }
    if (findChild<PlainMessageBox *>(QStringLiteral("contactDiscard")))
        return;
    auto *box =
        new PlainMessageBox("contactDiscard", QMessageBox::Question, tr("Not saved"),
                            tr("What you typed is not saved."),
                            m_session->state() == State::CheckingNumber
                                ? tr("If you close the window now, the contact is not created.")
                                : QString(),
                            this);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep editing"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [discard, then](QAbstractButton *button) {
        if (button == discard)
            then();
    });
    box->open();
}

} // namespace contacts
