// SPDX-License-Identifier: MIT
#include "views/sheetview.h"

#include "table/sortordertext.h"

#include <algorithm>

namespace contacts {

namespace {

struct BuiltIn
{
    const char *id;
    const char *name;
    const char *query;
};

constexpr BuiltIn builtInViews[] = {
    {"all", QT_TRANSLATE_NOOP("contacts::SheetView", "All"), ""},
    {"opted-out", QT_TRANSLATE_NOOP("contacts::SheetView", "Opted out"), "optedout:yes"},
    {"never-messaged", QT_TRANSLATE_NOOP("contacts::SheetView", "Never messaged"),
     "lastsent:never"},
    {"failed-messages", QT_TRANSLATE_NOOP("contacts::SheetView", "Failed messages"), "failed>0"},
    {"no-name", QT_TRANSLATE_NOOP("contacts::SheetView", "No name"), "no:name"},
    {"wrong-number", QT_TRANSLATE_NOOP("contacts::SheetView", "Number looks wrong"), "phone:wrong"},
    {"repeated-number", QT_TRANSLATE_NOOP("contacts::SheetView", "Same number twice"),
     "phone:twice"},
};

const QString viewLine = QStringLiteral("view:");
const QString nameLine = QStringLiteral("name:");
const QString queryLine = QStringLiteral("query:");
const QString columnLine = QStringLiteral("column:");
const QString sortLine = QStringLiteral("sort:");

//! One view while its lines are read.
struct Reading
{
    SheetView view;
    QStringList columns;
};

SheetView viewOf(Reading reading)
{
    reading.view.columns = ColumnLayout::fromStringList(reading.columns);
    return std::move(reading.view);
}

bool isBuiltInId(const QString &id)
{
    const auto &all = SheetView::builtIn();
    return std::any_of(all.begin(), all.end(),
                       [&id](const SheetView &view) { return view.id == id; });
}

} // namespace

QString SheetView::shownName() const
{
    if (!isBuiltIn)
        return name;
    const auto found =
        std::find_if(std::begin(builtInViews), std::end(builtInViews),
                     [this](const BuiltIn &view) { return id == QLatin1String(view.id); });
    return found == std::end(builtInViews) ? QString() : tr(found->name);
}

const std::vector<SheetView> &SheetView::builtIn()
{
    static const std::vector<SheetView> all = [] {
        std::vector<SheetView> views;
        for (const BuiltIn &one : builtInViews) {
            SheetView view;
            view.id = QLatin1String(one.id);
            view.query = QLatin1String(one.query);
            view.isBuiltIn = true;
            views.push_back(std::move(view));
        }
        return views;
    }();
    return all;
}

QStringList SheetView::toStringList(const std::vector<SheetView> &views)
{
    QStringList lines;
    for (const SheetView &view : views) {
        if (view.isBuiltIn)
            continue;
        lines << viewLine + view.id << nameLine + view.name;
        if (!view.query.isEmpty())
            lines << queryLine + view.query;
        if (!view.sort.isServerOrder())
            lines << sortLine + sortOrderText(view.sort);
        for (const QString &column : view.columns.toStringList())
            lines << columnLine + column;
    }
    return lines;
}

std::vector<SheetView> SheetView::fromStringList(const QStringList &lines)
{
    std::vector<Reading> readings;
    for (const QString &line : lines) {
        const auto is = [&line](const QString &start) { return line.startsWith(start); };
        const QString value = line.mid(line.indexOf(u':') + 1);
        if (is(viewLine)) {
            readings.emplace_back().view.id = value;
            continue;
        }
        if (readings.empty())
            continue;
        Reading &reading = readings.back();
        if (is(nameLine))
            reading.view.name = value.simplified();
        else if (is(queryLine))
            reading.view.query = value;
        else if (is(sortLine))
            reading.view.sort = sortOrderOf(value);
        else if (is(columnLine))
            reading.columns << value;
    }
    std::vector<SheetView> views;
    for (Reading &reading : readings) {
        const QString &id = reading.view.id;
        const bool isRepeated = std::any_of(views.begin(), views.end(),
                                            [&id](const SheetView &view) { return view.id == id; });
        if (!id.isEmpty() && !isRepeated && !isBuiltInId(id) && !reading.view.name.isEmpty())
            views.push_back(viewOf(std::move(reading)));
    }
    return views;
}

} // namespace contacts
