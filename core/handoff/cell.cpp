// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/cell.h"

#include <utility>

namespace nunect::handoff {

using namespace std::chrono_literals;

static constexpr auto flushTimeout = 5s;
static constexpr auto leaveTimeout = 2s;

static nats::ClientOptions clientOptions(nats::ClientOptions options, const QUrl &url)
{
    options.url = url;
    return options;
}

Cell::Cell(const MovingOptions &options, const QUrl &url, Session *session, QObject *parent)
    : QObject(parent)
    , m_client(clientOptions(options.client, url))
    , m_claim(&m_client, session, {options.domain, options.claimTimeout, options.claimRetry})
{
    connect(&m_client, &nats::Client::stateChanged, this, &Cell::onState);
    connect(&m_client, &nats::Client::event, this, [this](const nats::Event &event) {
        if (event.type == nats::Event::GaveUp && !m_leaving)
            Q_EMIT refused(event.text);
    });
}

void Cell::subscribe(const QByteArray &subject)
{
    nats::Subscription *subscription = m_client.subscribe(subject);
    m_subscriptions.push_back(subscription);
    connect(subscription, &nats::Subscription::messageReceived, this, &Cell::messageReceived);
}

void Cell::open(bool hold)
{
    if (hold) {
        for (nats::Subscription *subscription : m_subscriptions)
            subscription->pause();
    }
    m_client.connectToServer();
}

void Cell::release()
{
    for (nats::Subscription *subscription : m_subscriptions)
        subscription->resume();
}

void Cell::onState(nats::State state)
{
    if (m_leaving) {
        if (state == nats::State::Closed)
            end();
        return;
    }
    if (state == nats::State::Connected) {
        m_wasConnected = true;
        Q_EMIT loggedIn();
        // It works in order: with the PONG it knows the subscriptions that were sent before.
        m_client.measureRtt(
            flushTimeout, [this](std::chrono::nanoseconds) { Q_EMIT subscribed(); },
            [](const nats::RequestError &) {}); // the connection is as good as lost
    } else if (std::exchange(m_wasConnected, false)) {
        for (nats::Subscription *subscription : m_subscriptions)
            subscription->pause();
        Q_EMIT lost();
    }
}

void Cell::leave()
{
    if (std::exchange(m_leaving, true))
        return;
    m_claim.stop();
    // What the hub sent this way before it knew of the new server may still be under way, and would
    // come too late to a server that nobody listens at any more. The answer comes behind it.
    m_claim.askHub([this] {
        if (isConnected()) {
            m_client.drain(leaveTimeout);
            return;
        }
        m_client.close();
        end(); // it may have been closed before
    });
}

void Cell::drop()
{
    disconnect();
    m_leaving = true;
    m_claim.stop();
    m_client.close();
    end();
}

void Cell::end()
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT left();
    deleteLater();
}

} // namespace nunect::handoff
