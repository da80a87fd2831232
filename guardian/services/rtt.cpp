// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/rtt.h"

#include "core/contract/subjects.h"
#include "core/util/timestamp.h"
#include "timesync/clock_epoch.h"

namespace nunect::guardian {

RttService::RttService(Bus &bus, const Sender &sender, const SenderDelays &delays,
                       std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_sender(sender)
    , m_delays(delays)
    , m_subject(contract::rttSubject(sender.unit()))
    , m_echoSubject(contract::echoSubject(sender.unit()))
    , m_timer(this)
{
    m_message.unit = sender.unit();
    connect(&m_timer, &QTimer::timeout, this, &RttService::probe);
    m_timer.setInterval(interval);
    connect(&bus, &Bus::connected, this, [this] {
        probe();
        m_timer.start();
    });
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
}

void RttService::probe()
{
    if (m_outstanding > 0)
        return;
    m_outstanding = 2;
    ++m_message.sent;
    m_message.nativeRttUs.reset();
    m_message.appRttUs.reset();
    // One after the other, so that neither waits behind the other in the server.
    m_bus.measureRtt(probeTimeout, [this](std::optional<double> rttUs) {
        m_message.nativeRttUs = rttUs;
        answered();
        const qint64 sentNs = timesync::monotonicNs();
        m_bus.request(m_echoSubject, m_sender.requestHeaders(), {}, probeTimeout,
                      [this, sentNs](const std::optional<BusMessage> &reply) {
                          if (reply)
                              m_message.appRttUs
                                  = double(reply->receivedMonotonicNs - sentNs) / 1000.0;
                          answered();
                      });
    });
}

void RttService::answered()
{
    if (--m_outstanding > 0)
        return;
    if (!m_message.nativeRttUs || !m_message.appRttUs)
        ++m_message.lost;
    m_message.tsNs = nowNs();
    m_message.server = m_bus.server().name;
    const QList<contract::OneWay> delays = m_delays.at(timesync::monotonicNs());
    m_message.oneWay = delays.isEmpty() ? std::nullopt : std::optional(delays.first());
    ++m_message.seq;
    if (!m_sender.publishPeriodic(m_subject, m_message.seq, contract::encode(m_message)))
        --m_message.seq;
}

} // namespace nunect::guardian
