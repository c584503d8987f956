// SPDX-License-Identifier: MIT
#include "journal/journalwrites.h"
#include "support/testregistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace contacts::testing {

//! What is told to the journal is there again, whatever happens in between.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsTold_data();
    void keepsWhatItIsTold();
    void answersInOrder();
    void answersNobodyWhoIsGone();
    void writesWhatItWasToldBeforeItEnds();
    void manyAtOnce();
    void inMemoryNothingStays();
    void aNumberThatIsNotThere();
};

void JournalTest::keepsWhatItIsTold_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

//! Random calls, with the file closed and opened again, against a plain list.
void JournalTest::keepsWhatItIsTold()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes/changes.sqlite"));
    auto journal = std::make_unique<SqliteWriteJournal>(file);
    std::vector<JournaledWrite> expected;
    const QStringList accounts{QStringLiteral("shop"), QStringLiteral("club")};
    for (int step = 0; step < 25; ++step) {
        const QString account = accounts[random.bounded(2)];
        const qint64 some =
            expected.empty() ? 0 : expected[size_t(random.bounded(int(expected.size())))].number;
        switch (random.bounded(6)) {
        case 0:
        case 1: {
            std::vector<JournaledWrite> writes;
            for (int i = random.bounded(4); i >= 0; --i)
                writes.push_back(randomWrite(random, account));
            const auto numbers = addTo(*journal, writes);
            QVERIFY(numbers && numbers->size() == writes.size());
            for (size_t i = 0; i < writes.size(); ++i) {
                writes[i].number = (*numbers)[i];
                QVERIFY(expected.empty() || writes[i].number > expected.back().number);
                expected.push_back(writes[i]);
            }
            break;
        }
        case 2:
            if (some > 0) {
                const auto state = JournaledWrite::State(random.bounded(3));
                const ContactId highest{random.bounded(1'000)};
                QVERIFY(!setStateIn(*journal, some, state, highest));
                for (JournaledWrite &write : expected) {
                    if (write.number == some) {
                        write.state = state;
                        write.highestId = highest;
                    }
                }
            }
            break;
        case 3:
            QVERIFY(!removeFrom(*journal, {some, some + 1}));
            std::erase_if(expected, [some](const JournaledWrite &write) {
                return write.number == some || write.number == some + 1;
            });
            break;
        case 4:
            journal.reset();
            journal = std::make_unique<SqliteWriteJournal>(file);
            break;
        case 5:
            if (random.bounded(6) == 0) {
                QVERIFY(!removeAccountFrom(*journal, account));
                std::erase_if(expected, [&account](const JournaledWrite &write) {
                    return write.account.value == account;
                });
            }
            break;
        }
        const auto loaded = loadFrom(*journal, account);
        QVERIFY(loaded);
        std::vector<JournaledWrite> ours;
        std::copy_if(
            expected.begin(), expected.end(), std::back_inserter(ours),
            [&account](const JournaledWrite &write) { return write.account.value == account; });
        QVERIFY(*loaded == ours);
    }
}

void JournalTest::answersInOrder()
{
    SqliteWriteJournal journal({});
    std::vector<int> answers;
    for (int i = 0; i < 50; ++i) {
        if (i % 2 == 0)
            journal.add({namedWrite("a", "1")}, this,
                        [&, i](const auto &) { answers.push_back(i); });
        else
            journal.remove({i}, this, [&, i](const auto &) { answers.push_back(i); });
        QVERIFY(answers.empty()); // never from within the call
    }
    QTRY_COMPARE(answers.size(), size_t(50));
    QVERIFY(std::is_sorted(answers.begin(), answers.end()));
}

void JournalTest::answersNobodyWhoIsGone()
{
    SqliteWriteJournal journal({});
    bool told = false;
    auto context = std::make_unique<QObject>();
    journal.add({namedWrite("a", "1")}, context.get(), [&told](const auto &) { told = true; });
    context.reset();
    QVERIFY(loadFrom(journal, QStringLiteral("shop"))); // answered after it
    QVERIFY(!told);
    QCOMPARE(loadFrom(journal, QStringLiteral("shop"))->size(), size_t(1));
}

void JournalTest::writesWhatItWasToldBeforeItEnds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("changes.sqlite"));
    {
        SqliteWriteJournal journal(file);
        for (int i = 0; i < 20; ++i)
            journal.add({namedWrite("a", "1")}, this, [](const auto &) {});
    }
    SqliteWriteJournal again(file);
    QCOMPARE(loadFrom(again, QStringLiteral("shop"))->size(), size_t(20));
}

void JournalTest::manyAtOnce()
{
    const QTemporaryDir folder;
    SqliteWriteJournal journal(folder.filePath(QStringLiteral("changes.sqlite")));
    const std::vector<JournaledWrite> writes(50'000, namedWrite("Somebody", "+391234567"));
    const auto numbers = addTo(journal, writes);
    QVERIFY(numbers);
    QCOMPARE(numbers->size(), writes.size());
    QVERIFY(!removeFrom(journal, *numbers));
    QVERIFY(loadFrom(journal, QStringLiteral("shop"))->empty());
}

void JournalTest::inMemoryNothingStays()
{
    {
        SqliteWriteJournal journal({});
        QVERIFY(addTo(journal, {namedWrite("a", "1")}));
        QCOMPARE(loadFrom(journal, QStringLiteral("shop"))->size(), size_t(1));
    }
    SqliteWriteJournal another({});
    QVERIFY(loadFrom(another, QStringLiteral("shop"))->empty());
}

void JournalTest::aNumberThatIsNotThere()
{
    SqliteWriteJournal journal({});
    QVERIFY(setStateIn(journal, 12, JournaledWrite::State::Sent)); // it is not on disk
    QVERIFY(!removeFrom(journal, {12}));
}

} // namespace contacts::testing

using contacts::testing::JournalTest;
CONTACTS_TEST(JournalTest)
#include "journaltest.moc"
