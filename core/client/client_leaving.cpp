// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client_p.h"

#include "core/protocol/writer.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

// --- Lame duck: the server will shut down and asks its clients to leave (ADR-5)
// -------------------

/// After a random wait, since the server's other clients move as well.
void ClientPrivate::planMove()
{
    if (!m_connection || !m_pool.hasOther(m_connection->url()) || m_moveTimer->isActive())
        return;
    const double wait = static_cast<double>(m_options.lameDuckSpread.count())
        * QRandomGenerator::global()->generateDouble();
    m_moveTimer->start(std::chrono::milliseconds(static_cast<qint64>(wait)));
}

/// Logs in elsewhere before the lame duck is left, so that nothing is down in between.
void ClientPrivate::move()
{
    if (!isConnected() || m_successor || !m_pool.hasOther(m_connection->url()))
        return;
    QUrl url = m_pool.next();
    while (url == m_connection->url())
        url = m_pool.next();
    m_successor = openConnection(url);
    m_successor->open();
}

void ClientPrivate::onSuccessorLoggedIn()
{
    drop(m_retiring);
    m_retiring = std::exchange(m_connection, std::exchange(m_successor, nullptr));
    // What the lame duck sends until it has taken this still counts; the PONG is its last word.
    QByteArray bytes = m_subscriptions.unsubscription();
    if (m_inboxSid != 0)
        bytes += writer::unsub(m_inboxSid);
    m_retiring->send(bytes);
    m_retiring->ping(farewellTag);
    onLoggedIn(m_connection);
}

// --- Drain: nothing new, but all that is under way, then close
// ------------------------------------

void ClientPrivate::drain(std::chrono::milliseconds timeout)
{
    if (state == State::Closed || state == State::Draining)
        return;
    m_drainTimer->start(timeout);
    setState(State::Draining);
    if (state != State::Draining) // a slot has closed it
        return;
    if (isConnected())
        startDraining();
    else if (m_outbox.isEmpty())
        finishDrain(ErrorCode::Disconnected, u"There was no connection to drain."_s);
    // Else the next connection takes what is buffered.
}

void ClientPrivate::startDraining()
{
    const QList<Subscription *> subscriptions = m_subscriptions.all();
    for (Subscription *subscription : subscriptions)
        subscription->drain();
    // Slots may still publish until the last message has been delivered; then what they published
    // must reach the server.
    flush([this](bool delivered) {
        if (!delivered || state != State::Draining)
            return;
        m_isFlushing = true;
        flush([this](bool taken) {
            if (taken && state == State::Draining)
                finishDrain({}, {});
        });
    });
}

void ClientPrivate::finishDrain(ErrorCode code, const QString &text)
{
    close();
    Q_EMIT q->event({Event::Drained, code, text, {}, {}});
}

} // namespace nunect::nats
