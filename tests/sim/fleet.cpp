// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/fleet.h"

#include "core/client/subscription.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

Fleet::Fleet(const nats::ClientOptions &options, const SiteModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    const int units = static_cast<int>(model.units().size());
    for (int i = 0; i < linksFor(units); ++i)
        makeLink(options, i);
    for (int i = 0; i < units; ++i) {
        if (model.units()[size_t(i)].answersEcho)
            answerEchoes(i);
    }
}

Fleet::~Fleet() = default;

void Fleet::makeLink(const nats::ClientOptions &options, int number)
{
    nats::ClientOptions own = options;
    own.name = u"nunect-sim units %1"_s.arg(number + 1);
    auto client = std::make_unique<nats::Client>(own);
    connect(
        client.get(), &nats::Client::event, this,
        [this, link = client.get()](const nats::Event &what) {
            if (what.type == nats::Event::Connected)
                Q_EMIT connectedTo({link->serverInfo().serverName, link->serverInfo().serverId});
            Q_EMIT event(what);
        });
    m_links.push_back(std::move(client));
}

void Fleet::answerEchoes(int unit)
{
    nats::Client &link = linkOf(unit);
    nats::Subscription *echo
        = link.subscribe(contract::echoSubject(m_model.units()[size_t(unit)].id));
    m_echoSubscriptions.insert(unit, echo);
    connect(echo, &nats::Subscription::messageReceived, this,
            [this, unit, &link](const nats::Message &request) {
                if (request.replyTo().isEmpty())
                    return;
                const auto headers = m_model.echoHeaders(unit, nowNs());
                if (link.publish(request.replyTo(), request.payload(), headers))
                    ++m_echoes;
                else
                    ++m_dropped;
            });
}

void Fleet::connectToServer()
{
    for (const auto &link : m_links)
        link->connectToServer();
}

void Fleet::send(const Step &step)
{
    for (const int unit : step.unitsLeft) {
        if (nats::Subscription *echo = m_echoSubscriptions.take(unit))
            echo->unsubscribe();
    }
    for (const int unit : step.unitsBack) {
        if (m_model.answersEcho(unit))
            answerEchoes(unit);
    }
    for (const UnitMessage &message : step.unitMessages) {
        if (linkOf(message.unit).publish(message.subject, message.payload, message.headers))
            ++m_sent;
        else
            ++m_dropped;
    }
}

void Fleet::close()
{
    for (const auto &link : m_links)
        link->close();
}

QString Fleet::deeds() const
{
    return u"echoes %1"_s.arg(QLocale(QLocale::English).toString(m_echoes));
}

int Fleet::connected() const
{
    return static_cast<int>(std::ranges::count_if(
        m_links, [](const auto &link) { return link->state() == nats::State::Connected; }));
}

} // namespace nunect::sim
