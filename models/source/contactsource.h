// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/contactpage.h"
#include "domain/result.h"

#include <array>
#include <functional>
#include <memory>

namespace contacts {

//! Who is waiting, most urgent first. The order in which requests share the window.
enum class RequestPriority {
    Awaited, //!< a person pressed something and waits for it
    Visible, //!< rows on the screen
    Background, //!< completing the copy of the list
};

//! The page sizes the API takes (contacts-api.md); others are silently replaced by the server.
inline constexpr std::array<int, 7> allowedPageSizes{10, 25, 50, 100, 250, 500, 1000};

struct PageRequest
{
    int page = 1; //!< from 1
    int perPage = 1000; //!< one of allowedPageSizes
    RequestPriority priority = RequestPriority::Visible;

    friend bool operator==(const PageRequest &, const PageRequest &) = default;
};

//! One request on its way. Destroying it means that nobody wants the answer any more: its callback
//! is not called after that, and if it was not sent yet it is never sent.
class RequestHandle
{
public:
    virtual ~RequestHandle() = default;
    //! False while it waits for its turn; a sent request is paid for and worth keeping.
    virtual bool isSent() const = 0;
};

using PageAnswer = Result<ContactPage, ApiError>;

//! Where contacts come from; the network implements it, tests answer in any order they like.
//! UI thread only. The callback is called at most once, never from within fetchPage() itself,
//! and never after the handle or the source is gone.
class ContactSource
{
public:
    virtual ~ContactSource() = default;
    [[nodiscard]] virtual std::unique_ptr<RequestHandle>
    fetchPage(const PageRequest &request, std::function<void(PageAnswer)> answered) = 0;
};

} // namespace contacts
