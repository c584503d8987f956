// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QLabel>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

//! What goes wrong, in the person's words, and the way out of it.
class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void detailsOpenAndStayOpen();
    void aPageThatNeverLoads();
    void aPageThatFailsAmongGoodOnes();
    void retryAfterAFailedRefresh();
    void serverTextIsPlain();
    void aRedirectNamesItsAddress();
};

void MessagesTest::table_data()
{
    QTest::addColumn<QString>("fault"); // of the practice server; empty: it is not there
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("details");
    const auto row = [](const char *fault, const char *title, const char *details) {
        QTest::newRow(*fault ? fault : "no server")
            << QString::fromLatin1(fault) << QString::fromLatin1(title)
            << QString::fromLatin1(details);
    };
    row("", "cannot be reached", "");
    row("401", "does not accept this key", "Status: 401");
    row("403", "A firewall", "Status: 403");
    row("cloudflare-challenge", "A firewall", "Status: 403");
    row("404html", "not as a contacts server", "Status: 404");
    row("html", "not as a contacts server", "Status: 200");
    row("400", "refused the request", "Status: 400");
    row("500", "a problem of its own", "Status: 500");
    row("500-empty", "a problem of its own", "Status: 500");
    row("502", "a problem of its own", "Status: 502");
    row("520", "a problem of its own", "Status: 520");
    row("redirect-otherhost", "points to another address", "Status: 30");
    row("maintenance", "being maintained", "Status: ");
    row("captive", "sign in", "");
    row("truncated", "arrived unreadable", "Part of the list: ");
    row("wrong-types", "arrived unreadable", "Part of the list: ");
    row("deep", "arrived unreadable", "Part of the list: ");
    row("invalid-utf8", "arrived unreadable", "Part of the list: ");
    row("close", "broke off", "");
    row("short-body", "broke off", "");
}

void MessagesTest::table()
{
    QFETCH(QString, fault);
    QFETCH(QString, title);
    QFETCH(QString, details);
    PracticeWindow practice({.rows = 300});
    Screen &screen = practice.screen();
    if (fault.isEmpty())
        practice.server().stop();
    else
        practice.set("fault", fault.toLatin1().constData());
    QVERIFY(practice.open());
    QTRY_VERIFY(screen.isShown("messageBar"));
    QVERIFY2(screen.text("messageTitle").contains(title), qPrintable(screen.text("messageTitle")));
    QVERIFY(!screen.text("messageAdvice").isEmpty());
    QCOMPARE(screen.text("emptyTitle"), QStringLiteral("Nothing could be read yet"));
    QVERIFY(!screen.isShown("messageDetails"));
    if (!details.isEmpty()) {
        screen.click("messageShowDetails");
        QVERIFY2(screen.text("messageDetails").contains(details),
                 qPrintable(screen.text("messageDetails")));
    }
    for (const char *label : {"messageTitle", "messageAdvice", "messageDetails"}) {
        const QString text = screen.find<QLabel>(label)->text();
        QVERIFY2(!text.contains(QLatin1String("%1")), qPrintable(text));
    }

    QString error;
    if (fault.isEmpty())
        QVERIFY2(practice.server().start(&error), qPrintable(error));
    else
        practice.set("fault", "none");
    screen.click("messageRetry");
    QTRY_COMPARE(screen.model().rowCount(), 300);
    QTRY_VERIFY(!screen.isShown("messageBar"));
    QVERIFY(screen.isShown("contactTable"));
}

void MessagesTest::detailsOpenAndStayOpen()
{
    FakeWindow fake(300);
    QVERIFY(fake.open());
    fake.server.down = errorOf(ApiError::Kind::ServerError, 1);
    fake.server.down->httpStatus = 502;
    fake.serve();
    Screen &screen = fake.screen();
    screen.click("messageShowDetails");
    QVERIFY(screen.isShown("messageDetails"));
    screen.click("messageRetry");
    fake.serve();
    QVERIFY2(screen.isShown("messageDetails"), "the same message again does not close them");
    fake.server.down = errorOf(ApiError::Kind::TimedOut, 1);
    screen.click("messageRetry");
    fake.serve();
    QVERIFY(screen.text("messageTitle").contains(QStringLiteral("too long")));
    QVERIFY(!screen.isShown("messageDetails"));
    fake.server.down.reset();
    screen.click("messageRetry");
    fake.serve();
    QVERIFY(!screen.isShown("messageBar"));
}

void MessagesTest::aPageThatNeverLoads()
{
    FakeWindow fake(150'000);
    fake.server.badIds = {75'001};
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    screen.table().scrollTo(screen.model().index(75'000, 0), QAbstractItemView::PositionAtTop);
    fake.clock.advance(Timings().scrollSettle);
    fake.serve();
    QCOMPARE(screen.model().rowState(75'000), ContactTableModel::RowState::Unreadable);
    QCOMPARE(screen.model().index(75'000, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Could not be read"));
    QCOMPARE(screen.model().rowState(75'049), ContactTableModel::RowState::Unreadable);
    QVERIFY(screen.text("messageTitle").contains(QStringLiteral("arrived unreadable")));
    const size_t asked = fake.source.asked().size();
    screen.key(Qt::Key_Down);
    fake.clock.advance(10s);
    fake.serve();
    QVERIFY2(fake.source.asked().size() <= asked + 1, "it is not asked for over and over");

    // Elsewhere everything goes on, and the message stays as long as it is true.
    screen.key(Qt::Key_End, Qt::ControlModifier);
    fake.clock.advance(Timings().scrollSettle);
    fake.serve();
    QCOMPARE(screen.model().rowState(149'999), ContactTableModel::RowState::Loaded);
    QVERIFY(screen.isShown("messageBar"));

    fake.server.badIds.clear();
    screen.table().scrollTo(screen.model().index(75'000, 0), QAbstractItemView::PositionAtTop);
    fake.clock.advance(Timings().scrollSettle);
    fake.serve();
    QCOMPARE(screen.model().rowState(75'000), ContactTableModel::RowState::Unreadable);
    screen.click("messageRetry");
    fake.serve();
    QCOMPARE(screen.model().rowState(75'000), ContactTableModel::RowState::Loaded);
    QCOMPARE(screen.name(75'000), QStringLiteral("Person 75001"));
    QVERIFY(!screen.isShown("messageBar"));
}

void MessagesTest::aPageThatFailsAmongGoodOnes()
{
    FakeWindow fake(5'000);
    fake.server.badIds = {2'500};
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QVERIFY2(screen.text("statusMissing").contains(QStringLiteral("could not be read")),
             qPrintable(screen.text("statusMissing")));
    QCOMPARE(screen.model().rowState(2'400), ContactTableModel::RowState::Loaded);
    QVERIFY(screen.model().rowState(2'499) != ContactTableModel::RowState::Loaded);
    fake.server.badIds.clear();
    screen.click("statusReadAgain");
    fake.serve();
    QCOMPARE(screen.model().rowState(2'499), ContactTableModel::RowState::Loaded);
    QVERIFY(!screen.isShown("statusMissing"));
}

void MessagesTest::retryAfterAFailedRefresh()
{
    FakeWindow fake(300);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    fake.server.down = errorOf(ApiError::Kind::ServerError, 1);
    screen.key(Qt::Key_F5);
    fake.serve();
    QVERIFY(screen.isShown("messageBar"));
    QCOMPARE(screen.model().rowState(0), ContactTableModel::RowState::Loaded);
    fake.server.down.reset();
    screen.click("messageRetry");
    fake.serve();
    QVERIFY2(!screen.isShown("messageBar"), "all rows are read, and still Retry has to answer");
}

void MessagesTest::serverTextIsPlain()
{
    PracticeWindow practice(
        {.rows = 300,
         .switches = {QStringLiteral("titles=markup"), QStringLiteral("account=blocked")}});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(screen.isShown("messageBar"));
    screen.click("messageShowDetails");
    const QString details = screen.text("messageDetails");
    QVERIFY2(details.contains(u'<'), qPrintable(details));
    for (const char *name : {"messageTitle", "messageAdvice", "messageDetails"})
        QCOMPARE(screen.find<QLabel>(name)->textFormat(), Qt::PlainText);
    // A label that is left to itself takes it for markup.
    QVERIFY(QLabel().textFormat() == Qt::AutoText
            && Qt::mightBeRichText(details.mid(details.indexOf(u'<'))));
}

void MessagesTest::aRedirectNamesItsAddress()
{
    FakeWindow fake(300);
    fake.server.down = errorOf(ApiError::Kind::Redirected, 1);
    fake.server.down->location = QStringLiteral("https://other.example.com/api?a=<b>1</b>");
    QVERIFY(fake.open());
    fake.serve();
    const QString advice = fake.screen().text("messageAdvice");
    QVERIFY2(advice.contains(QStringLiteral("other.example.com,")), qPrintable(advice));
    fake.screen().click("messageShowDetails");
    const QString details = fake.screen().text("messageDetails");
    QVERIFY2(details.contains(QStringLiteral("a=<b>1</b>")), qPrintable(details));
    QVERIFY(advice.contains(QStringLiteral("the key was not sent there")));
}

CONTACTS_TEST(MessagesTest)

#include "messagestest.moc"
