// SPDX-License-Identifier: MIT
#include "exportcommands.h"
#include "gui/fakewindow.h"
#include "support/testregistry.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::vector<Person> people()
{
    return {personNamed(1, QStringLiteral("Anna"), QStringLiteral("+391")),
            personNamed(2, QStringLiteral("Otto"), QStringLiteral("+492")),
            personNamed(3, QStringLiteral("Anneke"), QStringLiteral("+313"))};
}

} // namespace

//! Copy numbers only, in the window.
class CopyNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersOnly();
    void noNumber();
};

void CopyNumbersTest::numbersOnly()
{
    std::vector<Person> all = people();
    all.push_back(personNamed(4, QStringLiteral("Out"), QStringLiteral("+404")));
    all.back().hasOptedOut = true;
    all.push_back(personNamed(5, QStringLiteral("None")));
    all.back().phone.reset();
    all.push_back(personNamed(6, QStringLiteral("Twin"), QStringLiteral("+391")));
    FakeWindow fake(all);
    QVERIFY(fake.openWhole());
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QSignalSpy remarks(fake.window().findChild<ExportCommands *>(), &ExportCommands::remarked);
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    fake.screen().action("actionCopyNumbers").trigger();
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("+391\n+492\n+313"));
    const QStringList parts = remarks.last().at(0).toString().split(QStringLiteral("; "));
    QCOMPARE(parts.size(), 4);
    QVERIFY(parts[0].startsWith(u'3') && parts[1].startsWith(u'1') && parts[2].startsWith(u'1')
            && parts[3].startsWith(u'1'));
    QVERIFY(parts[1].contains(QStringLiteral("opted out")));
}

void CopyNumbersTest::noNumber()
{
    std::vector<Person> all = people();
    for (Person &person : all)
        person.hasOptedOut = true;
    FakeWindow fake(all);
    QVERIFY(fake.openWhole());
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QSignalSpy remarks(fake.window().findChild<ExportCommands *>(), &ExportCommands::remarked);
    fake.screen().clickRow(1);
    fake.screen().action("actionCopyNumbers").trigger();
    QTRY_COMPARE(remarks.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
}

CONTACTS_TEST(CopyNumbersTest)

#include "copynumberstest.moc"
