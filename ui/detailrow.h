// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace contacts {

//! One line of the detail pane: a heading over others, or a fact. Plain text, whole.
struct DetailRow
{
    enum class Kind { Heading, Fact };

    Kind kind = Kind::Fact;
    QString label; //!< what the fact is about, or the heading
    QString text; //!< may have several lines
    QString note; //!< said quietly below it
    QString copied; //!< what a person gets who copies it; empty: there is nothing to copy
    QString toolTip;
    QString icon; //!< see Icons; before the text
    bool isQuiet = false; //!< the text says that there is nothing

    static DetailRow heading(const QString &label)
    {
        DetailRow row;
        row.kind = Kind::Heading;
        row.label = label;
        return row;
    }
    //! The same line of another moment, or of another contact.
    bool isSameLine(const DetailRow &other) const
    {
        return kind == other.kind && label == other.label;
    }
    friend bool operator==(const DetailRow &, const DetailRow &) = default;
};

} // namespace contacts
