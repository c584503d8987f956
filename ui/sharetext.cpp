// SPDX-License-Identifier: MIT
#include "sharetext.h"

#include <QLocale>

#include <cmath>

namespace contacts {

QString ShareText::percent(qint64 part, qint64 whole)
{
    constexpr int hundred = 100;
    const QLocale locale;
    if (whole <= 0 || part <= 0)
        return tr("%1 %", "a share, as 12 %").arg(locale.toString(0));
    const int rounded = int(std::lround(double(part) * hundred / double(whole)));
    if (rounded < 1)
        return tr("<%1 %", "less than that share").arg(locale.toString(1));
    if (rounded >= hundred && part < whole)
        return tr(">%1 %", "more than that share").arg(locale.toString(hundred - 1));
    return tr("%1 %", "a share, as 12 %").arg(locale.toString(rounded));
}

QString ShareText::count(qint64 part, qint64 whole)
{
    return tr("%1 (%2)", "a number and its share: 1,204 (12 %)")
        .arg(QLocale().toString(part), percent(part, whole));
}

QString ShareText::isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069); // first strong isolate … its end
}

} // namespace contacts
