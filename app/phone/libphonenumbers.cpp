// SPDX-License-Identifier: MIT
#include "phone/libphonenumbers.h"

#include <QRegularExpression>

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
constexpr qsizetype mostTyped = 200;
//! Of what is dialled before a number to reach another country.
constexpr qsizetype longestPrefix = 5;

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

//! E.164.
constexpr qsizetype mostDigits = 15;

//! What a person wrote, without what only stands between digits.
struct Written
{
    QString digits; //!< of any script, as ASCII
    bool hasPlus = false;
    QString extension;
};

Written written(QStringView typed)
{
    // "ext 9", "x9", ";ext=9", "#9" at the end: no server stores it.
    static const QRegularExpression extension(
        QStringLiteral("(?:;ext=|\\b(?:ext(?:ension)?|x)|#)[.:\\s]*(\\d{1,7})\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    QString text;
    for (const QChar c : typed.left(mostTyped)) {
        if (c.isDigit())
            text += QChar(u'0' + c.digitValue());
        else
            text += c == QChar(0xff0b) ? QChar(u'+') : c;
    }
    Written result;
    const QRegularExpressionMatch match = extension.match(text);
    if (match.hasMatch() && match.capturedStart() > 0) {
        result.extension = match.captured(1);
        text.truncate(match.capturedStart());
    }
    for (const QChar c : text) {
        if (isDigit(c))
            result.digits += c;
        else if (c == u'+' && result.digits.isEmpty())
            result.hasPlus = true;
    }
    return result;
}

QString countryOf(const PhoneNumber &number)
{
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    // "001": satellites and the like; "ZZ": nobody's.
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

//! A country's own number where the library does not know what to make of it.
QString withCallingCode(const QString &digits, const std::string &region)
{
    const int code = region.empty() ? 0 : library().GetCountryCodeForRegion(region);
    return u'+' + (code > 0 ? QString::number(code) : QString()) + digits;
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

PhoneNumbers::Reading LibPhoneNumbers::read(QStringView typed, const QString &defaultCountry) const
{
    Reading reading;
    Written text = written(typed);
    reading.extension = text.extension;
    // Without a country of one's own there is one way to dial abroad that most of the world knows.
    if (!text.hasPlus && defaultCountry.isEmpty() && text.digits.startsWith(QLatin1String("00"))) {
        text.hasPlus = true;
        text.digits.remove(0, 2);
    }
    if (text.digits.isEmpty() || text.digits.size() > mostDigits + longestPrefix)
        return reading;
    const std::string region = text.hasPlus ? std::string() : defaultCountry.toStdString();
    const bool hasCountry = text.hasPlus || !region.empty();
    PhoneNumber number;
    const bool isParsed = hasCountry
        && library().ParseAndKeepRawInput((text.hasPlus ? "+" : "") + text.digits.toStdString(),
                                          region.empty() ? "ZZ" : region, &number)
            == PhoneNumberUtil::NO_PARSING_ERROR;
    if (isParsed) {
        std::string e164;
        library().Format(number, PhoneNumberUtil::E164, &e164);
        reading.stored = QString::fromStdString(e164);
        reading.country = countryOf(number);
        reading.isDefaultCountry =
            number.country_code_source() == PhoneNumber::FROM_DEFAULT_COUNTRY;
    } else {
        reading.stored = withCallingCode(text.digits, region);
        reading.isDefaultCountry = !region.empty();
    }
    if (reading.stored.size() - 1 > mostDigits) {
        reading.stored.clear();
        return reading;
    }
    reading.shown = international(reading.stored);
    if (!hasCountry)
        reading.judgement = Reading::Judgement::NoCountry;
    else if (isParsed && library().IsValidNumber(number))
        reading.judgement = Reading::Judgement::Good;
    else
        reading.judgement = Reading::Judgement::Doubtful;
    return reading;
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
