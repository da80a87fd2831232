// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "tests/sim/site_model.h"
#include "tests/sim/unit_carrier.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace nunect::sim {

/// Carries the units' messages: a few connections for all of them, since a message names its sender
/// in subject and headers. Answers echoes for the units that do.
class Fleet : public QObject, public UnitCarrier
{
    Q_OBJECT

public:
    static constexpr int unitsPerLink = 500;
    static int linksFor(int units) { return (units + unitsPerLink - 1) / unitsPerLink; }

    /// \a model must outlive the fleet; it is only asked.
    Fleet(const nats::ClientOptions &options, const SiteModel &model, QObject *parent = nullptr);
    ~Fleet() override;

    void connectToServer() override;
    void send(const Step &step) override;
    void close() override;

    int links() const override { return static_cast<int>(m_links.size()); }
    int connected() const override;
    quint64 sent() const override { return m_sent; }
    quint64 dropped() const override { return m_dropped; }
    QString deeds() const override;

Q_SIGNALS:
    void event(const nunect::nats::Event &event);
    void connectedTo(const nunect::contract::ServerIdentity &server);

private:
    void makeLink(const nats::ClientOptions &options, int number);
    void answerEchoes(int unit);
    nats::Client &linkOf(int unit) { return *m_links[size_t(unit / unitsPerLink)]; }

    const SiteModel &m_model;
    std::vector<std::unique_ptr<nats::Client>> m_links;
    QHash<int, nats::Subscription *> m_echoSubscriptions;
    quint64 m_sent = 0;
    quint64 m_dropped = 0;
    quint64 m_echoes = 0;
};

} // namespace nunect::sim
