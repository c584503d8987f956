// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

//! Those that one can reach and that say nothing to who cannot see them.
QStringList namelessIn(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool inside = widget->objectName().startsWith(QLatin1String("qt_"));
        if (!inside && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && accessibleNameOf(widget).isEmpty()) {
            nameless << QLatin1String(widget->metaObject()->className()) + u' '
                    + widget->objectName();
        }
    }
    return nameless;
}

} // namespace

//! Everything without a mouse, and for those who cannot see the screen.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabGoesRoundAndBack();
    void f5ReadsWhatIsVisibleAndBothEnds();
    void shiftF5ReadsEverything();
    void ctrlFGoesToTheBox();
    void everyControlHasAName();
    void cellsSpeak();
};

void KeyboardTest::tabGoesRoundAndBack()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(2);
    Screen &screen = fake.screen();
    fake.server.down = errorOf(ApiError::Kind::ServerError, 2);
    screen.key(Qt::Key_F5);
    fake.serve();
    QVERIFY(screen.isShown("messageBar"));
    QVERIFY(screen.table().hasFocus());
    const auto round = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QSet<QString> visited;
        for (int i = 0; i < 30; ++i) {
            screen.key(key, modifiers);
            QWidget *focus = QApplication::focusWidget();
            if (!focus || !focus->isVisible())
                return QSet<QString>();
            visited.insert(focus->objectName());
            if (focus == &screen.table())
                break;
        }
        return visited;
    };
    const QSet<QString> forward = round(Qt::Key_Tab, Qt::NoModifier);
    for (const char *name : {"searchBox", "contactTable", "messageRetry", "messageShowDetails"}) {
        if (screen.isShown(name))
            QVERIFY2(forward.contains(QLatin1String(name)), name);
    }
    QVERIFY(screen.table().hasFocus());
    QCOMPARE(round(Qt::Key_Backtab, Qt::ShiftModifier), forward);
}

void KeyboardTest::f5ReadsWhatIsVisibleAndBothEnds()
{
    FakeWindow fake(20'000);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.table().scrollTo(screen.model().index(10'500, 0), QAbstractItemView::PositionAtTop);
    fake.clock.advance(Timings().scrollSettle);
    QCOMPARE(fake.source.pendingCount(), 0);
    fake.server.people[10'501].name = "Somebody else";
    screen.key(Qt::Key_F5);
    std::set<int> pages;
    for (const PageRequest &request : fake.source.pending())
        pages.insert(request.page);
    QCOMPARE(pages, std::set<int>({1, 11, 20}));
    screen.key(Qt::Key_F5); // twice is once
    QCOMPARE(fake.source.pendingCount(), 3);
    fake.serve();
    QCOMPARE(screen.name(10'501), QStringLiteral("Somebody else"));
    QCOMPARE(screen.topRow(), 10'500);
}

void KeyboardTest::shiftF5ReadsEverything()
{
    FakeWindow fake(20'000);
    QVERIFY(fake.openWhole());
    const size_t before = fake.source.asked().size();
    fake.server.people[7'777].name = "Somebody else";
    fake.screen().key(Qt::Key_F5);
    fake.serve();
    QVERIFY(fake.screen().name(7'777) != QStringLiteral("Somebody else"));
    QVERIFY(fake.source.asked().size() - before <= 3);
    fake.screen().key(Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(fake.screen().name(100),
             QStringLiteral("Person 101")); // stays until the new one is there
    fake.serve();
    QCOMPARE(fake.screen().name(7'777), QStringLiteral("Somebody else"));
    QVERIFY(fake.source.asked().size() - before >= 20);
}

void KeyboardTest::ctrlFGoesToTheBox()
{
    FakeWindow fake(300);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(screen.search().hasFocus());
    screen.type(QStringLiteral("Person 1"));
    screen.key(Qt::Key_Down);
    screen.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(screen.search().selectedText(), QStringLiteral("Person 1"));
    screen.type(QStringLiteral("x")); // takes the place of what was there
    QCOMPARE(screen.search().text(), QStringLiteral("x"));
}

void KeyboardTest::everyControlHasAName()
{
    PracticeWindow practice({.rows = 300});
    practice.set("fault", "500");
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(screen.isShown("messageBar"));
    QCOMPARE(namelessIn(practice.window()), QStringList());
    practice.set("fault", "none");
    screen.click("messageRetry");
    QTRY_COMPARE(screen.model().rowCount(), 300);
    QCOMPARE(namelessIn(practice.window()), QStringList());
    screen.searchFor(QStringLiteral("nobody at all"));
    QTRY_VERIFY(screen.isShown("emptyPage"));
    QCOMPARE(namelessIn(practice.window()), QStringList());
    screen.key(Qt::Key_Escape);
    screen.action("actionColumns").trigger();
    QTRY_VERIFY(screen.isShown("columnChooser"));
    QCOMPARE(namelessIn(practice.window()), QStringList());

    // One without a name would be found.
    auto *dialog = screen.find<QDialog>("columnChooser");
    auto *nameless = new QLineEdit(dialog);
    nameless->show();
    QCOMPARE(namelessIn(practice.window()).size(), 1);
    delete nameless;
    dialog->reject();
}

void KeyboardTest::cellsSpeak()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Screen &screen = fake.screen();
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&screen.table());
    QVERIFY(table && table->tableInterface());
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Contacts"));
    QCOMPARE(table->tableInterface()->cellAt(4, 0)->text(QAccessible::Name),
             QStringLiteral("Person 5"));
    QCOMPARE(table->tableInterface()->cellAt(2'500, 0)->text(QAccessible::Name),
             QStringLiteral("Not read yet"));
}

CONTACTS_TEST(KeyboardTest)

#include "keyboardtest.moc"
