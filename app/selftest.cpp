// SPDX-License-Identifier: MIT
#include "selftest.h"

#include "journal/databasecheck.h"
#include "net/tlscheck.h"
#include "secrets/keychainsecretstore.h"
#include "translator.h"

#include <QAbstractEventDispatcher>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

namespace contacts {

SelfTest::Check SelfTest::tls()
{
    const QString version = tlsBackendName();
    return {tr("Encryption"), version,
            version.isEmpty() ? tr("Qt has no TLS backend that works; install Qt's TLS plugins and "
                                   "OpenSSL.")
                              : QString()};
}

SelfTest::Check SelfTest::database()
{
    const QString problem = databaseProblem();
    return {tr("Database"), QStringLiteral("SQLite"),
            problem.isEmpty() ? QString()
                              : tr("Install Qt's SQLite driver. The system says: %1").arg(problem)};
}

SelfTest::Check SelfTest::keychain()
{
    const QString backend = KeychainSecretStore::backendName();
    return {tr("Keychain"), backend,
            backend.isEmpty() ? tr("Install libsecret (libsecret-1-0), or use KWallet.")
                              : QString()};
}

SelfTest::Check SelfTest::translations()
{
    QStringList names;
    for (const Language &language : translatedLanguages()) {
        QTranslator texts;
        if (texts.load(QStringLiteral(":/i18n/contactsheet_") + language.code) && !texts.isEmpty())
            names << language.name;
    }
    constexpr int least = 2;
    return {tr("Languages"), names.join(QLatin1String(", ")),
            names.size() < least ? tr("Translations are missing; install the program again.")
                                 : QString()};
}

SelfTest::Check SelfTest::eventLoop()
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    const QString name =
        dispatcher ? QString::fromLatin1(dispatcher->metaObject()->className()) : QString();
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // Without GLib's loop the keychain never answers (contract.md "Qt 6.4 traps").
    const bool isGood = name.contains(QLatin1String("Glib"), Qt::CaseInsensitive);
#else
    const bool isGood = !name.isEmpty();
#endif
    return {tr("Event loop"), name,
            isGood ? QString()
                   : tr("Qt does not use GLib's loop; start without QT_NO_GLIB, with a Qt that was "
                        "built with GLib.")};
}

std::vector<SelfTest::Check> SelfTest::run()
{
    return {tls(), database(), keychain(), translations(), eventLoop()};
}

int SelfTest::runAndPrint()
{
    bool isWell = true;
    for (const Check &check : run()) {
        const bool isGood = check.missing.isEmpty();
        isWell = isWell && isGood;
        const QString line = isGood ? tr("ok: %1: %2").arg(check.what, check.found)
                                    : tr("MISSING: %1: %2").arg(check.what, check.missing);
        std::fprintf(stdout, "%s\n", qPrintable(line));
    }
    return isWell ? 0 : 1;
}

} // namespace contacts
