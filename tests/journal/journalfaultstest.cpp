// SPDX-License-Identifier: MIT
#include "journal/journalcalls.h"
#include "journal/journalscript.h"
#include "journal/sqlitewritejournal.h"
#include "support/testregistry.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

#ifdef Q_OS_LINUX
#    include <sys/resource.h>

#    include <csignal>
#endif

using namespace contacts;
using namespace contacts::testing;

namespace {

const QString connectionName = QStringLiteral("somebody-else");

//! Somebody else's connection to the file.
class OtherConnection
{
public:
    explicit OtherConnection(const QString &file)
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
        database.setDatabaseName(file);
        database.open();
    }
    ~OtherConnection() { QSqlDatabase::removeDatabase(connectionName); }

    static bool exec(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(connectionName));
        return query.exec(statement);
    }
};

bool changeFile(const QString &file, const QString &statement)
{
    const OtherConnection connection(file);
    return OtherConnection::exec(statement);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

//! What a journal says of its file: the text of the failure, or nothing.
QString problemOf(const QString &file)
{
    SqliteWriteJournal journal(file);
    const Loaded rows = loaded(journal, JournalScript::accounts().front());
    return rows ? QString() : rows.error();
}

} // namespace

//! Damaged files, files of others, disks that are full: said each time, never a crash, never a
//! loss that nobody hears of.
class JournalFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesNewerVersionAlone();
    void leavesForeignFileAlone_data();
    void leavesForeignFileAlone();
    void findsDamage();
    void findsMissingEnd();
    void findsVanishedRow();
    void findsChangedRow_data();
    void findsChangedRow();
    void takesNoJournalOfAnotherFile();
    void tellsWhereNothingCanBeMade();
    void recoversWhenFolderIsThere();
    void tellsOfLock();
    void survivesFullDisk();
    void takesBackAllOfFailedAddition();

private:
    void fill(int steps);
    void fillDensely();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    JournalScript::Rows m_rows;
};

void JournalFaultsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("journal"));
}

void JournalFaultsTest::fill(int steps)
{
    SqliteWriteJournal journal(m_file);
    JournalScript script(7);
    for (int i = 0; i < steps; ++i)
        QCOMPARE(script.next().performOn(journal), QString());
    m_rows = script.rows();
    QVERIFY(!m_rows.empty());
}

//! Hardly a byte that means nothing.
void JournalFaultsTest::fillDensely()
{
    SqliteWriteJournal journal(m_file);
    QRandomGenerator random(9);
    std::vector<JournaledWrite> writes;
    for (int i = 0; i < 60; ++i)
        writes.push_back(JournalScript::randomWrite(random));
    QVERIFY(added(journal, writes));
    m_rows = rowsIn(journal);
    QCOMPARE(m_rows.size(), writes.size());
}

void JournalFaultsTest::leavesNewerVersionAlone()
{
    fill(5);
    QVERIFY(changeFile(m_file, QStringLiteral("PRAGMA user_version=2")));
    const QByteArray before = contentsOf(m_file);
    {
        SqliteWriteJournal journal(m_file);
        QRandomGenerator random(1);
        const Added numbers = added(journal, {JournalScript::randomWrite(random)});
        QVERIFY(!numbers);
        QVERIFY2(numbers.error().contains(QStringLiteral("newer version")),
                 qPrintable(numbers.error()));
        QVERIFY(stateSet(journal, 1, JournaledWrite::State::Sent).contains(u"newer version"));
        QVERIFY(removed(journal, {1}).contains(u"newer version"));
        QVERIFY(!loaded(journal, JournalScript::accounts().front()));
        QVERIFY(!accountRemoved(journal, JournalScript::accounts().front()).isEmpty());
    }
    QCOMPARE(contentsOf(m_file), before);

    QVERIFY(changeFile(m_file, QStringLiteral("PRAGMA user_version=1")));
    SqliteWriteJournal journal(m_file);
    QVERIFY(rowsIn(journal) == m_rows);
}

void JournalFaultsTest::leavesForeignFileAlone_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("statement");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("Dear diary,\n") << QString();
    QTest::newRow("long text") << QByteArray(100'000, 'x') << QString();
    QTest::newRow("another database") << QByteArray() << QStringLiteral("CREATE TABLE t(a)");
    QTest::newRow("another table of that name")
        << QByteArray()
        << QStringLiteral("CREATE TABLE writes(number INTEGER PRIMARY KEY, account, origin, "
                          "state, highest, checksum, content)");
}

void JournalFaultsTest::leavesForeignFileAlone()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, statement);
    QVERIFY(write(m_file, contents));
    if (!statement.isEmpty())
        QVERIFY(changeFile(m_file, statement));
    const QByteArray before = contentsOf(m_file);
    QVERIFY(!problemOf(m_file).isEmpty());
    QVERIFY(!problemOf(m_file).isEmpty());
    QCOMPARE(contentsOf(m_file), before);
}

void JournalFaultsTest::findsDamage()
{
    fillDensely();
    const QByteArray sound = contentsOf(m_file);
    QRandomGenerator random(3);
    int found = 0;
    constexpr int trials = 400;
    for (int i = 0; i < trials; ++i) {
        QByteArray damaged = sound;
        const int length = random.bounded(2) ? 1 : random.bounded(1, 600);
        const int from = random.bounded(int(sound.size()));
        for (int at = from; at < std::min(from + length, int(sound.size())); ++at)
            damaged[at] = char(random.bounded(256));
        QVERIFY(write(m_file, damaged));
        SqliteWriteJournal journal(m_file);
        const JournalScript::Rows rows = rowsIn(journal);
        const bool isFailure = rows.count(-1) > 0;
        found += isFailure;
        QVERIFY2(isFailure || rows == m_rows,
                 qPrintable(QStringLiteral("trial %1, at %2").arg(i).arg(from)));
    }
    qInfo("%d of %d found, the others in bytes that mean nothing", found, trials);
    QVERIFY(found > trials / 3);
}

void JournalFaultsTest::findsMissingEnd()
{
    fillDensely();
    const QByteArray sound = contentsOf(m_file);
    for (qsizetype size = 0; size < sound.size(); size += 509) {
        QVERIFY(write(m_file, sound.left(size)));
        QVERIFY2(!problemOf(m_file).isEmpty(), qPrintable(QString::number(size)));
    }
    QVERIFY(write(m_file, sound)); // control
    QCOMPARE(problemOf(m_file), QString());
}

//! SQLite itself would not say a word: a page tells of one row less than it holds.
void JournalFaultsTest::findsVanishedRow()
{
    constexpr qsizetype pageSize = 4096;
    constexpr char leafOfTable = 0x0d;
    fillDensely();
    const QByteArray sound = contentsOf(m_file);
    int leaves = 0;
    for (qsizetype at = pageSize; at < sound.size(); at += pageSize) {
        if (sound.at(at) != leafOfTable || sound.at(at + 4) < 2)
            continue;
        ++leaves;
        QByteArray damaged = sound;
        --damaged[at + 4]; // the lower byte of the number of rows
        QVERIFY(write(m_file, damaged));
        QVERIFY2(!problemOf(m_file).isEmpty(), qPrintable(QString::number(at / pageSize)));
    }
    QVERIFY(leaves > 3);
}

void JournalFaultsTest::findsChangedRow_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("account") << QStringLiteral("account='a-3'");
    QTest::newRow("origin") << QStringLiteral("origin='https://other.example.org'");
    QTest::newRow("state") << QStringLiteral("state='w'");
    QTest::newRow("unknown state") << QStringLiteral("state='q'");
    QTest::newRow("erased") << QStringLiteral("state='x'");
    QTest::newRow("highest id") << QStringLiteral("highest=x'0000000000000001'");
    QTest::newRow("short highest id") << QStringLiteral("highest=x'01'");
    QTest::newRow("number") << QStringLiteral("number=number+1000");
    QTest::newRow("content") << QStringLiteral("content=x'00'");
    QTest::newRow("no content") << QStringLiteral("content=x''");
    QTest::newRow("checksum") << QStringLiteral("checksum=zeroblob(32)");
}

//! Whoever asks is told, since it is not known whose row it is.
void JournalFaultsTest::findsChangedRow()
{
    QFETCH(QString, change);
    QRandomGenerator random(4);
    JournaledWrite one = JournalScript::randomWrite(random);
    one.state = JournaledWrite::State::Sent;
    {
        SqliteWriteJournal journal(m_file);
        QVERIFY(added(journal, {one, one, one}));
    }
    QVERIFY(changeFile(m_file, QStringLiteral("UPDATE writes SET %1 WHERE number=2").arg(change)));
    SqliteWriteJournal journal(m_file);
    for (const AccountId &account : JournalScript::accounts())
        QVERIFY(!loaded(journal, account));
    QVERIFY(!stateSet(journal, 2, JournaledWrite::State::NotDone).isEmpty());
    QCOMPARE(stateSet(journal, 3, JournaledWrite::State::NotDone), QString());
    // Not lost by that: it is still there to be looked into.
    QVERIFY(!loaded(journal, one.account));
}

//! SQLite's own journal of a transaction that was cut off, whose file was taken away since.
void JournalFaultsTest::takesNoJournalOfAnotherFile()
{
    const QString journalFile = m_file + QStringLiteral("-journal");
    fillDensely();
    QByteArray cutOff;
    {
        const OtherConnection other(m_file);
        for (const char *statement : {"PRAGMA cache_size=1", "BEGIN IMMEDIATE",
                                      "UPDATE writes SET content=zeroblob(length(content)+5000)"})
            QVERIFY(OtherConnection::exec(QLatin1String(statement)));
        cutOff = contentsOf(journalFile);
    }
    QVERIFY(cutOff.size() > 4096);
    QVERIFY(QFile::remove(m_file));
    QVERIFY(write(journalFile, cutOff));
    SqliteWriteJournal journal(m_file);
    QVERIFY(rowsIn(journal).empty());
    QRandomGenerator random(10);
    QVERIFY(added(journal, {JournalScript::randomWrite(random)}));
    QCOMPARE(rowsIn(journal).size(), size_t(1));
}

void JournalFaultsTest::tellsWhereNothingCanBeMade()
{
    QVERIFY(write(m_file, "a file, not a folder"));
    QVERIFY(!problemOf(m_file + QStringLiteral("/journal")).isEmpty());
    QVERIFY(!problemOf(m_file + QStringLiteral("/further/down/journal")).isEmpty());
    QVERIFY(!problemOf(m_folder->path()).isEmpty()); // a folder is no file
    QCOMPARE(contentsOf(m_file), QByteArray("a file, not a folder"));
}

//! The same journal, later.
void JournalFaultsTest::recoversWhenFolderIsThere()
{
    const QString file = m_file + QStringLiteral("/journal");
    QVERIFY(write(m_file, "in the way"));
    SqliteWriteJournal journal(file);
    QRandomGenerator random(5);
    QVERIFY(!added(journal, {JournalScript::randomWrite(random)}));
    QVERIFY(QFile::remove(m_file));
    const Added numbers = added(journal, {JournalScript::randomWrite(random)});
    QVERIFY(numbers);
    QCOMPARE(*numbers, std::vector<qint64>{1});
}

void JournalFaultsTest::tellsOfLock()
{
    fill(5);
    SqliteWriteJournal journal(m_file);
    QVERIFY(rowsIn(journal) == m_rows);
    const qint64 number = m_rows.begin()->first;
    {
        const OtherConnection other(m_file);
        QVERIFY(OtherConnection::exec(QStringLiteral("BEGIN EXCLUSIVE")));
        const QString failure = removed(journal, {number});
        QVERIFY2(failure.contains(QStringLiteral("locked")), qPrintable(failure));
        const QString problem = problemOf(m_file); // when it is opened
        QVERIFY2(problem.contains(QStringLiteral("locked")), qPrintable(problem));
        QVERIFY2(!problem.contains(QStringLiteral("damaged")), qPrintable(problem));
    }
    QVERIFY(rowsIn(journal) == m_rows);
    QCOMPARE(removed(journal, {number}), QString());
}

//! A limit of the size of files stands for it: the system refuses to write more.
void JournalFaultsTest::survivesFullDisk()
{
#ifndef Q_OS_LINUX
    QSKIP("Needs a limit of the size of files.");
#else
    fill(5);
    SqliteWriteJournal journal(m_file);
    QVERIFY(rowsIn(journal) == m_rows);
    QRandomGenerator random(6);
    const std::vector<JournaledWrite> many(3000, JournalScript::randomWrite(random));
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto usualAction = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{64 * 1024, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Added refused = added(journal, many);
    const JournalScript::Rows meanwhile = rowsIn(journal);
    setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, usualAction);

    QVERIFY(!refused);
    QVERIFY(meanwhile == m_rows);
    QVERIFY(rowsIn(journal) == m_rows);
    QVERIFY(added(journal, many));
#endif
}

//! All or none: the second of the two writes is refused by the file.
void JournalFaultsTest::takesBackAllOfFailedAddition()
{
    QRandomGenerator random(8);
    std::vector<JournaledWrite> writes{JournalScript::randomWrite(random),
                                       JournalScript::randomWrite(random)};
    SqliteWriteJournal journal(m_file);
    QVERIFY(added(journal, {writes.front()}));
    const JournalScript::Rows before = rowsIn(journal);
    writes.back().origin = QStringLiteral("refused");
    QVERIFY(changeFile(m_file,
                       QStringLiteral("CREATE TRIGGER no BEFORE INSERT ON writes "
                                      "WHEN NEW.origin='refused' "
                                      "BEGIN SELECT RAISE(FAIL, 'refused'); END")));
    const Added refused = added(journal, writes);
    QVERIFY(!refused);
    QVERIFY2(refused.error().contains(QStringLiteral("refused")), qPrintable(refused.error()));
    QVERIFY(rowsIn(journal) == before);
    // The number of what was taken back was never told, so it may be used.
    writes.pop_back();
    QVERIFY(added(journal, writes));
    QCOMPARE(rowsIn(journal).size(), before.size() + 1);

    // Nor does it count: when the last row goes, so does all that tells of a server.
    QVERIFY(contentsOf(m_file).contains("example.org"));
    QCOMPARE(removed(journal, {1, 2}), QString());
    QVERIFY(!contentsOf(m_file).contains("example.org"));
}

CONTACTS_TEST(JournalFaultsTest)

#include "journalfaultstest.moc"
