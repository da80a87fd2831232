// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/alarm_sharing.h"

#include "tests/integration/jetstream/jetstream_fixture.h"

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
    right.sharing->forget(u"unit-lost:a"_s);
    left.sharing->forget(u"unit-lost:a"_s); // both see that it is over
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

QTEST_GUILESS_MAIN(TestAlarmSharing)
#include "tst_alarm_sharing.moc"
