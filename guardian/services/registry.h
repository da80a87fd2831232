// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/micro_service.h"
#include "guardian/registry/answers.h"
#include "guardian/registry/approvals.h"
#include "guardian/registry/key_value_mirror.h"
#include "guardian/registry/leaf_links.h"
#include "guardian/sender.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <map>

namespace nunect::guardian {

/// The site's subject registry, at the hub alone: reads each second what each leaf needs of the
/// hub's own servers, keeps the KV buckets by it and answers `ops.registry.get.*`
/// (core/contract/CONTRACT.md). Asks no leaf: that costs the links nothing. Tells each leaf what of
/// its advice was approved and acts there at once.
class RegistryService : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds period{1000};
    static constexpr std::chrono::seconds needTtl{120};
    static constexpr std::chrono::seconds trafficTtl{30};

    RegistryService(Bus &bus, const Sender &sender, QObject *parent = nullptr);

Q_SIGNALS:
    /// Something cannot be read or written. The same text may come again and again.
    void problem(const QString &text);

private:
    using OnPayload = std::function<void(QByteArrayView)>;

    void begin();
    void poll();
    void ask(const QString &server, const QByteArray &endpoint, const QByteArray &options,
             OnPayload onPayload);
    void askRoutes();
    void askLinks(const QString &server, bool withTraffic);
    void askConnections(const QString &server);
    void onTraffic(const BusMessage &message);
    void update();
    void updateTraffic();
    void updateAdvice(const std::vector<registry::Leaf> &leafs);
    void tellLeafs();
    void answer(const BusMessage &request);
    void answerWith(const BusMessage &request, const registry::Entries &entries);
    void refuse(const BusMessage &request, const QByteArray &code, const QString &text);

    Bus &m_bus;
    const Sender &m_sender;
    MicroService m_micro;
    QTimer m_timer;
    QTimer m_again;              ///< after a reading that brought news: more may have come by then
    bool m_wasReadAgain = false; ///< in this period
    quint64 m_tick = 0;
    QSet<QString> m_servers;  ///< the hub's, by id
    QSet<QByteArray> m_asked; ///< questions that are not answered yet
    registry::LeafLinks m_links;
    Approvals m_approvals;
    std::optional<quint64> m_revision;                 ///< of m_links, that the entries are of
    std::map<QByteArray, registry::Entries> m_entries; ///< by what is asked for
    KeyValueMirror m_need;
    KeyValueMirror m_traffic;
};

} // namespace nunect::guardian
