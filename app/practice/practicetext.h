// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace contacts {

//! What the servers do to texts they store (contract.md, Writing). Text is UTF-8.
class PracticeText
{
public:
    //! ' and " as &#39; and &#34;; & stays.
    static std::string withEntities(std::string_view text);
    //! Without anything between < and >; a < that is never closed cuts to the end.
    static std::string withoutTags(std::string_view text);
    static std::string_view trimmed(std::string_view text);
    //! At most that many characters (code points).
    static std::string_view cut(std::string_view text, size_t characters);
};

} // namespace contacts
