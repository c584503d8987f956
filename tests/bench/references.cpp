// SPDX-License-Identifier: MIT
#include "bench/references.h"

#include "bench/madelist.h"
#include "bench/samples.h"
#include "domain/displaytext.h"
#include "store/contactstore.h"

#include <QHash>
#include <QJsonDocument>
#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlQuery>

#if defined(__GLIBC__)
#    include <malloc.h>
#endif

namespace contacts::bench {

namespace {

//! As a program keeps contacts that does not think of memory.
struct PlainContact
{
    qint64 id = 0;
    QString name;
    QString number;
    QString country;
    bool optedOut = false;
    qint64 counts[4] = {};
    qint64 times[4] = {};
    QHash<QString, QString> parameters;
};

PlainContact plainContact(RecordRef record)
{
    PlainContact contact;
    const ContactFields fields = record.chunk->fields(record.row);
    contact.id = fields.id.value;
    contact.name = displayText(fields.name.value_or(std::string_view()));
    contact.number = displayText(fields.phoneNumber.value_or(std::string_view()));
    contact.country = displayText(record.chunk->country(record.row).text());
    contact.optedOut = fields.hasOptedOut;
    for (const ParameterField &parameter : fields.parameters)
        contact.parameters.insert(displayText(parameter.key), displayText(parameter.value));
    return contact;
}

Milliseconds filterByProxy(QAbstractItemModel &model, bool sorted)
{
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    proxy.setSourceModel(&model);
    if (sorted)
        proxy.sort(0);
    int rows = proxy.rowCount(); // it maps nothing before it is asked
    Samples times;
    for (const QString &query : {QStringLiteral("mar"), QStringLiteral("mari")}) {
        const Stopwatch watch;
        proxy.setFilterFixedString(query);
        rows = std::min(rows, proxy.rowCount());
        times.add(watch.elapsed().count());
    }
    return rows > 0 ? Milliseconds(times.median()) : Milliseconds{};
}

Milliseconds filterBySqlite(QAbstractItemModel &model)
{
    const QString connection = QStringLiteral("bench");
    Samples times;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QStringLiteral(":memory:"));
        if (!database.open())
            return {};
        QSqlQuery query(database);
        query.exec(QStringLiteral("CREATE TABLE people (text TEXT)"));
        database.transaction();
        query.prepare(QStringLiteral("INSERT INTO people VALUES (?)"));
        for (int row = 0; row < model.rowCount(); ++row) {
            QString text;
            for (int column = 0; column < model.columnCount(); ++column)
                text += model.index(row, column).data().toString().toCaseFolded() + u'\n';
            query.addBindValue(text);
            query.exec();
        }
        database.commit();
        for (int round = 0; round < 5; ++round) {
            const Stopwatch watch;
            query.exec(QStringLiteral("SELECT rowid FROM people WHERE text LIKE '%mar%'"));
            qint64 sum = 0;
            while (query.next())
                sum += query.value(0).toLongLong();
            times.add(watch.elapsed().count());
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return Milliseconds(times.median());
}

} // namespace

Milliseconds References::parsePages(const MadeList &list, int pages)
{
    Samples times;
    for (int number = 1; number <= pages; ++number) {
        const QByteArray page = list.page(number);
        const Milliseconds start = Stopwatch::threadCpu();
        const QJsonDocument document = QJsonDocument::fromJson(page);
        times.add((Stopwatch::threadCpu() - start).count());
        if (!document.isObject())
            qFatal("a page that is no JSON object");
    }
    return Milliseconds(times.median());
}

References::Times References::filter(QAbstractItemModel &model, bool sorted)
{
    return {filterByProxy(model, sorted), sorted ? Milliseconds{} : filterBySqlite(model)};
}

Milliseconds References::sortByName(QAbstractItemModel &model)
{
    QSortFilterProxyModel proxy;
    proxy.setSortLocaleAware(true);
    proxy.setSourceModel(&model);
    const Stopwatch watch;
    proxy.sort(0);
    return watch.elapsed();
}

double References::bytesOfStructs(const ContactStore &store)
{
#if defined(__GLIBC__)
    const quint32 count = std::min<quint32>(store.handleCount(), 100'000);
    const struct mallinfo2 before = mallinfo2();
    std::vector<PlainContact> contacts;
    contacts.reserve(count);
    for (quint32 handle = 0; handle < count; ++handle)
        contacts.push_back(plainContact(store.record({handle})));
    const struct mallinfo2 after = mallinfo2();
    return double(after.uordblks + after.hblkhd - before.uordblks - before.hblkhd) / count;
#else
    Q_UNUSED(store)
    return 0;
#endif
}

} // namespace contacts::bench
