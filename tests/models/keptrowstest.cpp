// SPDX-License-Identifier: MIT
#include "models/sessionfixture.h"
#include "models/writingserver.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Mark = ContactTableModel::Mark;

//! An open account whose list is read; rows are named by their contacts' ids.
struct KeptFixture : SessionFixture
{
    explicit KeptFixture(qint64 count = 60)
        : SessionFixture(count)
    {
        for (int i = 9; i < 19 && i < int(count); ++i)
            server.people[size_t(i)].name = "Anna " + std::to_string(i + 1);
        open();
        SessionFixture::serve();
        journal.work();
    }

    bool settle()
    {
        const auto rests = [this] { return !session->sheet().isWorking(); };
        if (!QTest::qWaitFor(rests, 10'000))
            return false;
        // Just to the refresh: one that takes long is not repeated soon.
        if (const auto next = clock.nextTimer())
            clock.advance(*next);
        return QTest::qWaitFor(rests, 10'000);
    }
    bool ask(const QString &typed)
    {
        session->sheet().setQueryText(typed);
        return settle();
    }
    RecordHandle handleOf(qint64 id) const
    {
        return session->list().store().find(ContactId{id}).value_or(RecordHandle{});
    }
    int rowOf(qint64 id) const { return session->model().rowOf(handleOf(id)); }
    Mark markOf(qint64 id) const
    {
        const ContactTableModel &model = session->model();
        return Mark(model.data(model.index(rowOf(id), 0), ContactTableModel::MarkRole).toInt());
    }
    std::vector<qint64> ids() const
    {
        std::vector<qint64> ids;
        for (int row = 0; row < session->model().rowCount(); ++row) {
            const RecordRef record = session->model().recordAt(row);
            ids.push_back(record.chunk->id(record.row).value);
        }
        return ids;
    }
    bool rename(qint64 id, const QByteArray &name)
    {
        WriteRequest request;
        request.id = ContactId{id};
        request.change.name = name;
        session->queue().submit(request, ContactValues::from(writes.find(request.id)->fields()));
        writes.serve(writer, journal, source);
        return settle();
    }
    static WriteQueue::Deletion deletionOf(qint64 id) { return {ContactId{id}, {}}; }

    WritingServer writes{server};
    QAbstractItemModelTester tester{&session->model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class KeptRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditedRowStaysWhereItIs();
    void alsoInAnotherOrder();
    void severalStayInTheirOrder();
    void nothingIsKeptInTheServersOrder();
    void whoIsDeletedIsNotKept();
    void deletionsCanBeTakenBack();
    void deletionsGoWhenTheirTimeIsOver();
    void endingDeletesNothing();
};

void KeptRowsTest::anEditedRowStaysWhereItIs()
{
    KeptFixture f;
    QVERIFY(f.ask(QStringLiteral("anna")));
    const std::vector<qint64> before = f.ids();
    QVERIFY(before.size() > 5);
    const int row = f.rowOf(13);
    QVERIFY(row > 0);
    QVERIFY(f.rename(13, "Somebody"));
    QCOMPARE(f.ids(), before);
    QCOMPARE(f.rowOf(13), row);
    QCOMPARE(f.markOf(13), Mark::NoLongerFound);
    QCOMPARE(f.markOf(14), Mark::None);
    // It still is when the result is made anew.
    QVERIFY(f.rename(14, "Anna b"));
    QCOMPARE(f.ids(), before);
    QCOMPARE(f.markOf(13), Mark::NoLongerFound);
    QCOMPARE(f.markOf(14), Mark::None);
    // It matches again.
    QVERIFY(f.rename(13, "Anna again"));
    QCOMPARE(f.ids(), before);
    QCOMPARE(f.markOf(13), Mark::None);
    QVERIFY(f.rename(13, "Somebody"));
    QCOMPARE(f.markOf(13), Mark::NoLongerFound);
    // Another question.
    QVERIFY(f.ask(QStringLiteral("ann")));
    QCOMPARE(f.rowOf(13), -1);
    QVERIFY(f.ask(QStringLiteral("anna")));
    QCOMPARE(f.rowOf(13), -1);
    QCOMPARE(f.ids().size(), before.size() - 1);
}

void KeptRowsTest::alsoInAnotherOrder()
{
    const SortOrder byName{ColumnKey{ColumnKey::Field::Name, {}}, Qt::AscendingOrder};
    const SortOrder byIdDown{ColumnKey{ColumnKey::Field::Id, {}}, Qt::DescendingOrder};
    KeptFixture f;
    f.session->sheet().setSort(byName);
    QVERIFY(f.settle());
    const std::vector<qint64> before = f.ids();
    const int row = f.rowOf(30);
    QVERIFY(f.rename(30, "Aaron"));
    QCOMPARE(f.ids(), before);
    QCOMPARE(f.rowOf(30), row);
    QCOMPARE(f.markOf(30), Mark::None); // it is found, only not here
    QVERIFY(f.rename(before.front(), "Zoe"));
    QCOMPARE(f.ids(), before);
    f.session->sheet().setSort(byIdDown);
    QVERIFY(f.settle());
    f.session->sheet().setSort(byName);
    QVERIFY(f.settle());
    QCOMPARE(f.rowOf(30), 0);
    QCOMPARE(f.rowOf(before.front()), 59);
}

void KeptRowsTest::severalStayInTheirOrder()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        KeptFixture f(40);
        QVERIFY(f.ask(QStringLiteral("anna")));
        const std::vector<qint64> before = f.ids();
        std::set<qint64> lost;
        for (int step = 0; step < 8; ++step) {
            const qint64 id = random.bounded(10, 20);
            const bool loses = random.bounded(3) > 0;
            QVERIFY(f.rename(id,
                             loses ? QByteArray("Nobody " + QByteArray::number(step))
                                   : QByteArray("Anna " + QByteArray::number(step))));
            if (loses)
                lost.insert(id);
            else
                lost.erase(id);
            QVERIFY2(f.ids() == before, trace.constData());
            for (const qint64 shown : before) {
                QVERIFY2((f.markOf(shown) == Mark::NoLongerFound) == lost.contains(shown),
                         trace.constData());
            }
        }
        QVERIFY(f.ask(QStringLiteral("anna "))); // the same words
        QVERIFY2(f.ids() == before, trace.constData());
        QVERIFY(f.ask(QStringLiteral("ann")));
        QVERIFY2(f.ids().size() == before.size() - lost.size(), trace.constData());
    }
}

void KeptRowsTest::nothingIsKeptInTheServersOrder()
{
    KeptFixture f;
    QVERIFY(f.rename(13, "Somebody"));
    QCOMPARE(f.markOf(13), Mark::None);
    QVERIFY(f.ask(QStringLiteral("ann")));
    QCOMPARE(f.rowOf(13), -1);
    // Nor whoever was not shown when they were edited.
    QVERIFY(f.ask(QStringLiteral("anna")));
    QVERIFY(f.rename(24, "Not shown"));
    QCOMPARE(f.rowOf(24), -1);
}

void KeptRowsTest::whoIsDeletedIsNotKept()
{
    KeptFixture f;
    QVERIFY(f.ask(QStringLiteral("anna")));
    QVERIFY(f.rename(13, "Somebody"));
    QVERIFY(f.rename(14, "Somebody"));
    f.session->deletions().add({KeptFixture::deletionOf(13)});
    QCOMPARE(f.markOf(13), Mark::Leaving);
    f.session->deletions().sendNow();
    f.writes.serve(f.writer, f.journal, f.source);
    QVERIFY(f.settle());
    QVERIFY(!f.handleOf(13).isValid());
    QCOMPARE(f.ids().size(), size_t(9));
    QCOMPARE(f.markOf(14), Mark::NoLongerFound);
}

void KeptRowsTest::deletionsCanBeTakenBack()
{
    KeptFixture f;
    QSignalSpy marks(&f.session->model(), &QAbstractItemModel::dataChanged);
    f.session->deletions().add({KeptFixture::deletionOf(5), KeptFixture::deletionOf(6)});
    QVERIFY(!marks.isEmpty());
    QCOMPARE(f.markOf(5), Mark::Leaving);
    QCOMPARE(f.markOf(7), Mark::None);
    QVERIFY(f.journal.pending() == 0 && f.session->queue().ids().empty());
    QVERIFY(f.session->deletions().undo());
    QCOMPARE(f.markOf(5), Mark::None);
    f.clock.advance(std::chrono::minutes(5));
    f.writes.serve(f.writer, f.journal, f.source);
    QVERIFY(f.writer.sent().empty() && f.journal.rows.empty());
    QCOMPARE(f.server.people.size(), size_t(60));
}

void KeptRowsTest::deletionsGoWhenTheirTimeIsOver()
{
    KeptFixture f;
    f.session->deletions().add({KeptFixture::deletionOf(5), KeptFixture::deletionOf(6)});
    f.clock.advance(std::chrono::milliseconds(9'999));
    QVERIFY(f.session->queue().ids().empty());
    f.clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(f.session->queue().ids().size(), size_t(2));
    QVERIFY(f.session->deletions().isEmpty());
    QCOMPARE(f.markOf(5), Mark::Leaving); // until it is confirmed
    QVERIFY(!f.session->deletions().undo());
    f.writes.serve(f.writer, f.journal, f.source);
    QCOMPARE(f.session->queue().counts().done, qint64(2));
    QCOMPARE(f.session->model().rowCount(), 58);
    QCOMPARE(f.session->list().total(), qint64(58));
    QVERIFY(f.session->sheet().coverage().isWhole);
    QVERIFY(f.journal.rows.empty());
}

void KeptRowsTest::endingDeletesNothing()
{
    KeptFixture f;
    f.session->deletions().add({KeptFixture::deletionOf(5)});
    f.tester.disconnect();
    f.session.reset();
    f.clock.advance(std::chrono::minutes(5));
    f.journal.work();
    QVERIFY(f.writer.sent().empty() && f.journal.rows.empty());
    QCOMPARE(f.server.people.size(), size_t(60));
}

} // namespace contacts::testing

using contacts::testing::KeptRowsTest;
CONTACTS_TEST(KeptRowsTest)
#include "keptrowstest.moc"
