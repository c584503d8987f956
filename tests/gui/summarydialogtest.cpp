// SPDX-License-Identifier: MIT
#include "summarydialog.h"
#include "barchart.h"
#include "gui/fakewindow.h"
#include "support/testregistry.h"
#include "translator.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

namespace {

//! Seconds since 1970 UTC.
qint64 at(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(12, 0), Qt::UTC).toSecsSinceEpoch();
}

std::vector<Person> people(int count)
{
    std::vector<Person> people = plainPeople(1, count);
    for (Person &person : people) {
        const bool third = person.id % 3 == 0;
        person.parameters = {{"city", third ? "ROME" : "Milan \"centre\""}};
        if (person.id % 2 == 0)
            person.parameters.push_back({"shop", "Main street"});
        person.country = person.id % 4 == 0 ? "" : third ? "DE" : "IT";
        person.created = at(2025, 1 + int(person.id % 6), 3);
        person.hasOptedOut = person.id % 5 == 0;
        person.sent = person.id % 2;
        person.failed = third ? 2 : 0;
    }
    return people;
}

//! A dialog beside a window on a list.
struct SummaryFixture
{
    explicit SummaryFixture(std::vector<Person> people)
        : fake(std::move(people))
        , dialog(std::make_unique<SummaryDialog>(fake.account()))
    {
    }

    [[nodiscard]] bool open() { return fake.openWhole() && showDialog(); }
    [[nodiscard]] bool showDialog() { return fake.screen().showBeside(*dialog); }
    [[nodiscard]] bool takeKeyboard(BarChart &chart) const
    {
        dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(dialog.get()))
            return false;
        chart.setFocus(Qt::TabFocusReason);
        return QTest::qWaitFor([&chart] { return chart.hasFocus(); });
    }
    BarChart &chart(const char *name) const
    {
        return *dialog->findChild<BarChart *>(QLatin1String(name));
    }
    //! As a screen reader reads them.
    QStringList bars(const char *name) const
    {
        QStringList bars;
        for (const Bar &bar : chart(name).bars())
            bars << bar.label + u' ' + bar.count + u' ' + bar.share;
        return bars;
    }
    QStringList queries(const char *name) const
    {
        QStringList queries;
        for (const Bar &bar : chart(name).bars())
            queries << bar.query;
        return queries;
    }
    QString coverage() const
    {
        return dialog->findChild<QLabel *>(QStringLiteral("summaryCoverage"))->text();
    }
    qint64 counted() const
    {
        qint64 contacts = 0;
        for (const Bar &bar : chart("summaryOptedOut").bars())
            contacts += QLocale().toLongLong(bar.count);
        return contacts;
    }

    FakeWindow fake;
    std::unique_ptr<SummaryDialog> dialog;
};

} // namespace

//! The summary of what the sheet shows.
class SummaryDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void countsTheList();
    void countsTheResult();
    void barsByKeyboard();
    void barsByMouse();
    void followsTheReading();
    void followsTheSearch();
    void choosesAParameter();
    void keepsTheKeyboardWhereItIs();
    void hiddenItDoesNothing();
    void closedWhileCounting();
    void nobodyFound();
    void narrowAndRightToLeft();
};

void SummaryDialogTest::initTestCase()
{
    installTranslators(QLocale()); // the plural forms
}

void SummaryDialogTest::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void SummaryDialogTest::countsTheList()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    QVERIFY(f.coverage().contains(QStringLiteral("60")));
    QCOMPARE(f.bars("summaryCountries"),
             QStringList({QStringLiteral("Italy 30 50 %"), QStringLiteral("Germany 15 25 %"),
                          QStringLiteral("Not known 15 25 %")}));
    QCOMPARE(f.queries("summaryCountries"),
             QStringList({QStringLiteral("country:IT"), QStringLiteral("country:DE"),
                          QStringLiteral("no:country")}));
    QCOMPARE(f.bars("summaryCreated").size(), 6);
    QCOMPARE(f.bars("summaryCreated").constFirst(), QStringLiteral("January 2025 10 17 %"));
    QCOMPARE(f.queries("summaryCreated").constLast(), QStringLiteral("created:2025-06"));
    QCOMPARE(f.queries("summaryOptedOut"),
             QStringList({QStringLiteral("optedout:yes"), QStringLiteral("optedout:no")}));
    QVERIFY(f.bars("summaryMessages").constFirst().startsWith(QStringLiteral("Sent 30 30 ")));
    QVERIFY(f.bars("summaryMessages").constLast().startsWith(QStringLiteral("Failed 40 20 ")));
    // The rest is not what others are measured by.
    const std::vector<Bar> &countries = f.chart("summaryCountries").bars();
    QCOMPARE(countries[0].length, 1.0);
    QCOMPARE(countries[1].length, 0.5);
    QVERIFY(countries[2].isQuiet && !countries[1].isQuiet);
    // Nobody would be found: nothing to choose.
    QCOMPARE(
        f.queries("summaryMessages"),
        QStringList({QStringLiteral("sent>0"), QString(), QString(), QStringLiteral("failed>0")}));
    QCOMPARE(f.dialog->parameter(), QStringLiteral("city"));
    QCOMPARE(f.queries("summaryParameter"),
             QStringList({QStringLiteral("param:\"city\"=\"Milan \\\"centre\\\"\""),
                          QStringLiteral("param:\"city\"=\"ROME\"")}));
}

void SummaryDialogTest::countsTheResult()
{
    SummaryFixture f(people(60));
    QVERIFY(f.fake.openWhole());
    f.fake.screen().searchFor(QStringLiteral("Germany"));
    QVERIFY(f.fake.waitForResult());
    QVERIFY(f.showDialog());
    QTRY_COMPARE(f.counted(), qint64(15));
    QCOMPARE(f.coverage(), QStringLiteral("Of the 15 found in 60 contacts."));
    QCOMPARE(f.bars("summaryCountries"), QStringList(QStringLiteral("Germany 15 100 %")));
}

void SummaryDialogTest::barsByKeyboard()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    QStringList wanted;
    connect(f.dialog.get(), &SummaryDialog::filterRequested, this,
            [&wanted](const QString &query) { wanted << query; });
    BarChart &countries = f.chart("summaryCountries");
    QVERIFY(f.takeKeyboard(countries));
    QCOMPARE(countries.currentIndex().row(), 0);
    QTest::keyClick(&countries, Qt::Key_Down);
    QTest::keyClick(&countries, Qt::Key_Return);
    QTest::keyClick(&countries, Qt::Key_End);
    QTest::keyClick(&countries, Qt::Key_Space);
    QCOMPARE(wanted, QStringList({QStringLiteral("country:DE"), QStringLiteral("no:country")}));
    BarChart &created = f.chart("summaryCreated");
    QVERIFY(f.takeKeyboard(created));
    QTest::keyClick(&created, Qt::Key_Right);
    QTest::keyClick(&created, Qt::Key_Right);
    QTest::keyClick(&created, Qt::Key_Enter);
    QCOMPARE(wanted.constLast(), QStringLiteral("created:2025-03"));
    QVERIFY(f.dialog->isVisible()); // Enter presses no other button
    // What a screen reader says.
    QVERIFY(created.currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("March 2025")));
    QTest::keyClick(&created, Qt::Key_Escape);
    QVERIFY(!f.dialog->isVisible());
}

void SummaryDialogTest::barsByMouse()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    QSignalSpy wanted(f.dialog.get(), &SummaryDialog::filterRequested);
    BarChart &messages = f.chart("summaryMessages");
    const auto click = [](BarChart &chart, int row) {
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {},
                          chart.visualRect(chart.model()->index(row, 0)).center());
    };
    click(messages, 0);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("sent>0"));
    click(messages, 1); // nobody received anything
    QCOMPARE(wanted.size(), 1);
    click(f.chart("summaryCreated"), 5);
    QCOMPARE(wanted.at(1).at(0).toString(), QStringLiteral("created:2025-06"));
}

void SummaryDialogTest::followsTheReading()
{
    SummaryFixture f(people(5'000));
    QVERIFY(f.fake.open());
    f.fake.serve(1);
    QVERIFY(f.showDialog());
    QTRY_COMPARE(f.counted(), qint64(100));
    QVERIFY(f.coverage().contains(QStringLiteral("100"))
            && f.coverage().contains(QLocale().toString(5'000)));
    // Not with each page.
    f.fake.serve(2);
    QVERIFY(f.fake.account().list().knownCount() > 1'000);
    f.fake.clock.advance(SummaryDialog::rest - 1ms);
    QTest::qWait(50);
    QCOMPARE(f.counted(), qint64(100));
    f.fake.clock.advance(2ms);
    QTRY_VERIFY(f.counted() > 1'000);
    f.fake.account().stopReading();
    auto &complete = *f.dialog->findChild<QPushButton *>(QStringLiteral("summaryComplete"));
    f.fake.clock.advance(SummaryDialog::rest);
    QTRY_VERIFY(complete.isVisible());
    QSignalSpy wanted(f.dialog.get(), &SummaryDialog::completeRequested);
    QTest::mouseClick(&complete, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    f.fake.account().completeList();
    f.fake.serve();
    f.fake.clock.advance(SummaryDialog::rest);
    QTRY_COMPARE(f.counted(), qint64(5'000));
    QTRY_VERIFY(!complete.isVisible());
    QVERIFY(f.coverage().contains(QLocale().toString(5'000)));
}

void SummaryDialogTest::followsTheSearch()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    // Another question does not wait for the clock.
    f.fake.screen().searchFor(QStringLiteral("Germany"));
    QTRY_COMPARE(f.counted(), qint64(15));
    QVERIFY(f.coverage().contains(QStringLiteral("15")));
    f.fake.screen().key(Qt::Key_Escape);
    QTRY_COMPARE(f.counted(), qint64(60));
    // A contact that is removed is not counted.
    f.fake.account().list().removeContact(ContactId{3});
    f.fake.clock.advance(SummaryDialog::rest);
    QTRY_COMPARE(f.counted(), qint64(59));
}

void SummaryDialogTest::choosesAParameter()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    auto &keys = *f.dialog->findChild<QComboBox *>(QStringLiteral("summaryKeys"));
    QCOMPARE(keys.count(), 2);
    keys.setFocus();
    QTest::keyClick(&keys, Qt::Key_Down);
    QTRY_COMPARE(
        f.bars("summaryParameter"),
        QStringList({QStringLiteral("Main street 30 50 %"), QStringLiteral("Without it 30 50 %")}));
    QCOMPARE(f.queries("summaryParameter").constLast(), QStringLiteral("no:param:\"shop\""));
    QCOMPARE(f.dialog->parameter(), QStringLiteral("shop"));
    // It stays when others become more frequent.
    for (qint64 id = 100; id < 200; ++id) {
        Person person = plainPerson(id);
        person.parameters = {{"new", "x"}};
        f.fake.account().list().applyContact(chunkOf({person}));
    }
    f.fake.clock.advance(SummaryDialog::rest);
    QTRY_COMPARE(f.counted(), qint64(160));
    QCOMPARE(f.dialog->parameter(), QStringLiteral("shop"));
    QCOMPARE(keys.count(), 3);
}

void SummaryDialogTest::keepsTheKeyboardWhereItIs()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    BarChart &countries = f.chart("summaryCountries");
    QVERIFY(f.takeKeyboard(countries));
    QTest::keyClick(&countries, Qt::Key_Down); // Germany
    for (qint64 id = 100; id < 200; ++id) {
        Person person = plainPerson(id);
        person.country = id < 120 ? "FR" : "DE";
        f.fake.account().list().applyContact(chunkOf({person}));
    }
    f.fake.clock.advance(SummaryDialog::rest);
    QTRY_COMPARE(f.counted(), qint64(160));
    QCOMPARE(f.queries("summaryCountries").constFirst(), QStringLiteral("country:DE"));
    QCOMPARE(countries.currentIndex().row(), 0);
    QVERIFY(countries.hasFocus());
}

void SummaryDialogTest::hiddenItDoesNothing()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    f.dialog->hide();
    f.fake.account().list().removeContact(ContactId{3});
    f.fake.clock.advance(10s);
    QTest::qWait(50);
    QCOMPARE(f.counted(), qint64(60));
    QVERIFY(f.showDialog());
    QTRY_COMPARE(f.counted(), qint64(59));
}

void SummaryDialogTest::closedWhileCounting()
{
    SummaryFixture f(people(3'000));
    QVERIFY(f.fake.openWhole());
    for (int round = 0; round < 20; ++round) {
        QVERIFY(f.showDialog());
        if (round % 2 == 0) {
            f.dialog->close();
            QVERIFY(f.showDialog());
            QTRY_COMPARE(f.counted(), qint64(3'000)); // what was cancelled is made up for
        }
        f.dialog = std::make_unique<SummaryDialog>(f.fake.account());
    }
}

void SummaryDialogTest::nobodyFound()
{
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    f.fake.screen().searchFor(QStringLiteral("xyz"));
    auto &nobody = *f.dialog->findChild<QLabel *>(QStringLiteral("summaryNobody"));
    QTRY_VERIFY(nobody.isVisible());
    QVERIFY(!f.chart("summaryCountries").isVisible());
    f.fake.screen().key(Qt::Key_Escape);
    QTRY_VERIFY(f.chart("summaryCountries").isVisible());
    QVERIFY(!nobody.isVisible());
}

void SummaryDialogTest::narrowAndRightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    SummaryFixture f(people(60));
    QVERIFY(f.open());
    QTRY_COMPARE(f.counted(), qint64(60));
    BarChart &created = f.chart("summaryCreated");
    // Time runs from the right; the arrow keys as well.
    QVERIFY(created.visualRect(created.model()->index(0, 0)).x()
            > created.visualRect(created.model()->index(5, 0)).x());
    QVERIFY(f.takeKeyboard(created));
    QTest::keyClick(&created, Qt::Key_Left);
    QCOMPARE(created.currentIndex().row(), 1);
    BarChart &countries = f.chart("summaryCountries");
    QVERIFY(created.mapTo(f.dialog.get(), QPoint()).x()
            < countries.mapTo(f.dialog.get(), QPoint()).x());
    // One below the other where there is no room beside.
    f.dialog->resize(300, 500);
    QTRY_VERIFY(created.mapTo(f.dialog.get(), QPoint()).y()
                > countries.mapTo(f.dialog.get(), QPoint()).y());
    QVERIFY(!f.dialog->grab().isNull());
}

CONTACTS_TEST(SummaryDialogTest)

#include "summarydialogtest.moc"
