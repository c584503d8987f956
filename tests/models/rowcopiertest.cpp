// SPDX-License-Identifier: MIT
#include "table/rowcopier.h"
#include "models/sheetfixture.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

namespace {

struct CopyFixture : SheetFixture
{
    explicit CopyFixture(std::vector<Person> people)
    {
        server.people = std::move(people);
        for (int page = 1; (page - 1) * 1'000 < int(server.people.size()); ++page)
            apply({page, 1'000});
    }

    bool copy(const std::vector<ColumnKey> &columns, std::vector<RecordHandle> rows)
    {
        QSignalSpy spy(&copier, &RowCopier::copied);
        copier.copy(list.store().snapshot(), std::move(rows), columns, text);
        if (!spy.wait(10'000))
            return false;
        plain = spy.at(0).at(0).toString();
        html = spy.at(0).at(1).toString();
        rowCount = spy.at(0).at(2).toLongLong();
        return spy.size() == 1;
    }

    RowCopier copier;
    QString plain;
    QString html;
    qint64 rowCount = -1;
};

Person oddPerson()
{
    Person person = plainPerson(1);
    person.name = "<b>Tab\there</b> &amp; \"x\"\nline\r\nend &#39;q&#39;";
    person.phone = "+39012345";
    person.sent = 1'234'567;
    person.created = 1'761'707'894;
    person.hasOptedOut = true;
    person.parameters = {{"city", "=1+1"}};
    return person;
}

std::vector<ColumnKey> copiedColumns()
{
    using Field = ColumnKey::Field;
    return {{Field::PhoneNumber, {}}, {Field::Name, {}},
            {Field::Sent, {}},        {Field::Created, {}},
            {Field::LastSent, {}},    {Field::Country, {}},
            {Field::Id, {}},          ColumnKey::ofParameter(QStringLiteral("city"))};
}

} // namespace

class RowCopierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainText();
    void htmlKeepsThePlus();
    void severalRowsInTheirOrder();
    void leavesOutWhoWasRemoved();
    void nothingToCopy();
    void theLastCallWins();
    void endsWhileCopying();
};

void RowCopierTest::plainText()
{
    CopyFixture f({oddPerson()});
    QVERIFY(f.copy(copiedColumns(), {{0}}));
    QCOMPARE(f.rowCount, qint64(1));
    QCOMPARE(f.plain,
             QStringLiteral("+39012345\t<b>Tab here</b> &amp; \"x\" line  end 'q'\t1234567\t"
                            "2025-10-29 03:18:14\t\tItalia\t1\t=1+1"));
}

void RowCopierTest::htmlKeepsThePlus()
{
    CopyFixture f({oddPerson()});
    QVERIFY(f.copy(copiedColumns(), {{0}}));
    const QString text = QStringLiteral("<td style=\"mso-number-format:'\\@'\">");
    QVERIFY(f.html.contains(text + QStringLiteral("+39012345</td>")));
    QVERIFY(f.html.contains(text
                            + QStringLiteral("&lt;b&gt;Tab here&lt;/b&gt; &amp;amp; &quot;x&quot; "
                                             "line  end 'q'</td>")));
    QVERIFY(f.html.contains(QStringLiteral("<td>1234567</td>")));
    QVERIFY(f.html.contains(text + QStringLiteral("=1+1</td>")));
    QCOMPARE(f.html.count(QStringLiteral("<tr>")), 1);
    QCOMPARE(f.html.count(QStringLiteral("</td>")), int(copiedColumns().size()));
    QVERIFY(f.html.startsWith(QStringLiteral("<meta charset=\"utf-8\">")));
    QVERIFY(!f.html.contains(QStringLiteral("<b>")));
}

void RowCopierTest::severalRowsInTheirOrder()
{
    CopyFixture f(plainPeople(1, 3'000));
    std::vector<RecordHandle> rows = f.liveHandles();
    std::reverse(rows.begin(), rows.end());
    QVERIFY(f.copy({{ColumnKey::Field::Id, {}}, {ColumnKey::Field::Name, {}}}, rows));
    QCOMPARE(f.rowCount, qint64(3'000));
    const QStringList lines = f.plain.split(u'\n');
    QCOMPARE(lines.size(), 3'001);
    QVERIFY(lines.last().isEmpty());
    for (int i = 0; i < 3'000; ++i)
        QCOMPARE(lines.at(i), QStringLiteral("%1\tPerson %1").arg(3'000 - i));
    QCOMPARE(f.html.count(QStringLiteral("<tr>")), 3'000);
}

void RowCopierTest::leavesOutWhoWasRemoved()
{
    CopyFixture f(plainPeople(1, 10));
    const std::vector<RecordHandle> rows = f.liveHandles();
    f.server.removeAt(3);
    f.list.beginReading();
    f.apply({1, 1'000});
    f.list.dropUnread();
    QVERIFY(f.copy({{ColumnKey::Field::Id, {}}}, rows));
    QCOMPARE(f.rowCount, qint64(9));
    QVERIFY(!f.plain.split(u'\n').contains(QStringLiteral("4")));
}

void RowCopierTest::nothingToCopy()
{
    CopyFixture f(plainPeople(1, 1));
    QVERIFY(f.copy(copiedColumns(), {}));
    QCOMPARE(f.rowCount, qint64(0));
    QVERIFY(f.plain.isEmpty());
    QVERIFY(f.copy({}, {{0}}));
    QVERIFY(f.plain.isEmpty());
}

void RowCopierTest::theLastCallWins()
{
    CopyFixture f(plainPeople(1, 2'000));
    for (int round = 0; round < 100; ++round) {
        QSignalSpy spy(&f.copier, &RowCopier::copied);
        const std::vector<RecordHandle> all = f.liveHandles();
        const std::vector<RecordHandle> few(all.begin(), all.begin() + 1 + round % 7);
        const ColumnKey id{ColumnKey::Field::Id, {}};
        const auto snapshot = f.list.store().snapshot();
        f.copier.copy(snapshot, round % 2 ? all : few, {id}, f.text);
        if (round % 3 == 0)
            QThread::yieldCurrentThread();
        f.copier.copy(snapshot, few, {id}, f.text);
        QVERIFY(spy.wait(10'000));
        QCoreApplication::sendPostedEvents();
        // What the first call had ready is not worth telling of any more.
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(2).toLongLong(), qint64(few.size()));
    }
}

void RowCopierTest::endsWhileCopying()
{
    CopyFixture f(plainPeople(1, 5'000));
    int copied = 0;
    for (int round = 0; round < 30; ++round) {
        auto copier = std::make_unique<RowCopier>();
        connect(copier.get(), &RowCopier::copied, this, [&copied] { ++copied; });
        copier->copy(f.list.store().snapshot(), f.liveHandles(), copiedColumns(), f.text);
        copier.reset();
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(copied, 0);
}

} // namespace contacts::testing

using contacts::testing::RowCopierTest;
CONTACTS_TEST(RowCopierTest)
#include "rowcopiertest.moc"
