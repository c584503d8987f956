// SPDX-License-Identifier: MIT
#include "table/columnlayout.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;

//! Columns as settings keep them, also those of older and newer versions.
class ColumnLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void olderSettingsKeepTheName();
    void whatCannotBeReadIsLeftOut();
};

void ColumnLayoutTest::comesBack_data()
{
    QTest::addColumn<bool>("kept");
    QTest::newRow("kept") << true;
    QTest::newRow("moves") << false;
}

void ColumnLayoutTest::comesBack()
{
    QFETCH(bool, kept);
    ColumnLayout layout;
    layout.nameKept = kept;
    layout.columns = {{{ColumnKey::Field::Sent, {}}, 80},
                      {{ColumnKey::Field::Name, {}}, 0},
                      {ColumnKey::ofParameter(QStringLiteral("name-moves")), 33},
                      {ColumnKey::ofParameter(QString()), 1},
                      {ColumnKey::ofParameter(QString::fromUtf8("a:b,\"ü\n")), 10'000}};
    QCOMPARE(ColumnLayout::fromStringList(layout.toStringList()), layout);
}

void ColumnLayoutTest::olderSettingsKeepTheName()
{
    const QStringList older{QStringLiteral("180:name"), QStringLiteral("0:param:city")};
    const ColumnLayout layout = ColumnLayout::fromStringList(older);
    QCOMPARE(layout.columns.size(), size_t(2));
    QVERIFY(layout.nameKept);
    QCOMPARE(layout.toStringList(), older); // and they read what is written
}

void ColumnLayoutTest::whatCannotBeReadIsLeftOut()
{
    const ColumnLayout layout = ColumnLayout::fromStringList(
        {QStringLiteral("name-moves"), QStringLiteral("wide:name"), QStringLiteral("name"),
         QStringLiteral("90:weight"), QString(), QStringLiteral("-5:phone"),
         QStringLiteral("7:phone"), QStringLiteral("99999:id")});
    QVERIFY(!layout.nameKept);
    QCOMPARE(layout.columns,
             (std::vector<ColumnLayout::Column>{{{ColumnKey::Field::PhoneNumber, {}}, 0},
                                                {{ColumnKey::Field::Id, {}}, 10'000}}));
}

CONTACTS_TEST(ColumnLayoutTest)

#include "columnlayouttest.moc"
