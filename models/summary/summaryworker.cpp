// SPDX-License-Identifier: MIT
#include "summary/summaryworker.h"

#include "summary/summarycalculator.h"

namespace contacts {

namespace {

RecordSet contactsOf(const SummaryWorker::Job &job)
{
    if (!job.contacts)
        return RecordSet(job.store);
    std::vector<char> marks(job.store.handleCount());
    for (const RecordHandle handle : *job.contacts) {
        if (handle.value < marks.size())
            marks[handle.value] = 1;
    }
    return {job.store, std::move(marks)};
}

} // namespace

SummaryWorker::SummaryWorker(QObject *parent)
    : QObject(parent)
    , m_job(
          *this,
          [](const Job &job, const std::function<bool()> &cancelled) {
              const RecordSet contacts = contactsOf(job);
              const SummaryCalculator calculator(contacts, job.zone, job.parameter, cancelled);
              auto summary = calculator.summary();
              return summary ? std::make_shared<const ListSummary>(std::move(*summary))
                             : std::shared_ptr<const ListSummary>();
          },
          [this](const std::shared_ptr<const ListSummary> &summary) { Q_EMIT summarized(summary); })
{
}

SummaryWorker::~SummaryWorker() = default;

} // namespace contacts
