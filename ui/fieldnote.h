// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace contacts {

//! A line below a field that says something about what was entered; not there while it has nothing
//! to say. Warnings have an icon, and screen readers tell them once typing has stopped.
class FieldNote : public QWidget
{
    Q_OBJECT

public:
    enum class Mood { Quiet, Warning };

    //! `name`: the objectName of the label. `field`: what it is about; gets the text as its
    //! accessible description. May be null.
    FieldNote(const char *name, QWidget *field, QWidget *parent = nullptr);

    //! Plain text.
    void showText(Mood mood, const QString &text);
    void clear() { showText(Mood::Quiet, {}); }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();
    void announce();

    QWidget *m_field;
    QLabel *m_icon;
    QLabel *m_text;
    QTimer m_pause;
    Mood m_mood = Mood::Quiet;
};

} // namespace contacts
