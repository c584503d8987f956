// SPDX-License-Identifier: MIT
#pragma once

#include "journal/sqlitewritejournal.h"

#include <QRandomGenerator>

namespace contacts::testing {

//! A change with everything that can be odd about it: null and empty texts, any bytes, any kind.
JournaledWrite randomWrite(QRandomGenerator &random, const QString &account);
//! One whose name and number can be looked for.
JournaledWrite namedWrite(const QByteArray &name, const QByteArray &number);

//! Each waits for the answer.
Result<std::vector<qint64>, QString> addTo(WriteJournal &journal,
                                           const std::vector<JournaledWrite> &writes);
WriteJournal::Failure setStateIn(WriteJournal &journal, qint64 number, JournaledWrite::State state,
                                 ContactId highestId = {});
WriteJournal::Failure removeFrom(WriteJournal &journal, const std::vector<qint64> &numbers);
WriteJournal::Failure removeAccountFrom(WriteJournal &journal, const QString &account);
Result<std::vector<JournaledWrite>, QString> loadFrom(WriteJournal &journal,
                                                      const QString &account);

} // namespace contacts::testing
