// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "edit/writequeue.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace contacts {

//! The changes of this account as a table, newest first. UI thread.
class ChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, ContactColumn, StateColumn, MadeColumn, ColumnCount };

    //! The references must outlive the model.
    ChangesModel(const WriteQueue &queue, const PhoneNumbers &phoneNumbers, const QTimeZone &zone,
                 QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    //! WriteQueue::Change::id; 0 for a row that is not there.
    qint64 idAt(int row) const;
    //! −1 when it is not there.
    int rowOf(qint64 id) const;
    //! The times shown change to this zone.
    void setZone(const QTimeZone &zone);
    //! "Maria Rossi", or the number where there is no name; one line, never empty.
    static QString contactText(const ContactValues &contact, const PhoneNumbers &phoneNumbers);
    static QString contactText(const WriteQueue::Change &change, const PhoneNumbers &phoneNumbers);
    //! "Change", "New contact", "Delete".
    static QString kindText(WriteRequest::Kind kind);
    //! In the person's words: "Waiting", "Sending", "Done", "Not done", "Checking whether it
    //! arrived".
    static QString stateText(WriteQueue::State state);

private:
    QVariant toolTip(const QModelIndex &index) const;
    void reload();
    void added(qint64 id);
    void updated(qint64 id);
    void removed(qint64 id);

    const WriteQueue &m_queue;
    const PhoneNumbers &m_phoneNumbers;
    QTimeZone m_zone;
    std::vector<qint64> m_ids; //!< ascending: oldest first
};

} // namespace contacts
