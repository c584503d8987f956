// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "search/territorynames.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace contacts {

//! The words of the query language: its own in English and in the language of the interface, and
//! the parameter keys that were read. Capitals do not matter. UI thread.
class QueryVocabulary
{
    Q_DECLARE_TR_FUNCTIONS(contacts::QueryVocabulary)

public:
    //! What is written where a field or a value stands.
    enum class Word { Has, No, Parameter, Yes, Never, Wrong, Twice, Today, Yesterday };

    //! `territories`: in the language of the interface; must outlive it.
    explicit QueryVocabulary(const TerritoryNames &territories);

    //! The most frequent first: of keys that differ in capitals alone the first is meant.
    void setParameters(const QStringList &keys);
    const QStringList &parameters() const { return m_keys; }

    //! A field of every contact; never a parameter.
    std::optional<ColumnKey> field(const QString &name) const;
    //! The key as the server answers it, exactly or but for capitals and accents.
    std::optional<QString> parameter(const QString &name) const;
    bool is(Word word, const QString &text) const;
    //! With more letters it would be this word.
    bool begins(Word word, const QString &text) const;
    //! By code, or by the beginning of a word of their English or translated name; a whole name
    //! means that country alone. None for a single letter. Two capitals that nothing is called by
    //! are a code without a name.
    std::vector<CountryCode> countries(const QString &text) const;

    //! Field names and words as they are stored.
    static QString english(const ColumnKey &field);
    static QString english(Word word);
    //! As the person's language has them, for completion; English where it has none.
    QString local(const ColumnKey &field) const;
    QString local(Word word) const;
    //! The fields that can be asked for, in the order in which they are offered.
    static std::vector<ColumnKey> fields();
    const TerritoryNames &territories() const { return m_territories; }
    static QString englishName(CountryCode code);

private:
    static QStringList localNames(ColumnKey::Field field);
    static QString localWord(Word word);

    const TerritoryNames &m_territories;
    QHash<QString, ColumnKey::Field> m_fields; //!< by small letters
    QStringList m_keys;
    QHash<QByteArray, QString> m_keysByFold;
    struct Country
    {
        CountryCode code;
        QByteArray folded; //!< its name, a blank before each word
    };
    std::vector<Country> m_countries; //!< two for each: translated and English name
};

} // namespace contacts
