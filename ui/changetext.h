// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writequeue.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace contacts {

//! What became of a change in the person's words, and what to do next. Plain text.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ChangeText)

public:
    //! `server`: the address as typed, for messages that name it.
    static QString title(const WriteQueue::Change &change, const QString &server);
    //! `zone`: of the times it names.
    static QString advice(const WriteQueue::Change &change, const QTimeZone &zone);
    //! For somebody who helps: contact ids and technical text. Holds no key, no name and no number.
    static QString details(const WriteQueue::Change &change);
    //! A refusal of a write, which means other things than one of a read.
    static QString refusalTitle(const ApiError &error, const QString &server);
    static QString refusalAdvice(const ApiError &error, const QTimeZone &zone);

    //! It can be sent, or looked up, once more by a press of a button.
    static bool canRetry(const WriteQueue::Change &change);
    //! Its contact, or what was typed, can be opened in a dialog.
    static bool canOpen(const WriteQueue::Change &change);

private:
    static QString openAdvice(const WriteQueue::Change &change, const QTimeZone &zone);
};

} // namespace contacts
