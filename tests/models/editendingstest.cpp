// SPDX-License-Identifier: MIT
#include "models/editfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! How saving ends, and what is left to do then.
class EditEndingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedDifferently();
    void aServerThatWipes();
    void goneMeanwhile();
    void failedAndSavedAgain();
    void nobodyKnowsWhetherItArrived();
    void takenUpAgain();
    void takenUpAgainAsItWasTyped();
    void takenUpAgainAndThereAlready();
    void discardedByAnother();
    void endsAtAnyTime();
};

void EditEndingsTest::storedDifferently()
{
    for (const bool keeps : {true, false}) {
        for (const bool isNew : {true, false}) {
            EditFixture f;
            f.readAll();
            EditSession &edit = isNew ? f.create(QStringLiteral("+39 7")) : f.editRead(3);
            edit.setName(QStringLiteral("Wanted"));
            f.addParameter(QStringLiteral("city"), QStringLiteral("Rome"));
            f.addParameter(QStringLiteral("age"), QStringLiteral("7"));
            edit.save();
            f.serveReads();
            const WriteOutcome outcome = f.writes.accept(f.writer.underWay().front());
            f.person(outcome.id.value).name = "Stored";
            f.person(outcome.id.value).parameters = {{"city", "Milan"}};
            f.writer.end(outcome);
            f.serve();
            QCOMPARE(edit.state(), State::Ready);
            QCOMPARE(edit.question(), Question::StoredDifferently);
            QCOMPARE(edit.differences().size(), size_t(3));
            QCOMPARE(edit.differences()[0].wanted, QStringLiteral("Wanted"));
            QCOMPARE(edit.differences()[0].stored, QStringLiteral("Stored"));
            QVERIFY(edit.differences()[2].stored.isNull());
            QVERIFY(!edit.isNew());
            QVERIFY(f.session->queue().ids().empty() && f.journal.rows.empty());
            if (keeps) {
                edit.keepStored();
                QCOMPARE(edit.state(), State::Saved);
                QCOMPARE(edit.name(), QStringLiteral("Stored"));
                QVERIFY(!edit.isChanged());
                f.serve();
                QCOMPARE(f.writer.sent().size(), size_t(1));
                continue;
            }
            edit.goOnEditing();
            QCOMPARE(edit.name(), QStringLiteral("Wanted"));
            QVERIFY(edit.isChanged() && edit.canSave());
            edit.save();
            f.serve();
            QCOMPARE(edit.state(), State::Saved);
            QCOMPARE(f.writer.sent().size(), size_t(2));
            QCOMPARE(f.writer.sent()[1].kind, Kind::Update);
            QCOMPARE(f.person(outcome.id.value).name, std::optional<std::string>("Wanted"));
            QCOMPARE(f.person(outcome.id.value).parameters.size(), size_t(2));
        }
    }
}

void EditEndingsTest::aServerThatWipes()
{
    EditFixture f;
    f.writes.parameters = WritingServer::Parameters::WipeWhenAbsent;
    f.person(3).parameters = {{"a", "1"}};
    f.person(4).parameters = {{"b", "1.10", ParameterKind::Number}};
    f.readAll();
    EditSession &edit = f.editRead(3);
    edit.setName(QStringLiteral("Renamed"));
    edit.save();
    f.serve();
    QCOMPARE(edit.question(), Question::StoredDifferently);
    edit.goOnEditing();
    edit.save();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.person(3).parameters.size(), size_t(1)); // brought back
    EditSession &other = f.editRead(4);
    other.setName(QStringLiteral("Renamed"));
    other.save();
    f.serve();
    QCOMPARE(other.state(), State::Saved);
    QCOMPARE(f.person(4).parameters.size(), size_t(1));
    QCOMPARE(f.person(4).parameters[0].value, std::string("1.10"));
}

void EditEndingsTest::goneMeanwhile()
{
    for (const bool whileReading : {true, false}) {
        EditFixture f;
        f.person(3).parameters = {{"a", "1.10", ParameterKind::Number}};
        f.readAll();
        EditSession &edit = f.edit(3);
        edit.start();
        edit.setName(QStringLiteral("Mine"));
        if (whileReading)
            f.server.removeAt(2);
        f.serve();
        if (!whileReading) {
            f.server.removeAt(2);
            edit.save();
            f.serve();
        }
        QCOMPARE(edit.question(), Question::Gone);
        QVERIFY(!edit.canSave());
        QVERIFY(!f.session->list().store().find(ContactId{3}).has_value());
        edit.createAgain();
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QCOMPARE(f.writer.sent().size(), size_t(1));
        QCOMPARE(f.writer.sent()[0].kind, Kind::Create);
        const Person &created = f.person(edit.id().value);
        QCOMPARE(created.name, std::optional<std::string>("Mine"));
        QCOMPARE(created.phone, std::optional<std::string>("+391000003"));
        QCOMPARE(created.parameters.size(), size_t(1));
        QCOMPARE(created.parameters[0].value, std::string("1.10"));
    }
}

void EditEndingsTest::failedAndSavedAgain()
{
    struct Ending
    {
        Outcome outcome;
        Fault error;
        Question question;
    };
    for (const Ending &ending : {Ending{Outcome::Refused, Fault::Refused, Question::Failed},
                                 Ending{Outcome::NotSent, Fault::Offline, Question::Failed},
                                 Ending{Outcome::Unknown, Fault::TimedOut, Question::Failed}}) {
        EditFixture f;
        f.readAll();
        EditSession &edit = f.editRead(3);
        edit.setName(QStringLiteral("Mine"));
        edit.setNumber(QStringLiteral("+39 9"));
        f.addParameter(QStringLiteral("city"), QStringLiteral("Rome"));
        edit.save();
        f.serveReads();
        f.fail(ending.outcome, ending.error);
        f.serve();
        QCOMPARE(edit.state(), State::Ready);
        QCOMPARE(edit.question(), ending.question);
        QCOMPARE(edit.failure().value_or(ApiError()).kind, ending.error);
        QCOMPARE(edit.name(), QStringLiteral("Mine"));
        QCOMPARE(edit.number(), QStringLiteral("+39 9"));
        QCOMPARE(edit.parameters().parameterCount(), 1);
        QVERIFY(f.session->queue().ids().empty() && f.journal.rows.empty());
        QVERIFY(edit.canSave());
        edit.save();
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QVERIFY(!edit.failure().has_value());
        QCOMPARE(f.writer.sent().size(), size_t(2));
        QCOMPARE(f.person(3).name, std::optional<std::string>("Mine"));
    }
    EditFixture f;
    f.readAll();
    EditSession &edit = f.editRead(3);
    edit.setName(QStringLiteral("Mine"));
    f.journal.setFailure(QStringLiteral("disk full"));
    edit.save();
    f.serve();
    QCOMPARE(edit.question(), Question::Failed);
    QCOMPARE(edit.failureReason(), WriteQueue::Reason::NotOnDisk);
    f.journal.setFailure({});
    edit.save();
    QCOMPARE(edit.failureReason(), WriteQueue::Reason::None);
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.writer.sent().size(), size_t(1));
}

void EditEndingsTest::nobodyKnowsWhetherItArrived()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.create(QStringLiteral("+39 9"));
    edit.save();
    f.serveReads();
    f.fail(Outcome::Unknown, Fault::TimedOut);
    f.serve();
    QCOMPARE(edit.question(), Question::Unclear);
    QVERIFY(!edit.canSave());
    QCOMPARE(f.session->queue().ids().size(), size_t(1)); // it stands in Changes
    QCOMPARE(f.journal.rows.size(), size_t(1));
    // It was found again after all.
    EditSession &other = f.create(QStringLiteral("+39 8"));
    other.save();
    f.serveReads();
    f.writes.accept(f.writer.underWay().front());
    f.fail(Outcome::Unknown, Fault::TimedOut);
    QCOMPARE(other.state(), State::Saving);
    f.serve();
    QCOMPARE(other.state(), State::Saved);
    QCOMPARE(f.writes.idsWithNumber("+398"), std::vector{other.id().value});
}

void EditEndingsTest::takenUpAgain()
{
    for (const bool isNew : {true, false}) {
        EditFixture f;
        f.readAll();
        if (isNew) {
            f.create(QStringLiteral("+39 9"), QStringLiteral("Mine"));
        } else {
            f.editRead(3);
            f.editing->setName(QStringLiteral("Mine"));
        }
        f.addParameter(QStringLiteral("city"), QStringLiteral("Rome"));
        f.editing->save();
        f.editing.reset(); // closed at once
        f.serveReads();
        f.fail(Outcome::Refused, Fault::Refused);
        f.serve();
        const qint64 id = f.session->queue().ids().at(0);
        EditSession edit(*f.session, *f.session->queue().find(id));
        QCOMPARE(edit.isNew(), isNew);
        QCOMPARE(edit.name(), QStringLiteral("Mine"));
        edit.start();
        f.serve();
        QCOMPARE(edit.state(), State::Ready);
        QCOMPARE(edit.name(), QStringLiteral("Mine"));
        QCOMPARE(edit.number(), isNew ? QStringLiteral("+39 9") : QStringLiteral("+39 1000003"));
        QCOMPARE(edit.isNumberChanged(), isNew);
        QCOMPARE(edit.parameters().key(0), QStringLiteral("city"));
        QVERIFY(edit.isChanged());
        QVERIFY(f.session->queue().find(id)); // only looked at so far
        edit.save();
        QVERIFY(!f.session->queue().find(id));
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QVERIFY(f.journal.rows.empty());
        QCOMPARE(f.writer.sent().size(), size_t(2));
        QCOMPARE(f.person(edit.id().value).name, std::optional<std::string>("Mine"));
        QCOMPARE(f.person(edit.id().value).parameters.size(), size_t(1));
    }
}

void EditEndingsTest::takenUpAgainAsItWasTyped()
{
    EditFixture f;
    f.writes.keepsBytes = true;
    f.person(3).parameters = {{"raw", "it's <b>"}, {"0", "zero"}, {"c", "3"}};
    f.readAll();
    f.editRead(3);
    f.editing->setName(QStringLiteral("a < b"));
    f.setValue(2, QStringLiteral("x <y"));
    f.editing->save();
    f.editing->saveAnyway();
    f.editing.reset();
    f.serveReads();
    f.fail(Outcome::Refused, Fault::Refused);
    f.serve();
    EditSession edit(*f.session, *f.session->queue().find(f.session->queue().ids().at(0)));
    edit.start();
    f.serve();
    QCOMPARE(edit.name(), QStringLiteral("a < b"));
    QCOMPARE(edit.parameters().parameterCount(), 3);
    const std::vector<ParameterValue> values = edit.parameters().parameters();
    QCOMPARE(values[0].value, QByteArray("it's <b>"));
    QCOMPARE(values[1].key, QByteArray("0"));
    QCOMPARE(values[2].value, QByteArray("x <y"));
    QCOMPARE(edit.parameters().endangered().size(), size_t(2)); // still not touched by anybody
}

void EditEndingsTest::takenUpAgainAndThereAlready()
{
    EditFixture f;
    f.readAll();
    f.editRead(3).setName(QStringLiteral("Mine"));
    f.editing->save();
    f.editing.reset();
    f.serveReads();
    f.fail(Outcome::Refused, Fault::Refused);
    f.serve();
    EditSession edit(*f.session, *f.session->queue().find(f.session->queue().ids().at(0)));
    f.person(3).name = "Mine"; // somebody else did it
    edit.start();
    f.serve();
    QVERIFY(!edit.isChanged());
    edit.save();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QVERIFY(f.session->queue().ids().empty() && f.journal.rows.empty());
    QCOMPARE(f.writer.sent().size(), size_t(1));
}

void EditEndingsTest::discardedByAnother()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.editRead(3);
    edit.setName(QStringLiteral("Mine"));
    edit.save();
    QCOMPARE(edit.state(), State::Saving);
    f.session->queue().discardWaiting(); // in the list of changes
    f.serve();
    QCOMPARE(edit.state(), State::Ready);
    QCOMPARE(edit.name(), QStringLiteral("Mine"));
    QVERIFY(edit.canSave());
    edit.save();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.writer.sent().size(), size_t(1));
}

void EditEndingsTest::endsAtAnyTime()
{
    for (int steps = 0; steps < 12; ++steps) {
        for (const bool isNew : {true, false}) {
            EditFixture f;
            f.readAll();
            EditSession &edit = isNew ? f.create(QStringLiteral("+39 9")) : f.edit(3);
            edit.start();
            edit.setName(QStringLiteral("Mine"));
            edit.save();
            for (int step = 0; step < steps; ++step) {
                if (f.journal.workOnce())
                    continue;
                if (!f.writer.reads().empty())
                    f.writer.answerRead(0, f.writes.contact(f.writer.reads().front()));
                else if (!f.writer.waiting().empty())
                    f.writer.giveTurn();
                else if (!f.writer.underWay().empty())
                    f.writer.end(f.writes.accept(f.writer.underWay().front()));
            }
            const bool isHandedOn = edit.state() == State::Saving || edit.state() == State::Saved;
            f.editing.reset();
            f.serve();
            QCOMPARE(f.writer.sent().size(), size_t(isHandedOn ? 1 : 0));
            QCOMPARE(f.writes.accepted, isHandedOn ? 1 : 0);
            QVERIFY(f.journal.rows.empty());
            QVERIFY(f.writer.reads().empty());
        }
    }
}

} // namespace contacts::testing

using contacts::testing::EditEndingsTest;
CONTACTS_TEST(EditEndingsTest)
#include "editendingstest.moc"
