// SPDX-License-Identifier: MIT
#pragma once

#include "session/accountsession.h"

#include <QCoreApplication>

namespace contacts {

//! The sentences of the status line, made from what the session says.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::StatusText)

public:
    //! "50,000 contacts", "12 found in the 40,000 of 90,000 read"
    static QString rows(const AccountSession &session, const ContactSheet::Coverage &coverage,
                        bool searching, bool sorted);
    //! "3 selected"; empty for none
    static QString selected(qint64 count);
    //! "Read at 14:02"; empty before the first answer
    static QString age(const AccountSession &session);
    //! "Reading 12,000 of 50,000, about 1 min left"; empty when nothing is being read
    static QString reading(const AccountSession &session);
    //! "Contacts were added or removed while reading; …"; empty when nothing is missing
    static QString missing(const AccountSession &session);
    //! "Server limit reached, continuing in 24 s", "Offline, trying again in 12 s"; empty otherwise
    static QString waiting(const AccountSession &session);

    //! "Sending, 368 changes left, about 8 min left", "2 changes not done"; empty when there is
    //! nothing to tell
    static QString changes(const AccountSession &session);

    //! Nothing is being read, and rows are left that were not: the person may go on.
    static bool isPartlyRead(const AccountSession &session);

private:
    static QString duration(std::chrono::seconds seconds);
};

} // namespace contacts
