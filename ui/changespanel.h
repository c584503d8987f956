// SPDX-License-Identifier: MIT
#pragma once

#include "edit/changesmodel.h"
#include "session/accountsession.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace contacts {

class ChangesCsv;

//! The changes of this account and what became of them: waiting, sending, checking, done, not done.
//! What was not done is tried again, opened, or discarded here; nothing goes by itself that an
//! earlier run left.
class ChangesPanel : public QWidget
{
    Q_OBJECT

public:
    //! The session must outlive the panel.
    explicit ChangesPanel(AccountSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    void openContactRequested(contacts::ContactId contact);
    //! One that was not done, with what was typed then.
    void openChangeRequested(qint64 change);
    //! A short remark for the status.
    void remarked(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createHead();
    void createTable();
    QWidget *createFoot();
    void refresh();
    void refreshCurrent();
    void keepCurrent();
    qint64 currentId() const;
    void refreshButtons();
    bool isAnySelected(bool (*is)(const WriteQueue::Change &)) const;
    std::vector<qint64> selectedIds(bool (*are)(const WriteQueue::Change &)) const;
    void retrySelected();
    void openCurrent();
    void discardSelected();
    void discardWaiting();
    void pauseOrGoOn();
    bool isStopped() const { return m_queue.isPaused() || m_queue.obstacle(); }
    QString titleText() const;
    void ask(const QString &question, const QString &button, const std::function<void()> &agreed);
    void chooseFile();

    AccountSession &m_session;
    WriteQueue &m_queue;
    ChangesModel *m_model;
    ChangesCsv *m_csv;
    QLabel *m_title = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_discardWaiting = nullptr;
    QPushButton *m_close = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_detail = nullptr;
    QToolButton *m_showTechnical = nullptr;
    QLabel *m_technical = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
    qint64 m_current = 0; //!< across a reset
};

} // namespace contacts
