// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "net/apiconnection.h"
#include "net/httpanswer.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QNetworkReply;
class QNetworkRequest;

namespace contacts {

class OnceBody;
struct ContactForm;

//! How one exchange ended.
struct Exchange
{
    HttpAnswer answer; //!< status and headers also when there is an error, if any arrived
    //! Empty: the whole body arrived with status 200, or, of a write, with any 2xx.
    std::optional<ApiError> error;
    //! Of a write that failed: it cannot have arrived.
    bool isUnsent = false;
};

//! One exchange over HTTP. Own timers on the Clock; no redirect followed, no cookies, no cache; the
//! key goes to the server's own origin only. Ends exactly once, or never after it is destroyed,
//! which aborts it. UI thread only; one use per object.
class ApiRequest : public QObject
{
    Q_OBJECT
public:
    //! Decompressed bytes of one answer; more ends in TooLarge.
    static constexpr qint64 responseLimit = 64LL * 1024 * 1024;

    //! The connection must outlive this.
    explicit ApiRequest(ApiConnection &connection);
    ~ApiRequest() override;

    //! `url` must be of the server's origin. `ended` is never called from within get() and may
    //! destroy this object.
    void get(const QUrl &url, std::function<void(Exchange)> ended);
    //! The same for writes. They leave this computer once: neither Qt nor this sends them again.
    void post(const QUrl &url, const ContactForm &form, std::function<void(Exchange)> ended);
    void remove(const QUrl &url, std::function<void(Exchange)> ended);

private:
    QNetworkRequest makeRequest(const QUrl &url) const;
    QNetworkRequest makeWrite(const QUrl &url, qint64 length) const;
    void begin(const char *method, const QUrl &url, std::function<void(Exchange)> ended);
    void follow(QNetworkReply *reply);
    void startTimers();
    void headersArrived();
    void readArrived();
    void replyFinished();
    void giveUp(ApiError::Kind kind, const QString &detail);
    void endWith(std::optional<ApiError> error);
    void dropReply();
    qint64 announcedBytes() const;
    bool isGoodStatus() const;
    bool isCertainlyUnsent() const;

    ApiConnection &m_connection;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<OnceBody> m_body; //!< of a write
    const char *m_method = "";
    bool m_reachedNobody = false;
    QUrl m_url;
    std::function<void(Exchange)> m_ended;
    std::unique_ptr<ClockTimer> m_quietTimer; //!< first byte, then each further one
    std::unique_ptr<ClockTimer> m_wholeTimer;
    HttpAnswer m_answer;
    QString m_tlsDetail;
    ApiError::TlsFault m_tlsFault = ApiError::TlsFault::Handshake;
    qint64 m_bytes = 0;
    std::chrono::milliseconds m_started{0};
};

} // namespace contacts
