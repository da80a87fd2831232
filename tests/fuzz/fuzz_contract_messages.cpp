// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/leaf_traffic.h"
#include "core/contract/messages.h"
#include "core/contract/plain_messages.h"
#include "core/contract/registry_answers.h"
#include "core/contract/unit_id.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace nunect;
using namespace nunect::contract;
using nunect::fuzz::require;

/// Any payload is refused with a reason or means what its own encoding means.
template<typename Message>
static void roundTrip(const QByteArray &payload, Result<Message> (*decode)(QByteArrayView),
                      const char *kind)
{
    const auto message = decode(payload);
    if (!message) {
        require(message.error().text.startsWith(QLatin1StringView(kind)),
                "an error begins with the kind of message");
        return;
    }
    const auto again = decode(encode(*message));
    require(again.ok(), "what is encoded can be decoded");
    require(*again == *message, "a message comes back as it was");
}

/// What is decoded in one pass is what a document gives, for which a field that nobody knows is put
/// first.
template<typename Message>
static void samePlain(const QByteArray &payload,
                      std::optional<Message> (*plain)(QByteArrayView, WordCache *),
                      Result<Message> (*decode)(QByteArrayView))
{
    static WordCache words;
    const auto message = plain(payload, nullptr);
    require(plain(payload, &words) == message, "known words change nothing");
    if (!message)
        return;
    QByteArray unusual = payload;
    unusual.insert(unusual.indexOf('{') + 1, "\"?\":0,");
    require(!plain(unusual, nullptr), "unknown fields are unusual");
    const auto slow = decode(unusual);
    require(slow.ok() && *slow == *message, "both ways of decoding give the same");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload = fuzz::bytes(data, size);
    // Most inputs are no JSON at all: one decoder is enough to see those refused.
    if (!QJsonDocument::fromJson(payload).isObject()) {
        require(!decodeHeartbeat(payload).ok(), "only objects are messages");
        return 0;
    }
    roundTrip(payload, decodeHeartbeat, "heartbeat: ");
    roundTrip(payload, decodeRtt, "rtt: ");
    roundTrip(payload, decodeTimeMetric, "time: ");
    samePlain(payload, plainHeartbeat, decodeHeartbeat);
    samePlain(payload, plainRtt, decodeRtt);
    samePlain(payload, plainTimeMetric, decodeTimeMetric);
    roundTrip(payload, decodeHandoff, "handoff: ");
    roundTrip(payload, decodeHeartbeatAggregate, "aggregate: ");
    roundTrip(payload, decodeLeafTraffic, "traffic: ");
    roundTrip(payload, decodeTimeConfig, "time config: ");
    roundTrip(payload, decodeLogRecord, "log: ");
    roundTrip(payload, decodeApprovedAdvice, "approved advice: ");
    (void)decodeRegistryAnswer<RegistryNeed>(payload);
    (void)decodeRegistryAnswer<RegistryTraffic>(payload);
    return 0;
}
