// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/server_events.h"

#include "core/util/timestamp.h"
#include "tests/unit/domain/fixture.h"

#include <QTest>

using namespace nunect;
using namespace nunect::domain;
using namespace Qt::Literals::StringLiterals;
using nunect::test::fixture;
using nunect::test::with;

static const char connectSubject[] = "$SYS.ACCOUNT.BRIDGE.CONNECT";
static const char disconnectSubject[] = "$SYS.ACCOUNT.BRIDGE.DISCONNECT";
static const char statszSubject[] = "$SYS.SERVER.NABC.STATSZ";

template<typename Event>
static Event decoded(const char *subject, const QByteArray &payload)
{
    const auto result = decodeServerEvent(subject, payload);
    if (!result)
        qFatal("%s", qPrintable(result.error().text));
    if (!*result || !std::holds_alternative<Event>(**result))
        qFatal("%s: another kind of event", subject);
    return std::get<Event>(**result);
}

static qint64 ns(const char *time) { return *fromRfc3339(QString::fromLatin1(time)); }

class tst_ServerEvents : public QObject
{
    Q_OBJECT

private:
    static void versions()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("2.9.10") << u"2.9.10"_s;
        QTest::newRow("2.10.27") << u"2.10.27"_s;
    }

private Q_SLOTS:
    void everyField()
    {
        const auto event
            = decoded<ClientDisconnected>(disconnectSubject, fixture(u"2.9.10"_s, u"disconnect"_s));
        QVERIFY(!event.eventId.isEmpty());
        QCOMPARE(event.tsNs, event.client.stopNs);
        QCOMPARE(event.server.name, u"hub"_s);
        QCOMPARE(event.server.id.size(), 56);
        QCOMPARE(event.server.version, u"2.9.10"_s);
        QVERIFY(event.server.jetStream);
        QVERIFY(event.server.seq > 0);
        QVERIFY(event.server.timeNs >= event.tsNs);
        QCOMPARE(event.client.account, u"BRIDGE"_s);
        QCOMPARE(event.client.user, u"b"_s);
        QCOMPARE(event.client.name, u"bridge one"_s);
        QCOMPARE(event.client.host, u"127.0.0.1"_s);
        QCOMPARE(event.client.language, u"nats.js"_s);
        QCOMPARE(event.client.version, u"3.4.0"_s);
        QCOMPARE(event.client.kind, u"Client"_s);
        QCOMPARE(event.client.type, u"nats"_s);
        QVERIFY(event.client.cid > 0);
        QVERIFY(event.client.startNs > 0 && event.client.startNs < *event.client.stopNs);
        QVERIFY(event.client.rttNs.has_value());
        // The client published two messages of 7 bytes together, and got none.
        QVERIFY((event.sent == Traffic{2, 7}));
        QVERIFY((event.received == Traffic{0, 0}));
        QCOMPARE(event.reason, u"Client Closed"_s);
    }

    void realMessages_data() { versions(); }
    void realMessages()
    {
        QFETCH(QString, version);
        const auto connect
            = decoded<ClientConnected>(connectSubject, fixture(version, u"connect"_s));
        const auto disconnect
            = decoded<ClientDisconnected>(disconnectSubject, fixture(version, u"disconnect"_s));
        QCOMPARE(connect.server.version, version);
        QCOMPARE(connect.client.cid, disconnect.client.cid);
        QCOMPARE(connect.client.startNs, disconnect.client.startNs);
        QVERIFY(!connect.client.stopNs.has_value());
        QVERIFY(!connect.client.rttNs.has_value());
        QVERIFY(connect.eventId != disconnect.eventId);
        QVERIFY(connect.server.seq < disconnect.server.seq);

        const auto leaf
            = decoded<ClientConnected>(connectSubject, fixture(version, u"leaf-connect"_s));
        QCOMPARE(leaf.client.kind, u"Leafnode"_s);
        QCOMPARE(leaf.client.name, u"leaf-3"_s);
        QVERIFY(leaf.client.type.isEmpty());
        const auto leafGone = decoded<ClientDisconnected>(disconnectSubject,
                                                          fixture(version, u"leaf-disconnect"_s));
        QCOMPARE(leafGone.client.cid, leaf.client.cid);

        const auto refused = decoded<AuthFailed>("$SYS.SERVER.NABC.CLIENT.AUTH.ERR",
                                                 fixture(version, u"auth-error"_s));
        QCOMPARE(refused.client.user, u"b"_s);
        QCOMPARE(refused.client.account, u"$G"_s);
        QCOMPARE(refused.reason, u"Authentication Failure"_s);

        const auto stats = decoded<ServerStats>(statszSubject, fixture(version, u"statsz"_s));
        QCOMPARE(stats.server.name, u"hub"_s);
        QVERIFY(stats.connections > 0 && stats.connections <= stats.totalConnections);
        QVERIFY(stats.memoryBytes > 1'000'000);
        QCOMPARE(stats.cores, 2);
        QVERIFY(stats.startNs > 0 && stats.startNs < stats.server.timeNs);
        QCOMPARE(stats.slowConsumers, 0);
        QCOMPARE(stats.activeServers, 1);

        const auto reply = decodeStatsz(fixture(version, u"statsz-reply"_s));
        QVERIFY(reply.ok());
        QCOMPARE(reply->server.id, stats.server.id);
    }

    void accountTotalsOnBothSubjects_data() { versions(); }
    void accountTotalsOnBothSubjects()
    {
        QFETCH(QString, version);
        const auto now = decoded<AccountConnections>("$SYS.ACCOUNT.BRIDGE.SERVER.CONNS",
                                                     fixture(version, u"account-conns"_s));
        const auto old = decoded<AccountConnections>("$SYS.SERVER.ACCOUNT.BRIDGE.CONNS",
                                                     fixture(version, u"account-conns-old"_s));
        QCOMPARE(now.eventId, old.eventId);
        QCOMPARE(now.account, u"BRIDGE"_s);
        QCOMPARE(now.connections, 1);
        QCOMPARE(now.leafNodes, 0);
        QCOMPARE(now.totalConnections, 1);
        QCOMPARE(now.subscriptions.has_value(), version != "2.9.10"_L1);

        QByteArray busy = with(fixture(version, u"account-conns"_s), u"sent"_s,
                               QJsonObject{{u"msgs"_s, 3}, {u"bytes"_s, 30}});
        busy = with(busy, u"received"_s, QJsonObject{{u"msgs"_s, 4}, {u"bytes"_s, 40}});
        busy = with(with(busy, u"slow_consumers"_s, 5), u"name"_s, u"Bridge"_s);
        const auto told = decoded<AccountConnections>("$SYS.ACCOUNT.BRIDGE.SERVER.CONNS", busy);
        QCOMPARE(told.sent, (Traffic{3, 30}));
        QCOMPARE(told.received, (Traffic{4, 40}));
        QCOMPARE(told.slowConsumers, 5u);
        QCOMPARE(told.name, u"Bridge"_s);
    }

    void notices()
    {
        const auto shutdown = decoded<ServerNotice>("$SYS.SERVER.NABC.SHUTDOWN",
                                                    fixture(u"2.9.10"_s, u"shutdown"_s));
        QCOMPARE(shutdown.type, ServerNotice::Shutdown);
        QCOMPARE(shutdown.server.name, u"hub"_s);
        const auto lameDuck = decoded<ServerNotice>("$SYS.SERVER.NABC.LAMEDUCK",
                                                    fixture(u"2.10.27"_s, u"lameduck"_s));
        QCOMPARE(lameDuck.type, ServerNotice::LameDuck);
        QCOMPARE(lameDuck.server.version, u"2.10.27"_s);
    }

    void authErrorWithinTheAccount()
    {
        const auto event = decoded<AuthFailed>("$SYS.ACCOUNT.CLIENT.AUTH.ERR",
                                               fixture(u"2.9.10"_s, u"auth-error"_s));
        QCOMPARE(event.client.user, u"b"_s);
    }

    void notEvents_data()
    {
        QTest::addColumn<QByteArray>("subject");
        for (const char *subject :
             {"", "$SYS", "$SYS.", "$SYS.REQ.SERVER.PING", "$SYS.REQ.SERVER.PING.CONNZ",
              "$SYS.REQ.ACCOUNT.A.CONNS", "$SYS._INBOX.abc.1", "$SYS._INBOX_.abc",
              "$SYS.ACCOUNT.A.CLAIMS.UPDATE", "$SYS.ACCOUNT.A.LEAFNODE.CONNECT",
              "$SYS.LATENCY.M2.x", "$SYS.SERVER.NABC.OCSP.PEER.CONN.REJECT", "$SYS.SERVER.NABC",
              "$SYS.SERVER.NABC.FUTURE", "ops.heartbeat.a", "$JS.EVENT.ADVISORY.x"})
            QTest::addRow("\"%s\"", subject) << QByteArray(subject);
    }

    void notEvents()
    {
        QFETCH(QByteArray, subject);
        // Not even looked at: a payload that nobody could decode is no error there.
        const auto result = decodeServerEvent(subject, "no JSON");
        QVERIFY(result.ok());
        QVERIFY(!result->has_value());
    }

    void truncated_data()
    {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("name");
        QTest::newRow("connect") << QByteArray(connectSubject) << u"connect"_s;
        QTest::newRow("disconnect") << QByteArray(disconnectSubject) << u"disconnect"_s;
        QTest::newRow("statsz") << QByteArray(statszSubject) << u"statsz"_s;
        QTest::newRow("shutdown") << "$SYS.SERVER.NABC.SHUTDOWN"_ba << u"shutdown"_s;
    }

    void truncated()
    {
        QFETCH(QByteArray, subject);
        QFETCH(QString, name);
        const QByteArray whole = fixture(u"2.9.10"_s, name);
        QVERIFY(decodeServerEvent(subject, whole).ok());
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto result = decodeServerEvent(subject, whole.first(length));
            QVERIFY2(!result.ok(), whole.first(length).constData());
            QVERIFY(result.error().text.startsWith(QString::fromLatin1(subject) + u": "_s));
        }
    }

    void wrongFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("error");

        const auto add = [](const char *name, const char *subject, const char *field,
                            const QJsonValue &value, const char *error) {
            QTest::addRow("%s", error)
                << QString::fromLatin1(name) << QByteArray(subject) << QString::fromLatin1(field)
                << value << QString::fromLatin1(subject) + u": "_s + QString::fromLatin1(error);
        };
        const QJsonValue gone(QJsonValue::Undefined);
        add("connect", connectSubject, "server", gone, "'server' is missing");
        add("connect", connectSubject, "server.id", gone, "'server.id' is missing");
        add("connect", connectSubject, "server.seq", u"7"_s,
            "'server.seq' should be a whole number, is a string");
        add("connect", connectSubject, "client", QJsonValue(),
            "'client' should be an object, is null");
        add("connect", connectSubject, "client.id", gone, "'client.id' is missing");
        add("connect", connectSubject, "client.id", -1, "'client.id' is out of range: -1");
        add("connect", connectSubject, "client.acc", 5,
            "'client.acc' should be a string, is a number");
        add("disconnect", disconnectSubject, "sent.msgs", u"2"_s,
            "'sent.msgs' should be a whole number, is a string");
        add("disconnect", disconnectSubject, "client.rtt", u"1ms"_s,
            "'client.rtt' should be a whole number, is a string");
        add("statsz", statszSubject, "statsz", gone, "'statsz' is missing");
        add("statsz", statszSubject, "statsz.cpu", u"1%"_s,
            "'statsz.cpu' should be a number, is a string");
        add("statsz", statszSubject, "statsz.mem", -1, "'statsz.mem' is out of range: -1");
    }

    void wrongFields()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, subject);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        const auto result
            = decodeServerEvent(subject, with(fixture(u"2.9.10"_s, name), field, value));
        QVERIFY(!result.ok());
        QTEST(result.error().text, "error");
    }

    /// Fields that come and go from version to version.
    void missingFieldsAreForgiven_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"type",        "id",
                                  "timestamp",   "server.name",
                                  "server.host", "server.ver",
                                  "server.seq",  "server.jetstream",
                                  "server.time", "client.start",
                                  "client.host", "client.acc",
                                  "client.user", "client.name",
                                  "client.lang", "client.ver",
                                  "client.kind", "client.client_type",
                                  "client.rtt",  "client.stop",
                                  "sent",        "received",
                                  "reason"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void missingFieldsAreForgiven()
    {
        QFETCH(QString, field);
        const QByteArray whole = fixture(u"2.9.10"_s, u"disconnect"_s);
        for (const auto type : {QJsonValue::Undefined, QJsonValue::Null})
            QVERIFY(decodeServerEvent(disconnectSubject, with(whole, field, type)).ok());
    }

    /// As 2.12 and 2.14 write them.
    void newFieldsAreIgnored()
    {
        QByteArray payload = fixture(u"2.10.27"_s, u"statsz"_s);
        payload = with(payload, u"server.metadata"_s, QJsonObject{{"site"_L1, u"x"_s}});
        payload = with(payload, u"server.feature_flags"_s, QJsonObject{{"a"_L1, true}});
        payload = with(payload, u"statsz.sent.gateways"_s,
                       QJsonObject{{"msgs"_L1, 1}, {"bytes"_L1, 2}});
        payload = with(payload, u"statsz.slow_consumer_stats"_s, QJsonObject{{"clients"_L1, 1}});
        const auto stats = decoded<ServerStats>(statszSubject, payload);
        QCOMPARE(stats.cores, 2);
    }

    void zeroTimeIsNone()
    {
        const QByteArray payload = with(fixture(u"2.9.10"_s, u"disconnect"_s), u"client.stop"_s,
                                        u"0001-01-01T00:00:00Z"_s);
        QVERIFY(!decoded<ClientDisconnected>(disconnectSubject, payload).client.stopNs);
    }

    void integersKeep64Bits()
    {
        QByteArray payload = fixture(u"2.9.10"_s, u"disconnect"_s);
        payload.replace("\"bytes\":7", "\"bytes\":9007199254740993");
        QCOMPARE(decoded<ClientDisconnected>(disconnectSubject, payload).sent.bytes,
                 9007199254740993u);
    }

    void timesAreExact()
    {
        const QByteArray payload = with(fixture(u"2.9.10"_s, u"connect"_s), u"timestamp"_s,
                                        u"2026-11-23T14:20:42.873920709Z"_s);
        QCOMPARE(decoded<ClientConnected>(connectSubject, payload).tsNs,
                 ns("2026-11-23T14:20:42.873920709Z"));
    }
};

QTEST_APPLESS_MAIN(tst_ServerEvents)
#include "tst_server_events.moc"
