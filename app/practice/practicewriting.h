// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicecontact.h"
#include "practice/practiceexchange.h"
#include "practice/practiceswitches.h"

namespace contacts {

//! One create or update, as the server understands its form.
class PracticeWriting
{
public:
    PracticeWriting(const PracticeFields &form, const PracticeSwitches &switches);

    //! A phone_number that is not blank was sent.
    bool hasNumber() const { return m_hasNumber; }
    //! It is one the server cannot store: no digits, or more than 15.
    bool hasBadNumber() const { return m_hasNumber && m_number.empty(); }
    //! As it will be stored; empty: null.
    const std::string &number() const { return m_number; }

    //! Puts what was sent into a contact whose texts are as stored.
    void applyTo(PracticeContact &contact, bool update) const;
    //! Turns an invented contact's texts into what a server would have stored.
    static void makeStored(PracticeContact &contact, const PracticeSwitches &switches);

private:
    void readPairs(const PracticeFields &form);
    std::string cleaned(std::string_view text, size_t limit) const;

    const PracticeSwitches &m_switches;
    bool m_hasNumber = false;
    bool m_hasName = false;
    bool m_hasKeys = false; //!< any custom_parameter_key was sent, also a blank one
    std::string m_number;
    std::string m_name;
    std::vector<PracticeParameter> m_parameters;
};

} // namespace contacts
