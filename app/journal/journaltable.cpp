// SPDX-License-Identifier: MIT
#include "journal/journaltable.h"

#include "journal/writerecordcodec.h"

#include <QSqlQuery>
#include <QVariant>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace contacts {

namespace {

constexpr qint64 erasedWorthClearing = 1000; //!< below that, writing the rest anew costs more

const QString rowStatement =
    QStringLiteral("SELECT number, account, origin, state, highest, checksum, content FROM writes");

//! One letter each, so that a row keeps its size.
QString letter(JournaledWrite::State state)
{
    switch (state) {
    case JournaledWrite::State::Waiting:
        return QStringLiteral("w");
    case JournaledWrite::State::Sent:
        return QStringLiteral("s");
    case JournaledWrite::State::NotDone:
        return QStringLiteral("n");
    }
    Q_UNREACHABLE();
}
const QString erasedLetter = QStringLiteral("x");

//! The letter alone may come from damage, and would be the loss of a write then.
const QString erasedCondition = QStringLiteral("(state='x' AND checksum=zeroblob(32))");

//! Overwrites them where they are, without a change of size.
QString eraseStatement(const char *condition)
{
    return QStringLiteral("UPDATE writes SET state='x', highest=zeroblob(8), "
                          "checksum=zeroblob(32), content=zeroblob(length(content)) "
                          "WHERE NOT %1 AND %2")
        .arg(erasedCondition, QLatin1String(condition));
}

std::optional<JournaledWrite::State> stateOf(const QString &text)
{
    using State = JournaledWrite::State;
    for (const State state : {State::Waiting, State::Sent, State::NotDone}) {
        if (text == letter(state))
            return state;
    }
    return std::nullopt;
}

//! Eight bytes always.
QByteArray encoded(ContactId id)
{
    QByteArray bytes(sizeof(id.value), Qt::Uninitialized);
    qToBigEndian(id.value, bytes.data());
    return bytes;
}

//! SQLite takes a null text for NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

bool isZero(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == 0; });
}

bool isErased(const QSqlQuery &row)
{
    return row.value(3).toString() == erasedLetter && isZero(row.value(4).toByteArray())
        && isZero(row.value(5).toByteArray()) && isZero(row.value(6).toByteArray());
}

//! Empty: damaged.
std::optional<JournaledWrite> writeOf(const QSqlQuery &row)
{
    const QByteArray content = row.value(6).toByteArray();
    const QByteArray highest = row.value(4).toByteArray();
    const std::optional<JournaledWrite::State> state = stateOf(row.value(3).toString());
    std::optional<JournaledWrite> write = decodedWrite(content);
    if (!state || !write || highest.size() != qsizetype(sizeof(qint64)))
        return std::nullopt;
    write->number = row.value(0).toLongLong();
    write->account.value = row.value(1).toString();
    write->origin = row.value(2).toString();
    write->state = *state;
    write->highestId.value = qFromBigEndian<qint64>(highest.data());
    if (row.value(5).toByteArray() != checksumOf(*write, content))
        return std::nullopt;
    return write;
}

QString unreadable(qint64 number)
{
    return QStringLiteral("Row %1 of the journal is damaged").arg(number);
}

} // namespace

JournalTable::JournalTable(QString file)
    : m_connection(std::move(file))
{
}

Result<std::vector<qint64>, QString> JournalTable::add(std::vector<JournaledWrite> writes)
{
    if (const Failure failure = change([this, &writes] { return insert(writes); }))
        return *failure;
    std::vector<qint64> numbers;
    numbers.reserve(writes.size());
    for (const JournaledWrite &write : writes)
        numbers.push_back(write.number);
    return numbers;
}

JournalTable::Failure JournalTable::setState(qint64 number, State state, ContactId highestId)
{
    return change([this, number, state, highestId]() -> Failure {
        JournaledWrite write;
        QByteArray content;
        if (Failure failure = readRow(number, write, content))
            return failure;
        write.state = state;
        write.highestId = highestId;
        QSqlQuery query = m_connection.query();
        query.prepare(
            QStringLiteral("UPDATE writes SET state=?, highest=?, checksum=? WHERE number=?"));
        query.addBindValue(letter(state));
        query.addBindValue(encoded(highestId));
        query.addBindValue(checksumOf(write, content));
        query.addBindValue(number);
        query.exec();
        return failureOf(query);
    });
}

JournalTable::Failure JournalTable::remove(const std::vector<qint64> &numbers)
{
    return change([this, &numbers]() -> Failure {
        QSqlQuery query = m_connection.query();
        query.prepare(eraseStatement("number=?"));
        for (const qint64 number : numbers) {
            query.bindValue(0, number);
            if (!query.exec())
                return failureOf(query);
            m_kept -= query.numRowsAffected();
            m_erased += query.numRowsAffected();
        }
        return isWorthClearing() ? clearErased() : failureOf(query);
    });
}

Result<std::vector<JournaledWrite>, QString> JournalTable::load(const AccountId &account)
{
    std::vector<JournaledWrite> rows;
    Failure failure = open();
    if (!failure)
        failure = readRows(account, rows);
    if (failure) {
        if (!m_connection.isInMemory())
            m_connection.close();
        return *failure;
    }
    return rows;
}

JournalTable::Failure JournalTable::removeAccount(const AccountId &account)
{
    return change([this, &account]() -> Failure {
        QSqlQuery query = m_connection.query();
        query.prepare(eraseStatement("account=?"));
        query.addBindValue(notNull(account.value));
        if (!query.exec())
            return failureOf(query);
        query.finish();
        // Not only the writes: nothing of the account and its server stays.
        Failure failure = clearErased();
        return failure ? failure : count();
    });
}

JournalTable::Failure JournalTable::open()
{
    if (m_connection.isOpen())
        return {};
    Failure failure = m_connection.open();
    if (!failure)
        failure = count();
    // A full disk is no reason not to show what is there.
    if (!failure && m_erased > 0 && m_connection.transaction([this] { return clearErased(); }))
        failure = count();
    return failure;
}

JournalTable::Failure JournalTable::change(const std::function<Failure()> &work)
{
    if (Failure failure = open())
        return failure;
    Failure failure = m_connection.transaction(work);
    if (failure && m_connection.isInMemory())
        count();
    else if (failure)
        m_connection.close();
    return failure;
}

JournalTable::Failure JournalTable::count()
{
    QSqlQuery query = m_connection.query();
    query.exec(
        QStringLiteral("SELECT count(*), coalesce(sum(%1), 0) FROM writes").arg(erasedCondition));
    if (query.next()) {
        m_erased = query.value(1).toLongLong();
        m_kept = query.value(0).toLongLong() - m_erased;
    }
    return failureOf(query);
}

//! Gives them their numbers, which are part of the checksum.
JournalTable::Failure JournalTable::insert(std::vector<JournaledWrite> &writes)
{
    QSqlQuery query = m_connection.query();
    query.exec(QStringLiteral(
        "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name='writes'), 0),"
        " coalesce((SELECT max(number) FROM writes), 0))"));
    qint64 number = query.next() ? query.value(0).toLongLong() : 0;
    if (Failure failure = failureOf(query))
        return failure;
    query.prepare(QStringLiteral("INSERT INTO writes VALUES(?, ?, ?, ?, ?, ?, ?)"));
    for (JournaledWrite &write : writes) {
        write.number = ++number;
        const QByteArray content = encodedWrite(write);
        query.bindValue(0, number);
        query.bindValue(1, notNull(write.account.value));
        query.bindValue(2, notNull(write.origin));
        query.bindValue(3, letter(write.state));
        query.bindValue(4, encoded(write.highestId));
        query.bindValue(5, checksumOf(write, content));
        query.bindValue(6, content);
        if (!query.exec())
            return failureOf(query);
        ++m_kept;
    }
    return failureOf(query);
}

JournalTable::Failure JournalTable::readRow(qint64 number, JournaledWrite &row, QByteArray &content)
{
    QSqlQuery query = m_connection.query();
    query.prepare(rowStatement + QStringLiteral(" WHERE number=? AND NOT ") + erasedCondition);
    query.addBindValue(number);
    query.exec();
    if (!query.next())
        return failureOf(query).value_or(
            QStringLiteral("Row %1 of the journal is not there").arg(number));
    std::optional<JournaledWrite> write = writeOf(query);
    if (!write)
        return unreadable(number);
    row = *std::move(write);
    content = query.value(6).toByteArray();
    return {};
}

JournalTable::Failure JournalTable::readRows(const AccountId &account,
                                             std::vector<JournaledWrite> &rows)
{
    QSqlQuery query = m_connection.query();
    query.exec(rowStatement + QStringLiteral(" ORDER BY number"));
    while (query.next()) {
        if (isErased(query))
            continue;
        std::optional<JournaledWrite> write = writeOf(query);
        if (!write)
            return unreadable(query.value(0).toLongLong());
        if (write->account == account)
            rows.push_back(*std::move(write));
    }
    return failureOf(query);
}

//! Within a transaction. Writes the rest anew: a plain DELETE would move it about.
JournalTable::Failure JournalTable::clearErased()
{
    const QString statements[] = {
        QStringLiteral("CREATE TEMP TABLE kept AS SELECT * FROM writes WHERE NOT ")
            + erasedCondition,
        QStringLiteral("DELETE FROM writes"),
        QStringLiteral("INSERT INTO writes SELECT * FROM kept ORDER BY number"),
        QStringLiteral("DROP TABLE kept")};
    for (const QString &statement : statements) {
        if (Failure failure = m_connection.exec(statement))
            return failure;
    }
    m_erased = 0;
    return {};
}

bool JournalTable::isWorthClearing() const
{
    return m_kept == 0 ? m_erased > 0 : m_erased > std::max(erasedWorthClearing, m_kept);
}

} // namespace contacts
