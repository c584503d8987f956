// SPDX-License-Identifier: MIT
#pragma once

#include "store/recordhandle.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace contacts {

//! The server's own order: position → contact, sparse. A contact has one position at most, a
//! position one contact at most. Where an answer contradicts what was known, the answer wins.
//! UI thread; positions are counted from 0.
class ServerAxis
{
public:
    //! What a worker may keep: the position of each handle, `unplaced` where it has none.
    using Positions = std::vector<quint32>;
    static constexpr quint32 unplaced = 0xffffffff;

    struct Placed
    {
        std::vector<qint64> vacated; //!< positions whose contact turned up elsewhere; ascending
        int moved = 0; //!< contacts of the answer that stood outside of it before
    };

    qint64 total() const { return qint64(m_handles.size()); }
    //! Positions from `total` on are forgotten; further ones are unknown.
    void setTotal(qint64 total);

    //! True when placing this answer would give a known position another contact, or a known
    //! contact another position: rows that are on the screen would change their person.
    bool wouldReorder(qint64 first, std::span<const RecordHandle> handles) const;
    //! Puts an answer in its place. Must lie within the total.
    Placed place(qint64 first, std::span<const RecordHandle> handles);
    void remove(RecordHandle handle);
    //! The position and who stands there go, and all behind move up by one.
    void takeOut(qint64 position);

    //! Not valid where the position is unknown.
    RecordHandle at(qint64 position) const { return {m_handles[size_t(position)]}; }
    std::optional<qint64> positionOf(RecordHandle handle) const;
    qint64 placedCount() const { return m_placed; }

    std::shared_ptr<const Positions> positions() const { return m_positions; }

private:
    Positions &writablePositions();

    std::vector<quint32> m_handles;
    std::shared_ptr<Positions> m_positions = std::make_shared<Positions>();
    qint64 m_placed = 0;
};

} // namespace contacts
