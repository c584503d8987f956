// SPDX-License-Identifier: MIT
#include "views/viewlist.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include <set>

namespace contacts::testing {

namespace {

using Change = ViewList::Change;
using Refusal = ViewList::Refusal;

SheetView named(const QString &name, const QString &query = {})
{
    SheetView view;
    view.name = name;
    view.query = query;
    return view;
}

ColumnLayout randomColumns(QRandomGenerator &random)
{
    ColumnLayout layout;
    for (const ColumnKey &key : ColumnLayout::builtInColumns()) {
        if (random.bounded(3) == 0)
            layout.columns.push_back({key, random.bounded(300)});
    }
    if (random.bounded(2))
        layout.columns.push_back({ColumnKey::ofParameter(QStringLiteral("a:b\nc \u043c")), 7});
    return layout;
}

SortOrder randomSort(QRandomGenerator &random)
{
    if (random.bounded(3) == 0)
        return {};
    const auto direction = random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (random.bounded(3) == 0)
        return {ColumnKey::ofParameter(QStringLiteral("view:x")), direction};
    return {ColumnKey{ColumnKey::Field(random.bounded(int(ColumnKey::Field::Parameter))), {}},
            direction};
}

QString randomText(QRandomGenerator &random, int longest)
{
    static const QString letters = QStringLiteral("abc:,;\"\\@ =%&\u00e9\u0645\u043c\U0001f600x");
    QString text;
    for (int left = random.bounded(1, longest); left > 0; --left)
        text += letters.at(random.bounded(int(letters.size())));
    return text;
}

QString queryOf(QRandomGenerator &random)
{
    return random.bounded(4) ? randomText(random, 12) : QString();
}

//! The same steps on plain lists, each state kept whole.
struct Oracle
{
    std::vector<SheetView> &now() { return states[at]; }
    std::vector<SheetView> copy() { return states[at]; }
    void step(std::vector<SheetView> next)
    {
        if (next == now())
            return;
        states.resize(at + 1);
        states.push_back(std::move(next));
        if (states.size() > ViewList::mostSteps + 1)
            states.erase(states.begin());
        at = states.size() - 1;
    }
    int indexOf(const QString &id)
    {
        for (size_t i = 0; i < now().size(); ++i) {
            if (now()[i].id == id)
                return int(i);
        }
        return -1;
    }

    std::vector<std::vector<SheetView>> states{{}};
    size_t at = 0;
};

//! One random step on both; false: they did not agree about it.
bool step(ViewList &views, Oracle &oracle, QRandomGenerator &random)
{
    std::vector<SheetView> next = oracle.copy();
    const int pick = next.empty() ? -1 : random.bounded(int(next.size()));
    switch (pick < 0 ? random.bounded(2) * 7 : random.bounded(14)) {
    case 0:
    case 1: {
        SheetView view = named(views.freeName(randomText(random, 6) + u'x'), queryOf(random));
        view.columns = randomColumns(random);
        view.sort = randomSort(random);
        const auto id = views.add(view);
        if (!id)
            return false;
        view.id = *id;
        view.name = view.name.simplified();
        next.push_back(view);
        oracle.step(std::move(next));
        return true;
    }
    case 2: {
        const QString name = views.freeName(randomText(random, 6) + u'x');
        next[size_t(pick)].name = name;
        const bool done = !views.rename(next[size_t(pick)].id, name);
        oracle.step(std::move(next));
        return done;
    }
    case 3: {
        SheetView &view = next[size_t(pick)];
        view.query = queryOf(random);
        view.columns = randomColumns(random);
        view.sort = randomSort(random);
        views.replace(view.id, view.query, view.columns, view.sort);
        oracle.step(std::move(next));
        return true;
    }
    case 4:
    case 5: {
        const int row = random.bounded(views.rowCount() + 4) - 2;
        views.move(next[size_t(pick)].id, row);
        const SheetView view = next[size_t(pick)];
        next.erase(next.begin() + pick);
        const int to = std::clamp(row - ViewList::builtInCount(), 0, int(next.size()));
        next.insert(next.begin() + to, view);
        oracle.step(std::move(next));
        return true;
    }
    case 6:
        views.remove(next[size_t(pick)].id);
        next.erase(next.begin() + pick);
        oracle.step(std::move(next));
        return true;
    default: {
        if (random.bounded(2)) {
            if (views.undoStep().has_value() != (oracle.at > 0))
                return false;
            views.undo();
            oracle.at -= oracle.at > 0 ? 1 : 0;
        } else {
            if (views.redoStep().has_value() != (oracle.at + 1 < oracle.states.size()))
                return false;
            views.redo();
            oracle.at += oracle.at + 1 < oracle.states.size() ? 1 : 0;
        }
        return true;
    }
    }
}

} // namespace

//! The views of an account, and how settings keep them.
class ViewListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void builtInOnesComeFirst();
    void builtInOnesStay();
    void namesAreJudged_data();
    void namesAreJudged();
    void freeNames();
    void stepsEqualTheOracle();
    void aMoveIsOneMove();
    void stepsSayWhatTheyWere();
    void countsAreShown();
    void countsOfOtherQueriesAreForgotten();
    void storedOnesAreNotAnnounced();
    void linesComeBack();
    void damagedLines();
};

void ViewListTest::builtInOnesComeFirst()
{
    ViewList views;
    QVERIFY(views.add(named(QStringLiteral("AAA"))));
    const std::vector<std::tuple<const char *, const char *, const char *>> expected{
        {"all", "All", ""},
        {"opted-out", "Opted out", "optedout:yes"},
        {"never-messaged", "Never messaged", "lastsent:never"},
        {"failed-messages", "Failed messages", "failed>0"},
        {"no-name", "No name", "no:name"},
        {"wrong-number", "Number looks wrong", "phone:wrong"},
        {"repeated-number", "Same number twice", "phone:twice"},
    };
    QCOMPARE(views.rowCount(), int(expected.size()) + 1);
    for (int row = 0; row < int(expected.size()); ++row) {
        const auto &[id, name, query] = expected[size_t(row)];
        const QModelIndex index = views.index(row);
        QCOMPARE(index.data(ViewList::IdRole).toString(), QLatin1String(id));
        QCOMPARE(index.data().toString(), QLatin1String(name));
        QCOMPARE(views.at(row).query, QLatin1String(query));
        QVERIFY(index.data(ViewList::IsBuiltInRole).toBool());
        QVERIFY(!(index.flags() & Qt::ItemIsEditable));
        QCOMPARE(views.rowOf(QLatin1String(id)), row);
    }
    const QModelIndex own = views.index(int(expected.size()));
    QVERIFY(!own.data(ViewList::IsBuiltInRole).toBool());
    QVERIFY(own.flags() & Qt::ItemIsEditable);
    QVERIFY(!QUuid::fromString(own.data(ViewList::IdRole).toString()).isNull());
}

void ViewListTest::builtInOnesStay()
{
    ViewList views;
    QSignalSpy changed(&views, &ViewList::ownViewsChanged);
    const QString id = QStringLiteral("opted-out");
    views.remove(id);
    views.move(id, 0);
    views.replace(id, QStringLiteral("x"), {}, {});
    QVERIFY(!views.rename(id, QStringLiteral("Mine")));
    QVERIFY(!views.setData(views.index(1), QStringLiteral("Mine"), Qt::EditRole));
    QVERIFY(!views.undoStep());
    QCOMPARE(views.rowCount(), ViewList::builtInCount());
    QCOMPARE(views.index(1).data().toString(), QStringLiteral("Opted out"));
    QVERIFY(changed.isEmpty());
}

void ViewListTest::namesAreJudged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("refusal"); // −1: none
    const auto add = [](const char *what, const QString &name, int refusal) {
        QTest::newRow(what) << name << refusal;
    };
    add("plain", QStringLiteral("Berlin"), -1);
    add("empty", QString(), int(Refusal::Empty));
    add("spaces", QStringLiteral(" \t\n "), int(Refusal::Empty));
    add("as long as it may be", QString(ViewList::longestName, u'x'), -1);
    add("longer", QString(ViewList::longestName + 1, u'x'), int(Refusal::TooLong));
    add("spaces do not count", QString(200, u' ') + QStringLiteral("x"), -1);
    add("taken", QStringLiteral("Rome"), int(Refusal::Taken));
    add("otherwise written", QStringLiteral("  ROME "), int(Refusal::Taken));
    add("looks the same", QStringLiteral("Cafe\u0301"), int(Refusal::Taken));
    add("built-in", QStringLiteral("opted  OUT"), int(Refusal::Taken));
}

void ViewListTest::namesAreJudged()
{
    QFETCH(QString, name);
    QFETCH(int, refusal);
    ViewList views;
    QVERIFY(views.add(named(QStringLiteral("Rome"))));
    QVERIFY(views.add(named(QStringLiteral("Caf\u00e9"))));
    const QString other = *views.add(named(QStringLiteral("Other")));
    const auto expected = refusal < 0 ? std::nullopt : std::optional(Refusal(refusal));
    QCOMPARE(views.refusalOf(name), expected);
    const auto before = views.ownViews();
    // As a new one, and as the name of another.
    QVERIFY(views.rename(other, name) == expected);
    QCOMPARE(views.ownViews() == before, expected.has_value());
    if (!expected) {
        QCOMPARE(views.ownViews().back().name, name.simplified());
        views.undo();
    }
    const auto added = views.add(named(name));
    QCOMPARE(added.hasValue(), !expected.has_value());
    if (expected)
        QCOMPARE(added.error(), *expected);
    else
        QCOMPARE(views.ownViews().back().name, name.simplified());
    // Its own name is nobody else's.
    QVERIFY(!views.rename(other, QStringLiteral(" other ")));
}

void ViewListTest::freeNames()
{
    ViewList views;
    const QString wanted = QStringLiteral("New view");
    for (const char *expected : {"New view", "New view 2", "New view 3"}) {
        QCOMPARE(views.freeName(wanted), QLatin1String(expected));
        QVERIFY(views.add(named(views.freeName(wanted))));
    }
    QCOMPARE(views.freeName(QStringLiteral("All")), QStringLiteral("All 2"));
}

void ViewListTest::stepsEqualTheOracle()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ViewList views;
    const QAbstractItemModelTester tester(&views,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&views, &ViewList::ownViewsChanged);
    Oracle oracle;
    std::vector<std::pair<QString, QPersistentModelIndex>> watched;
    int undone = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto before = views.ownViews();
        undone += views.redoStep().has_value();
        QVERIFY2(step(views, oracle, random), qPrintable(QString::number(i)));
        QVERIFY2(views.ownViews() == oracle.now(), qPrintable(QString::number(i)));
        // Whoever stores what is announced has what is there.
        if (views.ownViews() != before)
            QVERIFY(changed.last().at(0).value<std::vector<SheetView>>() == views.ownViews());
        changed.clear();
        for (const auto &[id, index] : watched) {
            QCOMPARE(index.isValid(), oracle.indexOf(id) >= 0);
            if (index.isValid())
                QCOMPARE(index.data(ViewList::IdRole).toString(), id);
        }
        watched.erase(std::remove_if(watched.begin(), watched.end(),
                                     [](const auto &one) { return !one.second.isValid(); }),
                      watched.end());
        if (!oracle.now().empty() && watched.size() < 20) {
            const int row = views.rowCount() - 1 - random.bounded(int(oracle.now().size()));
            watched.emplace_back(views.at(row).id, views.index(row));
        }
    }
    QVERIFY2(undone > 300, qPrintable(QString::number(undone)));
}

void ViewListTest::aMoveIsOneMove()
{
    ViewList views;
    std::vector<SheetView> own;
    for (int i = 0; i < 40; ++i) {
        own.push_back(named(QStringLiteral("View %1").arg(i)));
        own.back().id = QString::number(i);
    }
    views.setOwnViews(own);
    QSignalSpy moved(&views, &QAbstractItemModel::rowsMoved);
    const int first = ViewList::builtInCount();
    views.move(QStringLiteral("3"), first + 30);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(views.rowOf(QStringLiteral("3")), first + 30);
    views.undo();
    QCOMPARE(moved.size(), 2);
    QVERIFY(views.ownViews() == own);
    views.move(QStringLiteral("39"), 0);
    QCOMPARE(moved.size(), 3);
    QCOMPARE(views.rowOf(QStringLiteral("39")), first);
    views.move(QStringLiteral("39"), first); // where it is
    QCOMPARE(moved.size(), 3);
    views.undo();
    QVERIFY(views.ownViews() == own);
}

void ViewListTest::stepsSayWhatTheyWere()
{
    ViewList views;
    const auto is = [](const std::optional<ViewList::Step> &step, Change change, const char *name) {
        return step && step->change == change && step->name == QLatin1String(name);
    };
    const QString a = *views.add(named(QStringLiteral("A")));
    QVERIFY(is(views.undoStep(), Change::Add, "A"));
    QVERIFY(!views.rename(a, QStringLiteral("B")));
    QVERIFY(is(views.undoStep(), Change::Rename, "A"));
    views.replace(a, QStringLiteral("x"), {}, {});
    QVERIFY(is(views.undoStep(), Change::Replace, "B"));
    QVERIFY(views.add(named(QStringLiteral("C"))));
    views.move(a, 100);
    QVERIFY(is(views.undoStep(), Change::Move, "B"));
    views.remove(a);
    QVERIFY(is(views.undoStep(), Change::Remove, "B"));
    QVERIFY(!views.redoStep());
    views.undo();
    QVERIFY(is(views.redoStep(), Change::Remove, "B"));
    QVERIFY(is(views.undoStep(), Change::Move, "B"));
    // What changes nothing is no step.
    views.replace(a, QStringLiteral("x"), {}, {});
    QVERIFY(is(views.redoStep(), Change::Remove, "B"));
}

void ViewListTest::countsAreShown()
{
    ViewList views;
    const QModelIndex index = views.index(1);
    const auto text = [&index] { return index.data(ViewList::CountTextRole).toString(); };
    QCOMPARE(text(), QString());
    QCOMPARE(index.data(ViewList::CountRole).toLongLong(), qint64(-1));
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Opted out"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QSignalSpy changed(&views, &QAbstractItemModel::dataChanged);
    views.setCount(1, {1'204, true});
    views.setCount(1, {1'204, true});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(text(), QStringLiteral("\u2265 1,204"));
    QVERIFY(index.data(ViewList::IsLowerBoundRole).toBool());
    QVERIFY2(index.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("1,204")),
             qPrintable(index.data(Qt::AccessibleTextRole).toString()));
    views.setCount(1, {1'204, false});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(text(), QStringLiteral("1,204"));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QCOMPARE(text(), QLocale().toString(1'204));
    QVERIFY(text() != QStringLiteral("1,204"));
}

void ViewListTest::countsOfOtherQueriesAreForgotten()
{
    ViewList views;
    QSignalSpy queries(&views, &ViewList::queriesChanged);
    const QString id = *views.add(named(QStringLiteral("A"), QStringLiteral("rome")));
    QCOMPARE(queries.size(), 1);
    const int row = views.rowOf(id);
    const auto count = [&] { return views.index(row).data(ViewList::CountRole).toInt(); };
    views.setCount(row, {7, false});
    QVERIFY(!views.rename(id, QStringLiteral("B")));
    QCOMPARE(count(), 7);
    QCOMPARE(queries.size(), 1);
    views.replace(id, QStringLiteral("milan"), {}, {});
    QCOMPARE(count(), -1);
    QCOMPARE(queries.size(), 2);
    views.setCount(row, {8, false});
    views.undo();
    QCOMPARE(count(), -1);
    QCOMPARE(queries.size(), 3);
}

void ViewListTest::storedOnesAreNotAnnounced()
{
    ViewList views;
    QVERIFY(views.add(named(QStringLiteral("A"))));
    QSignalSpy changed(&views, &ViewList::ownViewsChanged);
    SheetView stored = named(QStringLiteral("B"));
    stored.id = QStringLiteral("b");
    views.setOwnViews({stored});
    QVERIFY(changed.isEmpty());
    QCOMPARE(views.rowCount(), ViewList::builtInCount() + 1);
    QVERIFY(!views.undoStep()); // it would take back what another run did
}

void ViewListTest::linesComeBack()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 300; ++round) {
        std::vector<SheetView> views;
        for (int left = random.bounded(8); left > 0; --left) {
            SheetView view = named(randomText(random, 60).simplified() + u'x', queryOf(random));
            view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            view.columns = randomColumns(random);
            view.sort = randomSort(random);
            views.push_back(view);
        }
        std::vector<SheetView> all = SheetView::builtIn(); // which are not stored
        all.insert(all.end(), views.begin(), views.end());
        QVERIFY(SheetView::fromStringList(SheetView::toStringList(all)) == views);
    }
}

void ViewListTest::damagedLines()
{
    const QStringList lines{
        QStringLiteral("name:before any view"),
        QStringLiteral("view:a"),
        QStringLiteral("name: A\n1 "),
        QStringLiteral("future:thing"),
        QStringLiteral("column:100:name"),
        QStringLiteral("column:100:flying"),
        QStringLiteral("column:id"),
        QStringLiteral("sort:up:flying"),
        QStringLiteral("query:a:b"),
        QStringLiteral("view:"),
        QStringLiteral("name:no id"),
        QStringLiteral("view:b"),
        QStringLiteral("query:no name"),
        QStringLiteral("view:a"),
        QStringLiteral("name:the id again"),
        QStringLiteral("view:all"),
        QStringLiteral("name:not mine"),
        QString(),
        QStringLiteral("view:c"),
        QStringLiteral("name:C"),
        QStringLiteral("sort:down:param:city"),
    };
    const std::vector<SheetView> views = SheetView::fromStringList(lines);
    QCOMPARE(views.size(), size_t(2));
    QCOMPARE(views[0].name, QStringLiteral("A 1"));
    QCOMPARE(views[0].query, QStringLiteral("a:b"));
    QCOMPARE(views[0].columns.columns.size(), size_t(1));
    QVERIFY(views[0].sort.isServerOrder());
    QCOMPARE(views[1].id, QStringLiteral("c"));
    QVERIFY(views[1].sort
            == (SortOrder{ColumnKey::ofParameter(QStringLiteral("city")), Qt::DescendingOrder}));
    // Whatever is cut off or in another order, there is an answer.
    QRandomGenerator random(6);
    for (int round = 0; round < 500; ++round) {
        QStringList some;
        for (int left = random.bounded(12); left > 0; --left) {
            const QString &line = lines.at(random.bounded(int(lines.size())));
            some << line.left(random.bounded(int(line.size()) + 1));
        }
        std::set<QString> ids;
        for (const SheetView &view : SheetView::fromStringList(some)) {
            QVERIFY(ids.insert(view.id).second);
            QVERIFY(!view.name.isEmpty() && !view.id.isEmpty() && !view.isBuiltIn);
        }
    }
}

} // namespace contacts::testing

using contacts::testing::ViewListTest;
CONTACTS_TEST(ViewListTest)
#include "viewlisttest.moc"
