// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace contacts {

//! How a country's mobile numbers are built: calling code, one of the prefixes, more digits.
struct PracticeCountry
{
    std::string_view iso;
    std::string_view continent;
    std::string_view code;
    std::vector<std::string_view> prefixes; //!< all of one length
    int tail = 7; //!< digits after the prefix
};

//! People who write their names alike. Invented names: every first name goes with every last name.
struct PracticePeopleGroup
{
    enum class Form { FirstLast, LastFirst, LastFirstJoined };
    int weight = 1;
    Form form = Form::FirstLast;
    std::string_view language;
    std::vector<std::string_view> firsts;
    std::vector<std::string_view> lasts;
    std::vector<std::string_view> cities;
    std::vector<PracticeCountry> countries;
};

//! Made once, for the whole run.
const std::vector<PracticePeopleGroup> &practicePeopleGroups();

} // namespace contacts
