// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QMenu>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::vector<Person> fewPeople()
{
    std::vector<Person> people;
    const std::pair<const char *, qint64> rows[] = {
        {"Émile", 9}, {"anna", 10}, {"Zoe", 100}, {"Bob", 2}, {"", 0}};
    qint64 id = 0;
    for (const auto &[name, sent] : rows) {
        people.push_back(personNamed(++id, QString::fromUtf8(name)));
        people.back().sent = sent;
    }
    return people;
}

QStringList texts(const char *words)
{
    return QString::fromUtf8(words).split(u',');
}

} // namespace

//! Sorting by header, menu and keyboard.
class SortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerGoesUpDownAndBack();
    void numbersAsNumbers();
    void byMenu();
    void byTheMenuOfAHeader();
    void anIncompleteListIsReadAndSaysSo();
    void theArrowStaysWithItsColumn();
    void aHiddenColumnStillSorts();
};

void SortTest::headerGoesUpDownAndBack()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const QStringList served = texts("Émile,anna,Zoe,Bob,");
    QCOMPARE(screen.names(), served);
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), texts("anna,Bob,Émile,Zoe,"));
    QCOMPARE(screen.header().sortIndicatorSection(), screen.model().columnOf(nameColumn));
    QCOMPARE(screen.header().sortIndicatorOrder(), Qt::AscendingOrder);
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), texts("Zoe,Émile,Bob,anna,")); // never-values stay last
    QCOMPARE(screen.header().sortIndicatorOrder(), Qt::DescendingOrder);
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), served);
    QCOMPARE(screen.header().sortIndicatorSection(), -1);

    QStringList byCode = served; // what comparing code points makes of it
    std::sort(byCode.begin(), byCode.end());
    QVERIFY(byCode != texts(",anna,Bob,Émile,Zoe"));
}

void SortTest::numbersAsNumbers()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickHeader(sentColumn);
    QVERIFY(fake.waitForResult());
    QStringList sent;
    for (int row = 0; row < screen.model().rowCount(); ++row)
        sent << screen.cell(row, sentColumn);
    QCOMPARE(sent, texts("0,2,9,10,100"));
    std::sort(sent.begin(), sent.end());
    QCOMPARE(sent, texts("0,10,100,2,9")); // as texts they would stand so
}

void SortTest::byMenu()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    auto *menu = screen.find<QMenu>("sortMenu");
    const auto choose = [&](const char *entry) {
        menu->popup(screen.window().mapToGlobal(QPoint(10, 10)));
        screen.clickEntry(QString::fromUtf8(entry));
        QVERIFY(fake.waitForResult());
    };
    choose("Name");
    QCOMPARE(screen.names(), texts("anna,Bob,Émile,Zoe,"));
    choose("Name"); // once more: the other way round
    QCOMPARE(screen.names(), texts("Zoe,Émile,Bob,anna,"));
    QCOMPARE(screen.header().sortIndicatorOrder(), Qt::DescendingOrder);
    choose("As on the server");
    QCOMPARE(screen.names(), texts("Émile,anna,Zoe,Bob,"));
    choose("Sent");
    QCOMPARE(screen.header().sortIndicatorSection(), screen.model().columnOf(sentColumn));
}

void SortTest::byTheMenuOfAHeader()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const int x = screen.header().sectionViewportPosition(screen.model().columnOf(nameColumn)) + 20;
    Q_EMIT screen.header().customContextMenuRequested(QPoint(x, 5));
    QTRY_VERIFY(QApplication::activePopupWidget());
    screen.clickEntry(QStringLiteral("Sort down"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), texts("Zoe,Émile,Bob,anna,"));
    QCOMPARE(screen.header().sortIndicatorOrder(), Qt::DescendingOrder);
}

void SortTest::anIncompleteListIsReadAndSaysSo()
{
    FakeWindow fake(150'000);
    QVERIFY(fake.open());
    fake.serve();
    fake.settle();
    QCOMPARE(fake.source.asked().size(), size_t(1)); // too long to be read without being asked to
    Screen &screen = fake.screen();
    QVERIFY(!screen.isShown("statusReading"));
    QCOMPARE(screen.text("statusRows"), QStringLiteral("100 of 150,000 contacts read"));

    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.text("statusReading").startsWith(QStringLiteral("Reading 100 of 150,000")));
    QCOMPARE(screen.text("statusRows"), QStringLiteral("100 of 150,000 read and sorted"));
    QCOMPARE(screen.model().rowCount(), 100);
    fake.serve(1);
    fake.settle();
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.text("statusRows"), QStringLiteral("1,000 of 150,000 read and sorted"));
    fake.serve();
    fake.settle();
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.text("statusRows"), QStringLiteral("150,000 contacts"));
    QVERIFY(!screen.isShown("statusReading"));
}

void SortTest::theArrowStaysWithItsColumn()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickHeader(sentColumn);
    QVERIFY(fake.waitForResult());
    const int before = screen.header().sortIndicatorSection();
    ColumnLayout layout = screen.table().layoutNow();
    std::erase_if(layout.columns,
                  [](const ColumnLayout::Column &column) { return column.key == countryColumn; });
    screen.table().applyLayout(layout);
    QCOMPARE(screen.header().sortIndicatorSection(), screen.model().columnOf(sentColumn));
    QVERIFY(screen.header().sortIndicatorSection() != before);
    QCOMPARE(screen.cell(0, sentColumn), QStringLiteral("0"));
}

void SortTest::aHiddenColumnStillSorts()
{
    FakeWindow fake(fewPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickHeader(sentColumn);
    QVERIFY(fake.waitForResult());
    ColumnLayout layout;
    layout.columns = {{nameColumn, 200}, {phoneColumn, 200}};
    screen.table().applyLayout(layout);
    QCOMPARE(screen.header().sortIndicatorSection(), -1);
    QCOMPARE(screen.names(), texts(",Bob,Émile,anna,Zoe"));
    screen.clickHeader(nameColumn);
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.names(), texts("anna,Bob,Émile,Zoe,"));
}

CONTACTS_TEST(SortTest)

#include "sorttest.moc"
