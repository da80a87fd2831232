// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "core/handoff/epoch_claim.h"
#include "core/handoff/moving_options.h"

#include <QByteArrayList>
#include <QObject>

#include <vector>

namespace nunect::handoff {

/// One connection of a MovingClient: its subscriptions and its claim.
///
/// After a connection was lost it keeps what comes by the next one until release(), so that what
/// was missed can be told first. End it with leave() or drop().
class Cell : public QObject
{
    Q_OBJECT

public:
    Cell(const MovingOptions &options, const QUrl &url, Session *session,
         QObject *parent = nullptr);

    void subscribe(const QByteArray &subject);
    /// Connects. \a hold: keeps what comes until release().
    void open(bool hold);
    void release();
    /// Delivers what is under way, closes, tells left() and deletes itself.
    void leave();
    /// The same without delivering anything.
    void drop();

    bool isConnected() const { return m_client.state() == nats::State::Connected; }
    /// Of the last connection; empty before the first.
    QString server() const { return m_client.serverInfo().serverName; }
    nats::Client &client() { return m_client; }
    EpochClaim &claim() { return m_claim; }

Q_SIGNALS:
    void messageReceived(const nunect::nats::Message &message);
    void loggedIn();
    /// The server has taken all subscriptions; with each connection anew.
    void subscribed();
    void lost();
    /// There will be no connection, by itself: why.
    void refused(const QString &why);
    void left();

private:
    void onState(nats::State state);
    void end();

    nats::Client m_client;
    EpochClaim m_claim;
    std::vector<nats::Subscription *> m_subscriptions; ///< the client's
    bool m_wasConnected = false;
    bool m_leaving = false;
    bool m_ended = false;
};

} // namespace nunect::handoff
