// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/plain_messages.h"

#include "core/contract/unit_id.h"
#include "core/util/plain_json.h"
#include "core/util/timestamp.h"

#include <algorithm>
#include <array>
#include <limits>

namespace nunect::contract {

/// A short ASCII text as UTF-16, without a QString.
class ShortText
{
public:
    explicit ShortText(QByteArrayView ascii)
    {
        for (const char c : ascii.first(std::min(ascii.size(), qsizetype(m_text.size()))))
            m_text[m_size++] = QLatin1Char(c);
        m_cut = ascii.size() > qsizetype(m_text.size());
    }

    QStringView view() const { return m_cut ? QStringView() : QStringView(m_text.data(), m_size); }

private:
    std::array<QChar, 64> m_text;
    qsizetype m_size = 0;
    bool m_cut = false;
};

template<typename Message>
struct PlainField
{
    QByteArrayView name;
    bool required;
    void (*read)(PlainJson &json, Message &message);
};

/// Each field once, in any order; those that are not known are unusual.
template<typename Message, std::size_t count>
static void readObject(PlainJson &json, Message &message,
                       const PlainField<Message> (&fields)[count])
{
    static_assert(count <= 32);
    json.enter();
    quint32 seen = 0;
    std::size_t guess = 0; // a sender keeps its order
    for (QByteArrayView name = json.next(); !name.isNull(); name = json.next()) {
        std::size_t at = guess;
        for (std::size_t tries = 0; tries < count; ++tries, at = (at + 1) % count) {
            if (fields[at].name == name)
                break;
        }
        if (fields[at].name != name || (seen & (1u << at)) != 0)
            return json.fail();
        seen |= 1u << at;
        guess = (at + 1) % count;
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
    QString unit = QString::fromLatin1(json.text());
    require(json, isValidUnitId(unit));
    return unit;
}

static qint64 readTime(PlainJson &json)
{
    const auto ns = fromRfc3339(ShortText(json.text()).view());
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
static Enum readWord(PlainJson &json, std::optional<Enum> (*fromText)(QStringView))
{
    const auto value = fromText(ShortText(json.text()).view());
    require(json, value.has_value());
    return value.value_or(Enum());
}

static QString readText(PlainJson &json)
{
    return json.isNull() ? QString() : QString::fromLatin1(json.text());
}

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
        {"from", true, [](PlainJson &in, OneWay &to) { to.from = readUnit(in); }},
        {"ts", true, [](PlainJson &in, OneWay &to) { to.tsNs = readTime(in); }},
        {"delay_us", true,
         [](PlainJson &in, OneWay &to) { to.delayUs = readMicroseconds(in, -OneWay::maxUs); }},
        {"error_us", true, [](PlainJson &in, OneWay &to) { to.errorUs = readMicroseconds(in, 0); }},
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
        {"port_state", false, [](PlainJson &in, Ptp &to) { to.portState = readText(in); }},
        {"gm_id", false, [](PlainJson &in, Ptp &to) { to.gmId = readText(in); }},
        {"gm_present", false, [](PlainJson &in, Ptp &to) { to.gmPresent = readBoolean(in); }},
        {"domain", false, [](PlainJson &in, Ptp &to) { to.domain = readInt(in, 255); }},
        {"steps_removed", false,
         [](PlainJson &in, Ptp &to) { to.stepsRemoved = readInt(in, 65535); }},
        {"gm_class", false, [](PlainJson &in, Ptp &to) { to.gmClass = readInt(in, 255); }},
        {"gm_accuracy", false, [](PlainJson &in, Ptp &to) { to.gmAccuracy = readText(in); }},
        {"offset_ns", false, [](PlainJson &in, Ptp &to) { to.offsetNs = readInteger(in); }},
        {"mean_path_delay_ns", false,
         [](PlainJson &in, Ptp &to) { to.meanPathDelayNs = readInteger(in); }},
        {"hw_timestamp", false, [](PlainJson &in, Ptp &to) { to.hwTimestamp = readBoolean(in); }},
        {"phc_to_system_ns", false,
         [](PlainJson &in, Ptp &to) { to.phcToSystemNs = readInteger(in); }},
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
        {"ref_id", false, [](PlainJson &in, Ntp &to) { to.refId = readText(in); }},
        {"ref_name", false, [](PlainJson &in, Ntp &to) { to.refName = readText(in); }},
        {"stratum", false, [](PlainJson &in, Ntp &to) { to.stratum = readInt(in, 255); }},
        {"leap", false, [](PlainJson &in, Ntp &to) { to.leap = readText(in); }},
        {"offset_ns", false, [](PlainJson &in, Ntp &to) { to.offsetNs = readInteger(in); }},
        {"rms_offset_ns", false, [](PlainJson &in, Ntp &to) { to.rmsOffsetNs = readInteger(in); }},
        {"frequency_ppb", false, [](PlainJson &in, Ntp &to) { to.frequencyPpb = readInteger(in); }},
        {"root_delay_ns", false, [](PlainJson &in, Ntp &to) { to.rootDelayNs = readInteger(in); }},
        {"root_dispersion_ns", false,
         [](PlainJson &in, Ntp &to) { to.rootDispersionNs = readInteger(in); }},
    };
    Ntp ntp;
    readObject(json, ntp, fields);
    return ntp;
}

static ServerIdentity readServer(PlainJson &json)
{
    static constexpr PlainField<ServerIdentity> fields[] = {
        {"name", true,
         [](PlainJson &in, ServerIdentity &to) { to.name = QString::fromLatin1(in.text()); }},
        {"id", true,
         [](PlainJson &in, ServerIdentity &to) { to.id = QString::fromLatin1(in.text()); }},
    };
    ServerIdentity server;
    readObject(json, server, fields);
    return server;
}

static int readInterval(PlainJson &json)
{
    const qint64 ms = json.integer();
    require(json, ms >= 1 && ms <= Heartbeat::maxIntervalMs);
    return static_cast<int>(ms);
}

std::optional<Heartbeat> plainHeartbeat(QByteArrayView payload)
{
    using Beat = Heartbeat;
    static constexpr PlainField<Beat> fields[] = {
        {"v", true, [](PlainJson &in, Beat &) { readVersion(in); }},
        {"unit", true, [](PlainJson &in, Beat &to) { to.unit = readUnit(in); }},
        {"role", true, [](PlainJson &in, Beat &to) { to.role = QString::fromLatin1(in.text()); }},
        {"seq", true, [](PlainJson &in, Beat &to) { to.seq = readCount(in, 1); }},
        {"ts", true, [](PlainJson &in, Beat &to) { to.tsNs = readTime(in); }},
        {"interval_ms", true, [](PlainJson &in, Beat &to) { to.intervalMs = readInterval(in); }},
        {"uptime_s", true,
         [](PlainJson &in, Beat &to) { to.uptimeS = static_cast<qint64>(readCount(in, 0)); }},
        {"version", true,
         [](PlainJson &in, Beat &to) { to.version = QString::fromLatin1(in.text()); }},
        {"host", true, [](PlainJson &in, Beat &to) { to.host = QString::fromLatin1(in.text()); }},
        {"os", true, [](PlainJson &in, Beat &to) { to.os = QString::fromLatin1(in.text()); }},
        {"arch", true, [](PlainJson &in, Beat &to) { to.arch = QString::fromLatin1(in.text()); }},
        {"server", true, [](PlainJson &in, Beat &to) { to.server = readServer(in); }},
    };
    PlainJson json(payload);
    Beat message;
    readObject(json, message, fields);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

std::optional<Rtt> plainRtt(QByteArrayView payload)
{
    static constexpr PlainField<Rtt> fields[] = {
        {"v", true, [](PlainJson &in, Rtt &) { readVersion(in); }},
        {"unit", true, [](PlainJson &in, Rtt &to) { to.unit = readUnit(in); }},
        {"seq", true, [](PlainJson &in, Rtt &to) { to.seq = readCount(in, 1); }},
        {"ts", true, [](PlainJson &in, Rtt &to) { to.tsNs = readTime(in); }},
        {"server", true,
         [](PlainJson &in, Rtt &to) { to.server = QString::fromLatin1(in.text()); }},
        {"native_rtt_us", false, [](PlainJson &in, Rtt &to) { to.nativeRttUs = readNumber(in); }},
        {"app_rtt_us", false, [](PlainJson &in, Rtt &to) { to.appRttUs = readNumber(in); }},
        {"lost", true, [](PlainJson &in, Rtt &to) { to.lost = readCount(in, 0); }},
        {"sent", true, [](PlainJson &in, Rtt &to) { to.sent = readCount(in, 0); }},
        {"one_way", false, [](PlainJson &in, Rtt &to) { to.oneWay = readOneWay(in); }},
    };
    PlainJson json(payload);
    Rtt message;
    readObject(json, message, fields);
    require(json, message.lost <= message.sent);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

std::optional<TimeMetric> plainTimeMetric(QByteArrayView payload)
{
    using Time = TimeMetric;
    static constexpr PlainField<Time> fields[] = {
        {"v", true, [](PlainJson &in, Time &) { readVersion(in); }},
        {"unit", true, [](PlainJson &in, Time &to) { to.unit = readUnit(in); }},
        {"seq", true, [](PlainJson &in, Time &to) { to.seq = readCount(in, 1); }},
        {"ts", true, [](PlainJson &in, Time &to) { to.tsNs = readTime(in); }},
        {"source", true,
         [](PlainJson &in, Time &to) { to.source = readWord(in, clockSourceFromText); }},
        {"quality", true,
         [](PlainJson &in, Time &to) { to.quality = readWord(in, clockQualityFromText); }},
        {"holdover_s", false, [](PlainJson &in, Time &to) { to.holdoverS = readInteger(in, 0); }},
        {"offset_ns", false, [](PlainJson &in, Time &to) { to.offsetNs = readInteger(in); }},
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
        {"step_count", true, [](PlainJson &in, Time &to) { to.stepCount = readCount(in, 0); }},
        {"ptp", false, [](PlainJson &in, Time &to) { to.ptp = readPtp(in); }},
        {"ntp", false, [](PlainJson &in, Time &to) { to.ntp = readNtp(in); }},
    };
    PlainJson json(payload);
    Time message;
    readObject(json, message, fields);
    return json.isDone() ? std::optional(std::move(message)) : std::nullopt;
}

} // namespace nunect::contract
