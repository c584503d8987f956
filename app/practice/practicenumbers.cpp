// SPDX-License-Identifier: MIT
#include "practice/practicenumbers.h"

#include <array>

namespace contacts {

namespace {

struct Code
{
    std::string_view digits;
    std::string_view country;
    std::string_view continent;
};

// clang-format off
constexpr Code codes[] = {
    { "1", "US", "NA" }, { "1204", "CA", "NA" }, { "1250", "CA", "NA" }, { "1403", "CA", "NA" },
    { "1416", "CA", "NA" }, { "1418", "CA", "NA" }, { "1438", "CA", "NA" }, { "1506", "CA", "NA" },
    { "1514", "CA", "NA" }, { "1604", "CA", "NA" }, { "1613", "CA", "NA" }, { "1647", "CA", "NA" },
    { "1780", "CA", "NA" }, { "1902", "CA", "NA" }, { "1787", "PR", "NA" }, { "1809", "DO", "NA" },
    { "1876", "JM", "NA" }, { "20", "EG", "AF" }, { "211", "SS", "AF" }, { "212", "MA", "AF" },
    { "213", "DZ", "AF" }, { "216", "TN", "AF" }, { "218", "LY", "AF" }, { "220", "GM", "AF" },
    { "221", "SN", "AF" }, { "223", "ML", "AF" }, { "225", "CI", "AF" }, { "227", "NE", "AF" },
    { "228", "TG", "AF" }, { "229", "BJ", "AF" }, { "230", "MU", "AF" }, { "233", "GH", "AF" },
    { "234", "NG", "AF" }, { "237", "CM", "AF" }, { "243", "CD", "AF" }, { "244", "AO", "AF" },
    { "249", "SD", "AF" }, { "250", "RW", "AF" }, { "251", "ET", "AF" }, { "254", "KE", "AF" },
    { "255", "TZ", "AF" }, { "256", "UG", "AF" }, { "258", "MZ", "AF" }, { "260", "ZM", "AF" },
    { "261", "MG", "AF" }, { "263", "ZW", "AF" }, { "27", "ZA", "AF" }, { "30", "GR", "EU" },
    { "31", "NL", "EU" }, { "32", "BE", "EU" }, { "33", "FR", "EU" }, { "34", "ES", "EU" },
    { "351", "PT", "EU" }, { "352", "LU", "EU" }, { "353", "IE", "EU" }, { "354", "IS", "EU" },
    { "355", "AL", "EU" }, { "356", "MT", "EU" }, { "357", "CY", "EU" }, { "358", "FI", "EU" },
    { "359", "BG", "EU" }, { "36", "HU", "EU" }, { "370", "LT", "EU" }, { "371", "LV", "EU" },
    { "372", "EE", "EU" }, { "373", "MD", "EU" }, { "374", "AM", "AS" }, { "375", "BY", "EU" },
    { "380", "UA", "EU" }, { "381", "RS", "EU" }, { "382", "ME", "EU" }, { "383", "XK", "EU" },
    { "385", "HR", "EU" }, { "386", "SI", "EU" }, { "387", "BA", "EU" }, { "389", "MK", "EU" },
    { "39", "IT", "EU" }, { "40", "RO", "EU" }, { "41", "CH", "EU" }, { "420", "CZ", "EU" },
    { "421", "SK", "EU" }, { "423", "LI", "EU" }, { "43", "AT", "EU" }, { "44", "GB", "EU" },
    { "45", "DK", "EU" }, { "46", "SE", "EU" }, { "47", "NO", "EU" }, { "48", "PL", "EU" },
    { "49", "DE", "EU" }, { "502", "GT", "NA" }, { "503", "SV", "NA" }, { "504", "HN", "NA" },
    { "505", "NI", "NA" }, { "506", "CR", "NA" }, { "507", "PA", "NA" }, { "51", "PE", "SA" },
    { "52", "MX", "NA" }, { "53", "CU", "NA" }, { "54", "AR", "SA" }, { "55", "BR", "SA" },
    { "56", "CL", "SA" }, { "57", "CO", "SA" }, { "58", "VE", "SA" }, { "591", "BO", "SA" },
    { "593", "EC", "SA" }, { "595", "PY", "SA" }, { "598", "UY", "SA" }, { "60", "MY", "AS" },
    { "61", "AU", "OC" }, { "62", "ID", "AS" }, { "63", "PH", "AS" }, { "64", "NZ", "OC" },
    { "65", "SG", "AS" }, { "66", "TH", "AS" }, { "675", "PG", "OC" }, { "679", "FJ", "OC" },
    { "7", "RU", "EU" }, { "77", "KZ", "AS" }, { "76", "KZ", "AS" }, { "81", "JP", "AS" },
    { "82", "KR", "AS" }, { "84", "VN", "AS" }, { "852", "HK", "AS" }, { "853", "MO", "AS" },
    { "855", "KH", "AS" }, { "856", "LA", "AS" }, { "86", "CN", "AS" }, { "880", "BD", "AS" },
    { "886", "TW", "AS" }, { "90", "TR", "AS" }, { "91", "IN", "AS" }, { "92", "PK", "AS" },
    { "93", "AF", "AS" }, { "94", "LK", "AS" }, { "95", "MM", "AS" }, { "961", "LB", "AS" },
    { "962", "JO", "AS" }, { "963", "SY", "AS" }, { "964", "IQ", "AS" }, { "965", "KW", "AS" },
    { "966", "SA", "AS" }, { "967", "YE", "AS" }, { "968", "OM", "AS" }, { "970", "PS", "AS" },
    { "971", "AE", "AS" }, { "972", "IL", "AS" }, { "973", "BH", "AS" }, { "974", "QA", "AS" },
    { "976", "MN", "AS" }, { "977", "NP", "AS" }, { "98", "IR", "AS" }, { "992", "TJ", "AS" },
    { "993", "TM", "AS" }, { "994", "AZ", "AS" }, { "995", "GE", "AS" }, { "996", "KG", "AS" },
    { "998", "UZ", "AS" },
};
// clang-format on

} // namespace

std::string PracticeNumbers::normalised(std::string_view written)
{
    std::string number = "+";
    for (const char c : written) {
        if (c >= '0' && c <= '9')
            number.push_back(c);
    }
    return number.size() > 1 && number.size() <= 16 ? number : std::string();
}

PracticeNumbers::Place PracticeNumbers::place(std::string_view number)
{
    if (!number.empty() && number.front() == '+')
        number.remove_prefix(1);
    Place best;
    size_t length = 0;
    for (const Code &code : codes) {
        if (code.digits.size() > length && number.substr(0, code.digits.size()) == code.digits) {
            best = {code.country, code.continent};
            length = code.digits.size();
        }
    }
    return best;
}

} // namespace contacts
