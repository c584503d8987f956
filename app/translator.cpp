// SPDX-License-Identifier: MIT
#include "translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace contacts {

void installTranslators(const QLocale &locale)
{
    auto *own = new QTranslator(QCoreApplication::instance());
    const bool found = own->load(locale, QStringLiteral("contactsheet"), QStringLiteral("_"),
                                 QStringLiteral(":/i18n"))
        || own->load(QStringLiteral(":/i18n/contactsheet_en"));
    if (found)
        QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(QCoreApplication::instance());
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace contacts
