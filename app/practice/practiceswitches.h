// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceprofile.h"

#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>

namespace contacts {

//! Every point that contract.md leaves open. The table in the .cpp has the same order.
enum class PracticeSwitch {
    TotalName,
    PageType,
    EmptyTotalPages,
    PastEnd,
    PageSize,
    DefaultPageSize,
    ShortPage,
    LastPage,
    Order,
    Links,
    Ids,
    Counters,
    OptedOut,
    MissingName,
    MissingNumber,
    Country,
    Dates,
    EmptyParameters,
    ParametersForm,
    Escapes,
    Entities,
    Tags,
    Trim,
    Cut,
    Numbers,
    BadNumber,
    BlankName,
    Account,
    PlanLimit,
    Demo,
    MissingField,
    ErrorStatus,
    Titles,
    RateLimit,
    RateWindow,
    RateHeaders,
    AnotherClient,
    ParametersUpdate,
    MaxPairs,
    CreateAnswer,
    CreateStatus,
    UpdateAnswer,
    DeleteAnswer,
    DuplicateNumber,
    LanguageRedirect,
    Fault,
    FaultCalls,
    FaultPage,
    FaultTimes,
    FaultWrites,
    FaultChance,
    AtOnce,
    RedirectTo,
    DelayMs,
    HugeMb,
    Compress,
    Count
};

//! One value for each switch. A plain value: copy it to change it for one request.
class PracticeSwitches
{
public:
    explicit PracticeSwitches(PracticeProfile profile = PracticeProfile::Docs);

    //! False, and nothing changed: no such switch, or not one of its values.
    bool set(std::string_view name, std::string_view value);
    //! Takes "a=b, c=d". False: one of them was refused, which is then in `refused`.
    bool setList(std::string_view list, std::string &refused);

    const std::string &text(PracticeSwitch which) const { return m_values[size_t(which)]; }
    bool is(PracticeSwitch which, std::string_view value) const { return text(which) == value; }
    //! The number it is set to; `otherwise` for a word such as "off".
    qint64 number(PracticeSwitch which, qint64 otherwise = 0) const;

    static std::string_view name(PracticeSwitch which);
    //! The values as the table prints them: words parted by |, N for a number, TEXT for anything.
    static std::string_view values(PracticeSwitch which);
    static std::string helpText();

private:
    std::array<std::string, size_t(PracticeSwitch::Count)> m_values;
};

} // namespace contacts
