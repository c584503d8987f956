// SPDX-License-Identifier: MIT
#include "columnchooser.h"

#include "columntext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace contacts {

namespace {

enum ItemRole { KeyRole = Qt::UserRole + 1, WidthRole, FoldedRole };

ColumnKey keyOf(const QListWidgetItem &item)
{
    return ColumnKey::fromString(item.data(KeyRole).toString()).value_or(ColumnKey());
}

} // namespace

ColumnChooser::ColumnChooser(const ColumnLayout &shown,
                             const std::vector<ParameterUsage::Entry> &known, bool isWhole,
                             const ColumnLayout &initial, QWidget *parent)
    : QDialog(parent)
    , m_isWhole(isWhole)
    , m_initial(initial)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
    , m_tickAll(new QPushButton(tr("&Tick all"), this))
    , m_tickNone(new QPushButton(tr("Tick &none"), this))
{
    createWidgets();
    createLayout();
    updateUsage(known, isWhole);
    fill(shown);

    connect(m_asAtFirst, &QPushButton::clicked, this, [this] { fill(m_initial); });
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::filter);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(+1); });
    connect(m_tickAll, &QPushButton::clicked, this, [this] { tick(Qt::Checked); });
    connect(m_tickNone, &QPushButton::clicked, this, [this] { tick(Qt::Unchecked); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::updateButtons);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::updateButtons);
    m_list->setCurrentRow(0);
}

void ColumnChooser::createWidgets()
{
    setObjectName(QStringLiteral("columnChooser"));
    setWindowTitle(tr("Columns"));
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a column"));
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setUniformItemSizes(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_up->setObjectName(QStringLiteral("columnUp"));
    m_up->setToolTip(tr("Further to the front (Ctrl and the arrow up)"));
    m_down->setObjectName(QStringLiteral("columnDown"));
    m_down->setToolTip(tr("Further to the end (Ctrl and the arrow down)"));
    m_tickAll->setObjectName(QStringLiteral("columnTickAll"));
    m_tickNone->setObjectName(QStringLiteral("columnTickNone"));
    m_tickAll->setToolTip(tr("All that the search finds; without a search all there are"));
    m_tickNone->setToolTip(m_tickAll->toolTip());
    for (QWidget *widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_list)})
        widget->installEventFilter(this);
}

void ColumnChooser::createLayout()
{
    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->setObjectName(QStringLiteral("columnButtons"));
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Show these columns"));
    m_ok->setDefault(true);
    m_asAtFirst = buttons->button(QDialogButtonBox::RestoreDefaults);
    m_asAtFirst->setText(tr("As at &first"));
    m_asAtFirst->setToolTip(tr("The columns, their order and their widths"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *side = new QVBoxLayout;
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addSpacing(fontMetrics().height());
    side->addWidget(m_tickAll);
    side->addWidget(m_tickNone);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(500, 540);
}

ColumnLayout ColumnChooser::chosen() const
{
    ColumnLayout layout;
    layout.nameKept = m_nameKept;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            layout.columns.push_back({keyOf(*item), item->data(WidthRole).toInt()});
    }
    return layout;
}

QString ColumnChooser::textOf(const ColumnKey &key) const
{
    return ColumnText::of(key, m_contacts.value(key.parameter), m_isWhole);
}

void ColumnChooser::add(const ColumnKey &key, int width, bool checked)
{
    auto *item = new QListWidgetItem(textOf(key));
    item->setData(KeyRole, key.toString());
    item->setData(WidthRole, width);
    item->setData(FoldedRole, ColumnText::folded(key));
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    m_list->addItem(item);
}

void ColumnChooser::fill(const ColumnLayout &shown)
{
    m_nameKept = shown.nameKept;
    {
        const QSignalBlocker quiet(m_list); // hundreds of parameters, several signals each
        m_list->clear();
        for (const ColumnLayout::Column &column : shown.columns)
            add(column.key, column.width, true);
        for (const ColumnKey &key : ColumnLayout::builtInColumns()) {
            if (!shown.contains(key))
                add(key, 0, false);
        }
        for (const QString &parameter : m_known) {
            const ColumnKey key = ColumnKey::ofParameter(parameter);
            if (!shown.contains(key))
                add(key, 0, false);
        }
        m_list->setCurrentRow(0);
    }
    filter();
}

void ColumnChooser::updateUsage(const std::vector<ParameterUsage::Entry> &known, bool isWhole)
{
    m_isWhole = isWhole;
    const QHash<QString, qint64> before = std::exchange(m_contacts, {});
    m_known.clear();
    for (const ParameterUsage::Entry &entry : known) {
        m_contacts.insert(entry.key, entry.contacts);
        m_known.push_back(entry.key);
    }
    if (m_list->count() == 0)
        return; // nothing is listed yet
    {
        const QSignalBlocker quiet(m_list);
        QSet<QString> listed;
        for (int row = 0; row < m_list->count(); ++row) {
            const ColumnKey key = keyOf(*m_list->item(row));
            listed.insert(key.toString());
            m_list->item(row)->setText(textOf(key));
        }
        for (const QString &parameter : m_known) {
            const ColumnKey key = ColumnKey::ofParameter(parameter);
            if (!before.contains(parameter) && !listed.contains(key.toString()))
                add(key, 0, false);
        }
    }
    filter();
}

void ColumnChooser::filter()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isFound =
            ColumnText::isFound(item->data(FoldedRole).toByteArray(), m_search->text());
        if (item->isHidden() == isFound)
            item->setHidden(!isFound);
    }
    // The keys work on what is seen.
    const QListWidgetItem *current = m_list->currentItem();
    const int first = neighbour(-1, +1);
    if (first >= 0 && (!current || current->isHidden()))
        m_list->setCurrentRow(first);
    updateButtons();
}

//! The next row that the search shows; -1: none.
int ColumnChooser::neighbour(int row, int step) const
{
    for (row += step; row >= 0 && row < m_list->count(); row += step) {
        if (!m_list->item(row)->isHidden())
            return row;
    }
    return -1;
}

void ColumnChooser::move(int step)
{
    const int row = m_list->currentRow();
    const int target = row < 0 ? -1 : neighbour(row, step);
    if (target < 0 || m_list->item(row)->isHidden())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(target, item);
    m_list->setCurrentItem(item);
}

void ColumnChooser::tick(Qt::CheckState state)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = neighbour(-1, +1); row >= 0; row = neighbour(row, +1))
            m_list->item(row)->setCheckState(state);
    }
    m_list->viewport()->update();
    updateButtons();
}

void ColumnChooser::updateButtons()
{
    const int row = m_list->currentRow();
    const bool isSeen = row >= 0 && !m_list->item(row)->isHidden();
    m_up->setEnabled(isSeen && neighbour(row, -1) >= 0);
    m_down->setEnabled(isSeen && neighbour(row, +1) >= 0);
    int seen = 0;
    int ticked = 0;
    bool anyTicked = false;
    for (int i = 0; i < m_list->count(); ++i) {
        const bool isTicked = m_list->item(i)->checkState() == Qt::Checked;
        anyTicked = anyTicked || isTicked;
        seen += !m_list->item(i)->isHidden();
        ticked += isTicked && !m_list->item(i)->isHidden();
    }
    m_tickAll->setEnabled(ticked < seen);
    m_tickNone->setEnabled(ticked > 0);
    m_ok->setEnabled(anyTicked);
    m_ok->setToolTip(anyTicked ? QString() : tr("Tick at least one column"));
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int step = press->key() == Qt::Key_Up ? -1 : press->key() == Qt::Key_Down ? +1 : 0;
    if (step != 0 && (press->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier) {
        move(step);
        return true;
    }
    if (watched == m_search && step > 0) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace contacts
