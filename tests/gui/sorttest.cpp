// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "sortdialog.h"
#include "support/testregistry.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
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
    void byAParameterThatIsNotShown();
    void parametersAgainstAnOracle_data();
    void parametersAgainstAnOracle();
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

void SortTest::byAParameterThatIsNotShown()
{
    std::vector<Person> people = fewPeople();
    const char *ages[] = {"9", "10", "", "-5", "1.10"};
    for (size_t i = 0; i < people.size(); ++i)
        people[i].parameters = {{"Âge & more", ages[i]}, {"other", "x"}};
    ColumnLayout layout;
    layout.columns = {{nameColumn, 200}, {phoneColumn, 200}};
    FakeWindow fake(std::move(people), layout);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    auto *menu = screen.find<QMenu>("sortMenu");
    menu->popup(screen.window().mapToGlobal(QPoint(10, 10)));
    screen.clickEntry(QStringLiteral("Another column or custom parameter…"));
    auto *dialog = screen.find<SortDialog>("sortDialog");
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    // By keyboard alone, without the accent.
    screen.type(QStringLiteral("AGE"));
    auto *list = dialog->findChild<QListWidget *>();
    QVERIFY(list->currentItem()->text().startsWith(QString::fromUtf8("Âge & more  (in 5 contact")));
    screen.key(Qt::Key_Return);
    QVERIFY(fake.waitForResult());
    const ColumnKey age = ColumnKey::ofParameter(QString::fromUtf8("Âge & more"));
    QCOMPARE(fake.account().sheet().sort(), (SortOrder{age, Qt::AscendingOrder}));
    QCOMPARE(screen.names(), texts("Bob,,Émile,anna,Zoe"));
    QCOMPARE(screen.header().sortIndicatorSection(), -1);
    QTRY_VERIFY(!screen.find("sortDialog"));

    // Nothing on the screen would say why the rows stand so.
    QTRY_COMPARE(screen.text("statusOrder"),
                 QString::fromUtf8("Sorted by Âge & more, which is not shown"));
    // The menu says it, and turns it round.
    menu->popup(screen.window().mapToGlobal(QPoint(10, 10)));
    screen.clickEntry(QString::fromUtf8("Âge  more (not shown)"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(fake.account().sheet().sort(), (SortOrder{age, Qt::DescendingOrder}));
    QCOMPARE(screen.names(), texts("anna,Émile,,Bob,Zoe"));

    // The dialog begins with what is.
    menu->popup(screen.window().mapToGlobal(QPoint(10, 10)));
    screen.clickEntry(QStringLiteral("Another column or custom parameter…"));
    dialog = screen.find<SortDialog>("sortDialog");
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), dialog);
    QCOMPARE(dialog->order(), (SortOrder{age, Qt::DescendingOrder}));
    auto *ok = screen.find<QDialogButtonBox>("sortButtons")->button(QDialogButtonBox::Ok);
    screen.type(QStringLiteral("nobody has this"));
    QVERIFY(!ok->isEnabled());
    screen.key(Qt::Key_Escape);
    QTRY_VERIFY(!screen.find("sortDialog"));
    QCOMPARE(fake.account().sheet().sort(), (SortOrder{age, Qt::DescendingOrder}));

    // A heading with an arrow says it itself.
    layout.columns.push_back({age, 100});
    screen.table().applyLayout(layout);
    QVERIFY(!screen.isShown("statusOrder"));
    QCOMPARE(screen.header().sortIndicatorSection(), screen.model().columnOf(age));
}

void SortTest::parametersAgainstAnOracle_data()
{
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::newRow("up") << Qt::AscendingOrder;
    QTest::newRow("down") << Qt::DescendingOrder;
}

void SortTest::parametersAgainstAnOracle()
{
    QFETCH(Qt::SortOrder, direction);
    const std::vector<std::string> values{"1.10", "1.1",  "1.9", "-5",  "10", "9",      "abc", "",
                                          "0",    "-0.5", "100", "007", "b",  "a 10",   "a 9", "zz",
                                          "1e3",  "2,5",  "+3",  "--1", ".5", "999999", "-10"};
    QRandomGenerator random(11);
    std::vector<Person> people = plainPeople(1, 300);
    for (Person &person : people)
        person.parameters = {{"k", values[random.bounded(quint32(values.size()))]}};
    struct Value
    {
        bool isEmpty;
        bool isNumber;
        double number;
        std::string text;
        qint64 id;
    };
    std::vector<Value> expected;
    for (const Person &person : people) {
        std::string text = person.parameters.front().value;
        bool isNumber = false;
        QString number = QString::fromStdString(text);
        number.replace(u',', u'.');
        double value = number.toDouble(&isNumber);
        isNumber = isNumber && !number.contains(u'e'); // nobody writes a number so
        expected.push_back({text.empty(), isNumber, value, text, person.id});
    }
    const bool down = direction == Qt::DescendingOrder;
    const auto collate = QCollator(QLocale(QLocale::English));
    std::stable_sort(expected.begin(), expected.end(), [&](const Value &a, const Value &b) {
        if (a.isEmpty || b.isEmpty)
            return b.isEmpty && !a.isEmpty; // last both ways
        if (a.isNumber != b.isNumber)
            return a.isNumber != down;
        if (a.isNumber)
            return down ? b.number < a.number : a.number < b.number;
        const int order =
            collate.compare(QString::fromStdString(a.text), QString::fromStdString(b.text));
        return down ? order > 0 : order < 0;
    });
    FakeWindow fake(people);
    QVERIFY(fake.openWhole());
    fake.account().sheet().setSort({ColumnKey::ofParameter(QStringLiteral("k")), direction});
    QVERIFY(fake.waitForResult());
    QCOMPARE(fake.screen().model().rowCount(), 300);
    for (int row = 0; row < 300; ++row) {
        QCOMPARE(fake.screen()
                     .model()
                     .recordAt(row)
                     .chunk->id(fake.screen().model().recordAt(row).row)
                     .value,
                 expected[size_t(row)].id);
    }
}

CONTACTS_TEST(SortTest)

#include "sorttest.moc"
