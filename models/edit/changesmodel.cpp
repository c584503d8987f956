// SPDX-License-Identifier: MIT
#include "edit/changesmodel.h"

#include "domain/displaytext.h"
#include "edit/storedvalues.h"

#include <QLocale>

#include <algorithm>

namespace contacts {

ChangesModel::ChangesModel(const WriteQueue &queue, const PhoneNumbers &phoneNumbers,
                           const QTimeZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
    , m_phoneNumbers(phoneNumbers)
    , m_zone(zone)
    , m_ids(queue.ids())
{
    connect(&queue, &WriteQueue::changesReset, this, &ChangesModel::reload);
    connect(&queue, &WriteQueue::changeAdded, this, &ChangesModel::added);
    connect(&queue, &WriteQueue::changeUpdated, this, &ChangesModel::updated);
    connect(&queue, &WriteQueue::changeRemoved, this, &ChangesModel::removed);
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole)
        return toolTip(index);
    if (role != Qt::DisplayRole)
        return {};
    const WriteQueue::Change *change = m_queue.find(idAt(index.row()));
    if (!change)
        return {};
    switch (index.column()) {
    case KindColumn:
        return kindText(change->write.request.kind);
    case ContactColumn:
        return contactText(*change, m_phoneNumbers);
    case StateColumn:
        return stateText(change->state);
    case MadeColumn:
        return QLocale().toString(change->write.made.toTimeZone(m_zone), QLocale::ShortFormat);
    default:
        return {};
    }
}

//! What the cell may be too narrow for. A name is no markup, whatever is in it.
QVariant ChangesModel::toolTip(const QModelIndex &index) const
{
    const WriteQueue::Change *change = m_queue.find(idAt(index.row()));
    if (!change)
        return {};
    if (index.column() == MadeColumn)
        return tr("%1 UTC").arg(
            change->write.made.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(index.data(Qt::DisplayRole).toString().toHtmlEscaped());
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("What");
    case ContactColumn:
        return tr("Contact");
    case StateColumn:
        return tr("State");
    case MadeColumn:
        return tr("Made");
    default:
        return {};
    }
}

qint64 ChangesModel::idAt(int row) const
{
    const int last = int(m_ids.size()) - 1;
    return row >= 0 && row <= last ? m_ids[size_t(last - row)] : 0;
}

int ChangesModel::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end() || *found != id)
        return -1;
    return int(std::distance(found, m_ids.end())) - 1;
}

QString ChangesModel::contactText(const ContactValues &contact, const PhoneNumbers &phoneNumbers)
{
    QString name = displayText(contact.name).simplified();
    if (!name.isEmpty())
        return name;
    QString number = phoneNumbers.international(displayText(contact.phoneNumber)).simplified();
    return number.isEmpty() ? tr("Contact without a name") : number;
}

QString ChangesModel::contactText(const WriteQueue::Change &change,
                                  const PhoneNumbers &phoneNumbers)
{
    const JournaledWrite &write = change.write;
    if (write.request.kind != WriteRequest::Kind::Create)
        return contactText(write.before, phoneNumbers);
    ContactValues made;
    made.name = write.request.change.name;
    made.phoneNumber = write.request.change.phoneNumber;
    return contactText(made, phoneNumbers);
}

QString ChangesModel::kindText(WriteRequest::Kind kind)
{
    switch (kind) {
    case WriteRequest::Kind::Create:
        return tr("New contact");
    case WriteRequest::Kind::Update:
        return tr("Change");
    case WriteRequest::Kind::Delete:
        return tr("Delete");
    }
    return {};
}

QString ChangesModel::stateText(WriteQueue::State state)
{
    switch (state) {
    case WriteQueue::State::Waiting:
        return tr("Waiting");
    case WriteQueue::State::Sending:
        return tr("Sending");
    case WriteQueue::State::Checking:
        return tr("Checking whether it arrived");
    case WriteQueue::State::Done:
        return tr("Done");
    case WriteQueue::State::NotDone:
        return tr("Not done");
    }
    return {};
}

void ChangesModel::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, MadeColumn), index(rowCount() - 1, MadeColumn));
}

void ChangesModel::reload()
{
    beginResetModel();
    m_ids = m_queue.ids();
    endResetModel();
}

void ChangesModel::added(qint64 id)
{
    beginInsertRows({}, 0, 0);
    m_ids.push_back(id); // counted up: always the highest
    endInsertRows();
}

void ChangesModel::updated(qint64 id)
{
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ChangesModel::removed(qint64 id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_ids.erase(std::lower_bound(m_ids.begin(), m_ids.end(), id));
    endRemoveRows();
}

} // namespace contacts
