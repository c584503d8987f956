// SPDX-License-Identifier: MIT
#pragma once

#include "source/contactsource.h"

#include <optional>
#include <vector>

namespace contacts::testing {

//! A source whose answers the test gives, in any order it likes. As strict as the contract allows:
//! a callback is destroyed with its handle, also while it runs. May be destroyed before its
//! handles.
class FakeSource final : public ContactSource
{
public:
    FakeSource();
    ~FakeSource() override;

    [[nodiscard]] std::unique_ptr<RequestHandle>
    fetchPage(const PageRequest &request, std::function<void(PageAnswer)> answered) override;

    //! Requests from now on count as sent from the start (the default) or wait for send().
    void setSendsAtOnce(bool sends) { m_sendsAtOnce = sends; }

    //! Requests somebody still waits for, oldest first.
    std::vector<PageRequest> pending() const;
    int pendingCount() const { return int(pending().size()); }
    bool isPending(const PageRequest &request) const;
    bool isSent(int index) const;
    //! `index` counts pending().
    void send(int index);
    //! Answers and so ends one pending request. It counts as sent from then on.
    void answer(int index, PageAnswer answer);
    void answer(const PageRequest &request, PageAnswer answer);

    //! Every request there ever was, dropped ones included, in order.
    const std::vector<PageRequest> &asked() const { return m_asked; }
    //! Requests whose handle was destroyed before they were sent, and after.
    int droppedUnsent() const;
    int droppedSent() const;

private:
    struct Exchange;
    class Handle;

    std::vector<std::shared_ptr<Exchange>> open() const;

    bool m_sendsAtOnce = true;
    std::vector<PageRequest> m_asked;
    std::vector<std::shared_ptr<Exchange>> m_exchanges;
};

} // namespace contacts::testing
