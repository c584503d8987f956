// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <string_view>

namespace contacts {

//! What is known of the world's phone numbers. UI thread, but for looksWrong().
class PhoneNumbers
{
public:
    //! What a typed number means, and what the server should be sent so that it stores just that.
    struct Reading
    {
        enum class Judgement {
            Good, //!< a number of its country
            Doubtful, //!< stored as shown, but no number that its country is known to have
            NoCountry, //!< no country was written, and no default one is chosen: `stored` has
                       //!< the digits as typed, which the server takes for an international number
            Impossible, //!< no digits, or more than 15: the server cannot store it
        };

        Judgement judgement = Judgement::Impossible;
        QString stored; //!< "+393123456789": what is sent and stored; empty when Impossible
        QString shown; //!< the same, spaced: "+39 312 345 6789"
        QString country; //!< two letters; empty: unknown, or of no country (satellite, toll-free)
        bool isDefaultCountry = false; //!< the country was not written but is the account's
        QString extension; //!< digits written as an extension, which are not stored
    };

    virtual ~PhoneNumbers() = default;
    //! A stored number as people of its country space it, for display: "+393123456789" →
    //! "+39 312 345 6789". Has the digits of `stored`, in their order; text that cannot be
    //! understood as an international number, or only with other digits, is returned unchanged.
    virtual QString international(QStringView stored) const = 0;
    //! `defaultCountry`: two letters, for numbers written without a country; empty: none was
    //! chosen, and none is guessed.
    virtual Reading read(QStringView typed, const QString &defaultCountry) const = 0;
    //! Whether the digits of a stored number, without the plus, are no number of any country. Any
    //! thread.
    virtual bool looksWrong(std::string_view digits) const = 0;
};

} // namespace contacts
