// SPDX-License-Identifier: MIT
#include "net/certificates.h"

#include <QFile>
#include <QProcess>

namespace contacts::testing {

namespace {

// `openssl ca` is the one command that takes dates in the past in every version.
constexpr char configuration[] = "[req]\n"
                                 "distinguished_name = subject\n"
                                 "prompt = no\n"
                                 "[subject]\n"
                                 "CN = unused\n"
                                 "[ca]\n"
                                 "default_ca = issuer\n"
                                 "[issuer]\n"
                                 "database = index.txt\n"
                                 "serial = serial\n"
                                 "new_certs_dir = .\n"
                                 "default_md = sha256\n"
                                 "policy = names\n"
                                 "unique_subject = no\n"
                                 "[names]\n"
                                 "commonName = supplied\n";

constexpr char authorityExtensions[] = "basicConstraints = critical, CA:TRUE\n"
                                       "keyUsage = critical, keyCertSign\n"
                                       "subjectKeyIdentifier = hash\n";

const QString trusted = QStringLiteral("trusted");
const QString intermediate = QStringLiteral("intermediate");
const QString unknown = QStringLiteral("unknown");
const QString leaf = QStringLiteral("leaf");

QString firstDay(int year)
{
    return QString::number(year) + QLatin1String("0101000000Z");
}

} // namespace

bool Certificates::makeAuthorities()
{
    return write(QStringLiteral("openssl.cnf"), configuration)
        && write(QStringLiteral("index.txt"), {}) && write(QStringLiteral("serial"), "01\n")
        && makeAuthority(trusted, trusted) && makeAuthority(unknown, unknown)
        && makeAuthority(intermediate, trusted) && makeRequest(leaf);
}

QSslCertificate Certificates::make(const Wish &wish)
{
    const QString name = QStringLiteral("made%1").arg(++m_made);
    const QString issuer = wish.issuer == Issuer::Itself ? leaf : authorityName(wish.issuer);
    const QByteArray extensions = "basicConstraints = critical, CA:FALSE\n"
                                  "extendedKeyUsage = serverAuth\n"
                                  "subjectAltName = "
        + wish.names + '\n';
    return sign(name, leaf, issuer, extensions, wish) ? read(name) : QSslCertificate();
}

QSslKey Certificates::key() const
{
    return QSslKey(content(leaf + QLatin1String(".key")), QSsl::Ec);
}

QString Certificates::authorityName(Issuer issuer)
{
    switch (issuer) {
    case Issuer::Trusted:
        return trusted;
    case Issuer::Intermediate:
        return intermediate;
    case Issuer::Unknown:
        return unknown;
    case Issuer::Itself:
        break;
    }
    return {};
}

bool Certificates::makeAuthority(const QString &name, const QString &issuer)
{
    return makeRequest(name) && sign(name, name, issuer, authorityExtensions, {});
}

//! A key and a request to certify it.
bool Certificates::makeRequest(const QString &name)
{
    const QString keyFile = name + QLatin1String(".key");
    return run({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
                QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"),
                QStringLiteral("-out"), keyFile})
        && run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-config"),
                QStringLiteral("openssl.cnf"), QStringLiteral("-key"), keyFile,
                QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-out"),
                name + QLatin1String(".csr")});
}

bool Certificates::sign(const QString &name, const QString &request, const QString &issuer,
                        const QByteArray &extensions, const Wish &dates)
{
    const QString extensionFile = name + QLatin1String(".ext");
    if (!write(extensionFile, extensions))
        return false;
    QStringList arguments{QStringLiteral("ca"),
                          QStringLiteral("-batch"),
                          QStringLiteral("-notext"),
                          QStringLiteral("-config"),
                          QStringLiteral("openssl.cnf"),
                          QStringLiteral("-startdate"),
                          firstDay(dates.firstYear),
                          QStringLiteral("-enddate"),
                          firstDay(dates.endYear),
                          QStringLiteral("-extfile"),
                          extensionFile,
                          QStringLiteral("-in"),
                          request + QLatin1String(".csr"),
                          QStringLiteral("-out"),
                          name + QLatin1String(".pem"),
                          QStringLiteral("-keyfile"),
                          issuer + QLatin1String(".key")};
    if (request == issuer)
        arguments << QStringLiteral("-selfsign");
    else
        arguments << QStringLiteral("-cert") << issuer + QLatin1String(".pem");
    return run(arguments);
}

bool Certificates::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return true;
    m_message = QStringLiteral("openssl %1: %2 %3")
                    .arg(arguments.front(), process.errorString(),
                         QString::fromLocal8Bit(process.readAll()));
    return false;
}

bool Certificates::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
        return true;
    m_message = file.errorString();
    return false;
}

QByteArray Certificates::content(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslCertificate Certificates::read(const QString &name) const
{
    return QSslCertificate(content(name + QLatin1String(".pem")));
}

} // namespace contacts::testing
