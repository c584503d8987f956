// SPDX-License-Identifier: MIT
#include "journal/writerecordcodec.h"
#include "journal/journalscript.h"
#include "support/testregistry.h"

#include <QtTest>

#include <functional>

using namespace contacts;
using namespace contacts::testing;

//! A write keeps every byte and every difference, and nothing is taken for one that is not.
class WriteRecordCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEverything();
    void keepsWhatOnDiskIsToday();
    void takesNothingElse();
    void checksumCoversEverything();
};

void WriteRecordCodecTest::keepsEverything()
{
    QRandomGenerator random(20);
    for (int i = 0; i < 5000; ++i) {
        const JournaledWrite write = JournalScript::randomWrite(random);
        const std::optional<JournaledWrite> again = decodedWrite(encodedWrite(write));
        QVERIFY(again);
        QCOMPARE(again->request, write.request);
        QCOMPARE(again->before, write.before);
        QCOMPARE(again->made, write.made);
    }
}

//! A file of today is read by every later version: what it looks like is fixed.
void WriteRecordCodecTest::keepsWhatOnDiskIsToday()
{
    const QByteArray content = QByteArray::fromHex("a6010102182a03a207424a6f098182416b41760"
                                                   "4f405a30741610981834163417601"
                                                   "0af5061903e8");
    const std::optional<JournaledWrite> write = decodedWrite(content);
    QVERIFY(write);
    QCOMPARE(write->request.kind, WriteRequest::Kind::Update);
    QCOMPARE(write->request.id.value, 42);
    QCOMPARE(write->request.change.name, QByteArray("Jo"));
    QVERIFY(!write->request.change.phoneNumber);
    QCOMPARE(*write->request.change.parameters, (std::vector<SentParameter>{{"k", "v"}}));
    QVERIFY(!write->request.isBulk);
    QCOMPARE(write->before.name, QByteArray("a"));
    QCOMPARE(write->before.parameters.front(), (ParameterValue{"c", "v", ParameterKind::Number}));
    QVERIFY(write->before.hasOptedOut);
    QCOMPARE(write->made, QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC));
    QCOMPARE(encodedWrite(*write).size(), content.size());
}

void WriteRecordCodecTest::takesNothingElse()
{
    QRandomGenerator random(21);
    for (int i = 0; i < 200; ++i) {
        const QByteArray content = encodedWrite(JournalScript::randomWrite(random));
        for (qsizetype size = 0; size < content.size(); size += 1 + size / 20)
            QVERIFY(!decodedWrite(content.left(size)));
        QVERIFY(!decodedWrite(content + '\0'));
        QByteArray odd = content;
        odd[random.bounded(int(odd.size()))] = char(random.bounded(256));
        decodedWrite(odd); // whatever it is, it does not crash
    }
    for (const char *hex : {"", "a0", "80", "f6", "ff", "9fffffff", "bf",
                            // the one of above, but with a field that nobody knows
                            "a7010102182a03a004f405a209800af5061903e8181900",
                            // a kind that nobody knows
                            "a6010902182a03a004f405a209800af5061903e8"})
        QVERIFY2(!decodedWrite(QByteArray::fromHex(hex)), hex);
    // Control: without the fault it is one.
    QVERIFY(decodedWrite(QByteArray::fromHex("a6010102182a03a004f405a209800af5061903e8")));
}

void WriteRecordCodecTest::checksumCoversEverything()
{
    QRandomGenerator random(22);
    const JournaledWrite write = JournalScript::randomWrite(random);
    const QByteArray sum = checksumOf(write, "content");
    QCOMPARE(checksumOf(write, "content"), sum);
    QVERIFY(checksumOf(write, "contend") != sum);
    const std::function<void(JournaledWrite &)> faults[] = {
        [](JournaledWrite &other) { other.number += 1; },
        [](JournaledWrite &other) { other.account.value += u'x'; },
        [](JournaledWrite &other) { other.origin += u'x'; },
        [](JournaledWrite &other) {
            other.state = JournaledWrite::State((int(other.state) + 1) % 3);
        },
        [](JournaledWrite &other) { other.highestId.value ^= 1; },
        [](JournaledWrite &other) { // the same letters, cut elsewhere
            other.origin.prepend(other.account.value.back());
            other.account.value.chop(1);
        },
    };
    for (const auto &fault : faults) {
        JournaledWrite other = write;
        fault(other);
        QVERIFY(checksumOf(other, "content") != sum);
    }
}

CONTACTS_TEST(WriteRecordCodecTest)

#include "writerecordcodectest.moc"
