// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/messages.h"

#include "core/util/enum_text.h"
#include "core/util/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

/// Encoding; message_decoding.cpp has the other direction.
namespace nunect::contract {

static QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template<typename Value>
static QJsonValue orNull(const std::optional<Value> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

static QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

static QJsonValue number(quint64 value) { return static_cast<qint64>(value); }

QByteArray encode(const Heartbeat &message)
{
    QJsonObject object{
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"role"_L1, message.role},
        {"seq"_L1, number(message.seq)},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"interval_ms"_L1, message.intervalMs},
        {"uptime_s"_L1, message.uptimeS},
        {"version"_L1, message.version},
        {"host"_L1, message.host},
        {"os"_L1, message.os},
        {"arch"_L1, message.arch},
        {"server"_L1, QJsonObject{{"name"_L1, message.server.name}, {"id"_L1, message.server.id}}},
    };
    if (message.path) {
        object["path"_L1] = QJsonObject{{"to"_L1, message.path->to},
                                        {"via"_L1, orNull(message.path->via)},
                                        {"dev"_L1, message.path->dev}};
    }
    return toJson(object);
}

static QJsonValue toJsonValue(const std::optional<OneWay> &oneWay)
{
    if (!oneWay)
        return QJsonValue::Null;
    return QJsonObject{
        {"from"_L1, oneWay->from},
        {"ts"_L1, toRfc3339(oneWay->tsNs)},
        {"delay_us"_L1, oneWay->delayUs},
        {"error_us"_L1, oneWay->errorUs},
    };
}

QByteArray encode(const Rtt &message)
{
    return toJson({
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"seq"_L1, number(message.seq)},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"server"_L1, message.server},
        {"native_rtt_us"_L1, orNull(message.nativeRttUs)},
        {"app_rtt_us"_L1, orNull(message.appRttUs)},
        {"lost"_L1, number(message.lost)},
        {"sent"_L1, number(message.sent)},
        {"one_way"_L1, toJsonValue(message.oneWay)},
    });
}

static QJsonValue toJsonValue(const Rare<PtpDetail> &ptp)
{
    if (!ptp)
        return QJsonValue::Null;
    return QJsonObject{
        {"port_state"_L1, orNull(ptp->portState)},
        {"gm_id"_L1, orNull(ptp->gmId)},
        {"gm_present"_L1, orNull(ptp->gmPresent)},
        {"domain"_L1, orNull(ptp->domain)},
        {"steps_removed"_L1, orNull(ptp->stepsRemoved)},
        {"gm_class"_L1, orNull(ptp->gmClass)},
        {"gm_accuracy"_L1, orNull(ptp->gmAccuracy)},
        {"offset_ns"_L1, orNull(ptp->offsetNs)},
        {"mean_path_delay_ns"_L1, orNull(ptp->meanPathDelayNs)},
        {"hw_timestamp"_L1, orNull(ptp->hwTimestamp)},
        {"phc_to_system_ns"_L1, orNull(ptp->phcToSystemNs)},
    };
}

static QJsonValue toJsonValue(const Rare<NtpDetail> &ntp)
{
    if (!ntp)
        return QJsonValue::Null;
    return QJsonObject{
        {"ref_id"_L1, orNull(ntp->refId)},
        {"ref_name"_L1, orNull(ntp->refName)},
        {"stratum"_L1, orNull(ntp->stratum)},
        {"leap"_L1, orNull(ntp->leap)},
        {"offset_ns"_L1, orNull(ntp->offsetNs)},
        {"rms_offset_ns"_L1, orNull(ntp->rmsOffsetNs)},
        {"frequency_ppb"_L1, orNull(ntp->frequencyPpb)},
        {"root_delay_ns"_L1, orNull(ntp->rootDelayNs)},
        {"root_dispersion_ns"_L1, orNull(ntp->rootDispersionNs)},
    };
}

QByteArray encode(const TimeMetric &message)
{
    return toJson({
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"seq"_L1, number(message.seq)},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"source"_L1, QString(toText(message.source))},
        {"quality"_L1, QString(toText(message.quality))},
        {"holdover_s"_L1, orNull(message.holdoverS)},
        {"offset_ns"_L1, orNull(message.offsetNs)},
        {"error_bound_ns"_L1, orNull(message.errorBoundNs)},
        {"error_bound_ref"_L1, orNull(message.errorBoundRef)},
        {"est_error_ns"_L1, orNull(message.estErrorNs)},
        {"faults"_L1, QJsonArray::fromStringList(message.faults)},
        {"step_count"_L1, number(message.stepCount)},
        {"ptp"_L1, toJsonValue(message.ptp)},
        {"ntp"_L1, toJsonValue(message.ntp)},
    });
}

QLatin1StringView toText(HandoffKind kind)
{
    return kind == HandoffKind::MakeBeforeBreak ? "make_before_break"_L1 : "break_before_make"_L1;
}

std::optional<HandoffKind> handoffKindFromText(QAnyStringView text)
{
    return enumFromText(text,
                        std::array{HandoffKind::MakeBeforeBreak, HandoffKind::BreakBeforeMake});
}

QByteArray encode(const HandoffMetric &message)
{
    return toJson({
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"from"_L1, message.from},
        {"to"_L1, message.to},
        {"epoch"_L1, message.epoch ? number(*message.epoch) : QJsonValue(QJsonValue::Null)},
        {"kind"_L1, QString(toText(message.kind))},
        {"handoff_ms"_L1, message.handoffMs},
        {"connect_ms"_L1, message.connectMs},
        {"missed"_L1, number(message.missed)},
        {"duplicates"_L1, number(message.duplicates)},
    });
}

QByteArray encode(const TimeConfig &message)
{
    return toJson({
        {"v"_L1, 1},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"mode"_L1, message.mode},
        {"ptp"_L1,
         QJsonObject{
             {"master"_L1, orNull(message.ptpMaster)},
             {"domain"_L1, message.ptpDomain},
             {"hw_timestamp"_L1, message.ptpHwTimestamp},
         }},
        {"ntp"_L1, QJsonObject{{"servers"_L1, QJsonArray::fromStringList(message.ntpServers)}}},
    });
}

QByteArray encode(const LogRecord &message)
{
    return toJson({
        {"v"_L1, 1},
        {"unit"_L1, message.unit},
        {"level"_L1, QString(toText(message.level))},
        {"ts"_L1, toRfc3339(message.tsNs)},
        {"message"_L1, message.message},
        {"fields"_L1, message.fields},
    });
}

} // namespace nunect::contract
