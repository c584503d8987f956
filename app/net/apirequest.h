// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apierror.h"
#include "domain/apikey.h"
#include "domain/clock.h"
#include "domain/timings.h"
#include "net/httpanswer.h"
#include "net/serveraddress.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace contacts {

//! How one exchange ended.
struct Exchange
{
    HttpAnswer answer; //!< status and headers also when there is an error, if any arrived
    std::optional<ApiError> error; //!< empty: status 200 and the whole body
};

//! One GET over HTTP. Own timers on the Clock; no redirect followed, no cookies, no cache; the key
//! goes to the server's own origin only. Ends exactly once, or never after it is destroyed, which
//! aborts it. UI thread only; one use per object.
class ApiRequest : public QObject
{
    Q_OBJECT
public:
    //! Decompressed bytes of one answer; more ends in TooLarge.
    static constexpr qint64 responseLimit = 64LL * 1024 * 1024;

    //! All must outlive this.
    ApiRequest(QNetworkAccessManager &manager, const ServerAddress &server, Clock &clock,
               const Timings &timings);
    ~ApiRequest() override;

    //! `url` must be of the server's origin. An empty key sends no Authorization. `ended` is never
    //! called from within get() and may destroy this object.
    void get(const QUrl &url, const ApiKey &key, std::function<void(Exchange)> ended);

private:
    QNetworkRequest makeRequest(const QUrl &url, const ApiKey &key) const;
    void startTimers();
    void headersArrived();
    void readArrived();
    void replyFinished();
    void giveUp(ApiError::Kind kind, const QString &detail);
    void endWith(std::optional<ApiError> error);
    void dropReply();
    qint64 announcedBytes() const;
    bool keepsWholeBody() const { return m_answer.status == 200; }

    QNetworkAccessManager &m_manager;
    const ServerAddress &m_server;
    Clock &m_clock;
    const Timings &m_timings;
    QPointer<QNetworkReply> m_reply;
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
