// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"
#include "support/testregistry.h"

#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

#include <map>

using namespace contacts;
using namespace contacts::testing;
using Reason = WriteQueue::Reason;

namespace {

//! How often each contact's deletion arrived with this status; −1: with any.
std::map<std::string, int> deletions(const PracticeServer &server, int status = -1)
{
    std::map<std::string, int> times;
    for (const PracticeServer::JournalEntry &entry : server.journal()) {
        if (entry.method == "DELETE" && (status < 0 || entry.status == status))
            ++times[entry.path];
    }
    return times;
}

int arrived(const PracticeServer &server, const char *method, int status = -1)
{
    int count = 0;
    for (const PracticeServer::JournalEntry &entry : server.journal())
        count += entry.method == method && (status < 0 || entry.status == status) ? 1 : 0;
    return count;
}

bool isEachOnce(const std::map<std::string, int> &times)
{
    return std::all_of(times.begin(), times.end(), [](const auto &one) { return one.second == 1; });
}

//! The control of the faults: one request that nobody looks after. Answers its status; 0: none.
int deletedByHand(const PracticeServer &server, qint64 id, const QByteArray &key)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(server.baseUrl() + QStringLiteral("/contacts/%1").arg(id)));
    request.setRawHeader("Authorization", "Bearer " + key);
    const std::unique_ptr<QNetworkReply> reply(manager.deleteResource(request));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }))
        return -1;
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void set(PracticeServer &server, const char *name, const char *value)
{
    if (!server.setSwitch(name, value))
        qFatal("no switch %s=%s", name, value);
}

} // namespace

//! Changes on their way while the key, the server, the network or the account goes.
class ChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revokedInTheMiddle();
    void revokedAndNobodySays();
    void revokedWhileSomebodyWaits();
    void planIsFull();
    void limitInTheMiddle();
    void offlineInTheMiddle();
    void anotherAccountMeanwhile();
    void anotherAccountAndDiscarded();
    void quitMeanwhile();
    void lookOnlyRefuses();
    void forgottenWithItsChanges();

private:
    static constexpr const char *key = AccountProgram::shopKey;

    static const WriteQueue::Counts &counts(const AccountProgram &program)
    {
        return program.account().queue().counts();
    }
    [[nodiscard]] static bool openShop(AccountProgram &program, const PracticeServer &server)
    {
        return program.start() && program.connectAccount(QStringLiteral("My shop"), server)
            && program.waitComplete();
    }
    [[nodiscard]] static int deleteRows(const AccountProgram &program, int last);
    [[nodiscard]] static bool waitDone(const AccountProgram &program, int done);
    [[nodiscard]] static bool waitArrived(const PracticeServer &server, int count);
    static void writeNewContact(const AccountProgram &program);
};

//! Selects the first rows, deletes them as a person does, and does not wait for Undo. Answers how
//! many go: who opted out stays.
int ChangesTest::deleteRows(const AccountProgram &program, int last)
{
    const Screen screen = program.screen();
    screen.clickRow(0);
    screen.clickRow(last, Qt::ShiftModifier);
    program.key(Qt::Key_Delete);
    if (!QTest::qWaitFor([&] { return program.isShown("deleteDialog"); }))
        return -1;
    const int count = program.text("deleteConfirm").section(u' ', 1, 1).toInt();
    if (program.isShown("deleteNumber"))
        program.enter("deleteNumber", QString::number(count));
    program.click("deleteConfirm");
    if (!QTest::qWaitFor([&] { return program.isShown("undoBar"); }))
        return -1;
    program.click("undoSend");
    return count;
}

bool ChangesTest::waitDone(const AccountProgram &program, int done)
{
    return QTest::qWaitFor([&] { return counts(program).done == done; }, 20'000);
}

bool ChangesTest::waitArrived(const PracticeServer &server, int count)
{
    return QTest::qWaitFor([&] { return arrived(server, "DELETE") >= count; }, 20'000);
}

void ChangesTest::writeNewContact(const AccountProgram &program)
{
    program.trigger("actionNew");
    QTRY_VERIFY(program.isShown("contactDialog"));
    program.enter("contactName", QStringLiteral("Ada Bruni"));
    program.enter("contactNumber", QStringLiteral("+39 333 1112223"));
    program.key(Qt::Key_Return);
}

void ChangesTest::revokedInTheMiddle()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "20");
    const int count = deleteRows(program, 29);
    QVERIFY(count > 20);
    QVERIFY(waitArrived(server, 5));
    set(server, "account", "blocked");
    QTRY_COMPARE(program.text("messageTitle"),
                 QStringLiteral("The server does not accept this key."));
    QTRY_COMPARE(counts(program).sending, 0);
    const int done = int(counts(program).done);
    QVERIFY(done >= 4 && done < count);
    QCOMPARE(counts(program).waiting, count - done);
    QCOMPARE(counts(program).notDone, 0);
    QCOMPARE(program.text("statusChanges"), QStringLiteral("%1 changes waiting").arg(count - done));
    // One was refused, and one question asked; the others were not tried.
    QCOMPARE(arrived(server, "DELETE", 401), 1);
    QVERIFY(!QTest::qWaitFor([&] { return arrived(server, "DELETE", 401) > 1; }, 300));
    // Control: by itself nothing of this gets through, and each further try is refused.
    QCOMPARE(deletedByHand(server, 200, key), 401);
    QCOMPARE(int(server.total()), 200 - done);

    set(server, "account", "ok");
    program.click("messageAction");
    QTRY_VERIFY(program.isShown("connectDialog"));
    program.type(QLatin1String(key));
    QVERIFY(program.testIt());
    program.click("connectMain");
    QTRY_VERIFY(!program.isShown("connectDialog"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_COMPARE(counts(program).held, count - done);
    QVERIFY(program.isShown("changesPanel"));
    QVERIFY(program.waitComplete());
    QCOMPARE(int(deletions(server, 200).size()), done); // nothing by itself
    program.click("changesSend");
    QVERIFY(waitDone(program, count - done));
    QCOMPARE(int(server.total()), 200 - count);
    QCOMPARE(int(deletions(server, 200).size()), count);
    QVERIFY(isEachOnce(deletions(server, 200)));
    QCOMPARE(counts(program), (WriteQueue::Counts{.done = count - done}));
}

//! A deletion is refused with 401, and what asks about the key gets no answer: nobody knows, so
//! the others are not refused one by one.
void ChangesTest::revokedAndNobodySays()
{
    AccountProgram program;
    program.timings.offlineProbe = std::chrono::milliseconds(1'500);
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "20");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(server, 5));
    set(server, "fault-calls", "list");
    set(server, "fault", "502");
    set(server, "account", "blocked");
    QTRY_VERIFY(arrived(server, "DELETE", 401) > 1); // it is tried again
    QVERIFY(program.isShown("messageBar"));
    QCOMPARE(counts(program).notDone, 0);
    QCOMPARE(counts(program).waiting + counts(program).sending + counts(program).done, count);
    const int done = int(counts(program).done);
    QCOMPARE(int(server.total()), 200 - done);
    QVERIFY(done < count);

    // While none is on its way: one that is refused before and asked about after is refused.
    QTRY_VERIFY(program.account().queue().obstacle() && counts(program).sending == 0);
    set(server, "account", "ok");
    set(server, "fault", "none");
    QVERIFY(waitDone(program, count));
    QCOMPARE(int(server.total()), 200 - count);
    QVERIFY(isEachOnce(deletions(server, 200)));
    QVERIFY(deletions(server, 401).size() == 1); // always the same one
}

//! The dialog blames the key where it is the key.
void ChangesTest::revokedWhileSomebodyWaits()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "account", "blocked");
    writeNewContact(program);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), QStringLiteral("It was not saved."));
    QVERIFY2(program.text("dialogNoticeText").contains(QLatin1String("does not accept this key")),
             qPrintable(program.text("dialogNoticeText")));
    QVERIFY(!program.text("dialogNoticeText").contains(QLatin1String("plan")));
    QCOMPARE(program.find("contactName")->property("text").toString(), QStringLiteral("Ada Bruni"));
    QCOMPARE(arrived(server, "POST"), 1);
    QCOMPARE(program.keychain.removals(), 0);
    set(server, "account", "ok");
    program.click("contactSave");
    QTRY_VERIFY(!program.isShown("contactDialog"));
    QCOMPARE(int(server.total()), 201);
}

void ChangesTest::planIsFull()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "plan-limit", "200");
    writeNewContact(program);
    QTRY_COMPARE(program.text("dialogNoticeTitle"), QStringLiteral("It was not saved."));
    // A naive reading of 401 would take the key away.
    QCOMPARE(arrived(server, "POST", 401), 1);
    QVERIFY2(program.text("dialogNoticeText").contains(QLatin1String("Your plan may be full")),
             qPrintable(program.text("dialogNoticeText")));
    QVERIFY(!program.isShown("messageBar"));
    QVERIFY(program.account().connection() == AccountSession::Connection::Ready);
    QCOMPARE(program.keychain.removals(), 0);
    QCOMPARE(program.keychain.secrets(), QList<QByteArray>{key});
    QCOMPARE(arrived(server, "POST"), 1);
    set(server, "plan-limit", "off");
    program.click("contactSave");
    QTRY_VERIFY(!program.isShown("contactDialog"));
    QCOMPARE(int(server.total()), 201);
}

void ChangesTest::limitInTheMiddle()
{
    AccountProgram program;
    program.timings.window = std::chrono::milliseconds(700);
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "20");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(server, 5));
    set(server, "fault-times", "3");
    set(server, "fault-calls", "delete");
    set(server, "fault", "429-bare");
    QTRY_VERIFY(arrived(server, "DELETE", 429) > 0);
    QTRY_VERIFY(program.account().budget().pausedUntil.has_value());
    QCOMPARE(counts(program).notDone, 0);
    // Control: who does not come back has deleted nobody.
    QCOMPARE(deletedByHand(server, 200, key), 429);
    QVERIFY(waitDone(program, count));
    QCOMPARE(arrived(server, "DELETE", 429), 3);
    QCOMPARE(int(server.total()), 200 - count);
    QVERIFY(isEachOnce(deletions(server, 200)));
    QCOMPARE(counts(program), (WriteQueue::Counts{.done = count}));
}

void ChangesTest::offlineInTheMiddle()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "20");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(server, 5));
    server.stop();
    QTRY_VERIFY(program.account().queue().obstacle()
                && program.account().queue().obstacle()->isOffline());
    QCOMPARE(counts(program).notDone, 0);
    // Control: who does not come back has deleted nobody.
    QCOMPARE(deletedByHand(server, 200, key), 0);
    const int before = int(deletions(server).size());
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    QTRY_COMPARE_WITH_TIMEOUT(counts(program).unfinished(), 0, 20'000);
    // The one that was on its way: the server had it, or it is asked about and not sent again.
    const int unsure = int(counts(program).notDone);
    QVERIFY(unsure <= 1);
    QCOMPARE(counts(program).done + unsure, count);
    QCOMPARE(int(server.total()), 200 - count + unsure);
    QVERIFY(isEachOnce(deletions(server)));
    QVERIFY(int(deletions(server).size()) > before);
    for (const qint64 id : program.account().queue().ids()) {
        const WriteQueue::Change &change = *program.account().queue().find(id);
        if (change.state == WriteQueue::State::NotDone)
            QCOMPARE(change.reason, Reason::StillThere);
    }
}

void ChangesTest::anotherAccountMeanwhile()
{
    AccountProgram program;
    PracticeServer &shop = program.serve();
    const PracticeServer &club =
        program.serve({.rows = 50, .key = AccountProgram::clubKey, .seed = 2});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("Club"), club, AccountProgram::clubKey));
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    QVERIFY(program.waitComplete());
    set(shop, "delay-ms", "60");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(shop, 2));
    program.choose(QStringLiteral("Club"));
    QTRY_VERIFY(program.isShown("unfinishedBox"));
    program.click("unfinishedStay");
    QTRY_VERIFY(!program.isShown("unfinishedBox"));
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop"));
    const int going = arrived(shop, "DELETE");
    QVERIFY(waitArrived(shop, going + 2)); // it goes on meanwhile
    program.choose(QStringLiteral("Club"));
    QTRY_VERIFY(program.isShown("unfinishedBox"));
    program.click("unfinishedLater");
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    const int left = arrived(shop, "DELETE");
    QVERIFY(left < count);
    QVERIFY(program.waitComplete());
    QCOMPARE(counts(program), WriteQueue::Counts());
    QCOMPARE(arrived(club, "DELETE"), 0); // never with another key

    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    QTRY_COMPARE(counts(program).checking, 0);
    QVERIFY(program.isShown("changesPanel"));
    const int held = int(counts(program).held);
    QVERIFY(held > 0);
    QCOMPARE(arrived(shop, "DELETE"), left); // nothing by itself
    QCOMPARE(program.text("changesSend"), QStringLiteral("Send %1 changes").arg(held));
    program.click("changesSend");
    QTRY_COMPARE_WITH_TIMEOUT(counts(program).unfinished(), 0, 20'000);
    QVERIFY(isEachOnce(deletions(shop)));
    QCOMPARE(int(shop.total()) - int(counts(program).notDone), 200 - count);
    QCOMPARE(int(club.total()), 50);
}

void ChangesTest::anotherAccountAndDiscarded()
{
    AccountProgram program;
    PracticeServer &shop = program.serve();
    const PracticeServer &club = program.serve({.rows = 50, .key = AccountProgram::clubKey});
    QVERIFY(program.start());
    QVERIFY(program.connectAccount(QStringLiteral("Club"), club, AccountProgram::clubKey));
    QVERIFY(program.connectAccount(QStringLiteral("My shop"), shop));
    QVERIFY(program.waitComplete());
    set(shop, "delay-ms", "60");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(shop, 2));
    program.choose(QStringLiteral("Club"));
    QTRY_VERIFY(program.isShown("unfinishedBox"));
    program.click("unfinishedDiscard");
    QVERIFY(program.waitOpen(QStringLiteral("Club")));
    const int gone = int(shop.total());
    QVERIFY(gone > 200 - count);
    program.choose(QStringLiteral("My shop"));
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    QTRY_COMPARE(counts(program).unfinished(), 0);
    QVERIFY(200 - int(shop.total()) < count);
    QVERIFY(isEachOnce(deletions(shop)));
    QCOMPARE(int(deletions(shop).size()), 200 - int(shop.total()));
}

void ChangesTest::quitMeanwhile()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "60");
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(server, 2));
    program.window().close();
    QTRY_VERIFY(program.isShown("unfinishedBox"));
    QVERIFY(program.window().isVisible());
    QCOMPARE(program.text("unfinishedStay"), QStringLiteral("Keep running"));
    program.click("unfinishedStay");
    QTRY_VERIFY(!program.isShown("unfinishedBox"));
    const int going = arrived(server, "DELETE");
    QVERIFY(waitArrived(server, going + 2));
    program.window().close();
    QTRY_VERIFY(program.isShown("unfinishedBox"));
    program.click("unfinishedLater");
    QTRY_VERIFY(!program.window().isVisible());
    program.end();
    const int left = arrived(server, "DELETE");
    QVERIFY(left < count);

    QVERIFY(program.start());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QVERIFY(program.waitComplete());
    QTRY_VERIFY(counts(program).held > 0 && counts(program).checking == 0);
    QCOMPARE(arrived(server, "DELETE"), left); // nothing by itself
    // What only waits from last time keeps nobody from quitting.
    QVERIFY(program.restart());
    QVERIFY(program.waitOpen(QStringLiteral("My shop")));
    QTRY_VERIFY(program.isShown("changesSend"));
    program.click("changesSend");
    QTRY_COMPARE_WITH_TIMEOUT(counts(program).unfinished(), 0, 20'000);
    QVERIFY(isEachOnce(deletions(server)));
    QCOMPARE(int(server.total()) - int(counts(program).notDone), 200 - count);
}

void ChangesTest::lookOnlyRefuses()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    const auto toggle = [&program] {
        program.trigger("actionEditAccount");
        QTRY_VERIFY(program.isShown("accountDialog"));
        program.click("accountLooksOnly");
        program.click("accountSave");
        QTRY_VERIFY(!program.isShown("accountDialog"));
    };
    toggle();
    QCOMPARE(program.title(), QStringLiteral("Contactsheet: My shop (look only)"));
    program.screen().clickRow(0);
    for (const char *action : {"actionNew", "actionDelete"})
        QVERIFY2(!program.screen().action(action).isEnabled(), action);
    // Whoever asks for it.
    WriteQueue &queue = program.account().queue();
    const ContactId id{7};
    WriteRequest request;
    request.kind = WriteRequest::Kind::Delete;
    request.id = id;
    const qint64 change = queue.submit(request, {});
    QTRY_VERIFY(!queue.find(change)->isOpen());
    QCOMPARE(queue.find(change)->state, WriteQueue::State::NotDone);
    QCOMPARE(arrived(server, "DELETE"), 0);
    // Control: the same goes out where it may.
    toggle();
    queue.retry(change);
    QVERIFY(waitDone(program, 1));
    QCOMPARE(arrived(server, "DELETE", 200), 1);
}

void ChangesTest::forgottenWithItsChanges()
{
    AccountProgram program;
    PracticeServer &server = program.serve();
    QVERIFY(openShop(program, server));
    set(server, "delay-ms", "60");
    const QString name = program.screen().name(28);
    QVERIFY(name.size() > 3);
    const int count = deleteRows(program, 29);
    QVERIFY(waitArrived(server, 2));
    const QString id = program.account().account().id.value;
    QVERIFY(!program.filesWith(name).isEmpty()); // the search finds what is there
    program.trigger("actionForget");
    QTRY_VERIFY(program.isShown("forgetBox"));
    program.click("forgetButton");
    QTRY_VERIFY(!program.hasSession());
    QTRY_COMPARE(program.filesWith(id), QStringList());
    QTRY_COMPARE(program.filesWith(name), QStringList());
    const int left = arrived(server, "DELETE");
    QVERIFY(left < count);
    QVERIFY(program.restart());
    QVERIFY(!program.hasSession());
    QCOMPARE(arrived(server, "DELETE"), left);
    QCOMPARE(program.filesWith(name), QStringList());
}

CONTACTS_TEST(ChangesTest)

#include "changestest.moc"
