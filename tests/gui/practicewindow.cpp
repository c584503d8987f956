// SPDX-License-Identifier: MIT
#include "gui/practicewindow.h"

#include "mainwindow.h"
#include "practice/practiceserver.h"

#include <QUrlQuery>

namespace contacts::testing {

PracticeWindow::PracticeWindow()
    : PracticeWindow(Options())
{
}

PracticeWindow::PracticeWindow(const Options &options)
    : m_session(options.clock ? *options.clock : m_systemClock, options.timings,
                QTimeZone::systemTimeZone())
{
    PracticeOptions practice;
    practice.rows = options.rows;
    practice.switches = QStringList{QStringLiteral("rate-limit=off")} + options.switches;
    QString error;
    if (!m_session.openPractice(practice, &error))
        qFatal("%s", qPrintable(error));
    m_window = std::make_unique<MainWindow>();
    m_window->showAccount(m_session.account(), options.clock ? *options.clock : m_systemClock,
                          options.timings, {options.layout, {}, {}});
    m_screen = std::make_unique<Screen>(*m_window, m_session.account());
}

PracticeWindow::~PracticeWindow() = default;

bool PracticeWindow::open()
{
    if (!m_screen->show())
        return false;
    account().start();
    return true;
}

void PracticeWindow::set(const char *name, const char *value)
{
    if (!server().setSwitch(name, value))
        qFatal("no switch %s=%s", name, value);
}

QStringList PracticeWindow::pagesAsked()
{
    QStringList pages;
    for (const PracticeServer::JournalEntry &entry : server().journal()) {
        const QUrlQuery query(QString::fromStdString(entry.query));
        pages << query.queryItemValue(QStringLiteral("page")) + u'/'
                + query.queryItemValue(QStringLiteral("results_per_page"));
    }
    return pages;
}

bool PracticeWindow::isComplete()
{
    return account().walker().state() == ListWalker::State::Complete;
}

} // namespace contacts::testing
