// SPDX-License-Identifier: MIT
#include "journal/sqlitewritejournal.h"
#include "journal/journalcalls.h"
#include "journal/journalscript.h"
#include "support/testregistry.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace contacts;
using namespace contacts::testing;

namespace {

using State = JournaledWrite::State;

const AccountId shop{QStringLiteral("a-1")};
const AccountId club{QStringLiteral("a-2")};

JournaledWrite writeOf(const AccountId &account, const QByteArray &name)
{
    JournaledWrite write;
    write.account = account;
    write.origin = QStringLiteral("https://sms.example.org:443");
    write.request.id.value = 3;
    write.request.change.name = name;
    return write;
}

std::vector<QByteArray> namesIn(const Loaded &rows)
{
    std::vector<QByteArray> names;
    if (!rows)
        return {rows.error().toUtf8()};
    for (const JournaledWrite &row : *rows)
        names.push_back(row.request.change.name.value_or("none"));
    return names;
}

using Names = std::vector<QByteArray>;

} // namespace

//! What the journal promises to those who call it.
class SqliteWriteJournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void accountsDoNotSeeEachOther();
    void numbersAreNeverUsedAgain();
    void unknownNumbers();
    void callsBackInOrder();
    void callsBackLaterOnThisThread();
    void doesNotCallBackAfterContext();
    void doesNotCallBackAfterItself();
    void callbackMayCallAgain();
    void callbackMayDestroyIt();
    void callbackStaysOnThisThread();
    void finishesWhatWasAskedFor();
    void leavesNoConnection();
    void permissions();
    void keepsPermissionsOfFolderThatIsThere();
    void nothingOnDiskInMemory();
    void manyWrites();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SqliteWriteJournalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("kept/journal"));
}

void SqliteWriteJournalTest::accountsDoNotSeeEachOther()
{
    SqliteWriteJournal journal(m_file);
    const Added numbers =
        added(journal, {writeOf(shop, "1"), writeOf(club, "2"), writeOf(shop, "3")});
    QVERIFY(numbers);
    QCOMPARE(namesIn(loaded(journal, shop)), (Names{"1", "3"}));
    QCOMPARE(namesIn(loaded(journal, club)), Names{"2"});
    QCOMPARE(namesIn(loaded(journal, {QStringLiteral("a-3")})), Names());
    QCOMPARE(namesIn(loaded(journal, {QStringLiteral("A-1")})), Names());

    QCOMPARE(accountRemoved(journal, shop), QString());
    QCOMPARE(namesIn(loaded(journal, shop)), Names());
    QCOMPARE(namesIn(loaded(journal, club)), Names{"2"});
    QCOMPARE(accountRemoved(journal, shop), QString()); // once more is no failure
}

void SqliteWriteJournalTest::numbersAreNeverUsedAgain()
{
    std::set<qint64> seen;
    for (int run = 0; run < 6; ++run) {
        SqliteWriteJournal journal(m_file);
        const Added numbers = added(journal, {writeOf(shop, "1"), writeOf(club, "2")});
        QVERIFY(numbers);
        for (const qint64 number : *numbers)
            QVERIFY(seen.insert(number).second);
        if (run % 2)
            QCOMPARE(removed(journal, *numbers), QString());
        else
            QCOMPARE(accountRemoved(journal, shop), QString());
    }
    QCOMPARE(*seen.begin(), 1);
}

void SqliteWriteJournalTest::unknownNumbers()
{
    SqliteWriteJournal journal(m_file);
    QVERIFY(added(journal, {writeOf(shop, "1"), writeOf(shop, "2")}));
    QCOMPARE(removed(journal, {0, -1, 77, 1, 1}), QString());
    QCOMPARE(removed(journal, {}), QString());
    QCOMPARE(namesIn(loaded(journal, shop)), Names{"2"});
    // What is not there is not on disk with its new state.
    QVERIFY(!stateSet(journal, 1, State::Sent).isEmpty());
    QVERIFY(!stateSet(journal, 77, State::Sent).isEmpty());
    QCOMPARE(stateSet(journal, 2, State::Sent, {9}), QString());
    const Added none = added(journal, {});
    QVERIFY(none);
    QVERIFY(none->empty());
}

void SqliteWriteJournalTest::callsBackInOrder()
{
    SqliteWriteJournal journal(m_file);
    QObject context;
    std::vector<int> order;
    for (int i = 0; i < 60; ++i) {
        const auto done = [&order, i](const auto &) { order.push_back(i); };
        switch (i % 4) {
        case 0:
            journal.add({writeOf(shop, "1")}, &context, done);
            break;
        case 1:
            journal.setState(99999, State::Sent, {}, &context, done);
            break;
        case 2:
            journal.load(shop, &context, done);
            break;
        default:
            journal.remove({1}, &context, done);
        }
    }
    QTRY_COMPARE(order.size(), size_t(60));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void SqliteWriteJournalTest::callsBackLaterOnThisThread()
{
    SqliteWriteJournal journal(m_file);
    QObject context;
    QThread *calledOn = nullptr;
    journal.load(shop, &context, [&](const Loaded &) { calledOn = QThread::currentThread(); });
    QVERIFY(!calledOn);
    QTRY_VERIFY(calledOn);
    QCOMPARE(calledOn, QThread::currentThread());
}

void SqliteWriteJournalTest::doesNotCallBackAfterContext()
{
    SqliteWriteJournal journal(m_file);
    int calls = 0;
    {
        QObject gone;
        journal.add({writeOf(shop, "1")}, &gone, [&](const Added &) { ++calls; });
        journal.load(shop, &gone, [&](const Loaded &) { ++calls; });
    }
    // The later one is answered later.
    QCOMPARE(namesIn(loaded(journal, shop)), Names{"1"});
    QCOMPARE(calls, 0);

    // Also when it goes in the callback before, with the answer on its way.
    auto context = std::make_unique<QObject>();
    journal.load(shop, context.get(), [&](const Loaded &) {
        ++calls;
        context.reset();
    });
    journal.load(shop, context.get(), [&](const Loaded &) { ++calls; });
    QCOMPARE(namesIn(loaded(journal, shop)), Names{"1"});
    QCOMPARE(calls, 1);
}

void SqliteWriteJournalTest::doesNotCallBackAfterItself()
{
    QObject context;
    int calls = 0;
    {
        SqliteWriteJournal journal(m_file);
        journal.add({writeOf(shop, "1")}, &context, [&](const Added &) { ++calls; });
    }
    SqliteWriteJournal journal(m_file);
    QCOMPARE(namesIn(loaded(journal, shop)), Names{"1"});
    QCOMPARE(calls, 0);
}

void SqliteWriteJournalTest::callbackMayCallAgain()
{
    SqliteWriteJournal journal(m_file);
    QObject context;
    QString failure = QStringLiteral("pending");
    journal.add({writeOf(shop, "1")}, &context, [&](const Added &numbers) {
        journal.setState(
            numbers->front(), State::Sent, {}, &context,
            [&](const WriteJournal::Failure &answer) { failure = answer.value_or(QString()); });
    });
    QTRY_COMPARE(failure, QString());
}

void SqliteWriteJournalTest::callbackMayDestroyIt()
{
    auto journal = std::make_unique<SqliteWriteJournal>(m_file);
    QObject context;
    bool isCalled = false;
    journal->load(shop, &context, [&](const Loaded &) {
        journal.reset();
        isCalled = true;
    });
    journal->add({writeOf(shop, "1")}, &context, [](const Added &) { QFAIL("called"); });
    QTRY_VERIFY(isCalled);
    SqliteWriteJournal again(m_file);
    QCOMPARE(namesIn(loaded(again, shop)), Names{"1"});
}

//! What a callback holds may be anything of the screen: it must not die on another thread.
void SqliteWriteJournalTest::callbackStaysOnThisThread()
{
    std::vector<QThread *> diedOn;
    const auto held = [&diedOn] {
        return std::shared_ptr<int>(new int, [&diedOn](const int *value) {
            delete value;
            diedOn.push_back(QThread::currentThread());
        });
    };
    {
        SqliteWriteJournal journal(m_file);
        QObject context;
        for (int i = 0; i < 20; ++i)
            journal.load(shop, &context, [kept = held()](const Loaded &) {});
        QCOMPARE(namesIn(loaded(journal, shop)), Names());
        for (int i = 0; i < 20; ++i)
            journal.load(shop, &context, [kept = held()](const Loaded &) {});
    }
    QCOMPARE(diedOn, std::vector<QThread *>(40, QThread::currentThread()));
}

void SqliteWriteJournalTest::finishesWhatWasAskedFor()
{
    QObject context;
    Names expected;
    {
        SqliteWriteJournal journal(m_file);
        for (int i = 0; i < 50; ++i) {
            expected.push_back(QByteArray::number(i));
            journal.add({writeOf(shop, expected.back())}, &context, [](const Added &) {});
        }
        journal.setState(50, State::NotDone, {5}, &context, [](const WriteJournal::Failure &) {});
        journal.remove({1}, &context, [](const WriteJournal::Failure &) {});
    }
    expected.erase(expected.begin());
    SqliteWriteJournal journal(m_file);
    const Loaded rows = loaded(journal, shop);
    QCOMPARE(namesIn(rows), expected);
    QCOMPARE(rows->back().state, State::NotDone);
    QCOMPARE(rows->back().highestId.value, 5);
}

void SqliteWriteJournalTest::leavesNoConnection()
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        SqliteWriteJournal one(m_file);
        SqliteWriteJournal two{QString()};
        QVERIFY(loaded(one, shop));
        QVERIFY(loaded(two, shop));
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 2);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void SqliteWriteJournalTest::permissions()
{
#ifdef Q_OS_UNIX
    constexpr QFile::Permissions others(0x0077);
    constexpr QFile::Permissions owner(0x7000);
    const QString folder = QFileInfo(m_file).path();
    {
        SqliteWriteJournal journal(m_file);
        QVERIFY(added(journal, {writeOf(shop, "1")}));
        QCOMPARE(int(QFile::permissions(folder) & (others | owner)), 0x7000);
        QCOMPARE(int(QFile::permissions(m_file) & (others | owner)), 0x6000);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{"journal"});
    }
    // A file that came from elsewhere, e.g. out of a backup.
    QVERIFY(QFile::setPermissions(m_file, QFile::Permissions(0x6044)));
    SqliteWriteJournal journal(m_file);
    QCOMPARE(namesIn(loaded(journal, shop)), Names{"1"});
    QCOMPARE(int(QFile::permissions(m_file) & (others | owner)), 0x6000);
#else
    QSKIP("Files have no such permissions here.");
#endif
}

void SqliteWriteJournalTest::keepsPermissionsOfFolderThatIsThere()
{
#ifdef Q_OS_UNIX
    const QFile::Permissions open(0x7755);
    QVERIFY(QFile::setPermissions(m_folder->path(), open));
    SqliteWriteJournal journal(m_folder->filePath(QStringLiteral("journal")));
    QVERIFY(loaded(journal, shop));
    QCOMPARE(int(QFile::permissions(m_folder->path()) & QFile::Permissions(0x7077)), 0x7055);
#else
    QSKIP("Files have no such permissions here.");
#endif
}

void SqliteWriteJournalTest::nothingOnDiskInMemory()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    {
        SqliteWriteJournal journal{QString()};
        QVERIFY(added(journal, {writeOf(shop, "1")}));
        QVERIFY(!stateSet(journal, 7, State::Sent).isEmpty()); // a failure does not end it
        QCOMPARE(namesIn(loaded(journal, shop)), Names{"1"});
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
    SqliteWriteJournal journal{QString()};
    QCOMPARE(namesIn(loaded(journal, shop)), Names());
    QVERIFY(QDir::setCurrent(before));
}

void SqliteWriteJournalTest::manyWrites()
{
    constexpr int many = 100'000;
    std::vector<JournaledWrite> writes(many, writeOf(shop, "Somebody"));
    for (int i = 0; i < many; ++i)
        writes[size_t(i)].request.id.value = i + 1;
    SqliteWriteJournal journal(m_file);
    QElapsedTimer timer;
    timer.start();
    const Added numbers = added(journal, writes);
    QVERIFY(numbers);
    const qint64 adding = timer.restart();
    const Loaded rows = loaded(journal, shop);
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(many));
    QCOMPARE(rows->back().request.id.value, many);
    const qint64 loading = timer.restart();
    std::vector<qint64> most(numbers->begin(), numbers->end() - 1);
    QCOMPARE(removed(journal, most), QString());
    qInfo("100,000 writes: added in %lld ms, loaded in %lld ms, removed in %lld ms", adding,
          loading, timer.elapsed());
    QCOMPARE(loaded(journal, shop)->size(), size_t(1));
}

CONTACTS_TEST(SqliteWriteJournalTest)

#include "sqlitewritejournaltest.moc"
