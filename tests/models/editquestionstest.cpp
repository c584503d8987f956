// SPDX-License-Identifier: MIT
#include "models/editfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! What the person is asked before it goes on.
class EditQuestionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNumberIsTaken();
    void theListIsIncomplete();
    void parametersWouldChange();
    void editedPairsThatWouldVanishAreNamed();
    void somebodyElseChangedIt();
    void changedBeforeItWasRead();
};

void EditQuestionsTest::theNumberIsTaken()
{
    EditFixture f;
    f.person(7).hasOptedOut = true;
    f.readAll();
    EditSession &edit = f.create(QStringLiteral("+39 1000007"));
    QCOMPARE(edit.others().size(), size_t(1));
    edit.save();
    QCOMPARE(edit.question(), Question::NumberTaken);
    QCOMPARE(edit.state(), State::Ready);
    const RecordRef other = f.session->list().store().record(edit.others().front());
    QVERIFY(other.chunk->hasOptedOut(other.row)); // to be said before one is made anew
    f.serve();
    QVERIFY(f.writer.sent().empty());
    edit.goOnEditing();
    QCOMPARE(edit.question(), Question::None);
    edit.save();
    QCOMPARE(edit.question(), Question::NumberTaken);
    edit.createAnyway();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.writes.idsWithNumber("+391000007").size(), size_t(2));
    QVERIFY(!edit.isNew());
    // Said of one number, not of the next; and a contact is no other of itself.
    EditSession &update = f.editRead(3);
    update.setNumber(QStringLiteral("+39 1000004"));
    update.save();
    QCOMPARE(update.question(), Question::NumberTaken);
    update.createAnyway();
    f.serve();
    QCOMPARE(update.state(), State::Saved);
    EditSession &again = f.editRead(3);
    again.setNumber(QStringLiteral("+39 1000005"));
    again.save();
    again.createAnyway();
    f.serveReads();
    f.fail(Outcome::Refused, Fault::Refused);
    f.serve();
    again.setNumber(QStringLiteral("+39 1000006"));
    again.save();
    QCOMPARE(again.question(), Question::NumberTaken);
    again.setNumber(QStringLiteral("+391000004 "));
    QCOMPARE(again.others().size(), size_t(1));
}

void EditQuestionsTest::theListIsIncomplete()
{
    for (const bool isTaken : {false, true}) {
        EditFixture f(400);
        f.server.sizeDivisor = 100;
        f.open();
        f.session->stopReading();
        f.journal.work();
        f.server.serve(f.source);
        QVERIFY(!f.session->sheet().coverage().isWhole);
        EditSession &edit =
            f.create(isTaken ? QStringLiteral("+39 1000399") : QStringLiteral("+39 77"));
        edit.save();
        QCOMPARE(edit.question(), Question::ListIncomplete);
        // Stopped on the way: asked again.
        edit.createWhenChecked();
        QCOMPARE(edit.state(), State::CheckingNumber);
        QVERIFY(f.walker().isReading());
        f.server.serve(f.source, 3);
        f.session->stopReading();
        QCOMPARE(edit.state(), State::Ready);
        QCOMPARE(edit.question(), Question::ListIncomplete);
        // It fails.
        edit.createWhenChecked();
        f.server.down = errorOf(Fault::Offline);
        f.server.serve(f.source);
        QCOMPARE(edit.question(), Question::ListIncomplete);
        f.server.down.reset();
        // Called off.
        edit.createWhenChecked();
        edit.goOnEditing();
        QCOMPARE(edit.state(), State::Ready);
        QCOMPARE(edit.question(), Question::None);
        f.serve();
        QVERIFY(f.writer.sent().empty());
        edit.save();
        if (edit.question() == Question::ListIncomplete) {
            edit.createWhenChecked();
            f.serve();
        }
        f.serve();
        QCOMPARE(edit.state(), isTaken ? State::Ready : State::Saved);
        QCOMPARE(edit.question(), isTaken ? Question::NumberTaken : Question::None);
        QCOMPARE(f.writer.sent().size(), size_t(isTaken ? 0 : 1));
    }
    // In one go.
    EditFixture f(400);
    f.server.sizeDivisor = 100;
    f.open();
    f.session->stopReading();
    f.server.serve(f.source);
    EditSession &edit = f.create(QStringLiteral("+39 77"));
    edit.save();
    edit.createWhenChecked();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    // Or not waited for.
    EditFixture g(400);
    g.server.sizeDivisor = 100;
    g.open();
    g.session->stopReading();
    g.server.serve(g.source);
    EditSession &now = g.create(QStringLiteral("+39 77"));
    now.save();
    QCOMPARE(now.question(), Question::ListIncomplete);
    now.createNow();
    QCOMPARE(now.state(), State::Saving);
    g.serve();
    QCOMPARE(now.state(), State::Saved);
    QCOMPARE(g.writes.idsWithNumber("+3977").size(), size_t(1));
}

void EditQuestionsTest::parametersWouldChange()
{
    EditFixture f;
    f.person(3).parameters = {{"0", "zero"}, {"city", "a <b> c"}, {"ok", "1"}};
    f.readAll();
    EditSession &edit = f.editRead(3);
    // They are not mentioned, and so nothing happens to them.
    edit.setName(QStringLiteral("Renamed"));
    edit.save();
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.person(3).parameters.size(), size_t(3));
    EditSession &other = f.editRead(3);
    f.setValue(2, QStringLiteral("2"));
    QVERIFY(other.canSave());
    other.save();
    QCOMPARE(other.question(), Question::ParametersWouldChange);
    QCOMPARE(other.endangered().size(), size_t(2));
    f.serve();
    QCOMPARE(f.writer.sent().size(), size_t(1));
    other.goOnEditing();
    QCOMPARE(other.question(), Question::None);
    other.save();
    QCOMPARE(other.question(), Question::ParametersWouldChange);
    other.saveAnyway();
    f.serve();
    QCOMPARE(other.state(), State::Saved);
    QCOMPARE(f.person(3).parameters.size(), size_t(2));
}

void EditQuestionsTest::editedPairsThatWouldVanishAreNamed()
{
    EditFixture f;
    f.person(3).parameters = {{"0", "zero"}, {"a<b>c", "1"}};
    f.readAll();
    for (const int row : {0, 1}) {
        EditSession &edit = f.editRead(3);
        f.setValue(row, QStringLiteral("typed"));
        edit.save();
        // Its value was touched, but nobody wants its key to go.
        QCOMPARE(edit.question(), Question::ParametersWouldChange);
        QCOMPARE(edit.endangered().size(), size_t(2));
    }
}

void EditQuestionsTest::somebodyElseChangedIt()
{
    using Side = ThreeWayMerge::Side;
    for (const Side side : {Side::Mine, Side::Server}) {
        EditFixture f;
        f.person(3).parameters = {{"a", "1"}, {"b", "1"}};
        f.readAll();
        EditSession &edit = f.editRead(3);
        edit.setName(QStringLiteral("Mine"));
        f.setValue(0, QStringLiteral("mine"));
        f.person(3).name = "Theirs";
        f.person(3).parameters = {{"a", "1"}, {"b", "theirs"}, {"c", "new"}};
        edit.save();
        f.serve();
        QCOMPARE(edit.state(), State::Ready);
        QCOMPARE(edit.question(), Question::ChangedMeanwhile);
        QVERIFY(f.writer.sent().empty());
        QVERIFY(edit.merge());
        QVERIFY(f.session->queue().ids().empty() && f.journal.rows.empty());
        QCOMPARE(edit.name(), QStringLiteral("Mine")); // everything is still there
        edit.goOnEditing();
        edit.save();
        f.serve();
        QCOMPARE(edit.question(), Question::ChangedMeanwhile);
        const auto &fields = edit.merge()->fields();
        QCOMPARE(fields.size(), size_t(3));
        QVERIFY(fields[0].isContested && !fields[1].isContested && !fields[2].isContested);
        edit.chooseSide(0, side);
        edit.saveMerged();
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QVERIFY(!edit.merge());
        QCOMPARE(f.person(3).name,
                 std::optional<std::string>(side == Side::Mine ? "Mine" : "Theirs"));
        QCOMPARE(f.lastSent().name.has_value(), side == Side::Mine);
        QCOMPARE(f.person(3).parameters,
                 (std::vector<Person::Parameter>{{"a", "mine"}, {"b", "theirs"}, {"c", "new"}}));
    }
}

void EditQuestionsTest::changedBeforeItWasRead()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.edit(3);
    edit.start();
    edit.setName(QStringLiteral("Mine"));
    f.person(3).name = "Theirs";
    f.person(3).phone = "+395";
    f.serve();
    QCOMPARE(edit.question(), Question::ChangedMeanwhile);
    QCOMPARE(edit.name(), QStringLiteral("Mine"));
    QCOMPARE(edit.number(), QStringLiteral("+39 5"));
    edit.chooseSide(0, ThreeWayMerge::Side::Server);
    edit.saveMerged();
    QCOMPARE(edit.state(), State::Saved); // nothing is left of the own change
    f.serve();
    QVERIFY(f.writer.sent().empty());
    // Typed what somebody else stored: no question.
    EditSession &same = f.edit(4);
    same.start();
    same.setName(QStringLiteral("Same"));
    f.person(4).name = "Same";
    f.serve();
    QCOMPARE(same.question(), Question::None);
    QVERIFY(!same.isChanged());
}

} // namespace contacts::testing

using contacts::testing::EditQuestionsTest;
CONTACTS_TEST(EditQuestionsTest)
#include "editquestionstest.moc"
