// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/rtt_probes.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats {

quint64 RttProbes::add(std::chrono::milliseconds timeout, RttHandler onRtt,
                       Client::ErrorHandler onError)
{
    const quint64 tag = ++m_lastTag;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, tag] {
        take(tag).onError({ErrorCode::RequestTimeout, u"No PONG in time."_s});
    });
    timer->start(timeout);
    m_probes.insert(tag, {timer, std::move(onRtt), std::move(onError)});
    return tag;
}

void RttProbes::answered(quint64 tag, std::chrono::nanoseconds rtt)
{
    if (m_probes.contains(tag))
        take(tag).onRtt(rtt);
}

void RttProbes::fail(quint64 tag, const RequestError &error)
{
    // Later, for callers who are still in the call that made the probe.
    QMetaObject::invokeMethod(
        this,
        [this, tag, error] {
            if (m_probes.contains(tag))
                take(tag).onError(error);
        },
        Qt::QueuedConnection);
}

void RttProbes::failAll(const RequestError &error)
{
    for (auto it = m_probes.cbegin(); it != m_probes.cend(); ++it)
        fail(it.key(), error);
}

RttProbes::Probe RttProbes::take(quint64 tag)
{
    Probe probe = m_probes.take(tag);
    probe.timer->stop();
    probe.timer->deleteLater(); // this may be its own timeout
    return probe;
}

} // namespace nunect::nats
