// SPDX-License-Identifier: MIT
#include "filterrowsarea.h"

#include "filterrowwidget.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace contacts {

namespace {

using Join = FilterRow::Join;

constexpr int betweenBlocks = 6;
constexpr qreal roundness = 4;
constexpr int bracketWidth = 3;
constexpr qreal lineOpacity = 0.2;

} // namespace

//! Paints the blocks behind the rows.
class FilterRowsArea::Page : public QWidget
{
public:
    explicit Page(FilterRowsArea &area)
        : QWidget(&area)
        , m_area(area)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        m_area.forBlocks([this, &painter](size_t first, size_t last) {
            const auto bodyOf = [this](size_t row) {
                const FilterRowWidget &widget = *m_area.m_rows[row];
                return widget.body().translated(widget.pos());
            };
            paint(painter, bodyOf(first) | bodyOf(last), first != last);
        });
    }

private:
    void paint(QPainter &painter, const QRect &block, bool hasAlternatives) const
    {
        QColor line = palette().color(QPalette::WindowText);
        line.setAlphaF(lineOpacity);
        painter.setPen(line);
        painter.setBrush(palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(QRectF(block).adjusted(0.5, 0.5, -0.5, -0.5), roundness, roundness);
        if (!hasAlternatives)
            return;
        QRectF bracket(block);
        bracket.setWidth(bracketWidth);
        if (isRightToLeft())
            bracket.moveRight(block.right() + 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawRoundedRect(bracket, 1, 1);
    }

    FilterRowsArea &m_area;
};

FilterRowsArea::FilterRowsArea(const FilterChoices &choices, QWidget *parent)
    : QScrollArea(parent)
    , m_choices(choices)
    , m_page(new Page(*this))
    , m_layout(new QVBoxLayout(m_page))
{
    setObjectName(QStringLiteral("filterRows"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(m_page);
}

std::vector<FilterRow> FilterRowsArea::rows() const
{
    std::vector<FilterRow> rows;
    for (const FilterRowWidget *widget : m_rows)
        rows.push_back(widget->row());
    return rows;
}

void FilterRowsArea::setRows(const std::vector<FilterRow> &rows)
{
    for (FilterRowWidget *widget : m_rows) {
        widget->hide();
        widget->deleteLater();
    }
    m_rows.clear();
    for (const FilterRow &row : rows)
        insert(m_rows.size(), row);
    if (m_rows.empty())
        insert(0, {});
    tidy();
    Q_EMIT edited();
}

void FilterRowsArea::addRow()
{
    FilterRowWidget *added = insert(m_rows.size(), {});
    tidy();
    takeKeyboard(added);
    Q_EMIT edited();
}

void FilterRowsArea::showReadings(const std::vector<FilterRows::Reading> &readings)
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->showReading(readings[i]);
}

void FilterRowsArea::focusFirst()
{
    m_rows.front()->focusField();
}

FilterRowWidget *FilterRowsArea::insert(size_t place, const FilterRow &row)
{
    auto *widget = new FilterRowWidget(m_choices, row, m_page);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(place), widget);
    m_layout->insertWidget(int(place), widget);
    widget->show(); // at once: it is about to get the keyboard
    connect(widget, &FilterRowWidget::edited, this, [this] {
        tidy();
        Q_EMIT edited();
    });
    connect(widget, &FilterRowWidget::alternativeRequested, this,
            [this, widget] { addAlternative(widget); });
    connect(widget, &FilterRowWidget::removeRequested, this, [this, widget] { remove(widget); });
    return widget;
}

void FilterRowsArea::addAlternative(FilterRowWidget *to)
{
    // Nearly always another value of the same field.
    FilterRow row = to->row();
    row.join = Join::Or;
    row.value.clear();
    if (row.valueKind() == FilterRow::ValueKind::Count
        || row.valueKind() == FilterRow::ValueKind::Period)
        row.value = to->row().value;
    FilterRowWidget *added = insert(placeOf(to) + 1, row);
    tidy();
    takeKeyboard(added);
    Q_EMIT edited();
}

void FilterRowsArea::remove(FilterRowWidget *row)
{
    const size_t place = placeOf(row);
    // The rest of a block stays a block of its own.
    if (place + 1 < m_rows.size() && row->row().join == Join::And)
        m_rows[place + 1]->setJoin(Join::And);
    m_rows.erase(m_rows.begin() + std::ptrdiff_t(place));
    if (m_rows.empty())
        insert(0, {});
    takeKeyboard(m_rows[std::min(place, m_rows.size() - 1)]);
    row->hide();
    row->deleteLater();
    tidy();
    Q_EMIT edited();
}

size_t FilterRowsArea::placeOf(const FilterRowWidget *row) const
{
    return size_t(std::find(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

void FilterRowsArea::tidy()
{
    QWidget *before = nullptr;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setNumber(int(i) + 1);
        for (QWidget *stop : m_rows[i]->stops()) {
            if (before)
                setTabOrder(before, stop);
            before = stop;
        }
    }
    forBlocks([this](size_t first, size_t last) {
        for (size_t row = first; row <= last; ++row) {
            const int above = row == first && row > 0 ? betweenBlocks : 0;
            m_rows[row]->setContentsMargins(0, above, 0, 0);
        }
    });
    stack();
    m_page->update();
}

void FilterRowsArea::stack()
{
    int needed = 0;
    for (const FilterRowWidget *row : m_rows)
        needed = std::max(needed, row->widthInOneLine());
    for (FilterRowWidget *row : m_rows)
        row->setStacked(viewport()->width() < needed);
}

void FilterRowsArea::takeKeyboard(FilterRowWidget *row)
{
    row->focusField();
    // Where it stands is known once it is laid out.
    QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row); });
}

void FilterRowsArea::forBlocks(const std::function<void(size_t first, size_t last)> &use) const
{
    size_t first = 0;
    for (size_t row = 1; row <= m_rows.size(); ++row) {
        if (row < m_rows.size() && m_rows[row]->row().join == Join::Or)
            continue;
        use(first, row - 1);
        first = row;
    }
}

void FilterRowsArea::resizeEvent(QResizeEvent *event)
{
    stack();
    QScrollArea::resizeEvent(event);
}

} // namespace contacts
