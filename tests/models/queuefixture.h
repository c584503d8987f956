// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writequeue.h"
#include "models/writingserver.h"
#include "support/manualclock.h"

#include <map>
#include <set>

namespace contacts::testing {

//! A queue over a journal and a server that outlive it: runs come and go. Its counts are compared
//! with a slow recount at every signal.
struct QueueFixture
{
    using State = WriteQueue::State;
    using Reason = WriteQueue::Reason;
    using Kind = WriteRequest::Kind;

    //! What ends with the program.
    struct Run
    {
        explicit Run(QueueFixture &f, const QString &origin)
            : list(f.clock)
            , reader(list, f.source)
            , walker(list, reader, f.clock)
            , queue({f.account, origin, f.writer, f.journal, list, reader, walker, f.clock,
                     f.timings})
        {
            QObject::connect(&queue, &WriteQueue::changeUpdated, &queue, [this](qint64 id) {
                if (queue.find(id)->state == State::Done)
                    done.insert(id);
            });
            QObject::connect(&queue, &WriteQueue::keyQuestioned, &queue, [this] { ++questioned; });
            QObject::connect(&queue, &WriteQueue::stateChanged, &queue,
                             [this] { miscounts += isCountedRight() ? 0 : 1; });
        }

        bool isCountedRight() const
        {
            WriteQueue::Counts counts;
            counts.done = qint64(done.size());
            std::set<qint64> leaving;
            for (const qint64 id : queue.ids()) {
                const WriteQueue::Change &change = *queue.find(id);
                counts.waiting += change.state == State::Waiting;
                counts.held += change.state == State::Waiting && change.isHeld;
                counts.sending += change.state == State::Sending;
                counts.checking += change.state == State::Checking;
                counts.notDone += change.state == State::NotDone;
                const bool isHeld = change.state == State::Waiting && change.isHeld;
                if (change.write.request.kind == Kind::Delete && change.isOpen() && !isHeld)
                    leaving.insert(change.write.request.id.value);
            }
            for (qint64 id = 1; id < 60; ++id) {
                if (queue.isLeaving(ContactId{id}) != leaving.contains(id))
                    return false;
            }
            return counts == queue.counts();
        }

        ContactList list;
        PageReader reader;
        ListWalker walker;
        WriteQueue queue;
        std::set<qint64> done;
        int questioned = 0;
        int miscounts = 0;
    };

    explicit QueueFixture(qint64 count)
        : server(count)
    {
        start();
    }

    static QString origin() { return QStringLiteral("https://one.example:443"); }
    WriteQueue &queue() { return run->queue; }
    const WriteQueue::Change &change(qint64 id) { return *run->queue.find(id); }

    //! A new run of the program.
    void start(const QString &ofOrigin = origin())
    {
        run.reset();
        run = std::make_unique<Run>(*this, ofOrigin);
        run->queue.load();
    }
    void readList()
    {
        run->walker.start();
        server.serve(source);
    }

    static WriteRequest createOf(const QByteArray &number, const QByteArray &name = "New")
    {
        WriteRequest request;
        request.kind = Kind::Create;
        request.change.name = name;
        request.change.phoneNumber = number;
        return request;
    }
    static WriteRequest renamingOf(qint64 id, const QByteArray &name)
    {
        WriteRequest request;
        request.id = ContactId{id};
        request.change.name = name;
        return request;
    }
    static WriteRequest deletionOf(qint64 id)
    {
        WriteRequest request;
        request.kind = Kind::Delete;
        request.id = ContactId{id};
        return request;
    }
    //! With the contact as the server has it.
    qint64 submit(const WriteRequest &request)
    {
        const Person *person = writes.find(request.id);
        return run->queue.submit(request,
                                 person ? ContactValues::from(person->fields()) : ContactValues());
    }
    void submitDeletions(const std::vector<qint64> &ids)
    {
        std::vector<WriteQueue::Deletion> deletions;
        for (const qint64 id : ids) {
            const Person *person = writes.find(ContactId{id});
            deletions.push_back(
                {ContactId{id}, person ? ContactValues::from(person->fields()) : ContactValues()});
        }
        run->queue.submitDeletions(deletions);
    }

    void serve() { writes.serve(writer, journal, source); }
    void serveReads() { writes.serveReads(writer, journal, source); }
    void end(WriteOutcome::Kind outcome, ApiError::Kind error)
    {
        writer.end(WritingServer::failed(outcome, error));
    }
    //! The server did it, and nobody heard of it.
    void arriveUnheard()
    {
        writes.accept(writer.underWay().front());
        end(WriteOutcome::Kind::Unknown, ApiError::Kind::ConnectionLost);
    }

    AccountId account{QStringLiteral("a-1")};
    ManualClock clock;
    FakeServer server;
    WritingServer writes{server};
    FakeSource source;
    FakeWriter writer;
    FakeJournal journal;
    Timings timings;
    std::unique_ptr<Run> run;
};

} // namespace contacts::testing
