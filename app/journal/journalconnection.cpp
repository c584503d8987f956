// SPDX-License-Identifier: MIT
#include "journal/journalconnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <utility>

namespace contacts {

namespace {

constexpr int version = 1; //!< of the tables, kept as the file's user_version

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions anyoneElse = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

//! AUTOINCREMENT: a number is never used again, also after its row is gone.
const QString tableStatement = QStringLiteral(
    "CREATE TABLE writes(number INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, "
    "origin TEXT NOT NULL, state TEXT NOT NULL, highest BLOB NOT NULL, checksum BLOB NOT NULL, "
    "content BLOB NOT NULL)");

//! Of that file.
QString problem(const QString &file, const QString &text)
{
    return QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file), text);
}

} // namespace

JournalConnection::JournalConnection(QString file)
    : m_file(std::move(file))
    , m_name(QStringLiteral("journal-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

JournalConnection::~JournalConnection()
{
    close();
}

JournalConnection::Failure JournalConnection::open()
{
    if (m_isOpen)
        return {};
    Failure failure;
    if (isInMemory()) {
        failure = connect(QStringLiteral(":memory:"));
        if (!failure)
            failure = makeTables();
    } else {
        failure = provideFile();
        if (!failure)
            failure = connect(m_file);
        if (!failure)
            failure = checkTables();
    }
    if (!failure)
        failure = setUp();
    if (!failure && !isInMemory())
        failure = checkWhole();
    if (failure)
        close();
    return failure;
}

void JournalConnection::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    QSqlDatabase::removeDatabase(m_name);
}

QSqlQuery JournalConnection::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    return query;
}

JournalConnection::Failure JournalConnection::exec(const QString &statement) const
{
    QSqlQuery query = this->query();
    query.exec(statement);
    return failureOf(query);
}

JournalConnection::Failure
JournalConnection::transaction(const std::function<Failure()> &work) const
{
    // Immediate: two connections that both read first could otherwise wait for each other.
    if (Failure failure = exec(QStringLiteral("BEGIN IMMEDIATE")))
        return failure;
    Failure failure = work();
    if (!failure)
        failure = exec(QStringLiteral("COMMIT"));
    if (failure)
        exec(QStringLiteral("ROLLBACK")); // a failed statement may have done so already
    return failure;
}

JournalConnection::Failure JournalConnection::provideFile() const
{
    const QFileInfo file(m_file);
    if (!file.exists())
        return makeFile();
    if ((file.permissions() & anyoneElse) && !QFile::setPermissions(m_file, ownerOnly))
        return problem(m_file, QStringLiteral("others can read it, and that cannot be changed"));
    return {};
}

//! Under another name at first. A folder that is there already is somebody else's to protect.
JournalConnection::Failure JournalConnection::makeFile() const
{
    const QDir folder = QFileInfo(m_file).absoluteDir();
    const QDir above = QFileInfo(folder.path()).absoluteDir();
    if (!folder.exists()
        && (!above.mkpath(QStringLiteral("."))
            || !above.mkdir(folder.dirName(), ownerOnly | QFile::ExeOwner)))
        return problem(folder.path(), QStringLiteral("the folder cannot be made"));

    // SQLite would take a journal whose file was taken away for the new file's.
    const QString unfinished = m_file + QStringLiteral("-new");
    const QString journal = QStringLiteral("-journal");
    for (const QString &leftOver : {unfinished, unfinished + journal, m_file + journal})
        QFile::remove(leftOver);
    QFile file(unfinished);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return problem(unfinished, file.errorString());
    file.close();

    JournalConnection connection(unfinished);
    Failure failure = connection.connect(unfinished);
    if (!failure)
        failure = connection.setUp();
    if (!failure)
        failure = connection.makeTables();
    connection.close();
    if (!failure && !file.rename(m_file))
        failure = problem(m_file, file.errorString());
    if (failure)
        QFile::remove(unfinished);
    return failure;
}

JournalConnection::Failure JournalConnection::connect(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_isOpen = true;
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
    database.setDatabaseName(file);
    return database.open() ? Failure() : database.lastError().text();
}

JournalConnection::Failure JournalConnection::makeTables() const
{
    return transaction([this]() -> Failure {
        if (Failure failure = exec(tableStatement))
            return failure;
        return exec(QStringLiteral("PRAGMA user_version=%1").arg(version));
    });
}

//! Changes nothing: it may be anybody's file.
JournalConnection::Failure JournalConnection::checkTables() const
{
    QSqlQuery query = this->query();
    query.exec(QStringLiteral("PRAGMA user_version"));
    const int found = query.next() ? query.value(0).toInt() : 0;
    if (const Failure failure = failureOf(query))
        return problem(m_file, *failure);
    if (found > version)
        return problem(m_file,
                       QStringLiteral("written by a newer version of this program (%1, not %2)")
                           .arg(found)
                           .arg(version));
    query.exec(QStringLiteral("SELECT sql FROM sqlite_master WHERE name='writes'"));
    const bool isOurs = query.next() && query.value(0).toString() == tableStatement;
    if (const Failure failure = failureOf(query))
        return problem(m_file, *failure);
    if (found != version || !isOurs)
        return problem(m_file, QStringLiteral("it does not hold what it should"));
    return {};
}

JournalConnection::Failure JournalConnection::checkWhole() const
{
    QSqlQuery query = this->query();
    query.exec(QStringLiteral("PRAGMA quick_check(1)"));
    const QString answer = query.next() ? query.value(0).toString() : QString();
    if (answer == QStringLiteral("ok"))
        return {};
    return problem(m_file,
                   failureOf(query).value_or(QStringLiteral("it is damaged: %1").arg(answer)));
}

//! What it promises depends on these, so each is asked for afterwards.
JournalConnection::Failure JournalConnection::setUp() const
{
    // EXTRA is FULL and one thing more: the folder is synced after the commit has deleted SQLite's
    // journal. Otherwise it can be back after a power cut, and takes the commit back.
    // Temporary tables would be files elsewhere, and those would hold names and numbers.
    const struct
    {
        const char *setting;
        const char *value;
        const char *expected;
    } settings[] = {{"journal_mode", "DELETE", "delete"},
                    {"secure_delete", "ON", "1"},
                    {"synchronous", "EXTRA", "3"},
                    {"temp_store", "MEMORY", "2"},
                    {"fullfsync", "ON", "1"},
                    {"cell_size_check", "ON", "1"}};
    for (const auto &[setting, value, expected] : settings) {
        const bool isOfFile = setting == settings[0].setting;
        if (isOfFile && isInMemory())
            continue;
        if (Failure failure =
                set(QLatin1String(setting), QLatin1String(value), QLatin1String(expected)))
            return failure;
    }
    return {};
}

JournalConnection::Failure JournalConnection::set(const QString &setting, const QString &value,
                                                  const QString &expected) const
{
    if (Failure failure = exec(QStringLiteral("PRAGMA %1=%2").arg(setting, value)))
        return failure;
    QSqlQuery query = this->query();
    query.exec(QStringLiteral("PRAGMA %1").arg(setting));
    if (query.next() && query.value(0).toString() == expected)
        return {};
    return failureOf(query).value_or(
        QStringLiteral("SQLite does not take %1=%2 here").arg(setting, value));
}

WriteJournal::Failure failureOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return error.isValid() ? WriteJournal::Failure(error.text()) : std::nullopt;
}

} // namespace contacts
