// SPDX-License-Identifier: MIT
#pragma once

#include "edit/phonenumbers.h"
#include "edit/undoabledeletions.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace contacts {

//! What was just deleted, and for how long that can be taken back. The time stands still while the
//! pointer or the keyboard is here, a dialog is open, or the window is not in front.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    //! All must outlive the bar.
    UndoBar(UndoableDeletions &deletions, Clock &clock, const PhoneNumbers &phoneNumbers,
            QWidget *parent = nullptr);
    ~UndoBar() override;

Q_SIGNALS:
    void undoRequested();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void updateHold();
    void tick();
    QString text() const;

    UndoableDeletions &m_deletions;
    const PhoneNumbers &m_phoneNumbers;
    std::unique_ptr<ClockTimer> m_tick;
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_send;
    bool m_hasPointer = false;
    bool m_isWatched = false; //!< the window's events are seen
};

} // namespace contacts
