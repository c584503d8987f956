// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! A result that grows while the list is read must not move under the eyes of who reads it.
class GrowingResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theContactAtTheTopStays_data();
    void theContactAtTheTopStays();
    void aListThatGrewAtTheTopStays();
};

namespace {

//! Names so that the later pages of the list sort before the earlier ones: all of them in one
//! piece, or each between two others (more pieces than are put in one by one).
std::vector<Person> peopleBackwards(bool scattered)
{
    std::vector<Person> people;
    for (int i = 0; i < 3'000; ++i) {
        const int page = i / 1'000;
        const QString number = QStringLiteral("%1").arg(i % 1'000, 4, 10, QLatin1Char('0'));
        const QChar letter = QChar(u'z' - page);
        people.push_back(personNamed(i + 1,
                                     scattered ? QStringLiteral("Anna %1%2").arg(number, letter)
                                               : QStringLiteral("%1nna %2").arg(letter, number)));
    }
    return people;
}

} // namespace

void GrowingResultTest::theContactAtTheTopStays_data()
{
    QTest::addColumn<bool>("scattered");
    QTest::newRow("in one piece") << false;
    QTest::newRow("in a thousand pieces") << true;
}

void GrowingResultTest::theContactAtTheTopStays()
{
    QFETCH(bool, scattered);
    FakeWindow fake(peopleBackwards(scattered));
    QVERIFY(fake.open());
    fake.serve(2);
    Screen &screen = fake.screen();
    QCOMPARE(fake.account().list().knownCount(), qint64(1'000));
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    screen.searchFor(QStringLiteral("nna"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 1'000);

    QScrollBar *bar = screen.table().verticalScrollBar();
    const int rowHeight = screen.table().rowHeight(0);
    bar->setValue(400 * rowHeight + 7);
    screen.clickRow(410);
    const QString top = screen.name(screen.topRow());
    const QString current = screen.name(410);
    const int y = screen.topOf(screen.topRow());
    QCOMPARE(y, -7);

    QTableView plain;
    plain.setModel(&screen.model());
    plain.verticalHeader()->setDefaultSectionSize(rowHeight);
    plain.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    plain.resize(600, 400);
    QVERIFY(screen.showBeside(plain));
    plain.verticalScrollBar()->setValue(400 * rowHeight + 7);
    const auto plainTop = [&] { return screen.name(plain.rowAt(0)); };
    QCOMPARE(plainTop(), top);

    for (int page = 1; page <= 2; ++page) {
        fake.serve(1);
        fake.settle();
        QVERIFY(fake.waitForResult());
        QCOMPARE(screen.model().rowCount(), 1'000 + page * 1'000);
        QCOMPARE(screen.name(screen.topRow()), top);
        QCOMPARE(screen.topOf(screen.topRow()), y);
        QCOMPARE(screen.name(screen.currentRow()), current);
        QCOMPARE(screen.selected(), qint64(1));
        QVERIFY(plainTop() != top);
    }
    QVERIFY(screen.topRow() > 1'000);
}

void GrowingResultTest::aListThatGrewAtTheTopStays()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QScrollBar *bar = screen.table().verticalScrollBar();
    bar->setValue(1'500 * screen.table().rowHeight(0) + 3);
    screen.clickRow(1'505);
    const QString top = screen.name(screen.topRow());
    const QString current = screen.name(1'505);

    for (int i = 0; i < 5; ++i)
        fake.server.insertAt(0);
    screen.action("actionReadAgain").trigger();
    fake.serve();
    fake.settle();
    QCOMPARE(screen.model().rowCount(), 3'005);
    QCOMPARE(screen.name(screen.topRow()), top);
    QCOMPARE(screen.topOf(screen.topRow()), -3);
    QCOMPARE(screen.topRow(), 1'505); // the scroll bar alone would show another contact
    QCOMPARE(screen.name(screen.currentRow()), current);
}

CONTACTS_TEST(GrowingResultTest)

#include "growingresulttest.moc"
