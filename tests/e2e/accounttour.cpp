// SPDX-License-Identifier: MIT
#include "accountview.h"
#include "application.h"
#include "e2e/tour.h"
#include "gui/screen.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "secrets/memorysecretstore.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QtTest>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;

constexpr int patience = 10'000; // milliseconds
const char *const key = "made-up-key-4711";

//! A keychain in memory that lives longer than the program, and can be locked or away.
class TourKeychain final : public SecretStore
{
public:
    struct State
    {
        MemorySecretStore kept;
        std::optional<KeyProblem::Kind> problem;
        bool isSilent = false;
    };
    explicit TourKeychain(State &state)
        : m_state(state)
    {
    }

    void read(const QString &entry, QObject *context, ReadEnded ended) override
    {
        if (m_state.problem)
            later(context, [ended, kind = *m_state.problem] { ended(KeyProblem{kind, {}}); });
        else if (!m_state.isSilent)
            m_state.kept.read(entry, context, std::move(ended));
    }
    void write(const QString &entry, const QByteArray &secret, QObject *context,
               Ended ended) override
    {
        if (m_state.problem)
            later(context, [ended, kind = *m_state.problem] { ended(KeyProblem{kind, {}}); });
        else
            m_state.kept.write(entry, secret, context, std::move(ended));
    }
    void remove(const QString &entry, QObject *context, Ended ended) override
    {
        m_state.kept.remove(entry, context, std::move(ended));
    }

private:
    static void later(QObject *context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }

    State &m_state;
};

//! The whole program on accounts of its own, and the hands of the person in front of it.
class AccountScene
{
public:
    AccountScene()
        : m_shop(makeServer(2'000))
        , m_mailing(makeServer(500))
    {
    }

    Problem start()
    {
        m_program.reset();
        CommandLine line;
        line.settingsFolder = m_folder.path();
        Timings timings;
        timings.keychainPatience = std::chrono::milliseconds(1'500);
        timings.keychainRetry = std::chrono::milliseconds(50);
        m_program =
            std::make_unique<Application>(line, std::make_unique<TourKeychain>(keychain), timings);
        const Application::Outcome outcome = m_program->start();
        if (outcome.isRunning)
            window().resize(pictureSize);
        return outcome.isRunning && QTest::qWaitForWindowActive(&window())
            ? outcome.text
            : QStringLiteral("it does not start: ") + outcome.text;
    }

    MainWindow &window() { return m_program->window(); }
    PracticeServer &shop() { return *m_shop; }
    PracticeServer &mailing() { return *m_mailing; }

    template<typename T>
    T *find(const char *name)
    {
        for (T *widget : window().findChildren<T *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QString text(const char *name)
    {
        const auto *label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    bool see(const char *name, const QString &part)
    {
        return QTest::qWaitFor([&] { return text(name).contains(part); }, patience);
    }
    bool seeTitle(const QString &title)
    {
        return QTest::qWaitFor([&] { return window().windowTitle() == title; }, patience);
    }
    bool click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        // A check box takes clicks on its box and its words only.
        const bool isBox = qobject_cast<QCheckBox *>(button) != nullptr;
        if (button)
            QTest::mouseClick(button, Qt::LeftButton, {},
                              isBox ? QPoint(10, button->height() / 2) : QPoint());
        return button != nullptr;
    }
    static void type(const QString &text)
    {
        for (const QChar c : text) {
            if (QWidget *focus = QApplication::focusWidget())
                QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(c),
                                    Qt::NoModifier);
        }
    }
    static void press(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, pressed, modifiers);
    }
    bool seeDialog(const char *name)
    {
        return QTest::qWaitFor([&] {
            auto *dialog = find<QWidget>(name);
            return dialog && QApplication::activeWindow() == dialog && QApplication::focusWidget();
        });
    }
    //! Name, server and key, by keyboard alone.
    static void fill(const QString &name, const QString &server, const QString &typedKey)
    {
        type(name);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type(server);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type(typedKey);
    }
    bool trigger(const char *name)
    {
        auto *action = window().findChild<QAction *>(QLatin1String(name));
        if (action && action->isEnabled())
            action->trigger();
        return action && action->isEnabled();
    }

    TourKeychain::State keychain;

private:
    static std::unique_ptr<PracticeServer> makeServer(quint32 rows)
    {
        PracticeServer::Options options;
        options.rows = rows;
        options.key = key;
        options.seed = rows;
        auto server = std::make_unique<PracticeServer>(std::move(options));
        QString error;
        if (!server->start(&error))
            qFatal("%s", qPrintable(error));
        return server;
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<PracticeServer> m_shop;
    std::unique_ptr<PracticeServer> m_mailing;
    std::unique_ptr<Application> m_program;
};

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
        AccountScene::type(QStringLiteral("Bearer %1").arg(QLatin1String(key)));
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
                           QLatin1String(key));
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
    const Problem notStarted = scene.start();
    tour.step("The keychain takes its time", "keychain-waiting", scene.window(), [&]() -> Problem {
        if (!notStarted.isEmpty())
            return notStarted;
        scene.keychain.isSilent = true;
        scene.start();
        return seen(scene.see("keyTitle", QStringLiteral("has not answered yet")));
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
                  AccountScene::type(QLatin1String(key));
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
