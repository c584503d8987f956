// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <cstring>
#include <vector>

namespace contacts {

//! Numbers of one page, each in as few bytes as the difference between its smallest and its largest
//! needs: 0, 1, 2, 4 or 8. Immutable, and so readable from any thread.
class PackedColumn
{
    template<typename T>
    static T load(const quint8 *bytes, size_t i)
    {
        T value;
        std::memcpy(&value, bytes + i * sizeof(T), sizeof(T));
        return value;
    }
    //! Holds copies: a loop that writes bytes would have to look at the column anew each time.
    template<typename T>
    auto reader() const
    {
        return
            [base = m_base, bytes = m_bytes.data()](size_t i) { return base + load<T>(bytes, i); };
    }

public:
    PackedColumn() = default;
    explicit PackedColumn(const std::vector<quint64> &values);

    size_t size() const { return m_size; }
    quint64 operator[](size_t i) const
    {
        switch (m_width) {
        case 0:
            return m_base;
        case 1:
            return m_base + m_bytes[i];
        case 2:
            return m_base + load<quint16>(m_bytes.data(), i);
        case 4:
            return m_base + load<quint32>(m_bytes.data(), i);
        default:
            return m_base + load<quint64>(m_bytes.data(), i);
        }
    }

    //! Calls `use` with a function that answers number i: for loops, the width is looked at once.
    template<typename Use>
    void visit(Use use) const
    {
        switch (m_width) {
        case 0:
            return use([base = m_base](size_t) { return base; });
        case 1:
            return use(reader<quint8>());
        case 2:
            return use(reader<quint16>());
        case 4:
            return use(reader<quint32>());
        default:
            return use(reader<quint64>());
        }
    }

    //! Bytes on the heap.
    size_t memoryUsage() const { return m_bytes.capacity(); }

private:
    template<typename T>
    void store(const std::vector<quint64> &values);

    std::vector<quint8> m_bytes;
    quint64 m_base = 0; //!< the smallest
    quint32 m_size = 0;
    quint8 m_width = 0; //!< bytes for each number
};

} // namespace contacts
