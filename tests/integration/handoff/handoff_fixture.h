// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/handoff/moving_client.h"
#include "core/util/timestamp.h"
#include "tests/integration/jetstream/key_value_fixture.h"
#include "tests/support/leaf_site.h"

#include <QTimer>

#include <algorithm>
#include <numeric>

namespace nunect::test {

inline const QByteArray unitSubject = "ops.unit.foh-7.cmd";

inline nats::ClientOptions unitOptions(const NatsServer &server)
{
    nats::ClientOptions options
        = optionsFor(server, {}, QStringLiteral("unit"), QByteArrayLiteral("s3cret"));
    options.ignoreDiscovered = true;
    return options;
}

/// A unit, and what came to it.
class Unit
{
public:
    explicit Unit(const handoff::MovingOptions &options = standardOptions())
        : client(options)
    {
        client.subscribe(unitSubject);
        QObject::connect(&client, &handoff::MovingClient::messageReceived, &client,
                         [this](const nats::Message &message) {
                             numbers.append(message.payload().toByteArray().toInt());
                         });
        QObject::connect(&client, &handoff::MovingClient::moved, &client,
                         [this](const handoff::Handoff &handoff) { moves.append(handoff); });
        QObject::connect(&client, &handoff::MovingClient::moveFailed, &client,
                         [this](const QString &why) { failures.append(why); });
        QObject::connect(&client, &handoff::MovingClient::epochClaimed, &client,
                         [this](const handoff::UnitRecord &record) { claims.append(record); });
        QObject::connect(&client, &handoff::MovingClient::overtaken, &client,
                         [this](const handoff::UnitRecord &by) { overtakenBy.append(by); });
    }

    static handoff::MovingOptions standardOptions()
    {
        handoff::MovingOptions options;
        options.unit = QStringLiteral("foh-7");
        options.client.ignoreDiscovered = true;
        options.client.credentials = []() -> Result<nats::Credentials> {
            return nats::Credentials{QStringLiteral("unit"), QByteArrayLiteral("s3cret")};
        };
        options.domain = QStringLiteral("hub");
        options.claimRetry = std::chrono::milliseconds(200);
        options.settle = std::chrono::milliseconds(100);
        return options;
    }

    bool startAt(const NatsServer &server)
    {
        client.start(server.webSocketUrl());
        return QTest::qWaitFor(
            [this] { return client.state() == handoff::MovingClient::State::Connected; }, 20'000);
    }
    /// Waits until the move has been told, too.
    bool moveTo(const NatsServer &server)
    {
        const qsizetype before = moves.size();
        client.moveTo(server.webSocketUrl());
        return QTest::qWaitFor([this, before] { return moves.size() > before; }, 20'000);
    }
    /// Waits until number \a last has come; all that came before are 1 to last, each once, in any
    /// order.
    bool hasAll(int last)
    {
        (void)QTest::qWaitFor([this, last] { return numbers.size() >= last; }, 20'000);
        QList<int> sorted = numbers;
        std::ranges::sort(sorted);
        QList<int> all(last);
        std::iota(all.begin(), all.end(), 1);
        return sorted == all;
    }

    QList<int> numbers; ///< of the messages, as they came
    QList<handoff::Handoff> moves;
    QStringList failures;
    QList<handoff::UnitRecord> claims;
    QList<handoff::UnitRecord> overtakenBy;
    handoff::MovingClient client; // goes first
};

/// A hub with two leafs, the bucket and the record of a site, and somebody at the hub who speaks.
class HandoffTest : public QObject
{
    Q_OBJECT

protected:
    /// Number 1, 2, ... to the unit, as the contract has it.
    void speak()
    {
        contract::Headers headers;
        headers.unit = QStringLiteral("hub");
        headers.seq = static_cast<quint64>(++m_spoken);
        headers.txNs = nowNs();
        QVERIFY(m_hub->publish(unitSubject, QByteArray::number(m_spoken),
                               contract::toHeaderList(headers)));
    }
    void speak(int times)
    {
        for (int i = 0; i < times; ++i)
            speak();
    }
    void makeBucket()
    {
        VERIFY_REPLY(await<nats::jetstream::KeyValueStatus>(
            [&](auto done) { m_bucket->createBucket({}, done); }));
    }
    void makeRecord()
    {
        nats::jetstream::StreamConfig record;
        record.name = QStringLiteral("OPS_RECORD");
        record.subjects = {"ops.unit.>"};
        VERIFY_REPLY(createStream(*m_jetStream, record));
    }
    QString recordOf(const QString &unit)
    {
        const auto entry = await<nats::jetstream::KeyValueEntry>(
            [&](auto done) { m_bucket->get(handoff::unitKey(unit), done); });
        return entry ? QString::fromUtf8(entry->value) : entry.error().text;
    }

    std::unique_ptr<LeafSite> m_site;
    std::unique_ptr<nats::Client> m_hub;
    std::unique_ptr<nats::jetstream::JetStream> m_jetStream;
    std::unique_ptr<nats::jetstream::KeyValue> m_bucket;
    int m_spoken = 0;

protected Q_SLOTS:
    void init()
    {
        m_spoken = 0;
        m_site = std::make_unique<LeafSite>();
        const Result<void> started = m_site->start(2);
        QVERIFY2(started, qPrintable(started ? QString() : started.error().text));
        m_hub = std::make_unique<nats::Client>(unitOptions(m_site->hub()));
        m_jetStream = std::make_unique<nats::jetstream::JetStream>(m_hub.get());
        m_bucket = std::make_unique<nats::jetstream::KeyValue>(
            m_jetStream.get(), QString::fromLatin1(handoff::unitsBucket));
        m_hub->connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(m_hub->state(), nats::State::Connected, 10'000);
        makeBucket();
        makeRecord();
    }
    void cleanup()
    {
        m_bucket.reset();
        m_jetStream.reset();
        m_hub.reset();
        m_site.reset();
    }
};

} // namespace nunect::test
