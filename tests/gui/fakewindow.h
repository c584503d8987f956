// SPDX-License-Identifier: MIT
#pragma once

#include "gui/screen.h"
#include "models/fakeserver.h"
#include "support/fakejournal.h"
#include "support/fakesource.h"
#include "support/fakewriter.h"
#include "support/manualclock.h"

#include <memory>

namespace contacts {
class IcuCollation;
class IcuTerritoryNames;
class LibPhoneNumbers;
} // namespace contacts

namespace contacts::testing {

//! The real window over a source that answers when the test says so, on a clock that stands still.
class FakeWindow
{
public:
    explicit FakeWindow(std::vector<Person> people, const ColumnLayout &layout = {});
    explicit FakeWindow(qint64 count)
        : FakeWindow(plainPeople(1, count))
    {
    }
    ~FakeWindow();

    //! Shows the window and begins to read; nothing is answered yet.
    [[nodiscard]] bool open();
    //! The same, and everything that is asked for is answered.
    [[nodiscard]] bool openWhole();
    //! Answers what was asked for, until nothing is left to ask or `most` are answered.
    void serve(int most = 100'000);
    //! Lets the clock pass: results and pages that wait for it are made.
    void settle();
    //! Waits for the worker that searches and sorts.
    [[nodiscard]] bool waitForResult();

    Screen &screen() { return *m_screen; }
    MainWindow &window() { return *m_window; }
    AccountSession &account() { return *m_account; }

    ManualClock clock;
    FakeServer server;
    FakeSource source;
    FakeWriter writer;
    FakeJournal journal;

private:
    std::unique_ptr<IcuCollation> m_collation;
    std::unique_ptr<IcuTerritoryNames> m_territories;
    std::unique_ptr<LibPhoneNumbers> m_phoneNumbers;
    std::unique_ptr<AccountSession> m_account;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screen> m_screen;
};

//! A contact with a name and a number of its own.
Person personNamed(qint64 id, const QString &name, const QString &phone = {});

} // namespace contacts::testing
