// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "edit/undoabledeletions.h"

#include <QFrame>
#include <QPointer>

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
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusChanged(QWidget *before, QWidget *now);
    void refresh();
    void appear();
    void leave();
    void updateHold();
    void tick();
    //! Who, and when; `nameWidth`: pixels for a name.
    QString text(int nameWidth) const;
    QString who(int nameWidth) const;

    UndoableDeletions &m_deletions;
    const PhoneNumbers &m_phoneNumbers;
    std::unique_ptr<ClockTimer> m_tick;
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_send;
    QPointer<QWidget> m_focusBefore; //!< where the keyboard was before it came here
    bool m_hasPointer = false;
    bool m_isWatched = false; //!< the window's events are seen
};

} // namespace contacts
