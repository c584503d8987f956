// SPDX-License-Identifier: MIT
#pragma once

#include "store/serveraxis.h"

#include <QList>

#include <memory>
#include <vector>

namespace contacts {

//! Contacts in the order of the rows they stood in at one moment. A value that is made and copied
//! at once, however many they are; the list of them is made where it is needed, on any thread.
class ContactRows
{
public:
    ContactRows() = default;
    explicit ContactRows(QList<RecordHandle> handles)
        : m_handles(std::move(handles))
    {
    }
    explicit ContactRows(const std::vector<RecordHandle> &handles)
        : m_handles(handles.begin(), handles.end())
    {
    }
    //! Everybody whose position is known, in the server's order.
    ContactRows(std::shared_ptr<const ServerAxis::Positions> positions, qint64 placed)
        : m_positions(std::move(positions))
        , m_placed(placed)
    {
    }

    qint64 count() const { return m_positions ? m_placed : m_handles.size(); }
    bool isEmpty() const { return count() == 0; }
    //! Takes a few milliseconds for a million of the server's order.
    QList<RecordHandle> handles() const;

private:
    QList<RecordHandle> m_handles;
    std::shared_ptr<const ServerAxis::Positions> m_positions; //!< null: m_handles
    qint64 m_placed = 0;
};

} // namespace contacts
