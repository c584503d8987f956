// SPDX-License-Identifier: MIT
#include "journal/journaltable.h"

#include "journal/writerecordcodec.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace contacts {

namespace {

constexpr int version = 1;
//! So few are written anew each time.
constexpr qint64 fewRows = 200;

WriteJournal::Failure failureOf(const QSqlQuery &query)
{
    return query.lastError().isValid() ? WriteJournal::Failure(query.lastError().text())
                                       : std::nullopt;
}

} // namespace

JournalTable::JournalTable(QString file)
    : m_file(std::move(file))
    , m_name(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::Id128))
{
}

JournalTable::~JournalTable()
{
    close();
}

void JournalTable::close()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

JournalTable::Failure JournalTable::open()
{
    if (m_database.isOpen())
        return {};
    if (Failure failure = provideFile())
        return failure;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_file.isEmpty() ? QStringLiteral(":memory:") : m_file);
    Failure failure;
    if (!m_database.open())
        failure = m_database.lastError().text();
    else
        failure = setUp();
    if (failure)
        close();
    return failure;
}

//! The file is made here, for this person only, so that it never stands open to others.
JournalTable::Failure JournalTable::provideFile() const
{
    if (m_file.isEmpty())
        return {};
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder))
        return QStringLiteral("%1 cannot be made").arg(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile file(m_file);
    if (!file.exists() && !file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

JournalTable::Failure JournalTable::setUp()
{
    // EXTRA: with FULL the folder is not synced after the rollback journal is taken away, and a
    // power cut could bring that back and undo what was answered as done.
    for (const char *setting : {"PRAGMA journal_mode=DELETE", "PRAGMA secure_delete=ON",
                                "PRAGMA synchronous=EXTRA", "PRAGMA temp_store=MEMORY"}) {
        if (Failure failure = exec(QLatin1String(setting)))
            return failure;
    }
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return failureOf(query).value_or(QStringLiteral("no version"));
    const int found = query.value(0).toInt();
    query.finish();
    if (found > version)
        return QStringLiteral("written by a newer version of Contactsheet");
    if (found == version)
        return {};
    return transaction([this]() -> Failure {
        if (Failure failure = exec(QStringLiteral(
                "CREATE TABLE writes (number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT "
                "NULL, origin TEXT NOT NULL, state INTEGER NOT NULL, highest INTEGER NOT NULL, "
                "content BLOB NOT NULL)")))
            return failure;
        return exec(QStringLiteral("PRAGMA user_version=%1").arg(version));
    });
}

JournalTable::Failure JournalTable::exec(const QString &statement)
{
    QSqlQuery query(m_database);
    query.exec(statement);
    return failureOf(query);
}

JournalTable::Failure JournalTable::transaction(const std::function<Failure()> &work)
{
    if (Failure failure = open())
        return failure;
    if (!m_database.transaction())
        return m_database.lastError().text();
    Failure failure = work();
    if (!failure && !m_database.commit())
        failure = m_database.lastError().text();
    if (failure)
        m_database.rollback();
    return failure;
}

Result<std::vector<qint64>, QString> JournalTable::add(std::vector<JournaledWrite> writes)
{
    std::vector<qint64> numbers;
    const Failure failure = transaction([&]() -> Failure {
        QSqlQuery query(m_database);
        if (!query.prepare(QStringLiteral("INSERT INTO writes (account, origin, state, highest, "
                                          "content) VALUES (?, ?, ?, ?, ?)")))
            return failureOf(query);
        for (const JournaledWrite &write : writes) {
            query.bindValue(0, write.account.value);
            query.bindValue(1, write.origin);
            query.bindValue(2, int(write.state));
            query.bindValue(3, write.highestId.value);
            query.bindValue(4, encodedWrite(write));
            if (!query.exec())
                return failureOf(query);
            numbers.push_back(query.lastInsertId().toLongLong());
        }
        return {};
    });
    if (failure)
        return *failure;
    return numbers;
}

JournalTable::Failure JournalTable::setState(qint64 number, State state, ContactId highestId)
{
    return transaction([&]() -> Failure {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("UPDATE writes SET state=?, highest=? WHERE number=?"));
        query.bindValue(0, int(state));
        query.bindValue(1, highestId.value);
        query.bindValue(2, number);
        if (!query.exec())
            return failureOf(query);
        return query.numRowsAffected() == 1 ? Failure() : QStringLiteral("no such row");
    });
}

//! secure_delete overwrites what is deleted, but not the copies that stay in the gaps of a page
//! when other rows are moved together: only a file that is written anew is without them. In a long
//! list that is done once in a while, and at its end.
JournalTable::Failure JournalTable::clearErased(qint64 erased)
{
    m_erased += erased;
    QSqlQuery query(m_database);
    query.exec(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM writes LIMIT %1)")
                   .arg(fewRows + 4 * m_erased));
    const qint64 left = query.next() ? query.value(0).toLongLong() : 0;
    query.finish();
    if (left >= fewRows + 4 * m_erased)
        return {};
    if (Failure failure = exec(QStringLiteral("VACUUM")))
        return failure;
    m_erased = 0;
    return {};
}

JournalTable::Failure JournalTable::remove(const std::vector<qint64> &numbers)
{
    Failure failure = transaction([&]() -> Failure {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("DELETE FROM writes WHERE number=?"));
        for (const qint64 number : numbers) {
            query.bindValue(0, number);
            if (!query.exec())
                return failureOf(query);
        }
        return {};
    });
    return failure ? failure : clearErased(qint64(numbers.size()));
}

Result<std::vector<JournaledWrite>, QString> JournalTable::load(const AccountId &account)
{
    if (const Failure failure = open())
        return *failure;
    std::vector<JournaledWrite> writes;
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT number, origin, state, highest, content FROM writes WHERE "
                                 "account=? ORDER BY number"));
    query.bindValue(0, account.value);
    query.exec();
    while (query.next()) {
        std::optional<JournaledWrite> write = decodedWrite(query.value(4).toByteArray());
        const int state = query.value(2).toInt();
        if (!write || state < 0 || state > int(State::NotDone))
            return QStringLiteral("row %1 cannot be read").arg(query.value(0).toLongLong());
        write->number = query.value(0).toLongLong();
        write->account = account;
        write->origin = query.value(1).toString();
        write->state = State(state);
        write->highestId = {query.value(3).toLongLong()};
        writes.push_back(*std::move(write));
    }
    if (const Failure failure = failureOf(query))
        return *failure;
    return writes;
}

JournalTable::Failure JournalTable::removeAccount(const AccountId &account)
{
    Failure failure = transaction([&]() -> Failure {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("DELETE FROM writes WHERE account=?"));
        query.bindValue(0, account.value);
        query.exec();
        m_erased += query.numRowsAffected();
        return failureOf(query);
    });
    return failure ? failure : exec(QStringLiteral("VACUUM"));
}

} // namespace contacts
