// SPDX-License-Identifier: MIT
#include "domain/displaytext.h"

namespace contacts {

QString displayText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    if (utf8.find("&#3") != std::string_view::npos) {
        text.replace(QLatin1String("&#39;"), QLatin1String("'"));
        text.replace(QLatin1String("&#34;"), QLatin1String("\""));
    }
    return text;
}

QString displayText(const QByteArray &utf8)
{
    return displayText(std::string_view(utf8.constData(), size_t(utf8.size())));
}

QString displayText(const std::optional<QByteArray> &utf8)
{
    return utf8 ? displayText(*utf8) : QString();
}

} // namespace contacts
