// SPDX-License-Identifier: MIT
#include "columnchooser.h"
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

std::vector<Person> peopleWithParameters()
{
    std::vector<Person> people = plainPeople(1, 20);
    for (Person &person : people) {
        for (int i = 0; i < 8; ++i) {
            // The later ones are rarer.
            if (person.id % (i + 1) == 0)
                person.parameters.push_back({"key" + std::to_string(i), "value"});
        }
    }
    return people;
}

QStringList shown(const Screen &screen)
{
    QStringList keys;
    for (const ColumnLayout::Column &column : screen.table().layoutNow().columns)
        keys << column.key.toString();
    return keys;
}

//! The dialog, as long as it is open.
class Chooser
{
public:
    explicit Chooser(Screen &screen)
        : m_screen(screen)
    {
        auto *bar = screen.find<QToolBar>("toolBar");
        QTest::mouseClick(bar->widgetForAction(&screen.action("actionColumns")), Qt::LeftButton);
        m_dialog = screen.find<ColumnChooser>("columnChooser");
        isOpen = m_dialog
            && QTest::qWaitFor([this] { return QApplication::activeWindow() == m_dialog; });
    }
    QListWidget &list() const { return *m_dialog->findChild<QListWidget *>(); }
    QListWidgetItem *item(const QString &text) const
    {
        const auto found = list().findItems(text, Qt::MatchStartsWith);
        return found.isEmpty() ? nullptr : found.constFirst();
    }
    QStringList visible() const
    {
        QStringList texts;
        for (int row = 0; row < list().count(); ++row) {
            if (!list().item(row)->isHidden())
                texts << list().item(row)->text();
        }
        return texts;
    }
    void goTo(const QString &text) const
    {
        list().setFocus();
        list().setCurrentItem(item(text));
    }
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(m_dialog->findChild<QDialogButtonBox *>()->button(button),
                          Qt::LeftButton);
    }
    QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }
    QWidget *search() const
    {
        return m_dialog->findChild<QWidget *>(QStringLiteral("columnSearch"));
    }

    bool isOpen = false;

private:
    Screen &m_screen;
    QPointer<ColumnChooser> m_dialog;
};

void drag(QHeaderView &header, QPoint from, QPoint to)
{
    const auto send = [&header](QEvent::Type type, QPoint at, Qt::MouseButton button,
                                Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, header.viewport()->mapToGlobal(at), button, buttons, {});
        QApplication::sendEvent(header.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int step = 1; step <= 20; ++step)
        send(QEvent::MouseMove, from + (to - from) * step / 20, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace

//! Choosing, moving, hiding and resizing columns.
class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixMostFrequentParametersAtFirst();
    void chooserShowsWhatIsTicked();
    void chooserFindsColumns();
    void chooserMoves();
    void chooserGoesBackToTheFirst();
    void chooserCanBeLeft();
    void atLeastOneColumn();
    void draggedByItsHeading();
    void hiddenByItsMenu();
    void newParametersDoNotAppearByThemselves();
    void countsGrowWhileTheChooserIsOpen();
};

void ColumnsTest::sixMostFrequentParametersAtFirst()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    QCOMPARE(shown(fake.screen()).mid(3, 8),
             QStringList({QStringLiteral("opted-out"), QStringLiteral("param:key0"),
                          QStringLiteral("param:key1"), QStringLiteral("param:key2"),
                          QStringLiteral("param:key3"), QStringLiteral("param:key4"),
                          QStringLiteral("param:key5"), QStringLiteral("sent")}));
}

void ColumnsTest::chooserShowsWhatIsTicked()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QSignalSpy changed(&fake.window(), &MainWindow::sheetStateChanged);
    {
        Chooser chooser(screen);
        QVERIFY(chooser.isOpen);
        QVERIFY(chooser.item(QStringLiteral("key7")));
        QCOMPARE(chooser.item(QStringLiteral("key7"))->checkState(), Qt::Unchecked);
        QVERIFY(
            chooser.item(QStringLiteral("key7"))->text().contains(QStringLiteral("in 2 contact")));
        chooser.goTo(QStringLiteral("key7"));
        screen.key(Qt::Key_Space);
        chooser.goTo(QStringLiteral("Country"));
        screen.key(Qt::Key_Space);
        chooser.press(QDialogButtonBox::Ok);
    }
    const QStringList keys = shown(screen);
    QVERIFY(keys.contains(QStringLiteral("param:key7")));
    QVERIFY(!keys.contains(QStringLiteral("country")));
    QVERIFY(!keys.contains(QStringLiteral("param:key6")));
    QVERIFY(!changed.isEmpty());
    QTRY_VERIFY(!screen.find("columnChooser"));
}

void ColumnsTest::chooserFindsColumns()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Chooser chooser(fake.screen());
    QVERIFY(chooser.isOpen);
    chooser.search()->setFocus();
    fake.screen().type(QStringLiteral("KEY3"));
    QCOMPARE(chooser.visible().size(), 1);
    QVERIFY(chooser.visible().constFirst().startsWith(QStringLiteral("key3")));
    chooser.goTo(QStringLiteral("key3"));
    QVERIFY2(!chooser.button("columnUp").isEnabled(), "nobody else is found");
    fake.screen().key(Qt::Key_Space);
    QCOMPARE(chooser.item(QStringLiteral("key3"))->checkState(), Qt::Unchecked);
    chooser.press(QDialogButtonBox::Ok);
    const QStringList keys = shown(fake.screen());
    QVERIFY(!keys.contains(QStringLiteral("param:key3")));
    QCOMPARE(keys.size(), 18); // what the search hid is still ticked
}

void ColumnsTest::chooserMoves()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    {
        Chooser chooser(screen);
        QVERIFY(chooser.isOpen);
        chooser.goTo(QStringLiteral("Name"));
        QVERIFY(!chooser.button("columnUp").isEnabled());
        QTest::mouseClick(&chooser.button("columnDown"), Qt::LeftButton);
        QTest::mouseClick(&chooser.button("columnDown"), Qt::LeftButton);
        chooser.goTo(QStringLiteral("ID"));
        for (int i = 0; i < 20; ++i)
            QTest::mouseClick(&chooser.button("columnUp"), Qt::LeftButton);
        QCOMPARE(chooser.list().currentRow(), 0);
        chooser.press(QDialogButtonBox::Ok);
    }
    QCOMPARE(shown(screen).mid(0, 4),
             QStringList({QStringLiteral("id"), QStringLiteral("phone"), QStringLiteral("country"),
                          QStringLiteral("name")}));
    QCOMPARE(screen.header().logicalIndex(0), screen.model().columnOf(idColumn));
}

void ColumnsTest::chooserGoesBackToTheFirst()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const QStringList first = shown(screen);
    ColumnLayout layout;
    layout.columns = {{phoneColumn, 200}, {nameColumn, 333}};
    screen.table().applyLayout(layout);
    {
        Chooser chooser(screen);
        QVERIFY(chooser.isOpen);
        chooser.press(QDialogButtonBox::RestoreDefaults);
        chooser.press(QDialogButtonBox::Ok);
    }
    QCOMPARE(shown(screen), first);
}

void ColumnsTest::chooserCanBeLeft()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    const ColumnLayout before = screen.table().layoutNow();
    {
        Chooser chooser(screen);
        QVERIFY(chooser.isOpen);
        chooser.goTo(QStringLiteral("Country"));
        screen.key(Qt::Key_Space);
        screen.key(Qt::Key_Escape);
    }
    QTRY_VERIFY(!screen.find("columnChooser"));
    QCOMPARE(screen.table().layoutNow(), before);
    {
        Chooser chooser(screen);
        QVERIFY(chooser.isOpen);
        chooser.press(QDialogButtonBox::RestoreDefaults);
        chooser.press(QDialogButtonBox::Cancel);
    }
    QCOMPARE(screen.table().layoutNow(), before);
}

void ColumnsTest::atLeastOneColumn()
{
    ColumnLayout layout;
    layout.columns = {{nameColumn, 200}};
    FakeWindow fake(plainPeople(1, 5), layout);
    QVERIFY(fake.openWhole());
    Chooser chooser(fake.screen());
    QVERIFY(chooser.isOpen);
    auto *ok = fake.screen().find<QDialogButtonBox>("columnButtons")->button(QDialogButtonBox::Ok);
    QVERIFY(ok->isEnabled());
    chooser.goTo(QStringLiteral("Name"));
    fake.screen().key(Qt::Key_Space);
    QVERIFY(!ok->isEnabled());
}

void ColumnsTest::draggedByItsHeading()
{
    FakeWindow fake(peopleWithParameters());
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QSignalSpy changed(&fake.window(), &MainWindow::sheetStateChanged);
    QHeaderView &header = screen.header();
    const auto middle = [&header](int visual) {
        const int logical = header.logicalIndex(visual);
        return QPoint(header.sectionViewportPosition(logical) + header.sectionSize(logical) / 2,
                      header.height() / 2);
    };
    drag(header, middle(0), middle(2) + QPoint(20, 0));
    QCOMPARE(
        shown(screen).mid(0, 3),
        QStringList({QStringLiteral("phone"), QStringLiteral("country"), QStringLiteral("name")}));
    QVERIFY(!changed.isEmpty());
    QVERIFY2(fake.account().sheet().sort().isServerOrder(), "a drag is not a click");

    // Its edge makes it wider.
    const int logical = header.logicalIndex(0);
    const int width = header.sectionSize(logical);
    changed.clear();
    const QPoint edge(header.sectionViewportPosition(logical) + width - 1, header.height() / 2);
    drag(header, edge, edge + QPoint(50, 0));
    QCOMPARE(header.sectionSize(logical), width + 50);
    QVERIFY(!changed.isEmpty());
}

void ColumnsTest::hiddenByItsMenu()
{
    ColumnLayout layout;
    layout.columns = {{nameColumn, 200}, {phoneColumn, 200}};
    FakeWindow fake(plainPeople(1, 5), layout);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    Q_EMIT screen.header().customContextMenuRequested(QPoint(20, 5));
    QTRY_VERIFY(QApplication::activePopupWidget());
    screen.clickEntry(QStringLiteral("Hide this column"));
    QCOMPARE(shown(screen), QStringList(QStringLiteral("phone")));

    // The last one cannot be hidden.
    Q_EMIT screen.header().customContextMenuRequested(QPoint(20, 5));
    QTRY_VERIFY(QApplication::activePopupWidget());
    screen.clickEntry(QStringLiteral("Hide this column"));
    QCOMPARE(shown(screen), QStringList(QStringLiteral("phone")));
    screen.key(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

void ColumnsTest::newParametersDoNotAppearByThemselves()
{
    std::vector<Person> people = plainPeople(1, 3'000);
    for (Person &person : people) {
        const bool early = person.id <= 100;
        person.parameters.push_back({early ? "early" : "late", "x"});
    }
    FakeWindow fake(std::move(people));
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QVERIFY(shown(screen).contains(QStringLiteral("param:early")));
    QVERIFY(!shown(screen).contains(QStringLiteral("param:late")));
    Chooser chooser(screen);
    QVERIFY(chooser.isOpen);
    QVERIFY(
        chooser.item(QStringLiteral("late"))->text().contains(QStringLiteral("in 2,900 contact")));
}

void ColumnsTest::countsGrowWhileTheChooserIsOpen()
{
    std::vector<Person> people = plainPeople(1, 3'000);
    for (Person &person : people)
        person.parameters = {{"city", "Rome"}, {person.id > 2'000 ? "late" : "early", "x"}};
    FakeWindow fake(std::move(people));
    QVERIFY(fake.open());
    fake.serve(1);
    Chooser chooser(fake.screen());
    QVERIFY(chooser.isOpen);
    QVERIFY(chooser.item(QStringLiteral("city"))->text().endsWith(QStringLiteral("read so far)")));
    QVERIFY(!chooser.item(QStringLiteral("late")));
    chooser.goTo(QStringLiteral("Country"));
    fake.screen().key(Qt::Key_Space);
    fake.serve();
    QTRY_VERIFY(
        chooser.item(QStringLiteral("city"))->text().contains(QStringLiteral("in 3,000 contact")));
    QVERIFY(chooser.item(QStringLiteral("late")));
    QCOMPARE(chooser.item(QStringLiteral("late"))->checkState(), Qt::Unchecked);
    QCOMPARE(chooser.item(QStringLiteral("Country"))->checkState(), Qt::Unchecked);
    QCOMPARE(chooser.list().currentItem(), chooser.item(QStringLiteral("Country")));
}

CONTACTS_TEST(ColumnsTest)

#include "columnstest.moc"
