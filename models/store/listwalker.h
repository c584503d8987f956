// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactlist.h"
#include "store/pagereader.h"

#include <QObject>

#include <optional>

namespace contacts {

//! Completes the copy of the list, one page of 1000 after the other, in the background.
//!
//! Complete means ContactList::isWhole(), and still so after a last look at the front. Otherwise
//! both ends are read again, then the pages where repeats were seen, then everything once more with
//! another page size (only that helps when the list shrank); what may still be missing then is
//! said. A contact removed and another added in the middle between the same two answers leaves
//! every total as it was and cannot be seen: the age of the list stands beside it.
//!
//! UI thread.
class ListWalker : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< never asked, or stopped by the person
        Reading,
        Complete,
        Moved, //!< the list moved while it was read: missingAtMost() contacts may be missing
        Failed, //!< stopped by error(); start() goes on where it stopped
    };
    Q_ENUM(State)

    ListWalker(ContactList &list, PageReader &reader, const Clock &clock,
               QObject *parent = nullptr);
    ~ListWalker() override;

    //! Reads what is not read yet. Nothing happens when the list is whole or being read.
    void start();
    //! Reads everything again; rows stay until new ones arrive.
    void restart();
    //! Ends reading; what was read stays. A request already sent still counts.
    void stop();

    State state() const { return m_state; }
    bool isReading() const { return m_state == State::Reading; }
    const std::optional<ApiError> &error() const { return m_error; }
    //! Contacts that no answer could be had for: pages that failed at every size.
    qint64 unreadable() const { return m_unreadable.count(); }
    //! State Moved: how many may be missing; at least 1.
    qint64 missingAtMost() const;
    //! Requests still to come if nothing unforeseen happens.
    qint64 requestsLeft() const;
    //! From the pace so far; empty before the second answer.
    std::optional<std::chrono::seconds> timeLeft() const;

Q_SIGNALS:
    void stateChanged();
    void progressed();

private:
    enum class Pass { Unread, Ends, Repeats };
    struct SmallerPages
    {
        int size = 0;
        qint64 until = 0; //!< positions from here on are not concerned
    };

    void beginPass(Pass pass);
    void next();
    std::optional<PageRequest> nextRequest();
    std::optional<PageRequest> nextUnread();
    std::optional<PageRequest> nextRevisit();
    void answered(const PageRequest &request, const PageAnswer &answer, bool isOurs);
    void advance(const ContactPage &page);
    void failed(const PageRequest &request, const ApiError &error);
    void passEnded();
    void beginSecondReading();
    void finish(State state);

    ContactList &m_list;
    PageReader &m_reader;
    const Clock &m_clock;
    std::unique_ptr<RequestHandle> m_request;
    State m_state = State::Idle;
    Pass m_pass = Pass::Unread;
    bool m_secondReading = false;
    int m_wholeSize = largestPage; //!< of this reading
    qint64 m_cursor = 0; //!< Pass::Unread: positions before it are done with
    std::vector<SmallerPages> m_smaller; //!< where pages failed, smallest last
    bool m_missedCursor = false;
    int m_unreadableInARow = 0;
    std::vector<qint64> m_revisit; //!< positions whose pages this pass reads again
    RowRangeSet m_unreadable;
    std::optional<ApiError> m_error;
    int m_reading = 0; //!< counts start()
    std::chrono::milliseconds m_paceFrom{0};
    qint64 m_paceRequests = 0;

    static constexpr int largestPage = 1000;
    static constexpr int otherPage = 500;
};

} // namespace contacts
