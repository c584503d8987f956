// SPDX-License-Identifier: MIT
#include "sortdialog.h"

#include "columntext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace contacts {

namespace {
enum ItemRole { KeyRole = Qt::UserRole + 1, FoldedRole };
} // namespace

SortDialog::SortDialog(const SortOrder &order, const std::vector<ParameterUsage::Entry> &known,
                       bool isWhole, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_up(new QRadioButton(tr("&Up: A to Z, small to large"), this))
    , m_down(new QRadioButton(tr("&Down: Z to A, large to small"), this))
{
    setObjectName(QStringLiteral("sortDialog"));
    setWindowTitle(tr("Sort by"));
    m_search->setObjectName(QStringLiteral("sortSearch"));
    m_search->setPlaceholderText(tr("Find a column or custom parameter"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("sortList"));
    m_list->setAccessibleName(tr("Sort by"));
    m_list->setUniformItemSizes(true);
    m_up->setObjectName(QStringLiteral("sortUp"));
    m_down->setObjectName(QStringLiteral("sortDown"));
    (order.direction == Qt::AscendingOrder ? m_up : m_down)->setChecked(true);
    createLayout();
    fill(order, known, isWhole);

    connect(m_search, &QLineEdit::textChanged, this, &SortDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &SortDialog::updateButtons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    updateButtons();
}

void SortDialog::createLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->setObjectName(QStringLiteral("sortButtons"));
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Sort"));
    m_ok->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_up);
    layout->addWidget(m_down);
    layout->addWidget(buttons);
    resize(400, 480);
}

void SortDialog::fill(const SortOrder &order, const std::vector<ParameterUsage::Entry> &known,
                      bool isWhole)
{
    const QSignalBlocker quiet(m_list);
    const auto add = [&](const ColumnKey &key, qint64 contacts) {
        auto *item = new QListWidgetItem(ColumnText::of(key, contacts, isWhole));
        item->setData(KeyRole, key.toString());
        item->setData(FoldedRole, ColumnText::folded(key));
        m_list->addItem(item);
        if (order.column == key)
            m_list->setCurrentItem(item);
    };
    for (const ColumnKey &key : ColumnLayout::builtInColumns())
        add(key, 0);
    bool isListed = !order.column || !order.column->isParameter();
    for (const ParameterUsage::Entry &entry : known) {
        add(ColumnKey::ofParameter(entry.key), entry.contacts);
        isListed = isListed || order.column->parameter == entry.key;
    }
    // It is remembered from another day, and no contact that was read has it.
    if (!isListed)
        add(*order.column, 0);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
}

SortOrder SortDialog::order() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return {};
    return {ColumnKey::fromString(item->data(KeyRole).toString()),
            m_down->isChecked() ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void SortDialog::filter()
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isFound =
            ColumnText::isFound(item->data(FoldedRole).toByteArray(), m_search->text());
        item->setHidden(!isFound);
        if (isFound && first < 0)
            first = row;
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_list->setCurrentRow(first);
    updateButtons();
}

void SortDialog::updateButtons()
{
    m_ok->setEnabled(!order().isServerOrder());
}

//! The arrows choose while the search is typed, as in a list below a box.
bool SortDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace contacts
