// SPDX-License-Identifier: MIT
#include "frozenheading.h"

#include <QPainter>
#include <QTableView>

namespace contacts {

FrozenHeading::FrozenHeading(QTableView &table, QAbstractItemModel &model)
    : QHeaderView(Qt::Horizontal, table.horizontalHeader())
    , m_header(*table.horizontalHeader())
{
    setObjectName(QStringLiteral("frozenHeading"));
    setAccessibleName(tr("Heading of the column that stays in view"));
    setFocusPolicy(Qt::NoFocus);
    setStyle(m_header.style());
    setModel(&model);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    hide();
    connectHeader();
}

void FrozenHeading::connectHeader()
{
    const auto copyArrow = [this] {
        setSortIndicator(m_header.sortIndicatorSection(), m_header.sortIndicatorOrder());
    };
    copyArrow();
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, copyArrow);
    connect(this, &QHeaderView::sectionClicked, &m_header, [this, copyArrow](int section) {
        Q_EMIT m_header.sectionClicked(section);
        copyArrow(); // a heading turns its own arrow over when it is clicked
    });
    connect(this, &QHeaderView::sectionHandleDoubleClicked, &m_header,
            &QHeaderView::sectionHandleDoubleClicked);
    connect(this, &QHeaderView::sectionResized, &m_header, [this](int section, int, int size) {
        if (section == m_section)
            m_header.resizeSection(section, size);
    });
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        Q_EMIT menuRequested(m_section, viewport()->mapToGlobal(position));
    });
}

QColor FrozenHeading::edgeColor(const QPalette &palette)
{
    QColor color = palette.color(QPalette::Text);
    color.setAlpha(70);
    return color;
}

void FrozenHeading::setSection(int section)
{
    m_section = section;
    const QSignalBlocker quiet(this);
    // Sections that a change of the columns made anew are all shown.
    for (int i = 0; i < count(); ++i)
        setSectionHidden(i, i != section);
}

void FrozenHeading::showAt(const QRect &place, int widest)
{
    const QSignalBlocker quiet(this);
    // It is as wide as the headings and only shows a part of itself: were it moved while its edge
    // is dragged, as it would be where lines run to the left, the drag would run away from the
    // pointer.
    setGeometry(m_header.rect());
    setMinimumSectionSize(m_header.minimumSectionSize());
    setMaximumSectionSize(widest);
    resizeSection(m_section, place.width());
    m_edge = QRect(isRightToLeft() ? place.left() - 1 : place.right() + 1, 0, 1, height());
    setMask(QRect(place.left(), 0, place.width(), height()) | m_edge);
    raise();
    show();
}

void FrozenHeading::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // The last heading has no edge of its own in some styles.
    QPainter(viewport()).fillRect(m_edge, edgeColor(palette()));
}

} // namespace contacts
