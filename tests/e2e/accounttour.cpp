// SPDX-License-Identifier: MIT
#include "e2e/accountscene.h"
#include "practice/practiceserver.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;

const QString notSeen = QStringLiteral("it was not seen");

Problem seen(bool good)
{
    return good ? QString() : notSeen;
}

void firstStart(Tour &tour, AccountScene &scene)
{
    tour.step("The first start", "welcome", scene.window(),
              [&] { return seen(scene.see("welcomeTitle", QStringLiteral("Welcome"))); });
    tour.step("Connect an account: where the key is found", "connect", scene.window(), [&] {
        const bool opened = scene.click("welcomeButton0") && scene.seeDialog("connectDialog");
        AccountScene::fill(QStringLiteral("My shop"), scene.shop().baseUrl().chopped(4),
                           QStringLiteral("something else"));
        return seen(opened && scene.click("keyHelp"));
    });
    tour.step("A key that the server does not accept", "key-not-accepted", scene.window(), [&] {
        scene.click("keyHelp");
        scene.click("connectMain");
        return seen(scene.see("dialogNoticeTitle", QStringLiteral("does not accept this key")));
    });
    tour.step("The right one", "contacts-found", scene.window(), [&] {
        AccountScene::press(Qt::Key_A, Qt::ControlModifier);
        AccountScene::type(QStringLiteral("Bearer %1").arg(QLatin1String(AccountScene::key())));
        scene.click("connectMain");
        return seen(scene.see("dialogNoticeTitle", QStringLiteral("2,000 contacts found")));
    });
    tour.step("Its contacts", "account", scene.window(), [&] {
        AccountScene::press(Qt::Key_Return);
        return seen(scene.seeTitle(QStringLiteral("Contactsheet: My shop"))
                    && scene.see("statusRows", QStringLiteral("2,000 contacts")));
    });
}

void secondAccount(Tour &tour, AccountScene &scene)
{
    tour.step("A second account, only to look at", "look-only", scene.window(), [&] {
        if (!scene.trigger("actionConnect") || !scene.seeDialog("connectDialog"))
            return notSeen;
        AccountScene::fill(QStringLiteral("Mailing"), scene.mailing().baseUrl(),
                           QLatin1String(AccountScene::key()));
        scene.click("accountLooksOnly");
        scene.click("connectMain");
        if (!scene.see("dialogNoticeTitle", QStringLiteral("500 contacts found")))
            return notSeen;
        scene.click("connectMain");
        return seen(scene.seeTitle(QStringLiteral("Contactsheet: Mailing (look only)"))
                    && scene.see("statusRows", QStringLiteral("500 contacts")));
    });
    tour.step("The menu of accounts", "accounts", scene.window(), [&] {
        auto *menu = scene.window().findChild<QMenu *>(QStringLiteral("accountMenu"));
        const QRect place = scene.window().menuBar()->actionGeometry(menu->menuAction());
        QTest::mouseClick(scene.window().menuBar(), Qt::LeftButton, {}, place.center());
        return seen(menu->isVisible());
    });
    tour.step("Back to the first account", "switched", scene.window(), [&] {
        auto *menu = scene.window().findChild<QMenu *>(QStringLiteral("accountMenu"));
        QTest::mouseClick(menu, Qt::LeftButton, {},
                          menu->actionGeometry(menu->actions().constFirst()).center());
        return seen(scene.seeTitle(QStringLiteral("Contactsheet: My shop"))
                    && scene.see("statusRows", QStringLiteral("2,000 contacts")));
    });
    tour.step("Settings", "settings", scene.window(), [&] {
        return seen(scene.trigger("actionSettings") && scene.seeDialog("settingsDialog"));
    });
}

void lostKey(Tour &tour, AccountScene &scene)
{
    tour.step("The key is revoked in the middle: the rows stay", "key-revoked", scene.window(),
              [&] {
                  AccountScene::press(Qt::Key_Escape);
                  scene.shop().setSwitch("fault", "401");
                  scene.trigger("actionRefresh");
                  return seen(scene.see("messageTitle", QStringLiteral("does not accept"))
                              && scene.see("statusRows", QStringLiteral("2,000 contacts"))
                              && scene.find<QAbstractButton>("messageAction"));
              });
    scene.shop().setSwitch("fault", "none");
    if (tour.hasFailed())
        return;
    scene.keychain.isSilent = true;
    // Before the step, which takes its picture of the new window.
    const Problem notStarted = scene.start();
    tour.step("The keychain takes its time", "keychain-waiting", scene.window(), [&] {
        return notStarted.isEmpty()
            ? seen(scene.see("keyTitle", QStringLiteral("has not answered yet")))
            : notStarted;
    });
    tour.step("The keychain is locked", "keychain-locked", scene.window(), [&] {
        scene.keychain.isSilent = false;
        scene.keychain.problem = KeyProblem::Kind::Denied;
        scene.click("keyButton0");
        return seen(scene.see("keyTitle", QStringLiteral("is locked")));
    });
    tour.step("There is no keychain", "keychain-absent", scene.window(), [&] {
        scene.keychain.problem = KeyProblem::Kind::NoService;
        scene.click("keyButton0");
        return seen(scene.see("keyTitle", QStringLiteral("no keychain")));
    });
}

void withoutKeychain(Tour &tour, AccountScene &scene)
{
    tour.step("The key by hand, and no keychain to put it in", "key-for-this-session",
              scene.window(), [&] {
                  if (!scene.click("keyButton1") || !scene.seeDialog("connectDialog"))
                      return notSeen;
                  AccountScene::type(QLatin1String(AccountScene::key()));
                  scene.click("connectMain");
                  if (!scene.see("dialogNoticeTitle", QStringLiteral("contacts found")))
                      return notSeen;
                  scene.click("connectMain");
                  return seen(scene.see("dialogNoticeTitle", QStringLiteral("no keychain")));
              });
    tour.step("For this session only", "session-only", scene.window(), [&] {
        scene.click("dialogNoticeButton1");
        return seen(scene.see("statusRows", QStringLiteral("2,000 contacts")));
    });
    tour.step("Forget the account", "forget", scene.window(), [&] {
        scene.keychain.problem.reset();
        return seen(scene.trigger("actionForget") && scene.seeDialog("forgetBox"));
    });
    tour.step("The other one is left", "forgotten", scene.window(), [&] {
        scene.click("forgetButton");
        return seen(scene.seeTitle(QStringLiteral("Contactsheet: Mailing (look only)")));
    });
}

} // namespace

void walkThroughAccounts(Tour &tour)
{
    AccountScene scene;
    const Problem notStarted = scene.start();
    if (!notStarted.isEmpty()) {
        QWidget nothing;
        tour.step("Start", "start", nothing, [&] { return notStarted; });
        return;
    }
    for (const auto part : {firstStart, secondAccount, lostKey, withoutKeychain}) {
        if (!tour.hasFailed())
            part(tour, scene);
    }
}

} // namespace contacts::testing
