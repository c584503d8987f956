// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace contacts {

//! Shares in the person's words. Plain text.
class ShareText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::ShareText)

public:
    //! "12 %", "<1 %" and ">99 %": 0 and 100 are said of nobody and of everybody only.
    static QString percent(qint64 part, qint64 whole);
    //! "1,204 (12 %)"
    static QString count(qint64 part, qint64 whole);
    //! A text of the server's inside of other text: it cannot turn the direction of what is around.
    static QString isolated(const QString &text);
};

} // namespace contacts
