// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/subjects.h"
#include "core/util/rare.h"
#include "core/util/result.h"
#include "core/util/word_cache.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// The payloads of the wire contract. Absent optionals travel as JSON null: a value that could not
/// be measured is never 0 and never left at its last value.
namespace nunect::contract {

/// Payloads above this are refused before they are parsed.
inline constexpr qsizetype maxPayloadBytes = 64 * 1024;

/// The server that a unit is connected to.
struct ServerIdentity
{
    QString name;
    QString id;

    bool operator==(const ServerIdentity &) const = default;
};

/// Which way a unit's machine sends to the site's hub, by its own routing.
struct UplinkPath
{
    QString to;  ///< address of the hub
    QString via; ///< address of the next hop; empty: the hub is on a network of the machine's own
    QString dev; ///< network interface

    bool operator==(const UplinkPath &) const = default;
};

struct Heartbeat
{
    static constexpr int maxIntervalMs = 24 * 60 * 60 * 1000;

    QString unit;
    QString role; ///< "guardian", "console", ...
    quint64 seq = 0;
    qint64 tsNs = 0;
    int intervalMs = 1000; ///< the silence that liveness is judged by
    qint64 uptimeS = 0;
    QString version;
    QString host;
    QString os;
    QString arch;
    ServerIdentity server;
    Rare<UplinkPath> path{}; ///< of those that are told where the hub is

    bool operator==(const Heartbeat &) const = default;
};

/// How long a message took from another unit to the one that tells of it, by both clocks.
struct OneWay
{
    static constexpr double maxUs = 9e15; ///< of all values; a time of ns then fits into 64 bits

    QString from;       ///< unit ID of the sender
    qint64 tsNs = 0;    ///< when it came, receiver's wall clock
    double delayUs = 0; ///< as the two clocks read it; may be negative
    double errorUs = 0; ///< the true delay is within this of `delayUs`; not negative

    bool operator==(const OneWay &) const = default;
};

struct Rtt
{
    QString unit;
    quint64 seq = 0;
    qint64 tsNs = 0;
    QString server;
    std::optional<double> nativeRttUs; ///< PING to PONG on the sender's own connection
    std::optional<double> appRttUs;    ///< request to the sender's own echo subject and back
    quint64 lost = 0;                  ///< probes without an answer within 2 s, since start
    quint64 sent = 0;                  ///< probes sent, since start
    std::optional<OneWay> oneWay;      ///< to the sender, of a message that came a short time ago

    bool operator==(const Rtt &) const = default;
};

struct PtpDetail
{
    QString portState; ///< as ptp4l names it: "SLAVE", "LISTENING", ...
    QString gmId;
    std::optional<bool> gmPresent;
    std::optional<int> domain;
    std::optional<int> stepsRemoved;
    std::optional<int> gmClass;
    QString gmAccuracy; ///< as ptp4l prints it: "0x21"
    std::optional<qint64> offsetNs;
    std::optional<qint64> meanPathDelayNs;
    std::optional<bool> hwTimestamp;
    std::optional<qint64> phcToSystemNs;

    bool operator==(const PtpDetail &) const = default;
};

struct NtpDetail
{
    QString refId; ///< eight hex digits
    QString refName;
    std::optional<int> stratum;
    QString leap;                   ///< "normal", "insert", "delete" or "unsynchronised"
    std::optional<qint64> offsetNs; ///< local minus reference
    std::optional<qint64> rmsOffsetNs;
    std::optional<qint64> frequencyPpb; ///< the local oscillator's error, + is fast
    std::optional<qint64> rootDelayNs;
    std::optional<qint64> rootDispersionNs;

    bool operator==(const NtpDetail &) const = default;
};

struct TimeMetric
{
    QString unit;
    quint64 seq = 0;
    qint64 tsNs = 0;
    ClockSource source = ClockSource::None;
    ClockQuality quality = ClockQuality::Freerun;
    std::optional<qint64> holdoverS;
    std::optional<qint64> offsetNs; ///< local minus reference
    std::optional<qint64> errorBoundNs;
    QString errorBoundRef; ///< "utc", or "gm" when the grandmaster does not state its accuracy
    std::optional<qint64> estErrorNs;
    QStringList faults;
    quint64 stepCount = 0;
    Rare<PtpDetail> ptp;
    Rare<NtpDetail> ntp;

    bool operator==(const TimeMetric &) const = default;
};

/// In which order a unit left one server for another.
enum class HandoffKind {
    MakeBeforeBreak, ///< it was connected to the new one before it left the old one
    BreakBeforeMake, ///< the old connection was lost first
};

QLatin1StringView toText(HandoffKind kind);
std::optional<HandoffKind> handoffKindFromText(QAnyStringView text);

/// A unit's move from one server to another, told by itself once it is over.
struct HandoffMetric
{
    static constexpr double maxMs = 9e9; ///< of the times: some hundred days

    QString unit;
    qint64 tsNs = 0;
    QString from; ///< names of the servers
    QString to;
    std::optional<quint64> epoch; ///< nothing: not claimed yet, as the hub could not be reached
    HandoffKind kind = HandoffKind::MakeBeforeBreak;
    double handoffMs = 0; ///< until all that comes is heard at the new server
    double connectMs = 0; ///< of that: until logged in there
    quint64 missed = 0;   ///< numbers that never came, as far as seen
    quint64 duplicates = 0;

    bool operator==(const HandoffMetric &) const = default;
};

struct TimeConfig
{
    qint64 tsNs = 0;
    QString mode; ///< "ptp", "chrony" or "auto"
    QString ptpMaster;
    int ptpDomain = 0;
    bool ptpHwTimestamp = false;
    QStringList ntpServers;

    bool operator==(const TimeConfig &) const = default;
};

struct LogRecord
{
    QString unit;
    LogLevel level = LogLevel::Info;
    qint64 tsNs = 0;
    QString message;
    QJsonObject fields;

    bool operator==(const LogRecord &) const = default;
};

QByteArray encode(const Heartbeat &message);
QByteArray encode(const Rtt &message);
QByteArray encode(const TimeMetric &message);
QByteArray encode(const HandoffMetric &message);
QByteArray encode(const TimeConfig &message);
QByteArray encode(const LogRecord &message);

/// Decoding. The error says what is wrong and with which field ("rtt: 'seq' is missing",
/// "rtt: 'native_rtt_us' should be a number or null, is a string"). Unknown fields are ignored,
/// `"v":1` is required, and a payload above maxPayloadBytes is refused.
Result<Heartbeat> decodeHeartbeat(QByteArrayView payload);
Result<Rtt> decodeRtt(QByteArrayView payload);
Result<TimeMetric> decodeTimeMetric(QByteArrayView payload);
Result<HandoffMetric> decodeHandoff(QByteArrayView payload);
Result<TimeConfig> decodeTimeConfig(QByteArrayView payload);
Result<LogRecord> decodeLogRecord(QByteArrayView payload);

/// The same for those that come often; \a words, if given, makes their strings.
Result<Heartbeat> decodeHeartbeat(QByteArrayView payload, WordCache *words);
Result<Rtt> decodeRtt(QByteArrayView payload, WordCache *words);
Result<TimeMetric> decodeTimeMetric(QByteArrayView payload, WordCache *words);

} // namespace nunect::contract
