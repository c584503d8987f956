// SPDX-License-Identifier: MIT
#pragma once

#include "edit/phonenumbers.h"
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
    //! Digits are what is written, of Italy where nothing else is said.
    Reading read(QStringView typed, const QString &defaultCountry) const override
    {
        Reading reading;
        QString digits;
        for (const QChar c : typed) {
            if (c.isDigit())
                digits += c;
        }
        if (digits.isEmpty() || digits.size() > 15)
            return reading;
        const bool isWritten = typed.startsWith(u'+');
        reading.isDefaultCountry = !isWritten && !defaultCountry.isEmpty();
        reading.judgement = isWritten || reading.isDefaultCountry ? Reading::Judgement::Good
                                                                  : Reading::Judgement::NoCountry;
        reading.stored =
            (reading.isDefaultCountry ? QStringLiteral("+39") : QStringLiteral("+")) + digits;
        reading.shown = international(reading.stored);
        reading.country = QStringLiteral("IT");
        return reading;
    }
};

} // namespace contacts::testing
