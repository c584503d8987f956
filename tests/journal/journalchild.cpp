// SPDX-License-Identifier: MIT
#include "journal/journalcalls.h"
#include "journal/journalscript.h"
#include "journal/sqlitewritejournal.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <cstdio>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! A line for each confirmed step, which is with the parent when this returns.
void tell()
{
    std::fputs("done\n", stdout);
    std::fflush(stdout);
}

int performScript(const QString &file, quint32 seed, int steps)
{
    SqliteWriteJournal journal(file);
    JournalScript script(seed);
    for (int i = 0; i < steps; ++i) {
        const QString failure = script.next().performOn(journal);
        if (!failure.isEmpty()) {
            std::fprintf(stderr, "step %d: %s\n", i, qPrintable(failure));
            return 1;
        }
        tell();
    }
    return 0;
}

//! For the control: the same kind of work, without all that makes it safe.
int writePlainly(const QString &file, const QString &synchronous, int steps)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(file);
    database.open();
    QSqlQuery query;
    query.exec(QStringLiteral("CREATE TABLE plain(text TEXT)"));
    query.exec(QStringLiteral("PRAGMA synchronous=") + synchronous);
    for (int i = 0; i < steps; ++i) {
        if (!query.exec(QStringLiteral("INSERT INTO plain VALUES('text')")))
            return 1;
        tell();
    }
    return 0;
}

} // namespace

//! script FILE SEED STEPS | plain FILE SYNCHRONOUS STEPS
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    if (arguments.at(1) == QStringLiteral("script"))
        return performScript(arguments.at(2), arguments.at(3).toUInt(), arguments.at(4).toInt());
    return writePlainly(arguments.at(2), arguments.at(3), arguments.at(4).toInt());
}
