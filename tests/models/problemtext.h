// SPDX-License-Identifier: MIT
#pragma once

#include "search/queryparser.h"

namespace contacts::testing {

//! "Unfinished 0+5, NumberExpected 9+1": what is said of a query, and where, for comparing.
inline QString problemText(const std::vector<QueryProblem> &problems)
{
    using Kind = QueryProblem::Kind;
    const auto name = [](Kind kind) {
        switch (kind) {
        case Kind::Unfinished:
            return "Unfinished";
        case Kind::GroupNotClosed:
            return "GroupNotClosed";
        case Kind::QuoteNotClosed:
            return "QuoteNotClosed";
        case Kind::UnknownField:
            return "UnknownField";
        case Kind::UnknownParameter:
            return "UnknownParameter";
        case Kind::GroupNotOpened:
            return "GroupNotOpened";
        case Kind::NestedTooDeep:
            return "NestedTooDeep";
        case Kind::NothingBesideOr:
            return "NothingBesideOr";
        case Kind::OperatorNotPossible:
            return "OperatorNotPossible";
        case Kind::PeriodNeedsComparison:
            return "PeriodNeedsComparison";
        case Kind::NumberExpected:
            return "NumberExpected";
        case Kind::DigitsExpected:
            return "DigitsExpected";
        case Kind::DateExpected:
            return "DateExpected";
        case Kind::YesOrNoExpected:
            return "YesOrNoExpected";
        case Kind::CountryExpected:
            break;
        }
        return "CountryExpected";
    };
    QStringList all;
    for (const QueryProblem &problem : problems) {
        all << QStringLiteral("%1 %2+%3")
                   .arg(QLatin1String(name(problem.kind)))
                   .arg(problem.where.start)
                   .arg(problem.where.length);
    }
    return all.join(QStringLiteral(", "));
}

} // namespace contacts::testing
