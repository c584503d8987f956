// SPDX-License-Identifier: MIT
#include "models/queryoracle.h"

#include "domain/displaytext.h"
#include "models/fakewords.h"

#include <QRegularExpression>

namespace contacts::testing {

using Field = ColumnKey::Field;
using Operator = QueryCondition::Operator;

namespace {

//! The few texts of the tests are asked for again and again.
const QString &shown(const std::string &stored)
{
    static std::map<std::string, QString> known;
    auto found = known.find(stored);
    if (found == known.end()) {
        const std::string folded = SearchText::folded(displayText(stored));
        found = known.emplace(stored, QString::fromStdString(folded)).first;
    }
    return found->second;
}

QString wantedText(const QueryText &text)
{
    return QString::fromStdString(SearchText::folded(text.typed)).trimmed();
}

QString digitsIn(const QString &text)
{
    QString digits;
    for (const QChar c : QString::fromStdString(SearchText::folded(text))) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QString digitsOf(const Person &person)
{
    return digitsIn(QString::fromStdString(person.phone.value_or("")));
}

//! Also with zeros before it.
bool isId(const QString &wanted, const Person &person)
{
    static const QRegularExpression onlyDigits(QStringLiteral("^[0-9]{1,18}$"));
    return onlyDigits.match(wanted).hasMatch() && wanted.toLongLong() == person.id;
}

//! 00 is another way of writing the plus.
QString abroad(const QString &digits)
{
    return digits.startsWith(QStringLiteral("00")) ? digits.mid(2) : digits;
}

//! Its zeros or its plus may mean something.
bool isCode(const QString &text)
{
    static const QRegularExpression code(QStringLiteral("^ *([+]|-?0[0-9])"));
    return code.match(text).hasMatch();
}

std::optional<double> numberIn(const QString &text)
{
    static const QRegularExpression written(
        QStringLiteral("^ *([+-]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)) *$"));
    const auto match = written.match(text);
    if (!match.hasMatch() || digitsIn(text).size() > 15)
        return std::nullopt;
    return match.captured(1).replace(u',', u'.').toDouble();
}

bool compare(double is, Operator op, double wanted)
{
    switch (op) {
    case Operator::Less:
        return is < wanted;
    case Operator::LessOrEqual:
        return is <= wanted;
    case Operator::Greater:
        return is > wanted;
    case Operator::GreaterOrEqual:
        return is >= wanted;
    default:
        return is == wanted;
    }
}

qint64 countOf(Field field, const Person &person)
{
    switch (field) {
    case Field::Sent:
        return person.sent;
    case Field::Pending:
        return person.pending;
    case Field::Failed:
        return person.failed;
    case Field::Received:
        return person.received;
    default:
        return person.id;
    }
}

std::optional<qint64> timeOf(Field field, const Person &person)
{
    switch (field) {
    case Field::LastSent:
        return person.lastSent;
    case Field::LastReceived:
        return person.lastReceived;
    case Field::Changed:
        return person.changed;
    default:
        return person.created;
    }
}

} // namespace

QueryOracle::QueryOracle(const ContactQuery &query, const QueryMoment &moment,
                         const std::vector<Person> &everybody)
    : m_query(query)
    , m_moment(moment)
{
    for (const Person &person : everybody)
        ++m_numbers[abroad(digitsOf(person)).toStdString()];
}

bool QueryOracle::matches(const Person &person) const
{
    for (const QueryNode &part : m_query.parts()) {
        if (!matches(part, person))
            return false;
    }
    return true;
}

bool QueryOracle::matches(const QueryNode &node, const Person &person) const
{
    int met = 0;
    for (const QueryNode &child : node.children)
        met += matches(child, person);
    switch (node.kind) {
    case QueryNode::Kind::Not:
        return met == 0;
    case QueryNode::Kind::All:
        return met == int(node.children.size());
    case QueryNode::Kind::Any:
        return met > 0;
    case QueryNode::Kind::Condition:
        break;
    }
    return matches(node.condition, person);
}

bool QueryOracle::matches(const QueryCondition &condition, const Person &person) const
{
    if (!condition.column)
        return anywhere(condition.textValue(), person);
    const Field field = condition.column->field;
    switch (field) {
    case Field::Name:
        return name(condition, person);
    case Field::PhoneNumber:
        return phone(condition, person);
    case Field::Country:
        return condition.op == Operator::Has
            ? !person.country.empty()
            : person.country == std::get<CountryCode>(condition.value).text();
    case Field::OptedOut:
        return person.hasOptedOut;
    case Field::Parameter:
        return parameter(condition, person);
    case Field::LastSent:
    case Field::LastReceived:
    case Field::Changed:
    case Field::Created:
        return time(condition, person);
    default:
        return compare(double(countOf(field, person)), condition.op,
                       std::get<QueryNumber>(condition.value).value);
    }
}

bool QueryOracle::anywhere(const QueryText &text, const Person &person) const
{
    const QString wanted = wantedText(text);
    if (shown(person.name.value_or("")).contains(wanted))
        return true;
    for (const Person::Parameter &one : person.parameters) {
        if (shown(one.value).contains(wanted))
            return true;
    }
    const QString country = FakeTerritoryNames().name(CountryCode::fromText(person.country));
    if (!person.country.empty() && shown(country.toStdString()).contains(wanted))
        return true;
    return SearchText::numberNeedle(text.typed).isIn(digitsOf(person).toStdString())
        || isId(wanted, person);
}

bool QueryOracle::name(const QueryCondition &condition, const Person &person) const
{
    const QString is = shown(person.name.value_or(""));
    switch (condition.op) {
    case Operator::Has:
        return !is.trimmed().isEmpty();
    case Operator::Equals:
        return is.trimmed() == wantedText(condition.textValue());
    default:
        return is.contains(wantedText(condition.textValue()));
    }
}

bool QueryOracle::phone(const QueryCondition &condition, const Person &person) const
{
    const QString digits = digitsOf(person);
    switch (condition.op) {
    case Operator::Has:
        return !digits.isEmpty();
    case Operator::LooksWrong:
        return FakePhoneNumbers().looksWrong(digits.toStdString());
    case Operator::Repeated:
        return !abroad(digits).isEmpty() && m_numbers.at(abroad(digits).toStdString()) > 1;
    default:
        break;
    }
    if (digits.isEmpty())
        return false;
    const QString typed = condition.textValue().typed;
    const SearchText::NumberNeedle needle = SearchText::numberNeedle(typed);
    QStringList wanted{QString::fromStdString(needle.digits)};
    if (!needle.orDigits.empty())
        wanted << QString::fromStdString(needle.orDigits);
    QString beginning = QString::fromStdString(SearchText::folded(typed));
    beginning.remove(u'(').remove(u' ');
    const bool isAbroad = beginning.startsWith(u'+') || beginning.startsWith(QStringLiteral("00"));
    for (const QString &one : wanted) {
        if (condition.op == Operator::Equals ? abroad(digits) == one
                : isAbroad                   ? abroad(digits).startsWith(one)
                                             : digits.contains(one))
            return true;
    }
    return condition.op == Operator::Equals && digits == digitsIn(typed);
}

bool QueryOracle::parameter(const QueryCondition &condition, const Person &person) const
{
    for (const Person::Parameter &one : person.parameters) {
        if (one.key != condition.column->parameter.toStdString())
            continue;
        if (one.kind == ParameterKind::Null)
            return false;
        const QString is = shown(one.value);
        const std::optional<double> number = numberIn(displayText(one.value));
        if (const auto *wanted = std::get_if<QueryNumber>(&condition.value))
            return number && compare(*number, condition.op, wanted->value);
        if (condition.op == Operator::Has)
            return !is.trimmed().isEmpty();
        const QString wanted = wantedText(condition.textValue());
        if (condition.op == Operator::Contains)
            return is.contains(wanted);
        return is.trimmed() == wanted
            || (number && !isCode(displayText(one.value)) && !isCode(wanted)
                && number == numberIn(wanted));
    }
    return false;
}

bool QueryOracle::time(const QueryCondition &condition, const Person &person) const
{
    const std::optional<qint64> at = timeOf(condition.column->field, person);
    if (!at)
        return false;
    return condition.op == Operator::Has
        || within(std::get<QueryDate>(condition.value), condition.op, *at);
}

bool QueryOracle::within(const QueryDate &date, Operator op, qint64 at) const
{
    if (date.kind == QueryDate::Kind::Ago) {
        const qint64 age = -at;
        return compare(double(age), op, double(-ago(date)));
    }
    const QDate today = dayOf(m_moment.now);
    QDate first = date.day;
    QDate next = first.addDays(1);
    switch (date.kind) {
    case QueryDate::Kind::Year:
        next = first.addYears(1);
        break;
    case QueryDate::Kind::Month:
        next = first.addMonths(1);
        break;
    case QueryDate::Kind::Today:
        first = today;
        next = today.addDays(1);
        break;
    case QueryDate::Kind::Yesterday:
        first = today.addDays(-1);
        next = today;
        break;
    default:
        break;
    }
    const QDate day = dayOf(at);
    switch (op) {
    case Operator::Less:
        return day < first;
    case Operator::LessOrEqual:
        return day < next;
    case Operator::Greater:
        return day >= next;
    case Operator::GreaterOrEqual:
        return day >= first;
    default:
        return day >= first && day < next;
    }
}

//! The moment at which the wall showed the same time of that day; asked about noon, when no clock
//! is ever changed.
qint64 QueryOracle::ago(const QueryDate &date) const
{
    if (date.unit == QueryDate::Unit::Hours)
        return m_moment.now - qint64(date.amount) * 3600;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(m_moment.now, m_moment.zone);
    QDate day = now.date();
    switch (date.unit) {
    case QueryDate::Unit::Weeks:
        day = day.addDays(-7 * date.amount);
        break;
    case QueryDate::Unit::Months:
        day = day.addMonths(-date.amount);
        break;
    case QueryDate::Unit::Years:
        day = day.addYears(-date.amount);
        break;
    default:
        day = day.addDays(-date.amount);
    }
    const qint64 asUtc = QDateTime(day, now.time(), Qt::UTC).toSecsSinceEpoch();
    for (qint64 at = asUtc - 15 * 3600; at <= asUtc + 15 * 3600; at += 900) {
        const QDateTime wall = QDateTime::fromSecsSinceEpoch(at, m_moment.zone);
        if (wall.date() == day && wall.time() == now.time())
            return at;
    }
    qFatal("no such time");
}

QDate QueryOracle::dayOf(qint64 at) const
{
    auto known = m_days.find(at);
    if (known == m_days.end()) {
        known = m_days.emplace(at, QDateTime::fromSecsSinceEpoch(at, m_moment.zone).date()).first;
    }
    return known->second;
}

} // namespace contacts::testing
