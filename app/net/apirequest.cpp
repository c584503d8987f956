// SPDX-License-Identifier: MIT
#include "net/apirequest.h"

#include "net/contactform.h"
#include "net/oncebody.h"
#include "net/redaction.h"

#include <QLibraryInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>
#include <QVersionNumber>

namespace contacts {

namespace {

using Kind = ApiError::Kind;

// Enough for the title of an error; what is longer is a web page.
constexpr qint64 errorBodyLimit = 256 * 1024;
constexpr qint64 readStep = 64 * 1024;

//! What Qt's code means when no HTTP status tells more.
Kind kindForNetworkError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::RemoteHostClosedError:
        return Kind::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return Kind::AddressNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return Kind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::Tls;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return Kind::Malformed;
    default:
        return Kind::Offline;
    }
}

ApiError::TlsFault tlsFaultOf(QSslError::SslError error)
{
    using Fault = ApiError::TlsFault;
    switch (error) {
    case QSslError::CertificateExpired:
        return Fault::Expired;
    case QSslError::CertificateNotYetValid:
        return Fault::NotYetValid;
    case QSslError::HostNameMismatch:
        return Fault::OtherHost;
    case QSslError::SelfSignedCertificate:
        return Fault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Fault::UnknownIssuer;
    default:
        return Fault::Other;
    }
}

//! The one that a person can do something about: who is not trusted is also "not verifiable".
const QSslError &worstOf(const QList<QSslError> &errors)
{
    using Fault = ApiError::TlsFault;
    for (const Fault fault : {Fault::SelfSigned, Fault::UnknownIssuer, Fault::Expired,
                              Fault::NotYetValid, Fault::OtherHost}) {
        for (const QSslError &error : errors) {
            if (tlsFaultOf(error.error()) == fault)
                return error;
        }
    }
    return errors.first();
}

QByteArray userAgent()
{
    return QByteArrayLiteral("Contactsheet/" CONTACTSHEET_VERSION);
}

} // namespace

ApiRequest::ApiRequest(ApiConnection &connection)
    : m_connection(connection)
    , m_quietTimer(connection.clock.makeTimer())
    , m_wholeTimer(connection.clock.makeTimer())
{
}

ApiRequest::~ApiRequest()
{
    dropReply();
}

void ApiRequest::get(const QUrl &url, std::function<void(Exchange)> ended)
{
    begin("GET", url, std::move(ended));
    follow(m_connection.manager->get(makeRequest(url)));
}

void ApiRequest::post(const QUrl &url, const ContactForm &form, std::function<void(Exchange)> ended)
{
    begin("POST", url, std::move(ended));
    m_body = std::make_unique<OnceBody>(form.body);
    QNetworkRequest request = makeWrite(url, form.body.size());
    request.setHeader(QNetworkRequest::ContentTypeHeader, form.contentType);
    follow(m_connection.manager->post(request, m_body.get()));
}

void ApiRequest::remove(const QUrl &url, std::function<void(Exchange)> ended)
{
    begin("DELETE", url, std::move(ended));
    // deleteResource() would be sent again when the connection closes without an answer.
    m_body = std::make_unique<OnceBody>(QByteArray());
    follow(m_connection.manager->sendCustomRequest(makeWrite(url, 0), "DELETE", m_body.get()));
}

QNetworkRequest ApiRequest::makeWrite(const QUrl &url, qint64 length) const
{
    QNetworkRequest request = makeRequest(url);
    request.setHeader(QNetworkRequest::ContentLengthHeader, length);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    // With HTTP/2 a server may refuse a stream, and Qt would send it again.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

void ApiRequest::begin(const char *method, const QUrl &url, std::function<void(Exchange)> ended)
{
    Q_ASSERT(!m_reply && m_connection.server.isSameOrigin(url));
    m_method = method;
    m_url = url;
    m_ended = std::move(ended);
    m_started = m_connection.clock.now();
}

//! A write's answer says little and in several ways (contract.md "Answers").
bool ApiRequest::isGoodStatus() const
{
    return m_body ? m_answer.status >= 200 && m_answer.status < 300 : m_answer.status == 200;
}

void ApiRequest::follow(QNetworkReply *reply)
{
    m_reply = reply;
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &ApiRequest::headersArrived);
    connect(m_reply, &QIODevice::readyRead, this, &ApiRequest::readArrived);
    connect(m_reply, &QNetworkReply::finished, this, &ApiRequest::replyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Only noted: whoever does not answer this signal refuses the certificate.
        if (errors.isEmpty())
            return;
        const QSslError &worst = worstOf(errors);
        m_tlsDetail = worst.errorString();
        m_tlsFault = tlsFaultOf(worst.error());
    });
    startTimers();
}

QNetworkRequest ApiRequest::makeRequest(const QUrl &url) const
{
    QNetworkRequest request(url);
    const ApiKey &key = m_connection.key;
    if (!key.isEmpty() && m_connection.server.isSameOrigin(url))
        request.setRawHeader("Authorization", "Bearer " + key.bytes());
    request.setRawHeader("Accept", "application/json");
    // A browser-like language makes some servers answer with a redirect.
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("User-Agent", userAgent());
    // The default policy carries Authorization along to another host.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::AutoDeleteReplyOnFinishAttribute, false);
    // Before 6.5.7 Qt's HTTP/2 has known holes.
    const bool isHttp2Safe = QLibraryInfo::version() >= QVersionNumber(6, 5, 7);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, isHttp2Safe);
    // By default Qt refuses answers from 10 MB that compress well; up to the limit they are
    // welcome. Beyond it Qt must refuse by itself, because it unfolds what arrives before it can be
    // counted.
    request.setDecompressedSafetyCheckThreshold(responseLimit);
    return request;
}

void ApiRequest::startTimers()
{
    m_quietTimer->start(m_connection.timings.connectTimeout, [this] {
        giveUp(Kind::TimedOut, QStringLiteral("no answer began in time"));
    });
    m_wholeTimer->start(m_connection.timings.exchangeTimeout, [this] {
        giveUp(Kind::TimedOut, QStringLiteral("the answer took too long as a whole"));
    });
}

void ApiRequest::headersArrived()
{
    const auto raw = [this](const char *name) { return m_reply->rawHeader(name); };
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.retryAfter = parseRetryAfter(raw("Retry-After"), m_connection.clock.utcNow());
    m_answer.rate = parseRateHeaders(raw("X-RateLimit-Limit"), raw("X-RateLimit-Remaining"),
                                     raw("X-RateLimit-Reset"), m_answer.retryAfter);
    m_answer.isChallenge = raw("cf-mitigated").trimmed().toLower() == "challenge";
    const QUrl location = QUrl::fromEncoded(raw("Location").trimmed());
    m_answer.location = location.isEmpty() ? QUrl() : m_url.resolved(location);

    m_quietTimer->start(m_connection.timings.stallTimeout, [this] {
        giveUp(Kind::TimedOut, QStringLiteral("the answer stopped in the middle"));
    });
    if (raw("Content-Length").toLongLong() > responseLimit && isGoodStatus())
        giveUp(Kind::TooLarge, QStringLiteral("longer than the limit"));
}

void ApiRequest::readArrived()
{
    m_quietTimer->start(m_connection.timings.stallTimeout, [this] {
        giveUp(Kind::TimedOut, QStringLiteral("the answer stopped in the middle"));
    });
    // In steps: what is compressed would unfold as a whole otherwise.
    for (;;) {
        const QByteArray part = m_reply->read(readStep);
        if (part.isEmpty())
            return;
        m_bytes += part.size();
        if (m_bytes > responseLimit)
            return giveUp(Kind::TooLarge, QStringLiteral("longer than the limit"));
        m_answer.body += part;
        if (!isGoodStatus() && m_bytes > errorBodyLimit)
            return endWith(errorForStatus(m_answer, m_url));
    }
}

void ApiRequest::replyFinished()
{
    const QPointer<ApiRequest> self(this);
    if (m_reply->bytesAvailable() > 0)
        readArrived();
    if (!self || !m_reply)
        return;
    const QNetworkReply::NetworkError failure = m_reply->error();
    if (m_answer.status != 0 && !isGoodStatus())
        return endWith(errorForStatus(m_answer, m_url));
    if (failure == QNetworkReply::NoError && isGoodStatus()) {
        if (m_bytes < announcedBytes())
            return giveUp(Kind::ConnectionLost, QStringLiteral("shorter than announced"));
        return endWith(std::nullopt);
    }
    m_reachedNobody = m_answer.status == 0
        && (failure == QNetworkReply::ConnectionRefusedError
            || failure == QNetworkReply::HostNotFoundError
            || failure == QNetworkReply::SslHandshakeFailedError);
    // A body that is shorter than it said has status 200 as well.
    ApiError error;
    error.kind = kindForNetworkError(failure);
    error.httpStatus = m_answer.status;
    error.detail = m_reply->errorString();
    if (error.kind == Kind::Tls) {
        error.tlsFault = m_tlsFault;
        if (!m_tlsDetail.isEmpty())
            error.detail = m_tlsDetail;
    }
    if (failure == QNetworkReply::UnknownContentError && isGoodStatus())
        error.detail = QStringLiteral("the compressed body is damaged or unfolds beyond the limit");
    endWith(std::move(error));
}

//! What Content-Length says; 0 when it says nothing about the bytes that are counted here.
//! Mostly Qt reports a shorter body by itself, but not when the end comes together with the data.
qint64 ApiRequest::announcedBytes() const
{
    const bool isCompressed = m_reply->hasRawHeader("Content-Encoding");
    return isCompressed ? 0 : m_reply->rawHeader("Content-Length").toLongLong();
}

void ApiRequest::giveUp(Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.httpStatus = m_answer.status;
    error.detail = detail;
    endWith(std::move(error));
}

void ApiRequest::endWith(std::optional<ApiError> error)
{
    dropReply();
    logExchange(m_method, m_url, m_answer.status, m_bytes, m_connection.clock.now() - m_started);
    if (error) {
        m_answer.body.clear();
        if (error->retryAfter)
            error->until = m_connection.clock.utcNow().addSecs(error->retryAfter->count());
    }
    const auto ended = std::exchange(m_ended, nullptr);
    const bool isUnsent = error && isCertainlyUnsent();
    ended({std::move(m_answer), std::move(error), isUnsent});
}

//! Either nothing was reached, or nothing of the body was taken: the server cannot have a whole
//! request. A DELETE has no body to tell by.
bool ApiRequest::isCertainlyUnsent() const
{
    const bool isUntaken = m_body && m_body->bytesTaken() == 0;
    return isUntaken && (m_body->bytesAvailable() > 0 || m_reachedNobody);
}

void ApiRequest::dropReply()
{
    m_quietTimer->stop();
    m_wholeTimer->stop();
    QNetworkReply *const reply = m_reply;
    if (!reply)
        return;
    m_reply.clear();
    // abort() emits finished() at once, and the reply may be the sender of what runs now.
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

} // namespace contacts
