// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/inbox.h"

#include <utility>

namespace nunect::nats::jetstream {

Inbox::Inbox(Client *client)
    : m_subject(client->newInbox())
    , m_client(client)
    , m_subscription(client->subscribe(m_subject))
{
}

Inbox::~Inbox()
{
    if (m_client && m_subscription)
        m_subscription->unsubscribe();
}

Inbox::Inbox(Inbox &&other) noexcept
    : m_subject(std::exchange(other.m_subject, {}))
    , m_client(std::exchange(other.m_client, {}))
    , m_subscription(std::exchange(other.m_subscription, {}))
{
}

Inbox &Inbox::operator=(Inbox &&other) noexcept
{
    std::swap(m_subject, other.m_subject);
    std::swap(m_client, other.m_client);
    std::swap(m_subscription, other.m_subscription);
    return *this;
}

} // namespace nunect::nats::jetstream
