// SPDX-License-Identifier: MIT
#include "summarybars.h"

#include "sharetext.h"
#include "summary/summaryquery.h"
#include "table/celltext.h"

#include <QLocale>

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Step = ListSummary::Step;

QString periodName(QDate begin, Step step)
{
    const QLocale locale;
    switch (step) {
    case Step::Day:
        return locale.toString(begin, QLocale::LongFormat);
    case Step::Month:
        return locale.standaloneMonthName(begin.month()) + u' '
            + locale.toString(begin, QStringLiteral("yyyy"));
    case Step::Year:
        break;
    }
    return locale.toString(begin, QStringLiteral("yyyy"));
}

QString axisName(QDate begin, Step step)
{
    const QLocale locale;
    switch (step) {
    case Step::Day:
        return locale.toString(begin, QLocale::ShortFormat);
    case Step::Month:
        return locale.standaloneMonthName(begin.month(), QLocale::ShortFormat) + u' '
            + locale.toString(begin, QStringLiteral("yyyy"));
    case Step::Year:
        break;
    }
    return locale.toString(begin, QStringLiteral("yyyy"));
}

} // namespace

Bar SummaryBars::bar(const QString &label, qint64 contacts, qint64 all, const QString &query)
{
    Bar bar;
    bar.label = label;
    bar.count = QLocale().toString(contacts);
    bar.share = ShareText::percent(contacts, all);
    bar.query = contacts > 0 ? query : QString();
    return bar;
}

Bar SummaryBars::rest(const QString &label, qint64 contacts, qint64 all, const QString &query)
{
    Bar rest = bar(label, contacts, all, query);
    rest.isQuiet = true;
    return rest;
}

void SummaryBars::measure(std::vector<Bar> &bars, const std::vector<qint64> &counts)
{
    qint64 most = 0; // of those that are told one by one: the rest may be many times as many
    for (size_t i = 0; i < bars.size(); ++i) {
        if (!bars[i].isQuiet)
            most = std::max(most, counts[i]);
    }
    if (most == 0 && !counts.empty())
        most = *std::max_element(counts.begin(), counts.end());
    for (size_t i = 0; i < bars.size(); ++i)
        bars[i].length = most > 0 ? double(counts[i]) / double(most) : 0;
}

std::vector<Bar> SummaryBars::countries(const ListSummary &summary,
                                        const TerritoryNames &territories)
{
    std::vector<Bar> bars;
    std::vector<qint64> counts;
    for (const CountryCount &count : summary.countries) {
        bars.push_back(bar(territories.name(count.country), count.contacts, summary.contacts,
                           SummaryQuery::country(count.country)));
        counts.push_back(count.contacts);
    }
    if (summary.otherCountries > 0) {
        bars.push_back(rest(tr("%Ln other countries", nullptr, int(summary.otherCountries)),
                            summary.inOtherCountries, summary.contacts));
        counts.push_back(summary.inOtherCountries);
    }
    if (summary.countryUnknown > 0) {
        bars.push_back(rest(tr("Not known"), summary.countryUnknown, summary.contacts,
                            SummaryQuery::country({})));
        counts.push_back(summary.countryUnknown);
    }
    measure(bars, counts);
    return bars;
}

std::vector<Bar> SummaryBars::created(const ListSummary &summary)
{
    std::vector<Bar> bars;
    std::vector<qint64> counts;
    for (const ListSummary::Period &period : summary.created) {
        bars.push_back(bar(periodName(period.begin, summary.step), period.contacts,
                           summary.contacts, SummaryQuery::created(summary.step, period.begin)));
        bars.back().axisLabel = axisName(period.begin, summary.step);
        counts.push_back(period.contacts);
    }
    measure(bars, counts);
    return bars;
}

QString SummaryBars::createdHeading(const ListSummary &summary)
{
    QString heading = tr("Created by month");
    if (summary.step == Step::Day)
        heading = tr("Created by day");
    else if (summary.step == Step::Year)
        heading = tr("Created by year");
    if (summary.createdUnknown == 0 || summary.created.empty())
        return heading;
    return tr("%1 (not known of %2)", "a heading, and of how many contacts it is not known")
        .arg(heading, QLocale().toString(summary.createdUnknown));
}

std::vector<Bar> SummaryBars::optedOut(const ListSummary &summary)
{
    const qint64 others = summary.contacts - summary.optedOut;
    std::vector<Bar> bars{
        bar(tr("Opted out"), summary.optedOut, summary.contacts, SummaryQuery::optedOut(true)),
        bar(tr("May be messaged"), others, summary.contacts, SummaryQuery::optedOut(false))};
    measure(bars, {summary.optedOut, others});
    return bars;
}

std::vector<Bar> SummaryBars::messages(const ListSummary &summary)
{
    const std::vector<std::pair<Field, ListSummary::Messages>> kinds{
        {Field::Sent, summary.sent},
        {Field::Received, summary.received},
        {Field::Pending, summary.pending},
        {Field::Failed, summary.failed}};
    std::vector<Bar> bars;
    std::vector<qint64> counts;
    for (const auto &[field, messages] : kinds) {
        Bar kind = bar(CellText::heading({field, {}}), messages.messages, summary.contacts,
                       SummaryQuery::hasMessages(field));
        kind.share = tr("%Ln contact(s)", nullptr, int(messages.contacts));
        bars.push_back(kind);
        counts.push_back(messages.messages);
    }
    measure(bars, counts);
    return bars;
}

std::vector<Bar> SummaryBars::parameter(const ListSummary &summary)
{
    const ListSummary::Parameter &parameter = *summary.parameter;
    std::vector<Bar> bars;
    std::vector<qint64> counts;
    for (const ListSummary::Value &value : parameter.values) {
        bars.push_back(bar(value.text.simplified(), value.contacts, summary.contacts,
                           SummaryQuery::parameter(parameter.key, value.text)));
        counts.push_back(value.contacts);
    }
    if (parameter.others > 0) {
        const QString label = parameter.hasTooManyValues
            ? tr("Many different values")
            : tr("%Ln other value(s)", nullptr, int(parameter.otherValues));
        bars.push_back(rest(label, parameter.others, summary.contacts));
        counts.push_back(parameter.others);
    }
    if (parameter.without > 0) {
        bars.push_back(rest(tr("Without it"), parameter.without, summary.contacts,
                            SummaryQuery::noParameter(parameter.key)));
        counts.push_back(parameter.without);
    }
    measure(bars, counts);
    return bars;
}

} // namespace contacts
