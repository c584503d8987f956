// SPDX-License-Identifier: MIT
#include "e2e/accountscene.h"

#include "practice/practiceserver.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QtTest>

namespace contacts::testing {

namespace {

constexpr int patience = 10'000; // milliseconds

class TourKeychain final : public SecretStore
{
public:
    explicit TourKeychain(TourKeychainState &state)
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

    TourKeychainState &m_state;
};

std::unique_ptr<PracticeServer> makeServer(quint32 rows)
{
    PracticeServer::Options options;
    options.rows = rows;
    options.key = AccountScene::key();
    options.seed = rows;
    auto server = std::make_unique<PracticeServer>(std::move(options));
    QString error;
    if (!server->start(&error))
        qFatal("%s", qPrintable(error));
    return server;
}

} // namespace

AccountScene::AccountScene()
    : m_shop(makeServer(2'000))
    , m_mailing(makeServer(500))
{
}

AccountScene::~AccountScene() = default;

const char *AccountScene::key()
{
    return "made-up-key-4711";
}

Tour::Problem AccountScene::start()
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

QString AccountScene::text(const char *name)
{
    const auto *label = find<QLabel>(name);
    return label ? label->text() : QString();
}

bool AccountScene::see(const char *name, const QString &part)
{
    return QTest::qWaitFor([&] { return text(name).contains(part); }, patience);
}

bool AccountScene::seeTitle(const QString &title)
{
    return QTest::qWaitFor([&] { return window().windowTitle() == title; }, patience);
}

bool AccountScene::seeDialog(const char *name)
{
    return QTest::qWaitFor([&] {
        auto *dialog = find<QWidget>(name);
        return dialog && QApplication::activeWindow() == dialog && QApplication::focusWidget();
    });
}

bool AccountScene::click(const char *name)
{
    auto *button = find<QAbstractButton>(name);
    // A check box takes clicks on its box and its words only.
    const bool isBox = qobject_cast<QCheckBox *>(button) != nullptr;
    if (button)
        QTest::mouseClick(button, Qt::LeftButton, {},
                          isBox ? QPoint(10, button->height() / 2) : QPoint());
    return button != nullptr;
}

void AccountScene::type(const QString &text)
{
    for (const QChar c : text) {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::sendKeyEvent(QTest::Click, focus, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void AccountScene::press(Qt::Key pressed, Qt::KeyboardModifiers modifiers)
{
    if (QWidget *focus = QApplication::focusWidget())
        QTest::keyClick(focus, pressed, modifiers);
}

void AccountScene::fill(const QString &name, const QString &server, const QString &typedKey)
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

bool AccountScene::trigger(const char *name)
{
    auto *action = window().findChild<QAction *>(QLatin1String(name));
    if (action && action->isEnabled())
        action->trigger();
    return action && action->isEnabled();
}

} // namespace contacts::testing
