// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceserver.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QtTest>

namespace contacts::testing {

//! A practice server that runs as long as the value lives; fails loudly when it cannot start.
class TestServer
{
public:
    explicit TestServer(PracticeServer::Options options = {})
        : server(std::move(options))
    {
        QString error;
        if (!server.start(&error))
            qFatal("practice server: %s", qPrintable(error));
    }
    PracticeServer *operator->() { return &server; }
    quint16 port() const { return server.port(); }

private:
    PracticeServer server;
};

inline PracticeServer::Options optionsFor(PracticeServer::Profile profile, quint32 rows)
{
    PracticeServer::Options options;
    options.profile = profile;
    options.rows = rows;
    return options;
}

inline QList<qint64> idsOf(const QJsonValue &data)
{
    QList<qint64> ids;
    const QJsonArray rows = data.toArray();
    for (const QJsonValue &row : rows)
        ids.append(row.toObject().value(QLatin1String("id")).toVariant().toLongLong());
    return ids;
}

} // namespace contacts::testing
