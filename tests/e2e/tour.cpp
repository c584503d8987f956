// SPDX-License-Identifier: MIT
#include "e2e/tour.h"

#include "e2e/glyphs.h"
#include "e2e/picture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace contacts::testing {

namespace {
constexpr std::chrono::seconds longestStep{30};
constexpr int fadingIn = 200; // milliseconds; buttons and layouts come to rest
} // namespace

Tour::Tour(QString folder, QStringList only)
    : m_folder(std::move(folder))
    , m_only(std::move(only))
    , m_watch([this](const std::stop_token &stop) { watch(stop); })
{
}

Tour::~Tour() = default;

void Tour::watch(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const int seen = m_underWay;
        const bool changed =
            m_stepChanged.wait_for(lock, stop, 2 * longestStep, [&] { return m_underWay != seen; });
        if (changed || stop.stop_requested() || seen == 0)
            continue;
        std::fputs("failed: it does not return\n", stdout);
        std::fflush(stdout);
        std::_Exit(1);
    }
}

bool Tour::step(const char *title, const char *picture, QWidget &window,
                const std::function<Problem()> &act)
{
    if (m_failed)
        return false;
    {
        const std::lock_guard lock(m_mutex);
        m_underWay = ++m_number;
    }
    m_stepChanged.notify_all();
    std::printf("%2d. %s … ", m_number, title);
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    Problem problem = act();
    if (problem.isEmpty() && timer.hasExpired(std::chrono::milliseconds(longestStep).count()))
        problem = QStringLiteral("it took longer than %1 s").arg(longestStep.count());
    QTest::qWait(fadingIn);
    // Also of a step that failed: it shows why.
    const Problem unsaved = savePicture(picture, window);
    if (problem.isEmpty())
        problem = unsaved;
    m_failed = !problem.isEmpty();
    std::printf("%s\n", m_failed ? qPrintable(QStringLiteral("failed: ") + problem) : "ok");
    std::fflush(stdout);
    return !m_failed;
}

Tour::Problem Tour::savePicture(const char *name, QWidget &window)
{
    const QString missing = missingGlyphs(window);
    if (!missing.isEmpty())
        return QStringLiteral("no font has these characters: ") + missing;
    if (!m_only.isEmpty() && !m_only.contains(QLatin1String(name)))
        return {};
    const QString path = QDir(m_folder).filePath(QStringLiteral("%1-%2.png")
                                                     .arg(m_number, 2, 10, QLatin1Char('0'))
                                                     .arg(QLatin1String(name)));
    if (!pictureOf(window).save(path))
        return QStringLiteral("%1 cannot be written").arg(path);
    return {};
}

} // namespace contacts::testing
