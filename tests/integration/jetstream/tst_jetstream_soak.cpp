// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ordered_consumer.h"
#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>

#include <deque>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

/// Stores numbered messages, many at a time, each until it is acknowledged.
class Publisher : public QObject
{
    Q_OBJECT

public:
    Publisher(Client *client, quint64 count)
        : m_jetStream(client)
        , m_client(client)
        , m_sequences(count + 1, 0)
        , m_count(count)
    {
        connect(client, &Client::stateChanged, this, &Publisher::fill);
    }

    /// Sends as long as there is room on the way. Called with every answer and every reconnect.
    void fill()
    {
        while (m_inFlight < maxInFlight && m_client->state() == State::Connected) {
            quint64 number = 0;
            if (!m_again.empty()) {
                number = m_again.front();
                m_again.pop_front();
            } else if (m_next <= m_count) {
                number = m_next++;
            } else {
                return;
            }
            send(number);
        }
    }

    bool isDone() const { return m_acknowledged == m_count; }
    quint64 acknowledged() const { return m_acknowledged; }
    quint64 retries() const { return m_retries; }
    quint64 duplicates() const { return m_duplicates; }
    /// Where the stream said that it has put message \a number.
    quint64 sequenceOf(quint64 number) const { return m_sequences[number]; }
    QString problem;

private:
    void send(quint64 number)
    {
        ++m_inFlight;
        PublishOptions options;
        options.messageId = QByteArray::number(number);
        m_jetStream.publish("soak.x"_ba, options.messageId, {}, options,
                            [this, number](const Reply<PubAck> &ack) { onReply(number, ack); });
    }

    void onReply(quint64 number, const Reply<PubAck> &ack)
    {
        --m_inFlight;
        if (ack) {
            if (m_sequences[number] != 0)
                problem = u"message %1 was acknowledged twice"_s.arg(number);
            m_sequences[number] = ack->sequence;
            ++m_acknowledged;
            m_duplicates += ack->duplicate ? 1 : 0;
        } else {
            ++m_retries;
            m_again.push_back(number);
        }
        // Not at once: a server that has just come up may not know its streams yet.
        if (ack)
            fill();
        else
            QTimer::singleShot(20ms, this, &Publisher::fill);
    }

    static constexpr int maxInFlight = 2000;

    JetStream m_jetStream;
    Client *const m_client;
    std::vector<quint64> m_sequences; ///< by number; 0: not acknowledged
    std::deque<quint64> m_again;
    const quint64 m_count;
    quint64 m_next = 1;
    quint64 m_acknowledged = 0;
    quint64 m_retries = 0;
    quint64 m_duplicates = 0;
    int m_inFlight = 0;
};

/// Takes every message of the stream and checks its place.
class Checker : public QObject
{
    Q_OBJECT

public:
    explicit Checker(Client *client)
        : m_jetStream(client)
        , m_consumer(&m_jetStream, u"soak"_s, {})
    {
        connect(&m_consumer, &OrderedConsumer::messageReceived, this, &Checker::onMessage);
        connect(&m_consumer, &OrderedConsumer::streamRewound, this,
                [this] { problem = u"the stream lost its end"_s; });
        m_consumer.start();
    }

    quint64 last() const { return m_numbers.size(); }
    int recreations() const { return m_consumer.recreations(); }
    /// Which message came with stream sequence \a sequence.
    quint64 numberAt(quint64 sequence) const { return m_numbers[sequence - 1]; }
    QString problem;

private:
    void onMessage(const ConsumerMessage &message)
    {
        if (message.delivery.streamSequence != last() + 1 && problem.isEmpty()) {
            problem
                = u"sequence %1 came after %2"_s.arg(message.delivery.streamSequence).arg(last());
        }
        const QByteArrayView payload = message.message.payload();
        m_numbers.push_back(payload.toByteArray().toULongLong());
    }

    JetStream m_jetStream;
    OrderedConsumer m_consumer;
    std::vector<quint64> m_numbers; ///< by stream sequence
};

/// Nothing that was acknowledged is lost, and nothing comes twice or out of order, while the server
/// is killed again and again.
///
/// NUNECT_SOAK_MESSAGES sets how many messages (default 20,000), NUNECT_SOAK_KILLS how often the
/// server is killed at least (default 3).
class TestJetStreamSoak : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); }

private Q_SLOTS:
    void initTestCase() { qputenv("QT_LOGGING_RULES", "nunect.nats.info=false"); }
    void serverIsKilledAgainAndAgain();

private:
    void outage();

    std::unique_ptr<JetStreamSite> m_site;
    int m_kills = 0;
};

static int number(const char *variable, int fallback)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber ? value : fallback;
}

/// Kills the server and lets the clients try in vain for a moment.
void TestJetStreamSoak::outage()
{
    m_site->server.kill();
    ++m_kills;
    QElapsedTimer down;
    down.start();
    const int duration = QRandomGenerator::global()->bounded(50, 500);
    QTRY_VERIFY(down.elapsed() >= duration);
    START_SERVER(m_site->server);
}

void TestJetStreamSoak::serverIsKilledAgainAndAgain()
{
    const auto count = static_cast<quint64>(number("NUNECT_SOAK_MESSAGES", 20'000));
    const int kills = number("NUNECT_SOAK_KILLS", 3);
    const bool longRun = count > 100'000;
    m_site = std::make_unique<JetStreamSite>();
    QCOMPARE(m_site->start(), QString());
    StreamConfig config = streamOf(u"soak"_s);
    config.duplicateWindow = 30min; // longer than the longest retry
    VERIFY_REPLY(createStream(*m_site->jetStream, config));
    Client consuming(optionsFor(m_site->server));
    Publisher publisher(m_site->client.get(), count);
    Checker checker(&consuming);
    consuming.connectToServer();

    QElapsedTimer time;
    time.start();
    publisher.fill();
    quint64 nextKill = 0;
    while (!publisher.isDone() && publisher.problem.isEmpty() && checker.problem.isEmpty()
           && !QTest::currentTestFailed()) {
        // A short run spreads its kills over the messages, a long one over time.
        if (longRun) {
            const int pause = QRandomGenerator::global()->bounded(1000, 5000);
            QElapsedTimer up;
            up.start();
            (void)QTest::qWaitFor([&] { return up.elapsed() >= pause || publisher.isDone(); },
                                  pause + 1000);
        } else {
            nextKill += count / static_cast<quint64>(kills + 1);
            QTRY_VERIFY_WITH_TIMEOUT(publisher.acknowledged() >= qMin(nextKill, count), 60'000);
        }
        if (!publisher.isDone())
            outage();
    }
    QCOMPARE(publisher.problem, QString());
    const auto info
        = await<StreamInfo>([&](auto done) { m_site->jetStream->streamInfo(u"soak"_s, done); });
    VERIFY_REPLY(info);
    QCOMPARE(info->state.messages, info->state.lastSequence);
    QTRY_COMPARE_WITH_TIMEOUT(checker.last(), info->state.lastSequence, 60'000);
    QCOMPARE(checker.problem, QString());
    QVERIFY2(m_kills >= kills, qPrintable(QString::number(m_kills)));

    for (quint64 n = 1; n <= count; ++n)
        QCOMPARE(checker.numberAt(publisher.sequenceOf(n)), n);
    // One place for each: nothing was stored a second time.
    QCOMPARE(checker.last(), count);
    qInfo("%llu messages in %.1f s, %d kills, %llu repeated, %llu of them stored before, "
          "%d consumers, %llu connects",
          count, double(time.elapsed()) / 1000, m_kills, publisher.retries(),
          publisher.duplicates(), checker.recreations(), consuming.statistics().connects);
}

QTEST_GUILESS_MAIN(TestJetStreamSoak)
#include "tst_jetstream_soak.moc"
