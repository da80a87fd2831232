// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/leaf_traffic.h"
#include "core/domain/connz.h"
#include "guardian/bus.h"
#include "guardian/registry/flow_meter.h"
#include "guardian/sender.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace nunect::guardian {

/// At a leaf: tells on `ops.traffic.{unit}` what the leaf's server gives to its link and to its
/// clients, by prefix of the subject.
///
/// Of the server's own counts, which it tells each account of itself without a right to the system
/// account. Messages are not sampled: a subscription to `ops.>` here would be a wish of this leaf's
/// as any other, and draw all that the site publishes over the link.
class LeafTrafficService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds period{5000};
    static constexpr size_t maxFlows = 100;
    static constexpr qsizetype maxPrefixesSize = 16 * 1024; ///< all together, in characters

    /// Puts in what is told of the record, each time before it is sent.
    using AddRecord = std::function<void(contract::LeafTraffic *)>;

    LeafTrafficService(Bus &bus, const Sender &sender, AddRecord addRecord = nullptr,
                       QObject *parent = nullptr);

Q_SIGNALS:
    /// The server's counts cannot be read. The same text may come again and again.
    void problem(const QString &text);

private:
    void begin();
    void askPage(qint64 offset);
    void onPage(const std::optional<BusMessage> &reply, quint64 round);
    void take(const domain::ConnzPage &page);
    void finish(domain::SampleTime at);
    void publish();

    Bus &m_bus;
    const Sender &m_sender;
    AddRecord m_addRecord;
    QTimer m_timer;
    quint64 m_round = 0; ///< so that a late page of an earlier one is known as such
    std::vector<domain::SubscriptionDetail> m_linkSubscriptions;  ///< of the pages so far
    std::vector<domain::SubscriptionDetail> m_localSubscriptions; ///< the same
    registry::FlowMeter m_toHub;
    registry::FlowMeter m_local;
    contract::LeafTraffic m_message;
};

} // namespace nunect::guardian
