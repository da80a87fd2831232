// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/handoff/recent_map.h"
#include "core/protocol/message.h"

#include <QByteArray>

#include <bitset>
#include <optional>

namespace nunect::handoff {

/// Lets each message through once where the same may come by two connections, or again from a
/// stream, and counts what never came.
///
/// Messages are known by subject, sender (`X-Unit-ID`) and number (`X-Seq`); those without a number
/// by their `Nats-Msg-Id`. One that has neither cannot be told from another and is let through. A
/// number that falls back is a sender that has started anew if its stamp (`X-TX-Timestamp`) is
/// later than all before. A value type of bounded memory.
class SequenceFilter
{
public:
    /// How far behind the newest number of a subject a message may come and still be told apart;
    /// an older one is taken for a duplicate.
    static constexpr std::size_t window = 512;
    /// So many subjects and senders are known, and so many message IDs; at least.
    static constexpr qsizetype maxStreams = 4096;
    static constexpr qsizetype maxIds = 4096;

    /// True if \a message has not come before.
    bool take(const nats::Message &message);

    /// Duplicates that were dropped.
    quint64 duplicates() const { return m_duplicates; }
    /// Numbers that were skipped and have not come since.
    quint64 missed() const { return m_missed; }
    /// Messages without number and ID.
    quint64 unnumbered() const { return m_unnumbered; }

private:
    struct Stream
    {
        quint64 newest = 0; ///< 0: none yet
        quint64 first = 0;  ///< that was heard: who knows what was to be heard before
        qint64 newestTxNs = 0;
        std::bitset<window> came; ///< [0] is the newest, [1] the one before it
    };

    bool takeNumber(Stream &stream, quint64 number, qint64 txNs);
    void begin(Stream &stream, quint64 number, qint64 txNs);
    void advance(Stream &stream, quint64 number, qint64 txNs);

    RecentMap<QByteArray, Stream> m_streams{maxStreams};
    RecentMap<QByteArray, bool> m_ids{maxIds};
    quint64 m_duplicates = 0;
    quint64 m_missed = 0;
    quint64 m_unnumbered = 0;
};

} // namespace nunect::handoff
