// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/subscription.h"

#include "core/client/client_p.h"

namespace nunect::nats {

Subscription::Subscription(quint64 sid, QByteArray subject, QByteArray queueGroup,
                           ClientPrivate *client)
    : m_sid(sid)
    , m_subject(std::move(subject))
    , m_queueGroup(std::move(queueGroup))
    , m_client(client)
{
}

void Subscription::unsubscribe() { m_client->unsubscribe(this); }

} // namespace nunect::nats
