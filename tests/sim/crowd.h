// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "tests/sim/login.h"
#include "tests/sim/site_model.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace nunect::sim {

/// Plain connections, each a socket with a name of its own. Each publishes `show.{name}.level`,
/// and listens to the level of the next one with its login and to
/// `show.cue`.
class Crowd : public QObject
{
    Q_OBJECT

public:
    /// The logins of \a logins take turns; without any, those of \a options are used.
    Crowd(const nats::ClientOptions &options, QList<LoginLine> logins, int connections,
          QObject *parent = nullptr);
    ~Crowd() override;

    /// One after the other, few at a time: the first connect shall be no storm.
    void connectToServer();
    void send(const Step &step);
    void close();

    int size() const { return static_cast<int>(m_clients.size()); }
    int connected() const { return m_connected; }
    quint64 sent() const { return m_sent; }
    quint64 dropped() const { return m_dropped; }
    quint64 received() const { return m_received; }

Q_SIGNALS:
    void event(const nunect::nats::Event &event);

private:
    void make(nats::ClientOptions options, int index);
    void connectSome();

    std::vector<std::unique_ptr<nats::Client>> m_clients;
    std::deque<int> m_waiting; ///< to be connected
    QTimer m_connecting;
    int m_connected = 0;
    quint64 m_sent = 0;
    quint64 m_dropped = 0;
    quint64 m_received = 0;
};

} // namespace nunect::sim
