// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace nunect::sim {

/// As much traffic as is asked for, at the smallest cost a message: operations are put together
/// once, and sent as one piece over and over. How much the server has not taken yet is known by
/// PING and PONG, and limited, so that a server that is slower is not buried.
class Burst : public QObject
{
    Q_OBJECT

public:
    /// \a operations (`PUB` or `HPUB`, whole) are sent in turn, \a rate of them a second.
    Burst(nats::ClientOptions options, const QList<QByteArray> &operations, int rate,
          QObject *parent = nullptr);
    ~Burst() override;

    void connectToServer() { m_client->connectToServer(); }
    void close();

    bool isConnected() const { return m_client->state() == nats::State::Connected; }
    quint64 sent() const { return m_sent; }
    /// Messages that were due but not sent, since the server or this program is too slow.
    quint64 behind() const { return m_behind; }

Q_SIGNALS:
    void event(const nunect::nats::Event &event);

private:
    void begin();
    void sendDue();
    void sendBlock();

    int m_rate;
    QByteArray m_block;
    int m_messagesInBlock;
    QPointer<nats::Transport> m_transport; ///< the present one; the client's
    std::unique_ptr<nats::Client> m_client;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_due = 0;
    int m_unconfirmed = 0;
    quint64 m_sent = 0;
    quint64 m_behind = 0;
};

/// Operations for a Burst: one message of \a size bytes on \a subject.
QList<QByteArray> plainOperations(const QByteArray &subject, int size);

class SiteModel;
/// RTT metrics of the first units of \a model, valid by the contract.
QList<QByteArray> metricOperations(const SiteModel &model, qint64 nowNs);

} // namespace nunect::sim
