// SPDX-License-Identifier: MIT
#pragma once

#include "secrets/secretstore.h"

#include <QPointer>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace contacts::testing {

//! A keychain that outlives the programs that use it and answers as the test likes. A call that
//! hangs is carried out when it is released, also when whoever made it is gone by then.
class MoodyKeychain
{
public:
    enum class Mood { Works, NotFound, Denied, NoService, Failed, Hangs };

    //! For calls from now on; those that hang go on hanging until release().
    void setMood(Mood mood) { m_mood = mood; }
    //! Carries out what hangs, in the order of the calls, in the mood of this moment.
    void release();

    //! What one program gets; must not outlive the keychain.
    std::unique_ptr<SecretStore> store();

    //! What is in it, by the names of the entries.
    QList<QByteArray> secrets() const;
    QStringList entries() const { return entriesWith({}); }
    //! Takes an entry away as another program would.
    void lose(const QString &entry) { m_secrets.erase(entry); }
    //! Names of entries that hold or, in their names, name `text`.
    QStringList entriesWith(const QString &text) const;
    int reads() const { return m_reads; }
    int writes() const { return m_writes; }
    int removals() const { return m_removals; }
    int hanging() const { return int(m_hanging.size()); }

private:
    class Store;
    struct Call
    {
        enum class Kind { Read, Write, Remove };
        Kind kind = Kind::Read;
        QString entry;
        QByteArray secret;
        QPointer<QObject> context;
        SecretStore::ReadEnded readEnded;
        SecretStore::Ended ended;
    };

    void take(Call call);
    void carryOut(const Call &call);
    std::optional<KeyProblem> problem() const;

    Mood m_mood = Mood::Works;
    std::map<QString, QByteArray> m_secrets;
    std::vector<Call> m_hanging;
    int m_reads = 0;
    int m_writes = 0;
    int m_removals = 0;
};

} // namespace contacts::testing
