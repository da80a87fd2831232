// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/metric_aggregator.h"

#include "core/util/timestamp.h"
#include "guardian/record_subjects.h"

#include <QJsonDocument>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;
using contract::Kind;

static QByteArray metricSubjects(Kind kind)
{
    return kind == Kind::Rtt ? contract::rttSubject(u"*") : contract::timeSubject(u"*");
}

MetricAggregator::MetricAggregator(Bus &bus, const Sender &sender, std::chrono::milliseconds window,
                                   QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_sender(sender)
    , m_timer(this)
{
    m_timer.setInterval(window);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        for (const auto &[kind, units] : m_units)
            tell(kind);
        m_window.start();
    });
    connect(&bus, &Bus::connected, this, &MetricAggregator::beginWindow);
    connect(&bus, &Bus::disconnected, &m_timer, &QTimer::stop);
}

void MetricAggregator::beginWindow()
{
    for (auto &[kind, units] : m_units)
        units.clear();
    m_window.start();
    m_timer.start();
}

void MetricAggregator::setKinds(const QStringList &kinds)
{
    for (const Kind kind : {Kind::Rtt, Kind::Time}) {
        const QByteArray subjects = metricSubjects(kind);
        const bool isWanted = kinds.contains(recordKindOf(subjects));
        if (isWanted && !m_units.contains(kind)) {
            if (m_units.empty())
                beginWindow();
            m_units.try_emplace(kind);
            m_bus.subscribe(subjects, [this](const BusMessage &message) { hear(message); });
        } else if (!isWanted && m_units.contains(kind)) {
            m_bus.unsubscribe(subjects);
            tell(kind);
            m_units.erase(kind);
        }
    }
}

void MetricAggregator::hear(const BusMessage &message)
{
    const auto subject = contract::parseSubject(message.subject);
    const QJsonDocument body = QJsonDocument::fromJson(message.payload);
    const auto units = subject ? m_units.find(subject->kind) : m_units.end();
    if (units == m_units.end() || !body.isObject())
        return;
    auto unit = units->second.find(subject->unit);
    if (unit == units->second.end()) {
        if (units->second.size() >= maxUnits)
            return Q_EMIT problem(
                u"metrics of more than %1 units; the others are not summed up"_s.arg(maxUnits));
        unit = units->second.insert(subject->unit, {});
        unit->kind = subject->kind;
        unit->unit = subject->unit;
        unit->by = m_sender.unit();
    }
    unit->add(body.object());
}

void MetricAggregator::tell(Kind kind)
{
    const qint64 tsNs = nowNs();
    const int windowMs = static_cast<int>(m_window.elapsed());
    Units &units = m_units[kind];
    for (contract::MetricAggregate &unit : units) {
        unit.tsNs = tsNs;
        unit.windowMs = windowMs;
        m_sender.publishUnnumbered(contract::metricAggregateSubject(kind, unit.unit),
                                   contract::encode(unit));
    }
    units.clear();
}

} // namespace nunect::guardian
