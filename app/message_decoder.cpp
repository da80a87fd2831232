// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_decoder.h"

#include "core/contract/subjects.h"
#include "core/models/payload_text.h"
#include "core/protocol/headers.h"
#include "core/util/timestamp.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using Value = decltype(store::Update::value);

static constexpr char eventPrefix[] = "ops.event.";
static constexpr char alarmPrefix[] = "ops.alarm.";

static Value failure(const nats::Message &message, const QString &reason)
{
    return store::DecodeFailure{message.subject().toByteArray(), reason,
                                message.payload().toByteArray()};
}

Result<contract::Headers> headersOf(const nats::Message &message, WordCache *words)
{
    contract::HeaderViews views;
    nats::HeaderReader reader(message.headerBlock());
    while (const auto header = reader.next())
        views.add(header->name, header->value);
    QStringList malformed;
    auto headers = contract::fromHeaderViews(views, &malformed, words);
    if (!malformed.isEmpty())
        return Error{u"malformed header %1"_s.arg(malformed.join(u", "_s))};
    return headers;
}

/// A message may not speak for another unit than its subject names.
template<typename Update, typename Decoded>
static Value withHeaders(const nats::Message &message, const QString &unit, Result<Decoded> decoded,
                         WordCache *words)
{
    if (!decoded)
        return failure(message, decoded.error().text);
    if (decoded->unit != unit)
        return failure(message,
                       u"the payload says unit '%1', the subject '%2'"_s.arg(decoded->unit, unit));
    auto headers = headersOf(message, words);
    if (!headers)
        return failure(message, headers.error().text);
    return Update{*std::move(decoded), *std::move(headers)};
}

/// The contract has no body for them. What is there of a log message's fields is taken for those.
static Value decodeSiteEvent(const nats::Message &message)
{
    static constexpr qsizetype mostShown = 500;
    const auto json = QJsonDocument::fromJson(message.payload().toByteArray()).object();
    store::SiteEvent event;
    event.isAlarm = message.subject().startsWith(alarmPrefix);
    const auto headers = headersOf(message);
    event.who = headers && !headers->unit.isEmpty()
        ? headers->unit
        : QString::fromUtf8(message.subject().sliced(message.subject().indexOf('.', 4) + 1));
    const QByteArray text = json["message"_L1].toString().toUtf8();
    event.text = models::payload::preview(text.isEmpty() ? message.payload() : QByteArrayView(text),
                                          mostShown);
    event.level = contract::logLevelFromText(json["level"_L1].toString());
    event.tsNs = fromRfc3339(json["ts"_L1].toString()).value_or(0);
    return event;
}

std::optional<Value> decodeOps(const nats::Message &message, WordCache *words)
{
    if (message.subject().startsWith(eventPrefix) || message.subject().startsWith(alarmPrefix))
        return decodeSiteEvent(message);
    const QByteArrayView payload = message.payload();
    const auto subject = contract::parseSubject(message.subject(), words);
    if (!subject)
        return std::nullopt;
    switch (subject->kind) {
    case contract::Kind::Heartbeat:
        return withHeaders<store::HeartbeatUpdate>(
            message, subject->unit, contract::decodeHeartbeat(payload, words), words);
    case contract::Kind::Rtt:
        return withHeaders<store::RttUpdate>(message, subject->unit,
                                             contract::decodeRtt(payload, words), words);
    case contract::Kind::Time:
        return withHeaders<store::TimeUpdate>(message, subject->unit,
                                              contract::decodeTimeMetric(payload, words), words);
    case contract::Kind::Handoff:
        return withHeaders<store::HandoffUpdate>(message, subject->unit,
                                                 contract::decodeHandoff(payload), words);
    case contract::Kind::Log: {
        const auto record = contract::decodeLogRecord(payload);
        if (!record)
            return failure(message, record.error().text);
        if (record->unit != subject->unit || record->level != subject->level)
            return failure(message, u"unit or level differ from the subject's"_s);
        return store::LogUpdate{*record};
    }
    case contract::Kind::Echo:
    case contract::Kind::TimeConfig:
        return std::nullopt;
    }
    return std::nullopt;
}

/// Only some logins see them: they are published in the account that they are about.
static std::optional<Value> decodeAdvisory(const nats::Message &message)
{
    const auto advisory = domain::decodeJetStreamAdvisory(message.subject(), message.payload());
    if (!advisory)
        return failure(message, advisory.error().text);
    return advisory->has_value() ? std::optional<Value>(**advisory) : std::nullopt;
}

std::optional<Value> decodeSystem(const nats::Message &message)
{
    if (message.subject().startsWith("$JS."))
        return decodeAdvisory(message);
    const auto event = domain::decodeServerEvent(message.subject(), message.payload());
    if (!event)
        return failure(message, event.error().text);
    if (!event->has_value())
        return std::nullopt;
    return std::visit([](const auto &value) -> std::optional<Value> { return Value(value); },
                      **event);
}

qint64 monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

store::Update stamped(Value value) { return {monotonicMs(), nowNs(), std::move(value)}; }

} // namespace nunect::app
