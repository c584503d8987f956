// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! The wrong moment and the wrong order.
class ClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inTheMiddleOfReading();
    void inTheMiddleOfSearching();
    void whileCopying();
    void whileTheServerIsSilent();
    void withAMenuAndADialogOpen();
    void keysWithNothingThere();
    void everythingTwice();
    void answersAfterTheQuestionChanged();
};

void ClosingTest::inTheMiddleOfReading()
{
    for (int i = 0; i < 5; ++i) {
        PracticeWindow practice({.rows = 20'000});
        QVERIFY(practice.open());
        QTRY_VERIFY(practice.pagesAsked().size() > i);
        QVERIFY(!practice.isComplete());
        QVERIFY(practice.window().close());
    }
}

void ClosingTest::inTheMiddleOfSearching()
{
    for (int i = 0; i < 5; ++i) {
        FakeWindow fake(20'000);
        QVERIFY(fake.openWhole());
        fake.screen().clickHeader(nameColumn);
        fake.screen().searchFor(QStringLiteral("Person 1"));
        QVERIFY(fake.account().sheet().isWorking());
        QVERIFY(fake.window().close());
    }
}

void ClosingTest::whileCopying()
{
    FakeWindow fake(50'000);
    QVERIFY(fake.openWhole());
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    fake.screen().key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!fake.screen().isShown("statusRemark"));
    QVERIFY(fake.window().close());
}

void ClosingTest::whileTheServerIsSilent()
{
    PracticeWindow practice({.rows = 2'000, .switches = {QStringLiteral("delay-ms=60000")}});
    QVERIFY(practice.open());
    QTRY_COMPARE(practice.pagesAsked().size(), 1);
    QCOMPARE(practice.screen().text("emptyTitle"), QStringLiteral("Reading the first contacts…"));
    QVERIFY(practice.window().close());
}

void ClosingTest::withAMenuAndADialogOpen()
{
    FakeWindow fake(300);
    QVERIFY(fake.openWhole());
    fake.screen().action("actionColumns").trigger();
    QVERIFY(fake.screen().isShown("columnChooser"));
    Q_EMIT fake.screen().header().customContextMenuRequested(QPoint(20, 5));
    QTRY_VERIFY(QApplication::activePopupWidget());
    fake.window().close();
}

void ClosingTest::keysWithNothingThere()
{
    FakeWindow fake(300);
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    const auto everything = [&] {
        for (const Qt::Key key :
             {Qt::Key_Escape, Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Home,
              Qt::Key_Return, Qt::Key_Space, Qt::Key_Delete, Qt::Key_Backspace}) {
            screen.key(key);
            screen.key(key, Qt::ControlModifier);
            screen.key(key, Qt::ShiftModifier);
        }
        screen.key(Qt::Key_A, Qt::ControlModifier);
        screen.key(Qt::Key_C, Qt::ControlModifier);
        fake.account().retry();
        fake.account().stopReading();
        screen.action("actionClearSearch").trigger();
        screen.table().setFocus();
    };
    everything(); // nothing is read
    QCOMPARE(fake.source.asked().size(), size_t(1));
    QVERIFY(screen.search().text().isEmpty());
    fake.server.people.clear();
    fake.serve();
    everything(); // an empty account
    QVERIFY(screen.isShown("emptyPage"));
    QCOMPARE(screen.selected(), qint64(0));
    QVERIFY(!screen.isShown("messageBar"));

    // Somebody types into an empty account.
    screen.type(QStringLiteral("x"));
    QVERIFY(fake.waitForResult());
    screen.key(Qt::Key_Escape);
    QVERIFY(screen.isShown("emptyPage"));
    QCOMPARE(screen.text("emptyTitle"), QStringLiteral("No contacts yet"));
}

void ClosingTest::everythingTwice()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.screen().key(Qt::Key_F5);
    fake.screen().key(Qt::Key_F5);
    QCOMPARE(fake.source.asked().size(), size_t(1));
    fake.serve(1);
    for (int i = 0; i < 2; ++i)
        fake.screen().key(Qt::Key_F5, Qt::ShiftModifier);
    fake.serve();
    QCOMPARE(fake.account().walker().state(), ListWalker::State::Complete);
    QCOMPARE(fake.account().list().knownCount(), qint64(3'000));
    for (int i = 0; i < 2; ++i) {
        fake.screen().searchFor(QStringLiteral("Person 7"));
        QVERIFY(fake.waitForResult());
        fake.screen().key(Qt::Key_Escape);
        fake.screen().key(Qt::Key_Escape);
        QCOMPARE(fake.screen().model().rowCount(), 3'000);
    }
    fake.account().stopReading();
    fake.account().stopReading();
    fake.account().retry();
    fake.account().retry();
    QCOMPARE(fake.screen().model().rowCount(), 3'000);
}

void ClosingTest::answersAfterTheQuestionChanged()
{
    FakeWindow fake(20'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.type(QStringLiteral("Person 1"));
    QSignalSpy changed(&screen.model(), &QAbstractItemModel::modelReset);
    screen.key(Qt::Key_Escape); // before there was an answer
    QVERIFY(!changed.wait(100));
    QCOMPARE(screen.model().rowCount(), 20'000);
    QVERIFY(!screen.model().showsResult());
    screen.type(QStringLiteral("Person 1"));
    screen.type(QStringLiteral("2345"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), QStringList(QStringLiteral("Person 12345")));
}

CONTACTS_TEST(ClosingTest)

#include "closingtest.moc"
