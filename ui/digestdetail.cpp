// SPDX-License-Identifier: MIT
#include "digestdetail.h"

#include "sharetext.h"
#include "table/celltext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace contacts {

namespace {

using Field = ColumnKey::Field;

//! Further parameters are only counted: nobody reads on.
constexpr size_t toldParameters = 200;
constexpr size_t toldCountries = 12;

} // namespace

std::vector<DetailRow> DigestDetail::rows(const SelectionDigest &digest,
                                          const TerritoryNames &territories, const QTimeZone &zone)
{
    std::vector<DetailRow> rows;
    if (digest.unread > 0) {
        DetailRow unread = number(tr("Not read yet"), digest.unread);
        unread.note = tr("The rest is about those that are read.");
        rows.push_back(unread);
    }
    if (digest.contacts == 0)
        return rows;
    rows.push_back(DetailRow::heading(tr("Contacts")));
    DetailRow optedOut = number(CellText::heading({Field::OptedOut, {}}), digest.optedOut);
    optedOut.text = ShareText::count(digest.optedOut, digest.contacts);
    if (digest.optedOut > 0)
        optedOut.icon = QStringLiteral("opted-out");
    rows.push_back(optedOut);
    rows.push_back(countries(digest, territories));
    rows.push_back(created(tr("First created"), digest.firstCreated, zone));
    rows.push_back(created(tr("Last created"), digest.lastCreated, zone));
    rows.push_back(DetailRow::heading(tr("Messages")));
    rows.push_back(number(CellText::heading({Field::Sent, {}}), digest.sent));
    rows.push_back(number(CellText::heading({Field::Received, {}}), digest.received));
    rows.push_back(number(CellText::heading({Field::Pending, {}}), digest.pending));
    rows.push_back(number(CellText::heading({Field::Failed, {}}), digest.failed));
    addParameters(digest, rows);
    return rows;
}

void DigestDetail::addParameters(const SelectionDigest &digest, std::vector<DetailRow> &rows)
{
    rows.push_back(DetailRow::heading(tr("Custom parameters")));
    if (digest.parameters.empty())
        rows.push_back(nothing({}, tr("None of them has any.")));
    const size_t told = std::min(digest.parameters.size(), toldParameters);
    for (size_t i = 0; i < told; ++i)
        rows.push_back(parameter(digest.parameters[i], digest.contacts));
    const int others = int(digest.parameters.size() - told);
    if (digest.hasMoreKeys)
        rows.push_back(
            nothing({}, tr("There are more than %Ln further parameter(s)", nullptr, others)));
    else if (others > 0)
        rows.push_back(
            nothing({}, tr("%Ln more parameter(s), each less frequent", nullptr, others)));
}

DetailRow DigestDetail::parameter(const SelectionDigest::Parameter &parameter, qint64 contacts)
{
    DetailRow row;
    row.label = parameter.key;
    if (parameter.contacts < contacts) {
        row.note = tr("%1 of %2 have it")
                       .arg(QLocale().toString(parameter.contacts), QLocale().toString(contacts));
    }
    if (parameter.differentValues == 0) {
        row.text = tr("Many different values");
        row.isQuiet = true;
        return row;
    }
    if (parameter.differentValues == 1) {
        row.text = parameter.values.front().text;
        row.copied = row.text;
        if (row.text.trimmed().isEmpty()) {
            row.text = tr("Empty");
            row.isQuiet = true;
        }
        if (row.note.isEmpty())
            row.note = tr("All have the same");
        return row;
    }
    QStringList lines;
    for (const SelectionDigest::Value &value : parameter.values) {
        const QString text = value.text.trimmed().isEmpty() ? tr("Empty") : value.text.simplified();
        lines << tr("%1: %2", "a value, and how many have it")
                     .arg(ShareText::isolated(text), QLocale().toString(value.contacts));
    }
    const qint64 others = parameter.differentValues - qint64(parameter.values.size());
    if (others > 0)
        lines << tr("%Ln other value(s)", nullptr, int(others));
    row.text = lines.join(u'\n');
    return row;
}

DetailRow DigestDetail::countries(const SelectionDigest &digest, const TerritoryNames &territories)
{
    DetailRow row;
    row.label = CellText::heading({Field::Country, {}});
    QStringList lines;
    const auto add = [&lines](const QString &name, qint64 contacts) {
        lines << tr("%1: %2", "a country, and how many live there")
                     .arg(name, QLocale().toString(contacts));
    };
    const size_t told = std::min(digest.countries.size(), toldCountries);
    for (size_t i = 0; i < told; ++i)
        add(territories.name(digest.countries[i].country), digest.countries[i].contacts);
    qint64 others = 0;
    for (size_t i = told; i < digest.countries.size(); ++i)
        others += digest.countries[i].contacts;
    if (others > 0)
        add(tr("Other countries"), others);
    if (digest.countryUnknown > 0)
        add(tr("Not known"), digest.countryUnknown);
    row.text = lines.join(u'\n');
    return row;
}

DetailRow DigestDetail::created(const QString &label, const std::optional<qint64> &time,
                                const QTimeZone &zone)
{
    if (!time)
        return nothing(label, tr("Not known"));
    DetailRow row;
    row.label = label;
    const QDateTime local = QDateTime::fromSecsSinceEpoch(*time, zone);
    row.text = QLocale().toString(local, QLocale::ShortFormat);
    row.copied = local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    row.toolTip = CellText::exactTime(*time);
    return row;
}

DetailRow DigestDetail::number(const QString &label, qint64 number)
{
    DetailRow row;
    row.label = label;
    row.text = QLocale().toString(number);
    row.copied = QString::number(number);
    return row;
}

DetailRow DigestDetail::nothing(const QString &label, const QString &text)
{
    DetailRow row;
    row.label = label;
    row.text = text;
    row.isQuiet = true;
    return row;
}

} // namespace contacts
