// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceexchange.h"
#include "practice/practicejournalentry.h"

#include <QFile>
#include <QString>

#include <deque>
#include <mutex>

namespace contacts {

//! What arrived, in memory and as one JSON object per line of a file. Thread-safe.
//! The key never gets into it, wherever in a request it stood.
class PracticeJournal
{
public:
    explicit PracticeJournal(std::string key);

    [[nodiscard]] bool open(const QString &path, QString *error);
    void record(const PracticeRequest &request, int status);
    std::vector<PracticeJournalEntry> entries() const;
    void clear();

private:
    std::string redacted(std::string_view text) const;
    std::string authorization(std::string_view value) const;
    void write(const PracticeJournalEntry &entry);

    std::vector<std::string> m_secrets; //!< the key, and as it looks in an address
    std::string m_key;
    mutable std::mutex m_mutex;
    QFile m_file;
    std::deque<PracticeJournalEntry> m_entries;
    qint64 m_sequence = 0;
};

} // namespace contacts
