// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! What lands on the clipboard.
class CopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersKeepTheirPlus();
    void columnsAsShown();
    void saysWhichRowsWereNotRead();
    void onlyUnreadRows();
    void refusesMoreThanTheClipboardTakes();

private:
    static QStringList lines()
    {
        return QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    }
};

void CopyTest::init()
{
    QApplication::clipboard()->setText(QStringLiteral("before"));
}

void CopyTest::numbersKeepTheirPlus()
{
    FakeWindow fake(
        {personNamed(7, QStringLiteral("<b>Anna</b> & \"Co\""), QStringLiteral("+393123456789")),
         personNamed(8, QStringLiteral("Otto\tTab"), QStringLiteral("+4915100000001"))});
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_A, Qt::ControlModifier);
    screen.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(lines().size(), 2);
    const QStringList first = lines().constFirst().split(u'\t');
    QCOMPARE(first.size(), screen.model().columnCount());
    QCOMPARE(first.at(0), QStringLiteral("<b>Anna</b> & \"Co\""));
    QCOMPARE(first.at(1), QStringLiteral("+393123456789"));
    QVERIFY(screen.cell(0, phoneColumn) != first.at(1)); // shown with spaces
    QCOMPARE(lines().at(1).split(u'\t').size(), screen.model().columnCount());

    const QString html = QApplication::clipboard()->mimeData()->html();
    QVERIFY(
        html.contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\">+393123456789</td>")));
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;Anna&lt;/b&gt; &amp;")));
    QVERIFY(!html.contains(QStringLiteral("<b>Anna")));
    QCOMPARE(screen.text("statusRemark"), QStringLiteral("2 contacts copied"));
}

void CopyTest::columnsAsShown()
{
    ColumnLayout layout;
    layout.columns = {{phoneColumn, 200}, {nameColumn, 200}};
    FakeWindow fake({personNamed(7, QStringLiteral("Anna"), QStringLiteral("+393123456789"))},
                    layout);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.clickRow(0);
    screen.key(Qt::Key_C, Qt::ControlModifier);
    // One contact without a line break: it is often pasted into a line of text.
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("+393123456789\tAnna"));
    QCOMPARE(screen.text("statusRemark"), QStringLiteral("1 contact copied"));
}

void CopyTest::saysWhichRowsWereNotRead()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    screen.clickRow(97);
    screen.clickRow(104, Qt::ShiftModifier);
    QCOMPARE(screen.selected(), qint64(8));
    screen.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(lines().size(), 3);
    QCOMPARE(screen.text("statusRemark"),
             QStringLiteral("3 contacts copied; 5 selected ones are not read yet"));
}

void CopyTest::onlyUnreadRows()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    screen.clickRow(2'000);
    screen.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(screen.text("statusRemark"),
             QStringLiteral("None of the selected contacts is read yet"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

void CopyTest::refusesMoreThanTheClipboardTakes()
{
    FakeWindow fake(100'001);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.action("actionReadAgain").trigger();
    fake.serve();
    QCOMPARE(fake.account().list().knownCount(), qint64(100'001));
    screen.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(screen.selected(), qint64(100'001));
    screen.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(screen.text("statusRemark"),
             QStringLiteral("Not copied: the clipboard takes up to 100,000 contacts at a time"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));

    // One less is copied.
    screen.clickRow(0, Qt::ControlModifier);
    QCOMPARE(screen.selected(), qint64(100'000));
    screen.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::clipboard()->text() != QLatin1String("before"), 30'000);
    QCOMPARE(lines().size(), 100'000);
}

CONTACTS_TEST(CopyTest)

#include "copytest.moc"
