// SPDX-License-Identifier: MIT
#include "journal/journalscript.h"

#include "journal/journalcalls.h"

#include <iterator>
#include <limits>

namespace contacts::testing {

namespace {

QByteArray randomText(QRandomGenerator &random)
{
    static const std::vector<QByteArray> pieces{
        QByteArrayLiteral("Maria"),
        QByteArrayLiteral("+39 312 345"),
        QByteArray("\0", 1),
        QByteArrayLiteral("\xff\xfe\x80"),
        QByteArrayLiteral("\xed\xa0\x80"),
        QByteArrayLiteral("'\"\\%1;--"),
        QByteArrayLiteral("\r\n\t"),
        QByteArrayLiteral("\xef\xbb\xbf"),
        QByteArray::fromHex("c3a9e280aed7a9e69d8ef09f9880"), // right-to-left and beyond 16 bits
        QByteArray(700, 'p'),
    };
    QByteArray text;
    for (int i = random.bounded(4); i > 0; --i)
        text += pieces.at(random.bounded(quint32(pieces.size())));
    return text;
}

std::optional<QByteArray> maybeText(QRandomGenerator &random)
{
    return random.bounded(3) ? std::optional(randomText(random)) : std::nullopt;
}

qint64 oddNumber(QRandomGenerator &random)
{
    static const std::vector<qint64> numbers{
        0, 1, -1, 4711, Q_INT64_C(9007199254740993), std::numeric_limits<qint64>::max()};
    return numbers.at(random.bounded(quint32(numbers.size())));
}

} // namespace

QString JournalStep::performOn(WriteJournal &journal) const
{
    switch (kind) {
    case Kind::Add: {
        const Added answer = added(journal, writes);
        if (!answer)
            return answer.error();
        return *answer == numbers ? QString() : QStringLiteral("other numbers than expected");
    }
    case Kind::SetState:
        return stateSet(journal, numbers.front(), state, highestId);
    case Kind::Remove:
        return removed(journal, numbers);
    case Kind::RemoveAccount:
        return accountRemoved(journal, account);
    }
    Q_UNREACHABLE();
}

JournalScript::JournalScript(quint32 seed)
    : m_random(seed)
{
}

JournalStep JournalScript::next()
{
    const int kind = m_random.bounded(10);
    if (m_rows.empty() || kind < 4)
        return addition();
    if (kind < 7)
        return change();
    if (kind < 9)
        return removal();
    JournalStep step;
    step.kind = JournalStep::Kind::RemoveAccount;
    step.account = accounts().at(m_random.bounded(quint32(accounts().size())));
    std::erase_if(m_rows, [&step](const auto &row) { return row.second.account == step.account; });
    return step;
}

std::vector<JournaledWrite> JournalScript::rowsOf(const AccountId &account) const
{
    std::vector<JournaledWrite> rows;
    for (const auto &[number, row] : m_rows) {
        if (row.account == account)
            rows.push_back(row);
    }
    return rows;
}

std::vector<AccountId> JournalScript::accounts()
{
    return {{QStringLiteral("a-1")}, {QStringLiteral("a-2")}, Account::practiceId()};
}

JournaledWrite JournalScript::randomWrite(QRandomGenerator &random)
{
    JournaledWrite write;
    write.account = accounts().at(random.bounded(quint32(accounts().size())));
    write.origin = QStringLiteral("https://sms%1.example.org:443").arg(random.bounded(3));
    write.state = JournaledWrite::State(random.bounded(3));
    write.request.kind = WriteRequest::Kind(random.bounded(3));
    write.request.id.value = oddNumber(random);
    write.request.isBulk = random.bounded(2);
    write.request.change.name = maybeText(random);
    write.request.change.phoneNumber = maybeText(random);
    if (random.bounded(2)) {
        write.request.change.parameters.emplace();
        for (int i = random.bounded(4); i > 0; --i)
            write.request.change.parameters->push_back({randomText(random), randomText(random)});
    }
    write.before.name = maybeText(random);
    write.before.phoneNumber = maybeText(random);
    write.before.hasOptedOut = random.bounded(2);
    for (int i = random.bounded(6); i > 0; --i)
        write.before.parameters.push_back(
            {randomText(random), randomText(random), ParameterKind(random.bounded(5))});
    write.highestId.value = oddNumber(random);
    if (random.bounded(4))
        write.made = QDateTime::fromMSecsSinceEpoch(random.bounded(2'000'000'000), Qt::UTC);
    return write;
}

JournalStep JournalScript::addition()
{
    JournalStep step;
    for (int i = m_random.bounded(5); i >= 0; --i) {
        JournaledWrite write = randomWrite(m_random);
        step.writes.push_back(write);
        write.number = ++m_lastNumber;
        step.numbers.push_back(write.number);
        m_rows[write.number] = write;
    }
    return step;
}

JournalStep JournalScript::change()
{
    JournalStep step;
    step.kind = JournalStep::Kind::SetState;
    step.numbers = {anyNumber()};
    step.state = JournaledWrite::State(m_random.bounded(3));
    step.highestId.value = oddNumber(m_random);
    JournaledWrite &row = m_rows.at(step.numbers.front());
    row.state = step.state;
    row.highestId = step.highestId;
    return step;
}

//! Some that were never there are among them, and some twice.
JournalStep JournalScript::removal()
{
    JournalStep step;
    step.kind = JournalStep::Kind::Remove;
    for (int i = m_random.bounded(6); i >= 0; --i)
        step.numbers.push_back(m_random.bounded(8) ? anyNumber() : m_lastNumber + 1);
    for (const qint64 number : step.numbers)
        m_rows.erase(number);
    return step;
}

qint64 JournalScript::anyNumber()
{
    return std::next(m_rows.begin(), m_random.bounded(qint32(m_rows.size())))->first;
}

JournalScript::Rows rowsIn(WriteJournal &journal)
{
    JournalScript::Rows rows;
    for (const AccountId &account : JournalScript::accounts()) {
        const Loaded answer = loaded(journal, account);
        if (!answer)
            rows[-1].origin = answer.error();
        else
            for (const JournaledWrite &row : *answer)
                rows[row.number] = row;
    }
    return rows;
}

} // namespace contacts::testing
