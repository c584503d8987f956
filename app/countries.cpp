// SPDX-License-Identifier: MIT
#include "countries.h"

#include "phone/libphonenumbers.h"
#include "text/icucollation.h"
#include "text/icuterritorynames.h"

#include <QLocale>

#include <algorithm>
#include <string>

namespace contacts {

std::vector<SettingsDialog::Choice> countryChoices()
{
    const IcuTerritoryNames names{QLocale()};
    const IcuCollation collation{QLocale()};
    std::vector<std::pair<std::string, SettingsDialog::Choice>> sorted;
    for (const LibPhoneNumbers::Region &region : LibPhoneNumbers::regions()) {
        const QString text =
            QStringLiteral("%1 (+%2)")
                .arg(names.name(CountryCode::fromText(region.country.toStdString())))
                .arg(region.callingCode);
        std::string key;
        collation.appendSortKey(text, key);
        sorted.emplace_back(std::move(key), SettingsDialog::Choice{region.country, text});
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<SettingsDialog::Choice> choices;
    choices.reserve(sorted.size());
    for (auto &entry : sorted)
        choices.push_back(std::move(entry.second));
    return choices;
}

} // namespace contacts
