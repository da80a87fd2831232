// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/services/leaf_record.h"

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

LeafRecord::LeafRecord(Bus &bus, const Sender &sender, RecordKeeper &keeper, const QString &leaf,
                       QObject *parent)
    : QObject(parent)
    , m_keeper(keeper)
    , m_policy{leaf}
    , m_meter(bus)
    , m_aggregator(bus, sender)
{
    connect(&m_aggregator, &MetricAggregator::problem, this, &LeafRecord::problem);
    bus.subscribe(registry::policySubject(leaf),
                  [this](const BusMessage &message) { onPolicy(message); });
}

void LeafRecord::onPolicy(const BusMessage &message)
{
    const Result<registry::Policy> policy = registry::decodePolicy(message.payload);
    if (!policy)
        return Q_EMIT problem(
            u"%1: %2"_s.arg(QString::fromUtf8(message.subject), policy.error().text));
    if (policy->leaf != m_policy.leaf)
        return;
    m_policy = *policy;
    m_aggregator.setKinds(m_policy.summed());
    m_keeper.setLeftOut(m_policy.leftOut());
}

void LeafRecord::addTo(contract::LeafTraffic *traffic) const
{
    traffic->recorded = m_meter.recorded();
    traffic->acting = m_keeper.isAsWanted() ? m_policy.ids() : QStringList();
}

} // namespace nunect::guardian
