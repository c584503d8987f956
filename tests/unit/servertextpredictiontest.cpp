// SPDX-License-Identifier: MIT
#include "domain/displaytext.h"
#include "edit/servertext.h"
#include "support/testregistry.h"
#include "unit/randomtext.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Field = ServerText::Field;

namespace {

constexpr Field fields[] = {Field::Name, Field::Key, Field::Value};

} // namespace

//! What the server makes of text, one rule after the other. Against the practice server itself it
//! is held in WrittenTextTest.
class ServerTextPredictionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void lengths();
    void cutsEntitiesInHalf();
    void isKept();
    void droppedKeys();
    void brokenTextIsNotKept();
    void keptTextIsStable();
};

void ServerTextPredictionTest::texts_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *sent, const char *expected) {
        // Line breaks have no place in the name of a row.
        QTest::addRow("%s", QByteArray(sent).toPercentEncoding(" <>&#;'\"/").constData())
            << QByteArray(sent) << QByteArray(expected);
    };
    row("", "");
    row("Anna", "Anna");
    row("Anna & Bo", "Anna & Bo");
    row("a<b>c", "ac");
    row("a<b>c</b>d", "acd");
    row("a < b", "a");
    row("a > b", "a > b");
    row("<>", "");
    row("a<<b>c>d", "ac>d");
    row("5 < 6 > 4", "5  4");
    row("O'Neil", "O&#39;Neil");
    row("\"Bo\"", "&#34;Bo&#34;");
    row("O&#39;Neil", "O&#39;Neil");
    row("&amp;", "&amp;");
    row(" \t\r\n\va b\v\n\r\t ", "a b");
    row("\fa\f", "\fa\f");
    row("\u00a0a\u00a0", "\u00a0a\u00a0");
    row("<b> a </b>", "a"); // the blanks are around it once the tags are gone
    row("<'>'", "&#39;");
    row("  <", "");
}

void ServerTextPredictionTest::texts()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, expected);
    for (const Field field : fields)
        QCOMPARE(ServerText::stored(field, sent), expected);
}

void ServerTextPredictionTest::lengths()
{
    QCOMPARE(ServerText::longest(Field::Name), 256);
    QCOMPARE(ServerText::longest(Field::Key), 64);
    QCOMPARE(ServerText::longest(Field::Value), 512);
    for (const QByteArray &character :
         {QByteArray("a"), QByteArray("\u00df"), QByteArray("\u6f22"), QByteArray("\U0001f600")}) {
        for (const Field field : fields) {
            const int longest = ServerText::longest(field);
            const QByteArray kept = character.repeated(longest);
            QCOMPARE(ServerText::stored(field, kept), kept);
            QCOMPARE(ServerText::stored(field, kept + character), kept);
            QVERIFY(ServerText::isKept(field, kept));
            QVERIFY(!ServerText::isKept(field, kept + character));
        }
    }
}

//! The entities count, and are no whole to the server.
void ServerTextPredictionTest::cutsEntitiesInHalf()
{
    const QByteArray sent = QByteArray(62, 'k') + '\'';
    QCOMPARE(ServerText::stored(Field::Key, sent), QByteArray(62, 'k') + "&#");
    QVERIFY(!ServerText::isKept(Field::Key, sent));
    const QByteArray shorter = QByteArray(59, 'k') + '\'';
    QCOMPARE(ServerText::stored(Field::Key, shorter), QByteArray(59, 'k') + "&#39;");
    QVERIFY(ServerText::isKept(Field::Key, shorter));
}

void ServerTextPredictionTest::isKept()
{
    for (const char *text : {"", "Anna", "O'Neil", "\"Bo\"", "O&#39;Neil", "a > b", "&amp;",
                             "\u674e", "line\nbreak", "\f"}) {
        for (const Field field : fields)
            QVERIFY2(ServerText::isKept(field, text), text);
    }
    for (const char *text : {" Anna", "Anna\n", " ", "a<b", "<b>a</b>", "<"}) {
        for (const Field field : fields)
            QVERIFY2(!ServerText::isKept(field, text), text);
    }
}

void ServerTextPredictionTest::droppedKeys()
{
    for (const char *key : {"", " ", "\t\n", "0", " 0 ", "<b>", "<", "<b>0</b>", "0<"})
        QVERIFY2(ServerText::isDroppedKey(key), key);
    for (const char *key : {"00", "0.0", "a", "'", "-0", ">", "\f"})
        QVERIFY2(!ServerText::isDroppedKey(key), key);
}

void ServerTextPredictionTest::brokenTextIsNotKept()
{
    for (const QByteArray &broken :
         {QByteArray("\xff"), QByteArray("a\xc3"), QByteArray("\x80\x80"),
          QByteArray("\xed\xa0\x80"), QByteArray(2000, '\x80'), QByteArray(2000, '\xff')}) {
        for (const Field field : fields) {
            QVERIFY(!ServerText::isKept(field, broken));
            QVERIFY(ServerText::stored(field, broken).size() <= broken.size());
        }
    }
}

//! "Sending the decoded text back is stable" (contract.md).
void ServerTextPredictionTest::keptTextIsStable()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    int kept = 0;
    for (int i = 0; i < 5'000; ++i) {
        const QByteArray sent = randomText(random, 80).toUtf8();
        for (const Field field : fields) {
            const QByteArray once = ServerText::stored(field, sent);
            QVERIFY(once.isValidUtf8());
            QVERIFY(QString::fromUtf8(once).toUcs4().size() <= ServerText::longest(field));
            if (!ServerText::isKept(field, sent))
                continue;
            ++kept;
            const QByteArray shown = displayText(once).toUtf8();
            QCOMPARE(shown, displayText(sent).toUtf8());
            QCOMPARE(ServerText::stored(field, shown), once);
            QVERIFY(ServerText::isKept(field, shown));
        }
    }
    QVERIFY2(kept > 1'000, qPrintable(QString::number(kept)));
}

CONTACTS_TEST(ServerTextPredictionTest)
#include "servertextpredictiontest.moc"
