// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

//! The line under the sheet.
class StatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstAnswer();
    void readingStopAndGoOn();
    void age();
    void saysWhatMayBeMissing();
    void limitReached();
    void leavesTheRestToOtherPrograms();
    void offlineAndBack();
    void offlineAndBackAfterF5();
    void remarkGoesAway();
    void isAnnounced();
};

void StatusTest::beforeTheFirstAnswer()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    for (const char *name :
         {"statusRows", "statusSelected", "statusRemark", "statusWaiting", "statusMissing",
          "statusReading", "statusAge", "statusStop", "statusReadAgain"})
        QVERIFY2(!screen.isShown(name), name);
    QCOMPARE(screen.text("emptyTitle"), QStringLiteral("Reading the first contacts…"));
}

void StatusTest::readingStopAndGoOn()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    fake.serve(1);
    QCOMPARE(screen.text("statusReading"), QStringLiteral("Reading 100 of 5,000"));
    for (int i = 0; i < 3; ++i) {
        fake.clock.advance(2s);
        fake.serve(1);
    }
    QVERIFY2(
        screen.text("statusReading").startsWith(QStringLiteral("Reading 3,000 of 5,000, about ")),
        qPrintable(screen.text("statusReading")));
    QVERIFY(screen.text("statusReading").endsWith(QStringLiteral(" s left")));

    const size_t asked = fake.source.asked().size();
    screen.click("statusStop");
    QVERIFY(!screen.isShown("statusReading"));
    QVERIFY(!screen.isShown("statusStop"));
    fake.serve();
    fake.clock.advance(60s);
    fake.serve();
    QCOMPARE(fake.source.asked().size(), asked);
    QCOMPARE(screen.text("statusRows"), QStringLiteral("4,000 of 5,000 contacts read"));

    screen.click("statusContinue");
    QVERIFY(screen.isShown("statusReading"));
    QVERIFY(!screen.isShown("statusContinue"));
    fake.serve();
    QCOMPARE(screen.text("statusRows"), QStringLiteral("5,000 contacts"));
    QVERIFY(!screen.isShown("statusContinue"));

    screen.key(Qt::Key_F5, Qt::ShiftModifier);
    QVERIFY(screen.isShown("statusReading"));
    fake.serve();
    QVERIFY(!screen.isShown("statusReading"));
    QCOMPARE(fake.account().walker().state(), ListWalker::State::Complete);
}

void StatusTest::age()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(2);
    const auto time = [&fake] {
        return QLocale().toString(fake.clock.utcNow().time(), QLocale::ShortFormat);
    };
    const QString first = time();
    QCOMPARE(fake.screen().text("statusAge"), QStringLiteral("Read at %1").arg(first));
    fake.clock.advance(5min);
    fake.serve();
    QCOMPARE(fake.screen().text("statusAge"),
             QStringLiteral("Read from %1 to %2").arg(first, time()));
    fake.clock.advance(5min);
    fake.screen().key(Qt::Key_F5, Qt::ShiftModifier);
    fake.serve();
    QCOMPARE(fake.screen().text("statusAge"), QStringLiteral("Read at %1").arg(time()));
}

void StatusTest::saysWhatMayBeMissing()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    // Somebody adds and removes between any two answers: no reading is ever whole.
    int churn = 0;
    fake.server.serve(fake.source, 100'000, [&] {
        fake.server.removeAt(churn % 3 == 0 ? 0 : 2'000);
        if (++churn % 2 == 0)
            fake.server.insertAt(4'000);
    });
    QVERIFY2(screen.text("statusMissing").contains(QStringLiteral("may be missing")),
             qPrintable(screen.text("statusMissing")));
    QCOMPARE(screen.text("statusReadAgain"), QStringLiteral("Read everything again"));

    screen.click("statusReadAgain");
    QVERIFY(screen.isShown("statusReading"));
    fake.serve(); // and now nobody does
    QVERIFY(!screen.isShown("statusMissing"));
    QVERIFY(!screen.isShown("statusReadAgain"));
}

void StatusTest::limitReached()
{
    ManualClock clock;
    Timings timings;
    timings.statusRefresh = 1s;
    PracticeWindow practice(
        {.rows = 3'000,
         .switches = {QStringLiteral("rate-limit=1"), QStringLiteral("rate-headers=off")},
         .timings = timings,
         .clock = &clock});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(screen.text("statusWaiting").startsWith(QStringLiteral("Server limit reached")));
    const auto seconds = [&screen] {
        return screen.text("statusWaiting")
            .remove(QRegularExpression(QStringLiteral("\\D")))
            .toInt();
    };
    const int first = seconds();
    QVERIFY2(first > 50 && first <= 60, qPrintable(screen.text("statusWaiting")));
    clock.advance(10s);
    QCOMPARE(seconds(), first - 10);
    QVERIFY(!screen.isShown("messageBar")); // nothing went wrong
    QVERIFY(!practice.isComplete());

    practice.set("rate-limit", "off");
    clock.advance(std::chrono::seconds(seconds() + 1));
    QTRY_VERIFY(practice.isComplete()); // by itself
    QTRY_VERIFY(!screen.isShown("statusWaiting"));
}

void StatusTest::leavesTheRestToOtherPrograms()
{
    ManualClock clock;
    PracticeWindow practice({.rows = 60'000,
                             .switches = {QStringLiteral("rate-limit=60")},
                             .timings = Timings(),
                             .clock = &clock});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY_WITH_TIMEOUT(
        screen.text("statusWaiting").startsWith(QStringLiteral("The rest of this minute")), 20'000);
    QTRY_COMPARE(practice.pagesAsked().size(), 40);
    // The person is not kept waiting: what they look at comes from the part that is left.
    screen.key(Qt::Key_End, Qt::ControlModifier);
    clock.advance(Timings().scrollSettle);
    QTRY_COMPARE(screen.model().rowState(59'999), ContactTableModel::RowState::Loaded);
    QCOMPARE(practice.pagesAsked().size(), 41);
}

void StatusTest::offlineAndBack()
{
    PracticeWindow practice({.rows = 120'000});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_COMPARE(screen.model().rowCount(), 120'000);
    practice.server().stop();
    screen.key(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY2(screen.text("statusWaiting").startsWith(QStringLiteral("Offline, trying again")),
                 qPrintable(screen.text("statusWaiting")));
    QVERIFY(screen.text("messageTitle").contains(QStringLiteral("cannot be reached")));
    QVERIFY(screen.model().rowState(119'999) != ContactTableModel::RowState::Loaded);
    QCOMPARE(screen.model().rowState(0), ContactTableModel::RowState::Loaded);

    QString error;
    QVERIFY2(practice.server().start(&error), qPrintable(error));
    QTRY_COMPARE(screen.model().rowState(119'999), ContactTableModel::RowState::Loaded);
    QTRY_VERIFY(!screen.isShown("messageBar"));
    QTRY_VERIFY(!screen.isShown("statusWaiting"));
}

void StatusTest::offlineAndBackAfterF5()
{
    PracticeWindow practice({.rows = 500});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(practice.isComplete());
    practice.server().stop();
    screen.key(Qt::Key_F5);
    QTRY_VERIFY(screen.isShown("messageBar"));
    QCOMPARE(screen.model().rowState(0), ContactTableModel::RowState::Loaded);
    QString error;
    QVERIFY2(practice.server().start(&error), qPrintable(error));
    QTRY_VERIFY(!screen.isShown("messageBar")); // everything is read, and still it is tried again
    QTRY_VERIFY(!screen.isShown("statusWaiting"));
}

void StatusTest::remarkGoesAway()
{
    std::vector<Person> people = plainPeople(1, 500);
    people[7].name = "Zenobia";
    FakeWindow fake(std::move(people));
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_A, Qt::ControlModifier);
    screen.searchFor(QStringLiteral("zenobia"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.text("statusRemark").startsWith(QStringLiteral("499 selected")));
    fake.clock.advance(7s);
    QVERIFY(screen.isShown("statusRemark"));
    fake.clock.advance(2s);
    QVERIFY(!screen.isShown("statusRemark"));
}

void StatusTest::isAnnounced()
{
    FakeWindow fake(20'000);
    QVERIFY(fake.open());
    const auto announced = [&fake] { return fake.screen().find("statusLine")->accessibleName(); };
    QSet<QString> said;
    for (int i = 0; i < 10; ++i) {
        fake.serve(1);
        fake.screen().searchFor(QStringLiteral("Person %1").arg(i));
        QVERIFY(fake.waitForResult());
        said.insert(announced());
    }
    QCOMPARE(said, QSet<QString>({QString()})); // ten changes at once
    fake.clock.advance(2s);
    QVERIFY2(announced().contains(fake.screen().text("statusRows")), qPrintable(announced()));
    QVERIFY(!fake.screen().text("statusRows").isEmpty());
}

CONTACTS_TEST(StatusTest)

#include "statustest.moc"
