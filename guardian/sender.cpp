// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/sender.h"

#include "core/util/timestamp.h"

namespace nunect::guardian {

Sender::Sender(Bus &bus, QString unit, Clock clock)
    : m_bus(bus)
    , m_unit(std::move(unit))
    , m_clock(std::move(clock))
{
}

bool Sender::publishPeriodic(const QByteArray &subject, quint64 seq,
                             const QByteArray &payload) const
{
    return publish(subject, seq, payload);
}

bool Sender::publishUnnumbered(const QByteArray &subject, const QByteArray &payload) const
{
    return publish(subject, {}, payload);
}

bool Sender::publish(const QByteArray &subject, std::optional<quint64> seq,
                     const QByteArray &payload) const
{
    contract::Headers headers;
    headers.unit = m_unit;
    headers.seq = seq;
    headers.clock = m_clock();
    headers.txNs = nowNs();
    return m_bus.publish(subject, contract::toHeaderList(headers), payload);
}

contract::HeaderList Sender::requestHeaders() const
{
    contract::Headers headers;
    headers.unit = m_unit;
    headers.txNs = nowNs();
    return contract::toHeaderList(headers);
}

} // namespace nunect::guardian
