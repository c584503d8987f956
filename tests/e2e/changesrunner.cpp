// SPDX-License-Identifier: MIT
// One run of the program without its window, for killed.py: opens an account on a server with a
// journal file, reads the list, changes contacts or looks at what earlier runs left, and prints one
// line for each thing that happened, at once.
#include "journal/sqlitewritejournal.h"
#include "net/requestbudget.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QMetaEnum>

#include <cstdio>

using namespace contacts;
using Kind = WriteRequest::Kind;

namespace {

void print(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

//! What it is called in every run, and on the server: "delete/17", "create/+39333…".
QByteArray labelOf(const WriteRequest &request)
{
    switch (request.kind) {
    case Kind::Create:
        return "create/" + request.change.phoneNumber.value_or(QByteArray());
    case Kind::Update:
        return "update/" + QByteArray::number(request.id.value);
    case Kind::Delete:
        break;
    }
    return "delete/" + QByteArray::number(request.id.value);
}

//! Says when something is on disk, before the program hears it. Takes what was sent for something
//! that was never sent, if it is to: the control of the whole test.
class WatchedJournal final : public WriteJournal
{
public:
    WatchedJournal(const QString &file, bool forgetsSent)
        : m_journal(file)
        , m_forgetsSent(forgetsSent)
    {
    }

    void add(std::vector<JournaledWrite> writes, QObject *context,
             std::function<void(Result<std::vector<qint64>, QString>)> done) override
    {
        std::vector<QByteArray> labels;
        for (const JournaledWrite &write : writes)
            labels.push_back(labelOf(write.request));
        m_journal.add(std::move(writes), context,
                      [this, labels, done = std::move(done)](const auto &numbers) {
                          for (size_t i = 0; numbers && i < labels.size(); ++i) {
                              m_labels[(*numbers)[i]] = labels[i];
                              print("added " + labels[i]);
                          }
                          done(numbers);
                      });
    }
    void setState(qint64 number, JournaledWrite::State state, ContactId highestId, QObject *context,
                  std::function<void(Failure)> done) override
    {
        m_journal.setState(number, state, highestId, context,
                           [this, number, state, done = std::move(done)](const Failure &failure) {
                               if (!failure && state == JournaledWrite::State::Sent)
                                   print("sent " + m_labels[number]);
                               done(failure);
                           });
    }
    void remove(std::vector<qint64> numbers, QObject *context,
                std::function<void(Failure)> done) override
    {
        m_journal.remove(std::move(numbers), context, std::move(done));
    }
    void load(const AccountId &account, QObject *context,
              std::function<void(Result<std::vector<JournaledWrite>, QString>)> done) override
    {
        using Loaded = Result<std::vector<JournaledWrite>, QString>;
        m_journal.load(account, context, [this, done = std::move(done)](const Loaded &loaded) {
            if (!loaded)
                return done(loaded);
            std::vector<JournaledWrite> writes = *loaded;
            for (JournaledWrite &write : writes) {
                m_labels[write.number] = labelOf(write.request);
                if (m_forgetsSent && write.state == JournaledWrite::State::Sent)
                    write.state = JournaledWrite::State::Waiting;
            }
            done(std::move(writes));
        });
    }
    void removeAccount(const AccountId &account, QObject *context,
                       std::function<void(Failure)> done) override
    {
        m_journal.removeAccount(account, context, std::move(done));
    }

private:
    SqliteWriteJournal m_journal;
    std::map<qint64, QByteArray> m_labels; //!< by the journal's number
    const bool m_forgetsSent;
};

struct Wishes
{
    QString server;
    QString journal;
    int first = 0; //!< changes to submit: first … last − 1
    int last = 0;
    bool sendsHeld = false;
    bool discards = false; //!< what is not done
    bool forgetsSent = false;
};

Timings quickTimings()
{
    Timings timings;
    timings.offlineProbe = std::chrono::milliseconds(200);
    timings.retryBase = std::chrono::milliseconds(20);
    return timings;
}

//! The account, from its opening until nothing is left to do.
class Run : public QObject
{
public:
    explicit Run(Wishes wishes)
        : m_wishes(std::move(wishes))
        , m_journal(m_wishes.journal, m_wishes.forgetsSent)
        , m_session(m_clock, quickTimings(), QTimeZone::utc())
    {
    }

    void start()
    {
        Account account;
        account.id = {QStringLiteral("runner")};
        account.completing = Completing::Always;
        m_session.open(account, ServerAddress::parse(m_wishes.server).value(), {},
                       std::make_shared<RequestBudget>(m_clock, quickTimings()), &m_journal);
        connect(&queue(), &WriteQueue::changesReset, this, &Run::loaded);
        connect(&queue(), &WriteQueue::changeUpdated, this, &Run::updated);
        // Later, so that whoever tells has finished.
        connect(&queue(), &WriteQueue::stateChanged, this, &Run::look, Qt::QueuedConnection);
        connect(&m_session.account(), &AccountSession::stateChanged, this, &Run::look,
                Qt::QueuedConnection);
        m_session.account().start();
    }

private:
    WriteQueue &queue() { return m_session.account().queue(); }

    static void tell(const WriteQueue::Change &change)
    {
        const QByteArray label = labelOf(change.write.request);
        const auto reasons = QMetaEnum::fromType<WriteQueue::Reason>();
        if (change.isHeld)
            print("held " + label);
        else if (change.state == WriteQueue::State::Checking)
            print("checking " + label);
        else if (change.state == WriteQueue::State::Done)
            print("done " + label + ' ' + QByteArray::number(change.contact.value));
        else if (change.state == WriteQueue::State::NotDone)
            print("notdone " + label + ' ' + reasons.valueToKey(int(change.reason)));
    }

    void loaded()
    {
        if (std::exchange(m_isLoaded, true))
            return;
        for (const qint64 id : queue().ids())
            tell(*queue().find(id));
        print("holding " + QByteArray::number(queue().counts().held));
    }

    void updated(qint64 id)
    {
        if (const WriteQueue::Change *change = queue().find(id))
            tell(*change);
    }

    //! Goes on where nothing is under way any more.
    void look()
    {
        if (!queue().loadError().isEmpty()) {
            print("unreadable " + queue().loadError().toUtf8());
            return QCoreApplication::exit(1);
        }
        if (!m_isLoaded || m_session.account().walker().isReading())
            return;
        if (!m_isReady) {
            if (!m_session.account().list().isWhole())
                return;
            m_isReady = true;
            print("ready");
            begin();
        }
        const WriteQueue::Counts &counts = queue().counts();
        if (counts.unfinished() == counts.held && !std::exchange(m_isOver, true)) {
            print("idle");
            QCoreApplication::quit();
        }
    }

    void begin()
    {
        submit();
        if (m_wishes.sendsHeld)
            queue().sendHeld();
        std::vector<qint64> notDone;
        for (const qint64 id : queue().ids()) {
            if (queue().find(id)->state == WriteQueue::State::NotDone)
                notDone.push_back(id);
        }
        if (m_wishes.discards)
            queue().discard(notDone);
    }

    //! Deletions all at once, the others one by one, as the screen does it.
    void submit()
    {
        std::vector<WriteQueue::Deletion> deletions;
        for (int i = m_wishes.first; i < m_wishes.last; ++i) {
            const ContactId id{i + 1};
            WriteRequest request;
            request.change.name = "Canary " + QByteArray::number(i);
            if (i % 3 == 0) {
                deletions.push_back({id, valuesOf(id)});
            } else if (i % 3 == 1) {
                request.kind = Kind::Update;
                request.id = id;
                queue().submit(request, valuesOf(id));
            } else {
                request.kind = Kind::Create;
                request.change.phoneNumber = "+39333" + QByteArray::number(5'000'000 + i);
                queue().submit(request, {});
            }
        }
        if (!deletions.empty())
            queue().submitDeletions(deletions);
    }

    ContactValues valuesOf(ContactId id)
    {
        const ContactStore &store = m_session.account().list().store();
        const RecordRef record = store.record(store.find(id).value());
        return ContactValues::from(record.chunk->fields(record.row));
    }

    const Wishes m_wishes;
    SystemClock m_clock;
    WatchedJournal m_journal;
    Session m_session;
    bool m_isLoaded = false;
    bool m_isReady = false;
    bool m_isOver = false;
};

Wishes wishesOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    const QCommandLineOption submit(QStringLiteral("submit"), {}, QStringLiteral("first:last"));
    const QCommandLineOption sendHeld(QStringLiteral("send-held"));
    const QCommandLineOption discard(QStringLiteral("discard-not-done"));
    const QCommandLineOption forget(QStringLiteral("as-if-never-sent"));
    parser.addOptions({submit, sendHeld, discard, forget});
    parser.addPositionalArgument(QStringLiteral("server"), {});
    parser.addPositionalArgument(QStringLiteral("journal"), {});
    parser.process(application);
    Wishes wishes;
    wishes.server = parser.positionalArguments().value(0);
    wishes.journal = parser.positionalArguments().value(1);
    wishes.first = parser.value(submit).section(u':', 0, 0).toInt();
    wishes.last = parser.value(submit).section(u':', 1).toInt();
    wishes.sendsHeld = parser.isSet(sendHeld);
    wishes.discards = parser.isSet(discard);
    wishes.forgetsSent = parser.isSet(forget);
    return wishes;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int result = 0;
    {
        Run run(wishesOf(application));
        run.start();
        result = QCoreApplication::exec();
    }
    print("end"); // the journal has closed its file
    return result;
}
