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
    enum class Mood { Working, Good, Bad };

    explicit DialogNotice(QWidget *parent = nullptr);

    //! Plain text. `buttons`: what to do about it; their objectNames are dialogNoticeButton0 and so
    //! on.
    void showText(Mood mood, const QString &title, const QString &text = {},
                  const QStringList &buttons = {});
    void clear();

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
