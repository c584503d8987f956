// SPDX-License-Identifier: MIT
#pragma once

#include "edit/writequeue.h"

#include <QCoreApplication>

namespace contacts {

//! The changes of an account as a table for a spreadsheet (RFC 4180, UTF-8): what, whom, what
//! became of it, and what was to be stored.
class ChangesCsv
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ChangesCsv)

public:
    //! Empty when it is saved; else why not, from the system. Nothing half-written is left.
    static QString save(const WriteQueue &queue, const QString &server, const QString &path);
    static QByteArray table(const WriteQueue &queue, const QString &server);

private:
    static QStringList row(const WriteQueue::Change &change, const QString &server);
    static QString wanted(const ContactChange &change);
};

} // namespace contacts
