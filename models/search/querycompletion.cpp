// SPDX-License-Identifier: MIT
#include "search/querycompletion.h"

#include "search/querywriter.h"

#include <algorithm>

namespace contacts {

namespace {

using Choice = QueryCompletion::Choice;
using Field = ColumnKey::Field;
using Word = QueryVocabulary::Word;

constexpr QStringView operatorSigns = u":<>=!";
constexpr int mostKeys = 40;

//! Where the unit that the cursor stands in begins.
int beginOfUnit(const QString &text, int cursor)
{
    int begin = 0;
    bool isQuoted = false;
    for (int at = 0; at < cursor; ++at) {
        const QChar c = text.at(at);
        if (isQuoted && c == u'\\') {
            ++at;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c.isSpace() || (c == u'(' && at == begin))) {
            begin = at + 1;
        }
    }
    if (begin < cursor && text.at(begin) == u'-')
        ++begin;
    return std::min(begin, cursor);
}

//! Behind the first operator outside quotes; -1: there is none.
int endOfOperator(const QString &text, int begin, int end)
{
    bool isQuoted = false;
    for (int at = begin; at < end; ++at) {
        if (text.at(at) == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || !operatorSigns.contains(text.at(at)))
            continue;
        while (at < end && operatorSigns.contains(text.at(at)))
            ++at;
        return at;
    }
    return -1;
}

QString withoutQuotes(QString text)
{
    if (text.startsWith(u'"'))
        text.remove(0, 1);
    if (text.endsWith(u'"'))
        text.chop(1);
    return text;
}

class Proposals
{
public:
    Proposals(const QueryVocabulary &vocabulary, const QueryCompletion::Values &values)
        : m_vocabulary(vocabulary)
        , m_values(values)
    {
    }

    //! Fields, has, no, and parameters; `end`: what follows each.
    std::vector<Choice> names(const QString &begun, const QString &end)
    {
        for (const ColumnKey &field : QueryVocabulary::fields()) {
            if (field.field != Field::Id || !end.isEmpty()) // everybody has one
                add(m_vocabulary.local(field), QueryVocabulary::english(field), begun, end);
        }
        if (!end.isEmpty()) {
            for (const Word word : {Word::Has, Word::No})
                add(m_vocabulary.local(word), QueryVocabulary::english(word), begun, end);
        }
        keys(begun, end);
        return std::move(m_choices);
    }

    std::vector<Choice> keyNames(const QString &begun)
    {
        keys(begun, QStringLiteral(":"));
        return std::move(m_choices);
    }

    std::vector<Choice> valuesOf(const ColumnKey &column, const QString &begun)
    {
        if (column.isParameter()) {
            for (const QString &value : m_values(column.parameter, begun))
                m_choices.push_back({QueryWriter::value(value), value});
        } else if (column.field == Field::Country) {
            for (const CountryCode code : m_vocabulary.countries(begun)) {
                const QString name = m_vocabulary.territories().name(code);
                m_choices.push_back({QueryWriter::value(name), name});
            }
        } else if (column.field == Field::OptedOut) {
            words({Word::Yes, Word::No}, begun);
        } else if (column.field == Field::PhoneNumber) {
            words({Word::Wrong, Word::Twice}, begun);
        } else if (column.isTime()) {
            words({Word::Never, Word::Today, Word::Yesterday}, begun);
        }
        return std::move(m_choices);
    }

private:
    static bool begins(const QString &name, const QString &begun)
    {
        return QByteArray::fromStdString(SearchText::folded(name))
            .startsWith(QByteArray::fromStdString(SearchText::folded(begun)));
    }

    void add(const QString &local, const QString &english, const QString &begun, const QString &end)
    {
        if (begins(local, begun))
            m_choices.push_back({local + end, {}});
        else if (begins(english, begun))
            m_choices.push_back({english + end, {}});
    }

    void words(std::initializer_list<Word> words, const QString &begun)
    {
        for (const Word word : words)
            add(m_vocabulary.local(word), QueryVocabulary::english(word), begun, {});
    }

    void keys(const QString &begun, const QString &end)
    {
        const QueryWriter writer(&m_vocabulary);
        int added = 0;
        for (const QString &key : m_vocabulary.parameters()) {
            if (!begins(key, begun))
                continue;
            m_choices.push_back({writer.name(ColumnKey::ofParameter(key)) + end, key});
            if (++added == mostKeys)
                return;
        }
    }

    const QueryVocabulary &m_vocabulary;
    const QueryCompletion::Values &m_values;
    std::vector<Choice> m_choices;
};

} // namespace

QueryCompletion QueryCompletion::at(const QString &text, int cursor,
                                    const QueryVocabulary &vocabulary, const Values &values)
{
    QueryCompletion completion;
    const int begin = beginOfUnit(text, cursor);
    Proposals proposals(vocabulary, values);
    int valueBegin = endOfOperator(text, begin, cursor);
    if (valueBegin < 0) {
        completion.replaces = {begin, cursor - begin};
        const QString begun = text.mid(begin, cursor - begin);
        if (!begun.startsWith(u'"'))
            completion.choices = proposals.names(begun, QStringLiteral(":"));
        return completion;
    }
    const auto nameBefore = [&text](int from, int to) {
        QString name = text.mid(from, to - from);
        while (!name.isEmpty() && operatorSigns.contains(name.back()))
            name.chop(1);
        return name;
    };
    completion.isValue = true;
    QString name = nameBefore(begin, valueBegin);
    std::optional<ColumnKey> column = vocabulary.field(name);
    if (!column && vocabulary.is(Word::Parameter, name)) {
        const int keyBegin = valueBegin;
        valueBegin = endOfOperator(text, keyBegin, cursor);
        if (valueBegin < 0) {
            completion.replaces = {begin, cursor - begin};
            completion.choices =
                proposals.keyNames(withoutQuotes(text.mid(keyBegin, cursor - keyBegin)));
            return completion;
        }
        name = withoutQuotes(nameBefore(keyBegin, valueBegin));
        column = ColumnKey::ofParameter(vocabulary.parameter(name).value_or(name));
    }
    const QString begun = withoutQuotes(text.mid(valueBegin, cursor - valueBegin));
    completion.replaces = {valueBegin, cursor - valueBegin};
    const bool isPresence = vocabulary.is(Word::Has, name) || vocabulary.is(Word::No, name);
    if (!column && isPresence) {
        completion.choices = proposals.names(begun, {});
        return completion;
    }
    if (!column) {
        if (const auto key = vocabulary.parameter(name))
            column = ColumnKey::ofParameter(*key);
    }
    if (column)
        completion.choices = proposals.valuesOf(*column, begun);
    return completion;
}

} // namespace contacts
