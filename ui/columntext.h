// SPDX-License-Identifier: MIT
#pragma once

#include "store/parameterusage.h"
#include "table/columnlayout.h"

#include <QCoreApplication>

namespace contacts {

//! Columns in the lists that a person chooses one from: what they are called there, and what a
//! search among them looks at.
class ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ColumnText)

public:
    //! "city  (in 12,034 contacts)"; while contacts are still to be read: "… read so far". The
    //! number is left out for what every contact has. Plain text.
    static QString of(const ColumnKey &key, qint64 contacts, bool isWhole);
    //! For isFound(): letters as a person would call them the same.
    static QByteArray folded(const ColumnKey &key);
    static bool isFound(const QByteArray &folded, const QString &typed);
};

} // namespace contacts
