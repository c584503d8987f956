// SPDX-License-Identifier: MIT
// What a long list costs in memory with everything that a search and a sort keep beside it, by the
// allocator's own count: a generous bound, so that nothing big slips in unseen.
#include "models/person.h"
#include "models/sheetfixture.h"
#include "search/searchengine.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#    include <malloc.h>
#    define HEAP_IS_COUNTED
#endif

namespace contacts::testing {

namespace {

constexpr int pages = 200;
constexpr int pageSize = 1'000;
constexpr double contacts = pages * pageSize;
constexpr double bytesAllowed = 190; // of the 200 that the whole program may take

qint64 heapBytes()
{
#if defined(HEAP_IS_COUNTED)
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
#else
    return -1;
#endif
}

//! As in the design: a name of about 14 bytes and two parameters of about 8.
Person invented(int id)
{
    Person person = plainPerson(id);
    person.name = "Maria Rossi " + std::to_string(id % 100);
    person.phone = "+39" + std::to_string(3'000'000'000 + id * 7919LL);
    person.country = "IT";
    person.parameters = {{"city", "City" + std::to_string(id % 300)},
                         {"card", std::to_string(10'000'000 + id), ParameterKind::Number}};
    person.created = 1'600'000'000 + id * 60;
    person.sent = id % 200;
    return person;
}

struct PlainContact
{
    QString name;
    QString phone;
    QMap<QString, QString> parameters;
};

} // namespace

class ListMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSearchedAndSortedListFits();
};

void ListMemoryTest::aSearchedAndSortedListFits()
{
    if (heapBytes() < 0)
        QSKIP("this allocator does not tell");
    FakeCollation collation;
    FakeTerritoryNames territories;
    const qint64 before = heapBytes();
    SheetFixture sheet;
    NumberFacts numbers(sheet.phoneNumbers);
    SearchEngine engine(collation, territories, numbers);
    for (int page = 0; page < pages; ++page) {
        ContactChunkBuilder builder;
        for (int row = 0; row < pageSize; ++row)
            builder.add(invented(page * pageSize + row + 1).fields());
        sheet.list.applyPage({page + 1, pageSize, RequestPriority::Background},
                             {builder.build(), pages * pageSize, page + 1, pageSize});
    }
    QVERIFY(sheet.list.isWhole());
    QSignalSpy spy(&engine, &SearchEngine::resultReady);
    const auto ask = [&](const QString &typed, const SortOrder &sort) {
        engine.search({wordsQuery(typed),
                       sort,
                       sheet.list.store().snapshot(),
                       sheet.list.axis().positions(),
                       {},
                       {}});
        if (!spy.wait(30'000))
            return false;
        sheet.model.showResult(spy.takeFirst().at(0).value<std::shared_ptr<const SearchResult>>());
        return sheet.model.rowCount() == pages * pageSize;
    };
    const SortOrder byName{ColumnKey{ColumnKey::Field::Name, {}}, Qt::AscendingOrder};
    QVERIFY(ask({}, byName));
    QVERIFY(ask(QStringLiteral("mar"), byName)); // everybody, and the order is kept beside it
    const double perContact = double(heapBytes() - before) / contacts;
    qInfo("%.1f bytes for each of %.0f contacts", perContact, contacts);
    QVERIFY(perContact < bytesAllowed);

    // The same texts as they are usually kept do not fit, so the count sees what there is.
    const qint64 between = heapBytes();
    std::vector<PlainContact> plain;
    for (int id = 1; id <= pageSize; ++id) {
        const Person person = invented(id);
        plain.push_back(
            {QString::fromStdString(*person.name), QString::fromStdString(*person.phone), {}});
        for (const Person::Parameter &parameter : person.parameters)
            plain.back().parameters.insert(QString::fromStdString(parameter.key),
                                           QString::fromStdString(parameter.value));
    }
    QVERIFY(double(heapBytes() - between) / pageSize > bytesAllowed);
}

} // namespace contacts::testing

using contacts::testing::ListMemoryTest;
CONTACTS_TEST(ListMemoryTest)
#include "listmemorytest.moc"
