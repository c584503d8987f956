// SPDX-License-Identifier: MIT
#include "columnchooser.h"

#include "store/searchtext.h"
#include "table/celltext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace contacts {

namespace {

enum ItemRole { KeyRole = Qt::UserRole + 1, WidthRole, FoldedRole };

} // namespace

ColumnChooser::ColumnChooser(const ColumnLayout &shown,
                             const std::vector<ParameterUsage::Entry> &known,
                             const ColumnLayout &initial, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_initial(initial)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Move &up"), this))
    , m_down(new QPushButton(tr("Move &down"), this))
{
    setObjectName(QStringLiteral("columnChooser"));
    setWindowTitle(tr("Columns"));
    m_search->setObjectName(QStringLiteral("columnSearch"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a column"));
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_up->setObjectName(QStringLiteral("columnUp"));
    m_down->setObjectName(QStringLiteral("columnDown"));

    auto *buttons = new QDialogButtonBox(
        QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
    buttons->setObjectName(QStringLiteral("columnButtons"));
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Show these columns"));
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("As at first"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));

    auto *side = new QVBoxLayout;
    side->addWidget(m_up);
    side->addWidget(m_down);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    resize(460, 520);

    fill(shown);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { fill(m_initial); });
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::filter);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(+1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::updateButtons);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::updateButtons);
    m_list->setCurrentRow(0);
}

ColumnLayout ColumnChooser::chosen() const
{
    ColumnLayout layout;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const auto key = ColumnKey::fromString(item->data(KeyRole).toString());
        if (item->checkState() == Qt::Checked && key)
            layout.columns.push_back({*key, item->data(WidthRole).toInt()});
    }
    return layout;
}

void ColumnChooser::fill(const ColumnLayout &shown)
{
    const QSignalBlocker quiet(m_list); // hundreds of parameters, several signals each
    m_list->clear();
    const auto add = [this](const ColumnKey &key, int width, bool checked, const QString &text) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(KeyRole, key.toString());
        item->setData(WidthRole, width);
        item->setData(FoldedRole,
                      QByteArray::fromStdString(SearchText::folded(CellText::heading(key))));
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    };
    const auto text = [this](const ColumnKey &key) {
        if (!key.isParameter())
            return CellText::heading(key);
        qint64 contacts = 0;
        for (const ParameterUsage::Entry &entry : m_known) {
            if (entry.key == key.parameter)
                contacts = entry.contacts;
        }
        return tr("%1  (%Ln contact(s) read so far)", nullptr, int(contacts)).arg(key.parameter);
    };
    for (const ColumnLayout::Column &column : shown.columns)
        add(column.key, column.width, true, text(column.key));
    for (const ColumnKey &key : ColumnLayout::builtInColumns()) {
        if (!shown.contains(key))
            add(key, 0, false, text(key));
    }
    for (const ParameterUsage::Entry &entry : m_known) {
        const ColumnKey key = ColumnKey::ofParameter(entry.key);
        if (!shown.contains(key))
            add(key, 0, false, text(key));
    }
    filter(m_search->text());
    updateButtons();
}

void ColumnChooser::filter(const QString &text)
{
    const QByteArray wanted = QByteArray::fromStdString(SearchText::folded(text.trimmed()));
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->data(FoldedRole).toByteArray().contains(wanted));
    }
    updateButtons();
}

void ColumnChooser::move(int step)
{
    const int row = m_list->currentRow();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(target, item);
    m_list->setCurrentItem(item);
}

void ColumnChooser::updateButtons()
{
    const int row = m_list->currentRow();
    // Moving among hidden neighbours would look like nothing happened.
    const bool whole = m_search->text().trimmed().isEmpty();
    m_up->setEnabled(whole && row > 0);
    m_down->setEnabled(whole && row >= 0 && row + 1 < m_list->count());
    m_ok->setEnabled(!chosen().isEmpty());
}

} // namespace contacts
