// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace contacts {

//! The body of a write, to be read from front to back and never again: Qt cannot send it a second
//! time by itself, as it does with a body it can rewind (contract.md "Qt 6.4 traps"). UI thread.
class OnceBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return bytesAvailable() == 0; }
    //! How much was taken: of what was not taken, nothing left this computer.
    qint64 bytesTaken() const { return m_taken; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const QByteArray m_bytes;
    qint64 m_taken = 0;
};

} // namespace contacts
