// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace contacts {

using PracticeFields = std::vector<std::pair<std::string, std::string>>;

//! A request, taken apart by the HTTP library.
struct PracticeRequest
{
    std::string method;
    std::string path; //!< decoded, without the query
    std::string query; //!< as sent
    PracticeFields parameters; //!< of the query, decoded
    PracticeFields headers;
    PracticeFields form; //!< in the order of the body

    //! The first value of that header, names compared without case; empty: absent.
    std::string_view header(std::string_view name) const;
};

//! What is sent back, and how.
struct PracticeAnswer
{
    enum class Delivery {
        Whole,
        Closed, //!< the connection is closed without a byte
        Cut, //!< closed after half of the body that Content-Length promised
        Slow, //!< the body comes in pieces, over two seconds
    };

    int status = 200;
    PracticeFields headers;
    std::string contentType = "application/json";
    std::shared_ptr<const std::string> body; //!< null: none
    quint64 blanksBefore = 0; //!< that many spaces before the body
    Delivery delivery = Delivery::Whole;
    int delayMs = 0; //!< wait before the first byte
    bool compress = false; //!< as Accept-Encoding asks
    std::shared_ptr<void> underWay; //!< kept until the last byte is sent
};

} // namespace contacts
