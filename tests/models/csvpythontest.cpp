// SPDX-License-Identifier: MIT
#include "export/formulaguard.h"
#include "models/csvfixture.h"
#include "support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace contacts::testing {

namespace {

//! Prints the rows of a CSV file as JSON, as Python's own reader sees them.
const char *const readingScript = R"(
import csv, json, sys
path, delimiter, encoding = sys.argv[1:]
csv.field_size_limit(10 ** 9)
with open(path, newline='', encoding=encoding) as file:
    json.dump(list(csv.reader(file, delimiter=delimiter, strict=True)), sys.stdout)
)";

Rows readByPython(const QString &path, const CsvFormat &format, QString *error)
{
    QProcess python;
    python.start(QStringLiteral(CONTACTSHEET_PYTHON),
                 {QStringLiteral("-I"), QStringLiteral("-c"), QLatin1String(readingScript), path,
                  QString(QLatin1Char(char(format.delimiter))),
                  format.withMark ? QStringLiteral("utf-8-sig") : QStringLiteral("utf-8")});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        *error = python.errorString() + QString::fromUtf8(python.readAllStandardError());
    Rows rows;
    for (const QJsonValue &line : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        std::vector<QByteArray> row;
        for (const QJsonValue &cell : line.toArray())
            row.push_back(cell.toString().toUtf8());
        rows.push_back(row);
    }
    return rows;
}

//! Any scalar value but one, and much of what CSV and spreadsheets take for something else.
std::string anyText(QRandomGenerator &random)
{
    static const std::vector<std::string> parts{"'",
                                                "''",
                                                "=",
                                                "+",
                                                "-",
                                                "@",
                                                "\t",
                                                "\r",
                                                "\n",
                                                "\r\n",
                                                "\"",
                                                "\"\"",
                                                ",",
                                                ";",
                                                "+39312",
                                                "=1+1",
                                                " ",
                                                "a",
                                                "Anna",
                                                "\x01",
                                                "\x1a",
                                                "\x7f",
                                                "\\",
                                                "\u2028",
                                                "\u00a0",
                                                "\ufeff",
                                                "\u0085",
                                                "\U0001f600",
                                                "&#39;",
                                                "&#34;=",
                                                std::string("\xe2\x80") + '\xae'};
    std::string text;
    for (int left = random.bounded(7); left > 0; --left) {
        if (random.bounded(3) > 0) {
            text += parts[size_t(random.bounded(int(parts.size())))];
            continue;
        }
        // No NUL: Python's reader took none for long.
        const auto codePoint = char32_t(random.bounded(1, 0x110000));
        if (!QChar::isSurrogate(codePoint))
            text += QString::fromUcs4(&codePoint, 1).toStdString();
    }
    return text;
}

} // namespace

//! What is written, read by somebody else's reader.
class CsvPythonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
};

void CsvPythonTest::readsWhatWasWritten_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("withMark");
    QTest::addColumn<bool>("guardsFormulas");
    const std::vector<std::pair<const char *, char>> delimiters{
        {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}};
    for (const auto &[name, delimiter] : delimiters) {
        for (const bool isPlain : {true, false}) {
            QTest::addRow("%s, %s", name, isPlain ? "as servers" : "for spreadsheets")
                << delimiter << !isPlain << !isPlain;
        }
    }
}

void CsvPythonTest::readsWhatWasWritten()
{
    QFETCH(char, delimiter);
    QFETCH(bool, withMark);
    QFETCH(bool, guardsFormulas);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<Person> people;
    for (qint64 id = 1; id <= 400; ++id) {
        Person person = plainPerson(id);
        person.name = anyText(random);
        if (random.bounded(4) == 0)
            person.phone = anyText(random);
        for (int left = random.bounded(4); left > 0; --left)
            person.parameters.push_back(
                {"key" + std::to_string(random.bounded(5)), anyText(random)});
        if (random.bounded(20) == 0)
            person.parameters.push_back({anyText(random), anyText(random)});
        people.push_back(person);
    }
    CsvFixture f(people);
    f.format = {CsvFormat::Delimiter(delimiter), withMark, guardsFormulas};
    QVERIFY(f.saveAll());
    QString error;
    Rows rows = readByPython(f.path(), f.format, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Rows expected = expectedRows(people);
    QCOMPARE(rows.size(), expected.size());
    int guarded = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        for (QByteArray &cell : rows[i]) {
            if (!guardsFormulas)
                continue;
            const std::string text = cell.toStdString();
            const std::string_view own = FormulaGuard::unguarded(text);
            guarded += int(own.size() != text.size());
            cell = QByteArray(own.data(), qsizetype(own.size()));
        }
        QVERIFY2(rows[i] == expected[i], qPrintable(QString::number(i)));
    }
    QCOMPARE(guarded > 0, guardsFormulas);
}

} // namespace contacts::testing

using contacts::testing::CsvPythonTest;
CONTACTS_TEST(CsvPythonTest)
#include "csvpythontest.moc"
