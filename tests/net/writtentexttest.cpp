// SPDX-License-Identifier: MIT
#include "edit/servertext.h"
#include "net/writerfixture.h"
#include "practice/practiceserver.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QRandomGenerator>
#include <QtTest>

#include <set>

using namespace contacts;
using namespace contacts::testing;
using Field = ServerText::Field;

namespace {

constexpr int contactCount = 40;
constexpr int parametersEach = 12;

//! Whatever the server has a rule for, also where a rule meets another.
QByteArray randomText(QRandomGenerator &random)
{
    static const QStringList parts{
        QStringLiteral("a"),      QStringLiteral("Anna"),       QStringLiteral("<"),
        QStringLiteral("<"),      QStringLiteral(">"),          QStringLiteral("<b>"),
        QStringLiteral("</b>"),   QStringLiteral("'"),          QStringLiteral("\""),
        QStringLiteral("&#39;"),  QStringLiteral("&#34;"),      QStringLiteral("&"),
        QStringLiteral("&amp;"),  QStringLiteral(" "),          QStringLiteral("\t"),
        QStringLiteral("\r\n"),   QStringLiteral("\v"),         QStringLiteral("\f"),
        QStringLiteral("0"),      QStringLiteral("\u00df"),     QStringLiteral("\u6f22\u5b57"),
        QStringLiteral("\u00a0"), QStringLiteral("\U0001f600"), QStringLiteral("\\/")};
    QString text;
    for (int left = random.bounded(8); left > 0; --left)
        text += parts.at(random.bounded(int(parts.size())));
    // Around the lengths at which it is cut.
    if (random.bounded(3) == 0) {
        static const QStringList fillers{QStringLiteral("x"), QStringLiteral("'"),
                                         QStringLiteral("\u00e9"), QStringLiteral("\U0001f600"),
                                         QStringLiteral(" ")};
        constexpr int lengths[] = {13, 51, 63, 64, 102, 255, 256, 300, 511, 512, 600};
        const QString &filler = fillers.at(random.bounded(int(fillers.size())));
        text.insert(random.bounded(2) ? text.size() : 0,
                    filler.repeated(lengths[random.bounded(int(std::size(lengths)))]));
    }
    return text.toUtf8();
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

//! A server with one profile, and what it stored.
class Server
{
public:
    explicit Server(PracticeServer::Profile profile)
        : m_server(options(profile))
    {
    }
    bool start()
    {
        QString error;
        return m_server.start(&error);
    }
    //! As it is read back after it was created; null: something failed.
    std::shared_ptr<const ContactChunk> create(const ContactChange &change)
    {
        WriterFixture fixture(m_server.baseUrl());
        WriteRequest request = createRequest();
        request.change.name = change.name;
        request.change.parameters = change.parameters;
        fixture.send(request);
        if (!QTest::qWaitFor([&fixture] { return fixture.isEnded(); })
            || fixture.outcomes.front().kind != WriteOutcome::Kind::Accepted)
            return nullptr;
        fixture.readContact(fixture.outcomes.front().id.value);
        if (!QTest::qWaitFor([&fixture] { return !fixture.contacts.empty(); })
            || !fixture.contacts.front())
            return nullptr;
        return *fixture.contacts.front();
    }

private:
    static PracticeServer::Options options(PracticeServer::Profile profile)
    {
        PracticeServer::Options options;
        options.rows = 5;
        options.profile = profile;
        options.switches = {{"rate-limit", "off"}};
        return options;
    }

    PracticeServer m_server;
};

//! Random texts; the keys are different ones for the server too, so that all of them are stored.
ContactChange randomContact(QRandomGenerator &random)
{
    ContactChange change;
    change.name = randomText(random);
    change.parameters.emplace();
    std::set<QByteArray> keys;
    while (int(change.parameters->size()) < parametersEach) {
        const QByteArray key = randomText(random);
        if (!ServerText::isDroppedKey(key)
            && keys.insert(ServerText::stored(Field::Key, key)).second)
            change.parameters->push_back({key, randomText(random)});
    }
    return change;
}

} // namespace

//! The prediction of what is stored against a server that stores it.
class WrittenTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isStoredAsPredicted();
    void keysAreDroppedAsPredicted();
    void anotherServerKeepsEverything();
};

void WrittenTextTest::isStoredAsPredicted()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    Server server(PracticeServer::Profile::Family);
    QVERIFY(server.start());
    int changed = 0;
    for (int i = 0; i < contactCount; ++i) {
        const ContactChange sent = randomContact(random);
        const auto stored = server.create(sent);
        QVERIFY(stored);
        QCOMPARE(bytes(stored->name(0).value_or("")), ServerText::stored(Field::Name, *sent.name));
        QCOMPARE(stored->parameterCount(0), parametersEach);
        for (int at = 0; at < parametersEach; ++at) {
            const SentParameter &parameter = (*sent.parameters)[size_t(at)];
            const ParameterField field = stored->parameter(0, at);
            QCOMPARE(bytes(field.key), ServerText::stored(Field::Key, parameter.key));
            QCOMPARE(bytes(field.value), ServerText::stored(Field::Value, parameter.value));
            changed += bytes(field.value) != parameter.value;
        }
    }
    QVERIFY2(changed > contactCount, qPrintable(QString::number(changed)));
}

void WrittenTextTest::keysAreDroppedAsPredicted()
{
    Server server(PracticeServer::Profile::Family);
    QVERIFY(server.start());
    int dropped = 0;
    for (const char *key : {"", " ", "\t\r\n", "0", " 0 ", "<b>", "<", "<b>0</b>", "0<", "00",
                            "0.0", "a", "'", "-0", ">", "\f", "\u00a0"}) {
        ContactChange change;
        change.name = "Anna";
        change.parameters = {{"first", "1"}, {key, "2"}, {"last", "3"}};
        const auto stored = server.create(change);
        QVERIFY(stored);
        const int expected = ServerText::isDroppedKey(key) ? 2 : 3;
        QVERIFY2(stored->parameterCount(0) == expected, key);
        dropped += expected == 2;
    }
    QCOMPARE(dropped, 9);
}

//! Control: with a server that has none of these rules the prediction fails, and only it.
void WrittenTextTest::anotherServerKeepsEverything()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    Server server(PracticeServer::Profile::Docs);
    QVERIFY(server.start());
    int wrong = 0;
    for (int i = 0; i < 10; ++i) {
        const ContactChange sent = randomContact(random);
        const auto stored = server.create(sent);
        QVERIFY(stored);
        QCOMPARE(bytes(stored->name(0).value_or("")), *sent.name);
        QCOMPARE(stored->parameterCount(0), parametersEach);
        for (int at = 0; at < parametersEach; ++at) {
            const SentParameter &parameter = (*sent.parameters)[size_t(at)];
            const ParameterField field = stored->parameter(0, at);
            QCOMPARE(bytes(field.value), parameter.value);
            wrong += bytes(field.value) != ServerText::stored(Field::Value, parameter.value);
        }
    }
    QVERIFY2(wrong > 10, qPrintable(QString::number(wrong)));
}

CONTACTS_TEST(WrittenTextTest)
#include "writtentexttest.moc"
