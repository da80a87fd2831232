// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/monitoring_source.h"
#include "core/client/client.h"

#include <QObject>
#include <QSet>

namespace nunect::app {

/// Asks by `$SYS.REQ` over the console's own connection.
class NatsSource final : public QObject, public MonitoringSource
{
    Q_OBJECT

public:
    explicit NatsSource(nats::Client &client, QObject *parent = nullptr);

    store::MonitoringFeed feed() const override { return store::MonitoringFeed::Nats; }
    void askAll(const Question &question, OnReply onReply, OnEnd onEnd) override;
    void askOne(const QString &serverId, const Question &question, OnReply onReply,
                OnEnd onEnd) override;

    /// The same for a subject that is none of the endpoints'.
    void collect(const QByteArray &subject, const QByteArray &options, OnReply onReply,
                 OnEnd onEnd);

private:
    nats::Client &m_client;
    QSet<QByteArray> m_denied; ///< subjects, since the last login
};

} // namespace nunect::app
