// SPDX-License-Identifier: MIT
#include "export/contactcsv.h"
#include "export/exportoptions.h"
#include "models/csvfixture.h"
#include "support/testregistry.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSaveFile>
#include <QScopeGuard>
#include <QtTest>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#    include <sys/stat.h>

#    include <csignal>
#endif

namespace contacts::testing {

namespace {

#ifdef Q_OS_UNIX
//! A disk that is full after that many bytes.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    void (*m_handler)(int);
    rlimit m_before{};
};
#endif

#ifdef Q_OS_LINUX
constexpr mode_t forOthers = S_IRWXG | S_IRWXO;

mode_t modeOf(const QString &path)
{
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode : 0;
}

//! Of this program: a file that has no name yet is among them.
std::vector<mode_t> modesOfOpenFilesIn(const QString &folder)
{
    std::vector<mode_t> modes;
    const QDir open(QStringLiteral("/proc/self/fd"));
    for (const QString &name : open.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        const QString path = open.filePath(name);
        if (QFile::symLinkTarget(path).startsWith(folder + u'/'))
            modes.push_back(modeOf(path));
    }
    return modes;
}
#endif

} // namespace

class ContactCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeTheServers();
    void quotes_data();
    void quotes();
    void oddTextsComeBack();
    void theFirstOfTwoValues();
    void keysThatLookAlike();
    void nobody();
    void severalPagesInTheirOrder();
    void leavesOutWhoWasRemoved();
    void placesThatCannotBeWritten();
    void fullDiskLeavesWhatWasThere();
    void theLastCallWins();
    void endsWhileSaving();
    void cancelledWhileSaving();
    void tellsHowFarItIs();
    void onlyTheOwnerReadsIt_data();
    void onlyTheOwnerReadsIt();
    void linksStay();
    void chosenColumns();
    void factsBesideAllParameters();
    void oneEmptyColumn();
    void theServersOrder();
};

void ContactCsvTest::looksLikeTheServers()
{
    Person anna = plainPerson(1);
    anna.name = "O&#39;Neil, &#34;Anna&#34;";
    anna.phone = "+393123456789";
    anna.created = 1'761'707'894;
    anna.parameters = {{"city", "Rome", ParameterKind::String},
                       {"age", "18", ParameterKind::Number},
                       {"a,b", " x", ParameterKind::String},
                       {"list", R"(["it&#34;s",1])", ParameterKind::Nested}};
    Person blank = plainPerson(2);
    blank.name.reset();
    blank.phone.reset();
    blank.parameters = {{"vip", "true", ParameterKind::Boolean},
                        {"age", "null", ParameterKind::Null}};
    CsvFixture f({anna, blank});
    QVERIFY(f.saveAll());
    QCOMPARE(f.savedRows, qint64(2));
    QCOMPARE(contentOf(f.path()),
             QByteArray("phone_number,name,datetime,custom_parameters[city],custom_parameters[age],"
                        "\"custom_parameters[a,b]\",custom_parameters[list],"
                        "custom_parameters[vip]\n"
                        "+393123456789,\"O'Neil, \"\"Anna\"\"\",2025-10-29 03:18:14,Rome,18,\" x\","
                        "\"[\"\"it&#34;s\"\",1]\",\n"
                        ",,,,null,,,true\n"));
    QCOMPARE(f.filesInFolder(), QStringList{QStringLiteral("contacts.csv")});
}

void ContactCsvTest::quotes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isQuoted");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("plain") << QByteArray("Anna; Bo's (=1+1)") << false;
    QTest::newRow("comma") << QByteArray("a,b") << true;
    QTest::newRow("quote") << QByteArray("a\"b") << true;
    QTest::newRow("line feed") << QByteArray("a\nb") << true;
    QTest::newRow("carriage return") << QByteArray("a\rb") << true;
    QTest::newRow("blank before") << QByteArray(" a") << true;
    QTest::newRow("blank behind") << QByteArray("a\t") << true;
}

//! Readers that are less patient than the one here need it.
void ContactCsvTest::quotes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isQuoted);
    Person person = plainPerson(1);
    person.phone = "+391";
    person.name = text.toStdString();
    CsvFixture f({person});
    QVERIFY(f.saveAll());
    const QByteArray cell = isQuoted ? '"' + QByteArray(text).replace('"', "\"\"") + '"' : text;
    QCOMPARE(contentOf(f.path()), "phone_number,name,datetime\n+391," + cell + ",\n");
}

void ContactCsvTest::oddTextsComeBack()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 5; ++round) {
        std::vector<Person> people;
        for (qint64 id = 1; id <= 60; ++id)
            people.push_back(oddPerson(id, random));
        CsvFixture f(people);
        QVERIFY(f.saveAll());
        QCOMPARE(f.savedRows, qint64(people.size()));
        const QByteArray text = contentOf(f.path());
        QVERIFY(text.isValidUtf8());
        const Rows rows = readCsv(text);
        const Rows expected = expectedRows(people);
        QCOMPARE(rows.size(), expected.size());
        for (size_t i = 0; i < rows.size(); ++i)
            QVERIFY2(rows[i] == expected[i], qPrintable(QString::number(i)));
    }
}

void ContactCsvTest::theFirstOfTwoValues()
{
    Person person = plainPerson(1);
    person.parameters = {{"a", "1"}, {"b", "2"}, {"a", "3"}};
    CsvFixture f({person});
    QVERIFY(f.saveAll());
    const Rows rows = readCsv(contentOf(f.path()));
    QCOMPARE(rows.at(0).size(), size_t(5));
    QCOMPARE(rows.at(1).at(3), QByteArray("1"));
    QCOMPARE(rows.at(1).at(4), QByteArray("2"));
}

//! A copy made before deleting must not lose one of them.
void ContactCsvTest::keysThatLookAlike()
{
    Person person = plainPerson(1);
    person.parameters = {{"it's", "1"}, {"it&#39;s", "2"}};
    CsvFixture f({person});
    QVERIFY(f.saveAll());
    const Rows rows = readCsv(contentOf(f.path()));
    QCOMPARE(rows.at(0).at(3), rows.at(0).at(4));
    QCOMPARE(rows.at(1).at(3), QByteArray("1"));
    QCOMPARE(rows.at(1).at(4), QByteArray("2"));
}

void ContactCsvTest::nobody()
{
    CsvFixture f(plainPeople(1, 1));
    QVERIFY(f.save({}, f.path()));
    QCOMPARE(f.savedRows, qint64(0));
    QCOMPARE(contentOf(f.path()), QByteArray("phone_number,name,datetime\n"));
}

void ContactCsvTest::severalPagesInTheirOrder()
{
    std::vector<Person> people = plainPeople(1, 12'000); // more than is held as one text
    for (Person &person : people)
        person.parameters = {{"note", std::string(40, 'x')}};
    CsvFixture f(people);
    std::vector<RecordHandle> handles = f.liveHandles();
    std::reverse(handles.begin(), handles.end());
    QVERIFY(f.save(handles, f.path()));
    QCOMPARE(f.savedRows, qint64(12'000));
    std::reverse(people.begin(), people.end());
    QVERIFY(readCsv(contentOf(f.path())) == expectedRows(people));
}

void ContactCsvTest::leavesOutWhoWasRemoved()
{
    std::vector<Person> people = plainPeople(1, 10);
    people[3].parameters = {{"only here", "x"}};
    CsvFixture f(people);
    const std::vector<RecordHandle> handles = f.liveHandles();
    f.server.removeAt(3);
    f.list.beginReading();
    f.apply({1, 1'000});
    f.list.dropUnread();
    QVERIFY(f.save(handles, f.path()));
    QCOMPARE(f.savedRows, qint64(9));
    people.erase(people.begin() + 3);
    QVERIFY(readCsv(contentOf(f.path())) == expectedRows(people));
}

void ContactCsvTest::placesThatCannotBeWritten()
{
    CsvFixture f(plainPeople(1, 10));
    for (const QString &path :
         {f.path(QStringLiteral("no such folder/contacts.csv")), f.folder.path(), QString()}) {
        QVERIFY(f.save(f.liveHandles(), path));
        QCOMPARE(f.savedRows, qint64(-1));
        QVERIFY(!f.reason.isEmpty());
    }
    QVERIFY(f.filesInFolder().isEmpty());
    // Control: it is the place.
    QVERIFY(f.saveAll());
    QCOMPARE(f.savedRows, qint64(10));
}

void ContactCsvTest::fullDiskLeavesWhatWasThere()
{
#ifdef Q_OS_UNIX
    CsvFixture f(plainPeople(1, 30'000));
    QVERIFY(f.save({f.liveHandles().front()}, f.path()));
    const QByteArray before = contentOf(f.path());
    {
        const SmallDisk disk(300'000);
        QVERIFY(f.saveAll());
    }
    QCOMPARE(f.savedRows, qint64(-1));
    QVERIFY(!f.reason.isEmpty());
    QCOMPARE(contentOf(f.path()), before);
    QCOMPARE(f.filesInFolder(), QStringList{QStringLiteral("contacts.csv")});
    QVERIFY(f.saveAll());
    QVERIFY(contentOf(f.path()).size() > 600'000);
#else
    QSKIP("Needs a limit for the size of files");
#endif
}

void ContactCsvTest::theLastCallWins()
{
    CsvFixture f(plainPeople(1, 2'000));
    const std::vector<RecordHandle> all = f.liveHandles();
    for (int round = 0; round < 30; ++round) {
        QSignalSpy spy(&f.csv, &ContactCsv::saved);
        const std::vector<RecordHandle> few(all.begin(), all.begin() + 1 + round % 7);
        QFile::remove(f.path());
        f.csv.save(f.job(all, f.path()));
        // Complete, but not told of: the event loop must not run meanwhile.
        for (const QDeadlineTimer patience(10'000); round % 3 == 0 && !QFile::exists(f.path());) {
            QVERIFY(!patience.hasExpired());
            QThread::yieldCurrentThread();
        }
        f.csv.save(f.job(few, f.path()));
        QVERIFY(spy.wait(10'000));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).toLongLong(), qint64(few.size()));
        QCOMPARE(readCsv(contentOf(f.path())).size(), few.size() + 1);
        QCOMPARE(f.filesInFolder().size(), 1);
    }
}

void ContactCsvTest::endsWhileSaving()
{
    CsvFixture f(plainPeople(1, 20'000));
    QVERIFY(f.saveAll());
    const qint64 whole = contentOf(f.path()).size();
    QVERIFY(whole > 400'000);
    int told = 0;
    int untouched = 0;
    for (int round = 0; round < 30; ++round) {
        QVERIFY(f.save({f.liveHandles().front()}, f.path()));
        const qint64 before = contentOf(f.path()).size();
        auto csv = std::make_unique<ContactCsv>();
        connect(csv.get(), &ContactCsv::saved, this, [&told] { ++told; });
        connect(csv.get(), &ContactCsv::failed, this, [&told] { ++told; });
        csv->save(f.job(f.liveHandles(), f.path()));
        if (round % 2)
            QThread::yieldCurrentThread();
        csv.reset();
        const qint64 after = contentOf(f.path()).size();
        QVERIFY(after == before || after == whole);
        untouched += after == before;
        QCOMPARE(f.filesInFolder(), QStringList{QStringLiteral("contacts.csv")});
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(told, 0);
    QVERIFY(untouched > 0);
}

void ContactCsvTest::cancelledWhileSaving()
{
    CsvFixture f(plainPeople(1, 20'000));
    QVERIFY(f.save({f.liveHandles().front()}, f.path()));
    const QByteArray before = contentOf(f.path());
    int cancelled = 0;
    for (int round = 0; round < 30; ++round) {
        const QSignalSpy savedSpy(&f.csv, &ContactCsv::saved);
        const QSignalSpy failedSpy(&f.csv, &ContactCsv::failed);
        const QSignalSpy cancelledSpy(&f.csv, &ContactCsv::cancelled);
        f.csv.save(f.job(f.liveHandles(), f.path()));
        QVERIFY(f.csv.isSaving());
        if (round % 2)
            QThread::yieldCurrentThread();
        f.csv.cancel();
        QTRY_VERIFY(!f.csv.isSaving());
        QCOMPARE(failedSpy.size(), 0);
        QCOMPARE(savedSpy.size() + cancelledSpy.size(), 1);
        QCOMPARE(contentOf(f.path()) == before, cancelledSpy.size() == 1);
        QCOMPARE(f.filesInFolder(), QStringList{QStringLiteral("contacts.csv")});
        cancelled += int(cancelledSpy.size());
        if (!savedSpy.isEmpty())
            QVERIFY(f.save({f.liveHandles().front()}, f.path()));
    }
    QVERIFY(cancelled > 0);
    // Control: nothing else keeps it from being saved.
    QVERIFY(f.saveAll());
    QCOMPARE(f.savedRows, qint64(20'000));
}

void ContactCsvTest::tellsHowFarItIs()
{
    CsvFixture f(plainPeople(1, 5'000));
    std::vector<RecordHandle> many;
    while (many.size() < 1'000'000)
        for (const RecordHandle handle : f.liveHandles())
            many.push_back(handle);
    const QSignalSpy spy(&f.csv, &ContactCsv::progressed);
    QElapsedTimer time;
    time.start();
    QVERIFY(f.save(many, f.path()));
    QCOMPARE(f.savedRows, qint64(many.size()));
    QVERIFY(spy.size() <= time.elapsed() / 100);
    qint64 last = 0;
    for (const QList<QVariant> &told : spy) {
        QVERIFY(told.at(0).toLongLong() > last);
        last = told.at(0).toLongLong();
        QCOMPARE(told.at(1).toLongLong(), qint64(many.size()));
    }
    QVERIFY(last < qint64(many.size()));
}

void ContactCsvTest::onlyTheOwnerReadsIt_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a new file") << false;
    QTest::newRow("in the place of an open one") << true;
}

void ContactCsvTest::onlyTheOwnerReadsIt()
{
#ifdef Q_OS_LINUX
    QFETCH(bool, isThere);
    CsvFixture f(plainPeople(1, 5'000));
    const mode_t before = umask(0); // all that is not forbidden here is allowed
    const auto restore = qScopeGuard([before] { umask(before); });
    if (isThere) {
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(modeOf(f.path()) & forOthers);
    }
    const auto openModes = [&f] { return modesOfOpenFilesIn(f.folder.path()); };
    {
        QSaveFile plain(f.path()); // what it would be
        QVERIFY(plain.open(QIODevice::WriteOnly));
        QCOMPARE(openModes().size(), size_t(1));
        QVERIFY(openModes().front() & forOthers);
    }
    // While it is written, also where it has no name yet.
    int looked = 0;
    std::vector<mode_t> seen;
    const ContactCsv::Job job = f.job(f.liveHandles(), f.path());
    ContactCsvWriter writer(job, {}, [&](qint64) {
        ++looked;
        const std::vector<mode_t> modes = openModes();
        seen.insert(seen.end(), modes.begin(), modes.end());
    });
    QVERIFY(writer.write());
    QVERIFY(looked > 5);
    QCOMPARE(seen, std::vector<mode_t>(size_t(looked), S_IFREG | S_IRUSR | S_IWUSR));
    QCOMPARE(modeOf(f.path()), mode_t(S_IFREG | S_IRUSR | S_IWUSR));
    QCOMPARE(f.filesInFolder(), QStringList{QStringLiteral("contacts.csv")});
#else
    QSKIP("Needs a list of the open files");
#endif
}

void ContactCsvTest::linksStay()
{
#ifdef Q_OS_UNIX
    CsvFixture f(plainPeople(1, 3));
    QVERIFY(QDir(f.folder.path()).mkdir(QStringLiteral("elsewhere")));
    const QString target = f.path(QStringLiteral("elsewhere/real.csv"));
    QVERIFY(f.save({}, target));
    QVERIFY(QFile::link(target, f.path()));
    QVERIFY(f.saveAll());
    QVERIFY(QFileInfo(f.path()).isSymLink());
    QCOMPARE(readCsv(contentOf(target)).size(), size_t(4));
#else
    QSKIP("Needs links");
#endif
}

void ContactCsvTest::chosenColumns()
{
    using Field = ColumnKey::Field;
    Person anna = plainPerson(7);
    anna.name = "=Anna";
    anna.phone = "+391";
    anna.country = "IT";
    anna.hasOptedOut = true;
    anna.sent = 1'234'567;
    anna.pending = 1;
    anna.failed = 2;
    anna.received = 4'000'000'000;
    anna.lastSent = 1'761'707'894;
    anna.changed = 951'868'799; // the last second of February in a leap year
    anna.parameters = {{"city", "Rome"}, {"age", "-18", ParameterKind::Number}, {"x", "y"}};
    Person otto = plainPerson(8);
    otto.phone = "+492";
    otto.created = 1;
    CsvFixture f({anna, otto});
    f.format = {CsvFormat::Delimiter::Semicolon, true, true};
    f.columns.withAllParameters = false;
    f.columns.columns = {
        {Field::Id, {}},         ColumnKey::ofParameter(QStringLiteral("age")),
        {Field::Name, {}},       {Field::OptedOut, {}},
        {Field::Country, {}},    ColumnKey::ofParameter(QStringLiteral("nobody has it")),
        {Field::Sent, {}},       {Field::Pending, {}},
        {Field::Failed, {}},     {Field::Received, {}},
        {Field::LastSent, {}},   {Field::LastReceived, {}},
        {Field::Changed, {}},    {Field::Created, {}},
        {Field::PhoneNumber, {}}};
    QVERIFY(f.saveAll());
    QCOMPARE(contentOf(f.path()),
             QByteArray("\xEF\xBB\xBFid;custom_parameters[age];name;has_opted_out;country_code;"
                        "custom_parameters[nobody has it];total_sent_sms;total_pending_sms;"
                        "total_failed_sms;total_received_sms;last_sent_datetime;"
                        "last_received_datetime;last_datetime;datetime;phone_number\n"
                        "7;'-18;'=Anna;yes;IT;;1234567;1;2;4000000000;2025-10-29 03:18:14;;"
                        "2000-02-29 23:59:59;;+391\n"
                        "8;;Person 8;no;IT;;0;0;0;0;;;;1970-01-01 00:00:01;+492\n"));
}

void ContactCsvTest::factsBesideAllParameters()
{
    Person anna = plainPerson(7);
    anna.parameters = {{"b", "1"}, {"a", "2"}};
    CsvFixture f({anna});
    ExportOptions options;
    options.withFacts = true;
    f.columns = options.columns({});
    QVERIFY(f.saveAll());
    const Rows rows = readCsv(contentOf(f.path()));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].size(), 3 + ExportColumns::factColumns().size() + 2);
    QCOMPARE(rows[0].front(), QByteArray("phone_number"));
    QCOMPARE(rows[0].back(), QByteArray("custom_parameters[a]"));
    QCOMPARE(rows[1].back(), QByteArray("2"));
    // Each field has a name of its own.
    QCOMPARE(std::set<QByteArray>(rows[0].begin(), rows[0].end()).size(), rows[0].size());
    // The other ways to choose.
    options.which = ExportOptions::Which::Shown;
    QVERIFY(options.columns(fewColumns()) == (ExportColumns{fewColumns(), false}));
    options.which = ExportOptions::Which::Picked;
    options.picked = {{ColumnKey::Field::Id, {}}};
    QVERIFY(options.columns(fewColumns()) == (ExportColumns{options.picked, false}));
}

//! An empty line would be no line to most readers.
void ContactCsvTest::oneEmptyColumn()
{
    Person nobody = plainPerson(1);
    nobody.name.reset();
    CsvFixture f({nobody, plainPerson(2)});
    f.columns = {{{ColumnKey::Field::Name, {}}}, false};
    f.format.withMark = true;
    QVERIFY(f.saveAll());
    QCOMPARE(contentOf(f.path()), QByteArray("\xEF\xBB\xBFname\n\"\"\nPerson 2\n"));
}

void ContactCsvTest::theServersOrder()
{
    CsvFixture f(plainPeople(1, 3'000));
    // A page in the middle was not read, and one was read later than those behind it.
    SheetFixture part(3'000);
    for (const int page : {3, 1})
        part.apply({page, 1'000});
    const ContactRows rows = part.model.shownContacts();
    QCOMPARE(rows.count(), qint64(2'000));
    const QList<RecordHandle> handles = rows.handles();
    QCOMPARE(handles.size(), 2'000);
    for (int i = 0; i < 2'000; ++i)
        QCOMPARE(part.idOf(handles[i]), qint64(i < 1'000 ? i + 1 : i + 1'001));
    // A result keeps its own.
    part.model.showResult(SheetFixture::resultOf(QStringLiteral("x"), {{5}, {3}}));
    QCOMPARE(part.model.shownContacts().handles(), (QList<RecordHandle>{{5}, {3}}));
    QVERIFY(SheetFixture().model.shownContacts().isEmpty());
    QVERIFY(SheetFixture().model.shownContacts().handles().isEmpty());
}

} // namespace contacts::testing

using contacts::testing::ContactCsvTest;
CONTACTS_TEST(ContactCsvTest)
#include "contactcsvtest.moc"
