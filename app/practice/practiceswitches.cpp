// SPDX-License-Identifier: MIT
#include "practice/practiceswitches.h"

#include <algorithm>
#include <charconv>

namespace contacts {

namespace {

struct Row
{
    PracticeSwitch which;
    std::string_view name;
    std::string_view values;
    std::array<std::string_view, 3> defaults; // docs, family, hostile
    std::string_view help;
};

constexpr std::string_view faults =
    "none|400|401|403|404|404html|406|409|422|429-bare|500|500-empty|502|503|508|520|html|"
    "php-warning|truncated|short-body|empty|wrong-types|missing-meta|data-object|trailing-commas|"
    "deep|huge|invalid-utf8|redirect|redirect-otherhost|maintenance|captive|captive-redirect|"
    "cloudflare-challenge|cloudflare-429|close|slow";

using S = PracticeSwitch;

constexpr Row table[] = {
    {S::TotalName,
     "total-name",
     "total|total_results",
     {"total", "total_results", "total_results"},
     "what meta calls the number of contacts"},
    {S::PageType, "page-type", "int|string", {"int", "string", "string"}, "type of meta.page"},
    {S::EmptyTotalPages,
     "empty-total-pages",
     "0|1",
     {"0", "0", "0"},
     "meta.total_pages of an empty account"},
    {S::PastEnd,
     "past-end",
     "empty|404|last",
     {"empty", "empty", "empty"},
     "a page after the last one"},
    {S::PageSize,
     "page-size",
     "honoured|N",
     {"honoured", "honoured", "honoured"},
     "N: every page has N rows, whatever was asked for"},
    {S::DefaultPageSize,
     "default-page-size",
     "N",
     {"25", "50", "50"},
     "page size when none, or one that is not allowed, is asked for"},
    {S::ShortPage,
     "short-page",
     "off|N",
     {"off", "off", "off"},
     "page N comes with half of its rows"},
    {S::LastPage,
     "last-page",
     "full|short",
     {"full", "full", "full"},
     "short: the last page lacks its last row"},
    {S::Order,
     "order",
     "newest|oldest|name|unstable",
     {"oldest", "newest", "newest"},
     "order of the list; unstable: neighbours swap between requests"},
    {S::Links,
     "links",
     "absolute|relative|absent|otherhost",
     {"absolute", "relative", "otherhost"},
     "the links of a page"},
    {S::Ids, "ids", "int|string", {"int", "int", "string"}, "type of id and user_id"},
    {S::Counters,
     "counters",
     "int|string",
     {"int", "int", "string"},
     "type of the message counters"},
    {S::OptedOut,
     "opted-out",
     "bool|int|string|null",
     {"bool", "bool", "int"},
     "form of has_opted_out; null: null for those who did not"},
    {S::MissingName,
     "missing-name",
     "null|empty|mixed",
     {"null", "mixed", "mixed"},
     "a contact without a name"},
    {S::MissingNumber,
     "missing-number",
     "never|some",
     {"never", "never", "some"},
     "some: every 97th id has no number"},
    {S::Country,
     "country",
     "known|null",
     {"known", "known", "known"},
     "null: country and continent are null"},
    {S::Dates,
     "dates",
     "sql|zero|iso|null",
     {"sql", "sql", "zero"},
     "zero: 0000-00-00 for never; null: no date at all"},
    {S::EmptyParameters,
     "empty-parameters",
     "object|array|null",
     {"object", "array", "null"},
     "custom_parameters without any"},
    {S::ParametersForm,
     "parameters-form",
     "object|list",
     {"object", "object", "object"},
     "list: the values alone, the indexes are the keys"},
    {S::Escapes,
     "escapes",
     "plain|php",
     {"plain", "php", "php"},
     "php: \\/ and \\uXXXX in JSON texts"},
    {S::Entities,
     "entities",
     "off|on",
     {"off", "on", "on"},
     "' and \" are kept as &#39; and &#34;"},
    {S::Tags,
     "tags",
     "kept|cut",
     {"kept", "cut", "cut"},
     "cut: <…> is dropped, a lone < cuts to the end"},
    {S::Trim, "trim", "off|on", {"off", "on", "on"}, "blanks around written texts are dropped"},
    {S::Cut,
     "cut",
     "off|stored|sent",
     {"off", "stored", "stored"},
     "256, 64, 512 characters for name, key, value; counted with entities or before"},
    {S::Numbers,
     "numbers",
     "as-sent|digits",
     {"as-sent", "digits", "digits"},
     "digits: written numbers become + and their digits"},
    {S::BadNumber,
     "bad-number",
     "null|500",
     {"null", "null", "500"},
     "a number with no digits or more than 15 (with numbers=digits)"},
    {S::BlankName,
     "blank-name",
     "empty|null",
     {"empty", "empty", "null"},
     "a name written as blank"},
    {S::Account,
     "account",
     "ok|blocked",
     {"ok", "ok", "ok"},
     "blocked, or without API access: 401 for every call"},
    {S::PlanLimit,
     "plan-limit",
     "off|N",
     {"off", "off", "off"},
     "401 on create from N contacts on"},
    {S::Demo, "demo", "off|on", {"off", "off", "off"}, "400 for every write"},
    {S::MissingField,
     "missing-field",
     "401|400|422",
     {"401", "401", "401"},
     "create without a phone_number"},
    {S::ErrorStatus,
     "error-status",
     "int|string",
     {"int", "int", "string"},
     "type of errors[].status"},
    {S::Titles, "titles", "plain|italian|markup", {"plain", "plain", "markup"}, "errors[].title"},
    {S::RateLimit, "rate-limit", "off|N", {"off", "60", "60"}, "requests per window"},
    {S::RateWindow, "rate-window", "N", {"60", "60", "60"}, "seconds of a window"},
    {S::RateHeaders,
     "rate-headers",
     "on|off|retry-after|retry-after-date|none",
     {"on", "on", "off"},
     "on: all; off: X-RateLimit-Reset with a 429 only; none: not even that"},
    {S::AnotherClient,
     "another-client",
     "N",
     {"0", "0", "5"},
     "requests of each window that somebody else takes at once"},
    {S::ParametersUpdate,
     "parameters-update",
     "replace|merge|wipe",
     {"replace", "replace", "replace"},
     "update with some keys; wipe: also without any"},
    {S::MaxPairs,
     "max-pairs",
     "off|N",
     {"off", "498", "498"},
     "parameters of one request that are read"},
    {S::CreateAnswer,
     "create-answer",
     "id|contact|zero|500|500-after-storing",
     {"id", "contact", "contact"},
     "contact: parameters and country null; zero and 500 store nothing"},
    {S::CreateStatus, "create-status", "200|201", {"200", "201", "201"}, "status of a create"},
    {S::UpdateAnswer,
     "update-answer",
     "id|contact|500-after-storing",
     {"id", "contact", "500-after-storing"},
     "answer of an update"},
    {S::DeleteAnswer,
     "delete-answer",
     "empty|204|json|500-after-deleting",
     {"empty", "empty", "empty"},
     "answer of a delete"},
    {S::DuplicateNumber,
     "duplicate-number",
     "row|500|zero",
     {"row", "row", "500"},
     "create with a number that exists: stored again, or not"},
    {S::LanguageRedirect,
     "language-redirect",
     "off|location|302",
     {"off", "location", "302"},
     "what an Accept-Language other than * gets"},
    {S::Fault,
     "fault",
     faults,
     {"none", "none", "none"},
     "instead of the answer; such requests count in no window"},
    {S::FaultCalls,
     "fault-calls",
     "all|reads|writes|list|one|create|update|delete",
     {"all", "all", "all"},
     "calls that get the fault"},
    {S::FaultPage,
     "fault-page",
     "off|N",
     {"off", "off", "off"},
     "only page N of the list gets the fault"},
    {S::FaultTimes,
     "fault-times",
     "always|N",
     {"always", "always", "always"},
     "only the next N of them get it"},
    {S::FaultWrites,
     "fault-writes",
     "lost|stored",
     {"lost", "lost", "lost"},
     "whether a write that gets the fault is carried out"},
    {S::FaultChance,
     "fault-chance",
     "N",
     {"0", "0", "10"},
     "percent of requests that get a random fault"},
    {S::AtOnce,
     "at-once",
     "off|N",
     {"off", "off", "off"},
     "508 for a request while N others are being answered"},
    {S::RedirectTo,
     "redirect-to",
     "TEXT",
     {"http://other-host.invalid/api/contacts/", "http://other-host.invalid/api/contacts/",
      "http://other-host.invalid/api/contacts/"},
     "Location of fault=redirect-otherhost"},
    {S::DelayMs,
     "delay-ms",
     "N",
     {"0", "0", "0"},
     "wait after the work is done, before the answer"},
    {S::HugeMb, "huge-mb", "N", {"100", "100", "100"}, "size of fault=huge"},
    {S::Compress, "compress", "off|on", {"off", "off", "off"}, "compress as Accept-Encoding asks"},
};

constexpr bool tableIsInOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (table[i].which != S(i))
            return false;
    }
    return std::size(table) == size_t(S::Count);
}
static_assert(tableIsInOrder());

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() <= 9
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool allows(std::string_view values, std::string_view value)
{
    while (!values.empty()) {
        const size_t end = std::min(values.find('|'), values.size());
        const std::string_view word = values.substr(0, end);
        if (word == "TEXT" || (word == "N" && isNumber(value)) || (word != "N" && word == value))
            return true;
        values.remove_prefix(std::min(end + 1, values.size()));
    }
    return false;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

PracticeSwitches::PracticeSwitches(PracticeProfile profile)
{
    for (const Row &row : table)
        m_values[size_t(row.which)] = row.defaults[size_t(profile)];
}

bool PracticeSwitches::set(std::string_view name, std::string_view value)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [name](const Row &candidate) { return candidate.name == name; });
    if (row == std::end(table) || !allows(row->values, value))
        return false;
    m_values[size_t(row->which)] = value;
    return true;
}

bool PracticeSwitches::setList(std::string_view list, std::string &refused)
{
    while (!list.empty()) {
        const size_t end = std::min(list.find(','), list.size());
        const std::string_view pair = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        const size_t equals = pair.find('=');
        if (equals == std::string_view::npos
            || !set(trimmed(pair.substr(0, equals)), trimmed(pair.substr(equals + 1)))) {
            refused = pair;
            return false;
        }
    }
    return true;
}

qint64 PracticeSwitches::number(PracticeSwitch which, qint64 otherwise) const
{
    const std::string &value = text(which);
    if (!isNumber(value))
        return otherwise;
    qint64 number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string_view PracticeSwitches::name(PracticeSwitch which)
{
    return table[size_t(which)].name;
}

std::string_view PracticeSwitches::values(PracticeSwitch which)
{
    return table[size_t(which)].values;
}

std::string PracticeSwitches::helpText()
{
    std::string text = "Switches (--set NAME=VALUE, or the header X-Practice-Set of a request):\n";
    for (const Row &row : table) {
        text.append("  ").append(row.name).append("=").append(row.values).append("\n      ");
        text.append(row.help).append("\n      docs: ").append(row.defaults[0]);
        text.append("  family: ").append(row.defaults[1]);
        text.append("  hostile: ").append(row.defaults[2]).append("\n");
    }
    return text;
}

} // namespace contacts
