// SPDX-License-Identifier: MIT
#include "gui/fakewindow.h"

#include "mainwindow.h"
#include "phone/libphonenumbers.h"
#include "text/icucollation.h"
#include "text/icuterritorynames.h"

#include <QtTest>

namespace contacts::testing {

FakeWindow::FakeWindow(std::vector<Person> people, const ColumnLayout &layout)
    : m_collation(std::make_unique<IcuCollation>(QLocale()))
    , m_territories(std::make_unique<IcuTerritoryNames>(QLocale()))
    , m_phoneNumbers(std::make_unique<LibPhoneNumbers>())
{
    server.people = std::move(people);
    AccountSession::Parts parts;
    parts.account.id = {QStringLiteral("shop")};
    parts.account.name = QStringLiteral("My shop");
    parts.server = QStringLiteral("https://sms.example.com/api");
    const CellText text(*m_phoneNumbers, *m_territories, QLocale(), QTimeZone::utc());
    parts.origin = QStringLiteral("https://sms.example.com:443");
    const AccountSession::Services services{source,       writer,         journal,        clock,
                                            *m_collation, *m_territories, *m_phoneNumbers};
    m_account = std::make_unique<AccountSession>(std::move(parts), services, Timings(), text);
    m_window = std::make_unique<MainWindow>();
    m_window->setAccounts({m_account->account()});
    m_window->showAccount(*m_account, clock, Timings(), {layout, {}, {}});
    m_screen = std::make_unique<Screen>(*m_window, *m_account);
}

FakeWindow::~FakeWindow() = default;

bool FakeWindow::open()
{
    if (!m_screen->show())
        return false;
    m_account->start();
    return true;
}

bool FakeWindow::openWhole()
{
    if (!open())
        return false;
    serve();
    settle();
    serve();
    return true;
}

void FakeWindow::serve(int most)
{
    server.serve(source, most);
}

void FakeWindow::settle()
{
    clock.advance(Timings().searchRefresh);
}

bool FakeWindow::waitForResult()
{
    return QTest::qWaitFor([this] { return !m_account->sheet().isWorking(); });
}

Person personNamed(qint64 id, const QString &name, const QString &phone)
{
    Person person = plainPerson(id);
    person.name = name.toStdString();
    if (!phone.isEmpty())
        person.phone = phone.toStdString();
    return person;
}

} // namespace contacts::testing
