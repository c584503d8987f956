// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicejournalentry.h"
#include "practice/practiceprofile.h"

#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace contacts {

//! A Contacts API server on 127.0.0.1 with made-up people, for practice and tests.
//!
//! Answers on threads of its own; every function may be called from any thread, but start() and
//! stop() not at the same time. What it does where the documentation is silent are switches,
//! listed by helpText(); a request may set them for itself with the header
//! `X-Practice-Set: name=value, name=value`.
class PracticeServer
{
public:
    using Profile = PracticeProfile;
    using JournalEntry = PracticeJournalEntry;

    struct Options
    {
        quint16 port = 0; //!< 0: any free port
        quint32 rows = 2000; //!< contacts at the start, ids 1 … rows; at most maxRows
        std::string key; //!< the key that is accepted; empty: no key is needed
        Profile profile = Profile::Docs;
        std::vector<std::pair<std::string, std::string>> switches; //!< name, value
        QString journalPath; //!< one JSON object per line is added to it; empty: none
        quint64 seed = 1; //!< of the people and of random faults
        bool prerender = false; //!< make all pages of 1000 at start(), about 450 bytes a contact
        //! Milliseconds that only grow, for the rate limit; called from any thread.
        std::function<qint64()> clock;
    };
    static constexpr quint32 maxRows = 5'000'000;

    explicit PracticeServer(Options options);
    PracticeServer(const PracticeServer &) = delete;
    PracticeServer &operator=(const PracticeServer &) = delete;
    ~PracticeServer(); //!< stops

    //! False with a message for the person when an option is wrong or the port is taken.
    //! After a stop() it starts again on the same port with the same contacts.
    [[nodiscard]] bool start(QString *error);
    //! Returns within about a second, also while connections are open or an answer is delayed.
    void stop();
    quint16 port() const; //!< 0 before the first start()
    QString baseUrl() const; //!< "http://127.0.0.1:PORT/api"

    //! From the next request on. False: no such switch, or not one of its values.
    bool setSwitch(std::string_view name, std::string_view value);

    //! The last 20,000 requests, oldest first. A request is in it before it is answered.
    std::vector<JournalEntry> journal() const;
    void clearJournal();

    //! Changes the list as if somebody else did. Returns the new id.
    quint32 addContact();
    //! False: there is no such contact.
    bool removeContact(quint32 id);
    quint32 total() const;

    //! The table of switches with their values and what each profile starts with.
    static std::string helpText();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace contacts
