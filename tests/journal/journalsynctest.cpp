// SPDX-License-Identifier: MIT
#include "journal/childprogram.h"
#include "support/testregistry.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace contacts::testing;

namespace {

//! What a program asked of the system before each line "done" it wrote.
struct Syncing
{
    int lines = 0;
    int linesAfterSync = 0; //!< the data was made to reach the disk since the line before
    int linesAfterLastSync = 0; //!< and so was the folder, after the last file in it was deleted
};

Syncing syncingIn(const QByteArray &trace)
{
    Syncing result;
    bool isSynced = false;
    bool isFolderSynced = true;
    QMap<QByteArray, QByteArray> unfinished; // by process id
    for (QByteArray line : trace.split('\n')) {
        const QByteArray process = line.left(line.indexOf(' '));
        const qsizetype cut = line.indexOf(" <unfinished ...>");
        if (cut >= 0 && !line.contains("write(1<")) {
            unfinished[process] = line.left(cut);
            continue;
        }
        if (const qsizetype resumed = line.indexOf(" resumed>"); resumed >= 0)
            line = unfinished.take(process) + line.mid(resumed + int(qstrlen(" resumed>")));
        const bool hasWorked = line.endsWith(" = 0");
        if (line.contains("unlink") && hasWorked) {
            isFolderSynced = false;
        } else if ((line.contains("fsync(") || line.contains("fdatasync(")) && hasWorked) {
            isSynced = true;
            isFolderSynced = true;
        } else if (line.contains("write(1<") && line.contains("\"done\\n\"")) {
            ++result.lines;
            result.linesAfterSync += isSynced;
            result.linesAfterLastSync += isSynced && isFolderSynced;
            isSynced = false;
        }
    }
    return result;
}

} // namespace

//! What is confirmed was made to reach the disk before, as the system's calls tell.
class JournalSyncTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void syncsBeforeItConfirms();
    void controlsAreSeen_data();
    void controlsAreSeen();

private:
    QByteArray traceOf(const QStringList &arguments);

    static constexpr int steps = 12;
    QTemporaryDir m_folder;
};

void JournalSyncTest::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("strace is for Linux only.");
#else
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    QVERIFY2(!strace.isEmpty(), "strace is not installed; see packaging/packages.txt");
    ChildProgram probe(strace, {QStringLiteral("-f"), QStringLiteral("true")});
    if (!probe.waitForEnd())
        QSKIP(("This system does not let strace watch: " + probe.output().trimmed()).constData());
#endif
}

void JournalSyncTest::syncsBeforeItConfirms()
{
    const QString file = m_folder.filePath(QStringLiteral("journal"));
    const Syncing seen = syncingIn(
        traceOf({QStringLiteral("script"), file, QStringLiteral("5"), QString::number(steps)}));
    QCOMPARE(seen.lines, steps);
    QCOMPARE(seen.linesAfterSync, steps);
    QCOMPARE(seen.linesAfterLastSync, steps);
}

void JournalSyncTest::controlsAreSeen_data()
{
    QTest::addColumn<QString>("synchronous");
    QTest::addColumn<int>("afterSync");
    QTest::addColumn<int>("afterLastSync");
    QTest::newRow("nothing") << QStringLiteral("OFF") << 0 << 0;
    QTest::newRow("all but the folder") << QStringLiteral("FULL") << steps << 0;
    QTest::newRow("all") << QStringLiteral("EXTRA") << steps << steps;
}

void JournalSyncTest::controlsAreSeen()
{
    QFETCH(QString, synchronous);
    const Syncing seen = syncingIn(traceOf({QStringLiteral("plain"), m_folder.filePath(synchronous),
                                            synchronous, QString::number(steps)}));
    QCOMPARE(seen.lines, steps);
    // The table is made with the usual setting, before the first line.
    QTEST(std::max(seen.linesAfterSync - (synchronous == QStringLiteral("OFF")), 0), "afterSync");
    QTEST(seen.linesAfterLastSync, "afterLastSync");
}

QByteArray JournalSyncTest::traceOf(const QStringList &arguments)
{
    const QString trace = m_folder.filePath(QStringLiteral("trace"));
    // AddressSanitizer cannot look for leaks in what is watched.
    const QStringList watched{QStringLiteral("-f"),
                              QStringLiteral("-qq"),
                              QStringLiteral("-y"),
                              QStringLiteral("-E"),
                              QStringLiteral("ASAN_OPTIONS=detect_leaks=0"),
                              QStringLiteral("-e"),
                              QStringLiteral("trace=fsync,fdatasync,?unlink,unlinkat,write"),
                              QStringLiteral("-o"),
                              trace,
                              QStringLiteral(JOURNAL_CHILD)};
    ChildProgram child(QStringLiteral("strace"), watched + arguments);
    if (!child.waitForEnd()) {
        qWarning("%s", child.output().constData());
        return {};
    }
    QFile file(trace);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CONTACTS_TEST(JournalSyncTest)

#include "journalsynctest.moc"
