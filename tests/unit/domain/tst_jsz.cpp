// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/domain/jsz.h"

#include "tests/unit/domain/monitoring_captures.h"

#include <QJsonArray>

#include <algorithm>

using namespace nunect;
using namespace nunect::domain;
using namespace nunect::test;
using namespace Qt::Literals::StringLiterals;

static const Stream *find(const std::vector<JetStreamAccount> &accounts, const QString &name)
{
    for (const JetStreamAccount &account : accounts) {
        const auto at = std::ranges::find(account.streams, name, &Stream::name);
        if (at != account.streams.end())
            return &*at;
    }
    return nullptr;
}

class tst_Jsz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captures_data() { addCaptures(u"jsz"_s); }
    void captures()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        const QByteArray capture = monitoring(version, name);
        const QJsonObject json = body(capture);
        const auto jsz = decodeJsz(capture);
        QCOMPARE(errorOf(jsz), QString());
        QCOMPARE(jsz->server.id, json["server_id"_L1].toString());
        QCOMPARE(jsz->disabled, name.contains("disabled"_L1));
        QCOMPARE(jsz->streams, json["streams"_L1].toInteger());
        QCOMPARE(jsz->consumers, json["consumers"_L1].toInteger());
        QCOMPARE(jsz->messages, json["messages"_L1].toInteger());
        QCOMPARE(jsz->bytes, json["bytes"_L1].toInteger());
        QCOMPARE(jsz->usage.memory, json["memory"_L1].toInteger());
        QCOMPARE(jsz->usage.storage, json["storage"_L1].toInteger());
        QCOMPARE(jsz->usage.apiTotal, json["api"_L1]["total"_L1].toInteger());
        QCOMPARE(jsz->usage.apiErrors, json["api"_L1]["errors"_L1].toInteger());
        QCOMPARE(jsz->meta.has_value(), !jsz->disabled);
        const QJsonArray accounts = json["account_details"_L1].toArray();
        QCOMPARE(jsz->accounts.size(), static_cast<size_t>(accounts.size()));
        for (const JetStreamAccount &account : jsz->accounts) {
            QVERIFY(JetStreamUsage::isUnlimited(account.usage.reservedMemory));
            QVERIFY(JetStreamUsage::isUnlimited(account.usage.reservedStorage));
        }
    }

    void versions_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : versions())
            QTest::newRow(qPrintable(version)) << version;
    }

    void metaLeader_data() { versions_data(); }
    void metaLeader()
    {
        QFETCH(QString, version);
        const auto leader = decodeJsz(monitoring(version, u"jsz-reply"_s));
        QCOMPARE(leader->meta->leader, leader->server.name);
        QCOMPARE(leader->meta->size, 3);
        QCOMPARE(leader->meta->replicas.size(), 2u);
        QCOMPARE(leader->meta->pending.has_value(), version == "2.10.27"_L1);
        const auto follower = decodeJsz(monitoring(version, u"jsz-follower-reply"_s));
        QCOMPARE(follower->meta->leader, leader->server.name);
        QVERIFY(follower->meta->replicas.empty());
        const auto lost = decodeJsz(monitoring(version, u"jsz-no-leader-reply"_s));
        QVERIFY(lost->meta->leader.isEmpty());
        QCOMPARE(lost->meta->size, 3);
    }

    void streams_data() { versions_data(); }
    void streams() // each on all servers together
    {
        QFETCH(QString, version);
        std::vector<JetStreamAccount> accounts;
        for (const QString &server : {u"a1"_s, u"a2"_s, u"a3"_s}) {
            const auto jsz = decodeJsz(monitoring(version, u"jsz-streams-%1-reply"_s.arg(server)));
            QCOMPARE(errorOf(jsz), QString());
            for (const JetStreamAccount &account : jsz->accounts)
                accounts.push_back(account);
        }
        const Stream *events = find(accounts, u"EVENTS"_s);
        QVERIFY(events && events->config && events->cluster);
        QCOMPARE(events->state.messages, 11);
        QCOMPARE(events->state.deleted, 1);
        QCOMPARE(events->state.lastSequence, 12);
        QVERIFY(events->state.firstTimeNs < events->state.lastTimeNs);
        QCOMPARE(events->config->replicas, 3);
        QCOMPARE(events->config->maxAgeNs, 3'600'000'000'000);
        QCOMPARE(events->config->retention, u"limits"_s);
        QCOMPARE(events->config->placement->cluster, u"A"_s);
        QVERIFY(events->config->republish->headersOnly);
        QCOMPARE(events->config->transform.has_value(), version == "2.10.27"_L1);
        QCOMPARE(events->raftGroup.isEmpty(), version == "2.9.10"_L1);
        const Stream *mirror = find(accounts, u"MIRROR"_s);
        QVERIFY(mirror && mirror->mirror);
        QCOMPARE(mirror->mirror->name, u"EVENTS"_s);
        QCOMPARE(mirror->mirror->lag, 0);
        QVERIFY(mirror->mirror->activeNs > 0);
        QCOMPARE(mirror->config->mirror->startSequence, 1);
        const Stream *sourced = find(accounts, u"SOURCED"_s);
        QVERIFY(sourced);
        QCOMPARE(sourced->config->sources.size(), 2u);
        QCOMPARE(sourced->sources.size(), 2u);
        QVERIFY(sourced->sources[1].activeNs < 0); // never heard of
        QCOMPARE(sourced->sources[1].external->apiPrefix, u"$JS.far.API"_s);
        const Stream *work = find(accounts, u"WORK"_s);
        QVERIFY(work);
        QCOMPARE(work->config->maxMessageSize, 1024);
        QVERIFY(work->config->noAck && !events->config->noAck);
    }

    void consumers_data() { versions_data(); }
    void consumers()
    {
        QFETCH(QString, version);
        std::vector<Consumer> readers;
        for (const QString &server : {u"a1"_s, u"a2"_s, u"a3"_s}) {
            const auto jsz = decodeJsz(monitoring(version, u"jsz-streams-%1-reply"_s.arg(server)));
            const Stream *events = find(jsz->accounts, u"EVENTS"_s);
            QVERIFY(events);
            std::ranges::copy_if(events->consumers, std::back_inserter(readers),
                                 [](const Consumer &c) { return c.name == u"reader"_s; });
        }
        const auto behind = std::ranges::max_element(readers, {}, &Consumer::ackPending);
        QVERIFY(behind != readers.end());
        QCOMPARE(behind->stream, u"EVENTS"_s);
        QCOMPARE(behind->ackPending, 11);
        QCOMPARE(behind->ackFloor.stream, 0);
        QCOMPARE(behind->delivered.stream, 12);
        QCOMPARE(behind->config->ackWaitNs, 30'000'000'000);
        QCOMPARE(behind->config->ackPolicy, u"explicit"_s);
        QCOMPARE(behind->config->maxDeliver, 4);
        QCOMPARE(behind->config->sampleFrequency, u"50"_s);
        QCOMPARE(behind->timeNs.has_value(), version == "2.10.27"_L1);
        QVERIFY(behind->cluster && !behind->cluster->leader.isEmpty());
        QCOMPARE(behind->cluster->replicas.size(), 2u);
    }

    void lostReplicas_data() { versions_data(); }
    void lostReplicas() // two of three servers are gone
    {
        QFETCH(QString, version);
        const auto jsz = decodeJsz(monitoring(version, u"jsz-lost-replica-reply"_s));
        const Stream *events = find(jsz->accounts, u"EVENTS"_s);
        QVERIFY(events && events->cluster);
        QVERIFY(std::ranges::any_of(events->cluster->replicas, &Peer::offline));
    }

    void ofAnAccount_data() { versions_data(); }
    void ofAnAccount()
    {
        QFETCH(QString, version);
        const auto jsz = decodeJszAccount(monitoring(version, u"jszaccount-reply"_s));
        QCOMPARE(errorOf(jsz), QString());
        QVERIFY(jsz->server.name.startsWith(u'a'));
        QCOMPARE(jsz->account.name, u"APP"_s);
        QVERIFY(!jsz->account.streams.empty());
        QVERIFY(!jsz->account.streams[0].config);
    }

    void wrongReplies()
    {
        const QByteArray reply = monitoring(u"2.9.10"_s, u"jsz-reply"_s);
        QCOMPARE(errorOf(decodeJsz("{}")), u"JSZ: 'server_id' is missing"_s);
        QCOMPARE(errorOf(decodeJsz(with(reply, u"data.memory"_s, -1))),
                 u"JSZ: 'data.memory' is out of range: -1"_s);
        const auto backoff = [&reply](const QJsonValue &value) {
            const QJsonObject consumer{{u"name"_s, u"c"_s},
                                       {u"config"_s, QJsonObject{{u"backoff"_s, value}}}};
            const QJsonObject stream{{u"name"_s, u"s"_s},
                                     {u"consumer_detail"_s, QJsonArray{consumer}}};
            const QJsonObject account{{u"name"_s, u"a"_s},
                                      {u"stream_detail"_s, QJsonArray{stream}}};
            return decodeJsz(with(reply, u"data.account_details"_s, QJsonArray{account}));
        };
        const std::vector<qint64> expected{1000, 5000};
        QCOMPARE(
            backoff(QJsonArray{1000, 5000})->accounts[0].streams[0].consumers[0].config->backoffNs,
            expected);
        QVERIFY(
            errorOf(backoff(QJsonArray{1000, u"x"_s})).contains("config.backoff[1]' should be"_L1));
    }
};

QTEST_APPLESS_MAIN(tst_Jsz)
#include "tst_jsz.moc"
