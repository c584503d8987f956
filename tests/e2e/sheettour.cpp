// SPDX-License-Identifier: MIT
#include "columnchooser.h"
#include "contacttableview.h"
#include "e2e/scene.h"
#include "e2e/tour.h"
#include "practice/practiceserver.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QToolBar>
#include <QtTest>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;

constexpr int people = 30'000;

//! A name that only one contact seems to have, and that can be typed on most keyboards.
QString someName(const Screen &screen)
{
    for (int row = 20; row < 2'000; ++row) {
        const QString name = screen.name(row);
        const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u' ';
        });
        if (plain && name.count(u' ') == 1 && name.size() > 8)
            return name;
    }
    return {};
}

bool isSorted(const Screen &screen, bool downwards)
{
    QCollator collator{QLocale(QLocale::English)};
    for (int row = 1; row < 20; ++row) {
        const int order = collator.compare(screen.name(row - 1), screen.name(row));
        if (downwards ? order < 0 : order > 0)
            return false;
    }
    return true;
}

void openAndScroll(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("See the first rows and the whole length of the list", "first-rows", scene.window(),
              [&]() -> Problem {
                  if (!scene.seeRead(0) || screen.model().rowCount() != people)
                      return scene.described();
                  if (!screen.table().hasFocus())
                      return QStringLiteral("the keyboard is not at the sheet");
                  return {};
              });
    tour.step("Scroll to the end by the bar", "end-of-the-list", scene.window(), [&]() -> Problem {
        scene.dragBarTo(1.0);
        if (screen.table().verticalScrollBar()->value()
            != screen.table().verticalScrollBar()->maximum())
            return QStringLiteral("the bar is not at its end");
        return scene.seeRead(people - 1) ? QString() : scene.described();
    });
    tour.step("Go back to the top", "back-at-the-top", scene.window(), [&]() -> Problem {
        scene.dragBarTo(0.0);
        return screen.topRow() == 0 && scene.seeComplete() ? QString() : scene.described();
    });
}

void search(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    const QString name = someName(screen);
    const QString first = name.section(u' ', 0, 0).toLower();
    screen.table().scrollTo(screen.model().index(5'000, 0), QAbstractItemView::PositionAtTop);
    screen.clickRow(5'008);
    const QString current = screen.name(5'008);
    const int top = screen.table().verticalScrollBar()->value();
    tour.step("Type a name in the sheet", "type-a-name", scene.window(), [&]() -> Problem {
        screen.type(first);
        if (screen.search().text() != first || !screen.search().hasFocus())
            return QStringLiteral("the letters are not in the search box");
        const bool found = scene.seeResult() && screen.model().rowCount() > 0
            && screen.model().rowCount() < people;
        return found ? QString() : scene.described();
    });
    const int wide = screen.model().rowCount();
    tour.step("Narrow it with a second word", "narrowed", scene.window(), [&]() -> Problem {
        screen.type(u' ' + name.section(u' ', 1, 1).toLower());
        const bool found =
            scene.seeResult() && screen.model().rowCount() < wide && screen.rowOf(name) >= 0;
        return found ? QString() : scene.described();
    });
    tour.step("Find nobody", "nobody-found", scene.window(), [&]() -> Problem {
        screen.type(QStringLiteral(" xyzzy"));
        return scene.seeResult() && screen.isShown("emptyPage") ? QString() : scene.described();
    });
    tour.step("Esc brings back where one was", "esc-brings-back", scene.window(), [&]() -> Problem {
        screen.key(Qt::Key_Escape);
        if (screen.model().rowCount() != people)
            return scene.described();
        if (screen.name(screen.currentRow()) != current
            || screen.table().verticalScrollBar()->value() != top)
            return QStringLiteral("another row, or another place");
        return {};
    });
    tour.step("Search a number written with 00 and spaces", "number-with-00", scene.window(),
              [&]() -> Problem {
                  const QString number = screen.cell(0, phoneColumn);
                  if (!number.startsWith(u'+'))
                      return QStringLiteral("the first contact has no number");
                  const QString whose = screen.name(0);
                  screen.type(QStringLiteral("00") + number.mid(1));
                  // Another number may hold the same digits.
                  const bool found = scene.seeResult() && screen.model().rowCount() < 10
                      && screen.rowOf(whose) >= 0;
                  return found ? QString() : scene.described();
              });
    screen.key(Qt::Key_Escape);
}

void sort(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    const QString first = screen.name(0);
    const auto clickName = [&](bool sorted, bool downwards) -> Problem {
        screen.clickHeader(nameColumn);
        if (!scene.seeResult())
            return scene.described();
        screen.key(Qt::Key_Home, Qt::ControlModifier);
        if (sorted && !isSorted(screen, downwards))
            return QStringLiteral("the names are not in order");
        return {};
    };
    screen.key(Qt::Key_Home, Qt::ControlModifier);
    tour.step("Sort by name", "sorted-by-name", scene.window(),
              [&] { return clickName(true, false); });
    tour.step("Sort downwards", "sorted-downwards", scene.window(),
              [&] { return clickName(true, true); });
    tour.step("Back to the server's order", "servers-order", scene.window(), [&]() -> Problem {
        const Problem problem = clickName(false, false);
        if (!problem.isEmpty())
            return problem;
        return screen.name(0) == first ? QString() : QStringLiteral("another order than at first");
    });
}

void selectAndCopy(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("Select several contacts and copy them", "selected-and-copied", scene.window(),
              [&]() -> Problem {
                  screen.clickRow(2);
                  screen.clickRow(6, Qt::ShiftModifier);
                  screen.clickRow(9, Qt::ControlModifier);
                  if (screen.selected() != 6)
                      return scene.described();
                  screen.key(Qt::Key_C, Qt::ControlModifier);
                  const bool copied =
                      Scene::see([&] {
                          return screen.text("statusRemark").contains(QLatin1String("copied"));
                      })
                      && QApplication::clipboard()->text().count(u'\n') == 6
                      && QApplication::clipboard()->text().contains(QLatin1String("\t+"));
                  return copied ? QString() : scene.described();
              });
}

void chooseColumns(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    const int before = screen.model().columnCount();
    tour.step("Open the choice of columns", "choose-columns", scene.window(), [&]() -> Problem {
        auto *bar = screen.find<QToolBar>("toolBar");
        QTest::mouseClick(bar->widgetForAction(&screen.action("actionColumns")), Qt::LeftButton);
        const bool open = Scene::see([&] {
            return screen.isShown("columnChooser")
                && QApplication::activeWindow() == screen.find("columnChooser");
        });
        if (!open)
            return QStringLiteral("no dialog");
        auto *list = screen.find<QListWidget>("columnList");
        list->setFocus();
        for (int row = 10; row < 14; ++row) { // how many messages there were
            list->setCurrentRow(row);
            screen.key(Qt::Key_Space);
        }
        return {};
    });
    tour.step("Show the chosen columns", "chosen-columns", scene.window(), [&]() -> Problem {
        auto *buttons = screen.find<QDialogButtonBox>("columnButtons");
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
        const bool closed = Scene::see([&] { return !screen.isShown("columnChooser"); });
        return closed && screen.model().columnCount() == before - 4
            ? QString()
            : QStringLiteral("%1 columns").arg(screen.model().columnCount());
    });
}

void readAgain(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("Refresh with F5", "refreshed", scene.window(), [&]() -> Problem {
        const size_t before = scene.server().journal().size();
        screen.key(Qt::Key_F5);
        const bool done = Scene::see([&] {
            return scene.server().journal().size() > before
                && !scene.account().scheduler().isReading();
        });
        return done && !screen.isShown("messageBar") ? QString() : scene.described();
    });
    scene.set("delay-ms", "150");
    tour.step("Read everything again", "reading-again", scene.window(), [&]() -> Problem {
        screen.key(Qt::Key_F5, Qt::ShiftModifier);
        const bool counted = Scene::see(
            [&] { return screen.text("statusReading").contains(QLatin1String("left")); });
        return counted && screen.isShown("statusStop") ? QString() : scene.described();
    });
    tour.step("Stop reading", "reading-stopped", scene.window(), [&]() -> Problem {
        screen.click("statusStop");
        const bool stopped = !screen.isShown("statusReading");
        return stopped && screen.model().rowCount() == people ? QString() : scene.described();
    });
    scene.set("delay-ms", "0");
}

void longNames(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("Look at very long names", "long-names", scene.window(), [&]() -> Problem {
        screen.type(QStringLiteral(", russo")); // whole families on one card
        if (!scene.seeResult())
            return scene.described();
        int longest = 0;
        for (const QString &name : screen.names())
            longest = std::max(longest, int(name.size()));
        return longest > 150 ? QString() : scene.described();
    });
    screen.key(Qt::Key_Escape);
}

} // namespace

void walkThroughTheSheet(Tour &tour)
{
    Scene scene({QStringLiteral("--practice-rows"), QString::number(people),
                 QStringLiteral("--practice-set"), QStringLiteral("rate-limit=off")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    if (!tour.step("Open the practice account", "opening",
                   notStarted.isEmpty() ? scene.window() : nothing, [&] { return notStarted; }))
        return;
    for (const auto part :
         {openAndScroll, search, sort, selectAndCopy, chooseColumns, readAgain, longNames}) {
        if (!tour.hasFailed())
            part(tour, scene);
    }
}

} // namespace contacts::testing
