// SPDX-License-Identifier: MIT
#include "filterchoices.h"

#include "filtertext.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTextDocument>

#include <algorithm>

namespace contacts {

namespace {

using Subject = FilterRow::Subject;

constexpr int ValueRole = Qt::UserRole + 1;
constexpr int mostVisible = 16; //!< entries of a list without scrolling

//! As an entry's value; a column's key has no such signs in front.
QString valueOf(const FilterRow &row)
{
    switch (row.subject) {
    case Subject::Anything:
        return QStringLiteral("*");
    case Subject::AsWritten:
        return QStringLiteral("?");
    case Subject::Field:
        break;
    }
    return row.column.toString();
}

int indexOf(const QStandardItemModel &model, const QVariant &value, int role, Qt::MatchFlags match)
{
    const QModelIndexList found = model.match(model.index(0, 0), role, value, 1, match);
    return found.isEmpty() ? -1 : found.constFirst().row();
}

int indexOfText(const QStandardItemModel &model, const QString &text)
{
    const int exact = indexOf(model, text, Qt::DisplayRole, Qt::MatchExactly);
    return exact >= 0 ? exact : indexOf(model, text, Qt::DisplayRole, Qt::MatchFixedString);
}

} // namespace

FilterChoices::FilterChoices(const QueryVocabulary &vocabulary, QObject *parent)
    : QObject(parent)
    , m_vocabulary(vocabulary)
    , m_fields(new QStandardItemModel(this))
    , m_countries(new QStandardItemModel(this))
{
    FilterRow row;
    addField(row, FilterText::subject(row));
    row.subject = Subject::Field;
    for (const ColumnKey &column : QueryVocabulary::fields()) {
        row.column = column;
        addField(row, FilterText::subject(row));
    }
    row.subject = Subject::AsWritten;
    addField(row, FilterText::subject(row));
    if (!vocabulary.parameters().isEmpty()) {
        auto *separator = new QStandardItem;
        separator->setData(QStringLiteral("separator"), Qt::AccessibleDescriptionRole);
        separator->setFlags(Qt::NoItemFlags);
        m_fields->appendRow(separator);
    }
    row.subject = Subject::Field;
    for (const QString &key : vocabulary.parameters()) {
        row.column = ColumnKey::ofParameter(key);
        // A key may be called as a field is.
        const bool isTaken = indexOf(*m_fields, key, Qt::DisplayRole, Qt::MatchFixedString) >= 0;
        addField(row, isTaken ? tr("%1 (custom parameter)").arg(key) : key);
    }
    fillCountries();
}

void FilterChoices::addField(const FilterRow &row, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(valueOf(row), ValueRole);
    item->setToolTip(Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
    m_fields->appendRow(item);
}

void FilterChoices::fillCountries()
{
    std::vector<std::pair<QString, QString>> names;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            const char letters[] = {first, second};
            const QString code = QString::fromLatin1(letters, 2);
            const QString name =
                m_vocabulary.territories().name(CountryCode::fromText({letters, 2}));
            // Some sources name one country by two codes.
            const bool isKnown =
                !QueryVocabulary::englishName(CountryCode::fromText({letters, 2})).isEmpty();
            if (isKnown && name != code)
                names.emplace_back(name, code);
        }
    }
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto &[name, code] : names) {
        auto *item = new QStandardItem(name);
        item->setData(code, ValueRole);
        m_countries->appendRow(item);
    }
}

FilterRow FilterChoices::fieldAt(int index) const
{
    FilterRow row;
    const QString value = m_fields->index(index, 0).data(ValueRole).toString();
    if (value == u"?") {
        row.subject = Subject::AsWritten;
    } else if (const auto column = ColumnKey::fromString(value)) {
        row.subject = Subject::Field;
        row.column = *column;
    }
    return row;
}

int FilterChoices::indexOfField(const FilterRow &row) const
{
    return indexOf(*m_fields, valueOf(row), ValueRole, Qt::MatchExactly);
}

int FilterChoices::indexOfFieldText(const QString &text) const
{
    return text.isEmpty() ? -1 : indexOfText(*m_fields, text);
}

int FilterChoices::indexOfCountry(CountryCode code) const
{
    return indexOf(*m_countries, QString::fromStdString(code.text()), ValueRole, Qt::MatchExactly);
}

QString FilterChoices::countryAt(int index) const
{
    return m_countries->index(index, 0).data(ValueRole).toString();
}

int FilterChoices::indexOfCountryText(const QString &text) const
{
    return indexOfText(*m_countries, text);
}

void FilterChoices::setUpSearch(QComboBox &box, QStandardItemModel *model)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.setModel(model);
    box.setMaxVisibleItems(mostVisible);
    box.view()->setTextElideMode(Qt::ElideMiddle);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setMaxVisibleItems(mostVisible);
    QObject::connect(&box, &QComboBox::currentTextChanged, &box, [&box](const QString &text) {
        box.setToolTip(Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
    });
}

} // namespace contacts
