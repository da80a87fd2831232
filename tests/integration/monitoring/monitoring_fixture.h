// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/monitoring_poller.h"
#include "core/client/subscription.h"
#include "tests/integration/client/client_fixture.h"

#include <QTest>

#include <type_traits>

namespace nunect::test {

/// Accounts of a site: one that reads everything, and one that reads nothing.
inline QString siteAccounts()
{
    return QStringLiteral(R"(system_account: SYS
        accounts {
          SYS { users: [{user: console, password: s3cret}] }
          APP { users: [{user: app, password: s3cret}
                        {user: guest, password: s3cret, permissions: {
                            publish: ["open.>"], subscribe: ["_INBOX.>"] }}] }
        })");
}

inline const app::EndpointSet &allEndpoints()
{
    using store::Endpoint;
    static const app::EndpointSet all{
        Endpoint::Varz,    Endpoint::Connz,   Endpoint::ClosedConnz, Endpoint::Subsz,
        Endpoint::Routez,  Endpoint::Leafz,   Endpoint::Jsz,         Endpoint::AccountStatz,
        Endpoint::Healthz, Endpoint::Gatewayz};
    return all;
}

/// A poller with what it has told so far.
struct Watch
{
    explicit Watch(nats::Client &client, app::MonitoringOptions options = {})
        : poller(client, std::move(options),
                 [this](app::UpdateValue value) { values.push_back(std::move(value)); })
    {
        QObject::connect(client.subscribe("$SYS.SERVER.>"), &nats::Subscription::messageReceived,
                         &poller, [this](const nats::Message &message) {
                             const auto event
                                 = domain::decodeServerEvent(message.subject(), message.payload());
                             if (!event || !*event)
                                 return;
                             if (const auto *notice = std::get_if<domain::ServerNotice>(&**event))
                                 poller.heard(*notice);
                         });
        QObject::connect(&client, &nats::Client::stateChanged, &poller, [this](nats::State state) {
            if (state == nats::State::Connected)
                poller.connected();
        });
    }

    /// All of one kind, in the order in which they came.
    template<typename T>
    std::vector<T> all() const
    {
        constexpr bool isBoxed
            = std::is_same_v<T, store::MonitoringReply> || std::is_same_v<T, store::QueryReply>;
        using Held = std::conditional_t<isBoxed, Boxed<T>, T>;
        std::vector<T> result;
        for (const app::UpdateValue &value : values) {
            if (const Held *found = std::get_if<Held>(&value))
                result.push_back(*found);
        }
        return result;
    }

    std::optional<store::MonitoringRound> round(store::Endpoint endpoint) const
    {
        std::optional<store::MonitoringRound> last;
        for (const auto &each : all<store::MonitoringRound>()) {
            if (each.endpoint == endpoint)
                last = each;
        }
        return last;
    }

    /// Ids of those whose \a T has come.
    template<typename T>
    std::set<QString> serversOf() const
    {
        std::set<QString> ids;
        for (const auto &reply : all<store::MonitoringReply>()) {
            if (std::holds_alternative<T>(reply.data))
                ids.insert(reply.server.id);
        }
        return ids;
    }

    store::QueryReply lastReply(quint64 query) const
    {
        for (const auto &reply : all<store::QueryReply>()) {
            if (reply.query == query && reply.last)
                return reply;
        }
        return {};
    }

    std::vector<app::UpdateValue> values;
    app::MonitoringPoller poller;
};

} // namespace nunect::test

/// Waits until a round of \a endpoint has ended for which \a condition on `round` holds.
#define TRY_ROUND(watch, endpoint, condition)                                                      \
    QTRY_VERIFY_WITH_TIMEOUT(                                                                      \
        [&] {                                                                                      \
            const auto found = (watch).round(endpoint);                                            \
            if (!found)                                                                            \
                return false;                                                                      \
            [[maybe_unused]] const nunect::store::MonitoringRound &round = *found;                 \
            return static_cast<bool>(condition);                                                   \
        }(),                                                                                       \
        20000)
