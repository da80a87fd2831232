// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/registry_poller.h"

#include "app/message_decoder.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace nunect::app {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using store::RegistryReading;

static constexpr auto patience = 2s;
/// Of one round, 60 KiB each.
static constexpr int maxPages = 100;

RegistryPoller::RegistryPoller(nats::Client &client, std::chrono::milliseconds period,
                               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &RegistryPoller::begin);
    connect(&client, &nats::Client::stateChanged, this, [this](nats::State state) {
        if (state == nats::State::Connected)
            begin();
    });
}

void RegistryPoller::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    ++m_round;
    m_timer.stop();
    begin();
}

void RegistryPoller::begin()
{
    // Without a connection the next one begins it.
    if (!m_wanted || m_client.state() != nats::State::Connected)
        return;
    ++m_round;
    m_pages = 0;
    m_reading = {};
    m_reading.readMs = monotonicMs();
    const Next done = [this] { end({}); };
    const Next advice = asker("advice", &RegistryReading::advice, done);
    const Next traffic = asker("traffic", &RegistryReading::traffic, advice);
    const Next needs = asker("need", &RegistryReading::needs, traffic);
    ask("leafs", &RegistryReading::leafs, {}, needs);
}

template<typename Entry>
RegistryPoller::Next RegistryPoller::asker(const QByteArray &what,
                                           std::vector<Entry> RegistryReading::*list, Next next)
{
    return [=, this] { ask(what, list, {}, next); };
}

template<typename Entry>
void RegistryPoller::ask(const QByteArray &what, std::vector<Entry> RegistryReading::*list,
                         const QString &after, Next next)
{
    const auto isLate
        = [self = QPointer(this), round = m_round] { return !self || self->m_round != round; };
    const auto onReply = [=, this](const nats::Message &reply) {
        if (isLate())
            return;
        auto answer = contract::decodeRegistryAnswer<Entry>(reply.payload());
        if (!answer)
            return end(answer.error().text);
        m_reading.readMs = std::min(m_reading.readMs, monotonicMs() - answer->ageMs);
        m_reading.stale = m_reading.stale || answer->stale;
        auto &all = m_reading.*list;
        std::ranges::move(answer->entries, std::back_inserter(all));
        if (answer->next.isEmpty())
            return next();
        if (++m_pages >= maxPages || answer->next == after)
            return end(u"its answer has no end"_s);
        ask(what, list, answer->next, next);
    };
    m_client.request(contract::registrySubjectPrefix + what, contract::registryRequest(after), {},
                     patience, onReply, [=, this](const nats::RequestError &error) {
                         if (!isLate())
                             end(error.text);
                     });
}

void RegistryPoller::end(const QString &problem)
{
    ++m_round;
    m_reading.problem = problem;
    Q_EMIT read(std::exchange(m_reading, {}));
    if (m_wanted)
        m_timer.start();
}

} // namespace nunect::app
