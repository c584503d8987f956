// SPDX-License-Identifier: MIT
#include "e2e/scene.h"

#include "contacttableview.h"
#include "gui/bardrag.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"

#include <QtTest>

namespace contacts::testing {

namespace {
constexpr int patience = 10'000; // milliseconds
} // namespace

Scene::Scene(const QStringList &options)
{
    const auto line = CommandLine::parse(
        QStringList{QStringLiteral("contactsheet"), QStringLiteral("--practice")} + options, {});
    if (!line)
        qFatal("%s", qPrintable(line.error().text));
    m_program = std::make_unique<Application>(*line);
}

Scene::~Scene() = default;

Tour::Problem Scene::start()
{
    const Application::Outcome outcome = m_program->start();
    if (!outcome.isRunning)
        return outcome.text;
    m_program->window().resize(pictureSize); // the screen of a platform without one is small
    m_screen = std::make_unique<Screen>(m_program->window(), account());
    return m_screen->show() ? QString() : QStringLiteral("the window does not get the keyboard");
}

QWidget &Scene::window()
{
    return m_program->window();
}

PracticeServer &Scene::server()
{
    return *m_program->session().practiceServer();
}

void Scene::set(const char *name, const char *value)
{
    if (!server().setSwitch(name, value))
        qFatal("no switch %s=%s", name, value);
}

bool Scene::see(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patience);
}

bool Scene::seeRead(int row)
{
    return see(
        [&] { return m_screen->model().rowState(row) == ContactTableModel::RowState::Loaded; });
}

bool Scene::seeComplete()
{
    return see([this] { return account().walker().state() == ListWalker::State::Complete; });
}

bool Scene::seeResult()
{
    return see([this] { return !account().sheet().isWorking(); });
}

void Scene::dragBarTo(double part)
{
    QScrollBar *bar = m_screen->table().verticalScrollBar();
    auto [from, to] = BarDrag::along(*bar, part);
    // A little beyond an end, as people do.
    to.ry() += part <= 0 ? -8 : part >= 1 ? 8 : 0;
    QTest::mousePress(bar, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 10; ++i) {
        const QPoint at = from + (to - from) * i / 10;
        QMouseEvent move(QEvent::MouseMove, at, bar->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(bar, &move);
    }
    QTest::mouseRelease(bar, Qt::LeftButton, {}, to);
}

QString Scene::described()
{
    QStringList texts;
    for (const char *name : {"statusRows", "statusSelected", "statusRemark", "statusWaiting",
                             "statusMissing", "statusReading", "messageTitle", "emptyTitle"}) {
        const QString text = m_screen->text(name);
        if (!text.isEmpty())
            texts << text;
    }
    return u'(' + texts.join(QLatin1String("; ")) + u')';
}

} // namespace contacts::testing
