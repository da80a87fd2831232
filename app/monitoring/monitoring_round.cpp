// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/monitoring_round.h"

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

using store::Endpoint;

MonitoringRoundTask::MonitoringRoundTask(MonitoringSource &source, Endpoint endpoint,
                                         MonitoringLimits limits, Handlers handlers,
                                         std::shared_ptr<LeafEnds> leafEnds)
    : m_source(source)
    , m_endpoint(endpoint)
    , m_limits(limits)
    , m_handlers(std::move(handlers))
    , m_leafEnds(std::move(leafEnds))
{
}

void MonitoringRoundTask::start()
{
    m_source.askAll(
        firstQuestion(m_endpoint, m_limits.pageSize),
        [self = weak_from_this()](const SourceReply &reply) {
            const auto round = self.lock();
            return round && round->takeFirst(reply);
        },
        [self = weak_from_this()](const std::vector<SourceProblem> &problems) {
            if (const auto round = self.lock())
                round->endFirst(problems);
        });
}

bool MonitoringRoundTask::takeFirst(const SourceReply &reply)
{
    auto answer = makeAnswer(m_endpoint, m_limits.pageSize, m_leafEnds);
    if (const auto taken = answer->take(reply); !taken) {
        fail(reply, taken.error());
        return false;
    }
    const QString id = answer->server().id;
    m_handlers.heard(answer->server());
    Server &server = m_servers[id];
    if (!server.answer && !server.delivered) {
        m_result.answered.insert(id);
    } else if (answer->weight() <= server.weight) {
        return m_handlers.isAll(m_result.answered);
    }
    server = {std::move(answer), 0, 0, false};
    server.weight = server.answer->weight();
    // What needs no more is shown as it comes.
    if (!server.answer->mustWait() && !server.answer->next(roomFor(id)))
        deliver(id);
    return m_handlers.isAll(m_result.answered);
}

void MonitoringRoundTask::endFirst(const std::vector<SourceProblem> &problems)
{
    m_result.problems.insert(m_result.problems.end(), problems.begin(), problems.end());
    std::vector<QString> open;
    for (const auto &[id, server] : m_servers) {
        if (!server.delivered)
            open.push_back(id);
    }
    m_open = open.size() + 1; // the one is this function's own
    for (const QString &id : open)
        goOn(id);
    endServer();
}

qint64 MonitoringRoundTask::roomFor(const QString &id) const
{
    qint64 others = 0;
    for (const auto &[otherId, other] : m_servers) {
        if (otherId != id)
            others += other.answer ? other.answer->rows() : other.rows;
    }
    return std::max<qint64>(0, m_limits.maxRows - others);
}

void MonitoringRoundTask::goOn(const QString &id)
{
    const auto question = m_servers.at(id).answer->next(roomFor(id));
    if (!question) {
        deliver(id);
        endServer();
        return;
    }
    m_source.askOne(
        id, *question,
        [self = weak_from_this(), id](const SourceReply &reply) {
            if (const auto round = self.lock())
                round->takeMore(id, reply);
            return true;
        },
        [self = weak_from_this(), id](const std::vector<SourceProblem> &problems) {
            const auto round = self.lock();
            if (!round)
                return;
            if (!problems.empty())
                round->goWithout(id, problems);
            if (round->m_servers.contains(id))
                round->goOn(id);
            else
                round->endServer();
        });
}

void MonitoringRoundTask::goWithout(const QString &id, const std::vector<SourceProblem> &problems)
{
    const auto server = m_servers.find(id);
    if (server != m_servers.end() && server->second.answer->doWithout())
        return;
    m_result.problems.insert(m_result.problems.end(), problems.begin(), problems.end());
    giveUp(id);
}

void MonitoringRoundTask::takeMore(const QString &id, const SourceReply &reply)
{
    if (const auto taken = m_servers.at(id).answer->take(reply); !taken) {
        fail(reply, taken.error());
        giveUp(id);
    }
}

void MonitoringRoundTask::deliver(const QString &id)
{
    Server &server = m_servers.at(id);
    if (!server.answer->leftOut().isEmpty())
        m_result.leftOut += server.answer->leftOut();
    server.rows = server.answer->rows();
    server.delivered = true;
    m_handlers.put(server.answer->finish());
    server.answer.reset();
}

void MonitoringRoundTask::giveUp(const QString &id)
{
    m_servers.erase(id);
    m_result.answered.erase(id);
}

void MonitoringRoundTask::fail(const SourceReply &reply, const Error &error)
{
    const QString &name = reply.from.name;
    m_result.problems.push_back(
        {name.isEmpty() ? error.text : u"%1: %2"_s.arg(name, error.text), reply.from});
    // Connections may have secrets in them, which must not be kept.
    const bool secret = m_endpoint == Endpoint::Connz || m_endpoint == Endpoint::ClosedConnz;
    m_handlers.put(
        store::DecodeFailure{reply.asked, error.text, secret ? QByteArray() : reply.payload});
}

void MonitoringRoundTask::endServer()
{
    if (--m_open == 0)
        m_handlers.onDone(m_result);
}

} // namespace nunect::app
