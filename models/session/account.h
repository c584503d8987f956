// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace contacts {

//! What an account is called in settings, keychain and journal; made once, never shown.
struct AccountId
{
    QString value; //!< letters, digits and hyphens; empty: no account

    //! A new one that nobody has.
    static AccountId create();

    bool isValid() const { return !value.isEmpty(); }
    friend bool operator==(const AccountId &, const AccountId &) = default;
};

//! The colours an account can have; the shades are the screen's business.
enum class AccountColor { Blue, Green, Orange, Red, Purple, Teal, Pink, Grey };
inline constexpr std::array<AccountColor, 8> accountColors{
    AccountColor::Blue,   AccountColor::Green, AccountColor::Orange, AccountColor::Red,
    AccountColor::Purple, AccountColor::Teal,  AccountColor::Pink,   AccountColor::Grey};

//! When the copy of the list is completed without being needed.
enum class Completing {
    UpToLimit, //!< lists up to AccountSession::completeByItselfUpTo contacts
    Always,
    WhenNeeded, //!< only for a search, a sort or a count
};

//! One account of a person on one server. A plain value; holds no key.
struct Account
{
    //! Of 60 requests a minute; what background work may leave to the owner's other programs.
    static constexpr std::array<int, 3> leaveChoices{5, 20, 40};

    static constexpr int longestName = 80; //!< letters of a name that can be typed

    AccountId id;
    QString name; //!< the person's own word for it; plain text
    AccountColor color = AccountColor::Blue;
    QString server; //!< base address with its scheme, e.g. https://sms.sociostacks.com/api
    bool looksOnly = false; //!< nothing may be changed on the server
    QString defaultCountry; //!< two letters; empty: none was chosen, and none is guessed
    Completing completing = Completing::UpToLimit;
    int leaveForOthers = 20; //!< one of leaveChoices
    bool wipesAbsentParameters = false; //!< seen: the server wipes parameters that are not sent

    //! The account that is no account: made-up people inside the program.
    static AccountId practiceId() { return {QStringLiteral("practice")}; }
    bool isPractice() const { return id == practiceId(); }

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace contacts
