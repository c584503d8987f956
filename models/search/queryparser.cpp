// SPDX-License-Identifier: MIT
#include "search/queryparser.h"

#include "search/sortkeys.h"

#include <algorithm>
#include <array>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Kind = QueryProblem::Kind;
using Operator = QueryCondition::Operator;
using Range = SearchText::Range;
using Word = QueryVocabulary::Word;

constexpr int deepest = 40;
constexpr QStringView operatorSigns = u":<>=!";

struct Sign
{
    QStringView text;
    Operator op;
    bool isNegated = false;
};
//! Longer ones before those that they begin with.
constexpr std::array signs{
    Sign{u"!=", Operator::Equals, true},   Sign{u"<=", Operator::LessOrEqual},
    Sign{u">=", Operator::GreaterOrEqual}, Sign{u"<", Operator::Less},
    Sign{u">", Operator::Greater},         Sign{u"=", Operator::Equals},
    Sign{u":", Operator::Contains},
};

bool isComparison(Operator op)
{
    return op != Operator::Contains && op != Operator::Equals;
}

} // namespace

//! One pass over one text, from left to right.
class QueryParser::Reader
{
public:
    Reader(const QueryVocabulary &vocabulary, const QString &text)
        : m_vocabulary(vocabulary)
        , m_text(text)
    {
    }

    ParsedQuery read()
    {
        std::vector<QueryNode> nodes;
        while (skipBlanks()) {
            const int begin = m_at;
            if (m_text.at(m_at) == u')') {
                problem(Kind::GroupNotOpened, {m_at++, 1});
                continue;
            }
            std::optional<QueryNode> node = part();
            if (node) {
                m_parsed.parts.push_back({{begin, m_end - begin}, *node});
                nodes.push_back(std::move(*node));
            }
        }
        m_parsed.query = ContactQuery(std::move(nodes));
        // A group that is not closed is noticed after what stands in it.
        std::stable_sort(m_parsed.problems.begin(), m_parsed.problems.end(),
                         [](const QueryProblem &a, const QueryProblem &b) {
                             return a.where.start < b.where.start;
                         });
        return std::move(m_parsed);
    }

private:
    struct Value
    {
        QString text;
        Range where;
    };
    //! What stands before a value.
    struct Asked
    {
        ColumnKey column;
        QString name; //!< as it was written
        int begin = 0;
        Sign sign;
    };

    void problem(Kind kind, Range where, const QString &name = {})
    {
        m_parsed.problems.push_back({kind, where, name});
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    //! False at the end.
    bool skipBlanks()
    {
        while (!atEnd() && m_text.at(m_at).isSpace())
            ++m_at;
        return !atEnd();
    }
    bool isAt(QStringView text) const { return QStringView(m_text).mid(m_at).startsWith(text); }
    //! A surrogate counts as the letter that it is a half of.
    bool isLetter(int at) const
    {
        if (at >= m_text.size())
            return false;
        const QChar c = m_text.at(at);
        if (c.isHighSurrogate() && at + 1 < m_text.size())
            return QChar::isLetter(QChar::surrogateToUcs4(c, m_text.at(at + 1)));
        return c.isLetter();
    }

    bool isOr() const
    {
        if (!isAt(u"OR"))
            return false;
        const int after = m_at + 2;
        return after >= m_text.size() || m_text.at(after).isSpace() || m_text.at(after) == u'('
            || (m_text.at(after) == u')' && m_depth > 0);
    }

    std::optional<QueryNode> part()
    {
        std::vector<QueryNode> choices;
        for (;;) {
            if (isOr()) {
                // At the very end it may still become a word: ORLANDO.
                const bool mayGrow = m_at + 2 >= m_text.size();
                problem(mayGrow ? Kind::Unfinished : Kind::NothingBesideOr, {m_at, 2},
                        mayGrow ? QStringLiteral("OR") : QString());
                m_at += 2;
                m_end = m_at;
            } else {
                if (std::optional<QueryNode> one = unit())
                    choices.push_back(std::move(*one));
                m_end = m_at;
            }
            skipBlanks();
            if (!isOr())
                break;
            const Range where{m_at, 2};
            m_at += 2;
            m_end = m_at;
            if (!skipBlanks()) {
                problem(Kind::Unfinished, where, QStringLiteral("OR"));
                break;
            }
            if (m_depth > 0 && m_text.at(m_at) == u')') {
                problem(Kind::NothingBesideOr, where);
                break;
            }
        }
        if (choices.empty())
            return std::nullopt;
        return QueryNode::any(std::move(choices));
    }

    std::optional<QueryNode> unit()
    {
        if (m_text.at(m_at) == u'(' && !isWrittenNumber())
            return group();
        const int begin = m_at;
        const bool isNegated = m_text.at(m_at) == u'-' && m_at + 1 < m_text.size()
            && (m_text.at(m_at + 1) == u'"' || isLetter(m_at + 1));
        if (isNegated)
            ++m_at;
        std::optional<QueryNode> node = simple(begin);
        if (node && isNegated)
            return QueryNode::notOf(std::move(*node));
        return node;
    }

    //! "(0)", "(0039)": no group has a single number to hold together.
    bool isWrittenNumber() const
    {
        int at = m_at + 1;
        while (at < m_text.size() && (m_text.at(at).isDigit() || m_text.at(at) == u'+'))
            ++at;
        return at > m_at + 1 && at < m_text.size() && m_text.at(at) == u')';
    }

    std::optional<QueryNode> group()
    {
        const int begin = m_at++;
        if (m_depth == deepest) {
            problem(Kind::NestedTooDeep, {begin, 1});
            return std::nullopt;
        }
        ++m_depth;
        std::vector<QueryNode> nodes;
        while (skipBlanks() && m_text.at(m_at) != u')') {
            if (std::optional<QueryNode> node = part())
                nodes.push_back(std::move(*node));
        }
        --m_depth;
        if (atEnd())
            problem(Kind::GroupNotClosed, {begin, 1});
        else
            ++m_at;
        if (nodes.empty())
            return std::nullopt;
        return QueryNode::all(std::move(nodes));
    }

    //! `begin`: where the unit begins, with its minus.
    std::optional<QueryNode> simple(int begin)
    {
        if (m_text.at(m_at) == u'"')
            return anywhere(quoted());
        const int here = m_at;
        const QString name = bareName();
        if (!name.isEmpty()) {
            if (const std::optional<Sign> sign = takeSign()) {
                if (isPresence(name, *sign))
                    return presence(name, begin);
                std::optional<Asked> asked = subject(name, begin, *sign);
                if (asked)
                    return asked->name.isNull() ? std::nullopt : condition(*asked);
                problem(Kind::UnknownField, {here, int(name.size())}, name);
            }
        }
        m_at = here;
        return anywhere(bare());
    }

    static std::optional<QueryNode> anywhere(const Value &value)
    {
        QueryCondition condition = QueryCondition::anywhere(value.text);
        if (condition.textValue().folded.empty())
            return std::nullopt; // only marks: nothing that could be missing from a text
        return QueryNode::of(std::move(condition));
    }

    //! What may be a field's name, up to an operator; empty if none follows.
    QString bareName()
    {
        const int begin = m_at;
        while (!atEnd()) {
            const QChar c = m_text.at(m_at);
            if (operatorSigns.contains(c))
                return m_text.mid(begin, m_at - begin);
            if (c.isSpace() || c == u'"' || c == u'(' || c == u')')
                break;
            ++m_at;
        }
        return {};
    }

    std::optional<Sign> takeSign()
    {
        for (const Sign &sign : signs) {
            if (isAt(sign.text)) {
                m_at += int(sign.text.size());
                return sign;
            }
        }
        return std::nullopt;
    }

    //! Text up to a blank, or to a parenthesis that does not belong to it.
    Value bare()
    {
        const int begin = m_at;
        int open = 0;
        while (!atEnd() && !m_text.at(m_at).isSpace()) {
            if (m_text.at(m_at) == u'(')
                ++open;
            else if (m_text.at(m_at) == u')' && --open < 0)
                break;
            ++m_at;
        }
        return {m_text.mid(begin, m_at - begin), {begin, m_at - begin}};
    }

    Value quoted()
    {
        const int begin = m_at++;
        QString text = QStringLiteral(""); // empty, but it was written
        while (!atEnd() && m_text.at(m_at) != u'"') {
            const QStringView rest = QStringView(m_text).mid(m_at);
            if (rest.startsWith(u"\\\"") || rest.startsWith(u"\\\\"))
                ++m_at;
            text += m_text.at(m_at++);
        }
        if (atEnd())
            problem(Kind::QuoteNotClosed, {begin, 1});
        else
            ++m_at;
        return {text, {begin, m_at - begin}};
    }

    Value value() { return !atEnd() && m_text.at(m_at) == u'"' ? quoted() : bare(); }

    bool isPresence(const QString &name, const Sign &sign) const
    {
        return sign.op == Operator::Contains
            && (m_vocabulary.is(Word::Has, name) || m_vocabulary.is(Word::No, name))
            && !m_vocabulary.field(name);
    }

    std::optional<QueryNode> presence(const QString &word, int begin)
    {
        const bool isQuoted = !atEnd() && m_text.at(m_at) == u'"';
        bool isKey = isQuoted;
        const int here = m_at;
        if (!isQuoted) {
            const QString name = bareName();
            isKey = m_vocabulary.is(Word::Parameter, name) && isAt(u":");
            m_at = isKey ? m_at + 1 : here;
        }
        const Value named = value();
        constexpr int bothQuotes = 2;
        if (named.text.isEmpty() && !(isKey && named.where.length == bothQuotes)) {
            problem(Kind::Unfinished, {begin, m_at - begin}, word);
            return std::nullopt;
        }
        std::optional<ColumnKey> column;
        if (isKey)
            column =
                ColumnKey::ofParameter(m_vocabulary.parameter(named.text).value_or(named.text));
        else if (column = m_vocabulary.field(named.text); !column) {
            if (const auto key = m_vocabulary.parameter(named.text))
                column = ColumnKey::ofParameter(*key);
        }
        if (!column || column->field == Field::Id) {
            problem(Kind::UnknownParameter, named.where, named.text);
            return std::nullopt;
        }
        QueryNode node = QueryNode::of(QueryCondition::has(*column));
        return m_vocabulary.is(Word::No, word) ? QueryNode::notOf(std::move(node)) : node;
    }

    //! What the name and operator ask; a null name in it: unfinished. None: the name is no field.
    std::optional<Asked> subject(const QString &name, int begin, const Sign &sign)
    {
        if (const auto field = m_vocabulary.field(name))
            return Asked{*field, name, begin, sign};
        if (m_vocabulary.is(Word::Parameter, name) && sign.op == Operator::Contains) {
            const bool isQuoted = !atEnd() && m_text.at(m_at) == u'"'; // "" is a key, too
            QString key;
            if (isQuoted) {
                key = quoted().text;
            } else {
                const int here = m_at;
                key = bareName();
                if (key.isEmpty()) {
                    m_at = here;
                    bare();
                }
            }
            const std::optional<Sign> second =
                isQuoted || !key.isEmpty() ? takeSign() : std::nullopt;
            if (!second) {
                bare(); // "param:k!" is on its way to an operator
                problem(Kind::Unfinished, {begin, m_at - begin}, name);
                return Asked{};
            }
            const QString known = m_vocabulary.parameter(key).value_or(key);
            return Asked{ColumnKey::ofParameter(known), key, begin, *second};
        }
        if (const auto key = m_vocabulary.parameter(name))
            return Asked{ColumnKey::ofParameter(*key), name, begin, sign};
        return std::nullopt;
    }

    std::optional<QueryNode> condition(const Asked &asked)
    {
        const Value wanted = value();
        if (wanted.text.trimmed().isEmpty()) {
            problem(Kind::Unfinished, {asked.begin, m_at - asked.begin}, asked.name);
            return std::nullopt;
        }
        std::optional<QueryNode> node = readValue(asked, wanted);
        if (node && asked.sign.isNegated)
            return QueryNode::notOf(std::move(*node));
        return node;
    }

    std::optional<QueryNode> readValue(const Asked &asked, const Value &wanted)
    {
        const ColumnKey &column = asked.column;
        if (column.isCount() || column.field == Field::Id)
            return count(asked, wanted);
        if (column.isTime())
            return date(asked, wanted);
        if (column.isParameter())
            return parameter(asked, wanted);
        if (isComparison(asked.sign.op))
            return refuse(Kind::OperatorNotPossible, asked, wanted);
        if (column.field == Field::Name)
            return text(asked, wanted);
        if (column.field == Field::PhoneNumber)
            return phone(asked, wanted);
        return column.field == Field::Country ? country(asked, wanted) : optedOut(asked, wanted);
    }

    std::nullopt_t refuse(Kind kind, const Asked &asked, const Value &wanted)
    {
        const Range all{asked.begin, wanted.where.start + wanted.where.length - asked.begin};
        const bool isWhole = kind == Kind::Unfinished || kind == Kind::OperatorNotPossible
            || kind == Kind::PeriodNeedsComparison;
        problem(kind, isWhole ? all : wanted.where, asked.name);
        return std::nullopt;
    }

    std::optional<QueryNode> text(const Asked &asked, const Value &wanted)
    {
        QueryCondition condition = QueryCondition::text(asked.column, asked.sign.op, wanted.text);
        if (condition.textValue().folded.empty())
            return refuse(Kind::Unfinished, asked, wanted);
        return QueryNode::of(std::move(condition));
    }

    std::optional<QueryNode> count(const Asked &asked, const Value &wanted)
    {
        bool isNumber = false;
        const qint64 number = wanted.text.toLongLong(&isNumber);
        if (!isNumber || number < 0)
            return refuse(Kind::NumberExpected, asked, wanted);
        const Operator op = asked.sign.op == Operator::Contains ? Operator::Equals : asked.sign.op;
        return QueryNode::of(
            QueryCondition::number(asked.column, op, {QString::number(number), double(number)}));
    }

    std::optional<QueryNode> parameter(const Asked &asked, const Value &wanted)
    {
        if (!isComparison(asked.sign.op))
            return text(asked, wanted);
        const std::optional<double> number = numericValue(wanted.text.toStdString());
        if (!number) {
            const bool mayBecome = numericValue((wanted.text + u'1').toStdString()).has_value();
            return refuse(mayBecome ? Kind::Unfinished : Kind::NumberExpected, asked, wanted);
        }
        return QueryNode::of(
            QueryCondition::number(asked.column, asked.sign.op, {wanted.text, *number}));
    }

    std::optional<QueryNode> date(const Asked &asked, const Value &wanted)
    {
        const Operator op = asked.sign.op;
        if (m_vocabulary.is(Word::Never, wanted.text)) {
            if (isComparison(op))
                return refuse(Kind::OperatorNotPossible, asked, wanted);
            return QueryNode::notOf(QueryNode::of(QueryCondition::has(asked.column)));
        }
        QString text = wanted.text;
        bool begins = m_vocabulary.begins(Word::Never, text);
        for (const Word word : {Word::Today, Word::Yesterday}) {
            if (m_vocabulary.is(word, text))
                text = QueryVocabulary::english(word);
            begins |= m_vocabulary.begins(word, text);
        }
        bool isUnfinished = false;
        const std::optional<QueryDate> date = QueryDate::fromString(text, &isUnfinished);
        if (!date) {
            return refuse(begins || isUnfinished ? Kind::Unfinished : Kind::DateExpected, asked,
                          wanted);
        }
        if (date->kind == QueryDate::Kind::Ago && !isComparison(op))
            return refuse(Kind::PeriodNeedsComparison, asked, wanted);
        return QueryNode::of(QueryCondition::date(
            asked.column, op == Operator::Contains ? Operator::Equals : op, *date));
    }

    std::optional<QueryNode> phone(const Asked &asked, const Value &wanted)
    {
        if (m_vocabulary.is(Word::Wrong, wanted.text))
            return QueryNode::of(QueryCondition::wrongNumber());
        if (m_vocabulary.is(Word::Twice, wanted.text))
            return QueryNode::of(QueryCondition::repeatedNumber());
        const SearchText::NumberNeedle number = SearchText::numberNeedle(wanted.text);
        if (number.isNumber && number.digits.empty())
            return refuse(Kind::Unfinished, asked, wanted); // "+", "00": no digit yet
        if (!number.isNumber) {
            const bool begins = m_vocabulary.begins(Word::Wrong, wanted.text)
                || m_vocabulary.begins(Word::Twice, wanted.text);
            return refuse(begins ? Kind::Unfinished : Kind::DigitsExpected, asked, wanted);
        }
        return QueryNode::of(QueryCondition::phone(asked.sign.op, wanted.text));
    }

    std::optional<QueryNode> country(const Asked &asked, const Value &wanted)
    {
        const std::vector<CountryCode> codes = m_vocabulary.countries(wanted.text);
        if (codes.empty()) {
            const bool isLetter = wanted.text.size() == 1 && wanted.text.at(0).isLetter();
            return refuse(isLetter ? Kind::Unfinished : Kind::CountryExpected, asked, wanted);
        }
        std::vector<QueryNode> choices;
        choices.reserve(codes.size());
        for (const CountryCode code : codes)
            choices.push_back(QueryNode::of(QueryCondition::country(code)));
        return QueryNode::any(std::move(choices));
    }

    std::optional<QueryNode> optedOut(const Asked &asked, const Value &wanted)
    {
        const bool isYes = m_vocabulary.is(Word::Yes, wanted.text);
        if (!isYes && !m_vocabulary.is(Word::No, wanted.text)) {
            const bool begins = m_vocabulary.begins(Word::Yes, wanted.text)
                || m_vocabulary.begins(Word::No, wanted.text);
            return refuse(begins ? Kind::Unfinished : Kind::YesOrNoExpected, asked, wanted);
        }
        QueryNode node = QueryNode::of(QueryCondition::has(asked.column));
        return isYes ? node : QueryNode::notOf(std::move(node));
    }

    const QueryVocabulary &m_vocabulary;
    const QString &m_text;
    ParsedQuery m_parsed;
    int m_at = 0;
    int m_end = 0; //!< of the last part, without the blanks after it
    int m_depth = 0;
};

bool ParsedQuery::isWrong() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const QueryProblem &problem) { return problem.isWrong(); });
}

ParsedQuery QueryParser::parse(const QString &text) const
{
    return Reader(m_vocabulary, text).read();
}

} // namespace contacts
