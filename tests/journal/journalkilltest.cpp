// SPDX-License-Identifier: MIT
#include "journal/childprogram.h"
#include "journal/journalscript.h"
#include "journal/sqlitewritejournal.h"
#include "support/testregistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <chrono>
#include <thread>

using namespace contacts;
using namespace contacts::testing;

//! The program is killed while it writes: what was confirmed is there, and of the one step that was
//! under way either all or nothing.
class JournalKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasConfirmed();
};

void JournalKillTest::keepsWhatWasConfirmed()
{
    constexpr int kills = 40;
    int withHotJournal = 0;
    int withStepUnderWay = 0;
    for (quint32 seed = 1; seed <= kills; ++seed) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("j/journal.sqlite"));
        QRandomGenerator random(seed);
        ChildProgram child(
            QStringLiteral(JOURNAL_CHILD),
            {QStringLiteral("script"), file, QString::number(seed), QStringLiteral("100000")});
        const bool hasBegun = child.waitForLines(random.bounded(1, 25));
        // Where in a step the kill falls is left to chance: from at once to about one step later.
        const auto until =
            std::chrono::steady_clock::now() + std::chrono::microseconds(random.bounded(4000));
        while (std::chrono::steady_clock::now() < until)
            std::this_thread::yield();
        child.kill();
        QVERIFY2(hasBegun, child.output().constData());
        const qsizetype confirmed = child.output().count('\n');

        const QString hotJournal = file + QStringLiteral("-journal");
        if (QFile::exists(hotJournal)) {
            ++withHotJournal;
            QCOMPARE(int(QFile::permissions(hotJournal) & QFile::Permissions(0x0077)), 0);
        }
        JournalScript script(seed);
        for (qsizetype i = 0; i < confirmed; ++i)
            script.next();
        SqliteWriteJournal journal(file);
        const JournalScript::Rows rows = rowsIn(journal);
        if (rows != script.rows()) {
            ++withStepUnderWay;
            script.next();
        }
        QVERIFY2(rows == script.rows(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        // What SQLite had not finished to write there is no part of anything, and goes with the
        // next change.
        QCOMPARE(script.next().performOn(journal), QString());
        QVERIFY(!QFile::exists(hotJournal));
    }
    qInfo("%d kills: %d within a transaction, %d after a commit not yet told", kills,
          withHotJournal, withStepUnderWay);
    QVERIFY2(withHotJournal > 0, "no kill fell into a transaction");
}

CONTACTS_TEST(JournalKillTest)

#include "journalkilltest.moc"
