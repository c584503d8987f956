// SPDX-License-Identifier: MIT
#include "application.h"

#include "identity.h"
#include "instance/singleinstance.h"
#include "journal/sqlitewritejournal.h"
#include "mainwindow.h"
#include "secrets/keychainsecretstore.h"
#include "theme.h"
#include "translator.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLocale>

#if defined(__GLIBC__)
#    include <malloc.h>
#endif

namespace contacts {

namespace {

//! What a sort of a million contacts needs for a moment goes back to the system afterwards: glibc
//! would keep it, since it raises this limit each time a large block is freed.
void giveLargeBlocksBack()
{
#if defined(__GLIBC__)
    constexpr int large = 4 * 1024 * 1024; // bytes; what each letter of a search needs is less
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

//! With the formats of the person's own country where it speaks that language at all.
void useLanguage(const QString &code)
{
    const QLocale chosen(code);
    if (chosen.language() == QLocale::C)
        return; // nobody's: the settings were written by hand
    const QLocale here(chosen.language(), QLocale::system().territory());
    QLocale::setDefault(here.language() == chosen.language() ? here : chosen);
    installTranslators(QLocale());
}

} // namespace

void Application::setIdentity()
{
    QCoreApplication::setApplicationName(QStringLiteral(CONTACTSHEET_NAME));
    QCoreApplication::setApplicationVersion(QStringLiteral(CONTACTSHEET_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(CONTACTSHEET_ID));
    // Without a language there is still a person: English, not code points and bare seconds.
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English));
    installTranslators(QLocale());
}

Application::Application(CommandLine line, std::unique_ptr<SecretStore> keychain,
                         const Timings &timings)
    : m_line(std::move(line))
    , m_timings(timings)
    , m_keychain(std::move(keychain))
{
    giveLargeBlocksBack();
    if (!m_keychain)
        m_keychain = std::make_unique<KeychainSecretStore>(QStringLiteral(CONTACTSHEET_ID));
    if (m_line.darkPalette)
        applyDarkPalette();
}

Application::~Application() = default;

Application::Outcome Application::start()
{
    if (isStored()) {
        m_settings = std::make_unique<Settings>(
            m_line.settingsFolder.isEmpty() ? Settings::standardFolder() : m_line.settingsFolder);
        if (auto refused = refuseSecondStart())
            return *std::move(refused);
        m_journal = std::make_unique<SqliteWriteJournal>(
            QDir(m_settings->folder()).filePath(QStringLiteral("changes/changes.sqlite")));
        const QString language = m_settings->preferences().language;
        if (!language.isEmpty())
            useLanguage(language);
    }
    m_window = std::make_unique<MainWindow>();
    m_keys = std::make_unique<AccountKeys>(*m_keychain, QStringLiteral(CONTACTSHEET_ID), m_clock,
                                           m_timings);
    m_desk = std::make_unique<AccountDesk>(AccountDesk::Parts{
        m_settings.get(), *m_keys, m_clock, m_timings, *m_window, m_journal.get()});
    if (m_settings) {
        m_dialogs = std::make_unique<AccountDialogs>(*m_desk, *m_settings, *m_keys, *m_journal,
                                                     m_clock, m_timings, *m_window);
    }
    if (m_instance) {
        QObject::connect(m_instance.get(), &SingleInstance::showRequested, m_window.get(),
                         &MainWindow::bringToFront);
    }
    QString error;
    if (m_line.open == CommandLine::Open::Practice
        && !m_desk->openPractice(m_line.practice, &error))
        return {false, error, 1};
    m_window->show();
    if (m_line.open == CommandLine::Open::Server)
        m_desk->openForThisRun(m_line.server, m_line.key);
    else if (m_line.open == CommandLine::Open::Accounts)
        m_desk->openLast();
    if (m_dialogs)
        m_dialogs->removeLeftKeys();
    return {true, {}, 0};
}

std::optional<Application::Outcome> Application::refuseSecondStart()
{
    using Start = SingleInstance::Start;
    m_instance = std::make_unique<SingleInstance>(m_settings->folder());
    switch (m_instance->start()) {
    case Start::First:
        break;
    case Start::AnotherRuns:
        return Outcome{false,
                       tr("Contactsheet is running already; its window was brought to the front. "
                          "For a second one, give it a folder of its own with --settings."),
                       0};
    case Start::AnotherIsSilent:
        return Outcome{false,
                       tr("Contactsheet is running already, but does not answer. End it first, or "
                          "use another folder with --settings."),
                       1};
    case Start::NoFolder:
        return Outcome{false,
                       tr("The folder %1 cannot be written. Make it yours, or use another one with "
                          "--settings.")
                           .arg(m_settings->folder()),
                       1};
    }
    return std::nullopt;
}

} // namespace contacts
