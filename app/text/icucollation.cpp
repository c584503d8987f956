// SPDX-License-Identifier: MIT
#include "text/icucollation.h"

#include "text/iculocale.h"

#include <unicode/coll.h>

#include <algorithm>

namespace contacts {

struct IcuCollation::Private
{
    std::unique_ptr<icu::Collator> collator; //!< null: ICU has no data at all
};

namespace {

std::unique_ptr<icu::Collator> makeCollator(const icu::Locale &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
    if (U_FAILURE(status) || !collator)
        return nullptr;
    // Set and not left to the language's own rules or to what a locale's keywords ask for.
    collator->setAttribute(UCOL_STRENGTH, UCOL_TERTIARY, status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_OFF, status);
    // Names come from anywhere: marks in another order than the canonical one must not matter.
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    return collator;
}

} // namespace

IcuCollation::IcuCollation(const QLocale &locale)
    : d(new Private{makeCollator(icuLocale(locale))})
{
}

IcuCollation::IcuCollation(std::unique_ptr<const Private> other)
    : d(std::move(other))
{
}

IcuCollation::~IcuCollation() = default;

void IcuCollation::appendSortKey(QStringView text, std::string &out) const
{
    if (!d->collator) {
        // Without ICU's data the order is that of the code points.
        std::string key = text.toUtf8().toStdString();
        std::replace(key.begin(), key.end(), '\0', '\x01');
        out += key;
        return;
    }
    const size_t start = out.size();
    const auto write = [&](size_t room) {
        out.resize(start + room);
        const int32_t needed =
            d->collator->getSortKey(text.utf16(), int32_t(text.size()),
                                    reinterpret_cast<uint8_t *>(out.data() + start), int32_t(room));
        return size_t(std::max(needed, 1));
    };
    // Enough for most names, so that most are collated once.
    const size_t room = size_t(text.size()) * 4 + 16;
    const size_t needed = write(room);
    if (needed > room)
        write(needed);
    // ICU ends a key by a 0 that is part of its length.
    out.resize(start + needed - 1);
}

std::unique_ptr<Collation> IcuCollation::clone() const
{
    auto copy = std::make_unique<Private>();
    if (d->collator)
        copy->collator.reset(d->collator->clone());
    return std::unique_ptr<Collation>(new IcuCollation(std::move(copy)));
}

} // namespace contacts
