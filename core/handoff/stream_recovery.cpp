// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/stream_recovery.h"

#include "core/util/boot_clock.h"

#include <utility>

namespace nunect::handoff {

using namespace nats::jetstream;
using namespace Qt::Literals::StringLiterals;

StreamRecovery::StreamRecovery(nats::Client *client, const StreamRecoveryOptions &options,
                               QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_jetStream(client, {options.domain, options.timeout})
    , m_timeout(this)
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(options.timeout);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        finish(u"%1 was not read to its end within %2 ms"_s.arg(m_options.stream)
                   .arg(m_options.timeout.count()));
    });
}

void StreamRecovery::start()
{
    m_timeout.start();
    if (m_options.subjects.isEmpty()) {
        finish({});
        return;
    }
    // What it says as it makes a consumer is what its clock reads; a server before 2.10 tells of it
    // in no other answer that a unit's login may get.
    ConsumerConfig probe;
    probe.deliverPolicy = DeliverPolicy::New;
    probe.memoryStorage = true;
    m_jetStream.createConsumer(m_options.stream, probe, [this](const Reply<ConsumerInfo> &reply) {
        if (m_finished)
            return;
        if (!reply) {
            finish(u"%1: %2"_s.arg(m_options.stream, reply.error().text));
            return;
        }
        // If this does not reach it, the server does so by itself.
        m_jetStream.deleteConsumer(m_options.stream, reply->name, [](const Reply<void> &) {});
        read(reply->createdNs - (bootClockNs() - m_options.sinceNs));
    });
}

/// \a startTimeNs: by the clock of the stream's server, since the Unix epoch.
void StreamRecovery::read(qint64 startTimeNs)
{
    // One each, as nats-server 2.9 knows no consumer of several subjects.
    for (const QByteArray &subject : m_options.subjects) {
        OrderedConsumerOptions options;
        options.filterSubject = subject;
        options.deliverPolicy = DeliverPolicy::ByStartTime;
        options.startTimeNs = startTimeNs;
        auto *consumer = new OrderedConsumer(&m_jetStream, m_options.stream, options, this);
        m_consumers.push_back(consumer);
        connect(consumer, &OrderedConsumer::messageReceived, this,
                [this](const ConsumerMessage &message) {
                    if (!m_finished)
                        Q_EMIT messageReceived(message.message);
                });
        connect(consumer, &OrderedConsumer::errorOccurred, this,
                [this](const JetStreamError &error) {
                    finish(u"%1: %2"_s.arg(m_options.stream, error.text));
                });
        connect(consumer, &OrderedConsumer::caughtUp, this, [this, consumer] {
            consumer->stop();
            std::erase(m_consumers, consumer);
            if (m_consumers.empty())
                finish({});
        });
    }
    const auto all = m_consumers;
    for (OrderedConsumer *consumer : all)
        consumer->start();
}

void StreamRecovery::finish(const QString &problem)
{
    if (std::exchange(m_finished, true))
        return;
    m_timeout.stop();
    const auto reading = std::exchange(m_consumers, {});
    for (OrderedConsumer *consumer : reading)
        consumer->stop();
    Q_EMIT finished(problem);
}

} // namespace nunect::handoff
