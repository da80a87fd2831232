// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/ack_subject.h"
#include "core/client/jetstream/consumer_config.h"

namespace nunect::nats::jetstream {

/// What an ordered consumer makes of what it is sent (ADR-17): no I/O, no clock.
///
/// One server-side consumer after another feeds it. Each numbers its messages from 1 without a gap;
/// as soon as that does not hold, it is to be given up for another that starts after the last
/// message seen.
class OrderedTracker
{
public:
    enum class Verdict {
        Deliver,
        Recreate, ///< something was lost on the way
    };

    /// \a config says where the first consumer is to start.
    explicit OrderedTracker(ConsumerConfig config);

    /// The next consumer: as configured until the position in the stream is known, and then after
    /// it.
    ConsumerConfig nextConfig() const;

    /// From here on, messages are those of a new consumer.
    void begin();
    /// The new consumer is there. Its first messages may have come before.
    void created(const ConsumerInfo &info);
    Verdict message(const AckSubject &delivery);
    /// An idle heartbeat that says that \a lastConsumerSequence was the last one sent. \a stalled:
    /// the server would go on, but waits for us.
    Verdict heartbeat(quint64 lastConsumerSequence, bool stalled);
    /// One heartbeat interval has passed.
    Verdict tick();

    /// Whether the consumer has nothing more to send for now.
    bool isCaughtUp() const { return m_caughtUp; }
    /// The last one delivered, or skipped on purpose; 0: none.
    quint64 streamSequence() const { return m_streamSequence; }
    /// How often the stream turned out to end before what was delivered of it: it was made anew or
    /// restored.
    int rewinds() const { return m_rewinds; }

private:
    const ConsumerConfig m_config;
    quint64 m_streamSequence = 0;
    quint64 m_consumerSequence = 0;
    bool m_caughtUp = false;
    bool m_heard = false; ///< since the last tick
    int m_silentTicks = 0;
    int m_rewinds = 0;
};

} // namespace nunect::nats::jetstream
