// SPDX-License-Identifier: MIT
#include "changespanel.h"
#include "changescsv.h"
#include "models/sessionfixture.h"
#include "support/testregistry.h"
#include "translator.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

namespace contacts::testing {

namespace {

JournaledWrite earlier(const SessionFixture &fixture, qint64 number, JournaledWrite::State state)
{
    JournaledWrite write;
    write.number = number;
    write.origin = QStringLiteral("http://localhost:80");
    write.state = state;
    write.request.kind = WriteRequest::Kind::Delete;
    write.request.id = ContactId{number};
    write.before.name = QByteArray("Ada, \"the\" first");
    write.before.phoneNumber = QByteArray("+39312");
    write.made = fixture.clock.utcNow();
    return write;
}

//! The panel over an account whose journal already holds something.
struct OpenPanel
{
    explicit OpenPanel(const std::vector<JournaledWrite::State> &states)
    {
        for (const JournaledWrite::State state : states)
            fixture.journal.rows.push_back(
                earlier(fixture, qint64(fixture.journal.rows.size()) + 1, state));
        fixture.open();
        panel.resize(700, 400);
        panel.show();
        fixture.journal.work();
    }

    template<typename T = QPushButton>
    T &part(const char *name)
    {
        return *panel.findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) { return part<QLabel>(name).text(); }
    //! Answers the box that asks.
    bool confirm()
    {
        const QWidget *box = QApplication::activeModalWidget();
        auto *yes =
            box ? box->findChild<QPushButton *>(QStringLiteral("changesDiscardConfirm")) : nullptr;
        if (yes)
            yes->click();
        return yes;
    }
    WriteQueue &queue() { return fixture.session->queue(); }

    SessionFixture fixture{20};
    ChangesPanel panel{*fixture.session};
};

} // namespace

//! What became of changes, and what a person can do about it.
class ChangesPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void empty();
    void heldOnesAreSent();
    void heldOnesAreDiscarded();
    void onlyWhatCanBeIsDiscarded();
    void refusedWithAKeyThatIsTaken();
    void savedAsATable();
    void thatCannotBeSaved();
};

void ChangesPanelTest::initTestCase()
{
    installTranslators(QLocale()); // the plural forms
}

void ChangesPanelTest::empty()
{
    OpenPanel it({});
    QCOMPARE(it.text("changesTitle"), QStringLiteral("No changes yet"));
    for (const char *name : {"changesRetry", "changesDiscard", "changesOpen", "changesSave",
                             "changesClear", "changesShowTechnical"})
        QVERIFY2(!it.part<QWidget>(name).isEnabled(), name);
    QVERIFY(!it.part("changesSend").isVisible());
    const QSignalSpy closed(&it.panel, &ChangesPanel::closeRequested);
    it.part("changesClose").click();
    QCOMPARE(closed.count(), 1);
}

void ChangesPanelTest::heldOnesAreSent()
{
    using State = JournaledWrite::State;
    OpenPanel it(std::vector<State>(380, State::Waiting));
    QVERIFY2(it.text("changesTitle")
                 .startsWith(QStringLiteral("380 changes from last time were never sent.")),
             qPrintable(it.text("changesTitle")));
    QCOMPARE(it.part("changesSend").text().remove(u'&'), QStringLiteral("Send 380 changes"));
    it.fixture.clock.advance(std::chrono::hours(1));
    QVERIFY(it.fixture.writer.waiting().empty()); // not by themselves
    it.part("changesSend").click();
    QCOMPARE(int(it.fixture.writer.waiting().size()), 1);
    QVERIFY(!it.part("changesSend").isVisible());
    QCOMPARE(it.queue().counts().held, qint64(0));
}

void ChangesPanelTest::heldOnesAreDiscarded()
{
    using State = JournaledWrite::State;
    OpenPanel it({State::Waiting, State::NotDone, State::Waiting});
    it.part("changesDiscardWaiting").click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(it.queue().counts().held, qint64(2)); // asked first
    QVERIFY(it.confirm());
    it.fixture.journal.work();
    QCOMPARE(it.queue().counts().held, qint64(0));
    QCOMPARE(it.queue().counts().notDone, qint64(1));
    QCOMPARE(int(it.fixture.journal.rows.size()), 1);
}

void ChangesPanelTest::onlyWhatCanBeIsDiscarded()
{
    using State = JournaledWrite::State;
    OpenPanel it({State::Sent, State::NotDone, State::Waiting});
    QCOMPARE(it.queue().counts().checking, qint64(1));
    auto &table = it.part<QTableView>("changesTable");
    table.selectAll();
    QCOMPARE(table.selectionModel()->selectedRows().count(), 3);
    QVERIFY(it.part("changesDiscard").isEnabled());
    it.part("changesDiscard").click();
    QTRY_VERIFY(QApplication::activeModalWidget());
    const auto *question =
        QApplication::activeModalWidget()->findChild<QLabel *>(QStringLiteral("qt_msgbox_label"));
    QCOMPARE(question->text(), QStringLiteral("Discard 2 changes?"));
    QVERIFY(it.confirm());
    QCOMPARE(it.queue().counts().checking, qint64(1));
    QCOMPARE(it.queue().counts().unfinished(), qint64(1));
    QTRY_VERIFY(!it.part("changesDiscard").isEnabled());
}

void ChangesPanelTest::refusedWithAKeyThatIsTaken()
{
    OpenPanel it({});
    WriteRequest request;
    request.kind = WriteRequest::Kind::Create;
    request.change.phoneNumber = QByteArray("+39312");
    it.queue().submit(request, {});
    it.fixture.journal.work();
    it.fixture.writer.giveTurn();
    it.fixture.journal.work();
    WriteOutcome outcome;
    outcome.kind = WriteOutcome::Kind::Refused;
    outcome.error = errorOf(ApiError::Kind::KeyNotAccepted);
    outcome.error.httpStatus = 401;
    outcome.error.serverMessage = QStringLiteral("<b>Unauthorized</b>");
    it.fixture.writer.end(outcome);
    it.fixture.serve(); // the check of the key
    QCOMPARE(it.queue().counts().notDone, qint64(1));
    const QString detail = it.text("changesDetail");
    QVERIFY2(detail.contains(QStringLiteral("Your plan may be full, or a field was missing; the "
                                            "server does not say which.")),
             qPrintable(detail));
    QVERIFY(it.part("changesRetry").isEnabled());
    const auto &technical = it.part<QLabel>("changesTechnical");
    QVERIFY(!technical.isVisible());
    it.part<QAbstractButton>("changesShowTechnical").click();
    QVERIFY(technical.isVisible());
    QCOMPARE(technical.textFormat(), Qt::PlainText);
    QVERIFY(technical.text().contains(QStringLiteral("401")));
    QVERIFY(technical.text().contains(QStringLiteral("<b>Unauthorized</b>")));
    QVERIFY(!technical.text().contains(QStringLiteral("39312")));
}

void ChangesPanelTest::savedAsATable()
{
    using State = JournaledWrite::State;
    OpenPanel it(std::vector<State>(450, State::Waiting)); // more than are written at a time
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("changes.csv"));
    ChangesCsv csv(it.queue());
    QSignalSpy saved(&csv, &ChangesCsv::saved);
    csv.save(QStringLiteral("localhost"), path);
    QVERIFY(saved.isEmpty());
    QVERIFY(!QFile::exists(path)); // nothing half-written is there
    it.queue().discard({it.queue().ids().back()}); // meanwhile
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toLongLong(), qint64(449));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const QByteArray row =
        "\"Delete\",\"1\",\"Ada, \"\"the\"\" first\",\"+39312\",\"Waiting\",\"\","
        "\"2026-03-04 12:00:00\",\"\"\r\n";
    QVERIFY2(text.startsWith(ChangesCsv::heading() + row), text.left(300).constData());
    QCOMPARE(text.count("\r\n"), 450);
}

void ChangesPanelTest::thatCannotBeSaved()
{
    OpenPanel it({JournaledWrite::State::Waiting});
    const QTemporaryDir folder;
    ChangesCsv csv(it.queue());
    QSignalSpy failed(&csv, &ChangesCsv::failed);
    csv.save({}, folder.filePath(QStringLiteral("not there/changes.csv")));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.first().first().toString().isEmpty());
    // The last call counts.
    const QSignalSpy saved(&csv, &ChangesCsv::saved);
    csv.save({}, folder.filePath(QStringLiteral("one.csv")));
    csv.save({}, folder.filePath(QStringLiteral("two.csv")));
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("one.csv"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("two.csv"))));
}

CONTACTS_TEST(ChangesPanelTest)

} // namespace contacts::testing

#include "changespaneltest.moc"
