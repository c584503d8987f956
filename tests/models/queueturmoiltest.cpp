// SPDX-License-Identifier: MIT
#include "edit/writequeue.h"
#include "models/queuecases.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

//! People who change things, a server and a network that fail as they like, and a computer that
//! goes off: and what must be true at every moment of it.
class WriteTurmoil
{
public:
    explicit WriteTurmoil(quint32 seed)
        : m_random(seed)
        , m_f(contactsAtFirst)
    {
        m_f.server.sizeDivisor = 100;
        m_f.writes.addsAtEnd = dice(2);
        m_f.serve();
        if (!dice(3))
            m_f.readList();
    }

    void step()
    {
        switch (m_random.bounded(20)) {
        case 0:
        case 1:
            submit();
            break;
        case 2:
            if (dice(3))
                restart();
            break;
        case 3:
            if (dice(2))
                actAsPerson();
            break;
        case 4:
            m_f.clock.advance(std::chrono::milliseconds(m_random.bounded(20'000)));
            break;
        case 5:
            if (dice(2))
                somebodyElse();
            break;
        default:
            serveSomething();
        }
        look();
    }

    //! Everything works from now on.
    void calmDown()
    {
        for (int round = 0; round < 40; ++round) {
            if (m_questioned < m_f.run->questioned)
                answerForTheKey(true);
            m_f.serveReads();
            look();
            while (!m_f.writer.underWay().empty()) {
                endWrite(0);
                m_f.serveReads();
                look();
            }
            m_f.clock.advance(m_f.timings.offlineProbe);
            if (round == 20)
                m_f.queue().resume(); // what only a person can take away
        }
        const WriteQueue::Counts &counts = m_f.queue().counts();
        if (counts.unfinished() != counts.held)
            fail("something did not come to its end");
        for (const auto &[tag, fate] : m_fates) {
            if (fate.isOnDisk && !fate.isDiscarded && !fate.isDone && !isInTheQueue(tag))
                fail("a change is nowhere: " + tag);
        }
    }

    const std::string &failure() const { return m_failure; }
    int doneCount() const
    {
        return int(std::count_if(m_fates.begin(), m_fates.end(),
                                 [](const auto &fate) { return fate.second.isDone; }));
    }
    int restarts = 0;

private:
    struct Fate
    {
        bool isOnDisk = false;
        bool isDiscarded = false;
        bool isDone = false;
        bool isHeld = false; //!< waited when this run began
        bool mayHaveArrived = false;
    };

    static constexpr int contactsAtFirst = 45;
    static constexpr int firstToDelete = 25;

    bool dice(int sides) { return m_random.bounded(sides) == 0; }
    void fail(const std::string &what)
    {
        if (m_failure.empty())
            m_failure = what;
    }

    //! What tells a change from all others.
    static std::string tagOf(const WriteRequest &request)
    {
        if (request.kind == Kind::Create)
            return "create " + request.change.phoneNumber->toStdString();
        if (request.kind == Kind::Update)
            return "update " + request.change.name->toStdString();
        return "delete " + std::to_string(request.id.value);
    }
    bool isInTheQueue(const std::string &tag)
    {
        const std::vector<qint64> ids = m_f.queue().ids();
        return std::any_of(ids.begin(), ids.end(),
                           [&](qint64 id) { return tagOf(m_f.change(id).write.request) == tag; });
    }

    void submit()
    {
        const int what = m_random.bounded(4);
        if (what == 0 && m_nextToDelete + 4 < contactsAtFirst) {
            std::vector<qint64> ids;
            for (int count = m_random.bounded(1, 5); count > 0; --count) {
                ids.push_back(m_nextToDelete++);
                m_fates["delete " + std::to_string(ids.back())];
            }
            m_f.submitDeletions(ids);
        } else if (what == 1 && m_nextToChange < firstToDelete) {
            const qint64 id = m_nextToChange++;
            const WriteRequest request =
                QueueFixture::renamingOf(id, "Changed " + QByteArray::number(id));
            m_fates[tagOf(request)];
            m_f.submit(request);
        } else if (what >= 2 && m_creates < 12) {
            const WriteRequest request =
                QueueFixture::createOf("+4900" + QByteArray::number(++m_creates));
            m_fates[tagOf(request)];
            m_f.submit(request);
        }
    }

    void restart()
    {
        ++restarts;
        m_f.run.reset();
        const bool loses = dice(2);
        for (int worked = m_random.bounded(4); loses && worked > 0; --worked)
            m_f.journal.workOnce();
        look();
        if (loses)
            m_f.journal.lose();
        m_f.journal.work();
        look();
        m_done.clear();
        m_questioned = 0;
        for (auto &[tag, fate] : m_fates)
            fate.isHeld = false;
        for (const JournaledWrite &row : m_f.journal.rows) {
            Fate &fate = m_fates[tagOf(row.request)];
            fate.isHeld = row.state == Row::Waiting;
            fate.isDiscarded = false; // that was lost, and so it is there to be discarded again
        }
        m_f.start();
        if (dice(2))
            m_f.run->walker.start();
    }

    void actAsPerson()
    {
        const std::vector<qint64> ids = m_f.queue().ids();
        if (ids.empty())
            return;
        const qint64 id = ids[size_t(m_random.bounded(int(ids.size())))];
        const WriteQueue::Change &change = m_f.change(id);
        Fate &fate = m_fates[tagOf(change.write.request)];
        switch (m_random.bounded(8)) {
        case 0:
            m_f.queue().resume();
            break;
        case 1:
            for (auto &[tag, other] : m_fates)
                other.isHeld = false;
            m_f.queue().sendHeld();
            break;
        case 2:
            if (change.state == State::Waiting || change.state == State::NotDone)
                fate.isDiscarded = true;
            m_f.queue().discard({id});
            break;
        case 3:
            if (change.state == State::Checking)
                m_f.run->walker.stop();
            break;
        default:
            // Where somebody with the number is there, a second one is the person's own wish.
            if (change.reason == Reason::FoundOthers)
                return;
            if (change.state == State::NotDone)
                fate.mayHaveArrived = false;
            m_f.queue().retry(id);
        }
    }

    void somebodyElse()
    {
        if (dice(2))
            m_f.server.insertAt(dice(2) ? 0 : qint64(m_f.server.people.size()));
        else if (Person *person = m_f.writes.find(ContactId{m_random.bounded(1, firstToDelete)}))
            person->parameters.push_back({"city", std::to_string(m_random.bounded(1'000))});
    }

    void answerForTheKey(bool isAccepted)
    {
        m_questioned = m_f.run->questioned;
        m_f.queue().keyChecked(isAccepted);
    }

    void serveSomething()
    {
        if (m_questioned < m_f.run->questioned && dice(3))
            return answerForTheKey(dice(2));
        switch (m_random.bounded(5)) {
        case 0:
            m_f.journal.workOnce();
            break;
        case 1:
            if (!m_f.writer.reads().empty()) {
                const int index = m_random.bounded(int(m_f.writer.reads().size()));
                if (dice(5))
                    m_f.writer.answerRead(index,
                                          errorOf(dice(2) ? Fault::TimedOut : Fault::Offline));
                else
                    m_f.writer.answerRead(index,
                                          m_f.writes.contact(m_f.writer.reads()[size_t(index)]));
            }
            break;
        case 2:
            if (!m_f.writer.waiting().empty())
                m_f.writer.giveTurn();
            break;
        case 3:
            if (!m_f.writer.underWay().empty())
                endWrite(m_random.bounded(10));
            break;
        default:
            if (m_f.source.pendingCount() == 0)
                break;
            if (dice(12))
                m_f.source.answer(0, errorOf(Fault::TimedOut));
            else
                m_f.server.serve(m_f.source, 1);
        }
    }

    void endWrite(int how)
    {
        const WriteRequest request = m_f.writer.underWay().front();
        look(); // so that its sending is known
        Fate &fate = m_fates[tagOf(request)];
        switch (how) {
        default:
            return m_f.writer.end(m_f.writes.accept(request));
        case 5:
            m_f.writes.accept(request);
            return m_f.end(Outcome::Unknown, Fault::ConnectionLost);
        case 6:
            return m_f.end(Outcome::Unknown, Fault::TimedOut);
        case 7:
            fate.mayHaveArrived = false;
            return m_f.end(Outcome::Refused, dice(2) ? Fault::Refused : Fault::KeyNotAccepted);
        case 8:
            fate.mayHaveArrived = false;
            return m_f.end(Outcome::NotSent, dice(2) ? Fault::RateLimited : Fault::Offline);
        case 9:
            if (dice(2)) {
                m_f.writes.accept(request); // and the program ends before the answer
                restart();
            }
        }
    }

    void look()
    {
        std::set<std::string> onDisk;
        for (const JournaledWrite &row : m_f.journal.rows) {
            onDisk.insert(tagOf(row.request));
            m_fates[tagOf(row.request)].isOnDisk = true;
        }
        for (; m_seenSent < m_f.writer.sent().size(); ++m_seenSent) {
            const std::string tag = tagOf(m_f.writer.sent()[m_seenSent]);
            Fate &fate = m_fates[tag];
            if (fate.mayHaveArrived)
                fail("sent twice: " + tag);
            if (fate.isHeld)
                fail("sent by itself: " + tag);
            if (!fate.isOnDisk)
                fail("sent before it was on disk: " + tag);
            if (fate.isDiscarded)
                fail("sent though discarded: " + tag);
            fate.mayHaveArrived = true;
        }
        lookAtTheQueue();
        for (const auto &[tag, fate] : m_fates) {
            if (fate.isOnDisk && !fate.isDiscarded && !fate.isDone && !onDisk.contains(tag))
                fail("lost: " + tag);
        }
        for (int number = 1; number <= m_creates; ++number) {
            if (m_f.writes.idsWithNumber("+4900" + std::to_string(number)).size() > 1)
                fail("made twice: " + std::to_string(number));
        }
    }

    void lookAtTheQueue()
    {
        if (!m_f.run)
            return;
        if (m_f.run->miscounts > 0 || !m_f.run->isCountedRight())
            fail("miscounted");
        for (const qint64 id : m_f.run->done) {
            if (!m_done.insert(id).second || !m_f.queue().find(id))
                continue;
            const WriteRequest &request = m_f.change(id).write.request;
            m_fates[tagOf(request)].isDone = true;
            if (!isOnTheServer(request))
                fail("not done: " + tagOf(request));
        }
    }

    bool isOnTheServer(const WriteRequest &request)
    {
        if (request.kind == Kind::Create)
            return m_f.writes.idsWithNumber(request.change.phoneNumber->toStdString()).size() == 1;
        const Person *person = m_f.writes.find(request.id);
        if (request.kind == Kind::Delete)
            return !person;
        return person && person->name == request.change.name->toStdString();
    }

    QRandomGenerator m_random;
    QueueFixture m_f;
    std::map<std::string, Fate> m_fates;
    std::set<qint64> m_done; //!< of this run, looked at already
    size_t m_seenSent = 0;
    int m_questioned = 0;
    int m_creates = 0;
    int m_nextToChange = 1;
    int m_nextToDelete = firstToDelete;
    std::string m_failure;
};

} // namespace

//! Random faults and restarts: nothing is lost, nothing is done twice.
class QueueTurmoilTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoneTwice();
};

void QueueTurmoilTest::nothingIsLostOrDoneTwice()
{
    int done = 0;
    int restarts = 0;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        WriteTurmoil turmoil(seed);
        for (int step = 0; step < 250 && turmoil.failure().empty(); ++step)
            turmoil.step();
        if (turmoil.failure().empty())
            turmoil.calmDown();
        QVERIFY2(turmoil.failure().empty(),
                 qPrintable(QStringLiteral("seed %1: %2")
                                .arg(seed)
                                .arg(QString::fromStdString(turmoil.failure()))));
        done += turmoil.doneCount();
        restarts += turmoil.restarts;
    }
    QVERIFY2(done > 2'000, qPrintable(QString::number(done)));
    QVERIFY(restarts > 600);
}

} // namespace contacts::testing

using contacts::testing::QueueTurmoilTest;
CONTACTS_TEST(QueueTurmoilTest)
#include "queueturmoiltest.moc"
