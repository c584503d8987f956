// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace contacts {

//! What a dialog has to say about what was entered, below it: under way, well, or wrong and what to
//! do.
class DialogNotice : public QFrame
{
    Q_OBJECT

public:
    enum class Mood { Working, Good, Bad, Info };

    explicit DialogNotice(QWidget *parent = nullptr);

    //! Plain text. `buttons`: what to do about it, at most three; their objectNames are
    //! dialogNoticeButton0 and so on.
    void showText(Mood mood, const QString &title, const QString &text = {},
                  const QStringList &buttons = {});
    //! The text alone, for progress: nobody is told of every step.
    void setText(const QString &text);
    void clear();
    //! The keyboard goes to this button; false when it is not there.
    bool focusButton(int index);

Q_SIGNALS:
    void buttonClicked(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    Mood m_mood = Mood::Working;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
};

} // namespace contacts
