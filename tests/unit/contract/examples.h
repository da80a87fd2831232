// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/heartbeat_aggregate.h"
#include "core/contract/messages.h"

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;

// CONTRACT.md's own examples, with the elided values filled in.
inline constexpr qint64 tsNs = 1'795'428'000'123'456'789;

inline constexpr char heartbeatJson[] = R"({"v":1,"unit":"leaf-3","role":"guardian","seq":17,
    "ts":"2026-11-23T10:00:00.123456789Z","interval_ms":1000,"uptime_s":42,"version":"0.1.0",
    "host":"leaf-3","os":"linux","arch":"aarch64","server":{"name":"leaf-3","id":"ND7"},
    "path":{"to":"10.77.254.1","via":"10.77.12.2","dev":"r12"}})";
inline constexpr char aggregateJson[] = R"({"v":1,"unit":"leaf-3","seq":4,
    "ts":"2026-11-23T10:00:00.123456789Z","window_ms":10000,"part":1,"parts":1,"heard_units":2,
    "silent_units":1,"heard":{"foh-left":10,"leaf-3":10},
    "silent":{"cam-7":"2026-11-23T10:00:00.123456789Z"}})";
inline constexpr char rttJson[] = R"({"v":1,"unit":"leaf-3","seq":9,
    "ts":"2026-11-23T10:00:00.123456789Z","server":"leaf-3","native_rtt_us":212.4,
    "app_rtt_us":281.0,"lost":0,"sent":9,"one_way":{"from":"hub",
        "ts":"2026-11-23T10:00:00.123456789Z","delay_us":431.2,"error_us":120.0}})";
inline constexpr char timeJson[] = R"({"v":1,"unit":"leaf-3","seq":9,
    "ts":"2026-11-23T10:00:00.123456789Z","source":"ptp","quality":"locked","holdover_s":null,
    "offset_ns":-38,"error_bound_ns":1200,"error_bound_ref":"utc","est_error_ns":140,"faults":[],
    "step_count":0,
    "ptp":{"port_state":"SLAVE","gm_id":"5c857e.fffe.3e4f10","gm_present":true,"domain":0,
           "steps_removed":1,"gm_class":6,"gm_accuracy":"0x21","offset_ns":-38,
           "mean_path_delay_ns":512,"hw_timestamp":true,"phc_to_system_ns":null},
    "ntp":{"ref_id":"C0A80101","ref_name":"hub","stratum":3,"leap":"normal","offset_ns":1200,
           "rms_offset_ns":900,"frequency_ppb":-2210,"root_delay_ns":310000,
           "root_dispersion_ns":95000}})";
inline constexpr char handoffJson[]
    = R"({"v":1,"unit":"foh-7","ts":"2026-11-23T10:00:00.123456789Z","from":"leaf-1","to":"leaf-2",
    "epoch":12,"kind":"make_before_break","handoff_ms":8.4,"connect_ms":5.1,"missed":0,
    "duplicates":1})";
inline constexpr char timeConfigJson[]
    = R"({"v":1,"ts":"2026-11-23T10:00:00.123456789Z","mode":"auto",
    "ptp":{"master":"10.0.0.2","domain":0,"hw_timestamp":true},"ntp":{"servers":["10.0.0.1"]}})";
inline constexpr char logJson[] = R"({"v":1,"unit":"leaf-3","level":"warn",
    "ts":"2026-11-23T10:00:00.123456789Z","message":"disk is full","fields":{}})";

inline contract::Heartbeat heartbeat()
{
    return {u"leaf-3"_s,
            u"guardian"_s,
            17,
            tsNs,
            1000,
            42,
            u"0.1.0"_s,
            u"leaf-3"_s,
            u"linux"_s,
            u"aarch64"_s,
            {u"leaf-3"_s, u"ND7"_s},
            contract::UplinkPath{u"10.77.254.1"_s, u"10.77.12.2"_s, u"r12"_s}};
}

inline contract::HeartbeatAggregate aggregate()
{
    return {
        u"leaf-3"_s,         4, tsNs, 10000, 1, 1, 2, 1, {{u"foh-left"_s, 10}, {u"leaf-3"_s, 10}},
        {{u"cam-7"_s, tsNs}}};
}

inline contract::Rtt rtt()
{
    return {u"leaf-3"_s, 9,     tsNs,
            u"leaf-3"_s, 212.4, 281.0,
            0,           9,     contract::OneWay{u"hub"_s, tsNs, 431.2, 120.0}};
}

inline contract::TimeMetric timeMetric()
{
    contract::TimeMetric metric;
    metric.unit = u"leaf-3"_s;
    metric.seq = 9;
    metric.tsNs = tsNs;
    metric.source = contract::ClockSource::Ptp;
    metric.quality = contract::ClockQuality::Locked;
    metric.offsetNs = -38;
    metric.errorBoundNs = 1200;
    metric.errorBoundRef = u"utc"_s;
    metric.estErrorNs = 140;
    metric.ptp = contract::PtpDetail{
        u"SLAVE"_s,  u"5c857e.fffe.3e4f10"_s, true, 0, 1, 6, u"0x21"_s, -38, 512, true,
        std::nullopt};
    metric.ntp = contract::NtpDetail{u"C0A80101"_s, u"hub"_s, 3,      u"normal"_s, 1200,
                                     900,           -2210,    310000, 95000};
    return metric;
}

inline contract::HandoffMetric handoff()
{
    return {u"foh-7"_s,  tsNs,
            u"leaf-1"_s, u"leaf-2"_s,
            12,          contract::HandoffKind::MakeBeforeBreak,
            8.4,         5.1,
            0,           1};
}

inline contract::TimeConfig timeConfig()
{
    return {tsNs, u"auto"_s, u"10.0.0.2"_s, 0, true, {u"10.0.0.1"_s}};
}

inline contract::LogRecord logRecord()
{
    return {u"leaf-3"_s, contract::LogLevel::Warn, tsNs, u"disk is full"_s, {}};
}

} // namespace nunect::test
