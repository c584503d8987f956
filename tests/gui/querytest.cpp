// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "queryedit.h"
#include "support/testregistry.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTextDocument>
#include <QToolButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::vector<Person> people()
{
    std::vector<Person> people;
    for (int i = 1; i <= 40; ++i) {
        Person person = plainPerson(i);
        person.country = i % 2 ? "IT" : "DE";
        person.sent = i;
        person.hasOptedOut = i % 10 == 0;
        if (i % 4 == 0)
            person.parameters.push_back({"city", i % 8 ? "Rome" : "New York"});
        person.parameters.push_back({"name", "key " + std::to_string(i)});
        if (i <= 20)
            person.lastSent = 1'700'000'000;
        people.push_back(person);
    }
    return people;
}

} // namespace

//! The query language in the window: what it finds, how it is read out, and what is wrong with it.
class QueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByFields_data();
    void findsByFields();
    void readsItOutAndTakesPartsOut();
    void wrongSyntaxKeepsTheResult_data();
    void wrongSyntaxKeepsTheResult();
    void unfinishedPartsFilterNothing();
    void unknownFieldsAreText();
    void learnsParametersWhileReading();
    void manyPartsGoIntoAMenu();
    void proposesByKeyboard();
    void proposalsDoNotTakeKeys();
    void readsRightToLeft();
    void partsAreTakenOutByKeyboard();
    void timePasses();
};

void QueryTest::findsByFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("word") << QStringLiteral("person") << 40
                          << QStringList{QStringLiteral("“person”")};
    QTest::newRow("phrase") << QStringLiteral("\"person 1\"") << 11
                            << QStringList{QStringLiteral("“person 1”")};
    QTest::newRow("not") << QStringLiteral("-\"person 1\"") << 29
                         << QStringList{QStringLiteral("not “person 1”")};
    QTest::newRow("country") << QStringLiteral("country:it") << 20
                             << QStringList{QStringLiteral("Country: Italy")};
    QTest::newRow("count") << QStringLiteral("sent>38") << 2
                           << QStringList{QStringLiteral("Sent: more than 38")};
    QTest::newRow("opted out") << QStringLiteral("optedout:yes") << 4
                               << QStringList{QStringLiteral("Opted out: yes")};
    QTest::newRow("never") << QStringLiteral("lastsent:never") << 20
                           << QStringList{QStringLiteral("Last sent: never")};
    QTest::newRow("parameter") << QStringLiteral("city:\"new york\"") << 5
                               << QStringList{QStringLiteral("city: contains “new york”")};
    QTest::newRow("none") << QStringLiteral("no:city") << 30
                          << QStringList{QStringLiteral("city: none")};
    QTest::newRow("own key") << QStringLiteral("param:\"name\":\"key 4\"") << 2
                             << QStringList{QStringLiteral("name: contains “key 4”")};
    QTest::newRow("or") << QStringLiteral("sent=1 OR sent=2 country:de") << 1
                        << QStringList{QStringLiteral("Sent: 1 or Sent: 2"),
                                       QStringLiteral("Country: Germany")};
    QTest::newRow("group") << QStringLiteral("(sent=1 country:de) OR sent=3") << 1
                           << QStringList{
                                  QStringLiteral("(Sent: 1 and Country: Germany) or Sent: 3")};
}

void QueryTest::findsByFields()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QFETCH(QStringList, parts);
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(text);
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), found);
    QStringList shown;
    for (int i = 0; screen.isShown(qPrintable(QStringLiteral("queryPart%1").arg(i))); ++i)
        shown << screen.find<QToolButton>(qPrintable(QStringLiteral("queryPart%1").arg(i)))->text();
    QCOMPARE(shown, parts);
}

void QueryTest::readsItOutAndTakesPartsOut()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("person country:it sent>10"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 15);
    screen.click("queryPart1");
    QCOMPARE(screen.search().text(), QStringLiteral("person sent>10"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 30);
    screen.click("queryPart0");
    screen.click("queryPart0");
    QCOMPARE(screen.search().text(), QString());
    QCOMPARE(screen.model().rowCount(), 40);
    QVERIFY(!screen.isShown("queryPart0"));
}

void QueryTest::wrongSyntaxKeepsTheResult_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("says");
    QTest::newRow("number") << QStringLiteral("sent>abc") << QStringLiteral("needs a number");
    QTest::newRow("date") << QStringLiteral("created>=2025-13") << QStringLiteral("needs a date");
    QTest::newRow("country") << QStringLiteral("country:zzzz") << QStringLiteral("zzzz");
    QTest::newRow("parenthesis") << QStringLiteral("person )") << QStringLiteral("no ( before");
    QTest::newRow("or") << QStringLiteral("OR person") << QStringLiteral("both sides");
    QTest::newRow("operator") << QStringLiteral("name<x") << QStringLiteral("can be followed");
}

void QueryTest::wrongSyntaxKeepsTheResult()
{
    QFETCH(QString, wrong);
    QFETCH(QString, says);
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("sent>30"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 10);
    // At once, as pasted: on the way there it may be right.
    screen.search().setText(wrong);
    QVERIFY(screen.isShown("queryMessage"));
    const QString message = screen.find<QLabel>("queryMessage")->accessibleName();
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(!fake.account().sheet().isWorking());
    QCOMPARE(screen.model().rowCount(), 10);
    // What is read out is not what is shown, and nobody keeps it as a view.
    if (screen.isShown("queryPart0"))
        QVERIFY(!screen.find<QWidget>("queryPart0")->isEnabled());
    QVERIFY(!screen.find<QWidget>("viewsSave")->isEnabled());
    screen.search().setText(QStringLiteral("sent>35"));
    QVERIFY(!screen.isShown("queryMessage"));
    QVERIFY(screen.find<QWidget>("queryPart0")->isEnabled());
    QVERIFY(screen.find<QWidget>("viewsSave")->isEnabled());
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 5);
}

void QueryTest::unfinishedPartsFilterNothing()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    for (const QString &begun :
         {QStringLiteral("name:"), QStringLiteral("sent>"), QStringLiteral("created>=2025-"),
          QStringLiteral("optedout:y"), QStringLiteral("lastsent<30"), QStringLiteral("has:"),
          QStringLiteral("param:"), QStringLiteral("param:\"na")}) {
        screen.search().setText(begun);
        QVERIFY2(!fake.account().sheet().isSearching(), qPrintable(begun));
        QCOMPARE(screen.model().rowCount(), 40);
        QVERIFY2(screen.isShown("queryMessage"), qPrintable(begun));
    }
}

void QueryTest::unknownFieldsAreText()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.search().setText(QStringLiteral("nick:anna"));
    QVERIFY(fake.account().sheet().isSearching());
    QVERIFY(screen.find<QLabel>("queryMessage")->accessibleName().contains(QStringLiteral("nick")));
    QCOMPARE(screen.find<QToolButton>("queryPart0")->text(), QStringLiteral("“nick:anna”"));
    // Text of the person is never taken for markup, and always shown as it was typed.
    screen.search().setText(QStringLiteral("\"<b>rock & roll\""));
    const QString toolTip = screen.find<QToolButton>("queryPart0")->toolTip();
    QVERIFY2(Qt::mightBeRichText(toolTip)
                 && toolTip.contains(QStringLiteral("&lt;b&gt;rock &amp; roll")),
             qPrintable(toolTip));
}

void QueryTest::learnsParametersWhileReading()
{
    FakeWindow fake(people());
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    screen.search().setText(QStringLiteral("city:rome"));
    QCOMPARE(screen.find<QToolButton>("queryPart0")->text(), QStringLiteral("“city:rome”"));
    fake.serve();
    QCOMPARE(screen.find<QToolButton>("queryPart0")->text(),
             QStringLiteral("city: contains “rome”"));
    fake.settle();
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 5);
}

void QueryTest::manyPartsGoIntoAMenu()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QStringList parts;
    for (int i = 0; i < 40; ++i)
        parts << QStringLiteral("sent!=%1").arg(100 + i);
    screen.search().setText(parts.join(u' '));
    QVERIFY(screen.isShown("moreParts"));
    auto *more = screen.find<QToolButton>("moreParts");
    const int shown = 40 - int(more->menu()->actions().size());
    QVERIFY(shown > 0 && shown < 40);
    QVERIFY(more->geometry().right() < screen.find<QWidget>("queryBar")->width());
    more->menu()->actions().constLast()->trigger();
    parts.removeLast();
    QCOMPARE(screen.search().text().trimmed(), parts.join(u' '));
}

void QueryTest::proposesByKeyboard()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_F, Qt::ControlModifier);
    screen.type(QStringLiteral("ci"));
    auto *list = qobject_cast<QAbstractItemView *>(
        screen.find<QWidget>("suggestions") ? screen.find<QWidget>("suggestions") : nullptr);
    auto &box = static_cast<QueryEdit &>(screen.search());
    QVERIFY(!box.proposes()); // names are proposed to who asks
    screen.key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(box.proposes());
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == QStringLiteral("suggestions"))
            list = qobject_cast<QAbstractItemView *>(widget);
    }
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(box.text(), QStringLiteral("city:"));
    QVERIFY(box.proposes()); // its values, by themselves
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(box.text(), QStringLiteral("city:\"New York\" "));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 5);
}

void QueryTest::proposalsDoNotTakeKeys()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    auto &box = static_cast<QueryEdit &>(screen.search());
    screen.key(Qt::Key_F, Qt::ControlModifier);
    screen.type(QStringLiteral("city:ro"));
    QVERIFY(box.proposes());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(!box.proposes());
    QCOMPARE(box.text(), QStringLiteral("city:ro"));
    screen.type(QStringLiteral("m"));
    QVERIFY(box.proposes());
    // Nothing was chosen: Enter takes nothing.
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QVERIFY(!box.proposes());
    QCOMPARE(box.text(), QStringLiteral("city:rom"));
    screen.key(Qt::Key_Return);
    QVERIFY(screen.table().hasFocus());
}

void QueryTest::readsRightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.search().setText(QStringLiteral("\u0645\u062d\u0645\u062f country:it"));
    const QRect first = screen.find<QWidget>("queryPart0")->geometry();
    const QRect second = screen.find<QWidget>("queryPart1")->geometry();
    QVERIFY(first.left() > second.right());
    QVERIFY(screen.find<QWidget>("filterButton")->geometry().left() > first.right());
    // And back again, while it is shown.
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QTRY_VERIFY(screen.find<QWidget>("queryPart0")->geometry().right()
                < screen.find<QWidget>("queryPart1")->geometry().left());
}

void QueryTest::partsAreTakenOutByKeyboard()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.search().setText(QStringLiteral("person sent>10"));
    QWidget *part = screen.find<QWidget>("queryPart1");
    QVERIFY(part->focusPolicy() & Qt::TabFocus);
    QVERIFY(part->accessibleName().contains(QStringLiteral("Sent")));
    part->setFocus(Qt::TabFocusReason);
    QTest::keyClick(part, Qt::Key_Space);
    QCOMPARE(screen.search().text(), QStringLiteral("person "));
    QVERIFY(screen.search().hasFocus()); // and not on a part that is gone
}

void QueryTest::timePasses()
{
    std::vector<Person> everybody = people();
    FakeWindow fake(everybody);
    const qint64 now = fake.clock.utcNow().toSecsSinceEpoch();
    for (Person &person : fake.server.people)
        person.lastSent = now - 3'600 + 30 + 120 * (person.id % 2);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.search().setText(QStringLiteral("lastsent<1h"));
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 40);
    fake.clock.advance(std::chrono::minutes(1));
    fake.settle();
    QVERIFY(fake.waitForResult());
    QTRY_COMPARE(screen.model().rowCount(), 20);
}

CONTACTS_TEST(QueryTest)

#include "querytest.moc"
