// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace contacts {

//! What a column of the sheet shows: a field of every contact, or one custom parameter.
//! Saved as text by key, never by position.
struct ColumnKey
{
    enum class Field {
        Name,
        PhoneNumber,
        Country,
        OptedOut,
        Sent,
        Pending,
        Failed,
        Received,
        LastSent,
        LastReceived,
        Changed,
        Created,
        Id,
        Parameter,
    };

    Field field = Field::Name;
    QString parameter; //!< only with Field::Parameter: its key as the server answers it

    static ColumnKey ofParameter(const QString &key) { return {Field::Parameter, key}; }

    bool isParameter() const { return field == Field::Parameter; }
    bool isCount() const { return field >= Field::Sent && field <= Field::Received; }
    bool isTime() const { return field >= Field::LastSent && field <= Field::Created; }

    //! "name", "last-sent", "param:city"; for settings, never for a person.
    QString toString() const;
    static std::optional<ColumnKey> fromString(const QString &text);

    friend bool operator==(const ColumnKey &, const ColumnKey &) = default;
};

//! How the sheet is ordered; without a column: as the server orders it.
struct SortOrder
{
    std::optional<ColumnKey> column;
    Qt::SortOrder direction = Qt::AscendingOrder;

    bool isServerOrder() const { return !column; }
    friend bool operator==(const SortOrder &, const SortOrder &) = default;
};

} // namespace contacts
