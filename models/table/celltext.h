// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "domain/phonenumbers.h"
#include "search/territorynames.h"
#include "store/storesnapshot.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace contacts {

//! Turns a field of a contact into text. A value; its functions may be called from any thread, but
//! for display(), whose phone numbers are for the UI thread alone.
//! Both references must outlive it.
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::CellText)

public:
    CellText(const PhoneNumbers &phoneNumbers, const TerritoryNames &territories,
             const QLocale &locale, const QTimeZone &zone);

    //! As the sheet shows it; empty where there is nothing.
    QString display(const ColumnKey &column, RecordRef record) const;
    //! As a spreadsheet takes it: "+digits", plain numbers, "2025-10-29 03:18:14" in the person's
    //! zone.
    QString plain(const ColumnKey &column, RecordRef record) const;
    //! The whole text, or the exact UTC time; empty where the cell says it all.
    QString toolTip(const ColumnKey &column, RecordRef record) const;
    //! "2025-10-29 03:18:14 UTC"; seconds since 1970 UTC.
    static QString exactTime(qint64 seconds);
    const QTimeZone &zone() const { return m_zone; }
    const TerritoryNames &territories() const { return *m_territories; }
    //! The same with the times of another zone.
    CellText inZone(const QTimeZone &zone) const;
    //! The heading of a column in the person's language.
    static QString heading(const ColumnKey &column);

private:
    QString common(const ColumnKey &column, RecordRef record) const;
    static std::optional<qint64> time(const ColumnKey &column, RecordRef record);
    static qint64 count(const ColumnKey &column, RecordRef record);

    const PhoneNumbers *m_phoneNumbers;
    const TerritoryNames *m_territories;
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace contacts
