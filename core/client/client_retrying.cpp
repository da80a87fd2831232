// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client_p.h"

#include "core/client/logging.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats {

/// A connection that was up for less may have been let in only to be thrown out again; the next
/// attempt then waits its turn.
static constexpr std::chrono::milliseconds goodAfter = 1s;

void ClientPrivate::onEnded(Connection *connection, ErrorCode code, const QString &text)
{
    if (connection == m_retiring) {
        drop(m_retiring);
        return;
    }
    if (connection == m_successor) {
        drop(m_successor);
        planMove(); // the lame duck still serves
        return;
    }
    const QUrl server = connection->url();
    const Refusal refusal{code, text, connection->loginFingerprint()};
    const bool wasConnected = m_connectedSince.isValid();
    const bool wasGood = wasConnected && m_connectedSince.elapsed() >= goodAfter.count();
    dropConnection();
    if (state == State::Closed) // by a slot
        return;
    if (state == State::Draining && m_outbox.isEmpty()) {
        finishDrain(code, text);
        return;
    }
    if (code == ErrorCode::InvalidArgument) { // our own options, the same for every server
        giveUp(code, text);
        return;
    }
    if (isRepeated(server, refusal)) {
        m_pool.remove(server);
        if (m_pool.isEmpty()) {
            giveUpAfter(refusal);
            return;
        }
    }
    if (wasGood)
        m_reconnect.reset();
    retry(wasConnected, code, text);
}

void ClientPrivate::retry(bool wasConnected, ErrorCode code, const QString &text)
{
    std::chrono::milliseconds delay{0};
    if (wasConnected || m_pool.isRoundOver()) {
        delay = m_reconnect.next();
        m_pool.newRound();
    }
    m_retryTimer->start(delay);
    if (wasConnected)
        qCInfo(lcNats).noquote() << "disconnected:" << text;
    else
        qCDebug(lcNats).noquote() << "attempt failed:" << text;
    if (state != State::Draining)
        setState(State::Reconnecting);
    Q_EMIT q->event(
        {wasConnected ? Event::Disconnected : Event::Reconnecting, code, text, {}, delay});
}

/// Whether waiting does not help: the server or the login has to change first.
bool ClientPrivate::Refusal::isOne() const
{
    switch (code) {
    case ErrorCode::Authorization:
    case ErrorCode::AuthExpired:
    case ErrorCode::Unsupported:
        return true;
    case ErrorCode::Credentials:
        return !login.isEmpty(); // else there were none yet: the file may still come
    default:
        return false;
    }
}

/// Whether this was the server's second equal refusal without a success in between.
bool ClientPrivate::isRepeated(const QUrl &server, const Refusal &refusal)
{
    if (!refusal.isOne())
        return false;
    const bool repeated = m_refusals.value(server) == refusal;
    m_refusals.insert(server, refusal);
    return repeated;
}

void ClientPrivate::giveUpAfter(const Refusal &refusal)
{
    const bool otherLoginHelps = refusal.code != ErrorCode::Unsupported && m_options.credentials
        && state != State::Draining;
    if (otherLoginHelps) {
        m_refusedLogin = refusal.login;
        m_credentialsTimer->start(m_options.credentialsCheck);
    }
    giveUp(refusal.code,
           (otherLoginHelps
                ? u"%1 It was the same twice in a row: there are no more attempts until "
                  "the credentials change."_s
                : u"%1 It was the same twice in a row: there are no more attempts."_s)
               .arg(refusal.text));
}

void ClientPrivate::giveUp(ErrorCode code, const QString &text)
{
    qCWarning(lcNats).noquote() << text;
    m_drainTimer->stop();
    m_outbox.take();
    setState(State::Closed);
    Q_EMIT q->event({Event::GaveUp, code, text, {}, {}});
}

/// Nobody may be there to say that a file was renewed: a console on a wall, for example.
void ClientPrivate::checkCredentials()
{
    const Result<Credentials> credentials = m_options.credentials();
    if (!credentials || credentials->fingerprint() == m_refusedLogin)
        return;
    qCInfo(lcNats) << "the credentials have changed: connecting again";
    connectToServer();
}

} // namespace nunect::nats
