// SPDX-License-Identifier: MIT
#include "bench/enginebench.h"

#include "bench/figure.h"
#include "bench/references.h"
#include "bench/stopwatch.h"
#include "table/rowcopier.h"

#include <QEventLoop>

#include <map>

namespace contacts::bench {

namespace {

using Field = ColumnKey::Field;

constexpr int typingRounds = 4;
constexpr int sortingRounds = 3;
constexpr int selectingRounds = 5;
constexpr int copyingRounds = 3;
constexpr int parsedPages = 100;
const QString ms = QStringLiteral("ms");
const QString city = QStringLiteral("city");

std::vector<ColumnKey> sheetColumns()
{
    return {{Field::Name, {}}, {Field::PhoneNumber, {}}, {Field::Country, {}},
            {Field::Sent, {}}, {Field::Created, {}},     ColumnKey::ofParameter(city)};
}

SortOrder upBy(Field field)
{
    return {ColumnKey{field, field == Field::Parameter ? city : QString()}, Qt::AscendingOrder};
}

//! The queries that get a figure of their own.
QStringList queries()
{
    return {QStringLiteral("m"),        QStringLiteral("ma"),         QStringLiteral("mar"),
            QStringLiteral("novák 12"), QStringLiteral("zzqx"),       QStringLiteral("4821"),
            QStringLiteral("anna 39"),  QStringLiteral("maria rossi")};
}

//! The text in the field after each key: every query pasted, typed letter by letter, and erased
//! letter by letter.
QStringList typedTexts()
{
    QStringList texts;
    for (const QString &query : queries()) {
        texts << query << QString();
        for (qsizetype length = 1; length <= query.size(); ++length)
            texts << query.left(length);
        for (qsizetype length = query.size() - 1; length >= 0; --length)
            texts << query.left(length);
    }
    return texts;
}

} // namespace

void EngineBench::Models::settle()
{
    QEventLoop loop;
    while (sheet.isWorking())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
}

EngineBench::EngineBench(quint32 rows, bool hasReferences)
    : m_rows(rows)
    , m_hasReferences(hasReferences)
    , m_made(rows)
{
    m_models.model.setColumns(sheetColumns());
}

void EngineBench::run()
{
    readPages();
    type(QStringLiteral("server order"), false);
    sort();
    m_models.sheet.setSort(upBy(Field::Name));
    m_models.settle();
    type(QStringLiteral("sorted by name"), true);
    selectAll();
    copy();
}

void EngineBench::print(const QString &what, double value, qsizetype samples,
                        const QString &reference, double referenceValue, const QString &unit) const
{
    QJsonObject more{{QStringLiteral("contacts"), qint64(m_rows)}};
    if (m_hasReferences && referenceValue > 0) {
        more.insert(QStringLiteral("reference"), reference);
        more.insert(QStringLiteral("reference_value"), referenceValue);
    }
    Figure{what, value, unit.isEmpty() ? ms : unit, samples, more}.print();
}

void EngineBench::readPages()
{
    const MadeList::Cost cost = m_made.readInto(m_models.list);
    const double json = m_hasReferences
        ? References::parsePages(m_made, std::min(m_made.pages(), parsedPages)).count()
        : 0;
    const auto samples = qsizetype(cost.decode.count());
    print(QStringLiteral("page of 1,000 taken in, CPU, median"),
          cost.decode.median() + cost.apply.median(), samples,
          QStringLiteral("QJsonDocument::fromJson alone"), json);
    print(QStringLiteral("of it on the UI thread, longest"), cost.apply.maximum(), samples);
    print(QStringLiteral("records, bytes per contact"),
          double(m_models.list.store().memoryUsage()) / m_rows, 1,
          QStringLiteral("vector of QString structs"),
          m_hasReferences ? References::bytesOfStructs(m_models.list.store()) : 0,
          QStringLiteral("bytes"));
}

double EngineBench::timeToAnswer(const QString &typed)
{
    const Stopwatch watch;
    m_models.sheet.setQueryText(typed);
    m_models.settle();
    return watch.elapsed().count();
}

void EngineBench::type(const QString &order, bool isSorted)
{
    const QString what = QStringLiteral("key to model, ") + order;
    Samples all;
    Samples ofUiThread;
    const QStringList texts = typedTexts();
    for (int round = 0; round < typingRounds; ++round) {
        for (const QString &typed : texts) {
            const Milliseconds cpu = Stopwatch::threadCpu();
            all.add(timeToAnswer(typed));
            ofUiThread.add((Stopwatch::threadCpu() - cpu).count());
        }
    }
    // One after the other: the same again would be narrowed from itself.
    std::map<QString, Samples> pasted;
    for (int round = 0; round < 2 * typingRounds; ++round) {
        for (const QString &query : queries()) {
            pasted[query].add(timeToAnswer(query));
            timeToAnswer({});
        }
    }
    const References::Times reference =
        m_hasReferences ? References::filter(m_models.model, isSorted) : References::Times{};
    print(what + QStringLiteral(", p99"), all.quantile(0.99), qsizetype(all.count()));
    print(what + QStringLiteral(", median"), all.median(), qsizetype(all.count()));
    print(what + QStringLiteral(", UI thread, longest"), ofUiThread.maximum(),
          qsizetype(all.count()));
    for (const QString &query : queries()) {
        print(QStringLiteral("%1, “%2” pasted, median").arg(what, query), pasted[query].median(),
              qsizetype(pasted[query].count()));
    }
    // The same question asked of others.
    for (const auto &[name, time] :
         {std::pair(QStringLiteral("QSortFilterProxyModel"), reference.proxy),
          std::pair(QStringLiteral("SQLite LIKE"), reference.sqlite)}) {
        if (time.count() > 0) {
            print(QStringLiteral("%1, “mar”, beside %2").arg(what, name),
                  pasted[QStringLiteral("mar")].median(),
                  qsizetype(pasted[QStringLiteral("mar")].count()), name, time.count());
        }
    }
}

void EngineBench::sort()
{
    const std::vector<std::pair<QString, Field>> orders{
        {QStringLiteral("name"), Field::Name},
        {QStringLiteral("number"), Field::PhoneNumber},
        {QStringLiteral("date"), Field::Created},
        {QStringLiteral("count"), Field::Sent},
        {QStringLiteral("country"), Field::Country},
        {QStringLiteral("parameter"), Field::Parameter}};
    std::vector<Samples> times(orders.size());
    for (int round = 0; round < sortingRounds; ++round) {
        for (size_t i = 0; i < orders.size(); ++i) {
            const Stopwatch watch;
            m_models.sheet.setSort(upBy(orders[i].second));
            m_models.settle();
            times[i].add(watch.elapsed().count());
        }
    }
    m_models.sheet.setSort({});
    const double reference = m_hasReferences ? References::sortByName(m_models.model).count() : 0;
    for (size_t i = 0; i < orders.size(); ++i) {
        print(QStringLiteral("sort by %1, cold, median").arg(orders[i].first), times[i].median(),
              qsizetype(times[i].count()), QStringLiteral("QSortFilterProxyModel"),
              orders[i].second == Field::Name ? reference : 0);
    }
}

void EngineBench::selectAll()
{
    Samples selecting;
    Samples searching;
    for (int round = 0; round < selectingRounds; ++round) {
        const Stopwatch watch;
        m_models.selection.select(
            QItemSelection(m_models.model.index(0, 0),
                           m_models.model.index(m_models.model.rowCount() - 1, 0)),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        selecting.add(watch.elapsed().count());
        const Milliseconds cpu = Stopwatch::threadCpu();
        timeToAnswer(QStringLiteral("ma"));
        searching.add((Stopwatch::threadCpu() - cpu).count());
        timeToAnswer({});
    }
    m_models.selection.clear();
    print(QStringLiteral("select all, model"), selecting.median(), selectingRounds);
    print(QStringLiteral("search with all selected, UI thread, longest"), searching.maximum(),
          selectingRounds);
}

void EngineBench::copy()
{
    std::vector<RecordHandle> rows;
    for (quint32 i = 0; i < std::min<quint32>(m_rows, RowCopier::mostRows); ++i)
        rows.push_back({i});
    RowCopier copier;
    QEventLoop loop;
    QObject::connect(&copier, &RowCopier::copied, &loop, &QEventLoop::quit);
    Samples times;
    for (int round = 0; round < copyingRounds; ++round) {
        const Stopwatch watch;
        copier.copy(m_models.list.store().snapshot(), rows, sheetColumns(), m_models.text);
        loop.exec();
        times.add(watch.elapsed().count());
    }
    print(QStringLiteral("copy of %1 rows made, median").arg(rows.size()), times.median(),
          copyingRounds);
}

} // namespace contacts::bench
