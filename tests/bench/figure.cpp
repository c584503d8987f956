// SPDX-License-Identifier: MIT
#include "bench/figure.h"

#include <QJsonDocument>

#include <cstdio>

namespace contacts::bench {

void Figure::print() const
{
    QJsonObject line = more;
    line[QLatin1String("name")] = name;
    line[QLatin1String("value")] = value;
    line[QLatin1String("unit")] = unit;
    line[QLatin1String("samples")] = samples;
    printLine(line);
}

void Figure::printLatency(const QString &name, const Samples &samples)
{
    const QString ms = QStringLiteral("ms");
    Figure{name + QStringLiteral(", median"), samples.median(), ms, qint64(samples.count()), {}}
        .print();
    Figure{name + QStringLiteral(", p99"),
           samples.quantile(0.99),
           ms,
           qint64(samples.count()),
           {{QStringLiteral("maximum"), samples.maximum()}}}
        .print();
}

void printLine(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace contacts::bench
