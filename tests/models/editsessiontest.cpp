// SPDX-License-Identifier: MIT
#include "models/editfixture.h"
#include "support/testregistry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace contacts::testing {

//! A contact in a dialog: what is read, typed, and sent.
class EditSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithWhatIsKnown();
    void typedTextSurvivesTheRead();
    void savingWaitsForTheRead();
    void untouchedNumbersAreNeitherJudgedNorSent();
    void onlyWhatChangedIsSent();
    void parametersAreSentCompletely();
    void nothingUntouchedIsChanged();
    void cannotBeRead();
    void looksOnly();
};

void EditSessionTest::opensWithWhatIsKnown()
{
    EditFixture f;
    f.person(3).parameters = {{"city", "Rome"}};
    f.readAll();
    EditSession &edit = f.edit(3);
    const QAbstractItemModelTester tester(&edit.parameters());
    QCOMPARE(edit.name(), QStringLiteral("Person 3"));
    QCOMPARE(edit.number(), QStringLiteral("+39 1000003"));
    QCOMPARE(edit.parameters().parameterCount(), 1);
    QVERIFY(!edit.isChanged() && !edit.isNew());
    edit.start();
    QCOMPARE(edit.state(), State::Checking);
    QCOMPARE(edit.parameters().lock(), Table::Lock::NotYet);
    f.person(3).name = "Renamed";
    f.person(3).parameters = {{"city", "Milan"}, {"age", "7"}};
    QSignalSpy replaced(&edit, &EditSession::textsReplaced);
    f.serve();
    QCOMPARE(edit.state(), State::Ready);
    QCOMPARE(edit.question(), Question::None);
    QVERIFY(!replaced.isEmpty());
    QCOMPARE(edit.name(), QStringLiteral("Renamed"));
    QCOMPARE(edit.parameters().parameterCount(), 2);
    QCOMPARE(edit.parameters().lock(), Table::Lock::None);
    QVERIFY(!edit.isChanged());
    // Saving it untouched sends nothing.
    QVERIFY(!edit.canSave());
    edit.save();
    f.serve();
    QCOMPARE(edit.state(), State::Ready);
    QVERIFY(f.writer.sent().empty() && f.journal.rows.empty());
}

void EditSessionTest::typedTextSurvivesTheRead()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.edit(3);
    edit.start();
    edit.setName(QStringLiteral("Typed "));
    f.person(3).phone = "+391234567";
    f.serve();
    QCOMPARE(edit.question(), Question::None);
    QCOMPARE(edit.name(), QStringLiteral("Typed "));
    QVERIFY(edit.isNameChanged());
    QCOMPARE(edit.number(), QStringLiteral("+39 1234567"));
    QVERIFY(!edit.isNumberChanged());

    EditSession &other = f.edit(4);
    other.start();
    other.setNumber(QStringLiteral("+39 77"));
    f.person(4).name = "Renamed";
    f.serve();
    QCOMPARE(other.number(), QStringLiteral("+39 77"));
    QCOMPARE(other.name(), QStringLiteral("Renamed"));
    other.save();
    f.serve();
    QCOMPARE(other.state(), State::Saved);
    QVERIFY(!f.lastSent().name.has_value());
    QCOMPARE(f.person(4).phone, std::optional<std::string>("+3977"));
}

void EditSessionTest::savingWaitsForTheRead()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.edit(3);
    edit.start();
    edit.setName(QStringLiteral("Quick"));
    QVERIFY(edit.canSave());
    edit.save();
    QCOMPARE(edit.state(), State::Checking);
    QVERIFY(!edit.canSave()); // pressed already
    QVERIFY(f.session->queue().ids().empty());
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    QCOMPARE(f.person(3).name, std::optional<std::string>("Quick"));
    QCOMPARE(f.writer.sent().size(), size_t(1));
    // What came needs an answer first.
    EditSession &other = f.edit(4);
    other.start();
    other.setName(QStringLiteral("Mine"));
    other.save();
    f.person(4).name = "Theirs";
    f.serve();
    QCOMPARE(other.state(), State::Ready);
    QCOMPARE(other.question(), Question::ChangedMeanwhile);
    QCOMPARE(f.writer.sent().size(), size_t(1));
    // The read fails: it is not saved later, when nobody expects it any more.
    EditSession &third = f.edit(5);
    third.start();
    third.setName(QStringLiteral("Mine"));
    third.save();
    f.writer.answerRead(0, errorOf(Fault::Offline));
    QCOMPARE(third.state(), State::ReadOnly);
    third.start();
    f.serve();
    QCOMPARE(third.state(), State::Ready);
    QCOMPARE(third.name(), QStringLiteral("Mine"));
    QCOMPARE(f.writer.sent().size(), size_t(1));
}

void EditSessionTest::untouchedNumbersAreNeitherJudgedNorSent()
{
    for (const char *number : {"0721-555-012", "+12345678901234567", "n/a", ""}) {
        EditFixture f;
        f.person(3).phone = number;
        f.person(4).phone = number;
        f.readAll();
        EditSession &edit = f.editRead(3);
        QVERIFY(!edit.isNumberChanged() && edit.others().empty());
        edit.setNumber(QStringLiteral("other"));
        edit.setNumber(f.phoneNumbers.international(QString::fromLatin1(number)));
        QVERIFY(!edit.isNumberChanged() && edit.others().empty());
        edit.setName(QStringLiteral("Renamed"));
        QVERIFY(edit.canSave());
        edit.save();
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QVERIFY(!f.lastSent().phoneNumber.has_value());
        QCOMPARE(f.person(3).phone, std::optional<std::string>(number));
        // A touched one that cannot be stored blocks.
        EditSession &other = f.editRead(5);
        other.setNumber(QStringLiteral("nothing"));
        QVERIFY(other.isNumberChanged() && !other.canSave());
        other.save();
        QCOMPARE(other.state(), State::Ready);
    }
}

void EditSessionTest::onlyWhatChangedIsSent()
{
    for (int which = 1; which < 8; ++which) {
        EditFixture f;
        f.person(3).parameters = {{"a", "1"}, {"b", "2"}};
        f.readAll();
        EditSession &edit = f.editRead(3);
        if (which & 1)
            edit.setName(QStringLiteral("Renamed"));
        if (which & 2)
            edit.setNumber(QStringLiteral("+39 5"));
        if (which & 4)
            f.setValue(1, QStringLiteral("3"));
        edit.save();
        f.serve();
        QCOMPARE(edit.state(), State::Saved);
        QCOMPARE(f.writer.sent().size(), size_t(1));
        QCOMPARE(f.lastSent().name.has_value(), (which & 1) != 0);
        QCOMPARE(f.lastSent().phoneNumber.has_value(), (which & 2) != 0);
        QCOMPARE(f.lastSent().parameters.has_value(), (which & 4) != 0);
        QCOMPARE(f.person(3).parameters.back().value, std::string(which & 4 ? "3" : "2"));
        QVERIFY(f.journal.rows.empty());
    }
}

void EditSessionTest::parametersAreSentCompletely()
{
    EditFixture f;
    f.writes.keepsBytes = true;
    f.person(3).parameters = {{"price", "1.10", ParameterKind::Number},
                              {"big", "12345678901234567890", ParameterKind::Number},
                              {"exp", "1e5", ParameterKind::Number},
                              {"stra\u00dfe", "\u674e \U0001f600"},
                              {"quote", "O&#39;Neil &#34;x&#34; &amp;"},
                              {"e\u0301", "e\u0301"},
                              {"last", "x"}};
    f.readAll();
    const std::vector<SentParameter> before = sentOf(f.person(3));
    EditSession &edit = f.editRead(3);
    f.setValue(6, QStringLiteral("changed"));
    edit.save();
    QCOMPARE(edit.question(), Question::None);
    f.serve();
    QCOMPARE(edit.state(), State::Saved);
    std::vector<SentParameter> after = before;
    after.back().value = "changed";
    QCOMPARE(*f.lastSent().parameters, after);
    // All of them go: an empty set is sent, and not none.
    EditSession &other = f.editRead(3);
    other.parameters().removeParameters({0, 1, 2, 3, 4, 5, 6});
    other.save();
    f.serve();
    QCOMPARE(other.state(), State::Saved);
    QVERIFY(f.lastSent().parameters.has_value() && f.lastSent().parameters->empty());
}

void EditSessionTest::nothingUntouchedIsChanged()
{
    const std::array keys{"city", "1", "stra\u00dfe", "a b", "O&#39;x", "\u674e", "e\u0301", "Z"};
    const std::array values{"1.10",       "12345678901234567890",
                            "Rome",       "",
                            "O&#39;Neil", "\u674e",
                            "&amp;",      "a&#34;b",
                            "0",          "1e5",
                            "true"};
    using Parameters = WritingServer::Parameters;
    for (quint32 seed = 1; seed <= 150; ++seed) {
        const auto trace = QByteArray("seed ") + QByteArray::number(seed);
        QRandomGenerator random(seed);
        EditFixture f(5);
        f.writes.parameters = std::array{Parameters::Replace, Parameters::Merge,
                                         Parameters::WipeWhenAbsent}[seed % 3];
        std::vector<const char *> order(keys.begin(), keys.end());
        std::shuffle(order.begin(), order.end(), random);
        order.resize(size_t(random.bounded(1, 8)));
        for (const char *key : order) {
            f.person(3).parameters.push_back(
                {key, values[size_t(random.bounded(int(values.size())))],
                 random.bounded(3) ? ParameterKind::String : ParameterKind::Number});
        }
        f.readAll();
        EditSession &edit = f.editRead(3);
        QVERIFY2(!edit.isChanged() && !edit.canSave(), trace.constData());
        edit.save();
        f.serve();
        QVERIFY2(f.writer.sent().empty(), trace.constData());

        EditSession &other = f.editRead(3);
        std::vector<SentParameter> expected = sentOf(f.person(3));
        const int row = random.bounded(int(expected.size()));
        expected[size_t(row)].value = "new value";
        f.setValue(row, QStringLiteral("new value"));
        other.save();
        f.serve();
        QVERIFY2(other.state() == State::Saved, trace.constData());
        QVERIFY2(*f.lastSent().parameters == expected, trace.constData());
        QVERIFY2(sentOf(f.person(3)) == expected, trace.constData());
        QVERIFY2(!f.lastSent().name && !f.lastSent().phoneNumber, trace.constData());
    }
}

void EditSessionTest::cannotBeRead()
{
    EditFixture f;
    f.readAll();
    EditSession &edit = f.edit(3);
    edit.start();
    edit.setName(QStringLiteral("Typed"));
    f.writer.answerRead(0, errorOf(Fault::Offline));
    QCOMPARE(edit.state(), State::ReadOnly);
    QCOMPARE(edit.readOnlyReason(), EditSession::ReadOnlyReason::CannotRead);
    QCOMPARE(edit.failure().value_or(ApiError()).kind, Fault::Offline);
    QVERIFY(!edit.canSave());
    QCOMPARE(edit.parameters().lock(), Table::Lock::NotYet);
    edit.save();
    QCOMPARE(edit.state(), State::ReadOnly);
    edit.start();
    f.serve();
    QCOMPARE(edit.state(), State::Ready);
    QVERIFY(!edit.failure().has_value());
    QCOMPARE(edit.name(), QStringLiteral("Typed"));
    QVERIFY(edit.canSave());
}

void EditSessionTest::looksOnly()
{
    EditFixture f;
    f.person(3).parameters = {{"a", "1"}};
    f.readAll();
    f.lookOnly();
    EditSession &edit = f.editRead(3);
    QCOMPARE(edit.state(), State::ReadOnly);
    QCOMPARE(edit.readOnlyReason(), EditSession::ReadOnlyReason::LooksOnly);
    QCOMPARE(edit.parameters().lock(), Table::Lock::NotYet);
    edit.setName(QStringLiteral("Typed"));
    QVERIFY(!edit.canSave());
    edit.save();
    f.serve();
    QVERIFY(f.writer.sent().empty() && f.journal.rows.empty());
    EditSession &created = f.create(QStringLiteral("+39 1"));
    QCOMPARE(created.state(), State::ReadOnly);
    QVERIFY(!created.canSave());
    // Somebody deleted it: nothing can be made anew either.
    EditSession &gone = f.edit(4);
    gone.start();
    f.server.removeAt(3);
    f.serve();
    QCOMPARE(gone.question(), Question::Gone);
    gone.createAgain();
    QCOMPARE(gone.state(), State::ReadOnly);
    f.serve();
    QVERIFY(f.writer.sent().empty());
}

} // namespace contacts::testing

using contacts::testing::EditSessionTest;
CONTACTS_TEST(EditSessionTest)
#include "editsessiontest.moc"
