// SPDX-License-Identifier: MIT
#include "store/packedcolumn.h"

#include <algorithm>
#include <limits>

namespace contacts {

PackedColumn::PackedColumn(const std::vector<quint64> &values)
    : m_size(quint32(values.size()))
{
    if (values.empty())
        return;
    const auto [smallest, largest] = std::minmax_element(values.begin(), values.end());
    m_base = *smallest;
    const quint64 span = *largest - *smallest;
    if (span == 0)
        return;
    if (span <= std::numeric_limits<quint8>::max())
        store<quint8>(values);
    else if (span <= std::numeric_limits<quint16>::max())
        store<quint16>(values);
    else if (span <= std::numeric_limits<quint32>::max())
        store<quint32>(values);
    else
        store<quint64>(values);
}

template<typename T>
void PackedColumn::store(const std::vector<quint64> &values)
{
    m_width = sizeof(T);
    m_bytes.resize(values.size() * sizeof(T));
    quint8 *to = m_bytes.data();
    for (const quint64 value : values) {
        const T packed = T(value - m_base);
        std::memcpy(to, &packed, sizeof(T));
        to += sizeof(T);
    }
}

} // namespace contacts
