// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicefaults.h"
#include "practice/practicejournal.h"
#include "practice/practicelist.h"
#include "practice/practiceratelimit.h"
#include "practice/practiceserver.h"

#include <memory>
#include <mutex>

namespace contacts {

//! The five calls of the Contacts API, without any network. Thread-safe.
class PracticeApi
{
public:
    //! Options must be valid (PracticeServer::start checks them).
    PracticeApi(const PracticeServer::Options &options, const PracticeSwitches &switches);

    PracticeAnswer answer(const PracticeRequest &request);

    void setRoot(const std::string &root); //!< "http://127.0.0.1:PORT/api", for links
    //! Makes all pages of 1000 and keeps them until the list or a switch changes.
    void prerender();
    bool setSwitch(std::string_view name, std::string_view value);

    PracticeList &list() { return m_list; }
    const PracticeList &list() const { return m_list; }
    PracticeJournal &journal() { return m_journal; }
    const PracticeJournal &journal() const { return m_journal; }

private:
    using SwitchesPointer = std::shared_ptr<const PracticeSwitches>;
    struct Prerendered;
    //! One request on its way through.
    struct Exchange;

    SwitchesPointer switches() const;
    SwitchesPointer switchesFor(const PracticeRequest &request, std::string &refused) const;
    std::string root() const;
    PracticeAnswer respond(const PracticeRequest &request, int others);
    PracticeAnswer faulty(Exchange &exchange, const std::string &fault);
    PracticeAnswer admitted(Exchange &exchange);
    PracticeAnswer carriedOut(Exchange &exchange);
    PracticeAnswer listed(Exchange &exchange);
    PracticeAnswer found(Exchange &exchange);
    PracticeAnswer created(Exchange &exchange);
    PracticeAnswer updated(Exchange &exchange);
    PracticeAnswer deleted(Exchange &exchange);
    bool isAuthorized(const Exchange &exchange) const;
    std::shared_ptr<const std::string> kept(const Exchange &exchange, quint64 page,
                                            quint32 perPage) const;

    const std::string m_key;
    PracticeList m_list;
    PracticeRateLimit m_rateLimit;
    PracticeFaults m_faults;
    PracticeJournal m_journal;
    std::atomic<quint64> m_sequence{0};
    //! How many answers are under way; shared by them, as they may outlive a call.
    const std::shared_ptr<std::atomic<int>> m_underWay = std::make_shared<std::atomic<int>>(0);

    mutable std::mutex m_mutex; //!< for what follows
    SwitchesPointer m_switches;
    std::string m_root;
    std::shared_ptr<const Prerendered> m_prerendered;
};

} // namespace contacts
