// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"

namespace nunect::test {

/// Collects a client's events.
class EventLog
{
public:
    explicit EventLog(nats::Client &client)
    {
        QObject::connect(&client, &nats::Client::event, &m_lifetime,
                         [this](const nats::Event &event) { events.append(event); });
    }

    QList<nats::Event> of(nats::Event::Type type) const
    {
        QList<nats::Event> found;
        for (const nats::Event &event : events) {
            if (event.type == type)
                found.append(event);
        }
        return found;
    }

    QList<nats::Event> events;

private:
    QObject m_lifetime; ///< a client that outlives the log finds it gone
};

} // namespace nunect::test
