// SPDX-License-Identifier: MIT
#include "translator.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace contacts {

namespace {
const QString textFolder = QStringLiteral(":/i18n");
const QString textName = QStringLiteral("contactsheet");
} // namespace

std::vector<Language> translatedLanguages()
{
    std::vector<Language> languages;
    const QStringList files =
        QDir(textFolder).entryList({textName + QStringLiteral("_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        const QLocale locale(code);
        // English is American to Qt's data, and only English here.
        QString name = locale.language() == QLocale::English ? QStringLiteral("English")
                                                             : locale.nativeLanguageName();
        name.replace(0, 1, locale.toUpper(name.left(1)));
        languages.push_back({code, name});
    }
    return languages;
}

void installTranslators(const QLocale &locale)
{
    QCoreApplication *program = QCoreApplication::instance();
    const auto before = program->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(before);

    auto *qt = new QTranslator(program);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *own = new QTranslator(program);
    const bool found = own->load(locale, textName, QStringLiteral("_"), textFolder)
        || own->load(textFolder + u'/' + textName + QStringLiteral("_en"));
    if (found)
        QCoreApplication::installTranslator(own);
}

} // namespace contacts
