// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/link_watch.h"

#include "app/message_decoder.h"
#include "core/client/client.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using Notice = store::ConnectionNotice;

LinkWatch::LinkWatch(nats::Client &client, Notice::Login login, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_login(login)
{
    connect(&m_client, &nats::Client::stateChanged, this, &LinkWatch::onState);
    connect(&m_client, &nats::Client::event, this, &LinkWatch::onEvent);
}

void LinkWatch::takeRtt(double us)
{
    m_link.rttUs = us < 0 ? std::nullopt : std::optional(us);
    m_link.rttAtMs = monotonicMs();
    Q_EMIT changed(m_link);
}

void LinkWatch::onState(nats::State state)
{
    m_link.state = state;
    if (state != nats::State::Closed)
        m_link.gaveUp.reset();
    if (state == nats::State::Connected) {
        m_link.everUp = true;
        m_link.problem.clear();
        m_link.nextTryMs.reset();
        m_link.server = m_client.serverInfo();
        Q_EMIT connected();
    } else {
        m_link.rttUs.reset();
    }
    Q_EMIT changed(m_link);
}

void LinkWatch::notice(Notice::Type type, const QString &text)
{
    Q_EMIT noticed({type, m_login == Notice::System ? u"System login: "_s + text : text, m_login});
}

void LinkWatch::onEvent(const nats::Event &event)
{
    using Type = nats::Event::Type;
    switch (event.type) {
    case Type::Connected:
        notice(Notice::Up, u"Connected to %1."_s.arg(m_client.serverInfo().serverName));
        break;
    case Type::Disconnected:
        m_link.problem = event.text;
        notice(Notice::Down, event.text);
        break;
    case Type::Reconnecting:
        m_link.problem = event.text;
        m_link.nextTryMs = monotonicMs() + event.delay.count();
        break;
    case Type::GaveUp:
        m_link.problem = event.text;
        m_link.gaveUp = event.code;
        m_link.nextTryMs.reset();
        notice(Notice::GaveUp, event.text);
        break;
    case Type::PermissionDenied:
        notice(Notice::Denied, event.text);
        break;
    case Type::LameDuck:
    case Type::ServerError:
    case Type::ServersChanged:
    case Type::SlowConsumer:
    case Type::Drained:
    case Type::CertificateExpiring:
        notice(Notice::Other, event.text);
        break;
    }
    Q_EMIT changed(m_link);
}

} // namespace nunect::app
