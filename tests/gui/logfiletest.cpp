// SPDX-License-Identifier: MIT
#include "logfile.h"
#include "support/testregistry.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtTest>

using namespace contacts;

//! The log file: what is taken out of it, and who can read it.
class LogFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redacted_data();
    void redacted();
    void harmless_data();
    void harmless();
    void aFileThatCannotBeWritten();
    void theFile();
};

void LogFileTest::redacted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret"); // must be gone, whatever stands in its place
    const auto row = [](const char *title, const char *text, const char *secret) {
        QTest::newRow(title) << QString::fromUtf8(text) << QString::fromUtf8(secret);
    };
    row("Bearer", "sent Bearer abc-def.ghi", "abc-def");
    row("bearer in lower case", "bearer  x1", "x1");
    row("header", "Authorization: Token tok", "Token tok");
    row("header with Bearer", "authorization: Bearer tok.en", "tok.en");
    row("header in JSON", R"({"Authorization":"Bearer sk-live"})", "sk-live");
    row("a key by itself", "using Shop0canary1key2with3many4letters now",
        "Shop0canary1key2with3many4letters");
    row("a key in an address", "GET /api?key=Shop0canary1key2with3many4letters&a=1",
        "Shop0canary1key2with3many4letters");
    row("hexadecimal", "0123456789abcdef0123456789abcdef", "abcdef");
    row("plus and digits", "to +393123456789", "3123456789");
    row("blanks", "to +39 312 345 6789", "345");
    row("brackets", "to +1 (212) 555-0123", "555");
    row("points", "to +49.30.1234567", "1234567");
    row("slashes", "to 030/123 456 78", "456");
    row("double zero", "to 0039 312 3456789", "3456789");
    row("in JSON", R"({"phone_number":"+393123456789"})", "3123456789");
    row("in an address", "GET /x?number=%2B393123456789", "3123456789");
    row("Arabic digits", "to +\u0663\u0669\u0663\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
        "\u0664\u0665\u0666");
    row("no-break blanks", "to +39\u00a0312\u00a0345\u00a06789", "345");
    row("two lines", "to +39 312\n345 6789", "6789");
}

void LogFileTest::redacted()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QVERIFY(text.contains(secret)); // it was there
    const QString written = LogFile::redacted(text);
    QVERIFY2(!written.contains(secret), qPrintable(written));
    QVERIFY2(written.contains(u'['), qPrintable(written)); // and that something was is said
    QVERIFY(!written.contains(u'\n'));
    QCOMPARE(LogFile::redacted(written), written);
}

void LogFileTest::harmless_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"contacts.net: GET /api/contacts/?page=12: status 200, 84399 bytes, 16 ms",
          "Qt 6.4.2, OpenSSL 3.0.11 19 Sep 2023", "127.0.0.1:43817", "[::1]:8080",
          "2025-10-29 03:18:14", "2025-10-29T03:18:14.123Z", "150000 of 1,000,000 read",
          "/usr/lib/x86_64-linux-gnu/qt6/plugins/platforms/libqxcb.so",
          "internationalisation and electroencephalographically", "error -65 (0x7f), line 1234",
          ""})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void LogFileTest::harmless()
{
    QFETCH(QString, text);
    QCOMPARE(LogFile::redacted(text), text);
}

void LogFileTest::theFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contactsheet.log"));
    QString error;
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(before);
    QVERIFY2(LogFile::start(path, &error), qPrintable(error));
    const QLoggingCategory net("contacts.net");
    qCDebug(net, "Bearer %s", "Canary-1");
    qCInfo(net, "two\nlines to +393123456789");
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].endsWith(" D contacts.net: Bearer [redacted]"), lines[0].constData());
    QVERIFY2(lines[1].endsWith(" I contacts.net: two\\nlines to [number]"), lines[1].constData());
    QCOMPARE(file.permissions()
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void LogFileTest::aFileThatCannotBeWritten()
{
    const QTemporaryDir folder;
    QString error;
    QVERIFY(!LogFile::start(folder.path(), &error));
    QVERIFY2(error.contains(folder.path()), qPrintable(error));
}

CONTACTS_TEST(LogFileTest)

#include "logfiletest.moc"
