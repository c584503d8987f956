// SPDX-License-Identifier: MIT
#pragma once

#include "store/recordset.h"
#include "summary/listsummary.h"

#include <QTimeZone>

#include <functional>

namespace contacts {

//! Counts contacts for a summary. Any thread; works on several at once.
class SummaryCalculator
{
public:
    //! `parameter`: the key whose values are counted; empty: none. Of a contact that has it twice
    //! the first one counts, as in the sheet.
    SummaryCalculator(const RecordSet &contacts, const QTimeZone &zone, const QString &parameter,
                      const std::function<bool()> &cancelled);

    //! Nothing when it was cancelled.
    std::optional<ListSummary> summary() const;

private:
    class Part;

    void countCreated(qint64 first, qint64 last, ListSummary &summary) const;

    const RecordSet &m_contacts;
    const QTimeZone m_zone;
    const QString m_parameter;
    const std::function<bool()> &m_cancelled;
};

} // namespace contacts
