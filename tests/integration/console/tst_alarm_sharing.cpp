// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/alarm_sharing.h"

#include "tests/integration/jetstream/jetstream_fixture.h"
#include "tests/support/nats_cluster.h"

#include <QElapsedTimer>
#include <QTest>

#include <map>

using namespace nunect;
using namespace nunect::app;
using namespace Qt::Literals::StringLiterals;
using alarms::AlarmRecord;
using alarms::Signature;

/// A console's connection, and what it hears of the others.
class Console
{
public:
    explicit Console(const test::NatsServer &server)
        : client(test::optionsFor(server))
        , sharing(std::make_unique<AlarmSharing>(&client))
    {
        QObject::connect(&client, &nats::Client::stateChanged, sharing.get(),
                         [this](nats::State state) {
                             if (state == nats::State::Connected)
                                 sharing->connected();
                         });
        QObject::connect(sharing.get(), &AlarmSharing::recordHeard, sharing.get(),
                         [this](const RecordNews &news) { heard[news.key] = news.record; });
        QObject::connect(sharing.get(), &AlarmSharing::problemChanged, sharing.get(),
                         [this](const QString &text) { problem = text; });
        QObject::connect(sharing.get(), &AlarmSharing::recordRefused, sharing.get(),
                         [this](const QString &key, const QString &, const QByteArray &) {
                             refused.append(key);
                         });
        client.connectToServer();
    }

    bool isReady() const { return problem == QString(); }
    QString said() const { return problem.value_or(u"nothing yet"_s); }
    /// Of the alarm `unit-lost:a`.
    std::optional<AlarmRecord> record() const
    {
        const auto at = heard.find(alarms::recordKey(u"unit-lost:a"_s));
        return at != heard.end() ? at->second : std::nullopt;
    }
    QString acknowledgedBy() const
    {
        const auto known = record();
        return known && known->acknowledged ? known->acknowledged->by : QString();
    }
    std::size_t notes() const
    {
        const auto known = record();
        return known ? known->notes.size() : 0;
    }

    nats::Client client;
    std::unique_ptr<AlarmSharing> sharing;
    std::map<QString, std::optional<AlarmRecord>> heard;
    std::optional<QString> problem;
    QStringList refused;
};

static AlarmRecord acknowledged(const QString &by, qint64 atNs)
{
    AlarmRecord record;
    record.alarm = u"unit-lost:a"_s;
    record.acknowledged = Signature{by, atNs};
    return record;
}

static AlarmRecord noted(const QString &by, qint64 atNs, const QString &text)
{
    AlarmRecord record;
    record.alarm = u"unit-lost:a"_s;
    record.notes = {{{by, atNs}, text}};
    return record;
}

// The first try may come before the server's JetStream is there.
#define WAIT_FOR_BOTH(left, right)                                                                 \
    QTRY_VERIFY2_WITH_TIMEOUT((left).isReady() && (right).isReady(),                               \
                              qPrintable((left).said() + u" / "_s + (right).said()), 15'000)

/// Consoles at a real server with JetStream.
class TestAlarmSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void othersHearOfIt();
    void bothSpeakAtOnce();
    void outlivesConsoles();
    void whatIsOverIsForgotten();
    void waitsForAConnection();
    void aRecordThatCannotBeRead();
    void noJetStream();
    void aloneItIsKeptOnce();
    void threeServersKeepItThrice();
    void nothingNewIsNotWritten();
    void anEarlierOneIsNotMixedIn();

private:
    std::unique_ptr<test::NatsServer> m_server;
};

void TestAlarmSharing::init()
{
    m_server = std::make_unique<test::NatsServer>(test::JetStreamSite::serverOptions());
    const auto started = m_server->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
}

void TestAlarmSharing::othersHearOfIt()
{
    Console left(*m_server);
    Console right(*m_server);
    WAIT_FOR_BOTH(left, right);
    QElapsedTimer elapsed;
    elapsed.start();
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000));
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
    qInfo("the other console knew after %lld ms", static_cast<long long>(elapsed.elapsed()));
    QTRY_COMPARE(left.acknowledgedBy(), u"foh-left"_s); // its own comes back as well
}

void TestAlarmSharing::bothSpeakAtOnce()
{
    Console left(*m_server);
    Console right(*m_server);
    WAIT_FOR_BOTH(left, right);
    for (int i = 0; i < 10; ++i) {
        left.sharing->share(noted(u"left"_s, 2 * i, u"from the left %1"_s.arg(i)));
        right.sharing->share(noted(u"right"_s, 2 * i + 1, u"from the right %1"_s.arg(i)));
    }
    QTRY_COMPARE(left.notes(), std::size_t(20));
    QTRY_COMPARE(right.notes(), std::size_t(20));
    QCOMPARE(*left.record(), *right.record());
}

void TestAlarmSharing::outlivesConsoles()
{
    {
        Console left(*m_server);
        QTRY_VERIFY(left.isReady());
        left.sharing->share(acknowledged(u"foh-left"_s, 1'000));
        QTRY_COMPARE(left.acknowledgedBy(), u"foh-left"_s);
    }
    Console later(*m_server);
    QTRY_COMPARE(later.acknowledgedBy(), u"foh-left"_s);
}

void TestAlarmSharing::whatIsOverIsForgotten()
{
    Console left(*m_server);
    Console right(*m_server);
    WAIT_FOR_BOTH(left, right);
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000));
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
    right.sharing->forget(u"unit-lost:a"_s, 0);
    left.sharing->forget(u"unit-lost:a"_s, 0); // both see that it is over
    QTRY_VERIFY(!left.record());
    right.sharing->share(acknowledged(u"foh-right"_s, 2'000)); // the next time
    QTRY_COMPARE(left.acknowledgedBy(), u"foh-right"_s);
}

void TestAlarmSharing::waitsForAConnection()
{
    Console left(*m_server);
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000)); // not connected yet
    Console right(*m_server);
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
}

void TestAlarmSharing::aRecordThatCannotBeRead()
{
    Console left(*m_server);
    QTRY_VERIFY(left.isReady());
    const QString key = alarms::recordKey(u"unit-lost:a"_s);
    QVERIFY(left.client.publish("$KV.nunect_ack." + key.toUtf8(), "{\"v\":1}"));
    QTRY_COMPARE(left.refused, QStringList{key});
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000)); // it is written over
    QTRY_COMPARE(left.acknowledgedBy(), u"foh-left"_s);
}

void TestAlarmSharing::noJetStream()
{
    test::NatsServerOptions options;
    options.config = test::twoUsers();
    test::NatsServer plain(options);
    QVERIFY(plain.start());
    Console left(plain);
    QTRY_VERIFY(left.problem && !left.problem->isEmpty());
    QVERIFY2(left.problem->contains(u"JetStream"_s), qPrintable(*left.problem));
}

/// How many servers keep the bucket; 0: there is none.
static int replicas(Console &console)
{
    nats::jetstream::JetStream jetStream(&console.client);
    const auto info = test::await<nats::jetstream::StreamInfo>(
        [&](auto done) { jetStream.streamInfo(u"KV_nunect_ack"_s, done); });
    return info ? info->config.replicas : 0;
}

static quint64 lastRevision(Console &console)
{
    nats::jetstream::JetStream jetStream(&console.client);
    const auto info = test::await<nats::jetstream::StreamInfo>(
        [&](auto done) { jetStream.streamInfo(u"KV_nunect_ack"_s, done); });
    return info ? info->state.lastSequence : 0;
}

void TestAlarmSharing::aloneItIsKeptOnce()
{
    Console left(*m_server);
    QTRY_VERIFY_WITH_TIMEOUT(left.isReady(), 15'000);
    QCOMPARE(replicas(left), 1);
    Console right(*m_server); // finds it
    QTRY_VERIFY_WITH_TIMEOUT(right.isReady(), 15'000);
    QCOMPARE(replicas(right), 1);
}

void TestAlarmSharing::threeServersKeepItThrice()
{
    test::NatsCluster cluster(test::JetStreamSite::serverOptions());
    const auto started = cluster.start(3);
    QVERIFY2(started, started ? "" : qPrintable(started.error().text));
    Console left(cluster.node(0));
    QTRY_VERIFY2_WITH_TIMEOUT(left.isReady(), qPrintable(left.said()), 40'000);
    QCOMPARE(replicas(left), 3);
    Console right(cluster.node(1));
    QTRY_VERIFY2_WITH_TIMEOUT(right.isReady(), qPrintable(right.said()), 15'000);
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000));
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
}

/// The alarm as it came at \a raisedNs.
static AlarmRecord standing(qint64 raisedNs, qint64 toldNs)
{
    AlarmRecord record;
    record.alarm = u"unit-lost:a"_s;
    record.standing = alarms::Standing{raisedNs, raisedNs, toldNs, u"hub"_s, false, {}};
    record.standing->members = {{u"a"_s, true, u"hub"_s, {}, {}, u"a"_s}};
    return record;
}

void TestAlarmSharing::nothingNewIsNotWritten()
{
    Console left(*m_server);
    Console right(*m_server);
    WAIT_FOR_BOTH(left, right);
    left.sharing->share(standing(1'000'000'000, 2'000'000'000));
    QTRY_VERIFY(right.record());
    const quint64 revision = lastRevision(left);
    // Both see it, at times and with values of their own.
    AlarmRecord other = standing(1'000'000'000, 9'000'000'000);
    other.standing->members.front().value = 5;
    right.sharing->share(other);
    left.sharing->share(standing(1'300'000'000, 9'000'000'000));
    left.sharing->share(acknowledged(u"foh-left"_s, 1'000)); // after which all has been written
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
    QCOMPARE(lastRevision(left), revision + 1);
    // Once it is old it is written anew: the bucket would drop it.
    right.sharing->share(standing(1'000'000'000, 2'000'000'000 + AlarmSharing::refreshNs));
    QTRY_COMPARE(lastRevision(left), revision + 2);
}

void TestAlarmSharing::anEarlierOneIsNotMixedIn()
{
    Console left(*m_server);
    Console right(*m_server);
    WAIT_FOR_BOTH(left, right);
    AlarmRecord first = standing(0, 0);
    first.acknowledged = Signature{u"foh-left"_s, 5'000'000'000};
    left.sharing->share(first);
    QTRY_COMPARE(right.acknowledgedBy(), u"foh-left"_s);
    right.sharing->share(standing(600'000'000'000, 600'000'000'000));
    QTRY_COMPARE(left.acknowledgedBy(), QString());
    left.sharing->forget(u"unit-lost:a"_s, 0); // too late for that
    right.sharing->share(noted(u"foh"_s, 1, u"still there"_s));
    QTRY_COMPARE(left.notes(), std::size_t(1));
    QVERIFY(left.record()->standing);
}

QTEST_GUILESS_MAIN(TestAlarmSharing)
#include "tst_alarm_sharing.moc"
