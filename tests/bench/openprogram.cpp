// SPDX-License-Identifier: MIT
#include "bench/openprogram.h"

#include "bench/figure.h"
#include "contacttableview.h"
#include "mainwindow.h"

#include <QHeaderView>
#include <QScreen>
#include <QStackedWidget>
#include <QtTest>

namespace contacts::bench {

namespace {

using Clock = MeasuredApplication::Clock;

constexpr std::chrono::minutes patience{3};

CommandLine commandLine(const QString &server)
{
    const auto line = CommandLine::parse(
        {QStringLiteral("contactsheet"), QStringLiteral("--server"), server}, "any key");
    if (!line)
        qFatal("%s", qPrintable(line.error().text));
    return *line;
}

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

OpenProgram::OpenProgram(MeasuredApplication &measured, const QString &server)
    : m_measured(measured)
    , m_program(commandLine(server))
{
}

OpenProgram::~OpenProgram() = default;

void OpenProgram::open()
{
    const Application::Outcome outcome = m_program.start();
    if (!outcome.isRunning)
        qFatal("%s", qPrintable(outcome.text));
    MainWindow &window = m_program.window();
    window.setGeometry(window.screen()->geometry());
    m_screen = std::make_unique<testing::Screen>(window, account());
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        qFatal("the window does not get the keyboard");

    m_measured.watch(screen().table().viewport());
    m_measured.watch(screen().find("emptyPage"));
    QObject::connect(&account().sheet(), &ContactSheet::updated, &window, [this] {
        if (!m_answered && !account().sheet().isWorking())
            m_answered = Clock::now();
    });
    const auto hasFirstPage = [this] {
        return screen().model().rowState(0) == ContactTableModel::RowState::Loaded;
    };
    millisecondsToPaint([this] { screen().table().viewport()->update(); }, hasFirstPage);
}

std::chrono::duration<double> OpenProgram::readWholeList()
{
    const double time = millisecondsTo(
        [this] { account().continueReading(); },
        [this] { return account().walker().state() == ListWalker::State::Complete; });
    return std::chrono::duration<double, std::milli>(time);
}

double OpenProgram::waitFor(Clock::time_point start, const char *what)
{
    const auto end = m_measured.wait(patience);
    if (!end)
        qFatal("%s did not happen", what);
    return milliseconds(*end - start);
}

std::optional<OpenProgram::Answer> OpenProgram::timeToAnswer(const std::function<void()> &act)
{
    m_answered.reset();
    m_measured.expectPaint([this] { return m_answered.has_value(); });
    const auto start = Clock::now();
    act();
    if (!m_answered && !account().sheet().isWorking())
        return std::nullopt;
    const double picture = waitFor(start, "the answer");
    return Answer{milliseconds(*m_answered - start), picture};
}

double OpenProgram::millisecondsToPaint(const std::function<void()> &act,
                                        const std::function<bool()> &holds)
{
    m_measured.expectPaint(holds);
    const auto start = Clock::now();
    act();
    return waitFor(start, "the picture");
}

double OpenProgram::millisecondsTo(const std::function<void()> &act,
                                   const std::function<bool()> &holds)
{
    m_measured.expect(holds);
    const auto start = Clock::now();
    act();
    return waitFor(start, "the end");
}

void OpenProgram::key(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    // Not by QTest::keyClick(), which lets the event loop run before the key is released.
    QWindow *window = m_program.window().windowHandle();
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text);
    qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text);
}

void OpenProgram::clickHeading(const ColumnKey &column)
{
    screen().clickHeader(column);
}

void OpenProgram::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    screen().clickRow(row, modifiers);
}

int OpenProgram::close()
{
    MainWindow &window = m_program.window();
    QTimer::singleShot(0, &window, [&window] {
        const qint64 now = std::chrono::nanoseconds(Clock::now().time_since_epoch()).count();
        printLine({{QStringLiteral("event"), QStringLiteral("closing")},
                   {QStringLiteral("at"), QString::number(now)}});
        window.close();
    });
    return QApplication::exec();
}

} // namespace contacts::bench
