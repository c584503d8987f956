// SPDX-License-Identifier: MIT
#include "phone/libphonenumbers.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace contacts {

namespace {

using i18n::phonenumbers::NullLogger;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// Longer text is no number (15 digits are the most there can be) and not worth the parsing.
constexpr qsizetype longestWritten = 40;

const PhoneNumberUtil &library()
{
    static const PhoneNumberUtil &util = []() -> PhoneNumberUtil & {
        PhoneNumberUtil &made = *PhoneNumberUtil::GetInstance();
        made.SetLogger(new NullLogger); // owned by the library
        return made;
    }();
    return util;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

//! A plus and what is written between digits. Letters stand for digits or an extension to the
//! library, and no server stores them.
bool looksInternational(QStringView text)
{
    return text.startsWith(u'+') && text.size() <= longestWritten
        && std::all_of(text.begin() + 1, text.end(),
                       [](QChar c) { return isDigit(c) || QStringView(u" -./()").contains(c); });
}

QString digitsOf(QStringView text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    return digits;
}

} // namespace

LibPhoneNumbers::LibPhoneNumbers()
{
    library();
}

QString LibPhoneNumbers::international(QStringView stored) const
{
    QString unchanged = stored.toString();
    if (!looksInternational(stored))
        return unchanged;
    PhoneNumber number;
    // "ZZ": no country is guessed, the number must bring its own. A length that its country does
    // not have says that it is another country's, or none's; spacing it would suggest otherwise.
    if (library().Parse(unchanged.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !library().IsPossibleNumber(number))
        return unchanged;
    std::string spaced;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &spaced);
    // The library takes a trunk prefix out: never show another number than the one that is stored.
    QString text = QString::fromStdString(spaced);
    return digitsOf(text) == digitsOf(stored) ? text : unchanged;
}

std::vector<LibPhoneNumbers::Region> LibPhoneNumbers::regions()
{
    std::set<std::string> codes;
    library().GetSupportedRegions(&codes);
    std::vector<Region> regions;
    regions.reserve(codes.size());
    for (const std::string &code : codes)
        regions.push_back({QString::fromStdString(code), library().GetCountryCodeForRegion(code)});
    return regions;
}

} // namespace contacts
