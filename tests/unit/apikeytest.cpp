// SPDX-License-Identifier: MIT
#include "domain/apikey.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace contacts;

namespace {

constexpr quint32 seed = 20'260'304;

//! What people paste around and into a key.
const QStringList &strewn()
{
    static const QStringList pieces{
        QStringLiteral(" "),       QStringLiteral("\n"),
        QStringLiteral("\t"),      QStringLiteral("\""),
        QStringLiteral("'"),       QStringLiteral("`"),
        QStringLiteral("\u201c"),  QStringLiteral("\u200b"),
        QStringLiteral("\ufeff"),  QStringLiteral("\u00a0"),
        QStringLiteral("Bearer "), QStringLiteral("bearer\t"),
        QStringLiteral("Bearer"),  QStringLiteral("Authorization:"),
        QStringLiteral("auth"),    QStringLiteral("orization: "),
        QStringLiteral("k3y-A_"),  QStringLiteral("é"),
        QString(QChar(0)),
    };
    return pieces;
}

} // namespace

//! How a pasted text becomes a key, and which keys can stand in a header.
class ApiKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleansWhatWasPasted_data();
    void cleansWhatWasPasted();
    void leavesNothingOfNothing_data();
    void leavesNothingOfNothing();
    void knowsWhatCanBeSent_data();
    void knowsWhatCanBeSent();
    void keepsEverySendableCharacter();
    void keepsWholeKeys();
    void cleaningTwiceChangesNothing();
};

void ApiKeyTest::cleansWhatWasPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QString &pasted, const QByteArray &key = "k3y-A_") {
        QTest::newRow(name) << pasted << key;
    };
    row("as it is", QStringLiteral("k3y-A_"));
    row("blanks", QStringLiteral("  k3y-A_ \t"));
    row("line break at the end", QStringLiteral("k3y-A_\r\n"));
    row("line break in the middle", QStringLiteral("k3y\r\n-A_"));
    row("blanks in the middle", QStringLiteral("k3y - A_"));
    row("no-break spaces", QStringLiteral("\u00a0k3y-\u202fA_\u3000"));
    row("line separators", QStringLiteral("k3y\u2028-A_\u2029"));
    row("double quotes", QStringLiteral("\"k3y-A_\""));
    row("single quotes", QStringLiteral("'k3y-A_'"));
    row("code marks", QStringLiteral("```k3y-A_```"));
    row("curly quotes", QStringLiteral("\u201ck3y-A_\u201d"));
    row("low and high quotes", QStringLiteral("\u201ek3y-A_\u201c"));
    row("single curly quotes", QStringLiteral("\u2018k3y-A_\u2019"));
    row("single low quotes", QStringLiteral("\u201ak3y-A_\u2018"));
    row("guillemets", QStringLiteral("\u00ab k3y-A_ \u00bb"));
    row("guillemets inwards", QStringLiteral("\u00bbk3y-A_\u00ab"));
    row("quotes in quotes", QStringLiteral("\"'k3y-A_'\""));
    row("blanks and quotes", QStringLiteral(" \" k3y-A_ \" "));
    row("a quote in the middle", QStringLiteral("k3y\"-A_"), "k3y\"-A_");
    row("a quote at one end", QStringLiteral("k3y-A_'"), "k3y-A_'");
    row("Bearer", QStringLiteral("Bearer k3y-A_"));
    row("bearer", QStringLiteral("bearer   k3y-A_"));
    row("BEARER on a line of its own", QStringLiteral("BEARER\nk3y-A_"));
    row("Bearer and a tab", QStringLiteral("Bearer\tk3y-A_"));
    row("Bearer from a web page", QStringLiteral("Bearer\u00a0k3y-A_"));
    row("Bearer twice", QStringLiteral("Bearer Bearer k3y-A_"));
    row("the whole header", QStringLiteral("Authorization: Bearer k3y-A_"));
    row("the header without blanks", QStringLiteral("authorization:bearer k3y-A_"));
    row("the header in quotes", QStringLiteral("-H 'x'"), "-H'x'");
    row("a quoted header", QStringLiteral("\"Authorization: Bearer k3y-A_\""));
    row("a header with a quoted key", QStringLiteral("Authorization: Bearer \"k3y-A_\""));
    row("the header without Bearer", QStringLiteral("Authorization: k3y-A_"));
    row("a key that begins like it", QStringLiteral("BearerK3y"), "BearerK3y");
    row("zero-width characters", QStringLiteral("k3\u200by\u200c-\u200dA\u2060_"));
    row("soft hyphens", QStringLiteral("k3y\u00ad-A_"));
    row("marks of direction", QStringLiteral("\u200ek3y-A_\u202c"));
    row("byte order mark", QStringLiteral("\ufeffk3y-A_"));
    row("byte order mark before a quote", QStringLiteral("\ufeff\"k3y-A_\""));
    row("byte order mark before Bearer", QStringLiteral("\ufeffBearer k3y-A_"));
    row("zero-width behind a quote", QStringLiteral("\"k3y-A_\"\u200b"));
    row("NUL", QStringLiteral("k3y") + QChar(0) + QStringLiteral("-A_") + QChar(0));
    row("escape", QStringLiteral("\u001bk3y-A_\u007f"));
    // Not ours to guess: it stays, and cannot be sent.
    row("a letter that is not ASCII", QStringLiteral("k3y-\u0410_"), "k3y-\xd0\x90_");
    row("a dash that a text program made", QStringLiteral("k3y\u2013A_"),
        "k3y\xe2\x80\x93"
        "A_");
}

void ApiKeyTest::cleansWhatWasPasted()
{
    QFETCH(const QString, pasted);
    QFETCH(const QByteArray, key);
    const ApiKey cleaned = ApiKey::fromPasted(pasted);
    QCOMPARE(cleaned.bytes(), key);
    QVERIFY(cleaned == ApiKey(key));
    const bool isAscii = std::all_of(key.begin(), key.end(), [](char c) { return uchar(c) < 128; });
    QCOMPARE(cleaned.isSendable(), isAscii);
}

void ApiKeyTest::leavesNothingOfNothing_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("blanks") << QStringLiteral(" \t\r\n\u00a0");
    QTest::newRow("invisible") << QStringLiteral("\u200b\ufeff\u00ad");
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("a pair of quotes") << QStringLiteral("\"\"");
    QTest::newRow("two kinds of quotes") << QStringLiteral("\"''\"");
    QTest::newRow("quotes around a blank") << QStringLiteral("\u201c \u201d");
    QTest::newRow("one quote") << QStringLiteral("\"");
    QTest::newRow("three quotes") << QStringLiteral("'''");
    QTest::newRow("Bearer alone") << QStringLiteral("Bearer ");
    QTest::newRow("header alone") << QStringLiteral("Authorization: Bearer");
    QTest::newRow("header's name alone") << QStringLiteral("Authorization:");
    QTest::newRow("Bearer and quotes") << QStringLiteral("Bearer \"\"");
}

void ApiKeyTest::leavesNothingOfNothing()
{
    QFETCH(const QString, pasted);
    const ApiKey key = ApiKey::fromPasted(pasted);
    QCOMPARE(key.bytes(), QByteArray());
    QVERIFY(key.isEmpty());
    QVERIFY(!key.isSendable());
}

void ApiKeyTest::knowsWhatCanBeSent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isSendable");
    QTest::newRow("plain") << QByteArray("k3y-A_") << true;
    QTest::newRow("first to last") << QByteArray("!~") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("blank") << QByteArray("a b") << false;
    QTest::newRow("blank at the end") << QByteArray("ab ") << false;
    QTest::newRow("tab") << QByteArray("a\tb") << false;
    QTest::newRow("line break") << QByteArray("a\r\nX-Other: 1") << false;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::newRow("DEL") << QByteArray("a\x7f") << false;
    QTest::newRow("UTF-8") << QByteArray("caf\xc3\xa9") << false;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9") << false;
    QTest::newRow("last byte") << QByteArray("\xff") << false;
}

void ApiKeyTest::knowsWhatCanBeSent()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isSendable);
    QCOMPARE(ApiKey(bytes).isSendable(), isSendable);
    QCOMPARE(ApiKey(bytes).bytes(), bytes);
    QCOMPARE(ApiKey(bytes).isEmpty(), bytes.isEmpty());
}

void ApiKeyTest::keepsEverySendableCharacter()
{
    for (char c = '!'; c <= '~'; ++c) {
        // In the middle, where no quote is around anything.
        const QByteArray middle = QByteArray("k") + c + 'k';
        QCOMPARE(ApiKey::fromPasted(QString::fromLatin1(middle)).bytes(), middle);
        const QByteArray around = QByteArray(1, c) + 'k' + c;
        const bool isQuote = c == '"' || c == '\'' || c == '`';
        QCOMPARE(ApiKey::fromPasted(QString::fromLatin1(around)).bytes(),
                 isQuote ? QByteArray("k") : around);
        QVERIFY(ApiKey(around).isSendable());
    }
}

void ApiKeyTest::keepsWholeKeys()
{
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray key;
        const int length = int(random.bounded(1, 80));
        while (key.size() < length) {
            const char c = char(random.bounded('!', '~' + 1));
            if (c != '"' && c != '\'' && c != '`')
                key += c;
        }
        const QString text = QString::fromLatin1(key);
        QCOMPARE(ApiKey::fromPasted(text).bytes(), key);
        QVERIFY(ApiKey(key).isSendable());
        // Broken over two lines, with the header's name and quotes, it is still the same.
        QString pasted = text;
        pasted.insert(qsizetype(random.bounded(length + 1)), QLatin1String("\r\n"));
        QCOMPARE(
            ApiKey::fromPasted(QLatin1String("Authorization: Bearer \"") + pasted + u'"').bytes(),
            key);
    }
}

void ApiKeyTest::cleaningTwiceChangesNothing()
{
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int changed = 0;
    for (int round = 0; round < 50'000; ++round) {
        QString pasted;
        for (int pieces = int(random.bounded(9)); pieces > 0; --pieces)
            pasted += strewn().at(qsizetype(random.bounded(strewn().size())));
        const QByteArray once = ApiKey::fromPasted(pasted).bytes();
        const QByteArray twice = ApiKey::fromPasted(QString::fromUtf8(once)).bytes();
        QVERIFY2(twice == once,
                 qPrintable(QString::fromLatin1(pasted.toUtf8().toPercentEncoding())));
        changed += once == pasted.toUtf8() ? 0 : 1;
    }
    // Control: there was something to clean.
    QVERIFY(changed > 25'000);
}

CONTACTS_TEST(ApiKeyTest)

#include "apikeytest.moc"
