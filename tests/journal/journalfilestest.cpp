// SPDX-License-Identifier: MIT
#include "journal/journalwrites.h"
#include "support/testregistry.h"

#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace contacts::testing {

//! What is in the files, and files that are not as they should be.
class JournalFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erasedMeansErased_data();
    void erasedMeansErased();
    void forThisPersonOnly();
    void isAsSafeAsItCanBe();
    void aNewerFileIsLeftAlone();
    void aDamagedFileIsSaid();
    void aDamagedRowIsSaid();
    void whereNothingCanBeWritten();
    void canBeOpenedLater();

private:
    static QByteArray everything(const QString &folder);
    static void withDatabase(const QString &file, const QString &statement,
                             QVariant *answer = nullptr);
};

QByteArray JournalFilesTest::everything(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void JournalFilesTest::withDatabase(const QString &file, const QString &statement, QVariant *answer)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
        if (answer && query.next())
            *answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
}

void JournalFilesTest::erasedMeansErased_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! Names of every length, added and removed in any order: what is removed is nowhere.
void JournalFilesTest::erasedMeansErased()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QTemporaryDir folder;
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("changes.sqlite")));
    std::map<qint64, QByteArray> there;
    int counter = 0;
    for (int step = 0; step < 12; ++step) {
        std::vector<JournaledWrite> writes;
        std::vector<QByteArray> names;
        for (int i = random.bounded(8); i >= 0; --i) {
            names.push_back("canary-" + QByteArray::number(++counter) + '-'
                            + QByteArray(random.bounded(1'500), 'x'));
            writes.push_back(
                namedWrite(names.back(), "+39" + QByteArray::number(7'000'000 + counter)));
        }
        const auto numbers = addTo(journal, writes);
        QVERIFY(numbers);
        for (size_t i = 0; i < names.size(); ++i)
            there[(*numbers)[i]] = names[i].left(names[i].indexOf('-', 7) + 1);
        QByteArray files = everything(folder.path());
        for (const auto &[number, name] : there)
            QVERIFY2(files.contains(name), name.constData()); // else nothing could be missed
        std::vector<qint64> removed;
        std::vector<QByteArray> removedNames;
        for (const auto &[number, name] : there) {
            if (random.bounded(2) == 0) {
                removed.push_back(number);
                removedNames.push_back(name);
            }
        }
        QVERIFY(!removeFrom(journal, removed));
        for (const qint64 number : removed)
            there.erase(number);
        files = everything(folder.path());
        for (const QByteArray &name : removedNames)
            QVERIFY2(!files.contains(name), name.constData());
    }
}

void JournalFilesTest::forThisPersonOnly()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes/changes.sqlite"));
    SqliteWriteJournal journal(file);
    QVERIFY(addTo(journal, {namedWrite("a", "1")}));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(file) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(file).path()) & others));
#else
    QSKIP("permissions are another matter here");
#endif
}

void JournalFilesTest::isAsSafeAsItCanBe()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.sqlite"));
    SqliteWriteJournal journal(file);
    QVERIFY(addTo(journal, {namedWrite("a", "1")}));
    QVariant mode;
    withDatabase(file, QStringLiteral("PRAGMA journal_mode"), &mode);
    QCOMPARE(mode.toString(), QStringLiteral("delete"));
    QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
}

void JournalFilesTest::aNewerFileIsLeftAlone()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.sqlite"));
    QVERIFY(addTo(*std::make_unique<SqliteWriteJournal>(file), {namedWrite("canary", "1")}));
    withDatabase(file, QStringLiteral("PRAGMA user_version=99"));
    const QByteArray before = everything(folder.path());
    SqliteWriteJournal journal(file);
    QVERIFY(!loadFrom(journal, QStringLiteral("shop")));
    QVERIFY(!addTo(journal, {namedWrite("a", "1")}));
    QVERIFY(removeFrom(journal, {1}));
    QCOMPARE(everything(folder.path()), before);
}

//! Cut anywhere, or with other bytes anywhere: an answer or a failure, but no crash, and nothing
//! that was there is taken for nothing.
void JournalFilesTest::aDamagedFileIsSaid()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.sqlite"));
    const std::vector<JournaledWrite> writes(40, namedWrite("canary" + QByteArray(300, 'y'), "1"));
    QVERIFY(addTo(*std::make_unique<SqliteWriteJournal>(file), writes));
    QFile good(file);
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray bytes = good.readAll();
    QRandomGenerator random(11);
    int failures = 0;
    for (int i = 0; i < 60; ++i) {
        QByteArray damaged = bytes;
        if (i % 2 == 0) {
            damaged.truncate(1 + random.bounded(int(bytes.size()) - 1));
        } else {
            for (int at = 0; at < 400; ++at)
                damaged[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        }
        const QString path = folder.filePath(QStringLiteral("damaged%1.sqlite").arg(i));
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(damaged);
        copy.close();
        SqliteWriteJournal journal(path);
        const auto loaded = loadFrom(journal, QStringLiteral("shop"));
        if (loaded)
            QVERIFY2(loaded->size() == writes.size(), qPrintable(QString::number(i)));
        else
            ++failures;
    }
    QVERIFY(failures > 30); // else nothing was damaged
}

void JournalFilesTest::aDamagedRowIsSaid()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.sqlite"));
    QVERIFY(addTo(*std::make_unique<SqliteWriteJournal>(file),
                  {namedWrite("a", "1"), namedWrite("b", "2")}));
    withDatabase(file, QStringLiteral("UPDATE writes SET content=x'00' WHERE number=2"));
    SqliteWriteJournal journal(file);
    QVERIFY(!loadFrom(journal, QStringLiteral("shop")));
}

void JournalFilesTest::whereNothingCanBeWritten()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("changes")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("changes/changes.sqlite")));
    QVERIFY(!addTo(journal, {namedWrite("a", "1")}));
    QVERIFY(!loadFrom(journal, QStringLiteral("shop")));
    QVERIFY(removeFrom(journal, {1}));
    QVERIFY(setStateIn(journal, 1, JournaledWrite::State::Sent));
}

void JournalFilesTest::canBeOpenedLater()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("changes")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("changes/changes.sqlite")));
    QVERIFY(!addTo(journal, {namedWrite("a", "1")}));
    QVERIFY(inTheWay.remove());
    QVERIFY(addTo(journal, {namedWrite("a", "1")}));
}

} // namespace contacts::testing

using contacts::testing::JournalFilesTest;
CONTACTS_TEST(JournalFilesTest)
#include "journalfilestest.moc"
