// SPDX-License-Identifier: MIT
#include "table/contactrows.h"

#include <algorithm>

namespace contacts {

QList<RecordHandle> ContactRows::handles() const
{
    if (!m_positions)
        return m_handles;
    std::vector<RecordHandle> byPosition;
    for (size_t handle = 0; handle < m_positions->size(); ++handle) {
        const quint32 position = (*m_positions)[handle];
        if (position == ServerAxis::unplaced)
            continue;
        if (position >= byPosition.size())
            byPosition.resize(std::max<size_t>(position + 1, byPosition.size() * 2));
        byPosition[position] = {quint32(handle)};
    }
    QList<RecordHandle> handles;
    handles.reserve(m_placed);
    std::copy_if(byPosition.begin(), byPosition.end(), std::back_inserter(handles),
                 [](RecordHandle handle) { return handle.isValid(); });
    return handles;
}

} // namespace contacts
