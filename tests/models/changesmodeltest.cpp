// SPDX-License-Identifier: MIT
#include "edit/changesmodel.h"
#include "models/sessionfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

namespace contacts::testing {

using State = WriteQueue::State;

namespace {

ContactValues named(const QByteArray &name, const QByteArray &number)
{
    ContactValues values;
    values.name = name;
    values.phoneNumber = number;
    return values;
}

WriteRequest requestOf(WriteRequest::Kind kind, qint64 id)
{
    WriteRequest request;
    request.kind = kind;
    request.id = ContactId{kind == WriteRequest::Kind::Create ? 0 : id};
    if (kind != WriteRequest::Kind::Delete)
        request.change.name = QByteArray("New ") + QByteArray::number(id);
    if (kind == WriteRequest::Kind::Create)
        request.change.phoneNumber = "+39" + QByteArray::number(id);
    return request;
}

std::vector<WriteQueue::Deletion> deletionsOf(qint64 first, qint64 count)
{
    std::vector<WriteQueue::Deletion> deletions;
    for (qint64 id = first; id < first + count; ++id)
        deletions.push_back({ContactId{id}, named("Old", "+391")});
    return deletions;
}

//! A view that knows only what the signals tell it.
class SeenRows
{
public:
    explicit SeenRows(const ChangesModel &model)
        : m_model(model)
    {
        QObject::connect(&model, &QAbstractItemModel::modelReset, &m_context, [this] {
            ++resets;
            readAll();
        });
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             for (int row = first; row <= last; ++row)
                                 m_rows.insert(row, read(row));
                         });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &m_context,
                         [this](const QModelIndex &, int first, int last) {
                             m_rows.remove(first, last - first + 1);
                         });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last) {
                             told += last.row() - first.row() + 1;
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_rows[row] = read(row);
                         });
        readAll();
    }

    //! Newest first, each as the queue has it, and each as it was told.
    void check(const WriteQueue &queue) const
    {
        const std::vector<qint64> ids = queue.ids();
        QCOMPARE(m_model.rowCount(), int(ids.size()));
        QCOMPARE(int(m_rows.size()), int(ids.size()));
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const qint64 id = ids[ids.size() - 1 - size_t(row)];
            const WriteQueue::Change &change = *queue.find(id);
            QCOMPARE(m_model.idAt(row), id);
            QCOMPARE(m_model.rowOf(id), row);
            QCOMPARE(m_rows[row], read(row));
            QCOMPARE(m_model.index(row, ChangesModel::StateColumn).data().toString(),
                     ChangesModel::stateText(change.state));
            QCOMPARE(m_model.index(row, ChangesModel::KindColumn).data().toString(),
                     ChangesModel::kindText(change.write.request.kind));
        }
        QCOMPARE(m_model.idAt(-1), qint64(0));
        QCOMPARE(m_model.idAt(m_model.rowCount()), qint64(0));
        QCOMPARE(m_model.rowOf(0), -1);
    }

    int resets = 0;
    qint64 told = 0; //!< rows

private:
    void readAll()
    {
        m_rows.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_rows << read(row);
    }
    QString read(int row) const
    {
        QStringList cells;
        for (int column = 0; column < ChangesModel::ColumnCount; ++column)
            cells << m_model.index(row, column).data().toString();
        return cells.join(u'|');
    }

    const ChangesModel &m_model;
    QStringList m_rows;
    QObject m_context;
};

//! One thing that happens to a queue, of all that can.
class Happening
{
public:
    Happening(SessionFixture &fixture, quint32 seed)
        : m_fixture(fixture)
        , m_random(seed)
    {
    }

    void next()
    {
        WriteQueue &queue = m_fixture.session->queue();
        switch (m_random.bounded(10)) {
        case 0:
        case 1:
            queue.submit(requestOf(WriteRequest::Kind(m_random.bounded(3)), ++m_contact),
                         named("Old", "+391"));
            return;
        case 2: // more than 50 are told of at once
            if (queue.ids().size() < 200) {
                const int count = m_random.bounded(8) == 0 ? 60 : m_random.bounded(1, 5);
                queue.submitDeletions(deletionsOf(m_contact + 1, count));
                m_contact += count;
            }
            return;
        case 3:
            return queue.discard(some(queue));
        case 4:
            for (const qint64 id : some(queue))
                queue.retry(id);
            return;
        case 5:
            if (m_random.bounded(10) == 0)
                queue.clearDone();
            return;
        default:
            return serve();
        }
    }

private:
    std::vector<qint64> some(const WriteQueue &queue)
    {
        std::vector<qint64> ids = queue.ids();
        std::erase_if(ids, [this](qint64) { return m_random.bounded(4) != 0; });
        if (m_random.bounded(4) != 0 && ids.size() > 2)
            ids.resize(2);
        return ids;
    }
    void serve()
    {
        m_fixture.journal.work();
        FakeWriter &writer = m_fixture.writer;
        if (!writer.reads().empty()) {
            writer.answerRead(0,
                              errorOf(m_random.bounded(2) == 0 ? ApiError::Kind::NotFound
                                                               : ApiError::Kind::ServerError));
        } else if (!writer.underWay().empty()) {
            WriteOutcome outcome;
            outcome.kind = WriteOutcome::Kind(m_random.bounded(4));
            outcome.id = ContactId{++m_contact};
            outcome.error = errorOf(m_random.bounded(2) == 0 ? ApiError::Kind::Refused
                                                             : ApiError::Kind::ServerError);
            writer.end(outcome);
        } else if (!writer.waiting().empty()) {
            writer.giveTurn();
        }
        m_fixture.journal.work();
        m_fixture.serve();
    }

    SessionFixture &m_fixture;
    QRandomGenerator m_random;
    qint64 m_contact = 1'000;
};

} // namespace

//! The table of changes says what the queue has, and says it when it happens.
class ChangesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheQueue();
    void onlyWhatChangedIsTold();
    void heldOnesOfAnEarlierRun();
    void names_data();
    void names();
    void nameIsNoMarkup();
    void timesOfAnotherZone();
};

void ChangesModelTest::agreesWithTheQueue()
{
    const quint32 seed = 41;
    qInfo("seed %u", seed);
    SessionFixture f(20);
    f.open();
    f.serve();
    const WriteQueue &queue = f.session->queue();
    ChangesModel model(queue, f.phoneNumbers, QTimeZone::utc());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SeenRows seen(model);
    Happening happening(f, seed);
    WriteQueue::Counts most;
    for (int step = 0; step < 1'500; ++step) {
        happening.next();
        seen.check(queue);
        if (QTest::currentTestFailed())
            return;
        const WriteQueue::Counts &now = queue.counts();
        most.waiting = std::max(most.waiting, now.waiting);
        most.sending = std::max(most.sending, now.sending);
        most.checking = std::max(most.checking, now.checking);
        most.done = std::max(most.done, now.done);
        most.notDone = std::max(most.notDone, now.notDone);
    }
    // It was worth watching.
    QVERIFY(most.waiting > 50 && most.sending > 0 && most.checking > 0);
    QVERIFY(most.done > 5 && most.notDone > 5 && seen.resets > 5);
}

void ChangesModelTest::onlyWhatChangedIsTold()
{
    SessionFixture f(20);
    f.open();
    f.serve();
    constexpr qint64 many = 100'000;
    WriteQueue &queue = f.session->queue();
    const ChangesModel model(queue, f.phoneNumbers, QTimeZone::utc());
    queue.submitDeletions(deletionsOf(1'000, many));
    QCOMPARE(model.rowCount(), int(many));
    const std::vector<qint64> ids = queue.ids();
    for (size_t i = 0; i < ids.size(); i += 997) {
        const int row = int(ids.size() - 1 - i);
        QCOMPARE(model.rowOf(ids[i]), row);
        QCOMPARE(model.idAt(row), ids[i]);
    }
    f.journal.work();
    const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    constexpr int served = 100;
    for (int i = 0; i < served; ++i) {
        f.writer.giveTurn();
        f.journal.work();
        f.writer.end({WriteOutcome::Kind::Accepted, {}, {}});
        f.journal.work();
    }
    QCOMPARE(queue.counts().done, qint64(served));
    QCOMPARE(reset.count(), 0);
    QVERIFY2(told.count() <= 4 * served, qPrintable(QString::number(told.count())));
    for (const QList<QVariant> &signal : told) {
        QCOMPARE(signal.at(0).toModelIndex().row(), signal.at(1).toModelIndex().row());
        QVERIFY(signal.at(0).toModelIndex().row() >= int(many) - served - 1); // the oldest ones
    }
}

void ChangesModelTest::heldOnesOfAnEarlierRun()
{
    SessionFixture f(20);
    for (int i = 1; i <= 3; ++i) {
        JournaledWrite write;
        write.number = i;
        write.origin = QStringLiteral("http://localhost:80");
        write.request = requestOf(WriteRequest::Kind::Delete, i);
        write.before = named("Old", "+391");
        write.made = f.clock.utcNow();
        f.journal.rows.push_back(write);
    }
    const ChangesModel model(f.session->queue(), f.phoneNumbers, QTimeZone::utc());
    const SeenRows seen(model);
    f.open();
    QCOMPARE(model.rowCount(), 0);
    f.journal.work();
    seen.check(f.session->queue());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, ChangesModel::StateColumn).data().toString(),
             QStringLiteral("Waiting"));
    f.session->queue().sendHeld();
    seen.check(f.session->queue());
}

void ChangesModelTest::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("shown");
    QTest::newRow("name") << QByteArray("Maria Rossi") << QByteArray("+39312") << "Maria Rossi";
    QTest::newRow("entities") << QByteArray("O&#39;Hara") << QByteArray("+39312") << "O'Hara";
    QTest::newRow("lines") << QByteArray("Maria\n Rossi ") << QByteArray() << "Maria Rossi";
    QTest::newRow("blank") << QByteArray("  ") << QByteArray("+39312") << "+39 312";
    QTest::newRow("no name") << QByteArray() << QByteArray("+39312") << "+39 312";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << "Contact without a name";
}

void ChangesModelTest::names()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, number);
    QFETCH(QString, shown);
    const FakePhoneNumbers phoneNumbers;
    WriteQueue::Change change;
    change.write.before = named(name, number);
    change.write.request = requestOf(WriteRequest::Kind::Update, 7);
    QCOMPARE(ChangesModel::contactText(change, phoneNumbers),
             shown); // as it was, not as it will be
    change.write.request = requestOf(WriteRequest::Kind::Create, 7);
    QCOMPARE(ChangesModel::contactText(change, phoneNumbers), QStringLiteral("New 7"));
}

void ChangesModelTest::nameIsNoMarkup()
{
    SessionFixture f(20);
    f.open();
    const ChangesModel model(f.session->queue(), f.phoneNumbers, QTimeZone::utc());
    f.session->queue().submit(requestOf(WriteRequest::Kind::Delete, 5),
                              named("<img src=x> & Sons", "+391"));
    const QModelIndex cell = model.index(0, ChangesModel::ContactColumn);
    QCOMPARE(cell.data().toString(), QStringLiteral("<img src=x> & Sons"));
    const QString toolTip = cell.data(Qt::ToolTipRole).toString();
    QVERIFY2(toolTip.contains(QStringLiteral("&lt;img src=x&gt; &amp; Sons")), qPrintable(toolTip));
}

void ChangesModelTest::timesOfAnotherZone()
{
    SessionFixture f(20);
    f.open();
    ChangesModel model(f.session->queue(), f.phoneNumbers, QTimeZone::utc());
    f.session->queue().submit(requestOf(WriteRequest::Kind::Delete, 5), named("Old", "+391"));
    const SeenRows seen(model);
    const QModelIndex cell = model.index(0, ChangesModel::MadeColumn);
    const QString before = cell.data().toString();
    const QString exact = cell.data(Qt::ToolTipRole).toString();
    model.setZone(QTimeZone("Asia/Kolkata")); // five hours and a half
    seen.check(f.session->queue());
    QVERIFY(cell.data().toString() != before);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), exact);
    QCOMPARE(exact, QStringLiteral("2026-03-04 12:00:00 UTC"));
}

CONTACTS_TEST(ChangesModelTest)

} // namespace contacts::testing

#include "changesmodeltest.moc"
