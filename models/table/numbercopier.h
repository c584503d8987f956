// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"
#include "table/contactrows.h"

#include <QObject>
#include <QString>

#include <thread>

namespace contacts {

//! Writes the numbers of contacts for the clipboard, one on a line and each once, on a thread of
//! its own. UI thread.
//!
//! Whoever opted out is left out; so is a number that any contact of the list has who opted out,
//! since it is the same telephone. A number stands as the server stores it.
class NumberCopier : public QObject
{
    Q_OBJECT

public:
    //! Some ten megabytes; more belongs into a file.
    static constexpr qint64 mostNumbers = 1'000'000;

    struct Copied
    {
        QString text; //!< without a line break at its end; empty where it would be too much
        qint64 numbers = 0;
        qint64 optedOut = 0; //!< contacts left out because they, or who has their number, opted out
        qint64 withoutNumber = 0; //!< contacts left out for that
        qint64 repeated = 0; //!< contacts whose number stands there already
        bool isTooMuch = false; //!< more than mostNumbers
    };

    explicit NumberCopier(QObject *parent = nullptr);
    ~NumberCopier() override;

    //! A new call takes the place of one that was not told of yet.
    void copy(StoreSnapshot store, ContactRows rows);

    //! The work itself; any thread. Ends early, with nothing of use, when it is stopped.
    static Copied numbersOf(const StoreSnapshot &store, const ContactRows &rows,
                            const std::stop_token &stop);

Q_SIGNALS:
    void copied(const contacts::NumberCopier::Copied &copied);

private:
    quint64 m_sequence = 0; //!< of the last call; UI thread
    std::jthread m_thread;
};

} // namespace contacts
