// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;
class QLockFile;

namespace contacts {

//! One running program for each settings folder. The first one has a lock in the folder and listens
//! on a local socket that only this person's programs can reach; a later one asks it to show
//! itself. A lock left by a program that was killed does not count. UI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Start {
        First, //!< this is the one
        AnotherRuns, //!< there is one already, and it was asked to show itself
        AnotherIsSilent, //!< there is one already, and it does not answer
        NoFolder, //!< nothing can be written there
    };
    //! Waits up to two seconds for another one's answer; before there is a window.
    [[nodiscard]] Start start();

Q_SIGNALS:
    //! Somebody started the program again.
    void showRequested();

private:
    bool takeLock();
    void listen();
    bool askToShow() const;

    const QString m_lockPath;
    const QString m_socketName;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace contacts
