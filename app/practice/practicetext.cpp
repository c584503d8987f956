// SPDX-License-Identifier: MIT
#include "practice/practicetext.h"

namespace contacts {

std::string PracticeText::withEntities(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out.append("&#39;");
        else if (c == '"')
            out.append("&#34;");
        else
            out.push_back(c);
    }
    return out;
}

std::string PracticeText::withoutTags(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const size_t open = text.find('<');
        out.append(text.substr(0, open));
        if (open == std::string_view::npos)
            break;
        const size_t close = text.find('>', open);
        if (close == std::string_view::npos)
            break;
        text.remove_prefix(close + 1);
    }
    return out;
}

std::string_view PracticeText::trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\r\v";
    const size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view PracticeText::cut(std::string_view text, size_t characters)
{
    size_t seen = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80;
        if (starts && seen++ == characters)
            return text.substr(0, i);
    }
    return text;
}

} // namespace contacts
