// SPDX-License-Identifier: MIT
#include "edit/parametertablemodel.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

using Table = ParameterTableModel;
using Lock = Table::Lock;
using Problem = Table::Problem;

struct TableFixture
{
    QString text(int row, int column) const
    {
        return table.data(table.index(row, column), Qt::EditRole).toString();
    }
    bool type(int row, int column, const QString &typed)
    {
        return table.hasIndex(row, column)
            && table.setData(table.index(row, column), typed, Qt::EditRole);
    }
    void fill(int count)
    {
        std::vector<ParameterValue> values;
        for (int i = 0; i < count; ++i)
            values.push_back(
                {"key " + QByteArray::number(i), QByteArray::number(i), ParameterKind::String});
        table.setParameters(values);
    }

    Table table;
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class ParameterTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsAPlainList();
    void untouchedRowsKeepTheirBytes();
    void locks();
    void takesNoMoreThanTheServerReads();
    void problemsAreOfWhatWasTyped();
    void pastes();
    void tellsWhatTemplatesMiss();
    void showsWhatIsWanted();
    void saysWhatTheServerMakesOfIt();
};

void ParameterTableModelTest::equalsAPlainList()
{
    const std::array<QString, 6> texts{QStringLiteral("a"),   QStringLiteral("b"),
                                       QStringLiteral("c"),   QString(),
                                       QStringLiteral("x y"), QStringLiteral("1.10")};
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const QByteArray trace = "seed " + QByteArray::number(seed);
        QRandomGenerator random(seed);
        TableFixture f;
        QList<std::pair<QString, QString>> list;
        std::vector<ParameterValue> base;
        for (int left = random.bounded(4); left > 0; --left)
            base.push_back({"base" + QByteArray::number(left), "v", ParameterKind::String});
        f.table.setParameters(base);
        for (const ParameterValue &value : base)
            list.append({QString::fromUtf8(value.key), QStringLiteral("v")});
        const auto before = list;
        for (int step = 0; step < 60; ++step) {
            const QString text = texts[size_t(random.bounded(int(texts.size())))];
            const int row = random.bounded(-1, int(list.size()) + 2);
            const bool isRow = row >= 0 && row < list.size();
            switch (random.bounded(5)) {
            case 0:
            case 1: {
                const int column = random.bounded(2);
                f.type(row, column, text);
                if (isRow)
                    (column == 0 ? list[row].first : list[row].second) = text;
                else if (row == list.size() && !text.isEmpty())
                    list.append(column == 0 ? std::pair(text, QString())
                                            : std::pair(QString(), text));
                break;
            }
            case 2: {
                std::vector<int> rows{row, random.bounded(-1, int(list.size()) + 2), row};
                f.table.removeParameters(rows);
                std::sort(rows.begin(), rows.end());
                rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
                for (auto at = rows.rbegin(); at != rows.rend(); ++at) {
                    if (*at >= 0 && *at < list.size())
                        list.removeAt(*at);
                }
                break;
            }
            case 3: {
                const int steps = random.bounded(-1, 2);
                const int to = row + steps;
                const bool moves = isRow && steps != 0 && to >= 0 && to < list.size();
                QVERIFY2(f.table.moveParameter(row, steps) == moves, trace.constData());
                if (moves)
                    list.move(row, to);
                break;
            }
            default: {
                const QString key = texts[size_t(random.bounded(3))];
                f.table.paste(key + u'\t' + text, 0);
                const auto known = std::find_if(list.begin(), list.end(), [&key](const auto &pair) {
                    return pair.first == key;
                });
                if (known != list.end())
                    known->second = text;
                else
                    list.append({key, text});
            }
            }
            QVERIFY2(f.table.parameterCount() == int(list.size()), trace.constData());
            QVERIFY2(f.table.rowCount() == int(list.size()) + 1, trace.constData());
            QVERIFY2(f.table.emptyRow() == int(list.size()), trace.constData());
            QVERIFY2(f.table.isChanged() == (list != before), trace.constData());
            for (int at = 0; at < list.size(); ++at) {
                QVERIFY2(f.text(at, 0) == list[at].first && f.text(at, 1) == list[at].second,
                         trace.constData());
                QVERIFY2(f.table.parameters()[size_t(at)].key == list[at].first.toUtf8(),
                         trace.constData());
            }
        }
    }
}

void ParameterTableModelTest::untouchedRowsKeepTheirBytes()
{
    TableFixture f;
    const std::vector<ParameterValue> values{
        {"price", "1.10", ParameterKind::Number},
        {"big", "12345678901234567890", ParameterKind::Number},
        {"q&#39;", "O&#39;Neil's &#34;x\" &amp;", ParameterKind::String},
        {" blank ", " line\nbreak ", ParameterKind::String},
        {"e\u0301", "\u00e9", ParameterKind::String},
        {"", "", ParameterKind::String},
        {"same", "1", ParameterKind::String},
        {"same", "2", ParameterKind::String}};
    f.table.setParameters(values);
    QCOMPARE(f.table.lock(), Lock::None);
    QVERIFY(f.table.parameters() == values && !f.table.isChanged());
    QCOMPARE(f.text(2, 0), QStringLiteral("q'"));
    // Typing what is there already is no change.
    QSignalSpy edited(&f.table, &Table::edited);
    for (int row = 0; row < int(values.size()); ++row) {
        if (row == 3)
            continue; // a line break cannot be typed
        QVERIFY(!f.type(row, 0, f.text(row, 0)));
        QVERIFY(!f.type(row, 1, f.text(row, 1)));
    }
    QCOMPARE(edited.size(), 0);
    QVERIFY(f.table.parameters() == values);
    QVERIFY(f.type(6, 1, QStringLiteral("two\nlines")));
    QCOMPARE(f.text(6, 1), QStringLiteral("two lines"));
    QCOMPARE(edited.size(), 1);
    std::vector<ParameterValue> expected = values;
    expected[6].value = "two lines";
    QVERIFY(f.table.parameters() == expected);
    // Typed back: nothing is to be sent.
    QVERIFY(f.type(6, 1, QStringLiteral("1")));
    QVERIFY(!f.table.isChanged());
}

void ParameterTableModelTest::locks()
{
    for (const ParameterKind kind :
         {ParameterKind::Boolean, ParameterKind::Null, ParameterKind::Nested}) {
        TableFixture f;
        f.table.setParameters({{"a", "1", ParameterKind::String}, {"b", "null", kind}});
        QCOMPARE(f.table.lock(), Lock::NotText);
        QCOMPARE(f.table.rowCount(), 2);
        QCOMPARE(f.table.emptyRow(), -1);
        QVERIFY(!f.type(0, 1, QStringLiteral("2")));
        QVERIFY(!(f.table.flags(f.table.index(0, 0)) & Qt::ItemIsEditable));
        f.table.removeParameters({0});
        QVERIFY(!f.table.moveParameter(0, 1));
        int leftOut = 0;
        QVERIFY(f.table.paste(QStringLiteral("a\t2\nc\t3"), 0, &leftOut).empty());
        QCOMPARE(leftOut, 2);
        QVERIFY(!f.table.isChanged());
    }
    TableFixture f;
    f.fill(Table::mostParameters + 1);
    QCOMPARE(f.table.lock(), Lock::TooMany);
    QCOMPARE(f.table.rowCount(), Table::mostParameters + 1);
    f.fill(3);
    QCOMPARE(f.table.lock(), Lock::None);
    QVERIFY(f.table.flags(f.table.index(3, 0)) & Qt::ItemIsEditable);
    f.table.setLocked(true);
    f.table.setLocked(true);
    QCOMPARE(f.table.lock(), Lock::NotYet);
    QCOMPARE(f.table.rowCount(), 3);
    QVERIFY(!f.type(0, 1, QStringLiteral("2")));
    f.table.setLocked(false);
    QCOMPARE(f.table.rowCount(), 4);
}

void ParameterTableModelTest::takesNoMoreThanTheServerReads()
{
    TableFixture f;
    f.fill(Table::mostParameters - 1);
    QCOMPARE(f.table.rowCount(), Table::mostParameters);
    QVERIFY(f.type(f.table.emptyRow(), 0, QStringLiteral("last")));
    QCOMPARE(f.table.parameterCount(), Table::mostParameters);
    QCOMPARE(f.table.rowCount(), Table::mostParameters);
    QCOMPARE(f.table.emptyRow(), -1);
    int leftOut = 0;
    const std::vector<int> pasted =
        f.table.paste(QStringLiteral("key 3\tnew\nmore\t1\nlast\t2"), 0, &leftOut);
    QCOMPARE(pasted, (std::vector<int>{3, Table::mostParameters - 1}));
    QCOMPARE(leftOut, 1);
    QCOMPARE(f.table.lock(), Lock::None);
    f.table.removeParameters({0, 10});
    QCOMPARE(f.table.parameterCount(), Table::mostParameters - 2);
    QCOMPARE(f.table.rowCount(), Table::mostParameters - 1);
    QCOMPARE(f.text(0, 0), QStringLiteral("key 1"));
}

void ParameterTableModelTest::problemsAreOfWhatWasTyped()
{
    TableFixture f;
    f.table.setParameters({{"0", "zero", ParameterKind::String},
                           {" ", "blank", ParameterKind::String},
                           {"same", "1", ParameterKind::String},
                           {"same", "2", ParameterKind::String},
                           {"city", "Rome", ParameterKind::String}});
    QCOMPARE(f.table.firstProblem(), -1); // asked about when it is sent, not here
    QCOMPARE(f.table.endangered().size(), size_t(2));
    f.type(4, 0, QStringLiteral("0"));
    QCOMPARE(f.table.problem(4), Problem::ZeroKey);
    QCOMPARE(f.table.firstProblem(), 4);
    QCOMPARE(f.table.data(f.table.index(4, 0), Table::ProblemRole).toInt(), int(Problem::ZeroKey));
    QCOMPARE(f.table.data(f.table.index(4, 1), Table::ProblemRole).toInt(), int(Problem::None));
    f.type(4, 0, QStringLiteral("  "));
    QCOMPARE(f.table.problem(4), Problem::BlankKey);
    f.type(4, 0, QStringLiteral(" same"));
    QCOMPARE(f.table.problem(4), Problem::DuplicateKey); // as the server will have it
    f.type(4, 0, QStringLiteral("other"));
    QCOMPARE(f.table.firstProblem(), -1);
    f.type(5, 1, QStringLiteral("a value without a key"));
    QCOMPARE(f.table.problem(5), Problem::BlankKey);
    QCOMPARE(f.table.problem(6), Problem::None);
    QCOMPARE(f.table.problem(-1), Problem::None);
    // A value that was typed over a key that will go.
    f.type(0, 1, QStringLiteral("typed"));
    QCOMPARE(f.table.endangered().size(), size_t(2));
    f.type(0, 0, QStringLiteral("zero"));
    QCOMPARE(f.table.endangered().size(), size_t(1));
}

void ParameterTableModelTest::pastes()
{
    TableFixture f;
    f.fill(3);
    int leftOut = 7;
    QCOMPARE(f.table.paste(QStringLiteral("city\tRome\r\nkey 1; 8 \r\n\r\nage,7\n"), 0, &leftOut),
             (std::vector<int>{3, 1, 4}));
    QCOMPARE(leftOut, 0);
    QCOMPARE(f.text(3, 1), QStringLiteral("Rome"));
    QCOMPARE(f.text(1, 1), QStringLiteral("8"));
    QCOMPARE(f.text(4, 0), QStringLiteral("age"));
    QCOMPARE(f.text(4, 1), QStringLiteral("7"));
    // One column: values from that row on.
    QCOMPARE(f.table.paste(QStringLiteral("x\ny\nz"), 3, &leftOut), (std::vector<int>{3, 4}));
    QCOMPARE(leftOut, 1);
    QCOMPARE(f.text(4, 1), QStringLiteral("y"));
    // The first separator counts: a tab before all others.
    f.table.paste(QStringLiteral("a;b,c\td\te"), 0);
    QCOMPARE(f.text(5, 0), QStringLiteral("a;b,c"));
    QCOMPARE(f.text(5, 1), QStringLiteral("d\te"));
    QSignalSpy edited(&f.table, &Table::edited);
    QVERIFY(f.table.paste(QStringLiteral("\n \n\t\n"), 0).empty());
    QCOMPARE(edited.size(), 0);
    // Where it is pasted may be anywhere.
    QVERIFY(f.table.paste(QStringLiteral("x"), 99, &leftOut).empty());
    QCOMPARE(leftOut, 1);
    QCOMPARE(f.table.paste(QStringLiteral("x"), -5), std::vector<int>{0});
}

void ParameterTableModelTest::tellsWhatTemplatesMiss()
{
    TableFixture f;
    f.fill(3);
    QVERIFY(f.table.missingKeys().isEmpty());
    QCOMPARE(f.table.templateText(1), QStringLiteral("{{CUSTOM_PARAMETERS:key 1}}"));
    QCOMPARE(f.table.templateText(3), QString());
    f.type(1, 0, QStringLiteral("renamed"));
    f.table.removeParameters({2});
    QCOMPARE(f.table.missingKeys(),
             (QStringList{QStringLiteral("key 1"), QStringLiteral("key 2")}));
    f.type(1, 0, QStringLiteral("key 2"));
    QCOMPARE(f.table.missingKeys(), QStringList{QStringLiteral("key 1")});
}

void ParameterTableModelTest::showsWhatIsWanted()
{
    TableFixture f;
    f.fill(3);
    std::vector<ParameterValue> wanted = f.table.parameters();
    wanted[1].value = "wanted";
    wanted.push_back({"new", "1", ParameterKind::String});
    f.table.showWanted(wanted);
    QVERIFY(f.table.isChanged());
    QVERIFY(f.table.parameters() == wanted);
    const auto isTouched = [&f](int row) {
        return f.table.data(f.table.index(row, 0), Table::TouchedRole).toBool();
    };
    QVERIFY(!isTouched(0) && isTouched(1) && !isTouched(2) && isTouched(3));
    f.table.setBase(wanted);
    QVERIFY(!f.table.isChanged());
    f.table.setParameters({});
    QVERIFY(!f.table.isChanged());
    QCOMPARE(f.table.rowCount(), 1);
}

void ParameterTableModelTest::saysWhatTheServerMakesOfIt()
{
    TableFixture f;
    f.table.setParameters({{"a<b>", "c<d>", ParameterKind::String}});
    const auto storedAs = [&f](int row, int column) {
        return f.table.data(f.table.index(row, column), Table::StoredAsRole).toString();
    };
    QVERIFY(storedAs(0, 1).isNull()); // it is there as it is
    f.type(0, 1, QStringLiteral("x <y"));
    QCOMPARE(storedAs(0, 1), QStringLiteral("x"));
    QVERIFY(storedAs(0, 0).isNull());
    f.type(0, 1, QStringLiteral("it's \"kept\""));
    QVERIFY(storedAs(0, 1).isNull());
    f.type(0, 0, QString(70, u'k'));
    QCOMPARE(storedAs(0, 0), QString(64, u'k'));
}

} // namespace contacts::testing

using contacts::testing::ParameterTableModelTest;
CONTACTS_TEST(ParameterTableModelTest)
#include "parametertablemodeltest.moc"
