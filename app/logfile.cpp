// SPDX-License-Identifier: MIT
#include "logfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <mutex>

namespace contacts {

namespace {

struct Log
{
    std::mutex mutex; //!< messages come from every thread
    QFile file;
    QtMessageHandler before = nullptr;
};

//! Never deleted: messages come until the very end.
Log &theLog()
{
    static Log &log = *new Log;
    return log;
}

char letterOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 'D';
    case QtInfoMsg:
        return 'I';
    case QtWarningMsg:
        return 'W';
    case QtCriticalMsg:
        return 'C';
    case QtFatalMsg:
        break;
    }
    return 'F';
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    Log &log = theLog();
    const QString line = QStringLiteral("%1 %2 %3: %4\n")
                             .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs))
                             .arg(QLatin1Char(letterOf(type)))
                             .arg(QLatin1String(context.category), LogFile::redacted(message));
    {
        const std::lock_guard lock(log.mutex);
        log.file.write(line.toUtf8());
        log.file.flush();
    }
    if (type >= QtWarningMsg && type != QtInfoMsg && log.before)
        log.before(type, context, message);
}

} // namespace

bool LogFile::start(const QString &path, QString *error)
{
    Log &log = theLog();
    log.file.setFileName(path);
    const auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner;
    if (!log.file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text, onlyOwner)) {
        *error = QCoreApplication::translate("contacts::LogFile", "%1 cannot be written: %2")
                     .arg(path, log.file.errorString());
        return false;
    }
    log.file.setPermissions(onlyOwner); // also of one that was there before
    QLoggingCategory::setFilterRules(QStringLiteral("contacts.*=true"));
    log.before = qInstallMessageHandler(writeMessage);
    return true;
}

QString LogFile::redacted(QString text)
{
    // The header takes the rest of its line with it, whatever kind of key is in it.
    static const QRegularExpression bearer(
        QStringLiteral("(authorization[\"']?\\s*[:=]\\s*)[^\\n]+|(bearer\\s+)\\S+"),
        QRegularExpression::CaseInsensitiveOption);
    // A plus and six digits or more, or nine digits in a row, however they are parted and in
    // whatever script; a date is none.
    static const QRegularExpression number(
        QStringLiteral("\\+\\d(?:[\\s()./-]{0,3}\\d){5,}"
                       "|(?<!\\d)(?!\\d{4}-\\d\\d-\\d\\d\\b)\\d(?:[\\s()/-]{0,3}\\d){8,}"),
        QRegularExpression::UseUnicodePropertiesOption);
    // Long rows of letters and digits together: no word and no path has them.
    static const QRegularExpression key(
        QStringLiteral("\\b(?=[A-Za-z]*\\d)(?=\\d*[A-Za-z])[A-Za-z0-9]{20,}\\b"));
    text.replace(bearer, QStringLiteral("\\1\\2[redacted]"));
    text.replace(key, QStringLiteral("[redacted]"));
    text.replace(number, QStringLiteral("[number]"));
    text.replace(u'\n', QLatin1String("\\n"));
    return text;
}

} // namespace contacts
