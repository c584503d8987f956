// SPDX-License-Identifier: MIT
#include "export/formulaguard.h"

#include <algorithm>

namespace contacts {

bool FormulaGuard::isRisky(std::string_view text)
{
    const size_t begin = text.find_first_not_of('\'');
    if (begin == std::string_view::npos)
        return false;
    const std::string_view rest = text.substr(begin);
    switch (rest.front()) {
    case '=':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    case '+':
        return rest.size() == 1 || !std::all_of(rest.begin() + 1, rest.end(), [](char c) {
                   return c >= '0' && c <= '9';
               });
    default:
        return false;
    }
}

std::string FormulaGuard::guarded(std::string_view text)
{
    return isRisky(text) ? '\'' + std::string(text) : std::string(text);
}

std::string_view FormulaGuard::unguarded(std::string_view text)
{
    const bool isGuarded = !text.empty() && text.front() == '\'' && isRisky(text.substr(1));
    return isGuarded ? text.substr(1) : text;
}

} // namespace contacts
