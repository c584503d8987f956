// SPDX-License-Identifier: MIT
#include "table/selectall.h"
#include "models/selectionfixture.h"
#include "models/sessionfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using End = WholeResult::End;

struct AllFixture : SessionFixture
{
    explicit AllFixture(qint64 count, bool completesItself = false)
        : SessionFixture(count)
    {
        Account account = session->account();
        account.completing = completesItself ? Completing::Always : Completing::WhenNeeded;
        // Found by their name alone.
        for (Person &person : server.people) {
            if (person.id % 45 == 0)
                person.name = "Zebra " + std::to_string(person.id);
        }
        session->setAccount(account);
        QObject::connect(&all, &SelectAll::selected, &context,
                         [this](End end) { ends.push_back(end); });
        open();
    }

    void settle()
    {
        clock.advance(timings.searchRefresh * 10);
        QCoreApplication::sendPostedEvents();
    }
    //! Everything is answered: pages and questions, until nothing more comes.
    [[nodiscard]] bool serveAll()
    {
        // How long a refresh waits follows the clock, which goes in leaps here.
        for (int round = 0; round < 20; ++round) {
            serve();
            settle();
            if (!QTest::qWaitFor([this] { return !session->sheet().isWorking(); }, 10'000))
                return false;
        }
        QCoreApplication::sendPostedEvents();
        return true;
    }
    [[nodiscard]] bool search(const QString &typed)
    {
        session->sheet().setQueryText(typed);
        return QTest::qWaitFor([this] { return !session->sheet().isWorking(); }, 10'000);
    }
    qint64 selected() const { return session->selection().selectedCount(); }
    //! Those who are read.
    std::set<qint64> selectedIds() const
    {
        std::set<qint64> ids;
        for (const RecordHandle handle : session->selection().selectedHandles()) {
            const RecordRef record = session->list().store().record(handle);
            ids.insert(record.chunk->id(record.row).value);
        }
        return ids;
    }

    QObject context;
    SelectAll all{session->sheet(), session->list(), session->walker(), session->selection(),
                  session->model()};
    std::vector<End> ends;
};

} // namespace

//! Ctrl+A.
class SelectAllTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atOnceWhenAllIsRead();
    void readsTheRestFirst();
    void whoIsAddedMeanwhile();
    void theResultOfASearch();
    void aResultThatIsBeingMade();
    void anotherQuestion();
    void anotherOrder();
    void thePersonChoseOthers();
    void rowsThatComeAreNoChoice();
    void theReadingIsStopped();
    void theReadingFails();
    void theListMoves();
    void everythingAgainMeanwhile();
    void twice();
    void cancelled();
    void nothingThere();
    void forAWorker();
};

void SelectAllTest::atOnceWhenAllIsRead()
{
    AllFixture f(300, true);
    QVERIFY(f.serveAll());
    const QSignalSpy waiting(&f.all, &SelectAll::waitingChanged);
    f.all.request();
    QVERIFY(!f.all.isWaiting());
    QCOMPARE(f.selected(), qint64(300));
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    // Again, after somebody was taken out of it.
    f.session->selection().select(f.session->model().index(3, 0), toggleRows);
    QCOMPARE(f.selected(), qint64(299));
    f.all.request();
    QCOMPARE(f.selected(), qint64(300));
}

void SelectAllTest::readsTheRestFirst()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    QVERIFY(!f.session->list().isWhole()); // nobody needed the rest
    QVERIFY(!f.walker().isReading());
    f.all.request();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.walker().isReading());
    QCOMPARE(f.selected(), qint64(5'000)); // those that are still to be read as well
    QVERIFY(f.selectedIds().size() < 200);
    QVERIFY(f.serveAll());
    QVERIFY(!f.all.isWaiting());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    QCOMPARE(f.selected(), qint64(5'000));
    QVERIFY(f.selectedIds() == f.server.ids());
}

//! Without the second time, who was added would not be selected.
void SelectAllTest::whoIsAddedMeanwhile()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    f.serve(2);
    f.server.insertAt(5'000);
    f.server.insertAt(5'001);
    f.serve(1);
    QCOMPARE(f.session->model().rowCount(), 5'002);
    QCOMPARE(f.selected(), qint64(5'000));
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    QCOMPARE(f.selected(), qint64(5'002));
    QVERIFY(f.selectedIds() == f.server.ids());
}

void SelectAllTest::theResultOfASearch()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    QVERIFY(f.search(QStringLiteral("Zeb")));
    f.session->stopReading(); // that of the search
    f.serve();
    f.settle();
    QVERIFY(f.search(QStringLiteral("Zebra")));
    f.all.request();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.walker().isReading());
    QVERIFY(f.selected() < 100);
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    std::set<qint64> expected;
    for (qint64 id = 45; id <= 5'000; id += 45)
        expected.insert(id);
    QCOMPARE(expected.size(), size_t(111));
    QVERIFY(f.selectedIds() == expected);
}

//! The last page is there, but the rows are still those of before.
void SelectAllTest::aResultThatIsBeingMade()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    QVERIFY(f.search(QStringLiteral("Zebra")));
    f.all.request();
    f.serve();
    QCoreApplication::sendPostedEvents();
    QVERIFY(f.session->sheet().coverage().isWhole);
    QVERIFY(!f.session->sheet().isUpToDate());
    QVERIFY(!f.session->sheet().isWorking()); // nor has it been asked yet
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.ends.empty());
    f.settle(); // now it was
    QVERIFY(f.all.isWaiting() || f.session->sheet().isUpToDate());
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    QCOMPARE(f.selected(), qint64(111));
}

void SelectAllTest::anotherQuestion()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    QVERIFY(f.search(QStringLiteral("Zebra")));
    f.all.request();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.search(QStringLiteral("Zeb")));
    QVERIFY(!f.all.isWaiting());
    QVERIFY(f.serveAll());
    QVERIFY(f.ends.empty());
    QVERIFY(f.selected() < 111); // only who was there then
}

//! The same people, only sorted.
void SelectAllTest::anotherOrder()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    QVERIFY(f.all.isWaiting());
    f.session->sheet().setSort(byId);
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    QVERIFY(f.session->model().showsResult());
    QVERIFY(f.selectedIds() == f.server.ids());
}

void SelectAllTest::thePersonChoseOthers()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    QVERIFY(f.all.isWaiting());
    f.session->selection().select(f.session->model().index(7, 0), onlyRows);
    QVERIFY(!f.all.isWaiting());
    QVERIFY(f.serveAll());
    QVERIFY(f.ends.empty());
    QCOMPARE(f.selectedIds(), std::set<qint64>{8});
}

void SelectAllTest::rowsThatComeAreNoChoice()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    f.serve(1);
    f.server.removeAt(0); // everybody moves: the rows are made anew
    f.serve(1);
    QCoreApplication::sendPostedEvents();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends.size(), size_t(1));
    QCOMPARE(f.selected(), qint64(f.session->model().rowCount()));
}

void SelectAllTest::theReadingIsStopped()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    f.serve(2);
    QVERIFY(f.all.isWaiting());
    f.session->stopReading();
    QTRY_VERIFY(!f.all.isWaiting());
    QCOMPARE(f.ends, std::vector<End>{End::Stopped});
    qint64 unread = 0;
    const auto read = f.session->selection().selectedHandles(&unread);
    QVERIFY(unread > 0 && qint64(read.size()) + unread == 5'000);
    // Asked again, it goes on.
    f.all.request();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, (std::vector<End>{End::Stopped, End::Whole}));
}

void SelectAllTest::theReadingFails()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.server.down = errorOf(ApiError::Kind::ServerError);
    f.all.request();
    f.serve();
    QTRY_VERIFY(!f.all.isWaiting());
    QCOMPARE(f.ends, std::vector<End>{End::Failed});
    QCOMPARE(f.selected(), qint64(5'000));
}

void SelectAllTest::theListMoves()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    // Somebody goes with each answer: it is never known to be whole.
    f.server.serve(f.source, 100'000, [&f] { f.server.removeAt(0); });
    QTRY_VERIFY(!f.all.isWaiting());
    QCOMPARE(f.walker().state(), ListWalker::State::Moved);
    QCOMPARE(f.ends, std::vector<End>{End::Moved});
    QCOMPARE(f.selected(), qint64(f.session->model().rowCount()));
    // It is not read a third time by itself.
    f.all.request();
    QVERIFY(!f.all.isWaiting());
    QVERIFY(!f.walker().isReading());
    QCOMPARE(f.ends, (std::vector<End>{End::Moved, End::Moved}));
}

void SelectAllTest::everythingAgainMeanwhile()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    f.serve(2);
    f.session->readEverythingAgain(); // stops for an instant
    QCoreApplication::sendPostedEvents();
    QVERIFY(f.all.isWaiting());
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
}

void SelectAllTest::twice()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    const QSignalSpy waiting(&f.all, &SelectAll::waitingChanged);
    f.all.request();
    f.all.request();
    QCOMPARE(waiting.size(), 1);
    QVERIFY(f.serveAll());
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
    QCOMPARE(waiting.size(), 2);
}

void SelectAllTest::cancelled()
{
    AllFixture f(5'000);
    QVERIFY(f.serveAll());
    f.all.request();
    f.all.cancel();
    QVERIFY(!f.all.isWaiting());
    QCOMPARE(f.selected(), qint64(5'000));
    QVERIFY(f.serveAll());
    QVERIFY(f.ends.empty());
}

void SelectAllTest::nothingThere()
{
    AllFixture f(0, true);
    QVERIFY(f.serveAll());
    f.all.request();
    QCOMPARE(f.selected(), qint64(0));
    QCOMPARE(f.ends, std::vector<End>{End::Whole});
}

//! What a worker gets is what is selected, however it is kept.
void SelectAllTest::forAWorker()
{
    SelectionFixture f(4'000);
    const auto check = [&f] {
        qint64 unread = 0;
        qint64 unreadForWorker = 0;
        const std::vector<RecordHandle> handles = f.selection.selectedHandles(&unread);
        const ContactRows rows = f.selection.selectedContacts(&unreadForWorker);
        QCOMPARE(rows.count(), qint64(handles.size()));
        QCOMPARE(rows.handles(), QList<RecordHandle>(handles.begin(), handles.end()));
        QCOMPARE(unreadForWorker, unread);
    };
    check(); // nobody
    f.selectRange(10, 20);
    check();
    f.selectEveryOther(); // flags
    check();
    f.selectRange(0, 3'999, onlyRows);
    check();
    SelectionFixture part(4'000, false);
    part.apply({2, 1'000});
    part.selectRange(0, 3'999);
    qint64 unread = 0;
    QCOMPARE(part.selection.selectedContacts(&unread).count(), qint64(1'000));
    QCOMPARE(unread, qint64(3'000));
}

} // namespace contacts::testing

using contacts::testing::SelectAllTest;
CONTACTS_TEST(SelectAllTest)
#include "selectalltest.moc"
