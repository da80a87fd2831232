// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/https_fetcher.h"
#include "app/monitoring/monitoring_source.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

namespace nunect::app {

/// Asks the servers' monitoring ports, each by its own base URL.
///
/// Not every body says whose it is. Which server stands behind a URL is learnt from its VARZ, and
/// asked anew when that is some time ago.
class HttpsSource final : public QObject, public MonitoringSource
{
    Q_OBJECT

public:
    HttpsSource(const QList<QUrl> &urls, nats::TlsOptions tls, QObject *parent = nullptr);

    store::MonitoringFeed feed() const override { return store::MonitoringFeed::Https; }
    void askAll(const Question &question, OnReply onReply, OnEnd onEnd) override;
    void askOne(const QString &serverId, const Question &question, OnReply onReply,
                OnEnd onEnd) override;

private:
    /// The server behind a URL; one that is not known has host and port as its name.
    struct Site
    {
        QUrl base;
        domain::ServerRef server{};
        QElapsedTimer learnt{}; ///< not valid: ask
    };
    using OnSiteEnd = std::function<void(std::vector<SourceProblem>)>;

    void ask(size_t site, const Question &question, const OnReply &onReply, const OnSiteEnd &onEnd);
    void fetch(size_t site, const Question &question, const OnReply &onReply,
               const OnSiteEnd &onEnd);
    void learn(Site &site, const QByteArray &varz);
    void endLater(OnEnd onEnd, std::vector<SourceProblem> problems);

    HttpsFetcher m_fetcher;
    std::vector<Site> m_sites;
};

} // namespace nunect::app
