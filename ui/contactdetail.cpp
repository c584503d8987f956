// SPDX-License-Identifier: MIT
#include "contactdetail.h"

#include "domain/displaytext.h"

namespace contacts {

using Field = ColumnKey::Field;

std::vector<DetailRow> ContactDetail::rows(const CellText &text, RecordRef record)
{
    std::vector<DetailRow> rows;
    rows.push_back(DetailRow::heading(tr("Custom parameters")));
    const int parameters = record.chunk->parameterCount(record.row);
    for (int i = 0; i < parameters; ++i)
        rows.push_back(parameter(record.chunk->parameter(record.row, i)));
    if (parameters == 0) {
        DetailRow none;
        none.text = tr("This contact has none.");
        none.isQuiet = true;
        rows.push_back(none);
    }
    rows.push_back(DetailRow::heading(tr("Contact")));
    rows.push_back(fact(text, {Field::PhoneNumber, {}}, record, tr("None")));
    rows.push_back(fact(text, {Field::Name, {}}, record, tr("None")));
    rows.push_back(fact(text, {Field::Country, {}}, record, tr("Not known")));
    DetailRow optedOut = fact(text, {Field::OptedOut, {}}, record, tr("No"));
    if (record.chunk->hasOptedOut(record.row)) {
        optedOut.text = tr("Yes, must not be messaged");
        optedOut.icon = QStringLiteral("opted-out");
    }
    rows.push_back(optedOut);
    rows.push_back(DetailRow::heading(tr("Messages")));
    for (const Field field : {Field::Sent, Field::Received, Field::Pending, Field::Failed})
        rows.push_back(fact(text, {field, {}}, record, {}));
    rows.push_back(time(text, {Field::LastSent, {}}, record));
    rows.push_back(time(text, {Field::LastReceived, {}}, record));
    rows.push_back(DetailRow::heading(tr("On the server")));
    rows.push_back(time(text, {Field::Created, {}}, record));
    rows.push_back(time(text, {Field::Changed, {}}, record));
    rows.push_back(fact(text, {Field::Id, {}}, record, {}));
    return rows;
}

QString ContactDetail::title(const CellText &text, RecordRef record)
{
    for (const Field field : {Field::Name, Field::PhoneNumber}) {
        QString said = text.display({field, {}}, record);
        if (!said.trimmed().isEmpty())
            return said;
    }
    return tr("Contact %1").arg(text.display({Field::Id, {}}, record));
}

QString ContactDetail::kindNote(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Boolean:
        return tr("True or false, not a text");
    case ParameterKind::Null:
        return tr("The key is there without a value");
    case ParameterKind::Nested:
        return tr("Several values in one, not a text");
    case ParameterKind::String:
    case ParameterKind::Number:
        break;
    }
    return {};
}

DetailRow ContactDetail::time(const CellText &text, const ColumnKey &column, RecordRef record)
{
    DetailRow row =
        fact(text, column, record,
             column.field == Field::Created || column.field == Field::Changed ? tr("Not known")
                                                                              : tr("Never"));
    row.toolTip = row.isQuiet ? QString() : text.toolTip(column, record);
    return row;
}

DetailRow ContactDetail::parameter(const ParameterField &field)
{
    DetailRow row;
    row.label = field.key.empty() ? tr("No key") : displayText(field.key);
    row.text = displayText(field.value);
    row.note = kindNote(field.kind);
    row.copied = row.text;
    if (row.text.trimmed().isEmpty()) {
        row.text = row.text.isEmpty() ? tr("Empty") : tr("Only blanks");
        row.isQuiet = true;
    }
    return row;
}

DetailRow ContactDetail::fact(const CellText &text, const ColumnKey &column, RecordRef record,
                              const QString &nothing)
{
    DetailRow row;
    row.label = CellText::heading(column);
    row.copied = text.plain(column, record);
    // The sheet's cells have one line, here is room for all of them.
    row.text = column.field == Field::Name ? row.copied : text.display(column, record);
    if (row.text.trimmed().isEmpty()) {
        row.text = nothing;
        row.isQuiet = true;
    }
    return row;
}

} // namespace contacts
