// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writequeue.h"

#include <memory>

class QSaveFile;

namespace contacts {

//! Saves the changes of an account as a table for a spreadsheet (RFC 4180, UTF-8): what, whom, what
//! became of it, and what was to be stored. A few at a time, so that nobody waits on the screen for
//! a hundred thousand; nothing half-written is left. UI thread.
class ChangesCsv : public QObject
{
    Q_OBJECT

public:
    //! The queue must outlive this.
    explicit ChangesCsv(const WriteQueue &queue, QObject *parent = nullptr);
    //! Ends what is under way; the file is as it was.
    ~ChangesCsv() override;

    //! The changes there are now; those that are forgotten before their turn are left out. A new
    //! call takes the place of one that has not ended. `server`: see ChangeText.
    void save(const QString &server, const QString &path);

    static QByteArray heading();
    static QByteArray row(const WriteQueue::Change &change, const QString &server);

Q_SIGNALS:
    void saved(qint64 changes);
    //! In the system's words.
    void failed(const QString &reason);

private:
    void continueLater();
    void writeSome();
    void end();
    static QString wanted(const ContactChange &change);

    const WriteQueue &m_queue;
    QString m_server;
    std::unique_ptr<QSaveFile> m_file;
    std::vector<qint64> m_ids;
    size_t m_next = 0; //!< index in m_ids
    qint64 m_written = 0;
    bool m_isWaiting = false; //!< writeSome() is on its way
};

} // namespace contacts
