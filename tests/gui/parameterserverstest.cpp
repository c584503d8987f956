// SPDX-License-Identifier: MIT
#include "edit/editsession.h"
#include "gui/otherclient.h"
#include "practice/practiceserver.h"
#include "session.h"
#include "store/contactchunk.h"
#include "support/testregistry.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;
using Question = EditSession::Question;
using State = EditSession::State;

namespace {

enum class Operation { NameOnly, OneValue, Rename, Remove, Add, ClearAll };
const std::pair<Operation, const char *> operations[] = {
    {Operation::NameOnly, "name only"},
    {Operation::OneValue, "one value"},
    {Operation::Rename, "rename"},
    {Operation::Remove, "remove"},
    {Operation::Add, "add"},
    {Operation::ClearAll, "clear all"},
};
constexpr const char *profiles[] = {"docs", "family", "hostile"};
constexpr const char *modes[] = {"replace", "merge", "wipe"};

//! The practice account without its window, and the contact that is being edited.
class OpenAccount
{
public:
    OpenAccount(const QString &profile, const QStringList &switches, int rows = 20)
        : m_session(m_clock, OtherClient::timings(), QTimeZone::utc())
    {
        PracticeOptions options;
        options.rows = rows;
        options.profile = profile;
        // What happens at random is for a test of its own.
        options.switches =
            QStringList{QStringLiteral("rate-limit=off"), QStringLiteral("fault-chance=0")}
            + switches;
        QString error;
        if (!m_session.openPractice(options, &error))
            qFatal("%s", qPrintable(error));
        other.emplace(server().baseUrl());
    }

    [[nodiscard]] bool start()
    {
        account().start();
        return QTest::qWaitFor(
            [this] { return account().walker().state() == ListWalker::State::Complete; });
    }
    [[nodiscard]] bool open(ContactId id)
    {
        const auto handle = account().list().store().find(id);
        if (!handle)
            return false;
        edit = std::make_unique<EditSession>(account(), *handle);
        edit->start();
        return QTest::qWaitFor([this] { return edit->state() == State::Ready; });
    }
    //! Waits until the program says what became of it.
    [[nodiscard]] bool save() const
    {
        edit->save();
        return isSaid();
    }
    [[nodiscard]] bool isSaid() const
    {
        return QTest::qWaitFor([this] {
            return edit->state() == State::Saved
                || (edit->state() == State::Ready && edit->question() != Question::None);
        });
    }
    void set(int row, int column, const QString &text) const
    {
        ParameterTableModel &parameters = edit->parameters();
        parameters.setData(parameters.index(row, column), text, Qt::EditRole);
    }
    void apply(Operation operation) const;

    AccountSession &account() { return m_session.account(); }
    PracticeServer &server() { return *m_session.practiceServer(); }
    //! The forms of all updates that arrived.
    std::vector<std::vector<PracticeServer::JournalEntry::Field>> updates()
    {
        std::vector<std::vector<PracticeServer::JournalEntry::Field>> forms;
        for (const PracticeServer::JournalEntry &entry : server().journal()) {
            if (entry.method == "POST" && entry.path.back() != 's')
                forms.push_back(entry.form);
        }
        return forms;
    }

    std::optional<OtherClient> other;
    std::unique_ptr<EditSession> edit;

private:
    SystemClock m_clock;
    Session m_session;
};

void OpenAccount::apply(Operation operation) const
{
    constexpr int key = ParameterTableModel::KeyColumn;
    constexpr int value = ParameterTableModel::ValueColumn;
    ParameterTableModel &parameters = edit->parameters();
    switch (operation) {
    case Operation::NameOnly:
        edit->setName(QStringLiteral("Berta"));
        break;
    case Operation::OneValue:
        set(1, value, QStringLiteral("43 ½"));
        break;
    case Operation::Rename:
        set(1, key, QStringLiteral("shoes"));
        break;
    case Operation::Remove:
        parameters.removeParameters({0, 2});
        break;
    case Operation::Add:
        set(parameters.emptyRow(), key, QStringLiteral("nuovo"));
        set(parameters.parameterCount() - 1, value, QStringLiteral("sì"));
        break;
    case Operation::ClearAll: {
        std::vector<int> rows;
        for (int row = 0; row < parameters.parameterCount(); ++row)
            rows.push_back(row);
        parameters.removeParameters(rows);
        break;
    }
    }
}

const std::vector<SentParameter> usualSet{
    {"city", "Rome"},     {"shoe size", "42"}, {"note", "L'été, \"tutto\" & C:\\x"},
    {"Ключ", "значение"}, {"1.10", "1.10"},    {"big", "12345678901234567890"},
    {"empty", ""},
};

//! What the server makes of an update.
Pairs storedBy(const QString &mode, const Pairs &before, const Pairs &wanted, bool isSent)
{
    if (mode == QLatin1String("wipe") && !isSent)
        return {};
    if (!isSent)
        return before;
    Pairs stored = wanted;
    if (mode == QLatin1String("merge"))
        stored.insert(before.begin(), before.end());
    return stored;
}

//! Keys whose value is another one, or missing, on one side.
QStringList differingKeys(const Pairs &a, const Pairs &b)
{
    QStringList keys;
    for (const Pairs *pairs : {&a, &b}) {
        for (const auto &[key, value] : *pairs) {
            const auto inA = a.find(key);
            const auto inB = b.find(key);
            const bool isSame = inA != a.end() && inB != b.end() && inA->second == inB->second;
            if (!isSame && !keys.contains(QString::fromUtf8(key)))
                keys << QString::fromUtf8(key);
        }
    }
    keys.sort();
    return keys;
}

QByteArray oddText(QRandomGenerator &random, int most)
{
    static const QStringList pieces{
        QStringLiteral("a"),       QStringLiteral("1.10"), QStringLiteral("12345678901234567890"),
        QStringLiteral("'"),       QStringLiteral("\""),   QStringLiteral("&#39;"),
        QStringLiteral("&amp;"),   QStringLiteral("é"),    QStringLiteral("e\u0301"),
        QStringLiteral("日本"),    QStringLiteral("😀"),    QStringLiteral("שלום"),
        QStringLiteral(" "),       QStringLiteral("["),    QStringLiteral("]"),
        QStringLiteral("\\"),      QStringLiteral("\n"),   QStringLiteral("\t"),
        QStringLiteral("{{x}}"),   QStringLiteral("null"), QStringLiteral("0"),
        QStringLiteral("\u00a0"),  QStringLiteral("-0"),   QStringLiteral("1e999"),
        QStringLiteral("a < b >"), QStringLiteral("%41"),  QStringLiteral("\u200f"),
    };
    QString text;
    for (int i = random.bounded(most); i >= 0; --i)
        text += pieces[random.bounded(pieces.size())];
    return text.toUtf8();
}

std::vector<SentParameter> oddSet(QRandomGenerator &random)
{
    std::vector<SentParameter> parameters;
    for (int i = random.bounded(1, 9); i > 0; --i)
        parameters.push_back({oddText(random, 4), oddText(random, 12)});
    return parameters;
}

} // namespace

//! Custom parameters on servers that replace, merge or wipe them: what is saved is there, and what
//! is not there is said.
class ParameterServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperation_data();
    void everyOperation();
    void afterAWipeTheyAreSentAlong_data();
    void afterAWipeTheyAreSentAlong();
    void lockedOnesLostAreSaid();
    void aHalfSetLosesTheOthers();
    void oddSetsStayAsTheyAre_data();
    void oddSetsStayAsTheyAre();
    void numbersKeepTheirDigits();
    void faultsLoseNothing_data();
    void faultsLoseNothing();

private:
    static void saveThroughFaults(OpenAccount &it, ContactId id, int &notAtOnce);
};

void ParameterServersTest::everyOperation_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("operation");
    for (const char *profile : profiles) {
        for (const char *mode : modes) {
            for (const auto &[operation, name] : operations)
                QTest::addRow("%s %s %s", profile, mode, name)
                    << QString::fromLatin1(profile) << QString::fromLatin1(mode) << int(operation);
        }
    }
}

void ParameterServersTest::everyOperation()
{
    QFETCH(const QString, profile);
    QFETCH(const QString, mode);
    QFETCH(const int, operation);
    OpenAccount it(profile, {QStringLiteral("parameters-update=") + mode});
    const ContactId id = it.other->create(usualSet);
    const Pairs before = it.other->pairs(id);
    QCOMPARE(before.size(), usualSet.size());
    QVERIFY(it.start());
    QVERIFY(it.open(id));
    it.apply(Operation(operation));
    const Pairs wanted = pairsOf(it.edit->parameters().parameters());
    const bool isSent = Operation(operation) != Operation::NameOnly;
    QCOMPARE(wanted != before, isSent);
    const Pairs stored = storedBy(mode, before, wanted, isSent);
    QVERIFY(it.save());
    QCOMPARE(it.updates().size(), size_t(1));
    QCOMPARE(it.other->pairs(id), stored);
    if (stored == wanted) {
        QCOMPARE(it.edit->state(), State::Saved);
        return;
    }

    if (stored == before) {
        QCOMPARE(it.edit->question(), Question::Failed);
        QCOMPARE(it.edit->failureReason(), WriteQueue::Reason::NotStored);
        QVERIFY(it.edit->canSave());
        return;
    }
    // Said, with every key that is otherwise.
    QCOMPARE(it.edit->question(), Question::StoredDifferently);
    QStringList said;
    for (const EditSession::Difference &difference : it.edit->differences())
        said << difference.key;
    said.sort();
    QCOMPARE(said, differingKeys(wanted, stored));
    if (isSent) {
        it.edit->keepStored();
        QCOMPARE(it.edit->state(), State::Saved);
        QCOMPARE(it.updates().size(), size_t(1));
        return;
    }
    // What was wiped is there again after one further click.
    QVERIFY(it.account().queue().wipesAbsentParameters());
    QVERIFY(it.save());
    QCOMPARE(it.edit->state(), State::Saved);
    QCOMPARE(it.other->pairs(id), before);
    QCOMPARE(it.other->read(id)->name, QByteArray("Berta"));
}

void ParameterServersTest::afterAWipeTheyAreSentAlong_data()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : profiles)
        QTest::newRow(profile) << QString::fromLatin1(profile);
}

void ParameterServersTest::afterAWipeTheyAreSentAlong()
{
    QFETCH(const QString, profile);
    OpenAccount it(profile, {QStringLiteral("parameters-update=wipe")});
    const ContactId first = it.other->create(usualSet);
    const ContactId second = it.other->create(usualSet);
    const ContactId third = it.other->create(usualSet);
    const Pairs before = it.other->pairs(second);
    QVERIFY(it.start());
    QVERIFY(!it.account().queue().wipesAbsentParameters());
    QVERIFY(it.open(first));
    it.apply(Operation::NameOnly);
    QVERIFY(it.save());
    QCOMPARE(it.edit->question(), Question::StoredDifferently);
    QVERIFY(it.account().queue().wipesAbsentParameters());

    QVERIFY(it.open(second));
    it.apply(Operation::NameOnly);
    QVERIFY(it.save());
    QCOMPARE(it.edit->state(), State::Saved);
    QCOMPARE(it.other->pairs(second), before);
    QCOMPARE(it.updates().back().size(), 1 + 2 * usualSet.size());

    // Control: the name alone still loses them here.
    WriteRequest request;
    request.kind = WriteRequest::Kind::Update;
    request.id = third;
    request.change.name = "Berta";
    it.other->write(request);
    QCOMPARE(it.other->pairs(third).size(), size_t(0));
}

//! A table that cannot be edited cannot be sent along either: then it is said at least.
void ParameterServersTest::lockedOnesLostAreSaid()
{
    OpenAccount it(QStringLiteral("docs"), {QStringLiteral("parameters-update=wipe")}, 400);
    QVERIFY(it.start());
    int seen = 0;
    for (int row = 0; row < it.account().model().rowCount() && seen < 3; ++row) {
        const RecordRef record = it.account().model().recordAt(row);
        ParameterTableModel table;
        table.setParameters(ContactValues::from(record.chunk->fields(record.row)).parameters);
        if (table.lock() != ParameterTableModel::Lock::NotText)
            continue;
        ++seen;
        QVERIFY(it.open(record.chunk->id(record.row)));
        const Pairs before = pairsOf(it.edit->parameters().parameters());
        it.apply(Operation::NameOnly);
        QVERIFY(it.save());
        if (seen > 1) {
            // Now it is known of this server, and said before anything is sent.
            QCOMPARE(it.edit->question(), Question::ParametersWouldChange);
            QCOMPARE(it.edit->endangered().size(), before.size());
            QCOMPARE(it.other->pairs(it.edit->id()).size(), before.size());
            continue;
        }
        QCOMPARE(it.other->pairs(it.edit->id()).size(), size_t(0));
        QCOMPARE(it.edit->question(), Question::StoredDifferently);
        QCOMPARE(it.edit->differences().size(), before.size());
        QVERIFY(it.edit->droppedUntouched());
    }
    QCOMPARE(seen, 3);
}

//! The control of everyOperation(): why the complete set is sent.
void ParameterServersTest::aHalfSetLosesTheOthers()
{
    OpenAccount it(QStringLiteral("family"), {});
    const ContactId id = it.other->create(usualSet);
    WriteRequest request;
    request.kind = WriteRequest::Kind::Update;
    request.id = id;
    request.change.parameters = std::vector<SentParameter>{{"shoe size", "43"}};
    QCOMPARE(it.other->write(request).kind, WriteOutcome::Kind::Accepted);
    QCOMPARE(it.other->pairs(id), (Pairs{{"shoe size", "43"}}));
}

void ParameterServersTest::oddSetsStayAsTheyAre_data()
{
    afterAWipeTheyAreSentAlong_data();
}

void ParameterServersTest::oddSetsStayAsTheyAre()
{
    QFETCH(const QString, profile);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qInfo("seed %u", seed);
    OpenAccount it(profile, {});
    std::vector<ContactId> ids;
    while (ids.size() < 15)
        ids.push_back(it.other->create(oddSet(random)));
    QVERIFY(it.start());
    int asked = 0;
    for (const ContactId id : ids) {
        const Pairs before = it.other->pairs(id);
        QVERIFY(it.open(id));
        const size_t arrived = it.updates().size();
        QVERIFY(!it.edit->canSave());
        it.edit->save();
        QCOMPARE(it.edit->state(), State::Ready);
        QCOMPARE(it.updates().size(), arrived);
        if (before.empty())
            continue;
        const int row = random.bounded(it.edit->parameters().parameterCount());
        const QByteArray key = it.edit->parameters().parameters()[size_t(row)].key;
        it.set(row, ParameterTableModel::ValueColumn, QStringLiteral("another"));
        QVERIFY(it.save());
        if (it.edit->question() == Question::ParametersWouldChange) {
            ++asked;
            QCOMPARE(it.updates().size(), arrived); // asked before it is sent
            QVERIFY(!it.edit->endangered().empty());
            it.edit->saveAnyway();
            QVERIFY(it.isSaid());
        }
        Pairs wanted = before;
        wanted[key] = "another";
        QCOMPARE(it.other->pairs(id), wanted);
        QVERIFY(it.edit->state() == State::Saved
                || it.edit->question() == Question::StoredDifferently);
    }
    qInfo("%d of %zu asked", asked, ids.size());
    // Only where texts are kept that other servers would not keep.
    QCOMPARE(asked > 0, profile == QLatin1String("docs"));
}

void ParameterServersTest::numbersKeepTheirDigits()
{
    OpenAccount it(QStringLiteral("docs"), {}, 600);
    QVERIFY(it.start());
    int seen = 0;
    for (int row = 0; row < it.account().model().rowCount() && seen < 4; ++row) {
        const ContactId id =
            it.account().model().recordAt(row).chunk->id(it.account().model().recordAt(row).row);
        const QByteArray raw = it.other->raw(id);
        const bool hasNumber = raw.contains("\"balance\":") || raw.contains("\"card\":");
        if (!hasNumber)
            continue;
        QVERIFY(it.open(id));
        const Pairs before = pairsOf(it.edit->parameters().parameters());
        if (it.edit->parameters().lock() != ParameterTableModel::Lock::None)
            continue;
        const QByteArray name = before.contains("balance") ? "balance" : "card";
        QVERIFY(raw.contains(before.at(name)));
        // Control: through the usual reader of JSON 1.10 is another number already.
        const QByteArray usual = QJsonDocument::fromJson(raw).toJson(QJsonDocument::Compact);
        if (name == "balance")
            QVERIFY2(!usual.contains("\"balance\":" + before.at(name)), usual.constData());
        ++seen;
        it.apply(Operation::Add);
        QVERIFY(it.save());
        QCOMPARE(it.edit->state(), State::Saved);
        Pairs wanted = before;
        wanted["nuovo"] = "sì";
        QCOMPARE(it.other->pairs(id), wanted);
        QVERIFY(it.other->raw(id).contains(before.at(name)));
    }
    QCOMPARE(seen, 4);
}

void ParameterServersTest::faultsLoseNothing_data()
{
    QTest::addColumn<QStringList>("faults");
    QTest::newRow("random, lost") << QStringList{QStringLiteral("fault-chance=40")};
    for (const char *fault : {"500-empty", "html", "truncated", "close", "empty", "502"}) {
        QTest::addRow("%s, stored", fault)
            << QStringList{QStringLiteral("fault=%1").arg(QLatin1String(fault)),
                           QStringLiteral("fault-writes=stored")};
    }
}

//! Whatever the answers are: what is called saved is there, and what is not saved is as it was.
void ParameterServersTest::faultsLoseNothing()
{
    QFETCH(const QStringList, faults);
    OpenAccount it(QStringLiteral("hostile"), {QStringLiteral("update-answer=id")});
    std::vector<ContactId> ids;
    while (ids.size() < 8)
        ids.push_back(it.other->create(usualSet));
    QVERIFY(it.start());
    QVERIFY(it.server().setSwitch("fault-calls", "writes"));
    for (const QString &fault : faults)
        QVERIFY(it.server().setSwitch(fault.section(u'=', 0, 0).toStdString(),
                                      fault.section(u'=', 1).toStdString()));
    int notAtOnce = 0;
    for (const ContactId id : ids)
        saveThroughFaults(it, id, notAtOnce);
    if (faults.front().startsWith(QLatin1String("fault="))) {
        QCOMPARE(notAtOnce, 0);
        QCOMPARE(it.updates().size(), ids.size());
        // Control: who takes such an answer at its word does not know that it is stored.
        WriteRequest request;
        request.kind = WriteRequest::Kind::Update;
        request.id = ids.front();
        request.change.name = "Carla";
        QVERIFY(it.other->write(request).kind != WriteOutcome::Kind::Accepted);
        QCOMPARE(it.other->read(ids.front())->name, QByteArray("Carla"));
    } else {
        QVERIFY(notAtOnce > 0);
    }
}

void ParameterServersTest::saveThroughFaults(OpenAccount &it, ContactId id, int &notAtOnce)
{
    const Pairs before = it.other->pairs(id);
    QVERIFY(it.open(id));
    it.apply(Operation::OneValue);
    Pairs wanted = before;
    wanted["shoe size"] = "43 ½";
    for (int tries = 0; tries < 20; ++tries) {
        QVERIFY(it.save());
        const bool isSaved = it.edit->state() == State::Saved;
        QCOMPARE(it.other->pairs(id), isSaved ? wanted : before);
        if (isSaved)
            return;
        ++notAtOnce;
        QCOMPARE(it.edit->question(), Question::Failed);
        QVERIFY(it.edit->canSave());
    }
    QFAIL("it was never saved");
}

CONTACTS_TEST(ParameterServersTest)

#include "parameterserverstest.moc"
