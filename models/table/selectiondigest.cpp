// SPDX-License-Identifier: MIT
#include "table/selectiondigest.h"

#include "domain/displaytext.h"
#include "search/inparallel.h"
#include "store/valuecounter.h"

#include <algorithm>
#include <unordered_map>

namespace contacts {

namespace {

//! Less work is done before another thread has begun.
constexpr size_t segmentsWorthAThread = 20;

//! What one thread counts.
class Part
{
public:
    void add(const ContactChunk &chunk, int row)
    {
        ++m_digest.contacts;
        m_digest.sent += chunk.totalSent(row);
        m_digest.pending += chunk.totalPending(row);
        m_digest.failed += chunk.totalFailed(row);
        m_digest.received += chunk.totalReceived(row);
        m_digest.optedOut += chunk.hasOptedOut(row);
        m_countries.add(chunk.country(row));
        if (const auto created = chunk.created(row))
            addCreated(*created, *created);
        for (int i = 0, count = chunk.parameterCount(row); i < count; ++i)
            addParameter(chunk.parameter(row, i));
    }

    void add(const Part &later)
    {
        m_digest.contacts += later.m_digest.contacts;
        m_digest.sent += later.m_digest.sent;
        m_digest.pending += later.m_digest.pending;
        m_digest.failed += later.m_digest.failed;
        m_digest.received += later.m_digest.received;
        m_digest.optedOut += later.m_digest.optedOut;
        m_digest.hasMoreKeys = m_digest.hasMoreKeys || later.m_digest.hasMoreKeys;
        m_countries.add(later.m_countries);
        if (later.m_digest.firstCreated)
            addCreated(*later.m_digest.firstCreated, *later.m_digest.lastCreated);
        for (const auto &[key, use] : later.m_keys) {
            if (KeyUse *known = useOf(key)) {
                known->contacts += use.contacts;
                known->values.add(use.values);
            }
        }
    }

    SelectionDigest digest() const
    {
        SelectionDigest digest = m_digest;
        digest.countries = m_countries.countries();
        digest.countryUnknown = m_countries.unknown();
        for (const auto &[key, use] : m_keys)
            digest.parameters.push_back(parameter(key, use));
        std::sort(digest.parameters.begin(), digest.parameters.end(),
                  [](const SelectionDigest::Parameter &a, const SelectionDigest::Parameter &b) {
                      return a.contacts != b.contacts ? a.contacts > b.contacts : a.key < b.key;
                  });
        return digest;
    }

private:
    struct KeyUse
    {
        qint64 contacts = 0;
        qint64 last = 0; //!< the contact that had it last, counted from 1
        ValueCounter values{SelectionDigest::mostValues};
    };

    void addCreated(qint64 first, qint64 last)
    {
        m_digest.firstCreated = std::min(m_digest.firstCreated.value_or(first), first);
        m_digest.lastCreated = std::max(m_digest.lastCreated.value_or(last), last);
    }

    //! Null: there are too many.
    KeyUse *useOf(std::string_view key)
    {
        const auto found = m_keys.find(key);
        if (found != m_keys.end())
            return &found->second;
        if (m_keys.size() >= SelectionDigest::mostKeys) {
            m_digest.hasMoreKeys = true;
            return nullptr;
        }
        return &m_keys.try_emplace(key).first->second;
    }

    void addParameter(const ParameterField &field)
    {
        KeyUse *use = useOf(field.key);
        if (!use || use->last == m_digest.contacts)
            return;
        use->last = m_digest.contacts;
        ++use->contacts;
        const bool isText =
            field.kind == ParameterKind::String || field.kind == ParameterKind::Number;
        use->values.add(field.value, isText, field.value);
    }

    static SelectionDigest::Parameter parameter(std::string_view key, const KeyUse &use)
    {
        SelectionDigest::Parameter parameter;
        parameter.key = QString::fromUtf8(key.data(), qsizetype(key.size()));
        parameter.contacts = use.contacts;
        parameter.differentValues = qint64(use.values.differentValues());
        for (const ValueCounter::Value &value :
             use.values.mostFrequent(SelectionDigest::toldValues))
            parameter.values.push_back({displayText(value.shown), value.isText, value.contacts});
        return parameter;
    }

    SelectionDigest m_digest; //!< but for countries and parameters
    CountryCounter m_countries;
    std::unordered_map<std::string_view, KeyUse> m_keys;
};

} // namespace

std::optional<SelectionDigest> SelectionDigest::of(const RecordSet &contacts,
                                                   const std::function<bool()> &cancelled)
{
    std::vector<Part> parts(workerCount());
    inParallel(contacts.segmentCount(), segmentsWorthAThread,
               [&](size_t part, size_t begin, size_t end) {
                   for (size_t i = begin; i < end && !cancelled(); ++i)
                       contacts.visit(i, [&](const ContactChunk &chunk, int row) {
                           parts[part].add(chunk, row);
                       });
               });
    for (size_t i = 1; i < parts.size() && !cancelled(); ++i)
        parts.front().add(parts[i]);
    if (cancelled())
        return std::nullopt;
    return parts.front().digest();
}

} // namespace contacts
