// SPDX-License-Identifier: MIT
#pragma once

#include "edit/editsession.h"

#include <QCoreApplication>

namespace contacts {

//! What the dialog says of a phone number that was typed. Plain text.
class NumberText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::NumberText)

public:
    struct Note
    {
        bool isWarning = false;
        QString text; //!< empty: nothing is to be said
    };

    //! Nothing for a number that nobody touched.
    static Note note(const EditSession &session, const TerritoryNames &territories);
    //! Who has this number already, with what follows from it; empty: nobody.
    static QString others(const EditSession &session);
    //! "Maria Rossi", or the number where there is no name.
    static QString nameOf(const EditSession &session, RecordHandle contact);
    //! One of others() must not be messaged.
    static bool hasOptedOutOther(const EditSession &session);

private:
    static QString stored(const PhoneNumbers::Reading &reading, const TerritoryNames &territories);
    static QString impossible(const QString &typed);
};

} // namespace contacts
