// SPDX-License-Identifier: MIT
#include "store/serveraxis.h"
#include "store/rowrange.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>
#include <set>

namespace contacts::testing {

namespace {

//! The same in the slowest words: a map from position to handle.
struct NaiveAxis
{
    qint64 total = 0;
    std::map<qint64, quint32> at;

    std::optional<qint64> positionOf(quint32 handle) const
    {
        for (const auto &[position, other] : at) {
            if (other == handle)
                return position;
        }
        return std::nullopt;
    }

    void setTotal(qint64 newTotal)
    {
        total = newTotal;
        at.erase(at.lower_bound(newTotal), at.end());
    }

    bool wouldReorder(qint64 first, const std::vector<RecordHandle> &handles) const
    {
        for (size_t i = 0; i < handles.size(); ++i) {
            const qint64 position = first + qint64(i);
            const auto known = at.find(position);
            if (known != at.end() && known->second != handles[i].value)
                return true;
            const auto before = positionOf(handles[i].value);
            if (before && *before != position)
                return true;
        }
        return false;
    }

    ServerAxis::Placed place(qint64 first, const std::vector<RecordHandle> &handles)
    {
        ServerAxis::Placed placed;
        const RowRange range{first, first + qint64(handles.size())};
        std::set<quint32> moved;
        std::set<qint64> cleared;
        for (const RecordHandle handle : handles) {
            const auto before = positionOf(handle.value);
            if (before && !range.contains(*before))
                moved.insert(handle.value);
        }
        for (size_t i = 0; i < handles.size(); ++i) {
            const qint64 position = first + qint64(i);
            const auto before = positionOf(handles[i].value);
            if (before && *before != position) {
                at.erase(*before);
                cleared.insert(*before);
            }
            at[position] = handles[i].value;
        }
        for (const qint64 position : cleared) {
            if (at.count(position) == 0)
                placed.vacated.push_back(position);
        }
        placed.moved = int(moved.size());
        return placed;
    }
};

std::vector<RecordHandle> randomAnswer(QRandomGenerator &random, qint64 room)
{
    std::vector<RecordHandle> handles;
    const int size = random.bounded(int(std::min<qint64>(room, 12)) + 1);
    quint32 next = quint32(random.bounded(80));
    for (int i = 0; i < size; ++i) {
        handles.push_back({next});
        // Mostly neighbours, as after an insertion; sometimes anybody, sometimes a repeat.
        if (random.bounded(6) > 0)
            ++next;
        else if (random.bounded(2) == 0)
            next = quint32(random.bounded(80));
    }
    return handles;
}

} // namespace

class ServerAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAMap();
    void positionsOfAWorkerStay();
    void holdsAMillion();
};

void ServerAxisTest::equalsAMap()
{
    const quint32 seed = 21;
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ServerAxis axis;
    NaiveAxis naive;
    int reorders = 0;
    int vacations = 0;
    for (int step = 0; step < 20'000; ++step) {
        if (random.bounded(10) == 0) {
            naive.setTotal(random.bounded(70));
            axis.setTotal(naive.total);
        } else if (random.bounded(12) == 0) {
            const quint32 handle = quint32(random.bounded(90));
            if (const auto position = naive.positionOf(handle))
                naive.at.erase(*position);
            axis.remove({handle});
        } else {
            const qint64 first = random.bounded(int(naive.total) + 1);
            const std::vector<RecordHandle> handles = randomAnswer(random, naive.total - first);
            const bool reorder = naive.wouldReorder(first, handles);
            QCOMPARE(axis.wouldReorder(first, handles), reorder);
            const ServerAxis::Placed expected = naive.place(first, handles);
            const ServerAxis::Placed placed = axis.place(first, handles);
            QCOMPARE(placed.vacated, expected.vacated);
            QCOMPARE(placed.moved, expected.moved);
            reorders += reorder;
            vacations += !expected.vacated.empty();
        }
        QCOMPARE(axis.total(), naive.total);
        QCOMPARE(axis.placedCount(), qint64(naive.at.size()));
        for (qint64 position = 0; position < naive.total; ++position) {
            const auto known = naive.at.find(position);
            QCOMPARE(axis.at(position).value,
                     known == naive.at.end() ? RecordHandle::none : known->second);
        }
        for (quint32 handle = 0; handle < 100; ++handle)
            QCOMPARE(axis.positionOf({handle}), naive.positionOf(handle));
    }
    QVERIFY(reorders > 1'000);
    QVERIFY(vacations > 1'000);
}

void ServerAxisTest::positionsOfAWorkerStay()
{
    ServerAxis axis;
    axis.setTotal(10);
    const std::vector<RecordHandle> three{{0}, {1}, {2}};
    axis.place(0, three);
    const auto held = axis.positions();
    const ServerAxis::Positions before = *held;
    axis.place(5, three);
    QCOMPARE(*held, before);
    QCOMPARE(axis.positions()->at(0), quint32(5));
    axis.remove({1});
    axis.setTotal(6);
    QCOMPARE(*held, before);
    QCOMPARE(axis.positions()->at(1), ServerAxis::unplaced);
    QCOMPARE(axis.positions()->at(2), ServerAxis::unplaced);
}

void ServerAxisTest::holdsAMillion()
{
    ServerAxis axis;
    axis.setTotal(1'000'000);
    std::vector<RecordHandle> handles(1'000);
    for (int page = 999; page >= 0; --page) {
        for (quint32 i = 0; i < 1'000; ++i)
            handles[i] = {quint32(999 - page) * 1'000 + i};
        QVERIFY(!axis.wouldReorder(page * 1'000, handles));
        axis.place(page * 1'000, handles);
    }
    QCOMPARE(axis.placedCount(), qint64(1'000'000));
    QCOMPARE(axis.at(999'999).value, quint32(999));
    QCOMPARE(axis.positionOf({999'999}), std::optional<qint64>(999));
}

} // namespace contacts::testing

using contacts::testing::ServerAxisTest;
CONTACTS_TEST(ServerAxisTest)
#include "serveraxistest.moc"
