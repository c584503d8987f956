// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QTemporaryDir>

namespace contacts::testing {

//! Certificates for one run of the tests, made by the `openssl` command in a folder that goes with
//! this object: no private key is kept anywhere.
class Certificates
{
public:
    enum class Issuer {
        Trusted, //!< the authority that authority() returns
        Intermediate, //!< in the name of the trusted one
        Unknown, //!< an authority that nobody trusts
        Itself,
    };
    //! What one certificate says; by default one that everything is right with.
    struct Wish
    {
        Issuer issuer = Issuer::Trusted;
        QByteArray names = QByteArrayLiteral("DNS:localhost,IP:127.0.0.1");
        int firstYear = 2001; //!< valid from its first day
        int endYear = 2098; //!< until its first day
    };

    //! False, with a message(): the command is missing or failed.
    [[nodiscard]] bool makeAuthorities();
    QSslCertificate authority() const { return read(QStringLiteral("trusted")); }
    //! The issuer's own, to be sent along.
    QSslCertificate issuerOf(const Wish &wish) const { return read(authorityName(wish.issuer)); }
    //! Null, with a message(), when the command failed.
    QSslCertificate make(const Wish &wish);
    //! Belongs to every certificate of make().
    QSslKey key() const;
    const QString &message() const { return m_message; }

private:
    static QString authorityName(Issuer issuer);
    bool makeAuthority(const QString &name, const QString &issuer);
    bool makeRequest(const QString &name);
    bool sign(const QString &name, const QString &request, const QString &issuer,
              const QByteArray &extensions, const Wish &dates);
    bool run(const QStringList &arguments);
    bool write(const QString &name, const QByteArray &content);
    QByteArray content(const QString &name) const;
    QSslCertificate read(const QString &name) const;

    QTemporaryDir m_folder;
    QString m_message;
    int m_made = 0;
};

} // namespace contacts::testing
