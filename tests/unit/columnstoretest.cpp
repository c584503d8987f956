// SPDX-License-Identifier: MIT
// The parts that pages are kept in, and what finds texts in them, against plain containers.
#include "search/textfinder.h"
#include "store/idindex.h"
#include "store/textset.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>

using namespace contacts;

class ColumnStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersComeBack_data();
    void numbersComeBack();
    void numbersTakeWhatTheyNeed();
    void setKeepsEachTextOnce();
    void finderFindsWhatAPlainLoopFinds();
    void finderMarksTextsThatHoldIt();
    void indexFindsWhatAMapFinds();
};

void ColumnStoreTest::numbersComeBack_data()
{
    QTest::addColumn<quint64>("base");
    QTest::addColumn<quint64>("span");
    for (const quint64 base : {quint64(0), quint64(7), quint64(1) << 40}) {
        for (const quint64 span :
             {quint64(0), quint64(1), quint64(255), quint64(256), quint64(65'535), quint64(65'536),
              quint64(0xffffffff), quint64(0x100000000), ~quint64(0) - base})
            QTest::addRow("%llu + %llu", base, span) << base << span;
    }
}

void ColumnStoreTest::numbersComeBack()
{
    QFETCH(quint64, base);
    QFETCH(quint64, span);
    QRandomGenerator random(5);
    std::vector<quint64> values{base + span, base};
    for (int i = 0; i < 100; ++i)
        values.push_back(
            base + (span + 1 == 0 ? random.generate64() : random.generate64() % (span + 1)));
    const PackedColumn column(values);
    QCOMPARE(column.size(), values.size());
    for (size_t i = 0; i < values.size(); ++i)
        QCOMPARE(column[i], values[i]);
    column.visit([&values](auto number) {
        for (size_t i = 0; i < values.size(); ++i)
            QCOMPARE(number(i), values[i]);
    });
    QCOMPARE(PackedColumn(std::vector<quint64>()).size(), size_t(0));
}

void ColumnStoreTest::numbersTakeWhatTheyNeed()
{
    const auto bytes = [](quint64 span) {
        return PackedColumn(std::vector<quint64>{1'000'000, 1'000'000 + span}).memoryUsage();
    };
    QCOMPARE(bytes(0), size_t(0));
    QCOMPARE(bytes(255), size_t(2));
    QCOMPARE(bytes(256), size_t(4));
    QCOMPARE(bytes(65'536), size_t(8));
    QCOMPARE(bytes(quint64(1) << 32), size_t(16));
}

void ColumnStoreTest::setKeepsEachTextOnce()
{
    QRandomGenerator random(6);
    TextSet set;
    std::map<std::string, quint32> known;
    for (int i = 0; i < 5'000; ++i) {
        // Some are empty, some hold a 0, many repeat.
        std::string text(size_t(random.bounded(4)), 'a');
        for (char &c : text)
            c = char(random.bounded(i % 2 ? 3 : 60));
        const auto [number, isNew] = set.add(text);
        QCOMPARE(isNew, known.find(text) == known.end());
        known.emplace(text, quint32(known.size()));
        QCOMPARE(number, known[text]);
    }
    const TextColumn column = set.build();
    QCOMPARE(column.size(), known.size());
    for (const auto &[text, number] : known)
        QVERIFY(column[number] == text);
}

void ColumnStoreTest::finderFindsWhatAPlainLoopFinds()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3'000; ++round) {
        // Few different bytes, all eight bits of them, so that much is nearly found.
        const auto make = [&random](int longest) {
            std::string text(size_t(random.bounded(longest)), 0);
            for (char &c : text)
                c = "ab\n\xc3"[random.bounded(4)];
            return text;
        };
        const std::string text = make(round % 3 ? 200 : 40);
        const std::string needle = make(6) + "b";
        // Every one of them, or the first of each stretch of so many bytes.
        const size_t stretch = round % 2 ? 1 : 10;
        std::vector<size_t> expected;
        for (size_t at = 0; at + needle.size() <= text.size(); ++at) {
            if (text.compare(at, needle.size(), needle) == 0
                && (expected.empty() || at / stretch > expected.back() / stretch))
                expected.push_back(at);
        }
        std::vector<size_t> found;
        TextFinder(needle).forEach(text, [&found, stretch](size_t at) {
            found.push_back(at);
            return (at / stretch + 1) * stretch;
        });
        QCOMPARE(found, expected);
    }
}

void ColumnStoreTest::finderMarksTextsThatHoldIt()
{
    QRandomGenerator random(9);
    qint64 found = 0;
    qint64 looked = 0;
    for (int round = 0; round < 1'000; ++round) {
        TextColumnBuilder builder;
        for (int i = random.bounded(40); i > 0; --i) {
            // Short ones, none at all, and ones of more than two words of bits.
            for (int left = random.bounded(random.bounded(5) ? 20 : 300); left > 0; --left)
                builder.text() += "abc\xc3"[random.bounded(4)];
            builder.text() += '\n';
            builder.end();
        }
        const TextColumn texts = builder.build();
        std::string needle(size_t(1 + random.bounded(5)), 0);
        for (char &c : needle)
            c = "abc\xc3"[random.bounded(4)];
        std::vector<char> flags(texts.size());
        std::vector<char> expected;
        for (size_t i = 0; i < texts.size(); ++i) {
            flags[i] = char(random.bounded(8) == 0); // marked before
            expected.push_back(flags[i] || texts[i].find(needle) != std::string_view::npos);
            found += expected.back();
            ++looked;
        }
        TextFinder(needle).mark(texts, flags.data());
        QCOMPARE(flags, expected);
    }
    QVERIFY(found > looked / 10 && found < looked * 9 / 10);
}

void ColumnStoreTest::indexFindsWhatAMapFinds()
{
    QRandomGenerator random(8);
    IdIndex index;
    std::vector<ContactId> ids; // by handle
    std::map<qint64, quint32> known;
    const auto idOf = [&ids](RecordHandle handle) { return ids[handle.value]; };
    for (int i = 0; i < 60'000; ++i) {
        // Neighbours, as servers count, and far apart ones.
        const ContactId id{i % 2 ? qint64(1 + random.bounded(20'000))
                                 : qint64(random.generate64() >> 1)};
        const std::optional<RecordHandle> found = index.find(id, idOf);
        const auto there = known.find(id.value);
        QCOMPARE(found.has_value(), there != known.end());
        if (!found) {
            ids.push_back(id);
            index.insert(id, {quint32(ids.size() - 1)}, idOf);
            known.emplace(id.value, quint32(ids.size() - 1));
        } else if (random.bounded(2)) {
            QCOMPARE(found->value, there->second);
            index.remove(id, idOf);
            known.erase(there);
        }
        QCOMPARE(index.size(), qint64(known.size()));
    }
    for (const auto &[id, handle] : known)
        QCOMPARE(index.find(ContactId{id}, idOf)->value, handle);
    QVERIFY(index.memoryUsage() < known.size() * 12 + sizeof index);
}

CONTACTS_TEST(ColumnStoreTest)
#include "columnstoretest.moc"
