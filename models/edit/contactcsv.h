// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"

#include <QObject>
#include <QString>

#include <thread>
#include <vector>

namespace contacts {

//! Saves contacts into a file in the form in which servers import and export them (contract.md
//! "Writing"), on a thread of its own. UI thread.
//!
//! `phone_number,name,datetime,custom_parameters[key]…`, one column per key in the order in which
//! the contacts bring them up; RFC 4180 with lines that end in LF, UTF-8 without a mark before it.
//! Texts are as a person reads them; values that are no texts are their JSON. `datetime` is when
//! the contact was made, in UTC. Where a contact has a key twice, its first value is saved.
class ContactCsv : public QObject
{
    Q_OBJECT

public:
    explicit ContactCsv(QObject *parent = nullptr);
    //! A file that is not complete yet is not made, and what was there before stays.
    ~ContactCsv() override;

    //! Rows in this order; those removed meanwhile are left out. A new call takes the place of one
    //! that was not told of yet, whose file may be complete or untouched by then.
    void save(StoreSnapshot store, std::vector<RecordHandle> rows, const QString &path);

Q_SIGNALS:
    //! The file is complete and on the disk.
    void saved(qint64 contacts);
    //! There is no new file, and what was there before stays. `reason`: the system's text.
    void failed(const QString &reason);

private:
    quint64 m_sequence = 0; //!< of the last call; UI thread
    std::jthread m_thread;
};

} // namespace contacts
