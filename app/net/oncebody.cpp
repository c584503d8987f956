// SPDX-License-Identifier: MIT
#include "net/oncebody.h"

#include <algorithm>
#include <cstring>

namespace contacts {

OnceBody::OnceBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered: else the device would take bytes that nobody asked for yet.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_taken;
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 part = std::min(maxSize, bytesAvailable());
    if (part <= 0)
        return m_taken == m_bytes.size() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_taken, size_t(part));
    m_taken += part;
    return part;
}

qint64 OnceBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace contacts
