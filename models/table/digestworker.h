// SPDX-License-Identifier: MIT
#pragma once

#include "domain/newestjob.h"
#include "table/selectedrows.h"
#include "table/selectiondigest.h"

#include <QObject>

namespace contacts {

//! Makes digests of selections on a thread of its own, the newest only. UI thread.
class DigestWorker : public QObject
{
    Q_OBJECT

public:
    explicit DigestWorker(QObject *parent = nullptr);
    ~DigestWorker() override;

    //! Both of the same moment.
    void digest(StoreSnapshot store, SelectedRows rows);
    //! Nothing that was asked for is answered any more.
    void cancel() { m_job.cancel(); }
    bool isWorking() const { return m_job.isWorking(); }

Q_SIGNALS:
    void digested(const std::shared_ptr<const contacts::SelectionDigest> &digest);

private:
    struct Job
    {
        StoreSnapshot store;
        SelectedRows rows;
    };

    NewestJob<Job, SelectionDigest> m_job;
};

} // namespace contacts
