// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/burst.h"

#include "core/client/websocket_transport.h"
#include "core/contract/subjects.h"
#include "core/protocol/headers.h"
#include "core/protocol/writer.h"
#include "tests/sim/site_model.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace nunect::sim {

/// Sent as one piece: some 100 KB, or a twentieth of a second.
static constexpr qsizetype blockBytes = 100'000;
static constexpr int mostUnconfirmed = 8; ///< blocks
static constexpr auto pause = 2ms;

Burst::Burst(nats::ClientOptions options, const QList<QByteArray> &operations, int rate,
             QObject *parent)
    : QObject(parent)
    , m_rate(rate)
{
    const int most = std::max(1, rate / 20);
    int count = 0;
    while (count < most && m_block.size() < blockBytes)
        m_block += operations[count++ % operations.size()];
    m_messagesInBlock = count;

    m_client = std::make_unique<nats::Client>(options, [this] {
        auto transport = std::make_unique<nats::WebSocketTransport>();
        m_transport = transport.get();
        return transport;
    });
    m_timer.setInterval(pause);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Burst::sendDue);
    connect(m_client.get(), &nats::Client::event, this, [this](const nats::Event &what) {
        if (what.type == nats::Event::Connected)
            begin();
        else if (what.type == nats::Event::Disconnected)
            m_timer.stop();
        Q_EMIT event(what);
    });
}

Burst::~Burst() = default;

void Burst::begin()
{
    m_due = 0;
    m_unconfirmed = 0;
    m_since.start();
    m_timer.start();
}

void Burst::close()
{
    m_timer.stop();
    m_client->close();
}

void Burst::sendDue()
{
    if (!isConnected() || !m_transport)
        return;
    m_due += double(m_rate) * double(m_since.nsecsElapsed()) * 1e-9;
    m_since.start();
    while (m_due >= m_messagesInBlock && m_unconfirmed < mostUnconfirmed)
        sendBlock();
    // What could not be sent within a second is not made up for.
    if (m_due > m_rate) {
        const auto late = static_cast<quint64>(m_due - m_rate);
        m_behind += late;
        m_due -= double(late);
    }
}

void Burst::sendBlock()
{
    m_transport->send(m_block);
    m_due -= m_messagesInBlock;
    m_sent += quint64(m_messagesInBlock);
    ++m_unconfirmed;
    m_client->measureRtt(
        30s,
        [this](std::chrono::nanoseconds) {
            --m_unconfirmed;
            if (m_timer.isActive())
                sendDue();
        },
        [](const nats::RequestError &) {}); // lost: begin() counts anew
}

QList<QByteArray> plainOperations(const QByteArray &subject, int size)
{
    return {nats::writer::pub(subject, {}, {}, QByteArray(size, 'x'))};
}

QList<QByteArray> metricOperations(const SiteModel &model, qint64 nowNs)
{
    static constexpr int most = 256;
    // Of a site of its own with the same units, so that the model's numbers stay as they are.
    SiteOptions options = model.options();
    options.units = std::min(std::max(1, options.units), most);
    options.connections = 0;
    options.churn = 0;
    options.faults = 0;
    SiteModel units(options);
    QList<QByteArray> operations;
    for (int i = 0; i < 2 * stepsPerSecond; ++i) {
        for (const UnitMessage &message : units.advance(nowNs).unitMessages) {
            const auto subject = contract::parseSubject(message.subject);
            const auto block = nats::encodeHeaders(message.headers);
            if (subject && subject->kind == contract::Kind::Rtt && block)
                operations.append(nats::writer::pub(message.subject, {}, *block, message.payload));
        }
    }
    return operations;
}

} // namespace nunect::sim
