// SPDX-License-Identifier: MIT
#include "search/queryvocabulary.h"

#include "store/searchtext.h"

#include <QLocale>

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;
using Word = QueryVocabulary::Word;

QByteArray folded(const QString &text)
{
    return QByteArray::fromStdString(SearchText::folded(text));
}

} // namespace

QueryVocabulary::QueryVocabulary(const TerritoryNames &territories)
    : m_territories(territories)
{
    for (const ColumnKey &key : fields()) {
        for (const QString &name : localNames(key.field))
            m_fields.insert(name.toLower(), key.field);
    }
    m_fields.insert(QStringLiteral("number"), Field::PhoneNumber);
    // English is understood everywhere, whatever else a word may mean in another language.
    for (const ColumnKey &key : fields())
        m_fields.insert(english(key), key.field);

    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const char letters[] = {first, second};
            const CountryCode code = CountryCode::fromText({letters, 2});
            const QString local = territories.name(code);
            const QString name = englishName(code);
            if (name.isEmpty())
                continue; // no country: other letters for one, or a group of them
            if (local != QString::fromLatin1(letters, 2))
                m_countries.push_back({code, ' ' + folded(local)});
            if (name != local)
                m_countries.push_back({code, ' ' + folded(name)});
        }
    }
}

QString QueryVocabulary::englishName(CountryCode code)
{
    const QLocale::Territory territory =
        QLocale::codeToTerritory(QString::fromStdString(code.text()));
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToString(territory);
}

void QueryVocabulary::setParameters(const QStringList &keys)
{
    m_keys = keys;
    m_keysByFold.clear();
    for (const QString &key : keys) {
        const QByteArray fold = folded(key);
        if (!m_keysByFold.contains(fold))
            m_keysByFold.insert(fold, key);
    }
}

std::optional<ColumnKey> QueryVocabulary::field(const QString &name) const
{
    const auto found = m_fields.constFind(name.toLower());
    if (found == m_fields.constEnd())
        return std::nullopt;
    return ColumnKey{*found, {}};
}

std::optional<QString> QueryVocabulary::parameter(const QString &name) const
{
    const auto found = m_keysByFold.constFind(folded(name));
    if (found == m_keysByFold.constEnd())
        return std::nullopt;
    return m_keys.contains(name) ? name : *found;
}

bool QueryVocabulary::is(Word word, const QString &text) const
{
    return text.compare(english(word), Qt::CaseInsensitive) == 0
        || text.compare(local(word), Qt::CaseInsensitive) == 0;
}

bool QueryVocabulary::begins(Word word, const QString &text) const
{
    return english(word).startsWith(text, Qt::CaseInsensitive)
        || local(word).startsWith(text, Qt::CaseInsensitive);
}

std::vector<CountryCode> QueryVocabulary::countries(const QString &text) const
{
    const QByteArray wanted = folded(text.trimmed());
    // What many people write for it.
    const bool isBritain = wanted == "uk";
    const CountryCode byCode = CountryCode::fromText(isBritain ? "gb" : wanted.toStdString());
    // One that has no name here, but that contacts may have. In capitals: anything else is a slip.
    const bool isWrittenCode = text.size() == 2
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (isBritain || isWrittenCode)
        return {byCode};
    std::vector<CountryCode> exact;
    std::vector<CountryCode> begun;
    const auto add = [](std::vector<CountryCode> &to, CountryCode code) {
        if (std::find(to.begin(), to.end(), code) == to.end())
            to.push_back(code);
    };
    for (const Country &country : m_countries) {
        if (country.code == byCode)
            return {byCode};
        if (country.folded.mid(1) == wanted)
            add(exact, country.code);
        else if (wanted.size() > 1 && country.folded.contains(' ' + wanted))
            add(begun, country.code);
    }
    return exact.empty() ? begun : exact;
}

QString QueryVocabulary::english(const ColumnKey &field)
{
    switch (field.field) {
    case Field::Name:
        return QStringLiteral("name");
    case Field::PhoneNumber:
        return QStringLiteral("phone");
    case Field::Country:
        return QStringLiteral("country");
    case Field::OptedOut:
        return QStringLiteral("optedout");
    case Field::Sent:
        return QStringLiteral("sent");
    case Field::Pending:
        return QStringLiteral("pending");
    case Field::Failed:
        return QStringLiteral("failed");
    case Field::Received:
        return QStringLiteral("received");
    case Field::LastSent:
        return QStringLiteral("lastsent");
    case Field::LastReceived:
        return QStringLiteral("lastreceived");
    case Field::Changed:
        return QStringLiteral("changed");
    case Field::Created:
        return QStringLiteral("created");
    case Field::Id:
        return QStringLiteral("id");
    case Field::Parameter:
        break;
    }
    return field.parameter;
}

QStringList QueryVocabulary::localNames(Field field)
{
    const auto one = [](const QString &name) { return QStringList{name}; };
    switch (field) {
    case Field::Name:
        return one(tr("name", "a field in a search; one word"));
    case Field::PhoneNumber:
        return {tr("phone", "a field in a search; one word"),
                tr("number", "a field in a search; one word")};
    case Field::Country:
        return one(tr("country", "a field in a search; one word"));
    case Field::OptedOut:
        return one(tr("optedout", "a field in a search; one word"));
    case Field::Sent:
        return one(tr("sent", "a field in a search; one word"));
    case Field::Pending:
        return one(tr("pending", "a field in a search; one word"));
    case Field::Failed:
        return one(tr("failed", "a field in a search; one word"));
    case Field::Received:
        return one(tr("received", "a field in a search; one word"));
    case Field::LastSent:
        return one(tr("lastsent", "a field in a search; one word"));
    case Field::LastReceived:
        return one(tr("lastreceived", "a field in a search; one word"));
    case Field::Changed:
        return one(tr("changed", "a field in a search; one word"));
    case Field::Created:
        return one(tr("created", "a field in a search; one word"));
    case Field::Id:
        return one(tr("id", "a field in a search; one word"));
    case Field::Parameter:
        break;
    }
    return {};
}

QString QueryVocabulary::english(Word word)
{
    switch (word) {
    case Word::Has:
        return QStringLiteral("has");
    case Word::No:
        return QStringLiteral("no");
    case Word::Parameter:
        return QStringLiteral("param");
    case Word::Yes:
        return QStringLiteral("yes");
    case Word::Never:
        return QStringLiteral("never");
    case Word::Wrong:
        return QStringLiteral("wrong");
    case Word::Twice:
        return QStringLiteral("twice");
    case Word::Today:
        return QStringLiteral("today");
    case Word::Yesterday:
        break;
    }
    return QStringLiteral("yesterday");
}

QString QueryVocabulary::localWord(Word word)
{
    switch (word) {
    case Word::Has:
        return tr("has", "a word in a search: has:city");
    case Word::No:
        return tr("no", "a word in a search: no:city, optedout:no");
    case Word::Parameter:
        return tr("param", "a word in a search: param:city:Rome");
    case Word::Yes:
        return tr("yes", "a word in a search: optedout:yes");
    case Word::Never:
        return tr("never", "a word in a search: lastsent:never");
    case Word::Wrong:
        return tr("wrong", "a word in a search: phone:wrong");
    case Word::Twice:
        return tr("twice", "a word in a search: phone:twice");
    case Word::Today:
        return tr("today", "a word in a search: created:today");
    case Word::Yesterday:
        break;
    }
    return tr("yesterday", "a word in a search: created:yesterday");
}

QString QueryVocabulary::local(const ColumnKey &field) const
{
    if (field.isParameter())
        return field.parameter;
    const QString name = localNames(field.field).constFirst().toLower();
    return m_fields.value(name) == field.field ? name : english(field);
}

QString QueryVocabulary::local(Word word) const
{
    return localWord(word).toLower();
}

std::vector<ColumnKey> QueryVocabulary::fields()
{
    std::vector<ColumnKey> fields;
    fields.reserve(size_t(Field::Parameter));
    for (int field = 0; field < int(Field::Parameter); ++field)
        fields.push_back({Field(field), {}});
    return fields;
}

} // namespace contacts
