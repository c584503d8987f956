// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QObject>

#include <optional>

class QComboBox;
class QStandardItemModel;

namespace contacts {

//! What can be chosen in a filter: its fields and countries, once for all its rows.
class FilterChoices : public QObject
{
    Q_OBJECT

public:
    //! `vocabulary` must outlive it.
    explicit FilterChoices(const QueryVocabulary &vocabulary, QObject *parent = nullptr);

    const QueryVocabulary &vocabulary() const { return m_vocabulary; }
    //! Anything, the fields of every contact, a written query, the parameters that were read.
    QStandardItemModel *fields() const { return m_fields; }
    //! By name.
    QStandardItemModel *countries() const { return m_countries; }

    //! Subject and column of an entry; other parts of the row are as in a new one.
    FilterRow fieldAt(int index) const;
    //! -1: a parameter that nobody has as far as was read.
    int indexOfField(const FilterRow &row) const;
    //! Of an entry with this text, capitals aside; -1: there is none.
    int indexOfFieldText(const QString &text) const;
    int indexOfCountry(CountryCode code) const;
    QString countryAt(int index) const; //!< its two letters
    int indexOfCountryText(const QString &text) const;

    //! Lets a long list be typed into, and finds what is meant anywhere in its texts.
    static void setUpSearch(QComboBox &box, QStandardItemModel *model);

private:
    void addField(const FilterRow &row, const QString &text);
    void fillCountries();

    const QueryVocabulary &m_vocabulary;
    QStandardItemModel *m_fields;
    QStandardItemModel *m_countries;
};

} // namespace contacts
