// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/monitoring_queries.h"

#include "core/protocol/subject.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using store::Endpoint;

MonitoringQueries::MonitoringQueries(Sources sources, Put put)
    : m_sources(std::move(sources))
    , m_put(std::move(put))
{
}

static store::QueryReply lastReply(quint64 query, const QString &problem)
{
    store::QueryReply reply;
    reply.query = query;
    reply.problem = problem;
    reply.last = true;
    return reply;
}

void MonitoringQueries::askConnection(quint64 query, const QString &serverId, quint64 cid)
{
    Question question{Endpoint::Connz};
    question.cid = cid;
    const auto open = std::make_shared<Open>(
        Open{lastReply(query, {}), question, serverId, m_sources(Endpoint::Connz)});
    open->reply.server.id = serverId;
    tryNext(open);
}

void MonitoringQueries::askSubject(quint64 query, const QString &subject, const QString &account)
{
    if (!nats::isPublishSubject(subject.toUtf8())) {
        m_put(lastReply(query,
                        u"'%1' is no subject that a message can have: tokens between dots, without "
                        "blanks and wildcards."_s.arg(subject)));
        return;
    }
    Question question{Endpoint::Subsz};
    question.limit = maxSubscriptions;
    question.testSubject = subject;
    question.account = account;
    tryNext(std::make_shared<Open>(
        Open{lastReply(query, {}), question, {}, m_sources(Endpoint::Subsz)}));
}

void MonitoringQueries::tryNext(const Shared &open)
{
    if (open->sources.empty()) {
        if (open->reply.problem.isEmpty())
            open->reply.problem = u"There is no connection to ask by."_s;
        m_put(open->reply);
        return;
    }
    open->source = open->sources.front();
    open->sources.erase(open->sources.begin());
    ask(open);
}

void MonitoringQueries::ask(const Shared &open)
{
    const std::weak_ptr<bool> alive = m_alive;
    const auto onReply = [this, alive, open](const SourceReply &reply) {
        if (alive.expired())
            return true;
        if (open->question.cid != 0)
            takeConnection(open, reply);
        else
            takeSubscriptions(open, reply);
        return false;
    };
    const auto onEnd = [this, alive, open](const std::vector<SourceProblem> &problems) {
        if (!alive.expired())
            end(open, problems);
    };
    if (open->serverId.isEmpty())
        open->source->askAll(open->question, onReply, onEnd);
    else
        open->source->askOne(open->serverId, open->question, onReply, onEnd);
}

void MonitoringQueries::takeConnection(const Shared &open, const SourceReply &reply)
{
    auto page = domain::decodeConnz(reply.payload);
    if (!page) {
        open->reply.problem = page.error().text;
        return;
    }
    open->answered = true;
    open->reply.server = page->server.name.isEmpty() ? reply.from : page->server;
    const quint64 cid = open->question.cid;
    const auto found
        = std::find_if(page->connections.begin(), page->connections.end(),
                       [cid](const domain::Connection &row) { return row.cid == cid; });
    open->reply.problem.clear();
    if (found != page->connections.end())
        open->reply.data = std::move(*found);
    else
        open->reply.problem = u"%1 does not know connection %2 any more."_s.arg(
            open->reply.server.name, QString::number(cid));
}

void MonitoringQueries::takeSubscriptions(const Shared &open, const SourceReply &reply)
{
    auto page = domain::decodeSubsz(reply.payload);
    if (!page) {
        open->reply.problem = page.error().text;
        return;
    }
    open->answered = true;
    store::QueryReply answer;
    answer.query = open->reply.query;
    answer.server = page->server.name.isEmpty() ? reply.from : page->server;
    if (page->mayHaveMore())
        answer.problem = u"%1 has more than %2; the rest is left out."_s.arg(answer.server.name)
                             .arg(page->limit);
    answer.data = std::move(page->subscriptions);
    m_put(std::move(answer));
}

void MonitoringQueries::end(const Shared &open, const std::vector<SourceProblem> &problems)
{
    // Servers differ in whether a question by cid finds those that are closed, too.
    const bool found = std::holds_alternative<domain::Connection>(open->reply.data);
    if (open->answered && !found && open->question.endpoint == Endpoint::Connz) {
        open->question.endpoint = Endpoint::ClosedConnz;
        ask(open);
        return;
    }
    if (open->answered) {
        for (const SourceProblem &problem : problems)
            open->reply.problem += (open->reply.problem.isEmpty() ? u""_s : u" "_s) + problem.text;
        m_put(open->reply);
        return;
    }
    if (!problems.empty())
        open->reply.problem = problems.front().text;
    tryNext(open);
}

} // namespace nunect::app
