// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace contacts {

//! Keeps a spreadsheet from running a text as a formula, in a way that can be taken back exactly.
//! UTF-8; any thread.
//!
//! The rule. A text is *risky* when, behind all the apostrophes that it may begin with, it goes on
//! with one of `=` `+` `-` `@` TAB CR LF, unless what goes on is `+` and nothing but digits (a
//! phone number, which has to stay one). Guarding puts one apostrophe before a risky text and
//! leaves others as they are. Taking it back removes the first apostrophe where what is behind it
//! is risky, and nothing otherwise. As a risky text stays risky with an apostrophe before it, no
//! text that is left alone looks like one that was guarded: unguarded(guarded(t)) is t for every t.
//!
//! Only for text that was guarded: what was never guarded may hold such an apostrophe of its own.
class FormulaGuard
{
public:
    static bool isRisky(std::string_view text);
    static std::string guarded(std::string_view text);
    //! A part of `text`.
    static std::string_view unguarded(std::string_view text);
};

} // namespace contacts
