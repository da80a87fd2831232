// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/metric_backfill.h"

#include "core/client/subscription.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "tests/integration/jetstream/jetstream_fixture.h"
#include "tests/support/relay.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace nunect;
using namespace nunect::app;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

static constexpr int patienceMs = 30000;
static constexpr qint64 s = 1'000'000'000;
/// Of the units' clocks, which need not be right.
static constexpr qint64 startNs = 5000 * s;

static contract::Rtt rtt(const QString &unit, quint64 seq)
{
    contract::Rtt made;
    made.unit = unit;
    made.seq = seq;
    made.tsNs = startNs + static_cast<qint64>(seq) * 2 * s;
    return made;
}

static contract::TimeMetric timeMetric(const QString &unit, quint64 seq)
{
    contract::TimeMetric made;
    made.unit = unit;
    made.seq = seq;
    made.tsNs = startNs + static_cast<qint64>(seq) * 2 * s + s;
    return made;
}

/// "a:rtt2", "a:time2", "a:alive", "a:silent" or "a:3 in sums to 4 at most 900 us".
static QString text(const store::MissedUpdate &update)
{
    const auto what = [](const auto &value) -> QString {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, contract::Rtt>)
            return u"rtt%1"_s.arg(value.seq);
        else if constexpr (std::is_same_v<Value, contract::TimeMetric>)
            return u"time%1"_s.arg(value.seq);
        else if constexpr (std::is_same_v<Value, store::MissedUpdate::Sums>)
            return u"%1 in sums"_s.arg(value.messages)
                + (value.last ? u" to %1"_s.arg(value.last->seq) : QString())
                + (value.slowestRttUs ? u" at most %1 us"_s.arg(*value.slowestRttUs) : QString());
        else
            return value.heard ? u"alive"_s : u"silent"_s;
    };
    return update.unit + u':' + std::visit(what, update.what);
}

/// A console's client that hears metrics live, but not of units whose leaf node is cut off, and
/// what it fills in.
struct Console
{
    explicit Console(const nats::ClientOptions &options)
        : client(options)
        , jetStream(&client)
        , backfill(&client, 1s)
    {
        QObject::connect(client.subscribe("ops.metric.>"), &nats::Subscription::messageReceived,
                         &backfill, [this](const nats::Message &message) { hear(message); });
        QObject::connect(
            &backfill, &MetricBackfill::missed, &backfill,
            [this](const store::MissedUpdate &update) { filledIn.append(text(update)); });
        client.connectToServer();
    }

    void hear(const nats::Message &message)
    {
        const auto subject = contract::parseSubject(message.subject());
        if (!subject || cutOff.contains(subject->unit))
            return;
        if (const auto rtt = contract::decodeRtt(message.payload()))
            backfill.heard({MetricBackfill::Rtt, rtt->unit, rtt->seq, rtt->tsNs});
        if (const auto time = contract::decodeTimeMetric(message.payload()))
            backfill.heard({MetricBackfill::Time, time->unit, time->seq, time->tsNs});
        last = subject->unit;
    }

    nats::Client client;
    JetStream jetStream;
    MetricBackfill backfill;
    QSet<QString> cutOff;
    QString last; ///< unit of the last live message
    QStringList filledIn;
};

class TestMetricBackfill : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInWhatALeafKept()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        sendLive(console, {u"a"_s, u"b"_s, u"c"_s}, 1);
        console.cutOff = {u"a"_s, u"c"_s};
        for (quint64 seq = 2; seq <= 4; ++seq)
            send({u"a"_s, u"b"_s, u"c"_s}, seq);
        QCOMPARE(consumers(), 0); // there is nothing to read before it heals
        console.cutOff.remove(u"a"_s);
        send({u"a"_s, u"b"_s}, 5);
        const QStringList ofA{u"a:rtt2"_s,  u"a:rtt3"_s,  u"a:rtt4"_s,
                              u"a:time2"_s, u"a:time3"_s, u"a:time4"_s};
        QTRY_COMPARE_WITH_TIMEOUT(sorted(console.filledIn), ofA, patienceMs);
        // What was read of a unit before it is heard again.
        console.cutOff.clear();
        send({u"c"_s}, 5);
        QTRY_COMPARE_WITH_TIMEOUT(console.filledIn.size(), 12, patienceMs);
        QCOMPARE(console.filledIn.filter(u"c:rtt"_s),
                 (QStringList{u"c:rtt2"_s, u"c:rtt3"_s, u"c:rtt4"_s}));
        QVERIFY(console.filledIn.filter(u"b:"_s).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 0, patienceMs);
    }

    void fillsInWhatCameWhileTheConsoleWasCutOff()
    {
        makeRecord();
        Relay relay(m_site->server.webSocketPort());
        QVERIFY(relay.listen());
        nats::ClientOptions options = optionsFor(m_site->server);
        options.url = relay.url(options.url);
        Console console(options);
        sendLive(console, {u"a"_s}, 1);
        relay.pause();
        relay.cut();
        QTRY_VERIFY_WITH_TIMEOUT(console.client.state() != nats::State::Connected, patienceMs);
        for (quint64 seq = 2; seq <= 3; ++seq)
            send({u"a"_s}, seq);
        QVERIFY(relay.listen());
        QTRY_VERIFY_WITH_TIMEOUT(console.client.state() == nats::State::Connected, patienceMs);
        sendLive(console, {u"a"_s}, 4);
        const QStringList all{u"a:rtt2"_s, u"a:rtt3"_s, u"a:time2"_s, u"a:time3"_s};
        QTRY_COMPARE_WITH_TIMEOUT(sorted(console.filledIn), all, patienceMs);
    }

    /// By the record's time, whatever this console's clock says.
    void followsTheHubsClock()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        sendLive(console, {u"a"_s}, 1);
        console.cutOff = {u"a"_s};
        send({u"a"_s}, 2);
        console.cutOff.clear();
        console.backfill.setHubClock(nowNs() + 3600 * s); // what it has was long before
        send({u"a"_s}, 4);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 0, patienceMs);
        QCOMPARE(console.filledIn, QStringList());
    }

    void readsNothingWithoutNeed_data()
    {
        QTest::addColumn<quint64>("seq");
        QTest::addColumn<qint64>("laterNs");
        QTest::newRow("next") << quint64(8) << 2 * s;
        QTest::newRow("late, none missed") << quint64(8) << 60 * s;
        QTest::newRow("one missed") << quint64(9) << 3 * s;
        QTest::newRow("restarted") << quint64(1) << 60 * s;
    }

    void readsNothingWithoutNeed()
    {
        QFETCH(quint64, seq);
        QFETCH(qint64, laterNs);
        makeRecord();
        Console console(optionsFor(m_site->server));
        contract::Rtt message = rtt(u"a"_s, 7);
        console.backfill.heard({MetricBackfill::Rtt, u"a"_s, 7, message.tsNs});
        console.backfill.heard({MetricBackfill::Rtt, u"a"_s, seq, message.tsNs + laterNs});
        sendLive(console, {u"b"_s}, 1);
        QCOMPARE(consumers(), 0);
    }

    void tellsWhoWasAlive()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        const QStringList units{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        sendLive(console, units, 1);
        console.cutOff = {units.begin(), units.end()};
        contract::HeartbeatAggregate told;
        told.unit = u"leaf-1"_s;
        told.seq = 1;
        told.windowMs = 10'000;
        told.tsNs = startNs - 20 * s; // before the cut
        told.heard = {{u"d"_s, 10}};
        sendAggregate(told);
        told.tsNs = startNs + 12 * s;
        told.heard = {{u"a"_s, 10}};
        told.silent = {{u"b"_s, startNs + 2 * s}, {u"c"_s, startNs - 600 * s}}; // it had moved away
        sendAggregate(told);
        console.cutOff.clear();
        send(units, 11);
        QTRY_COMPARE_WITH_TIMEOUT(sorted(console.filledIn),
                                  (QStringList{u"a:alive"_s, u"b:silent"_s}), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 0, patienceMs);
    }

    /// Of metrics that the record does without, as was approved.
    void fillsInSums()
    {
        makeRecord();
        Console console(optionsFor(m_site->server));
        sendLive(console, {u"a"_s}, 1);
        console.cutOff = {u"a"_s};
        sendSums(contract::Kind::Rtt, 3, 5, -600 * s); // of the unit before its restart
        for (const contract::Kind kind : {contract::Kind::Rtt, contract::Kind::Time}) {
            sendSums(kind, 1, 2); // the first came live
            sendSums(kind, 3, 5);
            send({u"a"_s}, 6); // before it was approved the record had it whole
            sendSums(kind, 6, 7);
            sendSums(kind, 8, 10); // these come live
        }
        console.cutOff.clear();
        send({u"a"_s}, 8);
        QTRY_COMPARE_WITH_TIMEOUT(
            sorted(console.filledIn),
            (QStringList{u"a:1 in sums"_s, u"a:1 in sums"_s, u"a:1 in sums to 2"_s,
                         u"a:1 in sums to 7"_s, u"a:3 in sums at most 905 us"_s,
                         u"a:3 in sums to 5"_s, u"a:rtt6"_s, u"a:time6"_s}),
            patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 0, patienceMs);
        QCOMPARE(console.filledIn.size(), 8);
    }

private:
    void makeRecord()
    {
        StreamConfig config;
        config.name = u"OPS_RECORD"_s;
        config.subjects = {"ops.metric.>", "ops.aggregate.>"};
        VERIFY_REPLY(createStream(js(), config));
    }

    /// An RTT and a time message of each.
    void send(const QStringList &units, quint64 seq)
    {
        for (const QString &unit : units) {
            VERIFY_REPLY(
                publish(js(), contract::rttSubject(unit), contract::encode(rtt(unit, seq))));
            VERIFY_REPLY(publish(js(), contract::timeSubject(unit),
                                 contract::encode(timeMetric(unit, seq))));
        }
    }

    void sendLive(Console &console, const QStringList &units, quint64 seq)
    {
        QTRY_VERIFY_WITH_TIMEOUT(console.client.state() == nats::State::Connected, patienceMs);
        VERIFY_REPLY(await<StreamInfo>( // by then its subscription stands, too
            [&console](auto done) { console.jetStream.streamInfo(u"OPS_RECORD"_s, done); }));
        console.last.clear();
        send(units, seq);
        QTRY_COMPARE_WITH_TIMEOUT(console.last, units.last(), patienceMs);
    }

    void sendAggregate(const contract::HeartbeatAggregate &told)
    {
        VERIFY_REPLY(
            publish(js(), contract::heartbeatAggregateSubject(told.unit), contract::encode(told)));
    }

    /// What a leaf's guardian makes of the messages of `a` with these numbers.
    void sendSums(contract::Kind kind, quint64 first, quint64 last, qint64 laterNs = 0)
    {
        contract::MetricAggregate sums;
        sums.kind = kind;
        sums.unit = u"a"_s;
        sums.by = u"leaf-1"_s;
        sums.tsNs = nowNs();
        sums.windowMs = 10'000;
        for (quint64 seq = first; seq <= last; ++seq) {
            contract::Rtt one = rtt(u"a"_s, seq);
            one.tsNs += laterNs;
            one.appRttUs = 900 + static_cast<double>(seq);
            const QByteArray body = kind == contract::Kind::Rtt
                ? contract::encode(one)
                : contract::encode(timeMetric(u"a"_s, seq));
            sums.add(QJsonDocument::fromJson(body).object());
        }
        VERIFY_REPLY(publish(js(), contract::metricAggregateSubject(kind, sums.unit),
                             contract::encode(sums)));
    }

    static QStringList sorted(QStringList texts)
    {
        texts.sort();
        return texts;
    }

    qint64 consumers()
    {
        const auto info
            = await<StreamInfo>([this](auto done) { js().streamInfo(u"OPS_RECORD"_s, done); });
        return info ? info->state.consumers : -1;
    }
};

QTEST_GUILESS_MAIN(TestMetricBackfill)
#include "tst_metric_backfill.moc"
