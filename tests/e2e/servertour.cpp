// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "e2e/scene.h"
#include "e2e/tour.h"
#include "practice/practiceserver.h"

#include <QApplication>
#include <QtTest>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;

constexpr int people = 150'000; // too many to be read without being asked to

void slowServer(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("A slow server: rows that are not there yet", "slow-server", scene.window(),
              [&]() -> Problem {
                  scene.set("delay-ms", "1200");
                  scene.dragBarTo(0.3);
                  const int row = screen.topRow() + 3;
                  if (screen.model().rowState(row) != ContactTableModel::RowState::NotRead)
                      return QStringLiteral("there is nothing to wait for");
                  return screen.name(row).isEmpty() ? QString() : scene.described();
              });
    tour.step("They arrive", "slow-server-arrived", scene.window(), [&]() -> Problem {
        const int row = screen.topRow() + 3;
        const bool read = scene.seeRead(row);
        scene.set("delay-ms", "0");
        return read ? QString() : scene.described();
    });
}

void pageThatNeverLoads(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("A part of the list that never loads", "part-never-loads", scene.window(),
              [&]() -> Problem {
                  scene.set("fault", "truncated");
                  scene.dragBarTo(0.5);
                  if (!Scene::see([&] { return screen.isShown("messageBar"); }))
                      return scene.described();
                  screen.click("messageShowDetails");
                  const int row = screen.topRow() + 3;
                  const bool said = Scene::see([&] {
                      return screen.model().rowState(row)
                          == ContactTableModel::RowState::Unreadable;
                  });
                  return said && screen.isShown("messageDetails") ? QString() : scene.described();
              });
    tour.step("Retry gets it", "retry-gets-it", scene.window(), [&]() -> Problem {
        scene.set("fault", "none");
        screen.click("messageRetry");
        const bool read = scene.seeRead(screen.topRow() + 3);
        return read && Scene::see([&] { return !screen.isShown("messageBar"); })
            ? QString()
            : scene.described();
    });
}

void limitReached(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("The server's limit is reached", "limit-reached", scene.window(), [&]() -> Problem {
        scene.set("rate-headers", "off");
        scene.set("rate-window", "8");
        scene.set("rate-limit", "2");
        for (int i = 0; i < 5 && !screen.isShown("statusWaiting"); ++i) {
            scene.dragBarTo(0.6 + i * 0.03);
            Scene::see([&] {
                return screen.isShown("statusWaiting")
                    || screen.model().rowState(screen.topRow() + 3)
                    == ContactTableModel::RowState::Loaded;
            });
        }
        return screen.text("statusWaiting").contains(QLatin1String("limit")) ? QString()
                                                                             : scene.described();
    });
    tour.step("It goes on by itself", "limit-over", scene.window(), [&]() -> Problem {
        const bool read = scene.seeRead(screen.topRow() + 3);
        scene.set("rate-limit", "off");
        return read && Scene::see([&] { return !screen.isShown("statusWaiting"); })
            ? QString()
            : scene.described();
    });
}

void offline(Tour &tour, Scene &scene)
{
    Screen &screen = scene.screen();
    tour.step("The network goes away", "offline", scene.window(), [&]() -> Problem {
        scene.server().stop();
        scene.dragBarTo(0.9);
        const bool said = Scene::see(
            [&] { return screen.text("statusWaiting").contains(QLatin1String("Offline")); });
        return said && screen.isShown("messageBar") ? QString() : scene.described();
    });
    tour.step("And comes back", "online-again", scene.window(), [&]() -> Problem {
        QString error;
        if (!scene.server().start(&error))
            return error;
        screen.click("messageRetry");
        const bool read = scene.seeRead(screen.topRow() + 3);
        return read && Scene::see([&] { return !screen.isShown("messageBar"); })
            ? QString()
            : scene.described();
    });
}

void moods(Tour &tour)
{
    Scene scene({QStringLiteral("--practice-rows"), QString::number(people),
                 QStringLiteral("--practice-set"), QStringLiteral("rate-limit=off")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    tour.step("Open a list of 150,000", "long-list",
              notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                  if (!notStarted.isEmpty())
                      return notStarted;
                  return scene.seeRead(0) && scene.screen().model().rowCount() == people
                      ? QString()
                      : scene.described();
              });
    for (const auto part : {slowServer, pageThatNeverLoads, limitReached, offline}) {
        if (!tour.hasFailed())
            part(tour, scene);
    }
}

void emptyAccount(Tour &tour)
{
    Scene scene({QStringLiteral("--practice-rows"), QStringLiteral("0")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    tour.step("An account without contacts", "empty-account",
              notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                  if (!notStarted.isEmpty())
                      return notStarted;
                  const bool said = Scene::see([&] { return scene.account().list().total() == 0; });
                  return said && scene.screen().isShown("emptyPage") ? QString()
                                                                     : scene.described();
              });
}

void rightToLeft(Tour &tour)
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Scene scene({QStringLiteral("--practice-rows"), QStringLiteral("2000")});
        const Problem notStarted = scene.start();
        QWidget nothing;
        tour.step("From right to left", "right-to-left",
                  notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                      if (!notStarted.isEmpty())
                          return notStarted;
                      if (!scene.seeComplete())
                          return scene.described();
                      scene.screen().type(QStringLiteral("محمد"));
                      return scene.seeResult() && scene.screen().model().rowCount() > 0
                          ? QString()
                          : scene.described();
                  });
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace

void walkThroughTheServersMoods(Tour &tour)
{
    for (const auto part : {moods, emptyAccount, rightToLeft}) {
        if (!tour.hasFailed())
            part(tour);
    }
}

} // namespace contacts::testing
