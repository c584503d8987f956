// SPDX-License-Identifier: MIT
#include "summary/summarycalculator.h"

#include "domain/displaytext.h"
#include "search/inparallel.h"
#include "store/valuecounter.h"
#include "summary/createdperiods.h"

#include <algorithm>

namespace contacts {

namespace {

//! Less work is done before another thread has begun.
constexpr size_t segmentsWorthAThread = 20;

//! Without the blanks at its ends and the '\n' that folded texts of a chunk end with.
std::string_view trimmed(std::string_view folded)
{
    constexpr std::string_view blanks = " \n";
    const size_t begin = folded.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return folded.substr(begin, folded.find_last_not_of(blanks) - begin + 1);
}

void add(ListSummary::Messages &messages, qint64 count)
{
    messages.messages += count;
    messages.contacts += count > 0;
}

void add(ListSummary::Messages &messages, const ListSummary::Messages &more)
{
    messages.messages += more.messages;
    messages.contacts += more.contacts;
}

} // namespace

//! What one thread counts.
class SummaryCalculator::Part
{
public:
    void add(const ContactChunk &chunk, int row, std::string_view parameter)
    {
        ++m_summary.contacts;
        m_summary.optedOut += chunk.hasOptedOut(row);
        contacts::add(m_summary.sent, chunk.totalSent(row));
        contacts::add(m_summary.pending, chunk.totalPending(row));
        contacts::add(m_summary.failed, chunk.totalFailed(row));
        contacts::add(m_summary.received, chunk.totalReceived(row));
        m_countries.add(chunk.country(row));
        if (const auto created = chunk.created(row)) {
            first = std::min(first.value_or(*created), *created);
            last = std::max(last.value_or(*created), *created);
        } else {
            ++m_summary.createdUnknown;
        }
        if (!parameter.empty())
            addValue(chunk, row, parameter);
    }

    void add(const Part &later)
    {
        const ListSummary &other = later.m_summary;
        m_summary.contacts += other.contacts;
        m_summary.optedOut += other.optedOut;
        contacts::add(m_summary.sent, other.sent);
        contacts::add(m_summary.pending, other.pending);
        contacts::add(m_summary.failed, other.failed);
        contacts::add(m_summary.received, other.received);
        m_summary.createdUnknown += other.createdUnknown;
        m_countries.add(later.m_countries);
        if (later.first) {
            first = std::min(first.value_or(*later.first), *later.first);
            last = std::max(last.value_or(*later.last), *later.last);
        }
        m_without += later.m_without;
        m_values.add(later.m_values);
    }

    ListSummary summary(const QString &parameter) const
    {
        ListSummary summary = m_summary;
        summary.countries = m_countries.countries();
        summary.countryUnknown = m_countries.unknown();
        for (size_t i = ListSummary::toldCountries; i < summary.countries.size(); ++i) {
            ++summary.otherCountries;
            summary.inOtherCountries += summary.countries[i].contacts;
        }
        if (summary.otherCountries > 0)
            summary.countries.resize(ListSummary::toldCountries);
        if (!parameter.isEmpty())
            summary.parameter = values(parameter);
        return summary;
    }

    std::optional<qint64> first; //!< created
    std::optional<qint64> last;

private:
    void addValue(const ContactChunk &chunk, int row, std::string_view key)
    {
        for (int i = 0, count = chunk.parameterCount(row); i < count; ++i) {
            const ParameterField field = chunk.parameter(row, i);
            if (field.key != key)
                continue;
            const size_t place = chunk.parameterBegins()[size_t(row)] + size_t(i);
            const std::string_view folded =
                trimmed(chunk.foldedValues()[chunk.parameterValues()[place]]);
            if (folded.empty() || field.kind == ParameterKind::Null)
                break;
            m_values.add(folded, true, field.value);
            return;
        }
        ++m_without;
    }

    ListSummary::Parameter values(const QString &key) const
    {
        ListSummary::Parameter parameter;
        parameter.key = key;
        parameter.without = m_without;
        parameter.hasTooManyValues = m_values.hasTooMany();
        parameter.others = m_summary.contacts - m_without;
        for (const ValueCounter::Value &value : m_values.mostFrequent(ListSummary::toldValues)) {
            parameter.values.push_back({displayText(value.shown), value.contacts});
            parameter.others -= value.contacts;
        }
        if (!parameter.hasTooManyValues)
            parameter.otherValues =
                qint64(m_values.differentValues()) - qint64(parameter.values.size());
        return parameter;
    }

    ListSummary m_summary; //!< but for countries, periods and the parameter
    CountryCounter m_countries;
    ValueCounter m_values{ListSummary::mostValues};
    qint64 m_without = 0;
};

SummaryCalculator::SummaryCalculator(const RecordSet &contacts, const QTimeZone &zone,
                                     const QString &parameter,
                                     const std::function<bool()> &cancelled)
    : m_contacts(contacts)
    , m_zone(zone)
    , m_parameter(parameter)
    , m_cancelled(cancelled)
{
}

std::optional<ListSummary> SummaryCalculator::summary() const
{
    const std::string key = m_parameter.toStdString();
    std::vector<Part> parts(workerCount());
    inParallel(m_contacts.segmentCount(), segmentsWorthAThread,
               [&](size_t part, size_t begin, size_t end) {
                   for (size_t i = begin; i < end && !m_cancelled(); ++i)
                       m_contacts.visit(i, [&](const ContactChunk &chunk, int row) {
                           parts[part].add(chunk, row, key);
                       });
               });
    for (size_t i = 1; i < parts.size() && !m_cancelled(); ++i)
        parts.front().add(parts[i]);
    const Part &all = parts.front();
    ListSummary summary = all.summary(m_parameter);
    if (all.first && !m_cancelled())
        countCreated(*all.first, *all.last, summary);
    if (m_cancelled())
        return std::nullopt;
    return summary;
}

void SummaryCalculator::countCreated(qint64 first, qint64 last, ListSummary &summary) const
{
    const CreatedPeriods periods(first, last, m_zone);
    std::vector<std::vector<qint64>> parts(workerCount(), std::vector<qint64>(periods.count()));
    inParallel(m_contacts.segmentCount(), segmentsWorthAThread,
               [&](size_t part, size_t begin, size_t end) {
                   for (size_t i = begin; i < end && !m_cancelled(); ++i)
                       m_contacts.visit(i, [&](const ContactChunk &chunk, int row) {
                           if (const auto created = chunk.created(row))
                               ++parts[part][periods.periodOf(*created)];
                       });
               });
    summary.step = periods.step();
    for (size_t period = 0; period < periods.count(); ++period) {
        qint64 contacts = 0;
        for (const std::vector<qint64> &part : parts)
            contacts += part[period];
        summary.created.push_back({periods.begin(period), contacts});
    }
}

} // namespace contacts
