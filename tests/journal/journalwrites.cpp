// SPDX-License-Identifier: MIT
#include "journal/journalwrites.h"

#include <QtTest>

#include <optional>

namespace contacts::testing {

namespace {

QByteArray randomBytes(QRandomGenerator &random)
{
    QByteArray bytes;
    const int length = random.bounded(4) == 0 ? 0 : random.bounded(60);
    for (int i = 0; i < length; ++i)
        bytes += char(random.bounded(256));
    return bytes;
}

std::optional<QByteArray> maybeBytes(QRandomGenerator &random)
{
    if (random.bounded(3) == 0)
        return std::nullopt;
    return randomBytes(random);
}

//! Runs the event loop until the call is answered.
template<typename Answer>
Answer waited(const std::function<void(QObject *, std::function<void(Answer)>)> &call)
{
    QObject context;
    std::optional<Answer> answer;
    call(&context, [&answer](Answer given) { answer.emplace(std::move(given)); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        qFatal("the journal did not answer");
    return *std::move(answer);
}

} // namespace

JournaledWrite randomWrite(QRandomGenerator &random, const QString &account)
{
    JournaledWrite write;
    write.account.value = account;
    write.origin = QStringLiteral("https://%1.example.com:443").arg(random.bounded(3));
    write.state = JournaledWrite::State(random.bounded(3));
    write.request.kind = WriteRequest::Kind(random.bounded(3));
    write.request.id = ContactId{qint64(random.generate())};
    write.request.isBulk = random.bounded(2) == 0;
    write.request.change.name = maybeBytes(random);
    write.request.change.phoneNumber = maybeBytes(random);
    if (random.bounded(2) == 0) {
        write.request.change.parameters.emplace();
        for (int i = random.bounded(5); i > 0; --i)
            write.request.change.parameters->push_back({randomBytes(random), randomBytes(random)});
    }
    write.before.name = maybeBytes(random);
    write.before.phoneNumber = maybeBytes(random);
    for (int i = random.bounded(5); i > 0; --i) {
        write.before.parameters.push_back(
            {randomBytes(random), randomBytes(random), ParameterKind(random.bounded(5))});
    }
    write.before.hasOptedOut = random.bounded(2) == 0;
    write.highestId = ContactId{random.bounded(100)};
    write.made =
        QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + random.bounded(1'000'000), Qt::UTC);
    return write;
}

JournaledWrite namedWrite(const QByteArray &name, const QByteArray &number)
{
    JournaledWrite write;
    write.account.value = QStringLiteral("shop");
    write.origin = QStringLiteral("https://sms.example.com:443");
    write.request.kind = WriteRequest::Kind::Update;
    write.request.id = ContactId{7};
    write.request.change.name = name;
    write.before.phoneNumber = number;
    write.made = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    return write;
}

Result<std::vector<qint64>, QString> addTo(WriteJournal &journal,
                                           const std::vector<JournaledWrite> &writes)
{
    return waited<Result<std::vector<qint64>, QString>>(
        [&](QObject *context, auto done) { journal.add(writes, context, std::move(done)); });
}

WriteJournal::Failure setStateIn(WriteJournal &journal, qint64 number, JournaledWrite::State state,
                                 ContactId highestId)
{
    return waited<WriteJournal::Failure>([&](QObject *context, auto done) {
        journal.setState(number, state, highestId, context, std::move(done));
    });
}

WriteJournal::Failure removeFrom(WriteJournal &journal, const std::vector<qint64> &numbers)
{
    return waited<WriteJournal::Failure>(
        [&](QObject *context, auto done) { journal.remove(numbers, context, std::move(done)); });
}

WriteJournal::Failure removeAccountFrom(WriteJournal &journal, const QString &account)
{
    return waited<WriteJournal::Failure>([&](QObject *context, auto done) {
        journal.removeAccount(AccountId{account}, context, std::move(done));
    });
}

Result<std::vector<JournaledWrite>, QString> loadFrom(WriteJournal &journal, const QString &account)
{
    return waited<Result<std::vector<JournaledWrite>, QString>>([&](QObject *context, auto done) {
        journal.load(AccountId{account}, context, std::move(done));
    });
}

} // namespace contacts::testing
