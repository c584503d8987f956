// SPDX-License-Identifier: MIT
#pragma once

#include "exportdialog.h"
#include "session/accountsession.h"
#include "table/numbercopier.h"
#include "table/selectall.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace contacts {

class ContactCsv;
class ContactTableView;

//! What a person does with all contacts of a result, or all selected ones: selects them, exports
//! them into a file, copies their numbers. Takes them when the key is pressed, whatever happens to
//! the rows afterwards.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    //! `session` and `table` must outlive this; dialogs belong to the table's window.
    ExportCommands(AccountSession &session, ContactTableView &table, QObject *parent = nullptr);
    //! An export that is under way leaves nothing.
    ~ExportCommands() override;

    QAction *exportAction() const { return m_export; }
    QAction *copyNumbersAction() const { return m_copyNumbers; }
    QAction *selectAllAction() const { return m_selectAll; }
    //! After the rows, the selection or what is read changed.
    void updateActions();

    //! What the person chose last; the dialog begins with it.
    const ExportOptions &options() const { return m_options; }
    void setOptions(const ExportOptions &options) { m_options = options; }

Q_SIGNALS:
    //! A short remark for the status.
    void remarked(const QString &text);
    void optionsChanged(const contacts::ExportOptions &options);

private:
    //! Whom a command is about.
    struct Chosen
    {
        ContactRows contacts;
        bool isSelection = false;
        bool isWhole = true; //!< nobody is missing that is still to be read
    };

    void createActions();
    //! Whether it is about the selection is decided once, when the dialog opens.
    Chosen chosen(bool isSelection) const;
    bool isAboutSelection() const;
    std::chrono::seconds timeToRead() const;
    bool mayBeMissing() const;
    ExportDialog::Question question() const;

    void openDialog();
    void start(const QString &path);
    void save();
    void showReading();
    void onWholeEnded(WholeResult::End end);
    void onSaved(qint64 contacts);
    void onFailed(const QString &reason);
    void onDialogClosed();
    void showChoices(const QString &title, const QString &text);

    void copyNumbers();
    void onNumbersCopied(const NumberCopier::Copied &copied);
    void selectAll();
    void onAllSelected(WholeResult::End end);

    AccountSession &m_session;
    ContactTableView &m_table;
    QAction *m_export = nullptr;
    QAction *m_copyNumbers = nullptr;
    QAction *m_selectAll = nullptr;
    ExportOptions m_options;
    QString m_folder;
    QString m_path;
    Chosen m_chosen; //!< of the open dialog
    QPointer<ExportDialog> m_dialog;
    ContactCsv *m_csv;
    NumberCopier *m_numbers;
    SelectAll *m_all;
    WholeResult *m_whole; //!< awaited by the export
    qint64 m_numbersNotRead = 0; //!< whose contacts were not read when copying began
    bool m_awaitedAll = false; //!< selecting all had to wait
};

} // namespace contacts
