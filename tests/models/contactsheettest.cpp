// SPDX-License-Identifier: MIT
#include "table/contactsheet.h"
#include "models/sheetfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using State = ListWalker::State;

const SortOrder byName{ColumnKey{ColumnKey::Field::Name, {}}, Qt::AscendingOrder};
const SortOrder byIdDown{ColumnKey{ColumnKey::Field::Id, {}}, Qt::DescendingOrder};

struct QueryFixture : SheetFixture
{
    //! With the first 100 read.
    explicit QueryFixture(qint64 count)
        : SheetFixture(count)
    {
        apply({1, 100});
    }

    //! Waits until the question is answered.
    bool answered()
    {
        if (!engine.isSearching())
            return true;
        QSignalSpy spy(&engine, &SearchEngine::resultReady);
        return spy.wait(10'000) && !engine.isSearching();
    }
    bool ask(const QString &typed)
    {
        sheet.setQueryText(typed);
        return answered();
    }

    std::vector<qint64> shownIds() const
    {
        std::vector<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.push_back(idOf(model.handleAt(row)));
        return ids;
    }

    Timings timings;
    FakeCollation collation;
    ListWalker walker{list, reader, clock};
    NumberFacts numbers{phoneNumbers};
    SearchEngine engine{collation, territories, numbers};
    ContactSheet sheet{list, walker, engine, model, clock, timings};
};

} // namespace

class ContactSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchCompletesTheList();
    void typingOnDoesNotReadAgain();
    void aListThatMovedIsNotReadByItself();
    void resultsAreRefreshedNowAndThen();
    void overtakenAnswersAreNotShown();
    void clearingShowsTheServersOrder();
    void sortingCompletesTheList();
    void sortedRowsStaySortedWhileReading();
    void sameWordsAreNoNewQuestion();
    void nobodyWhoIsGoneIsShown();
    void aNewQuestionIsAnnounced();
    void longSearchesAreRefreshedLessOften();
};

void ContactSheetTest::aSearchCompletesTheList()
{
    QueryFixture f(5'000);
    QSignalSpy updated(&f.sheet, &ContactSheet::updated);
    QVERIFY(f.ask(QStringLiteral("person")));
    QVERIFY(f.walker.isReading());
    QVERIFY(f.sheet.isSearching());
    QVERIFY(f.model.showsResult());
    QVERIFY(!updated.isEmpty());
    ContactSheet::Coverage coverage = f.sheet.coverage();
    QCOMPARE(coverage.shown, qint64(100));
    QCOMPARE(coverage.read, qint64(100));
    QCOMPARE(coverage.total, qint64(5'000));
    QVERIFY(!coverage.isWhole);

    f.server.serve(f.source, 2);
    f.clock.advance(f.timings.searchRefresh);
    QVERIFY(f.answered());
    coverage = f.sheet.coverage();
    QCOMPARE(coverage.read, qint64(2'000));
    QCOMPARE(coverage.shown, qint64(2'000));
    f.server.serve(f.source);
    f.clock.advance(f.timings.searchRefresh);
    QVERIFY(f.answered());
    coverage = f.sheet.coverage();
    QCOMPARE(coverage.shown, qint64(5'000));
    QVERIFY(coverage.isWhole);
    QVERIFY(f.ask(QStringLiteral("person 4999")));
    QCOMPARE(f.shownIds(), (std::vector<qint64>{4'999}));
    QCOMPARE(f.source.pendingCount(), 0);
}

void ContactSheetTest::typingOnDoesNotReadAgain()
{
    QueryFixture f(5'000);
    QVERIFY(f.ask(QStringLiteral("p")));
    QVERIFY(f.walker.isReading());
    f.walker.stop(); // the person has enough
    QVERIFY(f.ask(QStringLiteral("pe")));
    QVERIFY(f.ask(QStringLiteral("p")));
    QCOMPARE(f.walker.state(), State::Idle);
    f.server.serve(f.source);
    // Another search is another matter.
    QVERIFY(f.ask(QString()));
    QCOMPARE(f.walker.state(), State::Idle);
    QVERIFY(f.ask(QStringLiteral("p")));
    QVERIFY(f.walker.isReading());
}

void ContactSheetTest::aListThatMovedIsNotReadByItself()
{
    QueryFixture f(3'000);
    f.server.shortBy = 1; // never complete
    QVERIFY(f.ask(QStringLiteral("p")));
    f.server.serve(f.source);
    QCOMPARE(f.walker.state(), State::Moved);
    QVERIFY(f.ask(QString()));
    QVERIFY(f.ask(QStringLiteral("pe")));
    f.sheet.setSort(byName);
    QVERIFY(f.answered());
    QCOMPARE(f.walker.state(), State::Moved);
    QCOMPARE(f.source.pendingCount(), 0);
    QVERIFY(!f.sheet.coverage().isWhole);
}

void ContactSheetTest::resultsAreRefreshedNowAndThen()
{
    QueryFixture f(20'000);
    QVERIFY(f.ask(QStringLiteral("person")));
    QSignalSpy results(&f.engine, &SearchEngine::resultReady);
    const auto started = f.clock.now();
    // A page every 50 ms.
    for (int page = 0; page < 20; ++page) {
        f.clock.advance(std::chrono::milliseconds(50));
        QVERIFY(f.answered());
        f.server.serve(f.source, 1);
    }
    const auto elapsed = f.clock.now() - started;
    QVERIFY(results.size() >= 2);
    QVERIFY2(results.size() <= elapsed / f.timings.searchRefresh,
             qPrintable(QString::number(results.size())));
    f.clock.advance(f.timings.searchRefresh);
    QVERIFY(f.answered());
    QCOMPARE(f.model.rowCount(), 20'000);
    const auto before = results.size();
    f.clock.advance(std::chrono::minutes(1));
    QVERIFY(f.answered());
    QCOMPARE(results.size(), before); // nothing arrives, nothing is asked
}

void ContactSheetTest::overtakenAnswersAreNotShown()
{
    QueryFixture f(100);
    for (Person &person : f.server.people)
        person.name = person.id % 2 ? "odd" : "even";
    f.apply({1, 100});
    // Each reset may show only what was asked for last.
    QString asked;
    int wrong = 0;
    connect(&f.model, &QAbstractItemModel::modelReset, this, [&] {
        for (int row = 0; row < f.model.rowCount(); ++row)
            wrong += f.model.data(f.model.index(row, 1), Qt::DisplayRole).toString() != asked;
    });
    for (int round = 0; round < 100; ++round) {
        for (const char16_t *typed : {u"odd", u"even", u"odd", u"even"}) {
            asked = QString::fromUtf16(typed);
            f.sheet.setQueryText(asked);
            if ((round + asked.size()) % 3 == 0)
                QVERIFY(f.answered());
        }
        QVERIFY(f.answered());
        QCOMPARE(f.model.rowCount(), 50);
    }
    QCOMPARE(wrong, 0);
}

void ContactSheetTest::clearingShowsTheServersOrder()
{
    QueryFixture f(100);
    f.sheet.setQueryText(QStringLiteral("person 5"));
    QVERIFY(f.sheet.isWorking());
    f.sheet.setQueryText(QString()); // before the answer
    QVERIFY(!f.sheet.isWorking());
    QVERIFY(!f.model.showsResult());
    QVERIFY(f.ask(QStringLiteral("person 5")));
    QCOMPARE(f.model.rowCount(), 19); // names and numbers with a 5
    f.sheet.setQueryText(QString());
    QVERIFY(!f.model.showsResult());
    QVERIFY(!f.sheet.isSearching());
    QCOMPARE(f.model.rowCount(), 100);
    QCOMPARE(f.sheet.coverage().shown, qint64(100));
    // The answer that was on its way at first did not come after all.
    QVERIFY(f.ask(QStringLiteral("person 50")));
    QCOMPARE(f.shownIds(), (std::vector<qint64>{50}));
}

void ContactSheetTest::sortingCompletesTheList()
{
    QueryFixture f(3'000);
    QSignalSpy changed(&f.sheet, &ContactSheet::sortChanged);
    f.sheet.setSort(byIdDown);
    f.sheet.setSort(byIdDown);
    QCOMPARE(changed.size(), 1);
    QVERIFY(f.walker.isReading());
    QVERIFY(f.answered());
    QCOMPARE(f.model.rowCount(), 100);
    f.server.serve(f.source);
    f.clock.advance(f.timings.searchRefresh);
    QVERIFY(f.answered());
    QCOMPARE(f.walker.state(), State::Complete);
    const std::vector<qint64> ids = f.shownIds();
    QCOMPARE(ids.size(), size_t(3'000));
    QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
    QVERIFY(!f.sheet.isSearching());
    f.sheet.setSort({});
    QVERIFY(!f.model.showsResult());
    QCOMPARE(f.shownIds().front(), qint64(1));
}

void ContactSheetTest::sortedRowsStaySortedWhileReading()
{
    QueryFixture f(4'000);
    f.sheet.setSort(byIdDown);
    f.sheet.setQueryText(QStringLiteral("3"));
    while (f.source.pendingCount() > 0) {
        QVERIFY(f.answered());
        const std::vector<qint64> ids = f.shownIds();
        QVERIFY(std::is_sorted(ids.rbegin(), ids.rend()));
        f.server.serve(f.source, 1);
        f.clock.advance(f.timings.searchRefresh);
    }
    QVERIFY(f.answered());
    QCOMPARE(f.model.rowCount(), 4'000); // every number begins with +39
}

void ContactSheetTest::sameWordsAreNoNewQuestion()
{
    QueryFixture f(100);
    QVERIFY(f.ask(QStringLiteral("person 7")));
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&f.sheet, &ContactSheet::queryChanged);
    f.sheet.setQueryText(QStringLiteral("Person  7 "));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(f.sheet.queryText(), QStringLiteral("Person  7 "));
    QVERIFY(!f.sheet.isWorking());
    QVERIFY(resets.isEmpty());
}

void ContactSheetTest::nobodyWhoIsGoneIsShown()
{
    QueryFixture f(100);
    for (int round = 0; round < 30; ++round) {
        f.sheet.setQueryText(QString());
        f.sheet.setQueryText(QStringLiteral("person"));
        // While that is searched for, reading ends and somebody turns out to be gone.
        f.server.removeAt(10);
        f.list.beginReading();
        f.apply({1, 100});
        f.list.dropUnread();
        QVERIFY(f.answered());
        for (int row = 0; row < f.model.rowCount(); ++row)
            QCOMPARE(f.model.rowState(row), ContactTableModel::RowState::Loaded);
        QCOMPARE(f.model.rowCount(), int(f.server.people.size()));
    }
}

void ContactSheetTest::aNewQuestionIsAnnounced()
{
    QueryFixture f(3'000);
    QSignalSpy question(&f.sheet, &ContactSheet::questionChanged);
    QVERIFY(f.ask(QStringLiteral("person")));
    QCOMPARE(question.size(), 1);
    f.server.serve(f.source);
    f.clock.advance(f.timings.searchRefresh);
    QVERIFY(f.answered());
    QCOMPARE(f.model.rowCount(), 3'000);
    QCOMPARE(question.size(), 1); // the same question with more rows
    f.sheet.setQueryText(QString());
    QCOMPARE(question.size(), 2);
}

void ContactSheetTest::longSearchesAreRefreshedLessOften()
{
    QueryFixture f(20'000);
    QSignalSpy results(&f.engine, &SearchEngine::resultReady);
    f.sheet.setQueryText(QStringLiteral("person"));
    f.clock.advance(std::chrono::seconds(2)); // so long the answer took
    QVERIFY(f.answered());
    f.server.serve(f.source, 1);
    f.clock.advance(std::chrono::seconds(2));
    QVERIFY(f.answered());
    QCOMPARE(results.size(), 1);
    f.clock.advance(std::chrono::seconds(20));
    QVERIFY(f.answered());
    QCOMPARE(results.size(), 2);
}

} // namespace contacts::testing

using contacts::testing::ContactSheetTest;
CONTACTS_TEST(ContactSheetTest)
#include "contactsheettest.moc"
