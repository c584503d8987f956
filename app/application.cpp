// SPDX-License-Identifier: MIT
#include "application.h"

#include "identity.h"
#include "mainwindow.h"
#include "theme.h"
#include "translator.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>

namespace contacts {

namespace {
const QString practiceAccount = QStringLiteral("practice");
} // namespace

void Application::setIdentity()
{
    QCoreApplication::setOrganizationName(QStringLiteral(CONTACTSHEET_NAME));
    QCoreApplication::setApplicationName(QStringLiteral(CONTACTSHEET_NAME));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONTACTSHEET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(CONTACTSHEET_ID));
    // Without a language there is still a person: English, not code points and bare seconds.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English));
    installTranslators(QLocale());
}

Application::Application(CommandLine line)
    : m_line(std::move(line))
    , m_session(m_clock, m_timings)
{
    if (m_line.darkPalette)
        applyDarkPalette();
    if (m_line.practice)
        m_settings = std::make_unique<Settings>();
}

Application::~Application() = default;

bool Application::start(QString *error)
{
    if (!m_session.open(m_line, error))
        return false;
    const ColumnLayout layout =
        m_settings ? m_settings->columnLayout(practiceAccount) : ColumnLayout{};
    m_window = std::make_unique<MainWindow>(m_session.account(), m_clock, m_timings, layout);
    QObject::connect(m_window.get(), &MainWindow::columnLayoutChanged, m_window.get(),
                     [this](const ColumnLayout &changed) {
                         if (m_settings)
                             m_settings->setColumnLayout(practiceAccount, changed);
                     });
    m_window->show();
    m_session.account().start();
    return true;
}

} // namespace contacts
