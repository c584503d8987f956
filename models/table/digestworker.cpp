// SPDX-License-Identifier: MIT
#include "table/digestworker.h"

namespace contacts {

DigestWorker::DigestWorker(QObject *parent)
    : QObject(parent)
    , m_job(
          *this,
          [](const Job &job, const std::function<bool()> &cancelled) {
              const RecordSet contacts(job.store, job.rows.marks(job.store.handleCount()));
              auto digest = SelectionDigest::of(contacts, cancelled);
              if (!digest)
                  return std::shared_ptr<const SelectionDigest>();
              digest->unread = job.rows.count - digest->contacts;
              return std::make_shared<const SelectionDigest>(std::move(*digest));
          },
          [this](const std::shared_ptr<const SelectionDigest> &digest) { Q_EMIT digested(digest); })
{
}

DigestWorker::~DigestWorker() = default;

void DigestWorker::digest(StoreSnapshot store, SelectedRows rows)
{
    m_job.post({std::move(store), std::move(rows)});
}

} // namespace contacts
