// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QHelpEvent>
#include <QMenu>
#include <QTextDocument>
#include <QToolTip>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

constexpr const char *markup = "<b>x</b><img src=\"http://127.0.0.1/spy.png\">";

std::vector<Person> oddPeople()
{
    std::vector<Person> people = {personNamed(1, QString::fromUtf8(markup)),
                                  personNamed(2, QStringLiteral("Two\nlines\tand a tab")),
                                  personNamed(3, QStringLiteral("x").repeated(5'000)),
                                  personNamed(4, QStringLiteral("\u202Eevil\u202C מרים"))};
    for (Person &person : people)
        person.parameters.push_back({"a & <i>key</i>", "<i>value</i>"});
    return people;
}

QImage cellImage(const Screen &screen, int row)
{
    return screen.table()
        .viewport()
        ->grab(screen.table().visualRect(screen.model().index(row, 0)))
        .toImage();
}

} // namespace

//! Names, values and keys are whatever somebody typed: they are shown, never interpreted.
class ServerTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsShowMarkupAsText();
    void toolTipsAreEscaped();
    void menusAndDialogsShowKeysAsTheyAre();
    void searchingForMarkup();
    void veryLongNames();
};

void ServerTextTest::cellsShowMarkupAsText()
{
    FakeWindow fake(oddPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QCOMPARE(screen.name(0), QString::fromUtf8(markup));
    QCOMPARE(screen.name(1), QStringLiteral("Two lines and a tab")); // a cell has one line
    QCOMPARE(screen.cell(0, ColumnKey::ofParameter(QStringLiteral("a & <i>key</i>"))),
             QStringLiteral("<i>value</i>"));
    // Interpreted, it would be as wide as one letter.
    const QImage text = cellImage(screen, 0);
    const QRgb corner = text.pixel(text.width() - 1, text.height() - 1);
    int rightmost = 0;
    for (int x = 0; x < text.width(); ++x) {
        for (int y = 0; y < text.height(); ++y) {
            if (text.pixel(x, y) != corner)
                rightmost = x;
        }
    }
    QVERIFY(rightmost > 100);
}

void ServerTextTest::toolTipsAreEscaped()
{
    FakeWindow fake(oddPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QWidget *viewport = screen.table().viewport();
    const QPoint at = screen.table().visualRect(screen.model().index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &help);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(QStringLiteral("&lt;b&gt;x&lt;/b&gt;")),
             qPrintable(QToolTip::text()));
    QVERIFY(!QToolTip::text().contains(QStringLiteral("<img")));
    // Handed over as it is, a tool tip would take it for markup.
    QVERIFY(Qt::mightBeRichText(QString::fromUtf8(markup)));
    QToolTip::hideText();
}

void ServerTextTest::menusAndDialogsShowKeysAsTheyAre()
{
    FakeWindow fake(oddPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    auto *menu = screen.find<QMenu>("sortMenu");
    menu->popup(screen.window().mapToGlobal(QPoint(10, 10)));
    QStringList entries;
    for (const QAction *action : menu->actions())
        entries << action->text();
    menu->close();
    QVERIFY(entries.contains(QStringLiteral("a && <i>key</i>"))); // not a mnemonic
}

void ServerTextTest::searchingForMarkup()
{
    FakeWindow fake(oddPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.searchFor(QStringLiteral("<b>nobody</b>"));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.text("emptyTitle").contains(QStringLiteral("“<b>nobody</b>”")));
    screen.searchFor(QStringLiteral("<b>x</b>"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 1);
    QVERIFY(!cellImage(screen, 0).isNull()); // painted with its marks
}

void ServerTextTest::veryLongNames()
{
    FakeWindow fake(oddPeople());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const QSize size = fake.window().size();
    const int height = screen.table().rowHeight(2);
    QCOMPARE(height, screen.table().rowHeight(0));
    const int width = screen.table().columnWidth(0);
    screen.searchFor(QStringLiteral("xxxx"));
    QVERIFY(fake.waitForResult());
    QCOMPARE(screen.model().rowCount(), 1);
    QVERIFY(!cellImage(screen, 0).isNull());
    QCOMPARE(screen.table().columnWidth(0), width);
    QCOMPARE(fake.window().size(), size);
    screen.searchFor(QStringLiteral("y").repeated(5'000));
    QVERIFY(fake.waitForResult());
    QVERIFY(screen.isShown("emptyPage"));
    QCOMPARE(fake.window().size(), size);
}

CONTACTS_TEST(ServerTextTest)

#include "servertexttest.moc"
