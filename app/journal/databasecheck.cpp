// SPDX-License-Identifier: MIT
#include "journal/databasecheck.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace contacts {

QString databaseProblem()
{
    const QString name = QStringLiteral("self-test");
    QString problem;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (!database.open()) {
            problem = database.lastError().text();
        } else {
            QSqlQuery query(database);
            if (!query.exec(QStringLiteral("SELECT 1")) || !query.next())
                problem = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return problem;
}

} // namespace contacts
