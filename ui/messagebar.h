// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace contacts {

//! A bar above the sheet that says what went wrong, without getting in the way.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    //! Plain text. Without details there is no Details button. Shows the bar; the same message
    //! again leaves opened details open.
    void showMessage(const QString &title, const QString &advice, const QString &details);

    //! A further button, for what only this message offers; empty: none.
    void showAction(const QString &text);

Q_SIGNALS:
    void retryRequested();
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_advice;
    QLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_retry;
    QToolButton *m_showDetails;
};

} // namespace contacts
