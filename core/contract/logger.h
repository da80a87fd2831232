// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace nunect::contract {

/// Publishes log records on `ops.log.{level}.{unit}`, and keeps no more than it was told to.
///
/// Knows no connection: it hands subject, headers and payload to a function. While that function
/// says no (the connection is down), the newest \a backlog records are kept and sent, in order, by
/// flush(); older ones are dropped and counted, and the count is stated in the next record sent.
/// Not thread-safe: use it on one thread.
class Logger
{
public:
    using Publish = std::function<bool(const QByteArray &subject, const HeaderList &headers,
                                       const QByteArray &payload)>;

    Logger(QString unit, Publish publish, qsizetype backlog = 256);

    void log(LogLevel level, const QString &message, const QJsonObject &fields = {});
    void debug(const QString &message, const QJsonObject &fields = {});
    void info(const QString &message, const QJsonObject &fields = {});
    void warn(const QString &message, const QJsonObject &fields = {});
    void error(const QString &message, const QJsonObject &fields = {});

    /// Sends what waits; call it when the connection is back.
    void flush();

    quint64 dropped() const { return m_dropped; }

private:
    bool send(const LogRecord &record);

    QString m_unit;
    Publish m_publish;
    qsizetype m_backlogLimit;
    QList<LogRecord> m_backlog;
    quint64 m_dropped = 0;
    quint64 m_unreported = 0;
};

} // namespace nunect::contract
