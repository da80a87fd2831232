// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/plain_messages.h"

#include "core/contract/unit_id.h"
#include "core/util/plain_json.h"
#include "core/util/timestamp.h"

#include <algorithm>
#include <limits>

namespace nunect::contract {

/// Those of an object stand in the order of their names, in which QJsonDocument writes them.
template<typename Message>
struct PlainField
{
    QByteArrayView name;
    bool required;
    void (*read)(PlainJson &json, Message &message);
};

/// Where \a name is among \a fields; behind the last if it is not known.
template<typename Message, std::size_t count>
static std::size_t placeOf(QByteArrayView name, const PlainField<Message> (&fields)[count])
{
    return std::size_t(std::ranges::find(fields, name, &PlainField<Message>::name) - fields);
}

/// Each field once, in any order, fastest in that of \a fields; those that are not known are
/// unusual.
template<typename Message, std::size_t count>
static void readObject(PlainJson &json, Message &message,
                       const PlainField<Message> (&fields)[count])
{
    static_assert(count <= 32);
    json.enter();
    quint32 seen = 0;
    for (std::size_t at = 0;; ++at) {
        if (at == count || !json.takeName(fields[at].name)) {
            const QByteArrayView name = json.next();
            if (name.isNull())
                break;
            at = placeOf(name, fields);
        }
        if (at == count || (seen & (1u << at)) != 0)
            return json.fail();
        seen |= 1u << at;
        fields[at].read(json, message);
    }
    for (std::size_t at = 0; at < count; ++at) {
        if (fields[at].required && (seen & (1u << at)) == 0)
            json.fail();
    }
}

static void require(PlainJson &json, bool fine)
{
    if (!fine)
        json.fail();
}

static QString readUnit(PlainJson &json)
{
    QString unit = json.word();
    require(json, isValidUnitId(unit));
    return unit;
}

static qint64 readTime(PlainJson &json)
{
    const auto ns = fromRfc3339(json.text());
    require(json, ns.has_value());
    return ns.value_or(0);
}

static quint64 readCount(PlainJson &json, qint64 min)
{
    const qint64 count = json.integer();
    require(json, count >= min);
    return static_cast<quint64>(count);
}

template<typename Enum>
static Enum readWord(PlainJson &json, std::optional<Enum> (*fromText)(QAnyStringView))
{
    const auto value = fromText(QLatin1StringView(json.text()));
    require(json, value.has_value());
    return value.value_or(Enum());
}

static QString readText(PlainJson &json) { return json.isNull() ? QString() : json.word(); }

static std::optional<double> readNumber(PlainJson &json)
{
    if (json.isNull())
        return std::nullopt;
    const double number = json.number();
    require(json, number >= 0);
    return number;
}

static std::optional<qint64> readInteger(PlainJson &json,
                                         qint64 min = std::numeric_limits<qint64>::min())
{
    if (json.isNull())
        return std::nullopt;
    const qint64 number = json.integer();
    require(json, number >= min);
    return number;
}

static std::optional<int> readInt(PlainJson &json, int max)
{
    const auto number = readInteger(json, 0);
    require(json, !number || *number <= max);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

static std::optional<bool> readBoolean(PlainJson &json)
{
    return json.isNull() ? std::nullopt : std::optional(json.boolean());
}

static double readMicroseconds(PlainJson &json, double min)
{
    const double number = json.number();
    require(json, number >= min && number <= OneWay::maxUs);
    return number;
}

static void readVersion(PlainJson &json) { require(json, json.integer() == 1); }

static std::optional<OneWay> readOneWay(PlainJson &json)
{
    if (json.isNull())
        return std::nullopt;
    static constexpr PlainField<OneWay> fields[] = {
        {"delay_us", true,
         [](PlainJson &in, OneWay &to) { to.delayUs = readMicroseconds(in, -OneWay::maxUs); }},
        {"error_us", true, [](PlainJson &in, OneWay &to) { to.errorUs = readMicroseconds(in, 0); }},
        {"from", true, [](PlainJson &in, OneWay &to) { to.from = readUnit(in); }},
        {"ts", true, [](PlainJson &in, OneWay &to) { to.tsNs = readTime(in); }},
    };
    OneWay oneWay;
    readObject(json, oneWay, fields);
    return oneWay;
}

static std::optional<PtpDetail> readPtp(PlainJson &json)
{
    if (json.isNull())
        return std::nullopt;
    using Ptp = PtpDetail;
    static constexpr PlainField<Ptp> fields[] = {
        {"domain", false, [](PlainJson &in, Ptp &to) { to.domain = readInt(in, 255); }},
        {"gm_accuracy", false, [](PlainJson &in, Ptp &to) { to.gmAccuracy = readText(in); }},
        {"gm_class", false, [](PlainJson &in, Ptp &to) { to.gmClass = readInt(in, 255); }},
        {"gm_id", false, [](PlainJson &in, Ptp &to) { to.gmId = readText(in); }},
        {"gm_present", false, [](PlainJson &in, Ptp &to) { to.gmPresent = readBoolean(in); }},
        {"hw_timestamp", false, [](PlainJson &in, Ptp &to) { to.hwTimestamp = readBoolean(in); }},
        {"mean_path_delay_ns", false,
         [](PlainJson &in, Ptp &to) { to.meanPathDelayNs = readInteger(in); }},
        {"offset_ns", false, [](PlainJson &in, Ptp &to) { to.offsetNs = readInteger(in); }},
        {"phc_to_system_ns", false,
         [](PlainJson &in, Ptp &to) { to.phcToSystemNs = readInteger(in); }},
        {"port_state", false, [](PlainJson &in, Ptp &to) { to.portState = readText(in); }},
        {"steps_removed", false,
         [](PlainJson &in, Ptp &to) { to.stepsRemoved = readInt(in, 65535); }},
    };
    Ptp ptp;
    readObject(json, ptp, fields);
    return ptp;
}

static std::optional<NtpDetail> readNtp(PlainJson &json)
{
    if (json.isNull())
        return std::nullopt;
    using Ntp = NtpDetail;
    static constexpr PlainField<Ntp> fields[] = {
        {"frequency_ppb", false, [](PlainJson &in, Ntp &to) { to.frequencyPpb = readInteger(in); }},
        {"leap", false, [](PlainJson &in, Ntp &to) { to.leap = readText(in); }},
        {"offset_ns", false, [](PlainJson &in, Ntp &to) { to.offsetNs = readInteger(in); }},
        {"ref_id", false, [](PlainJson &in, Ntp &to) { to.refId = readText(in); }},
        {"ref_name", false, [](PlainJson &in, Ntp &to) { to.refName = readText(in); }},
        {"rms_offset_ns", false, [](PlainJson &in, Ntp &to) { to.rmsOffsetNs = readInteger(in); }},
        {"root_delay_ns", false, [](PlainJson &in, Ntp &to) { to.rootDelayNs = readInteger(in); }},
        {"root_dispersion_ns", false,
         [](PlainJson &in, Ntp &to) { to.rootDispersionNs = readInteger(in); }},
        {"stratum", false, [](PlainJson &in, Ntp &to) { to.stratum = readInt(in, 255); }},
    };
    Ntp ntp;
    readObject(json, ntp, fields);
    return ntp;
}

static ServerIdentity readServer(PlainJson &json)
{
    static constexpr PlainField<ServerIdentity> fields[] = {
        {"id", true, [](PlainJson &in, ServerIdentity &to) { to.id = in.word(); }},
        {"name", true, [](PlainJson &in, ServerIdentity &to) { to.name = in.word(); }},
    };
    ServerIdentity server;
    readObject(json, server, fields);
    return server;
}

static std::optional<UplinkPath> readPath(PlainJson &json)
{
    if (json.isNull())
        return std::nullopt;
    static constexpr PlainField<UplinkPath> fields[] = {
        {"dev", true, [](PlainJson &in, UplinkPath &to) { to.dev = in.word(); }},
        {"to", true, [](PlainJson &in, UplinkPath &to) { to.to = in.word(); }},
        {"via", false, [](PlainJson &in, UplinkPath &to) { to.via = readText(in); }},
    };
    UplinkPath path;
    readObject(json, path, fields);
    return path;
}

static int readInterval(PlainJson &json)
{
    const qint64 ms = json.integer();
    require(json, ms >= 1 && ms <= Heartbeat::maxIntervalMs);
    return static_cast<int>(ms);
}

std::optional<Heartbeat> plainHeartbeat(QByteArrayView payload, WordCache *words)
{
    using Beat = Heartbeat;
    static constexpr PlainField<Beat> fields[] = {
        {"arch", true, [](PlainJson &in, Beat &to) { to.arch = in.word(); }},
        {"host", true, [](PlainJson &in, Beat &to) { to.host = in.word(); }},
        {"interval_ms", true, [](PlainJson &in, Beat &to) { to.intervalMs = readInterval(in); }},
        {"os", true, [](PlainJson &in, Beat &to) { to.os = in.word(); }},
        {"role", true, [](PlainJson &in, Beat &to) { to.role = in.word(); }},
        {"seq", true, [](PlainJson &in, Beat &to) { to.seq = readCount(in, 1); }},
        {"server", true, [](PlainJson &in, Beat &to) { to.server = readServer(in); }},
        {"ts", true, [](PlainJson &in, Beat &to) { to.tsNs = readTime(in); }},
        {"unit", true, [](PlainJson &in, Beat &to) { to.unit = readUnit(in); }},
        {"uptime_s", true,
         [](PlainJson &in, Beat &to) { to.uptimeS = static_cast<qint64>(readCount(in, 0)); }},
        {"v", true, [](PlainJson &in, Beat &) { readVersion(in); }},
        {"version", true, [](PlainJson &in, Beat &to) { to.version = in.word(); }},
        // Few have it: here it costs the others nothing.
        {"path", false, [](PlainJson &in, Beat &to) { to.path = readPath(in); }},
    };
    PlainJson json(payload, words);
    Beat message;
    readObject(json, message, fields);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

std::optional<Rtt> plainRtt(QByteArrayView payload, WordCache *words)
{
    static constexpr PlainField<Rtt> fields[] = {
        {"app_rtt_us", false, [](PlainJson &in, Rtt &to) { to.appRttUs = readNumber(in); }},
        {"lost", true, [](PlainJson &in, Rtt &to) { to.lost = readCount(in, 0); }},
        {"native_rtt_us", false, [](PlainJson &in, Rtt &to) { to.nativeRttUs = readNumber(in); }},
        {"one_way", false, [](PlainJson &in, Rtt &to) { to.oneWay = readOneWay(in); }},
        {"sent", true, [](PlainJson &in, Rtt &to) { to.sent = readCount(in, 0); }},
        {"seq", true, [](PlainJson &in, Rtt &to) { to.seq = readCount(in, 1); }},
        {"server", true, [](PlainJson &in, Rtt &to) { to.server = in.word(); }},
        {"ts", true, [](PlainJson &in, Rtt &to) { to.tsNs = readTime(in); }},
        {"unit", true, [](PlainJson &in, Rtt &to) { to.unit = readUnit(in); }},
        {"v", true, [](PlainJson &in, Rtt &) { readVersion(in); }},
    };
    PlainJson json(payload, words);
    Rtt message;
    readObject(json, message, fields);
    require(json, message.lost <= message.sent);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

std::optional<TimeMetric> plainTimeMetric(QByteArrayView payload, WordCache *words)
{
    using Time = TimeMetric;
    static constexpr PlainField<Time> fields[] = {
        {"error_bound_ns", false,
         [](PlainJson &in, Time &to) { to.errorBoundNs = readInteger(in, 0); }},
        {"error_bound_ref", false,
         [](PlainJson &in, Time &to) { to.errorBoundRef = readText(in); }},
        {"est_error_ns", false,
         [](PlainJson &in, Time &to) { to.estErrorNs = readInteger(in, 0); }},
        {"faults", false,
         [](PlainJson &in, Time &) {
             if (!in.isNull())
                 in.emptyArray();
         }},
        {"holdover_s", false, [](PlainJson &in, Time &to) { to.holdoverS = readInteger(in, 0); }},
        {"ntp", false, [](PlainJson &in, Time &to) { to.ntp = readNtp(in); }},
        {"offset_ns", false, [](PlainJson &in, Time &to) { to.offsetNs = readInteger(in); }},
        {"ptp", false, [](PlainJson &in, Time &to) { to.ptp = readPtp(in); }},
        {"quality", true,
         [](PlainJson &in, Time &to) { to.quality = readWord(in, clockQualityFromText); }},
        {"seq", true, [](PlainJson &in, Time &to) { to.seq = readCount(in, 1); }},
        {"source", true,
         [](PlainJson &in, Time &to) { to.source = readWord(in, clockSourceFromText); }},
        {"step_count", true, [](PlainJson &in, Time &to) { to.stepCount = readCount(in, 0); }},
        {"ts", true, [](PlainJson &in, Time &to) { to.tsNs = readTime(in); }},
        {"unit", true, [](PlainJson &in, Time &to) { to.unit = readUnit(in); }},
        {"v", true, [](PlainJson &in, Time &) { readVersion(in); }},
    };
    PlainJson json(payload, words);
    Time message;
    readObject(json, message, fields);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

} // namespace nunect::contract
