// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/subscription.h"

#include <QPointer>

namespace nunect::nats::jetstream {

/// A subject of one's own, subscribed for as long as this lives.
class Inbox
{
public:
    /// None.
    Inbox() = default;
    explicit Inbox(Client *client);
    ~Inbox();
    Inbox(Inbox &&other) noexcept;
    Inbox &operator=(Inbox &&other) noexcept;

    const QByteArray &subject() const { return m_subject; }
    /// Null if there is none, or if the client has ended it.
    Subscription *subscription() const { return m_subscription; }

private:
    QByteArray m_subject;
    QPointer<Client> m_client; ///< which may go first, and takes its subscriptions with it
    QPointer<Subscription> m_subscription;
};

} // namespace nunect::nats::jetstream
