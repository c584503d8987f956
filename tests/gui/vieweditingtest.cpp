// SPDX-License-Identifier: MIT
#include "gui/viewsbarfixture.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! What a person does with views of their own in the side bar.
class ViewEditingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamedInPlace();
    void countsDoNotWipeWhatIsTyped();
    void refusedNames();
    void leavingKeepsTheOldName();
    void removedAndTakenBack();
    void builtInOnesStay();
    void movedByKeys();
    void movedByMouse();
    void dragsThatEndOtherwise();
    void savedAsANewOne();
    void updated();
};

void ViewEditingTest::renamedInPlace()
{
    BarWindow it(2);
    QVERIFY(it.open());
    it.goTo(it.id(0));
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    it.key(Qt::Key_F2);
    QVERIFY(it.editor() && it.editor()->hasFocus());
    QCOMPARE(it.editor()->selectedText(), QStringLiteral("View 1"));
    QVERIFY(!it.editor()->accessibleName().isEmpty());
    it.type(QStringLiteral("  <b>R&D</b> "));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames(), (QStringList{QStringLiteral("<b>R&D</b>"), QStringLiteral("View 2")}));
    QVERIFY(it.list().hasFocus());
    QVERIFY(chosen.isEmpty()); // that Enter was the name's

    it.key(Qt::Key_F2);
    it.type(QStringLiteral("nothing"));
    it.key(Qt::Key_Escape);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().front(), QStringLiteral("<b>R&D</b>"));
    it.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(it.ownNames().front(), QStringLiteral("View 1"));
    it.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(it.ownNames().front(), QStringLiteral("<b>R&D</b>"));
    it.goTo(QStringLiteral("all"));
    it.key(Qt::Key_F2);
    QVERIFY(!it.editor());
}

void ViewEditingTest::countsDoNotWipeWhatIsTyped()
{
    BarWindow it(1);
    QVERIFY(it.open());
    it.goTo(it.id(0));
    it.key(Qt::Key_F2);
    it.type(QStringLiteral("half a na"));
    it.views.setCount(ViewList::builtInCount(), {17, true});
    it.views.setCount(0, {1'000, false});
    it.add(QStringLiteral("Another"));
    QVERIFY(it.editor());
    QCOMPARE(it.editor()->text(), QStringLiteral("half a na"));
    it.type(QStringLiteral("me"));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().front(), QStringLiteral("half a name"));
}

void ViewEditingTest::refusedNames()
{
    BarWindow it(2);
    QVERIFY(it.open());
    it.goTo(it.id(0));
    it.key(Qt::Key_F2);
    it.type(QStringLiteral("opted out"));
    QVERIFY(it.isShown("viewsNote"));
    QCOMPARE(it.text("viewsNote"), QStringLiteral("There is a view “opted out” already."));
    QCOMPARE(it.part<QLabel>("viewsNote").textFormat(), Qt::PlainText);
    it.key(Qt::Key_Return);
    QVERIFY(it.editor() && it.editor()->hasFocus()); // still there, to be typed otherwise
    QCOMPARE(it.ownNames().front(), QStringLiteral("View 1"));
    it.type(QStringLiteral(" in May"));
    QVERIFY(!it.isShown("viewsNote"));
    it.editor()->selectAll();
    it.key(Qt::Key_Backspace);
    QVERIFY(!it.isShown("viewsNote")); // on the way to another name
    it.key(Qt::Key_Return);
    QVERIFY(it.editor());
    QCOMPARE(it.text("viewsNote"), QStringLiteral("A view needs a name."));
    it.type(QString(61, u'x'));
    QCOMPARE(it.text("viewsNote"), QStringLiteral("A name has at most 60 characters."));
    it.key(Qt::Key_Backspace);
    QVERIFY(!it.isShown("viewsNote"));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().front(), QString(60, u'x'));
}

void ViewEditingTest::leavingKeepsTheOldName()
{
    BarWindow it(2);
    QVERIFY(it.open());
    it.goTo(it.id(0));
    it.key(Qt::Key_F2);
    it.type(QStringLiteral("View 2"));
    it.field->setFocus();
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().front(), QStringLiteral("View 1"));
    QVERIFY(it.isShown("viewsNote")); // and it says why
    it.goTo(it.id(0));
    it.key(Qt::Key_F2);
    it.type(QStringLiteral("View 3"));
    it.field->setFocus();
    QTRY_COMPARE(it.ownNames().front(), QStringLiteral("View 3"));
    QVERIFY(!it.isShown("viewsNote"));
}

void ViewEditingTest::removedAndTakenBack()
{
    BarWindow it(4);
    QVERIFY(it.open());
    const QStringList names = it.ownNames();
    const auto own = it.views.ownViews();
    it.goTo(it.id(1));
    QVERIFY(!it.isShown("viewsOffer"));
    it.key(Qt::Key_Delete);
    QCOMPARE(it.ownNames().size(), 3);
    QVERIFY(it.isShown("viewsOffer"));
    QCOMPARE(it.text("viewsOfferText"), QStringLiteral("“View 2” was removed"));
    QVERIFY(it.list().hasFocus());
    QCOMPARE(it.list().currentId(), it.id(1)); // the next one
    it.key(Qt::Key_Delete);
    QCOMPARE(it.text("viewsOfferText"), QStringLiteral("“View 3” was removed"));
    it.key(Qt::Key_Z, Qt::ControlModifier);
    it.part<QToolButton>("viewsOfferUndo").click();
    QVERIFY(it.views.ownViews() == own);
    QVERIFY(!it.isShown("viewsOffer"));

    it.goTo(it.id(0));
    it.key(Qt::Key_Backspace);
    QVERIFY(it.entries(it.id(0)).contains(QStringLiteral("Undo removing “View 1”")));
    it.choose(it.id(0), "viewUndo");
    QCOMPARE(it.ownNames(), names);
    // By keyboard to the button, and the keyboard is not lost with it.
    it.onlyTheBar();
    it.goTo(it.id(3));
    it.key(Qt::Key_Delete);
    it.part<QToolButton>("viewsOfferUndo").setFocus();
    it.key(Qt::Key_Space);
    QCOMPARE(it.ownNames(), names);
    QVERIFY(it.list().hasFocus());
    // Whoever goes on does not need it any more; the keys still have it.
    it.goTo(it.id(3));
    it.key(Qt::Key_Delete);
    it.click(QStringLiteral("all"));
    QVERIFY(!it.isShown("viewsOffer"));
    it.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(it.ownNames(), names);
}

void ViewEditingTest::builtInOnesStay()
{
    BarWindow it(1);
    QVERIFY(it.open());
    for (int row = 0; row < ViewList::builtInCount(); ++row) {
        it.goTo(it.views.at(row).id);
        it.key(Qt::Key_Delete);
        it.key(Qt::Key_Down, Qt::ControlModifier);
        it.drag(it.views.at(row).id, it.rectOf(it.id(0)).bottomLeft());
    }
    QCOMPARE(it.views.rowCount(), ViewList::builtInCount() + 1);
    QCOMPARE(it.views.at(0).id, QStringLiteral("all"));
    QCOMPARE(it.views.undoStep()->change, ViewList::Change::Add);
}

void ViewEditingTest::movedByKeys()
{
    BarWindow it(3);
    QVERIFY(it.open());
    const QString id = it.id(0);
    it.goTo(id);
    it.key(Qt::Key_Up, Qt::ControlModifier); // it is the first already
    it.key(Qt::Key_Down, Qt::ControlModifier);
    it.key(Qt::Key_Down, Qt::AltModifier);
    it.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 2 View 3 View 1"));
    QCOMPARE(it.list().currentId(), id); // it is still the one that moves
    it.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 2 View 1 View 3"));
    it.key(Qt::Key_Z, Qt::ControlModifier);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 1 View 2 View 3"));
}

void ViewEditingTest::movedByMouse()
{
    BarWindow it(4);
    QVERIFY(it.open());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    it.drag(it.id(0), it.rectOf(it.id(2)).center() + QPoint(0, 3));
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 2 View 3 View 1 View 4"));
    it.drag(it.id(3), it.rectOf(it.id(1)).center() - QPoint(0, 3));
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 2 View 4 View 3 View 1"));
    // Above them all, and far below.
    it.drag(it.id(2), it.rectOf(QStringLiteral("all")).center());
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 3 View 2 View 4 View 1"));
    it.drag(it.id(0), {50, 390});
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 2 View 4 View 1 View 3"));
    QVERIFY(chosen.isEmpty());
    for (int i = 0; i < 4; ++i)
        it.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(it.ownNames().join(u' '), QStringLiteral("View 1 View 2 View 3 View 4"));
    it.click(it.id(1)); // and a click is a click
    QCOMPARE(chosen.size(), 1);
}

void ViewEditingTest::dragsThatEndOtherwise()
{
    BarWindow it(3);
    QVERIFY(it.open());
    const QStringList names = it.ownNames();
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    QSignalSpy changed(&it.views, &ViewList::ownViewsChanged);
    const QPoint below = it.rectOf(it.id(2)).center() + QPoint(0, 3);
    it.drag(it.id(0), below, false);
    QVERIFY(!it.window.grab().isNull());
    it.key(Qt::Key_Escape);
    QTest::mouseRelease(it.list().viewport(), Qt::LeftButton, {}, below);
    QCOMPARE(it.ownNames(), names);
    // The dragged one is removed meanwhile, by whomever.
    it.drag(it.id(0), below, false);
    it.views.remove(it.id(0));
    QTest::mouseRelease(it.list().viewport(), Qt::LeftButton, {}, below);
    QCOMPARE(it.ownNames(), names.mid(1));
    it.views.undo();
    // To where it is.
    it.drag(it.id(1), it.rectOf(it.id(1)).center() + QPoint(60, 2));
    QCOMPARE(it.ownNames(), names);
    QCOMPARE(changed.size(), 2); // the removal and its undoing
    QVERIFY(chosen.isEmpty());
}

void ViewEditingTest::savedAsANewOne()
{
    BarWindow it(40);
    QVERIFY(it.open());
    QObject::connect(it.bar, &ViewsBar::saveRequested, it.bar, [&it] {
        const QString id = it.add(it.views.freeName(QStringLiteral("New view")));
        it.bar->editName(id);
    });
    it.part<QToolButton>("viewsSave").click();
    QVERIFY(it.editor() && it.editor()->hasFocus());
    QVERIFY(it.list().viewport()->rect().contains(it.editor()->geometry())); // scrolled into view
    QCOMPARE(it.editor()->selectedText(), QStringLiteral("New view"));
    it.type(QStringLiteral("Berlin"));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().back(), QStringLiteral("Berlin"));
    // By keyboard alone.
    it.onlyTheBar();
    it.part<QToolButton>("viewsSave").setFocus();
    it.key(Qt::Key_Space);
    QVERIFY(it.editor() && it.editor()->hasFocus());
    it.key(Qt::Key_Escape);
    QTRY_VERIFY(!it.editor());
    QCOMPARE(it.ownNames().back(), QStringLiteral("New view"));
}

void ViewEditingTest::updated()
{
    BarWindow it(2);
    QVERIFY(it.open());
    QSignalSpy wanted(it.bar, &ViewsBar::updateRequested);
    it.choose(it.id(1), "viewUpdate");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), it.id(1));
}

CONTACTS_TEST(ViewEditingTest)

#include "vieweditingtest.moc"
