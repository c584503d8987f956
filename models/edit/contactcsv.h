// SPDX-License-Identifier: MIT
#pragma once

#include "store/storesnapshot.h"

#include <QObject>

#include <thread>
#include <vector>

class QIODevice;

namespace contacts {

//! Saves contacts in the form that the server itself imports and exports (contract.md "Writing"):
//! phone_number, name, datetime, custom_parameters[key]; RFC 4180 with CRLF, UTF-8. On a thread of
//! its own, and nothing half-written is left. UI thread.
class ContactCsv : public QObject
{
    Q_OBJECT

public:
    explicit ContactCsv(QObject *parent = nullptr);
    //! Ends what is under way; the file is as it was.
    ~ContactCsv() override;

    //! A new call takes the place of one that has not ended.
    void save(StoreSnapshot store, std::vector<RecordHandle> contacts, const QString &path);

    //! The same into any device; any thread. False when it could not be written, or was stopped.
    static bool write(const StoreSnapshot &store, const std::vector<RecordHandle> &contacts,
                      QIODevice &device, const std::stop_token &stop);

Q_SIGNALS:
    void saved(qint64 contacts);
    //! In the system's words.
    void failed(const QString &reason);

private:
    std::jthread m_thread;
};

} // namespace contacts
