// SPDX-License-Identifier: MIT
#pragma once

#include "domain/newestjob.h"
#include "store/storesnapshot.h"
#include "summary/listsummary.h"

#include <QList>
#include <QObject>
#include <QTimeZone>

namespace contacts {

//! Makes summaries on a thread of its own, the newest only. UI thread.
class SummaryWorker : public QObject
{
    Q_OBJECT

public:
    struct Job
    {
        StoreSnapshot store;
        std::optional<QList<RecordHandle>> contacts; //!< nothing: everybody
        QTimeZone zone;
        QString parameter; //!< see SummaryCalculator
    };

    explicit SummaryWorker(QObject *parent = nullptr);
    ~SummaryWorker() override;

    void summarize(Job job) { m_job.post(std::move(job)); }
    //! Nothing that was asked for is answered any more.
    void cancel() { m_job.cancel(); }
    bool isWorking() const { return m_job.isWorking(); }

Q_SIGNALS:
    void summarized(const std::shared_ptr<const contacts::ListSummary> &summary);

private:
    NewestJob<Job, ListSummary> m_job;
};

} // namespace contacts
