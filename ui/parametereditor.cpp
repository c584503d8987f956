// SPDX-License-Identifier: MIT
#include "parametereditor.h"

#include "fieldnote.h"
#include "icons.h"
#include "parametertable.h"
#include "parameterwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace contacts {

using Lock = ParameterTableModel::Lock;

ParameterEditor::ParameterEditor(ParameterTableModel &parameters, const QStringList &keysInUse,
                                 QWidget *parent)
    : QWidget(parent)
    , m_parameters(parameters)
    , m_table(new ParameterTable(parameters, keysInUse, this))
    , m_note(new FieldNote("contactParametersNote", m_table, this))
{
    auto *label = new QLabel(tr("Custom &parameters"), this);
    label->setBuddy(m_table);
    auto *row = new QHBoxLayout;
    createButtons(*row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connectTable();
    updateIcons();
    updateButtons();
    updateNote();
}

void ParameterEditor::createButtons(QHBoxLayout &row)
{
    m_add = addButton(row, "parameterAdd", tr("A&dd"), tr("Add a parameter"));
    m_remove = addButton(row, "parameterRemove", tr("&Remove"), tr("Remove the parameter"));
    m_up = addButton(row, "parameterUp", {}, tr("Move up"));
    m_down = addButton(row, "parameterDown", {}, tr("Move down"));
    m_copy = addButton(row, "parameterCopy", tr("Copy for &template"),
                       tr("Copy as message templates name it"));
    row.addStretch(1);
    connect(m_add, &QPushButton::clicked, m_table, &ParameterTable::addParameter);
    connect(m_remove, &QPushButton::clicked, m_table, &ParameterTable::removeSelected);
    connect(m_up, &QPushButton::clicked, this, [this] { m_table->moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { m_table->moveCurrent(+1); });
    connect(m_copy, &QPushButton::clicked, m_table, &ParameterTable::copyTemplateText);
}

QPushButton *ParameterEditor::addButton(QHBoxLayout &row, const char *name, const QString &text,
                                        const QString &accessibleName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    row.addWidget(button);
    return button;
}

void ParameterEditor::connectTable()
{
    const auto update = [this] {
        m_pasted.clear();
        updateButtons();
        updateNote();
    };
    connect(&m_parameters, &ParameterTableModel::edited, this, update);
    connect(&m_parameters, &QAbstractItemModel::modelReset, this, update);
    connect(&m_parameters, &QAbstractItemModel::dataChanged, this, update);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, update);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ParameterEditor::updateButtons);
    connect(m_table, &ParameterTable::rowsPasted, this, &ParameterEditor::showPasted);
    connect(m_table, &ParameterTable::menuRequested, this, &ParameterEditor::showMenu);
}

void ParameterEditor::setEditable(bool editable)
{
    m_table->setEditable(editable);
    updateButtons();
    updateNote();
}

void ParameterEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void ParameterEditor::updateIcons()
{
    const QColor color = palette().color(QPalette::ButtonText);
    m_add->setIcon(Icons::icon(QStringLiteral("add"), color));
    m_remove->setIcon(Icons::icon(QStringLiteral("remove"), color));
    m_up->setIcon(Icons::icon(QStringLiteral("up"), color));
    m_down->setIcon(Icons::icon(QStringLiteral("down"), color));
    m_copy->setIcon(Icons::icon(QStringLiteral("copy"), color));
}

void ParameterEditor::updateButtons()
{
    const bool canEdit = m_table->isEditable() && m_parameters.lock() == Lock::None;
    // A row that is not marked cannot be what the person means.
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() : -1;
    const bool isParameter = row >= 0 && row < m_parameters.parameterCount();
    m_add->setEnabled(canEdit && m_parameters.emptyRow() >= 0);
    m_remove->setEnabled(canEdit && row >= 0 && !m_table->selectedParameters().empty());
    m_up->setEnabled(canEdit && isParameter && row > 0);
    m_down->setEnabled(canEdit && isParameter && row + 1 < m_parameters.parameterCount());
    m_copy->setEnabled(!m_parameters.templateText(row).isEmpty());
}

QString ParameterEditor::lockText() const
{
    switch (m_parameters.lock()) {
    case Lock::None:
    case Lock::NotYet: // the dialog says why
        break;
    case Lock::NotText:
        return tr("These parameters can only be looked at: some of them are yes or no, empty or "
                  "made of several parts, and saving would turn them into texts.");
    case Lock::TooMany:
        return tr("These parameters can only be looked at: there are more than %1, and the server "
                  "takes no more at once.")
            .arg(QLocale().toString(ParameterTableModel::mostParameters));
    }
    return {};
}

QString ParameterEditor::missingText() const
{
    const QStringList missing = m_parameters.missingKeys();
    if (missing.isEmpty())
        return {};
    if (missing.size() == 1)
        return tr("“%1” is no longer there. Message templates that use it will find nothing.")
            .arg(missing.first());
    return tr("These are no longer there: %1. Message templates that use them will find nothing.")
        .arg(QLocale().createSeparatedList(missing));
}

void ParameterEditor::updateNote()
{
    const QString locked = lockText();
    if (!locked.isEmpty()) {
        m_note->showText(FieldNote::Mood::Quiet, locked);
        return;
    }
    const QModelIndex current = m_table->currentIndex();
    const QString problem = m_table->words().firstProblem();
    const QString missing = missingText();
    QStringList lines{problem, missing, m_pasted};
    const QString here = current.isValid() ? m_table->words().note(current) : QString();
    if (here != problem)
        lines.prepend(here);
    lines.removeAll(QString());
    const bool isWarning = !problem.isEmpty() || !missing.isEmpty();
    m_note->showText(isWarning ? FieldNote::Mood::Warning : FieldNote::Mood::Quiet,
                     lines.join(u'\n'));
}

void ParameterEditor::showPasted(int rows, int leftOut)
{
    m_pasted = tr("%Ln parameter(s) pasted.", nullptr, rows);
    if (leftOut > 0)
        m_pasted += u' ' + tr("%Ln line(s) did not fit and were left out.", nullptr, leftOut);
    updateNote();
}

void ParameterEditor::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("parameterMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](QPushButton *button, const QKeySequence &keys) {
        QAction *action =
            menu->addAction(button->icon(), button->accessibleName(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
        action->setShortcut(keys);
    };
    add(m_add, {});
    add(m_remove, QKeySequence(Qt::Key_Delete));
    add(m_up, QKeySequence(Qt::ALT | Qt::Key_Up));
    add(m_down, QKeySequence(Qt::ALT | Qt::Key_Down));
    menu->addSeparator();
    QAction *paste =
        menu->addAction(Icons::icon(QStringLiteral("paste"), palette().color(QPalette::Text)),
                        tr("Paste from a spreadsheet"), m_table, &ParameterTable::pasteRows);
    paste->setShortcut(QKeySequence::Paste);
    paste->setEnabled(m_add->isEnabled());
    add(m_copy, {});
    menu->popup(globalPosition);
}

} // namespace contacts
