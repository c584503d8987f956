// SPDX-License-Identifier: MIT
#include "viewsbar.h"
#include "gui/viewsbarfixture.h"
#include "support/testregistry.h"
#include "theme.h"

#include <QAccessible>
#include <QScrollBar>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! Where in a picture of one line something is painted, from left to right.
std::vector<std::pair<int, int>> wordsIn(const QImage &line)
{
    const QRgb paper = line.pixel(1, line.height() / 2);
    std::vector<std::pair<int, int>> words;
    const int between = line.height() / 3;
    for (int x = 0; x < line.width(); ++x) {
        bool hasInk = false;
        for (int y = 3; y < line.height() - 3; ++y)
            hasInk |= line.pixel(x, y) != paper;
        if (hasInk && (words.empty() || x - words.back().second > between))
            words.emplace_back(x, x);
        else if (hasInk)
            words.back().second = x;
    }
    return words;
}

} // namespace

//! The side bar of views, by mouse and by keyboard.
class ViewsBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void aClickChooses();
    void keysChoose();
    void markingChoosesNothing();
    void keysNeverReachOthers();
    void theGapIsNothing();
    void whatTheMenuOffers();
    void markSurvivesTheList();
    void isSpoken();
    void countsStandAtTheOtherEnd();
    void longNamesLeaveTheCount();
    void fortyOwnOnes();
    void darkAtRunTime();

private:
    const QPalette m_palette = QApplication::palette();
};

void ViewsBarTest::cleanup()
{
    QApplication::setPalette(m_palette);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ViewsBarTest::aClickChooses()
{
    BarWindow it(2);
    QVERIFY(it.open());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    it.click(QStringLiteral("opted-out"));
    it.click(it.id(1));
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).value<SheetView>().query, QStringLiteral("optedout:yes"));
    QVERIFY(chosen.at(1).at(0).value<SheetView>() == it.views.ownViews()[1]);
    QCOMPARE(it.bar->currentView(), it.id(1));
    // The same once more: whoever changed what is shown gets it back.
    it.click(it.id(1));
    QCOMPARE(chosen.size(), 3);
    QTest::mouseClick(it.list().viewport(), Qt::RightButton, {}, it.rectOf(it.id(0)).center());
    QCOMPARE(chosen.size(), 3);
}

void ViewsBarTest::keysChoose()
{
    BarWindow it(2);
    QVERIFY(it.open());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    it.goTo(QStringLiteral("all"));
    it.key(Qt::Key_Down);
    it.key(Qt::Key_Down);
    QVERIFY(chosen.isEmpty()); // going there is not choosing
    QCOMPARE(it.list().currentId(), QStringLiteral("never-messaged"));
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        it.key(key);
    QCOMPARE(chosen.size(), 3);
    for (const auto &arguments : chosen)
        QCOMPARE(arguments.at(0).value<SheetView>().id, QStringLiteral("never-messaged"));
    it.key(Qt::Key_End);
    QCOMPARE(it.list().currentId(), it.id(1));
    it.key(Qt::Key_Home);
    QCOMPARE(it.list().currentId(), QStringLiteral("all"));
    it.type(QStringLiteral("num")); // by its first letters
    QCOMPARE(it.list().currentId(), QStringLiteral("wrong-number"));
    // On with Tab, and back.
    it.key(Qt::Key_Tab);
    QVERIFY(it.part<QToolButton>("viewsSave").hasFocus());
    it.key(Qt::Key_Tab);
    QVERIFY(it.part<QToolButton>("viewsMore").hasFocus());
    it.key(Qt::Key_Tab);
    QVERIFY(it.field->hasFocus());
    QCOMPARE(chosen.size(), 3);
}

void ViewsBarTest::markingChoosesNothing()
{
    BarWindow it(1);
    QVERIFY(it.open());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    const auto marked = [&it] { return it.list().selectionModel()->selectedIndexes(); };
    QVERIFY(marked().isEmpty());
    it.bar->setCurrentView(it.id(0));
    QCOMPARE(marked().size(), 1);
    QCOMPARE(marked().front().row(), ViewList::builtInCount());
    QCOMPARE(it.list().currentId(), it.id(0));
    it.key(Qt::Key_Home);
    QCOMPARE(marked().front().row(), ViewList::builtInCount()); // the mark stays where it is
    it.bar->setCurrentView({});
    QVERIFY(marked().isEmpty());
    it.bar->setCurrentView(QStringLiteral("not there"));
    QVERIFY(marked().isEmpty());
    QVERIFY(chosen.isEmpty());
}

void ViewsBarTest::keysNeverReachOthers()
{
    BarWindow it(3);
    QVERIFY(it.open());
    const auto all = [&it] {
        it.key(Qt::Key_Delete);
        it.key(Qt::Key_Z, Qt::ControlModifier);
        it.key(Qt::Key_F2);
        it.key(Qt::Key_Escape);
        it.key(Qt::Key_Return);
        it.key(Qt::Key_Space);
        it.key(Qt::Key_Up, Qt::ControlModifier);
        it.key(Qt::Key_Down, Qt::AltModifier);
    };
    for (const QString &id : {QStringLiteral("all"), it.id(0), it.id(2)}) {
        it.goTo(id);
        all();
    }
    it.list().selectionModel()->clearCurrentIndex();
    it.key(Qt::Key_Delete);
    // While a name is typed.
    it.list().editName(it.id(0));
    it.type(QStringLiteral("xy"));
    for (const int key : {Qt::Key_Delete, Qt::Key_Delete})
        it.key(key);
    it.key(Qt::Key_Up, Qt::ControlModifier);
    it.key(Qt::Key_Down, Qt::AltModifier);
    it.key(Qt::Key_Return);
    QTRY_VERIFY(!it.editor());
    for (const char *button : {"viewsSave", "viewsMore"}) {
        it.part<QToolButton>(button).setFocus();
        it.key(Qt::Key_Delete);
    }
    QCOMPARE(it.reached, 0);
    // Elsewhere they do what the window has them for.
    it.elsewhere->setFocus();
    it.key(Qt::Key_Delete);
    it.key(Qt::Key_Z, Qt::ControlModifier);
    it.key(Qt::Key_F2);
    QCOMPARE(it.reached, 3);
}

void ViewsBarTest::theGapIsNothing()
{
    BarWindow it(2);
    QVERIFY(it.open());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    const QRect last = it.rectOf(QStringLiteral("repeated-number"));
    const QRect first = it.rectOf(it.id(0));
    QVERIFY(first.top() - last.bottom() > 3);
    QCOMPARE(first.height(), it.rectOf(it.id(1)).height());
    const QPoint between(first.center().x(), (first.top() + last.bottom()) / 2);
    QVERIFY(!it.list().indexAt(between).isValid());
    QTest::mouseClick(it.list().viewport(), Qt::LeftButton, {}, between);
    QTest::mouseClick(it.list().viewport(), Qt::LeftButton, {},
                      it.rectOf(it.id(1)).center() + QPoint(0, 60));
    QVERIFY(chosen.isEmpty());
    // The name is typed where it stands.
    it.list().editName(it.id(0));
    QCOMPARE(it.editor()->geometry(), first);
}

void ViewsBarTest::whatTheMenuOffers()
{
    BarWindow it;
    QVERIFY(it.open());
    QCOMPARE(it.entries(QStringLiteral("all")).join(u'|'),
             QStringLiteral("Open|Save what is shown as a view…|-Undo|-Redo"));
    it.add(QStringLiteral("A & B"));
    QCOMPARE(it.entries(it.id(0)).join(u'|'),
             QStringLiteral("Open|Rename|Update with what is shown|-Move up|-Move down|Remove|"
                            "Save what is shown as a view…|Undo saving “A  B”|-Redo"));
    it.bar->setSavable(false);
    QVERIFY(!it.part<QToolButton>("viewsSave").isEnabled());
    const QStringList entries = it.entries(it.id(0));
    QVERIFY(entries.contains(QStringLiteral("-Update with what is shown")));
    QVERIFY(entries.contains(QStringLiteral("-Save what is shown as a view…")));
    it.choose(it.id(0), "viewRemove");
    QVERIFY(it.views.ownViews().empty());
    QSignalSpy chosen(it.bar, &ViewsBar::viewChosen);
    it.choose(QStringLiteral("no-name"), "viewOpen");
    QCOMPARE(chosen.size(), 1);
}

void ViewsBarTest::markSurvivesTheList()
{
    BarWindow it(3);
    QVERIFY(it.open());
    const QString id = it.id(1);
    it.bar->setCurrentView(id);
    const auto marked = [&it] {
        const QModelIndexList rows = it.list().selectionModel()->selectedIndexes();
        return rows.size() == 1 ? rows.front().data(ViewList::IdRole).toString() : QString();
    };
    it.views.move(id, 100);
    QCOMPARE(marked(), id);
    it.views.remove(it.id(0));
    QCOMPARE(marked(), id);
    it.views.remove(id);
    QCOMPARE(marked(), QString());
    it.views.undo();
    QCOMPARE(marked(), id);
    it.views.setOwnViews(it.views.ownViews());
    QCOMPARE(marked(), id);
}

void ViewsBarTest::isSpoken()
{
    BarWindow it(1);
    QVERIFY(it.open());
    it.views.setCount(1, {12, true});
    QCOMPARE(it.list().accessibleName(), QStringLiteral("Views"));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&it.list());
    QVERIFY(list);
    QCOMPARE(list->childCount(), it.views.rowCount());
    QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("All"));
    const QString spoken = list->child(1)->text(QAccessible::Name);
    QVERIFY2(spoken.startsWith(QStringLiteral("Opted out, at least 12")), qPrintable(spoken));
    for (const char *name : {"viewsSave", "viewsMore"}) {
        const auto *button = QAccessible::queryAccessibleInterface(&it.part<QToolButton>(name));
        QVERIFY(!button->text(QAccessible::Name).isEmpty());
    }
    it.bar->setCurrentView(QStringLiteral("opted-out"));
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(!list->child(0)->state().selected);
}

void ViewsBarTest::countsStandAtTheOtherEnd()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        BarWindow it;
        it.add(QStringLiteral("Mmmmmmmm"));
        it.views.setCount(ViewList::builtInCount(), {7, false});
        QVERIFY(it.open());
        it.goTo(QStringLiteral("all"));
        const QRect rect = it.rectOf(it.id(0));
        const auto words = wordsIn(it.list().viewport()->grab(rect).toImage());
        QCOMPARE(words.size(), size_t(2));
        const auto width = [](const std::pair<int, int> &word) { return word.second - word.first; };
        QCOMPARE(width(words[0]) > width(words[1]), direction == Qt::LeftToRight);
        QVERIFY(words[0].first < rect.width() / 8);
        QVERIFY(words[1].second > rect.width() * 7 / 8);
        it.views.setCount(ViewList::builtInCount(), {}); // nobody knows
        QCOMPARE(wordsIn(it.list().viewport()->grab(rect).toImage()).size(), size_t(1));
    }
}

void ViewsBarTest::longNamesLeaveTheCount()
{
    BarWindow it;
    const QString name(ViewList::longestName, u'M');
    it.add(name, QStringLiteral("<i>city</i>"));
    it.views.setCount(ViewList::builtInCount(), {123'456, true});
    QVERIFY(it.open());
    it.goTo(QStringLiteral("all"));
    const QRect rect = it.rectOf(it.id(0));
    const auto words = wordsIn(it.list().viewport()->grab(rect).toImage());
    QVERIFY(words.size() >= 2);
    const QFontMetrics metrics = it.list().fontMetrics();
    const int count = metrics.horizontalAdvance(QStringLiteral("123,456"));
    QVERIFY(rect.width() - words.back().first > count / 2);
    QCOMPARE(it.list().horizontalScrollBar()->maximum(), 0);
    // All of it in the tool tip, as plain text, and what it looks for.
    const QString tip = it.views.index(it.views.rowOf(it.id(0))).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, name + QStringLiteral("\n<i>city</i>"));
    it.views.setQueryWords([](const QString &) { return QStringLiteral("in the city"); });
    QVERIFY(it.views.index(it.views.rowOf(it.id(0)))
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(QStringLiteral("\nin the city")));
}

void ViewsBarTest::fortyOwnOnes()
{
    BarWindow it(40);
    QVERIFY(it.open());
    QVERIFY(it.list().verticalScrollBar()->maximum() > 0);
    it.goTo(QStringLiteral("all"));
    it.key(Qt::Key_End);
    QCOMPARE(it.list().currentId(), it.id(39));
    QVERIFY(it.list().viewport()->rect().contains(it.rectOf(it.id(39))));
    for (int i = 0; i < 39; ++i)
        it.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(it.ownNames().front(), QStringLiteral("View 40"));
    QVERIFY(it.list().viewport()->rect().contains(it.rectOf(it.id(0))));
    it.key(Qt::Key_PageDown);
    it.key(Qt::Key_PageUp);
    it.key(Qt::Key_Home);
    QVERIFY(it.list().viewport()->rect().contains(it.rectOf(QStringLiteral("all"))));
}

void ViewsBarTest::darkAtRunTime()
{
    BarWindow it(1);
    QVERIFY(it.open());
    const auto lightness = [&it] {
        const QImage image = it.list().viewport()->grab().toImage();
        return qGray(image.pixel(image.width() / 2, image.height() - 2));
    };
    const auto iconLightness = [&it] {
        const QImage image = it.part<QToolButton>("viewsSave").icon().pixmap(16).toImage();
        int most = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = qAlpha(image.pixel(x, y)) > 200 ? std::max(most, qGray(image.pixel(x, y)))
                                                       : most;
        }
        return most;
    };
    QVERIFY(lightness() > 180);
    QVERIFY(iconLightness() < 110);
    applyDarkPalette();
    QTRY_VERIFY(lightness() < 80);
    QTRY_VERIFY(iconLightness() > 150);
}

CONTACTS_TEST(ViewsBarTest)

#include "viewsbartest.moc"
