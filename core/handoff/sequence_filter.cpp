// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/sequence_filter.h"

#include "core/contract/headers.h"
#include "core/protocol/headers.h"

namespace nunect::handoff {

static contract::Headers headersOf(const nats::Message &message)
{
    contract::HeaderViews views;
    nats::HeaderReader reader(message.headerBlock());
    while (const auto header = reader.next())
        views.add(header->name, header->value);
    return contract::fromHeaderViews(views);
}

bool SequenceFilter::take(const nats::Message &message)
{
    const contract::Headers headers = headersOf(message);
    bool isNew = true;
    if (headers.seq && *headers.seq > 0) {
        // No subject has a line break in it.
        const QByteArray key = message.subject().toByteArray() + '\n' + headers.unit.toUtf8();
        isNew = takeNumber(m_streams.use(key), *headers.seq, headers.txNs.value_or(0));
    } else if (const QByteArrayView id = message.header("Nats-Msg-Id"); !id.isEmpty()) {
        bool wasKnown = false;
        m_ids.use(id.toByteArray(), &wasKnown);
        isNew = !wasKnown;
    } else {
        ++m_unnumbered;
    }
    if (!isNew)
        ++m_duplicates;
    return isNew;
}

bool SequenceFilter::takeNumber(Stream &stream, quint64 number, qint64 txNs)
{
    if (stream.newest == 0) {
        begin(stream, number, txNs);
        return true;
    }
    if (number > stream.newest) {
        advance(stream, number, txNs);
        return true;
    }
    const quint64 behind = stream.newest - number;
    // Without a stamp only a number that is far behind tells of a new start.
    const bool startedAnew = txNs > 0 ? txNs > stream.newestTxNs : behind >= window;
    if (startedAnew) {
        begin(stream, number, txNs);
        return true;
    }
    if (behind >= window || stream.came[behind])
        return false;
    stream.came[behind] = true;
    if (number > stream.first)
        --m_missed; // it was counted as the newer one came
    return true;
}

void SequenceFilter::begin(Stream &stream, quint64 number, qint64 txNs)
{
    stream = {number, number, txNs, {}};
    stream.came[0] = true;
}

void SequenceFilter::advance(Stream &stream, quint64 number, qint64 txNs)
{
    const quint64 steps = number - stream.newest;
    m_missed += steps - 1;
    stream.came = steps < window ? stream.came << steps : std::bitset<window>();
    stream.came[0] = true;
    stream.newest = number;
    stream.newestTxNs = txNs;
}

} // namespace nunect::handoff
