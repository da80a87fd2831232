// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jetstream_advisory.h"
#include "core/domain/server_events.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <cmath>

using namespace nunect;
using namespace nunect::domain;
using nunect::fuzz::require;

static void check(const ServerRef &server)
{
    require(server.timeNs >= 0, "times are from 1970 on");
    require(server.seq <= quint64(std::numeric_limits<qint64>::max()), "counts are not negative");
}

static void check(const ClientRef &client)
{
    require(client.startNs >= 0 && client.stopNs.value_or(1) > 0, "times are from 1970 on");
    require(client.rttNs.value_or(1) > 0, "an RTT is more than nothing");
}

static void check(const ServerStats &stats)
{
    check(stats.server);
    require(stats.startNs >= 0, "times are from 1970 on");
    require(std::isfinite(stats.cpuPercent) && stats.cpuPercent >= 0, "a load is a number");
    require(stats.cores >= 0 && stats.memoryBytes >= 0 && stats.connections >= 0
                && stats.totalConnections >= 0 && stats.activeAccounts >= 0
                && stats.subscriptions >= 0 && stats.slowConsumers >= 0 && stats.activeServers >= 0,
            "counts are not negative");
}

static void check(const ServerNotice &notice) { check(notice.server); }

static void check(const AccountConnections &event)
{
    check(event.server);
    require(event.connections >= 0 && event.leafNodes >= 0 && event.totalConnections >= 0,
            "counts are not negative");
}

template<typename ClientEvent>
static void check(const ClientEvent &event)
{
    check(event.server);
    check(event.client);
    require(event.tsNs >= 0, "times are from 1970 on");
}

/// \a expected: what the subject says, as the place in ServerEvent.
static void decodeAs(QByteArrayView subject, size_t expected, const QByteArray &payload)
{
    const auto event = decodeServerEvent(subject, payload);
    if (!event) {
        require(event.error().text.startsWith(QLatin1StringView(subject)),
                "an error begins with the subject");
        return;
    }
    require(event->has_value() && (*event)->index() == expected,
            "the subject says what the event is");
    std::visit([](const auto &value) { check(value); }, **event);
}

static void checkAdvisory(const QByteArray &payload)
{
    const auto advisory = decodeJetStreamAdvisory("$JS.EVENT.ADVISORY.STREAM.X.S", payload);
    if (!advisory)
        return;
    require(advisory->has_value() && !(*advisory)->text.isEmpty(), "an advisory says something");
    require((*advisory)->tsNs >= 0, "times are from 1970 on");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = fuzz::bytes(data, size);
    // What is no object is taken as a subject.
    if (!QJsonDocument::fromJson(input).isObject()) {
        require(!decodeStatsz(input).ok(), "only objects are replies");
        const auto event = decodeServerEvent(input, QByteArrayLiteral("{}"));
        require(!event || !event->has_value(), "no event is empty");
        return 0;
    }
    decodeAs("$SYS.ACCOUNT.APP.CONNECT", 0, input);
    decodeAs("$SYS.ACCOUNT.APP.DISCONNECT", 1, input);
    decodeAs("$SYS.SERVER.ID.CLIENT.AUTH.ERR", 2, input);
    decodeAs("$SYS.SERVER.ID.STATSZ", 3, input);
    decodeAs("$SYS.SERVER.ID.SHUTDOWN", 4, input);
    decodeAs("$SYS.ACCOUNT.APP.SERVER.CONNS", 5, input);
    checkAdvisory(input);
    return 0;
}
