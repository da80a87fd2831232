// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/mailbox.h"
#include "core/client/client_options.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace nunect::nats {
class Client;
class Message;
} // namespace nunect::nats

namespace nunect::timesync {
class TimeSource;
}

namespace nunect::app {

class ConnzPoller;
class ConsolePublisher;
class OffsetProber;

/// All that happens on the network thread: the connection, decoding, polling, this console's own
/// messages, its clock and those of the units beside it. What the tables need goes into the
/// mailbox.
///
/// Make it, move it to its thread, then call start() and stop() there.
class NetworkWorker : public QObject
{
    Q_OBJECT

public:
    NetworkWorker(nats::ClientOptions options, QString unitId, std::shared_ptr<Mailbox> mailbox);
    ~NetworkWorker() override;

    void start();
    /// Ends the connection; the destructor may then run on any thread.
    void stop();
    /// Tries again after giving up, with what the credentials provider says now.
    void reconnect();

private:
    void makeClient();
    void subscribe();
    void takeOps(const nats::Message &message);
    void startClock();
    void onState(nats::State state);
    void onEvent(const nats::Event &event);
    void pollServers();
    void put(decltype(store::Update::value) value);

    nats::ClientOptions m_options;
    QString m_unitId;
    std::shared_ptr<Mailbox> m_mailbox;
    LinkState m_link;
    // In the order of making: what uses the client goes before it.
    std::unique_ptr<nats::Client> m_client;
    std::unique_ptr<ConnzPoller> m_connz;
    std::unique_ptr<ConsolePublisher> m_publisher;
    std::unique_ptr<OffsetProber> m_offsets;
    std::unique_ptr<timesync::TimeSource> m_clock;
    std::unique_ptr<QTimer> m_statszTimer;
};

} // namespace nunect::app
