// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <chrono>
#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace contacts {

//! The question before many contacts, or one who opted out, are deleted.
class DeleteDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        qint64 contacts = 0; //!< read and selected, those who opted out included
        qint64 optedOut = 0;
        qint64 notRead = 0; //!< selected, but not read yet: they stay
        qint64 listTotal = 0;
        QString onlyName; //!< of the only one; plain text
        std::function<std::chrono::seconds(qint64 changes)> timeToSend;
    };

    //! From so many on, or this part of the list, the number is typed.
    static constexpr qint64 typedFrom = 100;
    static constexpr int typedFromOneIn = 20;

    //! Does not delete itself.
    explicit DeleteDialog(Question question, QWidget *parent = nullptr);

    //! Those who opted out are deleted as well.
    bool includesOptedOut() const;

Q_SIGNALS:
    void saveCopyRequested();

private:
    QWidget *createButtons();
    QString questionText() const;
    QString titleText() const;
    QString optedOutText() const;
    QString timeText() const;
    QString buttonText() const;
    std::chrono::seconds time() const;
    bool isAboutOne() const { return m_question.contacts == 1; }
    qint64 toDelete() const;
    bool needsTyping() const;
    bool isTyped() const;
    void refresh();

    const Question m_question;
    QLabel *m_title;
    QLabel *m_text;
    QCheckBox *m_optedOut;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
    QPushButton *m_delete = nullptr;
};

} // namespace contacts
