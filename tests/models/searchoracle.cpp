// SPDX-License-Identifier: MIT
#include "models/searchoracle.h"

#include "domain/displaytext.h"
#include "models/fakewords.h"

#include <QRegularExpression>

#include <map>

namespace contacts::testing {

namespace {

using Field = ColumnKey::Field;

QString nameOfCountry(const std::string &code)
{
    return FakeTerritoryNames().name(CountryCode::fromText(code));
}

//! The few texts of the tests are asked for again and again.
const std::string &foldedText(const std::string &stored)
{
    static std::map<std::string, std::string> known;
    auto found = known.find(stored);
    if (found == known.end())
        found = known.emplace(stored, SearchText::folded(displayText(stored))).first;
    return found->second;
}

SortValue none()
{
    return {false, 0, 0, {}};
}

SortValue byNumber(double value)
{
    return {true, 0, value, {}};
}

SortValue byTime(std::optional<qint64> seconds)
{
    return seconds ? byNumber(double(*seconds)) : none();
}

SortValue byText(const QString &text)
{
    return text.isEmpty() ? none() : SortValue{true, 1, 0, FakeCollation::key(text)};
}

std::string digitsOf(const Person &person)
{
    std::string digits;
    for (const char c : person.phone.value_or("")) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

SortValue byParameter(const QString &key, const Person &person)
{
    for (const Person::Parameter &parameter : person.parameters) {
        if (parameter.key != key.toStdString())
            continue;
        if (parameter.kind == ParameterKind::Null)
            return none();
        static const QRegularExpression plain(
            QStringLiteral("^[+-]?[0-9]{1,15}([.,][0-9]{1,2})?$"));
        const QString value = displayText(parameter.value);
        if (plain.match(value).hasMatch())
            return byNumber(QString(value).replace(u',', u'.').toDouble());
        return byText(value);
    }
    return none();
}

} // namespace

ContactQuery wordsQuery(const QString &typed)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    std::vector<QueryNode> words;
    for (const QString &word : typed.split(blanks)) {
        QueryCondition condition = QueryCondition::anywhere(word);
        if (!condition.textValue().folded.empty())
            words.push_back(QueryNode::of(std::move(condition)));
    }
    return ContactQuery(std::move(words));
}

SearchOracle::SearchOracle(const QString &typed)
{
    static const QRegularExpression onlyDigits(QStringLiteral("^[0-9]{1,18}$"));
    for (const QString &word : typed.split(QRegularExpression(QStringLiteral("\\s+")))) {
        const QString folded = QString::fromStdString(SearchText::folded(word)).trimmed();
        if (folded.isEmpty())
            continue;
        const qint64 id = onlyDigits.match(folded).hasMatch() ? folded.toLongLong() : 0;
        m_words.push_back({folded.toStdString(), SearchText::numberNeedle(word), id});
    }
}

bool SearchOracle::matches(const Person &person, bool withIds) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word &word) { return word.matches(person, withIds); });
}

bool SearchOracle::Word::matches(const Person &person, bool withIds) const
{
    const auto holds = [this](const std::string &stored) {
        return foldedText(stored).find(folded) != std::string::npos;
    };
    if (person.name && holds(*person.name))
        return true;
    for (const Person::Parameter &parameter : person.parameters) {
        if (holds(parameter.value))
            return true;
    }
    if (!person.country.empty() && holds(nameOfCountry(person.country).toStdString()))
        return true;
    return number.isIn(digitsOf(person)) || (withIds && id == person.id);
}

SortValue SortValue::of(const SortOrder &sort, const Person &person)
{
    if (sort.isServerOrder())
        return none();
    switch (sort.column->field) {
    case Field::Name:
        return byText(displayText(person.name.value_or("")));
    case Field::PhoneNumber:
        return byText(QString::fromStdString(digitsOf(person)));
    case Field::Country:
        return byText(nameOfCountry(person.country));
    case Field::OptedOut:
        return byNumber(person.hasOptedOut ? 0 : 1);
    case Field::Sent:
        return byNumber(double(person.sent));
    case Field::Pending:
        return byNumber(double(person.pending));
    case Field::Failed:
        return byNumber(double(person.failed));
    case Field::Received:
        return byNumber(double(person.received));
    case Field::LastSent:
        return byTime(person.lastSent);
    case Field::LastReceived:
        return byTime(person.lastReceived);
    case Field::Changed:
        return byTime(person.changed);
    case Field::Created:
        return byTime(person.created);
    case Field::Id:
        return byNumber(double(person.id));
    case Field::Parameter:
        return byParameter(sort.column->parameter, person);
    }
    return none();
}

bool SortValue::isBefore(Qt::SortOrder direction, const SortValue &a, const SortValue &b)
{
    if (!a.hasValue || !b.hasValue)
        return a.hasValue && !b.hasValue;
    const SortValue &low = direction == Qt::AscendingOrder ? a : b;
    const SortValue &high = direction == Qt::AscendingOrder ? b : a;
    if (low.group != high.group)
        return low.group < high.group;
    return low.number != high.number ? low.number < high.number : low.text < high.text;
}

QString randomQuery(QRandomGenerator &random)
{
    static const QStringList words{
        QStringLiteral("anna"),
        QStringLiteral("A"),
        QStringLiteral("ros"),
        QStringLiteral("ROSSINI"),
        QStringLiteral("jose"),
        QStringLiteral("strasse"),
        QStringLiteral("o'n"),
        QStringLiteral("\"bo"),
        QStringLiteral("\u043c\u0430\u0440"),
        QStringLiteral("\u0645\u062d"),
        QStringLiteral("rome"),
        QStringLiteral("line"),
        QStringLiteral("italia"),
        QStringLiteral("ita"),
        QStringLiteral("germ"),
        QStringLiteral("zz"),
        QStringLiteral("12"),
        QStringLiteral("1"),
        QStringLiteral("+3"),
        QStringLiteral("+"),
        QStringLiteral("00"),
        QStringLiteral("0"),
        QStringLiteral("021"),
        QStringLiteral("(0)"),
        QStringLiteral("+1(0)2"),
        QStringLiteral("1(0)"),
        QStringLiteral("1-2"),
        QStringLiteral("\u0661"),
        QStringLiteral("\u0301"),
        QStringLiteral("18"),
        QStringLiteral("true"),
        QStringLiteral("-"),
        QStringLiteral("."),
        QStringLiteral("3.1"),
        QStringLiteral("x"),
        QStringLiteral("null"),
    };
    static const QString letters = QStringLiteral("abcdeimnorstuxyz0123+()- .'");
    QStringList query;
    for (int left = random.bounded(4); left > 0; --left) {
        switch (random.bounded(4)) {
        case 0:
            query << QString::number(random.bounded(400));
            break;
        case 1: {
            QString any;
            for (int i = random.bounded(1, 4); i > 0; --i)
                any += letters.at(random.bounded(int(letters.size())));
            query << any;
            break;
        }
        default:
            query << words.at(random.bounded(int(words.size())));
        }
    }
    return query.join(random.bounded(4) == 0 ? QStringLiteral(" \t ") : QStringLiteral(" "));
}

} // namespace contacts::testing
