// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "search/collation.h"
#include "search/territorynames.h"

namespace contacts::testing {

//! Orders by lower case code points: simple enough to be the oracle as well.
class FakeCollation final : public Collation
{
public:
    static std::string key(QStringView text)
    {
        std::string key = text.toString().toLower().toStdString();
        std::replace(key.begin(), key.end(), '\0', '\x01');
        return key;
    }
    void appendSortKey(QStringView text, std::string &out) const override { out += key(text); }
    std::unique_ptr<Collation> clone() const override { return std::make_unique<FakeCollation>(); }
};

class FakeTerritoryNames final : public TerritoryNames
{
public:
    QString name(CountryCode code) const override
    {
        const std::string letters = code.text();
        if (letters == "IT")
            return QStringLiteral("Italia");
        if (letters == "DE")
            return QStringLiteral("Germania");
        if (letters == "US")
            return QStringLiteral("Stati Uniti");
        return QString::fromStdString(letters);
    }
};

//! "+393123" → "+39 3123".
class FakePhoneNumbers final : public PhoneNumbers
{
public:
    QString international(QStringView stored) const override
    {
        QString text = stored.toString();
        if (text.startsWith(QStringLiteral("+39")) && text.size() > 3)
            text.insert(3, u' ');
        return text;
    }
    //! Numbers of Italy are right, all others wrong.
    bool looksWrong(std::string_view digits) const override { return !digits.starts_with("39"); }
    //! Every number is good; one without a plus is of the default country, whose code is 39.
    Reading read(QStringView typed, const QString &defaultCountry) const override
    {
        Reading reading;
        for (const QChar c : typed) {
            if (c >= u'0' && c <= u'9')
                reading.stored += c;
        }
        if (reading.stored.isEmpty() || reading.stored.size() > 13)
            return {};
        reading.judgement = Reading::Judgement::Good;
        if (!typed.startsWith(u'+') && defaultCountry.isEmpty()) {
            reading.judgement = Reading::Judgement::NoCountry;
        } else if (!typed.startsWith(u'+')) {
            reading.country = defaultCountry;
            reading.isDefaultCountry = true;
            reading.stored.prepend(QStringLiteral("39"));
        }
        reading.stored.prepend(u'+');
        reading.shown = international(reading.stored);
        return reading;
    }
};

} // namespace contacts::testing
