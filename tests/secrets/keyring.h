// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

namespace contacts::testing {

class PrivateHome;

//! The keyring of GNOME, as a process of its own on the session bus, and what other programs can do
//! with it there. Its files are in the home and stay when it ends.
class Keyring
{
public:
    explicit Keyring(const PrivateHome &home);
    ~Keyring();

    //! Starts it, opened with its password, and waits until it answers.
    bool start();
    //! Ends it without a warning, as a crash does, and waits until the bus has noticed.
    bool kill();
    //! How the bus starts it. Who started it that way ends it with endStarted().
    static QString command();
    bool endStarted();

    bool lock();
    //! With the password; nobody is asked.
    bool unlock();
    bool isLocked() const;
    bool hasEntry(const QString &entry) const;
    //! As another program does it.
    bool removeEntry(const QString &entry);

private:
    const PrivateHome &m_home;
    QProcess m_daemon;
};

} // namespace contacts::testing
