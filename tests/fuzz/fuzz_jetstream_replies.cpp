// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/account_info.h"
#include "core/client/jetstream/api_reply.h"
#include "core/client/jetstream/consumer_config.h"
#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/key_value_config.h"
#include "core/client/jetstream/publish_options.h"
#include "core/client/jetstream/stored_message.h"
#include "core/client/jetstream/stream_config.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <optional>

using namespace nunect;
using namespace nunect::nats::jetstream;
using nunect::fuzz::require;

/// What any answer must be: a refusal where it says so, a value, or an error with its reason.
template<typename T>
static std::optional<T> decode(const QByteArray &payload, T (*read)(JsonReader &))
{
    const Reply<T> reply = decodeApiReply(payload, read);
    const QJsonValue error = QJsonDocument::fromJson(payload).object().value(u"error");
    const bool isRefusal = !error.isUndefined() && !error.isNull();
    if (reply) {
        require(!isRefusal, "a refusal gives no value");
        return *reply;
    }
    require(!reply.error().text.isEmpty(), "an error says why");
    require(isRefusal != (reply.error().kind == JetStreamError::BadReply),
            "just a refusal is refused");
    require(reply.error().text.contains(reply.error().api.description),
            "a refusal repeats the server's words");
    return std::nullopt;
}

/// A configuration that was read is written, and reads the same.
template<typename Config>
static void roundTrip(const Config &config, Config (*read)(JsonReader &))
{
    const QByteArray json = toBytes(toJson(config));
    JsonReader::Problem problem;
    JsonReader reader = JsonReader::parse(json, problem);
    const Config again = read(reader);
    require(!problem.first, "a configuration that is written can be read");
    require(again == config, "a configuration comes back as it was");
}

static void checkStream(const QByteArray &payload)
{
    const auto info = decode(payload, readStreamInfo);
    if (!info)
        return;
    roundTrip(info->config, readStreamConfig);
    const KeyValueConfig bucket = toStatus(*info).config;
    require(bucket.history >= 1 && bucket.history <= 64, "a bucket keeps 1 to 64 revisions");
    require(info->createdNs >= 0 && info->state.firstTimeNs >= 0 && info->state.lastTimeNs >= 0,
            "times are from 1970 on");
}

static void checkConsumer(const QByteArray &payload)
{
    const auto info = decode(payload, readConsumerInfo);
    if (!info)
        return;
    require(info->createdNs >= 0, "times are from 1970 on");
    ConsumerConfig config = info->config;
    // Where to start is written only for the policy that asks for it.
    if (config.deliverPolicy != DeliverPolicy::ByStartSequence)
        config.startSequence = 0;
    if (config.deliverPolicy != DeliverPolicy::ByStartTime)
        config.startTimeNs = 0;
    roundTrip(config, readConsumerConfig);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray payload = fuzz::bytes(data, size);
    // Most inputs are no JSON at all: one decoder is enough to see those refused.
    if (!QJsonDocument::fromJson(payload).isObject()) {
        require(!decode(payload, readPubAck), "only objects are answers");
        return 0;
    }
    checkStream(payload);
    checkConsumer(payload);
    decode(payload, readAccountInfo);
    decode(payload, readPubAck);
    if (const auto message = decode(payload, readApiMessage))
        require(message->timeNs >= 0, "times are from 1970 on");
    return 0;
}
