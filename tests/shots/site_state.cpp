// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/shots/site_state.h"

#include <QJsonArray>
#include <QSignalSpy>

namespace nunect::tests {

using namespace Qt::Literals::StringLiterals;

QString nameOf(SiteState state)
{
    switch (state) {
    case SiteState::Normal:
        return u"normal"_s;
    case SiteState::Empty:
        return u"empty"_s;
    case SiteState::Loading:
        return u"loading"_s;
    case SiteState::Stale:
        return u"stale"_s;
    case SiteState::Error:
        return u"error"_s;
    }
    return {};
}

static void mustHear(bool heard, const QString &what)
{
    if (!heard)
        qFatal("%s is not understood", qPrintable(what));
}

static QJsonObject parse(const char *json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    mustHear(!object.isEmpty(), QString::fromUtf8(json));
    return object;
}

/// An answer of one server of that name.
static QJsonObject reply(const QString &server, QJsonObject data)
{
    data[u"server_id"_s] = server;
    data[u"now"_s] = u"2026-11-26T10:00:00Z"_s;
    return {
        {u"server"_s, QJsonObject{{u"name"_s, server}, {u"id"_s, server}, {u"ver"_s, u"2.14.3"_s}}},
        {u"data"_s, data}};
}

static QJsonObject common(const QString &unit)
{
    QJsonObject body = parse(R"({"v": 1, "seq": 9, "ts": "2026-11-26T10:00:00.123456789Z"})");
    body[u"unit"_s] = unit;
    return body;
}

static QJsonObject with(QJsonObject body, const QJsonObject &more)
{
    for (auto each = more.begin(); each != more.end(); ++each)
        body[each.key()] = each.value();
    return body;
}

/// A unit that lives or is lost, with a clock and round-trip times as good as its \a rank allows.
static void hearUnit(TestSite &site, const QString &unit, int rank)
{
    const int secondsAgo = rank % 5 == 4 ? 60 : 0;
    const auto hear = [&](const QString &subject, const QJsonObject &more) {
        mustHear(site.hear(subject + unit, with(common(unit), more), secondsAgo), subject);
    };
    hear(u"ops.heartbeat."_s, parse(R"({"role": "guardian", "interval_ms": 1000, "uptime_s": 42,
        "version": "0.1.0", "host": "node", "os": "linux", "arch": "aarch64",
        "server": {"name": "leaf-2", "id": "ND7"}})"));
    QJsonObject rtt = parse(R"({"server": "leaf-2", "lost": 1, "sent": 9})");
    rtt[u"native_rtt_us"_s] = 180.4 * (rank + 1) * (rank % 4 == 3 ? 300 : 1);
    rtt[u"app_rtt_us"_s] = rank % 6 == 5 ? QJsonValue() : QJsonValue(260.2 * (rank + 1));
    hear(u"ops.metric.rtt."_s, rtt);
    QJsonObject time = parse(R"({"source": "ptp", "quality": "locked", "holdover_s": null,
        "offset_ns": -38, "error_bound_ns": 900, "error_bound_ref": "utc", "est_error_ns": null,
        "faults": [], "step_count": 0, "ntp": null,
        "ptp": {"port_state": "SLAVE", "gm_id": "5c857e.fffe.3e4f10", "gm_present": true,
            "domain": 0, "steps_removed": 2, "gm_class": 6, "gm_accuracy": "0x21",
            "offset_ns": -38, "mean_path_delay_ns": 512, "hw_timestamp": false,
            "phc_to_system_ns": null}})");
    if (rank % 4 == 1)
        time = with(time, parse(R"({"quality": "tracking", "error_bound_ns": 2500000})"));
    if (rank % 4 == 2)
        time = with(time, parse(R"({"quality": "freerun", "source": "none", "offset_ns": null,
            "error_bound_ns": null, "error_bound_ref": null, "ptp": null,
            "faults": ["stale_sync", "utc_offset_mismatch"]})"));
    hear(u"ops.metric.time."_s, time);
}

static void hearUnits(TestSite &site)
{
    const QStringList units{
        u"foh-left"_s,     u"foh-right"_s,
        u"monitor-desk"_s, u"cam-1"_s,
        u"cam-2"_s,        u"laser"_s,
        u"pyro"_s,         u"stage-b-delay-tower-north-east-behind-the-food-court-0123456789"_s,
        u"kiosk-gate-1"_s, u"leaf-2"_s};
    for (int i = 0; i < units.size(); ++i)
        hearUnit(site, units[i], i);
    for (const auto *level : {"info", "warn", "error"}) {
        QJsonObject log = common(u"cam-1"_s);
        log[u"level"_s] = QLatin1StringView(level);
        log[u"message"_s]
            = u"The lens' iris did not answer for 2 s and was set anew; if this comes again, "
              "exchange the cable between the camera and its adapter."_s;
        log[u"fields"_s] = QJsonObject{};
        mustHear(site.hear(u"ops.log.%1.cam-1"_s.arg(QLatin1StringView(level)), log), u"log"_s);
    }
    mustHear(site.readOwnClock(with(common(u"laptop-linux-3f9a2c"_s), parse(R"({"source": "ntp",
        "quality": "locked", "holdover_s": null, "offset_ns": 1200, "error_bound_ns": 310000,
        "error_bound_ref": "utc", "est_error_ns": 900, "faults": [], "step_count": 1, "ptp": null,
        "ntp": {"ref_id": "C0A80101", "ref_name": "hub.festival-north.example", "stratum": 3,
            "leap": "normal", "offset_ns": 1200, "rms_offset_ns": 900, "frequency_ppb": -2210,
            "root_delay_ns": 310000, "root_dispersion_ns": 95000}})"))),
             u"own clock"_s);
}

static void hearServers(TestSite &site)
{
    const auto capture
        = [&](const char *name) { return site.capture(u"2.10.27"_s, QLatin1StringView(name)); };
    // The captures are of several servers.
    const QJsonValue server = capture("varz-reply")[u"server"_s];
    const QList<std::pair<QString, const char *>> answers{
        {u"VARZ"_s, "varz-reply"},     {u"HEALTHZ"_s, "healthz-reply"},
        {u"ROUTEZ"_s, "routez-reply"}, {u"GATEWAYZ"_s, "gatewayz-reply"},
        {u"LEAFZ"_s, "leafz-reply"},   {u"JSZ"_s, "jsz-streams-a1-reply"},
        {u"STATZ"_s, "accstatz-reply"}};
    for (const auto &[endpoint, name] : answers) {
        QJsonObject answer = capture(name);
        answer[u"server"_s] = server;
        mustHear(site.answer(endpoint, answer), endpoint);
    }
    mustHear(site.listConnections(capture("connz-all-reply")), u"CONNZ"_s);
    mustHear(site.listConnections(capture("connz-closed-reply"), true), u"closed CONNZ"_s);
    QJsonArray subscriptions;
    for (const auto *subject : {"orders.eu.new", "orders.eu.cancelled", "orders.us", "ops.>",
                                "stage.main.light.moving-head.17.pan", "_INBOX.x4f.*"}) {
        QJsonObject one = parse(R"({"account": "APP", "sid": "7", "msgs": 10, "cid": 3})");
        one[u"subject"_s] = QLatin1StringView(subject);
        subscriptions.append(one);
    }
    QJsonObject subsz
        = parse(R"({"num_subscriptions": 6, "total": 6, "offset": 0, "limit": 1024})");
    subsz[u"subscriptions_list"_s] = subscriptions;
    QJsonObject answer = reply(u"a1"_s, subsz);
    answer[u"server"_s] = server;
    mustHear(site.answer(u"SUBSZ"_s, answer), u"SUBSZ"_s);
    site.endServer(u"leaf-7.stage-b"_s, true);
}

/// Leafs as their guardians, their servers and the hub tell of them, the second one cut off.
static void hearLeafs(TestSite &site)
{
    const auto tell = [&](const QString &endpoint, const QString &server, const char *data) {
        mustHear(site.answer(endpoint, reply(server, parse(data))), endpoint);
    };
    tell(u"LEAFZ"_s, u"hub"_s, R"({"leafnodes": 3, "leafs": [
        {"name": "leaf-1", "is_spoke": false, "account": "OPS", "ip": "10.77.254.11",
         "port": 40001, "rtt": "612µs", "in_msgs": 5, "out_msgs": 27, "in_bytes": 65,
         "out_bytes": 6793, "subscriptions": 7},
        {"name": "leaf-1", "is_spoke": false, "account": "SYS", "ip": "10.77.254.11",
         "port": 40002, "rtt": "598µs", "in_msgs": 5, "out_msgs": 27, "in_bytes": 65,
         "out_bytes": 6793, "subscriptions": 7},
        {"name": "leaf-3", "is_spoke": false, "account": "OPS", "ip": "10.77.254.13",
         "port": 40005, "rtt": "1.9ms", "in_msgs": 5, "out_msgs": 27, "in_bytes": 65,
         "out_bytes": 6793, "subscriptions": 7}]})");
    for (const QString &leaf : {u"leaf-1"_s, u"leaf-2"_s, u"leaf-3"_s})
        tell(u"VARZ"_s, leaf, R"({"version": "2.14.3", "leaf": {"remotes":
            [{"local_account": "OPS", "urls": ["tls://10.77.254.1:7422"]}]}})");
    const auto beat = [&](const QString &leaf, int secondsAgo) {
        QJsonObject body = with(common(leaf), parse(R"({"role": "guardian", "interval_ms": 1000,
            "uptime_s": 42, "version": "0.1.0", "host": "node", "os": "linux",
            "arch": "aarch64"})"));
        body[u"server"_s] = QJsonObject{{u"name"_s, leaf}, {u"id"_s, u"ND9"_s}};
        mustHear(site.hear(u"ops.heartbeat."_s + leaf, body, secondsAgo), leaf);
    };
    beat(u"leaf-1"_s, 0);
    beat(u"leaf-2"_s, 12);
}

static void hearMessages(TestSite &site)
{
    app::TapControl &tap = *site.app()->tap();
    mustHear(tap.add(u"stage.main.>"_s) && tap.add(u"secret.>"_s), u"a subject"_s);
    tap.setKeepRunning(true); // whatever page is shown
    tap.start();
    const int listening = static_cast<int>(store::TapPattern::Listening);
    const int denied = static_cast<int>(store::TapPattern::Denied);
    for (int i = 0; i < 20; ++i)
        site.tapHears(u"stage.main.>"_s, listening, u"stage.main.light.moving-head.%1.pan"_s.arg(i),
                      u"{\"level\": %1, \"fade_ms\": 250}"_s.arg(i));
    site.tapHears(u"secret.>"_s, denied, {}, {});
}

static void hearNothing(TestSite &site)
{
    const auto answer = [&](const QString &endpoint, const char *data) {
        mustHear(site.answer(endpoint, reply(u"hub"_s, parse(data))), endpoint);
    };
    answer(u"ROUTEZ"_s, R"({"num_routes": 0, "routes": []})");
    answer(u"GATEWAYZ"_s, R"({"outbound_gateways": {}, "inbound_gateways": {}})");
    answer(u"LEAFZ"_s, R"({"leafnodes": 0, "leafs": []})");
    answer(u"JSZ"_s, R"({"disabled": true})");
    answer(u"STATZ"_s, R"({"account_statz": []})");
    answer(u"SUBSZ"_s, R"({"num_subscriptions": 0, "total": 0, "offset": 0, "limit": 1024,
                           "subscriptions_list": []})");
    for (const bool closed : {false, true}) {
        const QJsonObject connz = parse(R"({"num_connections": 0, "total": 0, "offset": 0,
                                            "limit": 1024, "connections": []})");
        mustHear(site.listConnections(reply(u"hub"_s, connz), closed), u"CONNZ"_s);
    }
}

static void failAll(TestSite &site)
{
    const QString problem = u"This login may not read $SYS.REQ.SERVER.PING.>, and no monitoring "
                            "port was named: give one with --monitor, or let the login read it."_s;
    for (int endpoint = 0; endpoint <= static_cast<int>(store::Endpoint::Healthz); ++endpoint)
        site.failRound(endpoint, problem);
    site.app()->session().mailbox().putSharingProblem(
        u"This login may not make the key-value bucket nunect_ack."_s);
    mustHear(!site.hear(u"ops.heartbeat.cam-1"_s, {}), u"an empty heartbeat"_s);
}

static void setLink(TestSite &site, bool connected)
{
    app::LinkState link;
    link.state = connected ? nats::State::Connected : nats::State::Reconnecting;
    link.server.serverName = u"hub-1.festival-north"_s;
    link.server.version = u"2.14.3"_s;
    if (connected) {
        link.rttUs = 412;
        link.rttAtMs = app::monotonicMs() + 3'600'000; // for as long as the pictures take
    } else {
        link.problem = u"The TLS handshake failed: the certificate of hub-1.festival-north.example "
                       "ended on 2026-11-25. Renew it with deploy/hub.sh and restart the hub."_s;
    }
    site.app()->session().mailbox().put(link);
}

/// Until the words that change once a second have done so.
static void tickASecond(TestSite &site)
{
    QSignalSpy second(&site.app()->session(), &app::Session::secondPassed);
    while (second.isEmpty()) {
        site.tick();
        second.wait(20);
    }
}

void bringInto(TestSite &site, SiteState state)
{
    setLink(site, true);
    if (state == SiteState::Normal || state == SiteState::Stale) {
        hearServers(site);
        hearUnits(site);
        hearLeafs(site);
        hearMessages(site);
    } else if (state == SiteState::Empty) {
        hearNothing(site);
    } else if (state == SiteState::Error) {
        failAll(site);
    }
    tickASecond(site);
    if (state == SiteState::Stale)
        setLink(site, false);
    tickASecond(site);
}

} // namespace nunect::tests
