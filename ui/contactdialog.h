// SPDX-License-Identifier: MIT
#pragma once

#include "edit/editsession.h"
#include "editnotice.h"

#include <QDialog>

#include <memory>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace contacts {

class ContactFacts;
class FieldNote;
class MergePage;
class ParameterEditor;

//! One contact, or a new one: shows what its EditSession knows and asks, and hands on what the
//! person types and answers. Closes by itself once it is stored as meant; until then nothing that
//! was typed is lost without a question. To be opened with open(); deletes itself when closed.
class ContactDialog : public QDialog
{
    Q_OBJECT

public:
    //! Begins to read. `territories` and what the session stands on must outlive the dialog.
    //! `keysInUse`: parameter keys to be offered, most frequent first.
    ContactDialog(std::unique_ptr<EditSession> session, const TerritoryNames &territories,
                  const QStringList &keysInUse, QWidget *parent = nullptr);
    ~ContactDialog() override;

    //! Not valid for a new one that is not stored yet.
    ContactId contact() const { return m_session->id(); }
    //! Closing would lose something that was typed.
    bool hasUnsavedText() const;

    //! Esc, Cancel and the window's own button: asks before dropping what was typed.
    void reject() override;

Q_SIGNALS:
    //! The person wants to see this one instead; the dialog closes unless something was typed that
    //! they want to keep.
    void openContactRequested(contacts::RecordHandle contact);
    //! The panel Changes is to be shown; the dialog has closed.
    void changesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Action = EditNotice::Action;

    void createFields(const QStringList &keysInUse);
    QWidget *createNumberField();
    void createButtons();
    void connectFields();
    void connectSession();
    void setUpShortcuts();
    void setUpSize();

    void showTexts();
    void showState();
    void showNotice();
    void showMerge();
    void showJudgement();
    void showDifferences();
    void showProgress();
    void updateButtons();
    void focusForState();

    bool canType() const;
    void beginTyping();
    void save();
    void onNoticeButton(int index);
    void answer(Action action);
    void goOnEditing();
    void openOther();
    //! `then` is called at once where nothing would be lost, or once the person agrees.
    void leave(const std::function<void()> &then);

    std::unique_ptr<EditSession> m_session;
    const TerritoryNames &m_territories;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_fields = nullptr;
    QLineEdit *m_name = nullptr;
    FieldNote *m_nameNote = nullptr;
    QLineEdit *m_number = nullptr;
    FieldNote *m_numberNote = nullptr;
    FieldNote *m_othersNote = nullptr;
    QPushButton *m_openOther = nullptr;
    ParameterEditor *m_parameters = nullptr;
    ContactFacts *m_facts = nullptr;
    MergePage *m_merge = nullptr;
    DialogNotice *m_notice = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
    std::vector<Action> m_answers; //!< of the notice's buttons
    EditSession::Question m_shownQuestion = EditSession::Question::None;
    EditSession::State m_shownState = EditSession::State::Ready;
    bool m_savesAfterChecking = false;
};

} // namespace contacts
