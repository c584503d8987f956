// SPDX-License-Identifier: MIT
#include "mergepage.h"

#include "domain/displaytext.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace contacts {

using Field = ThreeWayMerge::Field;
using Side = ThreeWayMerge::Side;

namespace {

enum Column { NameColumn, ServerColumn, MineColumn, OpenedColumn, ColumnCount };

QString shown(const std::optional<QByteArray> &stored, Field::Kind kind,
              const PhoneNumbers &phoneNumbers)
{
    if (!stored || stored->isEmpty())
        return {};
    const QString text = displayText(stored);
    return kind == Field::Kind::PhoneNumber ? phoneNumbers.international(text) : text;
}

} // namespace

MergePage::MergePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("mergePage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void MergePage::showMerge(const ThreeWayMerge &merge, const PhoneNumbers &phoneNumbers)
{
    delete m_grid;
    m_first = nullptr;
    m_grid = new QWidget(this);
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    for (const int column : {ServerColumn, MineColumn, OpenedColumn})
        grid->setColumnStretch(column, 1);
    addHeadings();
    for (size_t i = 0; i < merge.fields().size(); ++i)
        addField(int(i), merge.fields()[i], phoneNumbers);
    grid->setRowStretch(grid->rowCount(), 1);
    layout()->addWidget(m_grid);
}

bool MergePage::focusFirstChoice()
{
    if (m_first)
        m_first->setFocus();
    return m_first;
}

void MergePage::addHeadings()
{
    auto *grid = static_cast<QGridLayout *>(m_grid->layout());
    const QStringList headings{tr("Field"), tr("On the server now"), tr("Your change"),
                               tr("When you opened it")};
    QFont bold = font();
    bold.setBold(true);
    for (int column = 0; column < ColumnCount; ++column) {
        auto *label = new QLabel(headings[column], m_grid);
        label->setFont(bold);
        label->setWordWrap(true);
        grid->addWidget(label, 0, column, Qt::AlignBottom);
    }
}

QString MergePage::fieldName(const Field &field)
{
    switch (field.kind) {
    case Field::Kind::Name:
        return tr("Name");
    case Field::Kind::PhoneNumber:
        return tr("Phone number");
    case Field::Kind::Parameter:
        break;
    }
    return field.key.isEmpty() ? tr("All custom parameters") : displayText(field.key);
}

void MergePage::addField(int index, const Field &field, const PhoneNumbers &phoneNumbers)
{
    auto *grid = static_cast<QGridLayout *>(m_grid->layout());
    const int row = index + 1;
    const QString name = fieldName(field);
    const QString server = shown(field.server, field.kind, phoneNumbers);
    const QString mine = shown(field.mine, field.kind, phoneNumbers);
    grid->addWidget(createText(name), row, NameColumn, Qt::AlignTop);
    grid->addWidget(createText(shown(field.opened, field.kind, phoneNumbers)), row, OpenedColumn,
                    Qt::AlignTop);
    if (!field.isContested) {
        // Only the other one changed it: there is nothing to choose.
        grid->addWidget(createText(server), row, ServerColumn, Qt::AlignTop);
        auto *stays = createText(tr("Not changed by you; what is on the server stays."));
        stays->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(stays, row, MineColumn, Qt::AlignTop);
        return;
    }
    QRadioButton *takeServer = nullptr;
    QRadioButton *takeMine = nullptr;
    grid->addWidget(createChoice(server, tr("%1: what is on the server now").arg(name),
                                 field.side == Side::Server, takeServer),
                    row, ServerColumn);
    grid->addWidget(
        createChoice(mine, tr("%1: your change").arg(name), field.side == Side::Mine, takeMine),
        row, MineColumn);
    takeServer->setObjectName(QStringLiteral("mergeServer%1").arg(index));
    takeMine->setObjectName(QStringLiteral("mergeMine%1").arg(index));
    auto *group = new QButtonGroup(m_grid);
    group->addButton(takeServer);
    group->addButton(takeMine);
    connect(takeMine, &QRadioButton::toggled, this, [this, index](bool isMine) {
        Q_EMIT sideChosen(index, isMine ? Side::Mine : Side::Server);
    });
    if (!m_first)
        m_first = field.side == Side::Mine ? takeMine : takeServer;
}

QWidget *MergePage::createText(const QString &text)
{
    auto *label = new QLabel(text.isEmpty() ? tr("(nothing)") : text, m_grid);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Long words of servers must not make the window wider.
    label->setMinimumWidth(1);
    return label;
}

QWidget *MergePage::createChoice(const QString &text, const QString &accessibleName, bool isChosen,
                                 QRadioButton *&button)
{
    auto *choice = new QWidget(m_grid);
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    button = new QRadioButton(choice);
    button->setChecked(isChosen);
    // A radio button's own text is one line, and takes an ampersand for a shortcut.
    QWidget *label = createText(text);
    label->setParent(choice);
    label->installEventFilter(this);
    button->setAccessibleName(accessibleName);
    button->setAccessibleDescription(text.isEmpty() ? tr("(nothing)") : text);
    layout->addWidget(button, 0, Qt::AlignTop);
    layout->addWidget(label, 1, Qt::AlignTop);
    return choice;
}

bool MergePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        if (auto *button = watched->parent()->findChild<QRadioButton *>())
            button->click();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace contacts
