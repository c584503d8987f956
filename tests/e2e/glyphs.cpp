// SPDX-License-Identifier: MIT
#include "e2e/glyphs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QGlyphRun>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTextLayout>

#include <set>

namespace contacts::testing {

namespace {

//! Each character once: shaping a text of many scripts is what takes long.
void collect(std::set<char32_t> &characters, const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isPrint(character) && !QChar::isSpace(character)
            && QChar::category(character) != QChar::Other_Format)
            characters.insert(character);
    }
}

void collect(std::set<char32_t> &characters, const QTableView &table)
{
    const int last = table.rowAt(table.viewport()->height() - 1);
    const int end = last < 0 ? table.model()->rowCount() : last + 1;
    for (int row = std::max(0, table.rowAt(0)); row < end; ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column)
            collect(characters, table.model()->index(row, column).data().toString());
    }
}

} // namespace

bool hasGlyph(char32_t character, const QFont &font)
{
    QTextLayout layout(QString::fromUcs4(&character, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun &run : layout.glyphRuns()) {
        if (run.glyphIndexes().contains(0))
            return false;
    }
    return true;
}

QString missingGlyphs(const QWidget &shown)
{
    std::set<char32_t> characters;
    for (const QWidget *widget : shown.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            collect(characters, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            collect(characters, button->text());
        else if (const auto *box = qobject_cast<const QLineEdit *>(widget))
            collect(characters, box->text() + box->placeholderText());
        else if (const auto *table = qobject_cast<const QTableView *>(widget))
            collect(characters, *table);
    }
    QString missing;
    for (const char32_t character : characters) {
        if (!hasGlyph(character, shown.font()))
            missing += QStringLiteral(" U+%1").arg(uint(character), 4, 16, QLatin1Char('0'));
    }
    return missing.trimmed();
}

} // namespace contacts::testing
