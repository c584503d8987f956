// SPDX-License-Identifier: MIT
#include "store/rowrange.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <set>

namespace contacts::testing {

namespace {

constexpr int most = 120;

//! Ranges must neither touch nor overlap nor be empty.
bool isNormal(const RowRangeSet &ranges)
{
    qint64 before = std::numeric_limits<qint64>::min();
    for (const auto &[begin, end] : ranges.ranges()) {
        if (end <= begin || begin <= before)
            return false;
        before = end;
    }
    return true;
}

std::set<qint64> numbersOf(const RowRangeSet &ranges)
{
    std::set<qint64> numbers;
    for (const auto &[begin, end] : ranges.ranges()) {
        for (qint64 number = begin; number < end; ++number)
            numbers.insert(number);
    }
    return numbers;
}

} // namespace

class RowRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsASetOfNumbers();
    void takesEndlessRanges();
};

void RowRangeTest::equalsASetOfNumbers()
{
    const quint32 seed = 11;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    RowRangeSet ranges;
    std::set<qint64> numbers;
    int sometimesFull = 0;
    for (int step = 0; step < 20'000; ++step) {
        const qint64 begin = random.bounded(most);
        const RowRange range{begin, begin + random.bounded(-2, 15)};
        if (random.bounded(100) == 0) {
            ranges.clear();
            numbers.clear();
        } else if (random.bounded(5) < 3) {
            ranges.add(range);
            for (qint64 number = range.begin; number < range.end; ++number)
                numbers.insert(number);
        } else {
            ranges.remove(range);
            for (qint64 number = range.begin; number < range.end; ++number)
                numbers.erase(number);
        }
        QVERIFY2(isNormal(ranges), qPrintable(QString::number(step)));
        QCOMPARE(numbersOf(ranges), numbers);
        QCOMPARE(ranges.count(), qint64(numbers.size()));
        const qint64 from = random.bounded(most);
        qint64 missing = from;
        while (numbers.count(missing) > 0)
            ++missing;
        QCOMPARE(ranges.firstMissing(from), missing);
        const RowRange asked{from, from + random.bounded(-1, 8)};
        const bool contained = asked.isEmpty() || missing >= asked.end;
        sometimesFull += !asked.isEmpty() && contained;
        QCOMPARE(ranges.contains(asked), contained);
    }
    QVERIFY(sometimesFull > 1'000);
}

void RowRangeTest::takesEndlessRanges()
{
    RowRangeSet ranges;
    ranges.add({0, 10});
    ranges.add({20, 30});
    ranges.remove({25, std::numeric_limits<qint64>::max()});
    QCOMPARE(ranges.count(), qint64(15));
    ranges.add({5, std::numeric_limits<qint64>::max()});
    QCOMPARE(ranges.ranges().size(), size_t(1));
    QVERIFY(ranges.contains({0, 1'000'000'000}));
}

} // namespace contacts::testing

using contacts::testing::RowRangeTest;
CONTACTS_TEST(RowRangeTest)
#include "rowrangetest.moc"
