// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ordered_consumer.h"
#include "tests/integration/jetstream/jetstream_fixture.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace nunect;
using namespace nunect::nats;
using namespace nunect::nats::jetstream;
using namespace nunect::test;

using ConsumerState = OrderedConsumer::State;

/// The ordered consumer on a real server that is stopped, killed and suspended under it.
class TestOrderedConsumer : public JetStreamTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void replaysAndFollows();
    void emptyStream();
    void policies_data();
    void policies();
    void filter();
    void headersOnly();
    void manyMessages();
    void lostConsumerIsReplaced();
    void newOnlyMissesNothing();
    void restarts();
    void suspendedServer();
    void streamMadeAnew();
    void streamThatComesLater();
    void refusedForGood();
    void stopAndStart();
    void clientThatGoesFirst();

private:
    void store(const QByteArray &subject, int count);
    std::unique_ptr<OrderedConsumer> consume(const OrderedConsumerOptions &options = {});

    QList<quint64> m_sequences;
};

void TestOrderedConsumer::init()
{
    m_sequences.clear();
    JetStreamTest::init();
    if (QTest::currentTestFailed())
        return;
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
}

/// Publishes \a count messages and waits until they are stored.
void TestOrderedConsumer::store(const QByteArray &subject, int count)
{
    int stored = 0;
    for (int i = 0; i < count; ++i) {
        js().publish(subject, QByteArray::number(i), {}, {}, [&stored](const Reply<PubAck> &ack) {
            QVERIFY2(ack, qPrintable(errorText(ack)));
            ++stored;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored, count, 30000);
}

std::unique_ptr<OrderedConsumer> TestOrderedConsumer::consume(const OrderedConsumerOptions &options)
{
    auto consumer = std::make_unique<OrderedConsumer>(&js(), u"A"_s, options);
    connect(
        consumer.get(), &OrderedConsumer::messageReceived, this,
        [this](const ConsumerMessage &message) { m_sequences += message.delivery.streamSequence; });
    consumer->start();
    return consumer;
}

static QList<quint64> range(quint64 first, quint64 last)
{
    QList<quint64> numbers;
    for (quint64 n = first; n <= last; ++n)
        numbers += n;
    return numbers;
}

void TestOrderedConsumer::replaysAndFollows()
{
    store("A.x"_ba, 3);
    OrderedConsumer consumer(&js(), u"A"_s, {});
    QSignalSpy messages(&consumer, &OrderedConsumer::messageReceived);
    QSignalSpy caughtUp(&consumer, &OrderedConsumer::caughtUp);
    QSignalSpy states(&consumer, &OrderedConsumer::stateChanged);
    QCOMPARE(consumer.state(), ConsumerState::Stopped);
    consumer.start();
    QTRY_COMPARE(caughtUp.size(), 1);
    QCOMPARE(messages.size(), 3);
    const auto first = messages[0][0].value<ConsumerMessage>();
    QCOMPARE(first.message.subject().toByteArray(), "A.x"_ba);
    QCOMPARE(first.message.payload().toByteArray(), "0"_ba);
    QCOMPARE(first.delivery.stream.toByteArray(), "A"_ba);
    QCOMPARE(first.delivery.pending, 2u);
    QCOMPARE(first.delivery.deliveries, 1u);
    QCOMPARE(consumer.state(), ConsumerState::Live);
    store("A.x"_ba, 2);
    QTRY_COMPARE(messages.size(), 5);
    QCOMPARE(consumer.streamSequence(), 5u);
    QCOMPARE(consumer.recreations(), 1);
    QCOMPARE(caughtUp.size(), 1);
}

void TestOrderedConsumer::emptyStream()
{
    OrderedConsumer consumer(&js(), u"A"_s, {});
    QSignalSpy caughtUp(&consumer, &OrderedConsumer::caughtUp);
    consumer.start();
    QTRY_COMPARE(caughtUp.size(), 1);
    QCOMPARE(consumer.streamSequence(), 0u);
}

void TestOrderedConsumer::policies_data()
{
    QTest::addColumn<OrderedConsumerOptions>("options");
    QTest::addColumn<QList<quint64>>("sequences");
    // The stream holds x y x y x; then comes one more x.
    QTest::newRow("all") << OrderedConsumerOptions{} << range(1, 6);
    OrderedConsumerOptions options;
    options.deliverPolicy = DeliverPolicy::Last;
    QTest::newRow("last") << options << range(5, 6);
    options.deliverPolicy = DeliverPolicy::New;
    QTest::newRow("new") << options << range(6, 6);
    options.deliverPolicy = DeliverPolicy::LastPerSubject;
    QTest::newRow("last per subject") << options << range(4, 6);
    options.deliverPolicy = DeliverPolicy::ByStartSequence;
    options.startSequence = 3;
    QTest::newRow("by sequence") << options << range(3, 6);
    options.startSequence = 100;
    QTest::newRow("by a sequence of the future") << options << range(6, 6);
    options.deliverPolicy = DeliverPolicy::ByStartTime;
    options.startTimeNs = 1'600'000'000'000'000'000;
    QTest::newRow("by time") << options << range(1, 6);
}

void TestOrderedConsumer::policies()
{
    QFETCH(OrderedConsumerOptions, options);
    QFETCH(QList<quint64>, sequences);
    for (const QByteArray &subject : {"A.x"_ba, "A.y"_ba, "A.x"_ba, "A.y"_ba, "A.x"_ba})
        store(subject, 1);
    const auto consumer = consume(options);
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    QCOMPARE(m_sequences, sequences.first(sequences.size() - 1));
    store("A.x"_ba, 1);
    QTRY_COMPARE(m_sequences, sequences);
}

void TestOrderedConsumer::filter()
{
    for (const QByteArray &subject : {"A.x.1"_ba, "A.y.1"_ba, "A.x.2"_ba})
        store(subject, 1);
    OrderedConsumerOptions options;
    options.filterSubject = "A.x.*"_ba;
    const auto consumer = consume(options);
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    QCOMPARE(m_sequences, (QList<quint64>{1, 3}));
}

void TestOrderedConsumer::headersOnly()
{
    VERIFY_REPLY(publish(js(), "A.x"_ba, "payload"_ba, {}, {{"K"_ba, "v"_ba}}));
    OrderedConsumerOptions options;
    options.headersOnly = true;
    OrderedConsumer consumer(&js(), u"A"_s, options);
    QSignalSpy messages(&consumer, &OrderedConsumer::messageReceived);
    consumer.start();
    QTRY_COMPARE(messages.size(), 1);
    const auto message = messages[0][0].value<ConsumerMessage>().message;
    QVERIFY(message.payload().isEmpty());
    QCOMPARE(message.header("K").toByteArray(), "v"_ba);
    QCOMPARE(message.header("Nats-Msg-Size").toByteArray(), "7"_ba);
}

/// More than the server sends before it wants to hear that we keep up.
void TestOrderedConsumer::manyMessages()
{
    const int count = 3000;
    const QByteArray payload(10'000, 'x');
    int stored = 0;
    for (int i = 0; i < count; ++i) {
        js().publish("A.x"_ba, payload, {}, {},
                     [&stored](const Reply<PubAck> &ack) { stored += ack ? 1 : 0; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(stored, count, 30000);
    const auto consumer = consume();
    QTRY_COMPARE_WITH_TIMEOUT(m_sequences.size(), count, 30000);
    QCOMPARE(m_sequences, range(1, count));
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    QCOMPARE(consumer->recreations(), 1);
}

/// Somebody deletes it on the server: heartbeats stop.
void TestOrderedConsumer::lostConsumerIsReplaced()
{
    store("A.x"_ba, 2);
    OrderedConsumerOptions options;
    options.idleHeartbeat = 200ms;
    const auto consumer = consume(options);
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    const auto monitor = m_site->server.monitor("/jsz?consumers=1&accounts=1"_ba);
    QVERIFY2(monitor, qPrintable(monitor ? QString() : monitor.error().text));
    const QByteArray mark = "\"stream_name\": \"A\",\n"_ba;
    const qsizetype at = monitor->indexOf("\"name\": \""_ba, monitor->indexOf(mark));
    QVERIFY(at > 0);
    const qsizetype end = monitor->indexOf('"', at + 9);
    const QString name = QString::fromUtf8(monitor->sliced(at + 9, end - at - 9));
    VERIFY_REPLY(await<void>([&](auto done) { js().deleteConsumer(u"A"_s, name, done); }));
    store("A.x"_ba, 2);
    QTRY_COMPARE(consumer->recreations(), 2);
    QTRY_COMPARE(m_sequences, range(1, 4));
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
}

/// What comes between the loss of a consumer that has seen nothing and the next one counts, too.
void TestOrderedConsumer::newOnlyMissesNothing()
{
    store("A.x"_ba, 3);
    OrderedConsumerOptions options;
    options.deliverPolicy = DeliverPolicy::New;
    const auto consumer = consume(options);
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    m_site->client->close();
    QCOMPARE(consumer->state(), ConsumerState::Recovering);
    Client other(optionsFor(m_site->server));
    other.connectToServer();
    QTRY_COMPARE(other.state(), State::Connected);
    JetStream otherJetStream(&other);
    VERIFY_REPLY(publish(otherJetStream, "A.x"_ba, "missed"_ba));
    m_site->client->connectToServer();
    QTRY_COMPARE(m_sequences, range(4, 4));
}

void TestOrderedConsumer::restarts()
{
    const auto consumer = consume();
    quint64 stored = 0;
    for (const bool killed : {true, false, true}) {
        store("A.x"_ba, 100);
        stored += 100;
        if (killed)
            m_site->server.kill();
        else
            m_site->server.stop();
        QTRY_COMPARE(consumer->state(), ConsumerState::Recovering);
        START_SERVER(m_site->server);
        QTRY_COMPARE_WITH_TIMEOUT(m_site->client->state(), State::Connected, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(consumer->state(), ConsumerState::Live, 10000);
        QCOMPARE(m_sequences, range(1, stored));
    }
    store("A.x"_ba, 10);
    QTRY_COMPARE(m_sequences, range(1, stored + 10));
}

void TestOrderedConsumer::suspendedServer()
{
    const auto consumer = consume();
    store("A.x"_ba, 10);
    m_site->server.suspend();
    QTRY_COMPARE_WITH_TIMEOUT(consumer->state(), ConsumerState::Recovering, 10000);
    m_site->server.resume();
    QTRY_COMPARE_WITH_TIMEOUT(consumer->state(), ConsumerState::Live, 15000);
    store("A.x"_ba, 10);
    QTRY_COMPARE(m_sequences, range(1, 20));
}

void TestOrderedConsumer::streamMadeAnew()
{
    OrderedConsumerOptions options;
    options.idleHeartbeat = 200ms;
    const auto consumer = consume(options);
    QSignalSpy rewound(consumer.get(), &OrderedConsumer::streamRewound);
    QSignalSpy errors(consumer.get(), &OrderedConsumer::errorOccurred);
    store("A.x"_ba, 10);
    QTRY_COMPARE(m_sequences.size(), 10);
    VERIFY_REPLY(await<void>([&](auto done) { js().deleteStream(u"A"_s, done); }));
    QTRY_VERIFY(!errors.isEmpty());
    QCOMPARE(consumer->lastError().api.errCode, errcode::streamNotFound);
    QCOMPARE(consumer->state(), ConsumerState::Recovering);
    VERIFY_REPLY(createStream(js(), streamOf(u"A"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(consumer->state(), ConsumerState::Live, 10000);
    QCOMPARE(rewound.size(), 1);
    m_sequences.clear();
    store("A.x"_ba, 3);
    QTRY_COMPARE(m_sequences, range(1, 3));
}

void TestOrderedConsumer::streamThatComesLater()
{
    OrderedConsumer consumer(&js(), u"LATER"_s, {});
    QSignalSpy errors(&consumer, &OrderedConsumer::errorOccurred);
    consumer.start();
    QTRY_VERIFY(errors.size() >= 2);
    QCOMPARE(consumer.state(), ConsumerState::Starting);
    QVERIFY(consumer.lastError().is(errcode::streamNotFound));
    VERIFY_REPLY(createStream(js(), streamOf(u"LATER"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state(), ConsumerState::Live, 10000);
}

void TestOrderedConsumer::refusedForGood()
{
    OrderedConsumerOptions options;
    options.deliverPolicy = DeliverPolicy::ByStartSequence; // without a sequence
    OrderedConsumer consumer(&js(), u"A"_s, options);
    QSignalSpy errors(&consumer, &OrderedConsumer::errorOccurred);
    consumer.start();
    QTRY_COMPARE(errors.size(), 1);
    QCOMPARE(consumer.state(), ConsumerState::Failed);
    QCOMPARE(consumer.lastError().kind, JetStreamError::Refused);
    QCOMPARE(consumer.lastError().api.code, 400);
}

void TestOrderedConsumer::stopAndStart()
{
    const auto consumer = consume();
    store("A.x"_ba, 5);
    QTRY_COMPARE(m_sequences.size(), 5);
    consumer->stop();
    QCOMPARE(consumer->state(), ConsumerState::Stopped);
    store("A.x"_ba, 5);
    QCOMPARE(m_sequences.size(), 5);
    consumer->start();
    QTRY_COMPARE(m_sequences, range(1, 10));
}

/// Its subscriptions go with it; a consumer that is its child must not touch them any more.
void TestOrderedConsumer::clientThatGoesFirst()
{
    auto client = std::make_unique<Client>(optionsFor(m_site->server));
    auto *jetStream = new JetStream(client.get(), {}, client.get());
    auto *consumer = new OrderedConsumer(jetStream, u"A"_s, {}, client.get());
    consumer->start();
    client->connectToServer();
    QTRY_COMPARE(consumer->state(), ConsumerState::Live);
    client.reset();
}

QTEST_GUILESS_MAIN(TestOrderedConsumer)
#include "tst_ordered_consumer.moc"
