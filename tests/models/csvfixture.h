// SPDX-License-Identifier: MIT
#pragma once

#include "domain/displaytext.h"
#include "export/contactcsv.h"
#include "models/sheetfixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace contacts::testing {

using Rows = std::vector<std::vector<QByteArray>>;

//! RFC 4180, one character after the other.
inline Rows readCsv(const QByteArray &text, char delimiter = ',')
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
        } else if (!isQuoted && (c == delimiter || c == '\n')) {
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

inline QByteArray shown(const std::string &text)
{
    return displayText(text).toUtf8();
}

inline QByteArray shownValue(const Person::Parameter &parameter)
{
    return parameter.kind == ParameterKind::String ? shown(parameter.value)
                                                   : QByteArray::fromStdString(parameter.value);
}

//! What has to be in the file, the slow and obvious way.
inline Rows expectedRows(const std::vector<Person> &people)
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

inline std::string oddText(QRandomGenerator &random)
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

inline Person oddPerson(qint64 id, QRandomGenerator &random)
{
    Person person = Person::random(id, random);
    if (random.bounded(2) == 0)
        person.name = oddText(random);
    for (int left = random.bounded(4); left > 0; --left)
        person.parameters.push_back({oddText(random), oddText(random), ParameterKind::String});
    return person;
}

inline QByteArray contentOf(const QString &path)
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
    ContactCsv::Job job(const std::vector<RecordHandle> &rows, const QString &to) const
    {
        return {list.store().snapshot(), ContactRows(rows), columns, format, to};
    }
    //! False: it was not told of.
    bool save(const std::vector<RecordHandle> &rows, const QString &to)
    {
        QSignalSpy savedSpy(&csv, &ContactCsv::saved);
        QSignalSpy failedSpy(&csv, &ContactCsv::failed);
        csv.save(job(rows, to));
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
    ExportColumns columns = ExportColumns::asServers();
    CsvFormat format = CsvFormat::asServers();
    ContactCsv csv;
    qint64 savedRows = -1;
    QString reason;
};

} // namespace contacts::testing
