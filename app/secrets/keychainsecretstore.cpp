// SPDX-License-Identifier: MIT
#include "secrets/keychainsecretstore.h"

#include "secrets/keychainservice.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace contacts {

namespace {

using Kind = KeyProblem::Kind;
using ReadJob = QKeychain::ReadPasswordJob;

KeyProblem problemOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Kind::NotFound, job.errorString()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Kind::Denied, job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Kind::NoService, job.errorString()};
    default:
        return {Kind::Failed, job.errorString()};
    }
}

//! Starts the job, which deletes itself when it is through and never before: its caller may have
//! gone, its time may be up, but the library still works with it.
template<typename Job, typename Finished>
void start(Job *job, const QString &entry, QObject *context, Finished finished)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    const QPointer<QObject> alive(context);
    QObject::connect(
        job, &QKeychain::Job::finished, job, [job, alive, finished = std::move(finished)] {
            if (!alive)
                return;
            if (job->error() != QKeychain::OtherError)
                return finished(job, problemOf(*job));
            // That may be a keychain that is not there: the system is asked.
            const KeyProblem problem = problemOf(*job);
            forgetKeychainSession();
            askForKeychainService(alive, [finished, problem](bool isThere) {
                finished(nullptr, isThere ? problem : KeyProblem{Kind::NoService, problem.detail});
            });
        });
    job->start();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service)
    : m_service(std::move(service))
{
}

QString KeychainSecretStore::backendName()
{
    return keychainBackendName();
}

void KeychainSecretStore::read(const QString &entry, QObject *context, ReadEnded ended)
{
    const QPointer<QObject> alive(context);
    start(new ReadJob(m_service), entry, context,
          [ended = std::move(ended), service = m_service, entry, alive](const ReadJob *job,
                                                                        const KeyProblem &problem) {
              if (job && job->error() == QKeychain::NoError)
                  return ended(job->binaryData());
              if (problem.kind != Kind::NotFound)
                  return ended(problem);
              // libsecret says the same of an entry that is locked and was not opened.
              askForLockedEntry(service, entry, alive, [ended, problem](bool isLocked) {
                  ended(isLocked ? KeyProblem{Kind::Denied, {}} : problem);
              });
          });
}

void KeychainSecretStore::write(const QString &entry, const QByteArray &secret, QObject *context,
                                Ended ended)
{
    using WriteJob = QKeychain::WritePasswordJob;
    auto *job = new WriteJob(m_service);
    // As text: on Windows and in KWallet other programs show it as what it is.
    job->setTextData(QString::fromUtf8(secret));
    start(job, entry, context,
          [ended = std::move(ended)](const WriteJob *written, const KeyProblem &problem) {
              const bool isDone = written && written->error() == QKeychain::NoError;
              ended(isDone ? std::nullopt : std::optional(problem));
          });
}

void KeychainSecretStore::remove(const QString &entry, QObject *context, Ended ended)
{
    using DeleteJob = QKeychain::DeletePasswordJob;
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // libsecret leaves a locked entry where it is and calls that removed. Reading has it opened.
    start(new ReadJob(m_service), entry, context, [](const ReadJob *, const KeyProblem &) {});
#endif
    const QPointer<QObject> alive(context);
    start(new DeleteJob(m_service), entry, context,
          [ended = std::move(ended), service = m_service, entry, alive](const DeleteJob *job,
                                                                        const KeyProblem &problem) {
              const bool isGone = job
                  && (job->error() == QKeychain::NoError
                      || job->error() == QKeychain::EntryNotFound);
              if (!isGone)
                  return ended(problem);
              askForLockedEntry(service, entry, alive, [ended](bool isLocked) {
                  ended(isLocked ? std::optional(KeyProblem{Kind::Denied, {}}) : std::nullopt);
              });
          });
}

} // namespace contacts
