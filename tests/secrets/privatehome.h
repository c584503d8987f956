// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTemporaryDir>

namespace contacts::testing {

//! A home of the test's own, in the environment of this process and of those it starts: nothing of
//! the person's session, bus, desktop or keyring is seen. Make it before anything uses D-Bus.
class PrivateHome
{
public:
    PrivateHome();

    bool isValid() const { return m_folder.isValid(); }
    QString path(const QString &relative) const { return m_folder.filePath(relative); }

    //! The files below in which the secret can be read, as it is or lightly wrapped.
    QStringList filesThatTell(const QByteArray &secret) const;
    //! For the control: a file that tells.
    bool writePlainly(const QString &relative, const QByteArray &contents) const;

private:
    QTemporaryDir m_folder;
};

} // namespace contacts::testing
