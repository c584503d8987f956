// SPDX-License-Identifier: MIT
#include "edit/contactcsv.h"
#include "domain/displaytext.h"
#include "models/sheetfixture.h"
#include "support/testregistry.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>

#    include <csignal>
#endif

namespace contacts::testing {

namespace {

using Rows = std::vector<std::vector<QByteArray>>;

//! RFC 4180, one character after the other.
Rows readCsv(const QByteArray &text)
{
    Rows rows;
    std::vector<QByteArray> row;
    QByteArray cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (isQuoted && c == '"' && i + 1 < text.size() && text.at(i + 1) == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ',' || c == '\n')) {
            row.push_back(std::exchange(cell, {}));
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.empty())
        rows.push_back({"a line that does not end"});
    return rows;
}

QByteArray shown(const std::string &text)
{
    return displayText(text).toUtf8();
}

QByteArray shownValue(const Person::Parameter &parameter)
{
    return parameter.kind == ParameterKind::String ? shown(parameter.value)
                                                   : QByteArray::fromStdString(parameter.value);
}

//! What has to be in the file, the slow and obvious way.
Rows expectedRows(const std::vector<Person> &people)
{
    std::vector<std::string> keys;
    for (const Person &person : people) {
        for (const Person::Parameter &parameter : person.parameters) {
            if (std::find(keys.begin(), keys.end(), parameter.key) == keys.end())
                keys.push_back(parameter.key);
        }
    }
    Rows rows{{"phone_number", "name", "datetime"}};
    for (const std::string &key : keys)
        rows.front().push_back("custom_parameters[" + shown(key) + "]");
    for (const Person &person : people) {
        std::vector<QByteArray> row{shown(person.phone.value_or("")),
                                    shown(person.name.value_or("")), QByteArray()};
        if (person.created)
            row[2] = QDateTime::fromSecsSinceEpoch(*person.created, Qt::UTC)
                         .toString(Qt::ISODate)
                         .replace(u'T', u' ')
                         .remove(u'Z')
                         .toLatin1();
        for (const std::string &key : keys) {
            const auto found = std::find_if(person.parameters.begin(), person.parameters.end(),
                                            [&key](const auto &p) { return p.key == key; });
            row.push_back(found == person.parameters.end() ? QByteArray() : shownValue(*found));
        }
        rows.push_back(row);
    }
    return rows;
}

std::string oddText(QRandomGenerator &random)
{
    static const std::vector<std::string> parts{",",      "\"",         "\"\"",
                                                "\n",     "\r\n",       "\r",
                                                " ",      "\t",         ";",
                                                "=1+1",   "-1",         "@a",
                                                "a",      "Anna",       "'",
                                                "\\",     "&#39;",      "&#34;",
                                                "&amp;",  "\u674e",     "\u00a0",
                                                "\ufeff", "\U0001f600", "[",
                                                "]",      "\xff",       std::string(1, '\0')};
    std::string text;
    for (int left = random.bounded(6); left > 0; --left)
        text += parts[size_t(random.bounded(int(parts.size())))];
    return text;
}

Person oddPerson(qint64 id, QRandomGenerator &random)
{
    Person person = Person::random(id, random);
    if (random.bounded(2) == 0)
        person.name = oddText(random);
    for (int left = random.bounded(4); left > 0; --left)
        person.parameters.push_back({oddText(random), oddText(random), ParameterKind::String});
    return person;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

struct CsvFixture : SheetFixture
{
    explicit CsvFixture(std::vector<Person> people)
    {
        server.people = std::move(people);
        for (int page = 1; (page - 1) * 1'000 < int(server.people.size()); ++page)
            apply({page, 1'000});
    }

    QString path(const QString &name = QStringLiteral("contacts.csv")) const
    {
        return folder.filePath(name);
    }
    //! False: it was not told of.
    bool save(const std::vector<RecordHandle> &rows, const QString &to)
    {
        QSignalSpy savedSpy(&csv, &ContactCsv::saved);
        QSignalSpy failedSpy(&csv, &ContactCsv::failed);
        csv.save(list.store().snapshot(), rows, to);
        if (!QTest::qWaitFor([&] { return savedSpy.size() + failedSpy.size() > 0; }, 30'000))
            return false;
        savedRows = savedSpy.isEmpty() ? -1 : savedSpy.at(0).at(0).toLongLong();
        reason = failedSpy.isEmpty() ? QString() : failedSpy.at(0).at(0).toString();
        return savedSpy.size() + failedSpy.size() == 1;
    }
    bool saveAll() { return save(liveHandles(), path()); }
    QStringList filesInFolder() const
    {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir folder;
    ContactCsv csv;
    qint64 savedRows = -1;
    QString reason;
};

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
        f.csv.save(f.list.store().snapshot(), all, f.path());
        // Complete, but not told of: the event loop must not run meanwhile.
        for (const QDeadlineTimer patience(10'000); round % 3 == 0 && !QFile::exists(f.path());) {
            QVERIFY(!patience.hasExpired());
            QThread::yieldCurrentThread();
        }
        f.csv.save(f.list.store().snapshot(), few, f.path());
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
        csv->save(f.list.store().snapshot(), f.liveHandles(), f.path());
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

} // namespace contacts::testing

using contacts::testing::ContactCsvTest;
CONTACTS_TEST(ContactCsvTest)
#include "contactcsvtest.moc"
