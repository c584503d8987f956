// SPDX-License-Identifier: MIT
#include "phone/libphonenumbers.h"

#include "phone/writtennumber.h"

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

using Reading = PhoneNumbers::Reading;
using Judgement = Reading::Judgement;

constexpr qsizetype mostDigits = 15; // of a number with its country
constexpr QStringView foreignPrefix = u"00";

//! As the library writes it; empty: it is no country that it has numbers of.
std::string regionOf(const QString &country)
{
    std::string region = country.toUpper().toStdString();
    return library().GetCountryCodeForRegion(region) > 0 ? region : std::string();
}

//! Two letters; empty where the library says "no country" (001) or "none that I know" (ZZ).
QString countryOf(const PhoneNumber &number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

Reading readingOf(const PhoneNumber &number)
{
    std::string stored;
    library().Format(number, PhoneNumberUtil::E164, &stored);
    Reading reading;
    reading.judgement = library().IsValidNumber(number) ? Judgement::Good : Judgement::Doubtful;
    reading.stored = QString::fromStdString(stored);
    reading.country = countryOf(number);
    return reading;
}

//! Digits that begin with those of a country. The trunk zero of "+44 (0)20 …" is not dialled from
//! abroad and goes; digits that make no number without it stay as they were written.
Reading readForeign(QString digits)
{
    // No country begins with 0: "+0039" is both ways to write the same.
    if (digits.startsWith(foreignPrefix))
        digits.remove(0, foreignPrefix.size());
    PhoneNumber number;
    Reading reading;
    if (library().Parse('+' + digits.toStdString(), "ZZ", &number)
        == PhoneNumberUtil::NO_PARSING_ERROR)
        reading = readingOf(number);
    if (reading.judgement != Judgement::Good) {
        reading.judgement = Judgement::Doubtful;
        reading.stored = u'+' + digits;
    }
    return reading;
}

//! Digits as they are dialled inside a country, its own prefix for calls abroad included.
Reading readInside(const QString &digits, const std::string &region)
{
    const QString country = QString::fromStdString(region);
    PhoneNumber number;
    Reading reading;
    if (library().ParseAndKeepRawInput(digits.toStdString(), region, &number)
        != PhoneNumberUtil::NO_PARSING_ERROR) {
        reading.judgement = Judgement::Doubtful;
        reading.stored = u'+' + QString::number(library().GetCountryCodeForRegion(region)) + digits;
        reading.country = country;
        reading.isDefaultCountry = true;
        return reading;
    }
    number.clear_raw_input(); // a number of zeros would be formatted as it was written
    reading = readingOf(number);
    if (number.country_code_source() == PhoneNumber::FROM_NUMBER_WITH_IDD)
        return reading;
    // Countries that share a code are told apart by valid numbers only.
    if (reading.country.isEmpty())
        reading.country = country;
    reading.isDefaultCountry = reading.country == country;
    return reading;
}

//! Whether "00" is dialled for calls abroad there: the library does not say, but acts on it.
bool isForeignPrefixIn(const std::string &region)
{
    PhoneNumber number;
    std::string stored;
    if (library().Parse("00447400123456", region, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return false;
    library().Format(number, PhoneNumberUtil::E164, &stored);
    return stored == "+447400123456";
}

Reading readWritten(const WrittenNumber &written, const std::string &region)
{
    if (written.hasPlus)
        return readForeign(written.digits);
    const bool startsForeign = written.digits.startsWith(foreignPrefix);
    if (!region.empty()) {
        Reading inside = readInside(written.digits, region);
        if (!startsForeign || inside.judgement == Judgement::Good)
            return inside;
        // Where calls abroad begin with something else, "00" is still what most of the world
        // writes, and hardly ever begins a number inside the country.
        Reading foreign = readForeign(written.digits);
        return foreign.judgement == Judgement::Good || isForeignPrefixIn(region) ? foreign : inside;
    }
    Reading reading = readForeign(written.digits);
    if (!startsForeign) {
        // As the server will take it: the digits that were typed, of whatever country those are.
        reading.judgement = Judgement::NoCountry;
        reading.stored = u'+' + written.digits;
    }
    return reading;
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

Reading LibPhoneNumbers::read(QStringView typed, const QString &defaultCountry) const
{
    const WrittenNumber written = WrittenNumber::of(typed);
    if (written.digits.isEmpty())
        return {};
    Reading reading = readWritten(written, regionOf(defaultCountry));
    const qsizetype digits = reading.stored.size() - 1; // there is a plus before them
    if (digits < 1 || digits > mostDigits)
        return {};
    // The library would turn them into digits; whoever wrote them meant more than what is left.
    if (written.hasLetters && reading.judgement == Judgement::Good)
        reading.judgement = Judgement::Doubtful;
    reading.shown = international(reading.stored);
    reading.extension = written.extension;
    return reading;
}

bool LibPhoneNumbers::looksWrong(std::string_view digits) const
{
    if (digits.empty() || qsizetype(digits.size()) > mostDigits)
        return true;
    PhoneNumber number;
    return library().Parse(std::string(1, '+').append(digits), "ZZ", &number)
        != PhoneNumberUtil::NO_PARSING_ERROR
        || !library().IsValidNumber(number);
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
