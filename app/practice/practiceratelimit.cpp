// SPDX-License-Identifier: MIT
#include "practice/practiceratelimit.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace contacts {

using S = PracticeSwitch;

PracticeRateLimit::PracticeRateLimit(ClockFunction clock)
    : m_clock(std::move(clock))
{
}

bool PracticeRateLimit::admit(const PracticeSwitches &switches, PracticeFields &headers)
{
    if (switches.is(S::RateLimit, "off"))
        return true;
    const qint64 limit = switches.number(S::RateLimit);
    const qint64 window = std::max<qint64>(switches.number(S::RateWindow), 1) * 1000;
    const std::string &form = switches.text(S::RateHeaders);

    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock();
    if (m_windowStart < 0 || now - m_windowStart >= window) {
        m_windowStart = now;
        m_used = switches.number(S::AnotherClient);
    }
    if (m_used < limit) {
        ++m_used;
        if (form == "on") {
            headers.emplace_back("X-RateLimit-Limit", std::to_string(limit));
            headers.emplace_back("X-RateLimit-Remaining", std::to_string(limit - m_used));
        }
        return true;
    }
    const qint64 secondsLeft = (m_windowStart + window - now + 999) / 1000;
    if (form == "on" || form == "off") {
        headers.emplace_back("X-RateLimit-Reset", std::to_string(secondsLeft));
    } else if (form == "retry-after") {
        headers.emplace_back("Retry-After", std::to_string(secondsLeft));
    } else if (form == "retry-after-date") {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(secondsLeft);
        headers.emplace_back("Retry-After",
                             QLocale::c()
                                 .toString(then, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                                 .toStdString());
    }
    return false;
}

} // namespace contacts
