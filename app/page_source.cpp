// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/page_source.h"

#include "core/models/format.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;
using models::Status;
using store::AnswerState;

PageSource::PageSource(const store::SiteStore &site, std::vector<store::Endpoint> endpoints,
                       QString what, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_endpoints(std::move(endpoints))
    , m_what(std::move(what))
{
    m_now = words(false, 0);
}

/// The more an operator has to know of it, the higher.
static int weight(AnswerState state)
{
    switch (state) {
    case AnswerState::Ok:
        return 0;
    case AnswerState::Partly:
        return 1;
    case AnswerState::Waiting:
        return 2;
    case AnswerState::NeverAsked:
        return 3;
    case AnswerState::Stale:
        return 4;
    case AnswerState::Failed:
        return 5;
    }
    return 0;
}

store::Endpoint PageSource::worst(qint64 nowMs) const
{
    return *std::ranges::max_element(m_endpoints, {}, [&](store::Endpoint endpoint) {
        return weight(m_site.monitoring.state(endpoint, nowMs));
    });
}

static QString namesOf(const std::vector<domain::ServerRef> &servers)
{
    QStringList names;
    for (const domain::ServerRef &server : servers)
        names.append(server.name.isEmpty() ? server.id : server.name);
    names.sort();
    return names.join(u", "_s);
}

static QString feedName(store::MonitoringFeed feed)
{
    return feed == store::MonitoringFeed::Nats ? PageSource::tr("NATS")
                                               : PageSource::tr("HTTPS monitoring");
}

PageSource::Words PageSource::words(bool connected, qint64 nowMs) const
{
    const store::Endpoint endpoint = worst(nowMs);
    const store::EndpointState &known = m_site.monitoring.of(endpoint);
    const QString answers
        = tr("Servers: %1, over %2, %3")
              .arg(known.answered)
              .arg(feedName(known.feed), models::format::age(nowMs - known.heardMs));
    QString problem = known.problem;
    if (!known.missing.empty()) {
        const QString missing = tr("No answer from %1.").arg(namesOf(known.missing));
        problem = problem.isEmpty() ? missing : missing + u' ' + problem;
    }
    if (!connected && known.feed == store::MonitoringFeed::Nats) {
        return {known.heardMs > 0 ? answers : tr("Nothing was heard yet"), problem,
                tr("Not connected. No %1 are known.").arg(m_what), Status::Unknown};
    }
    switch (m_site.monitoring.state(endpoint, nowMs)) {
    case AnswerState::Ok:
        return {answers, problem, tr("There are no %1.").arg(m_what), Status::Normal};
    case AnswerState::Partly:
        return {answers, problem, tr("The servers that answered have no %1.").arg(m_what),
                Status::Caution};
    case AnswerState::NeverAsked:
    case AnswerState::Waiting:
        return {tr("Waiting for the first answer"), problem,
                tr("Waiting for the first list of %1.").arg(m_what), Status::Standby};
    case AnswerState::Stale:
        return {tr("Last answer %1 ago").arg(models::format::age(nowMs - known.heardMs)), problem,
                tr("No list of %1 for %2.").arg(m_what, models::format::age(nowMs - known.heardMs)),
                Status::Unknown};
    case AnswerState::Failed:
        break;
    }
    return {tr("No server answers"), problem,
            tr("No server answers when asked for its %1.").arg(m_what), Status::Serious};
}

void PageSource::refresh(bool connected, qint64 nowMs)
{
    const Words now = words(connected, nowMs);
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT changed();
}

} // namespace nunect::app
