// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/ordered_tracker.h"

namespace nunect::nats::jetstream {

/// A consumer is given up for lost when this many intervals have passed without a sign of it.
static constexpr int maxSilentTicks = 2;

OrderedTracker::OrderedTracker(ConsumerConfig config)
    : m_config(std::move(config))
{
}

ConsumerConfig OrderedTracker::nextConfig() const
{
    ConsumerConfig config = m_config;
    if (m_streamSequence > 0) {
        config.deliverPolicy = DeliverPolicy::ByStartSequence;
        config.startSequence = m_streamSequence + 1;
    }
    return config;
}

void OrderedTracker::begin()
{
    m_consumerSequence = 0;
    m_caughtUp = false;
    m_heard = true;
    m_silentTicks = 0;
}

void OrderedTracker::created(const ConsumerInfo &info)
{
    m_heard = true;
    if (info.delivered.consumer > 0 || m_consumerSequence > 0)
        return; // its messages tell more
    if (info.pending == 0)
        m_caughtUp = true;
    // The server starts at the stream's end if that lies before where we asked it to start.
    if (info.delivered.stream < m_streamSequence) {
        ++m_rewinds;
        m_streamSequence = info.delivered.stream;
        return;
    }
    // A consumer of new messages that is lost before its first one must not lose that, too.
    if (m_config.deliverPolicy == DeliverPolicy::New)
        m_streamSequence = info.delivered.stream;
}

OrderedTracker::Verdict OrderedTracker::message(const AckSubject &delivery)
{
    m_heard = true;
    if (delivery.consumerSequence != m_consumerSequence + 1)
        return Verdict::Recreate;
    if (delivery.streamSequence <= m_streamSequence)
        ++m_rewinds; // no repetition: this consumer was told to start behind it
    m_consumerSequence = delivery.consumerSequence;
    m_streamSequence = delivery.streamSequence;
    if (delivery.pending == 0)
        m_caughtUp = true;
    return Verdict::Deliver;
}

OrderedTracker::Verdict OrderedTracker::heartbeat(quint64 lastConsumerSequence, bool stalled)
{
    m_heard = true;
    if (lastConsumerSequence != m_consumerSequence)
        return Verdict::Recreate;
    if (!stalled)
        m_caughtUp = true;
    return Verdict::Deliver;
}

OrderedTracker::Verdict OrderedTracker::tick()
{
    m_silentTicks = m_heard ? 0 : m_silentTicks + 1;
    m_heard = false;
    return m_silentTicks < maxSilentTicks ? Verdict::Deliver : Verdict::Recreate;
}

} // namespace nunect::nats::jetstream
