// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QStatusBar>

class QLabel;
class QPushButton;
class QToolButton;

namespace contacts {

//! The line under the sheet: what is shown, selected, how old it is, and what is going on.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    //! `session` and `clock` must outlive the line.
    StatusLine(AccountSession &session, Clock &clock, const Timings &timings,
               QWidget *parent = nullptr);
    ~StatusLine() override;

    //! A short remark that goes away with the next one or after a while.
    void remark(const QString &text);
    //! Why the rows stand as they do, where nothing else says it; empty: something does.
    void showOrder(const QString &text);

Q_SIGNALS:
    void stopRequested();
    void continueRequested();
    void readAgainRequested();
    void changesRequested();

private:
    void refresh();
    void announce();
    static void setText(QLabel *label, const QString &text);

    AccountSession &m_session;
    const Timings m_timings;
    std::unique_ptr<ClockTimer> m_tick;
    std::unique_ptr<ClockTimer> m_announceTimer;
    QLabel *m_rows;
    QLabel *m_order;
    QLabel *m_selected;
    QLabel *m_remark;
    QLabel *m_waiting;
    QLabel *m_missing;
    QLabel *m_reading;
    QLabel *m_age;
    QToolButton *m_stop;
    QPushButton *m_continue;
    QPushButton *m_readAgain;
    QPushButton *m_changes;
    std::unique_ptr<ClockTimer> m_remarkTimer;
};

} // namespace contacts
