// SPDX-License-Identifier: MIT
#include "contactfacts.h"

#include "icons.h"

#include <QGridLayout>
#include <QLabel>

namespace contacts {

using Field = ColumnKey::Field;

ContactFacts::ContactFacts(QWidget *parent)
    : QWidget(parent)
    , m_optedOut(new QWidget(this))
    , m_optedOutIcon(new QLabel(m_optedOut))
{
    setObjectName(QStringLiteral("contactFacts"));
    auto *said = new QLabel(tr("This person has opted out and must not be messaged."), m_optedOut);
    said->setObjectName(QStringLiteral("contactOptedOut"));
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    auto *line = new QHBoxLayout(m_optedOut);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_optedOutIcon, 0, Qt::AlignTop);
    line->addWidget(said, 1);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_optedOut, 0, 0, 1, 4);
    // Counters on the left, dates on the right.
    int row = 1;
    for (const Field field : {Field::Sent, Field::Received, Field::Pending, Field::Failed})
        addFact({field, {}}, *grid, row++, 0);
    row = 1;
    for (const Field field : {Field::LastSent, Field::LastReceived, Field::Changed, Field::Created})
        addFact({field, {}}, *grid, row++, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 2);
    hide();
}

void ContactFacts::addFact(const ColumnKey &column, QGridLayout &grid, int row, int place)
{
    auto *heading = new QLabel(CellText::heading(column), this);
    // Quieter than what can be changed, and still to be read.
    heading->setForegroundRole(QPalette::PlaceholderText);
    heading->setTextFormat(Qt::PlainText);
    auto *value = new QLabel(this);
    value->setObjectName(QStringLiteral("fact-%1").arg(column.toString()));
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(heading, row, place);
    grid.addWidget(value, row, place + 1);
    m_facts.push_back({column, value});
}

void ContactFacts::showRecord(const CellText &text, RecordRef record)
{
    setVisible(record.chunk != nullptr);
    if (!record.chunk)
        return;
    m_optedOut->setVisible(record.chunk->hasOptedOut(record.row));
    const int size = fontMetrics().height();
    m_optedOutIcon->setPixmap(
        Icons::icon(QStringLiteral("opted-out"), palette().color(QPalette::WindowText))
            .pixmap(QSize(size, size), devicePixelRatioF()));
    for (const Fact &fact : m_facts) {
        const QString said = text.display(fact.column, record);
        fact.value->setText(said.isEmpty() ? tr("never") : said);
        fact.value->setToolTip(text.toolTip(fact.column, record));
        fact.value->setAccessibleName(
            tr("%1: %2").arg(CellText::heading(fact.column), fact.value->text()));
    }
}

} // namespace contacts
