// SPDX-License-Identifier: MIT
#include "detailpane.h"
#include "contacttableview.h"
#include "detaillist.h"
#include "gui/fakewindow.h"
#include "support/testregistry.h"
#include "theme.h"
#include "translator.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

namespace {

Person fullPerson()
{
    Person person = personNamed(7, QStringLiteral("Anna Rossi"), QStringLiteral("+393123456789"));
    person.parameters = {{"city", "Rome"},
                         {"vip", "true", ParameterKind::Boolean},
                         {"city", "Milan"},
                         {"note", "null", ParameterKind::Null},
                         {"tags", "[1,2]", ParameterKind::Nested},
                         {"age", "1.10", ParameterKind::Number},
                         {"empty", ""}};
    person.hasOptedOut = true;
    person.sent = 1'234;
    person.created = 1'761'707'894;
    return person;
}

//! A pane beside a window on a list.
struct PaneFixture
{
    explicit PaneFixture(std::vector<Person> people)
        : fake(std::move(people))
        , pane(fake.account())
    {
        pane.resize(320, 640);
    }

    [[nodiscard]] bool open() { return fake.openWhole() && showPane(); }
    [[nodiscard]] bool showPane()
    {
        const bool shown = fake.screen().showBeside(pane);
        settle();
        return shown;
    }
    void settle() { fake.clock.advance(50ms); }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        fake.screen().clickRow(row, modifiers);
        settle();
    }

    DetailList &list() const { return *pane.findChild<DetailList *>(); }
    template<typename T>
    T &part(const char *name) const
    {
        return *pane.findChild<T *>(QLatin1String(name));
    }
    //! As a screen reader reads them.
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            lines << list().model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return lines;
    }
    QString line(const QString &label) const
    {
        const QStringList found = lines().filter(label + QStringLiteral(": "));
        return found.isEmpty() ? QString() : found.constFirst();
    }
    QModelIndex indexOf(const QString &label, int nth = 0) const
    {
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (list().rows()[size_t(row)].label == label && nth-- == 0)
                return list().model()->index(row, 0);
        }
        return {};
    }
    QString title() const { return part<QLabel>("detailTitle").text(); }
    QString remark() const
    {
        const auto &label = part<QLabel>("detailRemark");
        return label.isVisible() ? label.text() : QString();
    }
    QString message() const
    {
        const auto &label = part<QLabel>("detailMessage");
        return label.isVisible() ? label.text() : QString();
    }

    FakeWindow fake;
    DetailPane pane;
};

std::vector<Person> people(int count)
{
    std::vector<Person> people = plainPeople(1, count);
    for (Person &person : people) {
        person.parameters = {{"city", person.id % 3 == 0 ? "Rome" : "Milan"},
                             {"shop", "Main street"}};
        person.sent = person.id;
        person.created = 1'761'707'894 + person.id;
        person.country = person.id % 2 == 0 ? "DE" : "IT";
        person.hasOptedOut = person.id % 5 == 0;
    }
    return people;
}

Person withManyParameters(qint64 id, int count)
{
    Person person = plainPerson(id);
    for (int i = 0; i < count; ++i)
        person.parameters.push_back({"key " + std::to_string(i), "value " + std::to_string(i)});
    return person;
}

QString copied()
{
    return QApplication::clipboard()->text();
}

} // namespace

//! The detail pane beside the sheet.
class DetailPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everythingAboutOne();
    void followsTheCurrentRow();
    void showsWhatChanged();
    void keepsItsPlaceWhenValuesChange();
    void severalSelected();
    void severalWhileTheListIsRead();
    void manyValuesAndManyKeys();
    void notReadYet();
    void nobodyThere();
    void removedMeanwhile();
    void beingDeleted();
    void copiesByMouse();
    void copiesByKeyboard();
    void edits();
    void hundredsOfParameters();
    void longTextsAreWhole();
    void rightToLeft();
    void hiddenItDoesNothing();
    void closedWhileCounting();
    void turnsDarkAtRunTime();

private:
    const QPalette m_palette = QApplication::palette();
};

void DetailPaneTest::initTestCase()
{
    installTranslators(QLocale()); // the plural forms
}

void DetailPaneTest::cleanup()
{
    QApplication::setPalette(m_palette);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void DetailPaneTest::everythingAboutOne()
{
    PaneFixture f({fullPerson()});
    QVERIFY(f.open());
    f.click(0);
    QCOMPARE(f.title(), QStringLiteral("Anna Rossi"));
    const QStringList lines = f.lines();
    // Parameters first, in the server's order, each as it is.
    const QStringList first{QStringLiteral("Custom parameters"),
                            QStringLiteral("city: Rome"),
                            QStringLiteral("vip: true (True or false, not a text)"),
                            QStringLiteral("city: Milan"),
                            QStringLiteral("note: null (The key is there without a value)"),
                            QStringLiteral("tags: [1,2] (Several values in one, not a text)"),
                            QStringLiteral("age: 1.10"),
                            QStringLiteral("empty: Empty")};
    QCOMPARE(lines.mid(0, first.size()), first);
    QCOMPARE(f.line(QStringLiteral("Phone number")),
             QStringLiteral("Phone number: +39 312 345 6789"));
    QVERIFY(f.line(QStringLiteral("Country")).contains(QStringLiteral("Italy")));
    QCOMPARE(f.line(QStringLiteral("Opted out")),
             QStringLiteral("Opted out: Yes, must not be messaged"));
    // Not by colour alone.
    QCOMPARE(f.list().rows()[size_t(f.indexOf(QStringLiteral("Opted out")).row())].icon,
             QStringLiteral("opted-out"));
    QCOMPARE(f.line(QStringLiteral("Sent")), QStringLiteral("Sent: ") + QLocale().toString(1'234));
    QCOMPARE(f.line(QStringLiteral("Last sent")), QStringLiteral("Last sent: Never"));
    QCOMPARE(f.indexOf(QStringLiteral("Created")).data(Qt::ToolTipRole).toString(),
             QStringLiteral("2025-10-29 03:18:14 UTC"));
    QCOMPARE(f.line(QStringLiteral("ID")), QStringLiteral("ID: 7"));
}

void DetailPaneTest::followsTheCurrentRow()
{
    PaneFixture f(people(300));
    QVERIFY(f.open());
    f.click(2);
    QCOMPARE(f.title(), QStringLiteral("Person 3"));
    f.fake.screen().key(Qt::Key_Down);
    f.fake.screen().key(Qt::Key_Down);
    f.settle();
    QCOMPARE(f.title(), QStringLiteral("Person 5"));
    // The contact, not the row, when the order changes.
    f.fake.account().sheet().setSort({ColumnKey{ColumnKey::Field::Id, {}}, Qt::DescendingOrder});
    QVERIFY(f.fake.waitForResult());
    f.settle();
    QVERIFY(f.fake.screen().currentRow() > 100);
    QCOMPARE(f.title(), QStringLiteral("Person 5"));
}

void DetailPaneTest::showsWhatChanged()
{
    PaneFixture f(people(50));
    QVERIFY(f.open());
    f.click(4);
    Person changed = f.fake.server.people[4];
    changed.name = "Bruno";
    changed.parameters = {{"city", "Turin"}, {"new", "1"}};
    f.fake.account().list().applyContact(chunkOf({changed}));
    f.settle();
    QCOMPARE(f.title(), QStringLiteral("Bruno"));
    QCOMPARE(f.lines().mid(1, 2),
             QStringList({QStringLiteral("city: Turin"), QStringLiteral("new: 1")}));
}

void DetailPaneTest::keepsItsPlaceWhenValuesChange()
{
    PaneFixture f({withManyParameters(1, 300), withManyParameters(2, 5)});
    QVERIFY(f.open());
    f.click(0);
    f.list().verticalScrollBar()->setValue(2'000);
    QCOMPARE(f.list().verticalScrollBar()->value(), 2'000);
    Person changed = f.fake.server.people[0];
    changed.parameters[200].value = "another";
    f.fake.account().list().applyContact(chunkOf({changed}));
    f.settle();
    QCOMPARE(f.line(QStringLiteral("key 200")), QStringLiteral("key 200: another"));
    QCOMPARE(f.list().verticalScrollBar()->value(), 2'000);
    // Also when there is one more.
    changed.parameters.push_back({"last", "x"});
    f.fake.account().list().applyContact(chunkOf({changed}));
    f.settle();
    QVERIFY(!f.line(QStringLiteral("last")).isEmpty());
    QCOMPARE(f.list().verticalScrollBar()->value(), 2'000);
    // Another contact begins at its top.
    f.click(1);
    f.click(0);
    QCOMPARE(f.list().verticalScrollBar()->value(), 0);
}

void DetailPaneTest::severalSelected()
{
    PaneFixture f(people(60));
    QVERIFY(f.open());
    f.click(0);
    f.click(29, Qt::ShiftModifier);
    QTRY_VERIFY(!f.line(QStringLiteral("Sent")).isEmpty());
    QVERIFY(f.title().contains(QStringLiteral("30")));
    QVERIFY(!f.part<QToolButton>("detailEdit").isVisible());
    QCOMPARE(f.line(QStringLiteral("Sent")), QStringLiteral("Sent: 465"));
    QCOMPARE(f.line(QStringLiteral("Opted out")), QStringLiteral("Opted out: 6 (20 %)"));
    QCOMPARE(f.line(QStringLiteral("Country")), QStringLiteral("Country: Germany: 15\nItaly: 15"));
    QCOMPARE(f.line(QStringLiteral("shop")),
             QStringLiteral("shop: Main street (All have the same)"));
    const QString city = f.line(QStringLiteral("city"));
    QVERIFY(city.indexOf(QStringLiteral("Milan")) < city.indexOf(QStringLiteral("Rome")));
    QVERIFY(city.contains(QStringLiteral("20")) && city.contains(QStringLiteral("10")));
    const QString created = f.line(QStringLiteral("First created"));
    f.fake.account().setZone(QTimeZone("Asia/Tokyo"));
    f.settle();
    QTRY_VERIFY(f.line(QStringLiteral("First created")) != created);
    QCOMPARE(f.indexOf(QStringLiteral("First created")).data(Qt::ToolTipRole).toString(),
             QStringLiteral("2025-10-29 03:18:15 UTC"));
    // And back to one.
    f.click(3);
    QCOMPARE(f.title(), QStringLiteral("Person 4"));
    QCOMPARE(f.lines().constFirst(), QStringLiteral("Custom parameters"));
}

void DetailPaneTest::severalWhileTheListIsRead()
{
    PaneFixture f(people(3'000));
    QVERIFY(f.fake.open());
    f.fake.serve(1);
    QVERIFY(f.showPane());
    f.fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    f.settle();
    QTRY_VERIFY(!f.line(QStringLiteral("Sent")).isEmpty());
    QCOMPARE(f.line(QStringLiteral("Not read yet")),
             QStringLiteral("Not read yet: %1 (The rest is about those that are read.)")
                 .arg(QLocale().toString(2'900)));
    QCOMPARE(f.line(QStringLiteral("Sent")), QStringLiteral("Sent: ") + QLocale().toString(5'050));
    f.fake.serve();
    f.fake.clock.advance(1'000ms);
    QTRY_VERIFY(f.line(QStringLiteral("Not read yet")).isEmpty());
    QCOMPARE(f.line(QStringLiteral("Sent")),
             QStringLiteral("Sent: ") + QLocale().toString(3'000 * 3'001 / 2));
}

void DetailPaneTest::manyValuesAndManyKeys()
{
    std::vector<Person> all = plainPeople(1, 1'500);
    for (Person &person : all) {
        person.parameters = {{"mail", std::to_string(person.id)}};
        person.parameters.push_back({"key " + std::to_string(person.id % 300), "x"});
    }
    PaneFixture f(all);
    QVERIFY(f.open());
    f.fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    f.settle();
    QTRY_VERIFY(!f.line(QStringLiteral("mail")).isEmpty());
    QCOMPARE(f.line(QStringLiteral("mail")), QStringLiteral("mail: Many different values"));
    // What is not shown is said.
    QVERIFY(f.lines().constLast().contains(QStringLiteral("101 more parameter")));
}

void DetailPaneTest::notReadYet()
{
    PaneFixture f(people(3'000));
    QVERIFY(f.fake.open());
    f.fake.serve(1);
    QVERIFY(f.showPane());
    f.fake.screen().clickRow(2'000);
    f.settle();
    QCOMPARE(f.message(), QStringLiteral("This contact is not read yet."));
    QVERIFY(!f.part<QToolButton>("detailEdit").isVisible());
    f.fake.serve();
    f.settle();
    QCOMPARE(f.message(), QString());
    QCOMPARE(f.title(), QStringLiteral("Person 2001"));
}

void DetailPaneTest::nobodyThere()
{
    PaneFixture f(std::vector<Person>{});
    QVERIFY(f.open());
    QCOMPARE(f.message(), QStringLiteral("No contact is chosen."));
    QCOMPARE(f.title(), QString());
}

void DetailPaneTest::removedMeanwhile()
{
    PaneFixture f(people(50));
    QVERIFY(f.open());
    f.click(4);
    f.fake.account().list().removeContact(ContactId{5});
    f.settle();
    // Who is current now is shown, and that it is somebody else is said.
    QCOMPARE(f.remark(), QStringLiteral("Person 5 is no longer in the list."));
    QVERIFY(f.title() != QStringLiteral("Person 5"));
    QCOMPARE(f.title(), f.fake.screen().name(f.fake.screen().currentRow()));
    f.click(10);
    QCOMPARE(f.remark(), QString());
}

void DetailPaneTest::beingDeleted()
{
    PaneFixture f(people(50));
    QVERIFY(f.open());
    f.click(3);
    QVERIFY(f.part<QToolButton>("detailEdit").isEnabled());
    f.fake.screen().key(Qt::Key_Delete);
    f.click(3);
    QCOMPARE(f.title(), QStringLiteral("Person 4"));
    QCOMPARE(f.remark(), QStringLiteral("This contact will be deleted."));
    QVERIFY(!f.part<QToolButton>("detailEdit").isEnabled());
    QVERIFY(f.fake.account().deletions().undo());
    f.settle();
    QCOMPARE(f.remark(), QString());
    QVERIFY(f.part<QToolButton>("detailEdit").isEnabled());
}

void DetailPaneTest::copiesByMouse()
{
    PaneFixture f({fullPerson()});
    QVERIFY(f.open());
    f.click(0);
    QSignalSpy said(&f.pane, &DetailPane::copied);
    const auto hover = [&f](const QModelIndex &index) {
        f.list().scrollTo(index);
        const QPoint point = f.list().visualRect(index).center();
        QHoverEvent event(QEvent::HoverMove, point, f.list().viewport()->mapToGlobal(point),
                          QPoint());
        QApplication::sendEvent(f.list().viewport(), &event);
    };
    auto &button = f.part<QToolButton>("detailCopyHovered");
    QVERIFY(!button.isVisible());
    hover(f.indexOf(QStringLiteral("Phone number")));
    QVERIFY(button.isVisible());
    QCOMPARE(button.accessibleName(), QStringLiteral("Copy Phone number"));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(copied(), QStringLiteral("+393123456789"));
    QCOMPARE(said.size(), 1);
    QCOMPARE(button.accessibleName(), QStringLiteral("Copied: Phone number"));
    f.fake.clock.advance(2s);
    QCOMPARE(button.accessibleName(), QStringLiteral("Copy Phone number"));
    // The second one of a repeated key.
    hover(f.indexOf(QStringLiteral("city"), 1));
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(copied(), QStringLiteral("Milan"));
    // Nothing to copy, no button.
    hover(f.indexOf(QStringLiteral("Last sent")));
    QVERIFY(!button.isVisible());
}

void DetailPaneTest::copiesByKeyboard()
{
    PaneFixture f({fullPerson()});
    QVERIFY(f.open());
    f.click(0);
    f.pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.pane));
    f.pane.focusDetails();
    QTRY_VERIFY(f.list().hasFocus());
    // The first fact, not the heading above it.
    QCOMPARE(f.list().currentIndex(), f.indexOf(QStringLiteral("city")));
    QTest::keyClick(&f.list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), QStringLiteral("Rome"));
    QTest::keyClick(&f.list(), Qt::Key_Down);
    QTest::keyClick(&f.list(), Qt::Key_Tab);
    auto &button = f.part<QToolButton>("detailCopy");
    QVERIFY(button.hasFocus());
    QCOMPARE(button.accessibleName(), QStringLiteral("Copy vip"));
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(copied(), QStringLiteral("true"));
    // Down past the next heading.
    f.list().setFocus();
    f.list().setCurrentIndex(f.indexOf(QStringLiteral("empty")));
    QTest::keyClick(&f.list(), Qt::Key_Down);
    QCOMPARE(f.list().currentIndex(), f.indexOf(QStringLiteral("Phone number")));
    QTest::keyClick(&f.list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), QStringLiteral("+393123456789"));
}

void DetailPaneTest::edits()
{
    PaneFixture f(people(5));
    QVERIFY(f.open());
    f.click(2);
    QList<RecordHandle> wanted;
    connect(&f.pane, &DetailPane::editRequested, this,
            [&wanted](RecordHandle contact) { wanted << contact; });
    QTest::mouseClick(&f.part<QToolButton>("detailEdit"), Qt::LeftButton);
    QCOMPARE(wanted, QList{f.fake.screen().model().handleAt(2)});
}

void DetailPaneTest::hundredsOfParameters()
{
    PaneFixture f({withManyParameters(1, 498)});
    QVERIFY(f.open());
    f.click(0);
    QCOMPARE(f.lines().filter(QStringLiteral("key ")).size(), 498);
    QVERIFY(f.list().verticalScrollBar()->maximum() > 5'000);
    f.list().scrollTo(f.indexOf(QStringLiteral("ID")));
    QVERIFY(
        f.list().viewport()->rect().contains(f.list().visualRect(f.indexOf(QStringLiteral("ID")))));
}

void DetailPaneTest::longTextsAreWhole()
{
    Person person = plainPerson(1);
    person.name = std::string(3'000, 'x');
    person.parameters = {{std::string(200, 'k'), "first line\nsecond " + std::string(2'000, 'v')},
                         {"short", "v"}};
    PaneFixture f({person});
    QVERIFY(f.open());
    f.click(0);
    const QRect line = f.list().visualRect(f.list().model()->index(1, 0));
    const QRect shortLine = f.list().visualRect(f.indexOf(QStringLiteral("short")));
    // Wrapped: as many lines as it takes, and no line wider than the list.
    QVERIFY(line.height() > 40 * f.list().fontMetrics().lineSpacing());
    QVERIFY(shortLine.height() < 3 * f.list().fontMetrics().lineSpacing());
    QVERIFY(line.width() <= f.list().viewport()->width());
    QVERIFY(f.title().size() < 200); // the heading says so by its dots
    QVERIFY(f.title().endsWith(QChar(0x2026)));
    QVERIFY(f.line(QStringLiteral("Name")).size() > 3'000);
    // Narrower is higher.
    f.pane.resize(220, 640);
    QTRY_VERIFY(f.list().visualRect(f.list().model()->index(1, 0)).height() > line.height());
}

void DetailPaneTest::rightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Person person = personNamed(1, QStringLiteral("محمد علي"), QStringLiteral("+393123456789"));
    person.parameters = {{"city", "Rome (Italy)"}, {"מדינה", "ישראל (תל אביב)"}};
    PaneFixture f({person});
    QVERIFY(f.open());
    f.click(0);
    const QModelIndex phone = f.indexOf(QStringLiteral("Phone number"));
    f.pane.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&f.pane));
    f.pane.focusDetails();
    f.list().setCurrentIndex(phone);
    // The button stands at the end of the line, which is at the left now.
    QTRY_VERIFY(f.part<QToolButton>("detailCopy").isVisible());
    QVERIFY(f.part<QToolButton>("detailCopy").x() < f.list().viewport()->width() / 4);
    QVERIFY(!f.pane.grab().isNull());
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QTRY_VERIFY(f.part<QToolButton>("detailCopy").x() > f.list().viewport()->width() / 2);
}

void DetailPaneTest::hiddenItDoesNothing()
{
    PaneFixture f(people(300));
    QVERIFY(f.open());
    f.click(1);
    QCOMPARE(f.title(), QStringLiteral("Person 2"));
    f.pane.hide();
    QSignalSpy changes(f.list().model(), &QAbstractItemModel::modelReset);
    QSignalSpy values(f.list().model(), &QAbstractItemModel::dataChanged);
    f.click(7);
    f.click(20, Qt::ShiftModifier);
    Person changed = f.fake.server.people[7];
    changed.name = "Bruno";
    f.fake.account().list().applyContact(chunkOf({changed}));
    f.fake.clock.advance(5s);
    QTest::qWait(50); // a worker would have answered
    QCOMPARE(changes.size(), 0);
    QCOMPARE(values.size(), 0);
    QCOMPARE(f.title(), QStringLiteral("Person 2"));
    // Shown again it is up to date.
    QVERIFY(f.showPane());
    QVERIFY(f.title().contains(QStringLiteral("14")));
    QTRY_VERIFY(!f.line(QStringLiteral("Sent")).isEmpty());
}

void DetailPaneTest::closedWhileCounting()
{
    for (int round = 0; round < 10; ++round) {
        auto f = std::make_unique<PaneFixture>(people(3'000));
        QVERIFY(f->open());
        f->fake.screen().key(Qt::Key_A, Qt::ControlModifier);
        f->settle();
        if (round % 2 == 0)
            f->pane.hide();
        f.reset();
    }
    QCoreApplication::sendPostedEvents();
}

void DetailPaneTest::turnsDarkAtRunTime()
{
    PaneFixture f({fullPerson()});
    QVERIFY(f.open());
    f.click(0);
    const auto paper = [&f] {
        return f.list().viewport()->grab().toImage().pixelColor(2, 200).lightness();
    };
    QVERIFY(paper() > 200);
    applyDarkPalette();
    QTRY_VERIFY(paper() < 80);
}

CONTACTS_TEST(DetailPaneTest)

#include "detailpanetest.moc"
