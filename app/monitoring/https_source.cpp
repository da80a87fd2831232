// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/https_source.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

// VARZ of each server is read more often than that wherever connections are.
static constexpr qint64 identityMs = 10'000;

HttpsSource::HttpsSource(const QList<QUrl> &urls, nats::TlsOptions tls, QObject *parent)
    : QObject(parent)
    , m_fetcher(std::move(tls))
{
    for (const QUrl &url : urls) {
        Site site{url};
        site.server.name = u"%1:%2"_s.arg(url.host()).arg(url.port(443));
        m_sites.push_back(site);
    }
}

void HttpsSource::endLater(OnEnd onEnd, std::vector<SourceProblem> problems)
{
    QMetaObject::invokeMethod(
        this, [onEnd = std::move(onEnd), problems = std::move(problems)] { onEnd(problems); },
        Qt::QueuedConnection);
}

void HttpsSource::askAll(const Question &question, OnReply onReply, OnEnd onEnd)
{
    struct Open
    {
        size_t sites;
        std::vector<SourceProblem> problems;
    };
    if (m_sites.empty()) {
        endLater(std::move(onEnd), {});
        return;
    }
    const auto open = std::make_shared<Open>(Open{m_sites.size(), {}});
    for (size_t site = 0; site < m_sites.size(); ++site) {
        ask(site, question, onReply, [open, onEnd](const std::vector<SourceProblem> &problems) {
            open->problems.insert(open->problems.end(), problems.begin(), problems.end());
            if (--open->sites == 0)
                onEnd(open->problems);
        });
    }
}

void HttpsSource::askOne(const QString &serverId, const Question &question, OnReply onReply,
                         OnEnd onEnd)
{
    const auto found
        = std::find_if(m_sites.cbegin(), m_sites.cend(),
                       [&serverId](const Site &site) { return site.server.id == serverId; });
    if (found == m_sites.cend()) {
        domain::ServerRef server;
        server.id = serverId;
        endLater(
            std::move(onEnd),
            {{u"The server %1 is behind none of the URLs of --monitor."_s.arg(serverId), server}});
        return;
    }
    ask(static_cast<size_t>(found - m_sites.cbegin()), question, onReply, onEnd);
}

void HttpsSource::ask(size_t site, const Question &question, const OnReply &onReply,
                      const OnSiteEnd &onEnd)
{
    const QElapsedTimer &learnt = m_sites[site].learnt;
    const bool isKnown = learnt.isValid() && !learnt.hasExpired(identityMs);
    if (isKnown || question.endpoint == store::Endpoint::Varz) {
        fetch(site, question, onReply, onEnd);
        return;
    }
    fetch(
        site, {store::Endpoint::Varz}, [](const SourceReply &) { return true; },
        [this, site, question, onReply, onEnd](const std::vector<SourceProblem> &problems) {
            if (problems.empty())
                fetch(site, question, onReply, onEnd);
            else
                onEnd(problems);
        });
}

void HttpsSource::fetch(size_t site, const Question &question, const OnReply &onReply,
                        const OnSiteEnd &onEnd)
{
    const QString base = m_sites[site].base.toString(QUrl::StripTrailingSlash);
    const QUrl url(base + monitoringPath(question), QUrl::StrictMode);
    const bool anyStatus = question.endpoint == store::Endpoint::Healthz;
    const bool isVarz = question.endpoint == store::Endpoint::Varz;
    m_fetcher.get(url, anyStatus,
                  [this, site, url, isVarz, onReply, onEnd](const Result<QByteArray> &body) {
                      Site &asked = m_sites[site];
                      if (!body) {
                          asked.learnt.invalidate();
                          onEnd({{body.error().text, asked.server}});
                          return;
                      }
                      if (isVarz)
                          learn(asked, *body);
                      onReply({*body, url.toEncoded(), asked.server});
                      onEnd({});
                  });
}

void HttpsSource::learn(Site &site, const QByteArray &varz)
{
    const auto decoded = domain::decodeVarz(varz);
    if (!decoded || decoded->server.id.isEmpty()) {
        site.learnt.invalidate();
        return;
    }
    site.server = decoded->server;
    site.learnt.start();
}

} // namespace nunect::app
