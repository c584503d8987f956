// SPDX-License-Identifier: MIT
#pragma once

#include "bench/samples.h"

#include <QJsonObject>
#include <QString>

namespace contacts::bench {

//! One figure as it goes to whoever started this program: a JSON object on a line of standard
//! output.
struct Figure
{
    QString name; //!< what was measured, without the number of contacts
    double value = 0;
    QString unit;
    qint64 samples = 1;
    QJsonObject more; //!< further fields of the line

    void print() const;
    //! Median and p99, in milliseconds.
    static void printLatency(const QString &name, const Samples &samples);
};

//! A line that is no figure: {"event": "closing", …}.
void printLine(const QJsonObject &line);

} // namespace contacts::bench
