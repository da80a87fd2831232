// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"

#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/message_decoder.h"
#include "core/contract/plain_messages.h"
#include "core/contract/unit_id.h"
#include "core/util/timestamp.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace nunect::contract {

static QString readUnit(JsonReader &reader, QStringView field = u"unit")
{
    const QString unit = reader.text(field);
    if (!isValidUnitId(unit))
        reader.fail(field, u"is not a unit ID: \"%1\""_s.arg(unit.left(80)));
    return unit;
}

static qint64 readTime(JsonReader &reader, QStringView field = u"ts")
{
    const QString text = reader.text(field);
    const auto ns = fromRfc3339(text);
    if (!ns)
        reader.fail(field, u"is not an RFC 3339 time: \"%1\""_s.arg(text.left(80)));
    return ns.value_or(0);
}

static quint64 readCount(JsonReader &reader, QStringView field, qint64 min = 0)
{
    return static_cast<quint64>(reader.integer(field, min));
}

/// One of a closed set of words.
template<typename Enum>
static Enum readWord(JsonReader &reader, QStringView field,
                     std::optional<Enum> (*fromText)(QAnyStringView))
{
    const QString text = reader.text(field);
    const auto value = fromText(text);
    if (!value)
        reader.fail(field, u"has an unknown value: \"%1\""_s.arg(text.left(80)));
    return value.value_or(Enum());
}

static void read(JsonReader &reader, Heartbeat &message)
{
    message.unit = readUnit(reader);
    message.role = reader.text(u"role");
    message.seq = readCount(reader, u"seq", 1);
    message.tsNs = readTime(reader);
    message.intervalMs
        = static_cast<int>(reader.integer(u"interval_ms", 1, Heartbeat::maxIntervalMs));
    message.uptimeS = reader.integer(u"uptime_s", 0);
    message.version = reader.text(u"version");
    message.host = reader.text(u"host");
    message.os = reader.text(u"os");
    message.arch = reader.text(u"arch");
    JsonReader server = reader.object(u"server");
    message.server = {server.text(u"name"), server.text(u"id")};
    if (auto path = reader.optionalObject(u"path"))
        message.path
            = UplinkPath{path->text(u"to"), path->optionalText(u"via"), path->text(u"dev")};
}

/// Of an object that maps unit IDs to values.
static QStringList readUnitNames(JsonReader &reader)
{
    const QStringList names = reader.names();
    for (const QString &name : names) {
        if (!isValidUnitId(name))
            reader.fail(name.left(80), u"is not a unit ID"_s);
    }
    return names;
}

static int readInt(JsonReader &reader, QStringView field, int min)
{
    return static_cast<int>(reader.integer(field, min, std::numeric_limits<int>::max()));
}

static void read(JsonReader &reader, HeartbeatAggregate &message)
{
    message.unit = readUnit(reader);
    message.seq = readCount(reader, u"seq", 1);
    message.tsNs = readTime(reader);
    message.windowMs = readInt(reader, u"window_ms", 1);
    message.part = readInt(reader, u"part", 1);
    message.parts = readInt(reader, u"parts", 1);
    if (message.part > message.parts)
        reader.fail(u"part", u"is greater than 'parts'"_s);
    message.heardUnits = readInt(reader, u"heard_units", 0);
    message.silentUnits = readInt(reader, u"silent_units", 0);
    JsonReader heard = reader.object(u"heard");
    for (const QString &unit : readUnitNames(heard))
        message.heard.insert(unit, readInt(heard, unit, 1));
    JsonReader silent = reader.object(u"silent");
    for (const QString &unit : readUnitNames(silent))
        message.silent.insert(unit, readTime(silent, unit));
}

static OneWay readOneWay(JsonReader &reader)
{
    OneWay oneWay;
    oneWay.from = readUnit(reader, u"from");
    oneWay.tsNs = readTime(reader);
    oneWay.delayUs = reader.number(u"delay_us", -OneWay::maxUs);
    oneWay.errorUs = reader.number(u"error_us", 0);
    if (oneWay.delayUs > OneWay::maxUs)
        reader.fail(u"delay_us", u"is out of range: %1"_s.arg(oneWay.delayUs));
    if (oneWay.errorUs > OneWay::maxUs)
        reader.fail(u"error_us", u"is out of range: %1"_s.arg(oneWay.errorUs));
    return oneWay;
}

static void read(JsonReader &reader, Rtt &message)
{
    message.unit = readUnit(reader);
    message.seq = readCount(reader, u"seq", 1);
    message.tsNs = readTime(reader);
    message.server = reader.text(u"server");
    message.nativeRttUs = reader.optionalNumber(u"native_rtt_us", 0);
    message.appRttUs = reader.optionalNumber(u"app_rtt_us", 0);
    message.lost = readCount(reader, u"lost");
    message.sent = readCount(reader, u"sent");
    if (message.lost > message.sent)
        reader.fail(u"lost", u"is greater than 'sent'"_s);
    if (auto oneWay = reader.optionalObject(u"one_way"))
        message.oneWay = readOneWay(*oneWay);
}

static PtpDetail readPtp(JsonReader &reader)
{
    PtpDetail ptp;
    ptp.portState = reader.optionalText(u"port_state");
    ptp.gmId = reader.optionalText(u"gm_id");
    ptp.gmPresent = reader.optionalBoolean(u"gm_present");
    ptp.domain = reader.optionalInt(u"domain", 0, 255);
    ptp.stepsRemoved = reader.optionalInt(u"steps_removed", 0, 65535);
    ptp.gmClass = reader.optionalInt(u"gm_class", 0, 255);
    ptp.gmAccuracy = reader.optionalText(u"gm_accuracy");
    ptp.offsetNs = reader.optionalInteger(u"offset_ns");
    ptp.meanPathDelayNs = reader.optionalInteger(u"mean_path_delay_ns");
    ptp.hwTimestamp = reader.optionalBoolean(u"hw_timestamp");
    ptp.phcToSystemNs = reader.optionalInteger(u"phc_to_system_ns");
    return ptp;
}

static NtpDetail readNtp(JsonReader &reader)
{
    NtpDetail ntp;
    ntp.refId = reader.optionalText(u"ref_id");
    ntp.refName = reader.optionalText(u"ref_name");
    ntp.stratum = reader.optionalInt(u"stratum", 0, 255);
    ntp.leap = reader.optionalText(u"leap");
    ntp.offsetNs = reader.optionalInteger(u"offset_ns");
    ntp.rmsOffsetNs = reader.optionalInteger(u"rms_offset_ns");
    ntp.frequencyPpb = reader.optionalInteger(u"frequency_ppb");
    ntp.rootDelayNs = reader.optionalInteger(u"root_delay_ns");
    ntp.rootDispersionNs = reader.optionalInteger(u"root_dispersion_ns");
    return ntp;
}

static void read(JsonReader &reader, TimeMetric &message)
{
    message.unit = readUnit(reader);
    message.seq = readCount(reader, u"seq", 1);
    message.tsNs = readTime(reader);
    message.source = readWord(reader, u"source", clockSourceFromText);
    message.quality = readWord(reader, u"quality", clockQualityFromText);
    message.holdoverS = reader.optionalInteger(u"holdover_s", 0);
    message.offsetNs = reader.optionalInteger(u"offset_ns");
    message.errorBoundNs = reader.optionalInteger(u"error_bound_ns", 0);
    message.errorBoundRef = reader.optionalText(u"error_bound_ref");
    message.estErrorNs = reader.optionalInteger(u"est_error_ns", 0);
    message.faults = reader.optionalTexts(u"faults");
    message.stepCount = readCount(reader, u"step_count");
    if (auto ptp = reader.optionalObject(u"ptp"))
        message.ptp = readPtp(*ptp);
    if (auto ntp = reader.optionalObject(u"ntp"))
        message.ntp = readNtp(*ntp);
}

static double readMs(JsonReader &reader, QStringView field)
{
    const double ms = reader.number(field, 0);
    if (ms > HandoffMetric::maxMs)
        reader.fail(field, u"is out of range: %1"_s.arg(ms));
    return ms;
}

static void read(JsonReader &reader, HandoffMetric &message)
{
    message.unit = readUnit(reader);
    message.tsNs = readTime(reader);
    message.from = reader.text(u"from");
    message.to = reader.text(u"to");
    if (const auto epoch = reader.optionalInteger(u"epoch", 1))
        message.epoch = static_cast<quint64>(*epoch);
    message.kind = readWord(reader, u"kind", handoffKindFromText);
    message.handoffMs = readMs(reader, u"handoff_ms");
    message.connectMs = readMs(reader, u"connect_ms");
    message.missed = readCount(reader, u"missed");
    message.duplicates = readCount(reader, u"duplicates");
}

static void read(JsonReader &reader, TimeConfig &message)
{
    message.tsNs = readTime(reader);
    message.mode = reader.text(u"mode");
    if (message.mode != "ptp"_L1 && message.mode != "chrony"_L1 && message.mode != "auto"_L1) {
        reader.fail(
            u"mode",
            u"should be \"ptp\", \"chrony\" or \"auto\", is \"%1\""_s.arg(message.mode.left(80)));
    }
    if (auto ptp = reader.optionalObject(u"ptp")) {
        message.ptpMaster = ptp->optionalText(u"master");
        message.ptpDomain = ptp->optionalInt(u"domain", 0, 255).value_or(0);
        message.ptpHwTimestamp = ptp->optionalBoolean(u"hw_timestamp").value_or(false);
    }
    if (auto ntp = reader.optionalObject(u"ntp"))
        message.ntpServers = ntp->optionalTexts(u"servers");
}

static void read(JsonReader &reader, LogRecord &message)
{
    message.unit = readUnit(reader);
    message.level = readWord(reader, u"level", logLevelFromText);
    message.tsNs = readTime(reader);
    message.message = reader.text(u"message");
    message.fields = reader.optionalPlainObject(u"fields");
}

/// What a document is made for: to say what is wrong with a message, and to take unusual ones.
template<typename Message>
static Result<Message> decodeFast(std::optional<Message> (*plain)(QByteArrayView, WordCache *),
                                  const QString &kind, QByteArrayView payload, WordCache *words)
{
    if (payload.size() <= maxPayloadBytes) {
        if (auto message = plain(payload, words))
            return *std::move(message);
    }
    return decode<Message>(kind, payload, read);
}

Result<Heartbeat> decodeHeartbeat(QByteArrayView payload, WordCache *words)
{
    return decodeFast(plainHeartbeat, u"heartbeat"_s, payload, words);
}

Result<Rtt> decodeRtt(QByteArrayView payload, WordCache *words)
{
    return decodeFast(plainRtt, u"rtt"_s, payload, words);
}

Result<TimeMetric> decodeTimeMetric(QByteArrayView payload, WordCache *words)
{
    return decodeFast(plainTimeMetric, u"time"_s, payload, words);
}

Result<Heartbeat> decodeHeartbeat(QByteArrayView payload)
{
    return decodeHeartbeat(payload, nullptr);
}

Result<Rtt> decodeRtt(QByteArrayView payload) { return decodeRtt(payload, nullptr); }

Result<TimeMetric> decodeTimeMetric(QByteArrayView payload)
{
    return decodeTimeMetric(payload, nullptr);
}

Result<HandoffMetric> decodeHandoff(QByteArrayView payload)
{
    return decode<HandoffMetric>(u"handoff"_s, payload, read);
}

Result<HeartbeatAggregate> decodeHeartbeatAggregate(QByteArrayView payload)
{
    return decode<HeartbeatAggregate>(u"aggregate"_s, payload, read);
}

Result<TimeConfig> decodeTimeConfig(QByteArrayView payload)
{
    return decode<TimeConfig>(u"time config"_s, payload, read);
}

Result<LogRecord> decodeLogRecord(QByteArrayView payload)
{
    return decode<LogRecord>(u"log"_s, payload, read);
}

} // namespace nunect::contract
