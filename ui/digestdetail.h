// SPDX-License-Identifier: MIT
#pragma once

#include "detailrow.h"
#include "search/territorynames.h"
#include "table/selectiondigest.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <vector>

namespace contacts {

//! What several contacts have in common, as the detail pane shows it. UI thread.
class DigestDetail
{
    Q_DECLARE_TR_FUNCTIONS(contacts::DigestDetail)

public:
    static std::vector<DetailRow> rows(const SelectionDigest &digest,
                                       const TerritoryNames &territories, const QTimeZone &zone);

private:
    static void addParameters(const SelectionDigest &digest, std::vector<DetailRow> &rows);
    static DetailRow parameter(const SelectionDigest::Parameter &parameter, qint64 contacts);
    static DetailRow countries(const SelectionDigest &digest, const TerritoryNames &territories);
    static DetailRow created(const QString &label, const std::optional<qint64> &time,
                             const QTimeZone &zone);
    static DetailRow number(const QString &label, qint64 number);
    static DetailRow nothing(const QString &label, const QString &text);
};

} // namespace contacts
