// SPDX-License-Identifier: MIT
#pragma once

#include "search/collation.h"

#include <QLocale>

#include <memory>

namespace contacts {

//! ICU's collation for a language, up to upper and lower case (tertiary strength); digits sort as
//! characters. The C locale, in which Qt would compare code points, sorts as English.
class IcuCollation final : public Collation
{
public:
    explicit IcuCollation(const QLocale &locale);
    ~IcuCollation() override;

    void appendSortKey(QStringView text, std::string &out) const override;
    std::unique_ptr<Collation> clone() const override;

private:
    struct Private;
    explicit IcuCollation(std::unique_ptr<const Private> other);

    std::unique_ptr<const Private> d;
};

} // namespace contacts
