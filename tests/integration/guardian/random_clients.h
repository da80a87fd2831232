// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"
#include "tests/integration/guardian/leaf_site.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

namespace nunect::test {

/// Clients at all leafs that subscribe and unsubscribe as a seed has it.
class RandomClients
{
public:
    RandomClients(quint32 seed, std::function<std::unique_ptr<nats::Client>(size_t)> connectTo)
        : m_random(seed)
        , m_connectTo(std::move(connectTo))
    {
    }

    bool start()
    {
        for (size_t i = 0; i < 4 * LeafSite::leafCount; ++i) {
            m_clients.push_back({m_connectTo(i % LeafSite::leafCount), {}});
            if (!m_clients.back().client)
                return false;
        }
        return true;
    }

    /// How many subscriptions came and went.
    int change()
    {
        const size_t number = m_random.bounded(static_cast<quint32>(m_clients.size()));
        One &one = m_clients[number];
        if (m_random.bounded(100) == 0) { // all that one had goes at once
            const auto count = static_cast<int>(one.subscriptions.size());
            one = {m_connectTo(number % LeafSite::leafCount), {}};
            return std::max(count, 1);
        }
        if (one.subscriptions.empty() || m_random.bounded(100) < 55) {
            const QByteArray queue = m_random.bounded(4) == 0 ? "workers" : "";
            one.subscriptions.push_back(one.client->subscribe(subject(), queue));
        } else {
            const auto at = m_random.bounded(static_cast<quint32>(one.subscriptions.size()));
            one.subscriptions[at]->unsubscribe();
            one.subscriptions.erase(one.subscriptions.begin() + at);
        }
        return 1;
    }

    /// Until every server knows of every change.
    bool settle()
    {
        return std::all_of(m_clients.begin(), m_clients.end(),
                           [](const One &one) { return one.client && settled(*one.client); });
    }

private:
    struct One
    {
        std::unique_ptr<nats::Client> client;
        std::vector<nats::Subscription *> subscriptions;
    };

    /// Few words, so that the same subject comes again, at other clients and leafs as well.
    QByteArray subject()
    {
        static constexpr const char *first[] = {"ops", "ops", "light", "audio", "_INBOX", "$SRV"};
        static constexpr const char *words[] = {"unit", "zone", "u1", "u2", "u=3", "cmd", "ü", "*"};
        QByteArray subject = first[m_random.bounded(static_cast<quint32>(std::size(first)))];
        const int tokens = m_random.bounded(5);
        for (int i = 0; i < tokens; ++i)
            subject += '.'
                + QByteArray(words[m_random.bounded(static_cast<quint32>(std::size(words)))]);
        return m_random.bounded(4) == 0 ? subject + ".>" : subject;
    }

    QRandomGenerator m_random;
    std::function<std::unique_ptr<nats::Client>(size_t)> m_connectTo;
    std::vector<One> m_clients;
};

} // namespace nunect::test
