// SPDX-License-Identifier: MIT
#pragma once

#include "bar.h"
#include "search/territorynames.h"
#include "summary/listsummary.h"

#include <QCoreApplication>

#include <vector>

namespace contacts {

//! The bars of a summary in the person's words. UI thread.
class SummaryBars
{
    Q_DECLARE_TR_FUNCTIONS(contacts::SummaryBars)

public:
    static std::vector<Bar> countries(const ListSummary &summary,
                                      const TerritoryNames &territories);
    static std::vector<Bar> created(const ListSummary &summary);
    static std::vector<Bar> optedOut(const ListSummary &summary);
    static std::vector<Bar> messages(const ListSummary &summary);
    //! `summary` counts one.
    static std::vector<Bar> parameter(const ListSummary &summary);
    //! "Contacts by month of creation"
    static QString createdHeading(const ListSummary &summary);

private:
    static Bar bar(const QString &label, qint64 contacts, qint64 all, const QString &query);
    static Bar rest(const QString &label, qint64 contacts, qint64 all, const QString &query = {});
    static void measure(std::vector<Bar> &bars, const std::vector<qint64> &counts);
};

} // namespace contacts
