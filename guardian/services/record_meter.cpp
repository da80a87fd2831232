// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/record_meter.h"

#include "guardian/record_subjects.h"

namespace nunect::guardian {

/// All of which something can be left out.
static constexpr const char *listenedTo[] = {"ops.log.>", "ops.metric.>", "ops.event.>"};

RecordMeter::RecordMeter(Bus &bus, std::chrono::milliseconds period,
                         std::chrono::milliseconds sample, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_period(this)
    , m_sample(this)
{
    m_period.setInterval(period);
    m_sample.setInterval(sample);
    m_sample.setSingleShot(true);
    connect(&m_period, &QTimer::timeout, this, &RecordMeter::begin);
    connect(&m_sample, &QTimer::timeout, this, &RecordMeter::end);
    connect(&bus, &Bus::connected, this, [this] {
        begin();
        m_period.start();
    });
    connect(&bus, &Bus::disconnected, this, [this] {
        m_period.stop();
        stop();
    });
}

void RecordMeter::begin()
{
    stop();
    m_counts.clear();
    for (const char *subject : listenedTo)
        m_bus.subscribe(subject, [this](const BusMessage &message) { hear(message); });
    m_listens = true;
    m_since.start();
    m_sample.start();
}

void RecordMeter::stop()
{
    m_sample.stop();
    if (!std::exchange(m_listens, false))
        return;
    for (const char *subject : listenedTo)
        m_bus.unsubscribe(subject);
}

void RecordMeter::hear(const BusMessage &message)
{
    const QString kind = recordKindOf(message.subject);
    if (kind.isEmpty())
        return;
    Count &count = m_counts[kind];
    ++count.messages;
    count.bytes += message.subject.size() + message.payload.size();
    for (const auto &[name, value] : contract::toHeaderList(message.headers))
        count.bytes += name.size() + value.size();
    count.subjects.insert(message.subject);
}

void RecordMeter::end()
{
    const double seconds = double(m_since.elapsed()) / 1000;
    stop();
    m_recorded.clear();
    for (const auto &[kind, count] : m_counts) {
        m_recorded.push_back({kind, double(count.messages) / seconds, double(count.bytes) / seconds,
                              static_cast<int>(count.subjects.size())});
    }
}

} // namespace nunect::guardian
