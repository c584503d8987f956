// SPDX-License-Identifier: MIT
#include "store/serveraxis.h"

#include <algorithm>
#include <atomic>

namespace contacts {

void ServerAxis::setTotal(qint64 total)
{
    if (total < this->total()) {
        Positions &positions = writablePositions();
        for (size_t i = size_t(total); i < m_handles.size(); ++i) {
            if (m_handles[i] != RecordHandle::none) {
                positions[m_handles[i]] = unplaced;
                --m_placed;
            }
        }
    }
    m_handles.resize(size_t(total), RecordHandle::none);
}

bool ServerAxis::wouldReorder(qint64 first, std::span<const RecordHandle> handles) const
{
    for (size_t i = 0; i < handles.size(); ++i) {
        const size_t position = size_t(first) + i;
        const quint32 old = position < m_handles.size() ? m_handles[position] : RecordHandle::none;
        if (old == handles[i].value)
            continue;
        if (old != RecordHandle::none || positionOf(handles[i]))
            return true;
    }
    return false;
}

ServerAxis::Placed ServerAxis::place(qint64 first, std::span<const RecordHandle> handles)
{
    Placed result;
    Positions &positions = writablePositions();
    quint32 highest = 0;
    for (const RecordHandle handle : handles)
        highest = std::max(highest, handle.value);
    if (!handles.empty() && highest >= positions.size())
        positions.resize(highest + 1, unplaced);

    const qint64 end = first + qint64(handles.size());
    for (size_t i = 0; i < handles.size(); ++i) {
        const size_t position = size_t(first) + i;
        const quint32 handle = handles[i].value;
        const quint32 old = m_handles[position];
        if (old == handle)
            continue;
        if (old != RecordHandle::none) {
            positions[old] = unplaced;
            --m_placed;
        }
        const quint32 before = positions[handle];
        if (before != unplaced) {
            m_handles[before] = RecordHandle::none;
            --m_placed;
            if (before < first || before >= end)
                ++result.moved;
            result.vacated.push_back(before);
        }
        m_handles[position] = handle;
        positions[handle] = quint32(position);
        ++m_placed;
    }
    std::erase_if(result.vacated, [this](qint64 position) { return at(position).isValid(); });
    std::sort(result.vacated.begin(), result.vacated.end());
    result.vacated.erase(std::unique(result.vacated.begin(), result.vacated.end()),
                         result.vacated.end());
    return result;
}

void ServerAxis::remove(RecordHandle handle)
{
    if (const auto position = positionOf(handle)) {
        m_handles[size_t(*position)] = RecordHandle::none;
        writablePositions()[handle.value] = unplaced;
        --m_placed;
    }
}

void ServerAxis::takeOut(qint64 position)
{
    Positions &positions = writablePositions();
    const quint32 handle = m_handles[size_t(position)];
    m_handles.erase(m_handles.begin() + position);
    if (handle != RecordHandle::none) {
        positions[handle] = unplaced;
        --m_placed;
    }
    for (quint32 &other : positions) {
        if (other != unplaced && other > quint32(position))
            --other;
    }
}

std::optional<qint64> ServerAxis::positionOf(RecordHandle handle) const
{
    if (handle.value >= m_positions->size() || (*m_positions)[handle.value] == unplaced)
        return std::nullopt;
    return (*m_positions)[handle.value];
}

ServerAxis::Positions &ServerAxis::writablePositions()
{
    if (m_positions.use_count() > 1)
        m_positions = std::make_shared<Positions>(*m_positions);
    else
        std::atomic_thread_fence(std::memory_order_acquire); // pairs with a worker letting go
    return *m_positions;
}

} // namespace contacts
