// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace contacts {

//! A page in the place of the sheet that says why there is none, and what can be done.
class NoticePage : public QWidget
{
    Q_OBJECT

public:
    //! `name`: begins the objectNames, as in emptyPage, emptyTitle, emptyText, emptyButton0.
    //! `icon`: a name as in resources/icons.
    NoticePage(const QString &name, const QString &icon, QWidget *parent = nullptr);

    //! Plain text. The first button is the default one.
    void showText(const QString &title, const QString &text, const QStringList &buttons = {});

Q_SIGNALS:
    void buttonClicked(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    void setButtons(const QStringList &texts);

    const QString m_name;
    const QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
};

} // namespace contacts
