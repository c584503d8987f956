// SPDX-License-Identifier: MIT
#include "text/icuterritorynames.h"

#include "text/iculocale.h"

#include <unicode/locdspnm.h>

namespace contacts {

struct IcuTerritoryNames::Private
{
    std::unique_ptr<icu::LocaleDisplayNames> names;
};

IcuTerritoryNames::IcuTerritoryNames(const QLocale &locale)
    : d(new Private{std::unique_ptr<icu::LocaleDisplayNames>(
        icu::LocaleDisplayNames::createInstance(icuLocale(locale)))})
{
}

IcuTerritoryNames::~IcuTerritoryNames() = default;

QString IcuTerritoryNames::name(CountryCode code) const
{
    if (code.isEmpty())
        return {};
    const std::lock_guard lock(m_mutex);
    const auto known = m_names.constFind(code.packed);
    if (known != m_names.constEnd())
        return *known;
    return *m_names.insert(code.packed, lookUp(code));
}

QString IcuTerritoryNames::lookUp(CountryCode code) const
{
    const std::string letters = code.text();
    icu::UnicodeString name;
    if (d->names)
        d->names->regionDisplayName(letters.c_str(), name);
    if (name.isEmpty() || name.isBogus())
        return QString::fromStdString(letters);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

} // namespace contacts
