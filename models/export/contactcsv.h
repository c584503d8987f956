// SPDX-License-Identifier: MIT
#pragma once

#include "export/contactcsvwriter.h"

#include <QObject>

#include <thread>

namespace contacts {

//! Saves contacts into a file that a spreadsheet opens and that servers import, on a thread of its
//! own. UI thread.
//!
//! With ExportColumns::asServers(): `phone_number,name,datetime,custom_parameters[key]…`, one
//! column per key in the order in which the contacts bring them up. UTF-8; see CsvLines for how
//! cells become text and FormulaGuard for the apostrophe before some. Texts are as a person reads
//! them; values that are no texts are their JSON; times are UTC, `2025-10-29 03:18:14`; who opted
//! out is `yes` or `no`. Where a contact has a key twice, its first value is saved. Nobody but the
//! file's owner can read it, also while it is being written.
class ContactCsv : public QObject
{
    Q_OBJECT

public:
    using Job = ContactCsvWriter::Job;

    explicit ContactCsv(QObject *parent = nullptr);
    //! A file that is not complete yet is not made, and what was there before stays. Waits for the
    //! thread.
    ~ContactCsv() override;

    //! A new call takes the place of one that was not told of yet, whose file may be complete or
    //! untouched by then. Each call that is not overtaken ends with saved(), failed() or
    //! cancelled().
    void save(Job job);
    //! Ends what is under way, without waiting for it; saved() still comes when it was too late.
    void cancel();
    bool isSaving() const { return m_isSaving; }

Q_SIGNALS:
    //! At most ten times a second. `of`: how many there were when it began.
    void progressed(qint64 contacts, qint64 of);
    //! The file is complete and on the disk.
    void saved(qint64 contacts);
    //! There is no new file, and what was there before stays. `reason`: the system's text.
    void failed(const QString &reason);
    //! The same, because of cancel().
    void cancelled();

private:
    void run(const Job &job, quint64 sequence, const std::stop_token &stop);
    void end(quint64 sequence, bool isSaved, qint64 contacts, const QString &reason);

    quint64 m_sequence = 0; //!< of the last call; UI thread
    bool m_isSaving = false;
    std::jthread m_thread;
};

} // namespace contacts
