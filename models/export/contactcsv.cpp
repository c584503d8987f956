// SPDX-License-Identifier: MIT
#include "export/contactcsv.h"

#include <chrono>

namespace contacts {

namespace {
constexpr std::chrono::milliseconds betweenProgress(100);
} // namespace

ContactCsv::ContactCsv(QObject *parent)
    : QObject(parent)
{
}

ContactCsv::~ContactCsv() = default;

void ContactCsv::save(Job job)
{
    // First, so that an older call cannot put its file in the place of the newer one's.
    m_thread = {};
    m_isSaving = true;
    m_thread = std::jthread([this, sequence = ++m_sequence, job = std::move(job)](
                                const std::stop_token &stop) { run(job, sequence, stop); });
}

void ContactCsv::cancel()
{
    m_thread.request_stop();
}

//! On the worker's thread.
void ContactCsv::run(const Job &job, quint64 sequence, const std::stop_token &stop)
{
    auto told = std::chrono::steady_clock::now();
    const auto tell = [&](qint64 contacts) {
        const auto now = std::chrono::steady_clock::now();
        if (now - told < betweenProgress)
            return;
        told = now;
        QMetaObject::invokeMethod(
            this,
            [this, sequence, contacts, of = job.rows.count()] {
                if (sequence == m_sequence && m_isSaving)
                    Q_EMIT progressed(contacts, of);
            },
            Qt::QueuedConnection);
    };
    ContactCsvWriter writer(job, stop, tell);
    const bool isSaved = writer.write();
    QMetaObject::invokeMethod(
        this,
        [this, sequence, isSaved, contacts = writer.contacts(), reason = writer.reason()] {
            end(sequence, isSaved, contacts, reason);
        },
        Qt::QueuedConnection);
}

void ContactCsv::end(quint64 sequence, bool isSaved, qint64 contacts, const QString &reason)
{
    if (sequence != m_sequence)
        return;
    m_isSaving = false;
    if (isSaved)
        Q_EMIT saved(contacts);
    else if (reason.isEmpty())
        Q_EMIT cancelled();
    else
        Q_EMIT failed(reason);
}

} // namespace contacts
