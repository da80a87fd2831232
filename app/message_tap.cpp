// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/message_tap.h"

#include "core/util/timestamp.h"

#include <algorithm>
#include <utility>

namespace nunect::app {

using State = nats::Subscription::State;

MessageTap::MessageTap(nats::Client &client, OnBatch onBatch, Limits limits, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_onBatch(std::move(onBatch))
    , m_limits(limits)
    , m_timer(this)
{
    m_second.start();
    m_timer.setInterval(m_limits.interval);
    connect(&m_timer, &QTimer::timeout, this, &MessageTap::flush);
}

MessageTap::MessageTap(nats::Client &client, OnBatch onBatch, QObject *parent)
    : MessageTap(client, std::move(onBatch), Limits(), parent)
{
}

MessageTap::~MessageTap()
{
    for (Tap &tap : m_taps)
        endListening(tap);
}

void MessageTap::endListening(Tap &tap)
{
    if (tap.subscription)
        tap.subscription->unsubscribe();
    tap.subscription.clear();
}

void MessageTap::setPatterns(const QList<QByteArray> &wanted)
{
    if (wanted.isEmpty() && !m_taps.empty()) {
        for (Tap &tap : m_taps)
            endListening(tap);
        flush(); // the last of them, and that they have ended
    }
    for (auto at = m_taps.begin(); at != m_taps.end();) {
        if (wanted.contains(at->told.pattern)) {
            ++at;
        } else {
            endListening(*at);
            at = m_taps.erase(at);
        }
    }
    for (const QByteArray &pattern : wanted) {
        const bool known = std::ranges::any_of(
            m_taps, [&](const Tap &tap) { return tap.told.pattern == pattern; });
        if (!known)
            listen(pattern);
    }
    if (m_taps.empty()) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    flush();
}

void MessageTap::listen(const QByteArray &pattern)
{
    Tap &tap = m_taps.emplace_back();
    tap.told.pattern = pattern;
    tap.subscription = m_client.subscribe(pattern);
    connect(tap.subscription, &nats::Subscription::messageReceived, this,
            [this, &tap](const nats::Message &message) { take(tap, message); });
}

bool MessageTap::hasRoom(qsizetype bytes)
{
    if (m_second.elapsed() >= 1000) {
        m_second.restart();
        m_messagesThisSecond = 0;
        m_bytesThisSecond = 0;
    }
    if (m_messagesThisSecond >= m_limits.messagesPerSecond
        || m_bytesThisSecond + bytes > m_limits.bytesPerSecond
        || m_handedOn.size() >= m_limits.maxBatches)
        return false;
    ++m_messagesThisSecond;
    m_bytesThisSecond += bytes;
    return true;
}

void MessageTap::take(Tap &tap, const nats::Message &message)
{
    ++tap.told.received;
    tap.told.receivedBytes += static_cast<quint64>(message.size());
    const qsizetype bytes
        = std::min(message.payload().size(), m_limits.maxBodyBytes) + message.headerBlock().size();
    if (hasRoom(bytes))
        m_messages.push_back(kept(tap.told.pattern, message));
    else
        ++tap.told.overRate;
}

store::TapMessage MessageTap::kept(const QByteArray &pattern, const nats::Message &message) const
{
    store::TapMessage made;
    made.receivedNs = nowNs();
    made.pattern = pattern;
    made.subject = message.subject().toByteArray();
    made.reply = message.replyTo().toByteArray();
    made.payloadSize = message.payload().size();
    made.size = message.size();
    made.payload = message.payload()
                       .first(std::min(message.payload().size(), m_limits.maxBodyBytes))
                       .toByteArray();
    nats::HeaderReader reader(message.headerBlock());
    if (reader.status() != 0) {
        made.status = QByteArray::number(reader.status());
        if (!reader.statusText().isEmpty())
            made.status += ' ' + reader.statusText().toByteArray();
    }
    qsizetype bytes = 0;
    while (const auto header = reader.next()) {
        bytes += header->name.size() + header->value.size();
        if (bytes > m_limits.maxHeaderBytes) {
            made.headersCut = true;
            break;
        }
        made.headers.append({header->name.toByteArray(), header->value.toByteArray()});
    }
    return made;
}

static store::TapPattern::State stateOf(const nats::Subscription *subscription)
{
    using Told = store::TapPattern;
    if (!subscription)
        return Told::Ended;
    switch (subscription->state()) {
    case State::Pending:
        return Told::Waiting;
    case State::Subscribed:
    case State::Draining:
        return Told::Listening;
    case State::Denied:
        return Told::Denied;
    case State::Ended:
        break;
    }
    return Told::Ended;
}

std::vector<store::TapPattern> MessageTap::patterns()
{
    std::vector<store::TapPattern> list;
    for (Tap &tap : m_taps) {
        tap.told.state = stateOf(tap.subscription);
        if (tap.subscription)
            tap.told.lost = tap.subscription->dropped();
        list.push_back(tap.told);
    }
    return list;
}

void MessageTap::flush()
{
    std::erase_if(m_handedOn, [](const auto &batch) { return batch.expired(); });
    auto told = patterns();
    if (m_messages.empty() && told == m_told)
        return;
    m_told = told;
    const auto messages
        = std::make_shared<const std::vector<store::TapMessage>>(std::exchange(m_messages, {}));
    if (!messages->empty())
        m_handedOn.push_back(messages);
    m_onBatch({messages, std::move(told)});
}

} // namespace nunect::app
