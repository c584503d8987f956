// SPDX-License-Identifier: MIT
#include "journal/journalcalls.h"
#include "journal/sqlitewritejournal.h"
#include "support/testregistry.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace contacts;
using namespace contacts::testing;

namespace {

const AccountId account{QStringLiteral("a-1")};

JournaledWrite writeOf(const QByteArray &name, const QByteArray &number)
{
    JournaledWrite write;
    write.account = account;
    write.origin = QStringLiteral("https://erased.example.org:443");
    write.request.id.value = 1;
    write.request.change.name = name;
    write.request.change.phoneNumber = number;
    write.before.name = name;
    write.before.parameters = {{name, number, ParameterKind::String}};
    return write;
}

//! Everything in every file of the folder.
QByteArray bytesIn(const QTemporaryDir &folder)
{
    QByteArray bytes;
    QDirIterator walk(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

//! Random changes of a journal in which every write has a text of its own.
class CanaryRun
{
public:
    CanaryRun(quint32 seed, bool removesInOrder)
        : m_random(seed)
        , m_removesInOrder(removesInOrder)
    {
    }

    //! What went wrong, or which text is in the files or is not; empty: all as it should be.
    QString faultOfNextStep()
    {
        const int kind = m_random.bounded(8);
        const QString fault = kind < 3 || m_kept.empty() ? add()
            : kind < 5                                   ? change()
            : kind < 6                                   ? reopen()
                       : remove(m_random.bounded(1, int(m_kept.size()) + 1));
        return fault.isEmpty() ? faultInFiles() : fault;
    }

    //! As above, of a file of which a part is cleared away before the rest is removed.
    QString faultOfClearing()
    {
        for (int i = 0; i < 4; ++i) {
            if (const QString fault = add(); !fault.isEmpty())
                return fault;
        }
        for (int i = 0; i < 10; ++i) {
            if (const QString fault = change(); !fault.isEmpty())
                return fault;
        }
        const auto most = qsizetype(m_kept.size() * 7 / 10);
        if (const QString fault = remove(most); !fault.isEmpty())
            return fault;
        if (const QString fault = reopen(); !fault.isEmpty())
            return fault;
        const QString fault = remove(qsizetype(m_kept.size()) - 1);
        return fault.isEmpty() ? faultInFiles() : fault;
    }

private:
    static QByteArray canary(qint64 number) { return "canary-" + QByteArray::number(number) + '.'; }

    QString add()
    {
        std::vector<JournaledWrite> writes;
        qint64 number = qint64(m_kept.size()) + qint64(m_gone.size());
        for (int i = m_random.bounded(30); i >= 0; --i) {
            const QByteArray filling(m_random.bounded(m_random.bounded(8) ? 80 : 3000), 'n');
            writes.push_back(writeOf(canary(++number) + filling, "+39"));
        }
        const Added numbers = added(*m_journal, writes);
        if (!numbers || numbers->back() != number)
            return QStringLiteral("not added");
        m_kept.insert(m_kept.end(), numbers->begin(), numbers->end());
        return {};
    }

    //! A row that is moved would leave a copy of itself.
    QString change()
    {
        const qint64 number = m_kept.at(m_random.bounded(quint32(m_kept.size())));
        const ContactId highestId{m_random.bounded(1 << 30)};
        const JournaledWrite::State state = JournaledWrite::State(m_random.bounded(3));
        const std::vector<qsizetype> before = positions();
        const QString failure = stateSet(*m_journal, number, state, highestId);
        return failure.isEmpty() && positions() != before ? QStringLiteral("rows were moved")
                                                          : failure;
    }

    std::vector<qsizetype> positions() const
    {
        const QByteArray bytes = bytesIn(m_folder);
        std::vector<qsizetype> found;
        for (const qint64 number : m_kept)
            found.push_back(bytes.indexOf(canary(number)));
        return found;
    }

    QString reopen()
    {
        m_journal.reset();
        m_journal = std::make_unique<SqliteWriteJournal>(m_file);
        return loaded(*m_journal, account) ? QString() : QStringLiteral("not opened");
    }

    QString remove(qsizetype count)
    {
        if (!m_removesInOrder)
            std::shuffle(m_kept.begin(), m_kept.end(), m_random);
        const std::vector<qint64> numbers(m_kept.begin(), m_kept.begin() + count);
        m_kept.erase(m_kept.begin(), m_kept.begin() + count);
        m_gone.insert(m_gone.end(), numbers.begin(), numbers.end());
        return removed(*m_journal, numbers);
    }

    QString faultInFiles() const
    {
        const QByteArray bytes = bytesIn(m_folder);
        for (const qint64 number : m_gone) {
            if (bytes.contains(canary(number)))
                return QStringLiteral("%1 is still there").arg(number);
        }
        for (const qint64 number : m_kept) {
            if (!bytes.contains(canary(number)))
                return QStringLiteral("%1 is not there").arg(number);
        }
        return {};
    }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("journal"));
    std::unique_ptr<SqliteWriteJournal> m_journal = std::make_unique<SqliteWriteJournal>(m_file);
    QRandomGenerator m_random;
    bool m_removesInOrder;
    std::vector<qint64> m_kept;
    std::vector<qint64> m_gone;
};

} // namespace

//! Nothing of a removed write is left in any file.
class JournalErasureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removedWriteIsGone_data();
    void removedWriteIsGone();
    void removedAccountIsGone();
    void nothingStaysWhereRowsWere_data();
    void nothingStaysWhereRowsWere();
    void nothingStaysAfterClearing();
    void fileDoesNotGrowForEver();
};

void JournalErasureTest::removedWriteIsGone_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("short") << 0;
    QTest::newRow("several pages") << 20'000;
}

void JournalErasureTest::removedWriteIsGone()
{
    QFETCH(int, size);
    const QByteArray name = "Canary-Name-\xc3\xa9-93fa" + QByteArray(size, 'n');
    const QByteArray number = "+39312canary93" + QByteArray(size, '7');
    const QTemporaryDir folder;
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("journal")));
    const Added numbers =
        added(journal, {writeOf("Other", "+1"), writeOf(name, number), writeOf("Third", "+2")});
    QVERIFY(numbers);
    QCOMPARE(stateSet(journal, numbers->at(1), JournaledWrite::State::Sent, {77}), QString());
    QVERIFY(bytesIn(folder).contains("Canary-Name")); // control: they can be found
    QVERIFY(bytesIn(folder).contains("312canary93"));

    QCOMPARE(removed(journal, {numbers->at(1)}), QString());
    QVERIFY(!bytesIn(folder).contains("Canary"));
    QVERIFY(!bytesIn(folder).contains("canary93"));
    QVERIFY(!bytesIn(folder).contains(QByteArray(40, '7')) || size == 0);
    QVERIFY(bytesIn(folder).contains("Other"));
}

void JournalErasureTest::removedAccountIsGone()
{
    const QTemporaryDir folder;
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("journal")));
    JournaledWrite other = writeOf("Other", "+1");
    other.account.value = QStringLiteral("a-2");
    other.origin = QStringLiteral("https://kept.example.org:443");
    QVERIFY(added(journal, {writeOf("Canary", "+393120000"), other}));
    QVERIFY(bytesIn(folder).contains("Canary"));
    QVERIFY(bytesIn(folder).contains("erased.example.org"));

    QCOMPARE(accountRemoved(journal, account), QString());
    for (const char *trace : {"Canary", "+393120000", "erased.example.org", "a-1"})
        QVERIFY2(!bytesIn(folder).contains(trace), trace);
    QVERIFY(bytesIn(folder).contains("kept.example.org"));
}

void JournalErasureTest::nothingStaysWhereRowsWere_data()
{
    QTest::addColumn<bool>("isInOrder");
    QTest::newRow("oldest first") << true;
    QTest::newRow("any") << false;
}

//! SQLite moves rows when others come and go; what was moved away from is erased as well.
void JournalErasureTest::nothingStaysWhereRowsWere()
{
    QFETCH(bool, isInOrder);
    for (quint32 seed = 1; seed <= 8; ++seed) {
        CanaryRun run(seed, isInOrder);
        for (int step = 0; step < 40; ++step) {
            const QString fault = run.faultOfNextStep();
            QVERIFY2(
                fault.isEmpty(),
                qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(fault)));
        }
    }
}

void JournalErasureTest::nothingStaysAfterClearing()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const QString fault = CanaryRun(seed, false).faultOfClearing();
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(fault)));
    }
}

void JournalErasureTest::fileDoesNotGrowForEver()
{
    const QTemporaryDir folder;
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("journal")));
    // One that nobody decides on keeps the file from being cleared altogether.
    QVERIFY(added(journal, {writeOf("Undecided", "+1")}));
    const std::vector<JournaledWrite> many(500, writeOf(QByteArray(200, 'n'), "+39"));
    qsizetype largest = 0;
    for (int i = 0; i < 30; ++i) {
        const Added numbers = added(journal, many);
        QVERIFY(numbers);
        QCOMPARE(removed(journal, *numbers), QString());
        if (i == 9)
            largest = bytesIn(folder).size();
    }
    QVERIFY(bytesIn(folder).size() <= largest);
    const Loaded rows = loaded(journal, account);
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(1));
    QCOMPARE(rows->front().number, 1);
}

CONTACTS_TEST(JournalErasureTest)

#include "journalerasuretest.moc"
