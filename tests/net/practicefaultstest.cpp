// SPDX-License-Identifier: MIT
#include "net/clientfixture.h"
#include "practice/practiceserver.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Kind = ApiError::Kind;

namespace {

PracticeServer::Options optionsFor(PracticeProfile profile)
{
    PracticeServer::Options options;
    options.rows = 5000;
    options.key = "canary-key-7f3a91";
    options.profile = profile;
    return options;
}

//! Lets back-offs and pauses pass while nothing is on its way.
bool isAnswered(ClientFixture &fixture, const RequestHandle &handle)
{
    if (fixture.answerCount() == 0 && !handle.isSent())
        fixture.passToNextTimer();
    return fixture.answerCount() > 0;
}

} // namespace

//! The client against the practice server: every profile, and every fault it can play.
class PracticeFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheWholeList_data();
    void readsTheWholeList();
    void eachFaultIsAClearError_data();
    void eachFaultIsAClearError();
    void hostilePagesAreRightOrRefused();
};

void PracticeFaultsTest::readsTheWholeList_data()
{
    QTest::addColumn<PracticeProfile>("profile");
    QTest::newRow("docs") << PracticeProfile::Docs;
    QTest::newRow("family") << PracticeProfile::Family;
}

void PracticeFaultsTest::readsTheWholeList()
{
    QFETCH(const PracticeProfile, profile);
    PracticeServer server(optionsFor(profile));
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    QSet<qint64> ids;
    for (int page = 1; page <= 5; ++page) {
        ClientFixture fixture(server.baseUrl());
        const auto handle = fixture.fetch(page);
        QTRY_VERIFY(isAnswered(fixture, *handle));
        const PageAnswer &answer = fixture.answers.front();
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->total, 5000);
        QCOMPARE(answer->page, page);
        QCOMPARE(answer->perPage, 1000);
        for (int row = 0; row < answer->records->size(); ++row)
            ids.insert(answer->records->id(row).value);
    }
    QCOMPARE(ids.size(), 5000);
}

void PracticeFaultsTest::eachFaultIsAClearError_data()
{
    QTest::addColumn<Kind>("kind");
    const std::vector<std::pair<const char *, Kind>> faults{
        {"400", Kind::Refused},
        {"401", Kind::KeyNotAccepted},
        {"403", Kind::Forbidden},
        {"404", Kind::NotFound},
        {"404html", Kind::NotThisApi},
        {"406", Kind::Forbidden},
        {"409", Kind::Refused},
        {"422", Kind::Refused},
        {"429-bare", Kind::RateLimited},
        {"500", Kind::ServerError},
        {"500-empty", Kind::ServerError},
        {"502", Kind::ServerError},
        {"503", Kind::ServerError},
        {"508", Kind::ServerError},
        {"520", Kind::ServerError},
        {"html", Kind::NotThisApi},
        {"php-warning", Kind::Malformed},
        {"truncated", Kind::Malformed},
        {"short-body", Kind::ConnectionLost},
        {"empty", Kind::Malformed},
        {"wrong-types", Kind::Malformed},
        {"missing-meta", Kind::Malformed},
        {"data-object", Kind::Malformed},
        {"trailing-commas", Kind::Malformed},
        {"deep", Kind::Malformed},
        {"huge", Kind::TooLarge},
        {"invalid-utf8", Kind::Malformed},
        {"redirect", Kind::Redirected},
        {"redirect-otherhost", Kind::Redirected},
        {"maintenance", Kind::Maintenance},
        {"captive", Kind::SignInNetwork},
        {"captive-redirect", Kind::SignInNetwork},
        {"cloudflare-challenge", Kind::Forbidden},
        {"cloudflare-429", Kind::Forbidden},
        {"close", Kind::ConnectionLost},
    };
    for (const auto &[fault, kind] : faults)
        QTest::newRow(fault) << kind;
}

void PracticeFaultsTest::eachFaultIsAClearError()
{
    QFETCH(const Kind, kind);
    PracticeServer server(optionsFor(PracticeProfile::Family));
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    QVERIFY(server.setSwitch("fault", QTest::currentDataTag()));
    ClientFixture fixture(server.baseUrl());
    const auto handle = fixture.fetch(3);
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(fixture, *handle), 20'000);
    QVERIFY(!fixture.answers.front());
    QCOMPARE(fixture.answers.front().error().kind, kind);
    QCOMPARE(fixture.answers.front().error().page, 3);

    // Control: without the fault the same page is there.
    QVERIFY(server.setSwitch("fault", "none"));
    ClientFixture whole(server.baseUrl());
    const auto again = whole.fetch(3);
    QTRY_VERIFY(isAnswered(whole, *again));
    QVERIFY(whole.answers.front());
}

//! Whatever arrives, what is taken for a page is that page.
void PracticeFaultsTest::hostilePagesAreRightOrRefused()
{
    PracticeServer plain(optionsFor(PracticeProfile::Family));
    PracticeServer hostile(optionsFor(PracticeProfile::Hostile));
    QString error;
    QVERIFY2(plain.start(&error) && hostile.start(&error), qPrintable(error));
    // What is never answered is for the tests of time-outs.
    QVERIFY(hostile.setSwitch("delay-ms", "0"));
    QVERIFY(hostile.setSwitch("fault-chance", "60"));
    int right = 0;
    int refused = 0;
    for (int round = 0; round < 8; ++round) {
        const int page = round % 5 + 1;
        ClientFixture expected(plain.baseUrl());
        ClientFixture fixture(hostile.baseUrl());
        const auto plainHandle = expected.fetch(page);
        const auto handle = fixture.fetch(page);
        QTRY_VERIFY(isAnswered(expected, *plainHandle));
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(fixture, *handle), 20'000);
        const PageAnswer &answer = fixture.answers.front();
        if (!answer) {
            ++refused;
            QCOMPARE(answer.error().page, page);
            continue;
        }
        ++right;
        const PageAnswer &wanted = expected.answers.front();
        QCOMPARE(answer->page, page);
        QCOMPARE(answer->records->size(), wanted->records->size());
        for (int row = 0; row < answer->records->size(); ++row) {
            QCOMPARE(answer->records->id(row), wanted->records->id(row));
            QCOMPARE(answer->records->hasOptedOut(row), wanted->records->hasOptedOut(row));
        }
    }
    qInfo("%d right, %d refused", right, refused);
    QVERIFY(right > 0 && refused > 0);
}

CONTACTS_TEST(PracticeFaultsTest)

#include "practicefaultstest.moc"
