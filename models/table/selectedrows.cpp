// SPDX-License-Identifier: MIT
#include "table/selectedrows.h"

#include <algorithm>

namespace contacts {

std::vector<char> SelectedRows::marks(quint32 handleCount) const
{
    std::vector<char> rows(size_t(std::max<qint64>(rowCount, 0)));
    for (const RowRange &range : ranges) {
        for (qint64 row = range.begin; row < std::min(range.end, rowCount); ++row)
            rows[size_t(row)] = 1;
    }
    std::vector<char> marks(handleCount);
    const auto mark = [&](quint32 handle, size_t row) {
        if (handle < handleCount && row < rows.size())
            marks[handle] = rows[row] || (handle < flags.size() && flags[handle]);
    };
    if (positions) {
        for (size_t handle = 0; handle < positions->size(); ++handle)
            mark(quint32(handle), (*positions)[handle]);
    } else {
        for (qsizetype row = 0; row < result.size(); ++row)
            mark(result[row].value, size_t(row));
    }
    return marks;
}

} // namespace contacts
