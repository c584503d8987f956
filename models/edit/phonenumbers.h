// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace contacts {

//! What is known of the world's phone numbers. Any thread.
class PhoneNumbers
{
public:
    virtual ~PhoneNumbers() = default;
    //! A stored number as people of its country space it, for display: "+393123456789" →
    //! "+39 312 345 6789". Has the digits of `stored`, in their order; text that cannot be
    //! understood as an international number, or only with other digits, is returned unchanged.
    virtual QString international(QStringView stored) const = 0;
};

} // namespace contacts
