// SPDX-License-Identifier: MIT
#include "bench/uispans.h"

#include "bench/figure.h"

#include <QMetaEnum>

#include <algorithm>
#include <cstdio>

namespace contacts::bench {

namespace {

constexpr size_t mostWorst = 6;

QString part(const char *receiver, QEvent::Type type, double milliseconds)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 %2 %3 ms")
        .arg(QLatin1String(receiver),
             name ? QString::fromLatin1(name) : QStringLiteral("event %1").arg(int(type)))
        .arg(milliseconds, 0, 'f', 1);
}

} // namespace

QString UiSpan::described() const
{
    const QString whole = part(receiver, type, milliseconds);
    if (innerType == QEvent::None)
        return whole;
    return QStringLiteral("%1 (%2)").arg(whole, part(innerReceiver, innerType, innerMilliseconds));
}

void UiSpans::add(const UiSpan &span)
{
    m_milliseconds.add(span.milliseconds);
    if (m_worst.size() == mostWorst && span.milliseconds <= m_worst.back().milliseconds)
        return;
    const auto at = std::find_if(m_worst.begin(), m_worst.end(), [&span](const UiSpan &other) {
        return other.milliseconds < span.milliseconds;
    });
    m_worst.insert(at, span);
    if (m_worst.size() > mostWorst)
        m_worst.pop_back();
}

void UiSpans::print(const QString &activity) const
{
    const auto above = qint64(m_milliseconds.countAbove(limit));
    Figure{QStringLiteral("UI thread, %1").arg(activity),
           m_milliseconds.maximum(),
           QStringLiteral("ms"),
           qint64(m_milliseconds.count()),
           {{QStringLiteral("p99.9"), m_milliseconds.quantile(0.999)},
            {QStringLiteral("above 16 ms"), above},
            {QStringLiteral("worst"), m_worst.empty() ? QString() : m_worst.front().described()}}}
        .print();
    for (const UiSpan &span : m_worst) {
        if (span.milliseconds > limit)
            std::fprintf(stderr, "%s: %s\n", qPrintable(activity), qPrintable(span.described()));
    }
}

} // namespace contacts::bench
