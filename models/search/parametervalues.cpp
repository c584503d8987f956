// SPDX-License-Identifier: MIT
#include "search/parametervalues.h"

#include "domain/displaytext.h"
#include "store/searchtext.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace contacts {

namespace {

constexpr qint64 mostContacts = 20'000;

bool begins(const std::string &folded, const std::string &wanted)
{
    for (size_t at = folded.find(wanted); at != std::string::npos;
         at = folded.find(wanted, at + 1)) {
        if (at == 0 || folded[at - 1] == ' ')
            return true;
    }
    return false;
}

} // namespace

QStringList ParameterValues::frequent(const StoreSnapshot &store, const QString &key,
                                      const QString &beginning, int most)
{
    const std::string wantedKey = key.toStdString();
    const std::string wanted = SearchText::folded(beginning.trimmed());
    std::unordered_map<std::string_view, qint64> counts;
    qint64 seen = 0;
    for (const StoreSegment &segment : store.segments()) {
        if (seen >= mostContacts)
            break;
        seen += segment.chunk->size();
        const ContactChunk &chunk = *segment.chunk;
        const auto place = chunk.keyPlace(wantedKey);
        if (!place)
            continue;
        std::vector<qint64> byValue(chunk.values().size());
        for (size_t i = 0; i < chunk.parameterValues().size(); ++i) {
            if (chunk.keyPlaceOf(i) == *place && chunk.kindOf(i) != ParameterKind::Null)
                ++byValue[chunk.parameterValues()[i]];
        }
        for (size_t value = 0; value < byValue.size(); ++value) {
            if (byValue[value] > 0)
                counts[chunk.values()[value]] += byValue[value];
        }
    }
    std::vector<std::pair<std::string_view, qint64>> found;
    for (const auto &[value, count] : counts) {
        if (!value.empty() && begins(SearchText::folded(displayText(value)), wanted))
            found.emplace_back(value, count);
    }
    const size_t kept = std::min(found.size(), size_t(std::max(most, 0)));
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(kept), found.end(),
                      [](const auto &a, const auto &b) {
                          return a.second != b.second ? a.second > b.second : a.first < b.first;
                      });
    QStringList values;
    for (size_t i = 0; i < kept; ++i)
        values << displayText(found[i].first);
    return values;
}

} // namespace contacts
