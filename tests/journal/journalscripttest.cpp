// SPDX-License-Identifier: MIT
#include "journal/journalscript.h"
#include "journal/journalcalls.h"
#include "journal/sqlitewritejournal.h"
#include "support/testregistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace contacts;
using namespace contacts::testing;

//! Random calls, beside a plain map that must hold the same.
class JournalScriptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsWhatItShould_data();
    void holdsWhatItShould();

private:
    static QString faultOf(quint32 seed, const QString &file);
};

void JournalScriptTest::holdsWhatItShould_data()
{
    QTest::addColumn<bool>("isInMemory");
    QTest::addColumn<int>("runs");
    QTest::newRow("in a file") << false << 400;
    QTest::newRow("in memory") << true << 100;
}

void JournalScriptTest::holdsWhatItShould()
{
    QFETCH(bool, isInMemory);
    QFETCH(int, runs);
    for (quint32 seed = 1; seed <= quint32(runs); ++seed) {
        const QTemporaryDir folder;
        const QString file = isInMemory ? QString() : folder.filePath(QStringLiteral("journal"));
        const QString fault = faultOf(seed, file);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(fault)));
    }
}

QString JournalScriptTest::faultOf(quint32 seed, const QString &file)
{
    JournalScript script(seed);
    QRandomGenerator random(~seed);
    auto journal = std::make_unique<SqliteWriteJournal>(file);
    for (int i = 5 + random.bounded(10); i > 0; --i) {
        const QString failure = script.next().performOn(*journal);
        if (!failure.isEmpty())
            return failure;
        if (!file.isEmpty() && random.bounded(4) == 0) {
            journal.reset();
            journal = std::make_unique<SqliteWriteJournal>(file);
        }
        const AccountId account = JournalScript::accounts().at(random.bounded(3));
        const Loaded rows = loaded(*journal, account);
        if (!rows)
            return rows.error();
        if (*rows != script.rowsOf(account))
            return QStringLiteral("other rows of %1").arg(account.value);
    }
    return rowsIn(*journal) == script.rows() ? QString() : QStringLiteral("other rows at the end");
}

CONTACTS_TEST(JournalScriptTest)

#include "journalscripttest.moc"
