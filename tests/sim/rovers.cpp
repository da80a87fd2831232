// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/rovers.h"

#include "core/contract/headers.h"
#include "core/contract/subjects.h"
#include "core/util/timestamp.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::sim {

using handoff::Handoff;
using handoff::MovingClient;

/// 150 a second, each of which costs a TLS handshake.
static constexpr int connectsAtOnce = 3;
static constexpr auto connectPause = 20ms;

static QByteArray commandSubject(const QString &unit)
{
    return "ops.unit." + unit.toUtf8() + ".cmd";
}

static nats::ClientOptions speakerOptions(const RoverOptions &options)
{
    nats::ClientOptions own = options.client;
    own.url = options.cells.constFirst();
    own.name = u"nunect-sim speaker"_s;
    return own;
}

Rovers::Rovers(const RoverOptions &options, const SiteModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_cells(options.cells)
    , m_speaker(speakerOptions(options))
    , m_rovers(model.units().size())
{
    m_connecting.setInterval(connectPause);
    connect(&m_connecting, &QTimer::timeout, this, &Rovers::connectSome);
    for (int unit = 0; unit < links(); ++unit)
        make(options, unit);
}

Rovers::~Rovers() = default;

void Rovers::make(const RoverOptions &options, int unit)
{
    const QString &id = m_model.units()[size_t(unit)].id;
    handoff::MovingOptions own;
    own.unit = id;
    own.client = options.client;
    own.client.name = id;
    own.client.ignoreDiscovered = true; // each server is named by its own address
    own.client.reconnect = nats::ReconnectOptions::forFleet();
    own.domain = options.domain;
    Rover &rover = m_rovers[size_t(unit)];
    rover.client = std::make_unique<MovingClient>(own);
    MovingClient *client = rover.client.get();
    client->subscribe(commandSubject(id));
    if (m_model.units()[size_t(unit)].answersEcho)
        answerEchoes(unit);
    connect(client, &MovingClient::stateChanged, this,
            [this, unit, client](MovingClient::State state) {
                if (state == MovingClient::State::Connected)
                    Q_EMIT arrived(unit, {client->server(), {}});
            });
    connect(client, &MovingClient::moved, this,
            [this, &rover](const Handoff &handoff) { onMoved(rover, handoff); });
    connect(client, &MovingClient::moveFailed, this,
            [this, unit](const QString &why) { onMoveFailed(unit, why); });
    connect(client, &MovingClient::resumed, this,
            [&rover](quint64, const QString &) { rover.isMoving = false; });
    connect(client, &MovingClient::overtaken, this, [this, id](const handoff::UnitRecord &) {
        Q_EMIT troubled(u"%1: another program speaks for this unit now."_s.arg(id));
    });
}

void Rovers::answerEchoes(int unit)
{
    MovingClient *client = m_rovers[size_t(unit)].client.get();
    const QByteArray echo = contract::echoSubject(m_model.units()[size_t(unit)].id);
    client->subscribe(echo);
    connect(client, &MovingClient::messageReceived, this,
            [this, unit, client, echo](const nats::Message &request) {
                if (request.subject() != echo || request.replyTo().isEmpty())
                    return;
                const auto headers = m_model.echoHeaders(unit, nowNs());
                if (client->publish(request.replyTo(), request.payload(), headers))
                    ++m_echoes;
                else
                    ++m_dropped;
            });
}

void Rovers::onMoved(Rover &rover, const Handoff &handoff)
{
    ++m_moves;
    rover.isMoving = false;
    if (!handoff.problem.isEmpty())
        Q_EMIT troubled(u"A unit has moved with %1."_s.arg(handoff.problem));
}

void Rovers::onMoveFailed(int unit, const QString &why)
{
    const QString text = u"%1: %2"_s.arg(m_model.units()[size_t(unit)].id, why);
    Rover &rover = m_rovers[size_t(unit)];
    if (std::exchange(rover.isMoving, false))
        ++m_failedMoves;
    if (rover.client->state() == MovingClient::State::Stopped)
        Q_EMIT gaveUp(text);
    else
        Q_EMIT troubled(text);
}

void Rovers::connectToServer()
{
    m_speaker.connectToServer();
    for (int unit = 0; unit < links(); ++unit)
        m_waiting.push_back(unit);
    m_connecting.start();
}

void Rovers::connectSome()
{
    for (int i = 0; i < connectsAtOnce && !m_waiting.empty(); ++i) {
        const auto unit = size_t(m_waiting.front());
        m_rovers[unit].client->start(m_cells[m_model.units()[unit].cell]);
        m_waiting.pop_front();
    }
    if (m_waiting.empty())
        m_connecting.stop();
}

void Rovers::send(const Step &step)
{
    for (const int unit : step.unitsLeft) {
        std::erase(m_waiting, unit);
        Rover &rover = m_rovers[size_t(unit)];
        rover.client->stop();
        rover.isMoving = false;
        rover.told = 0; // what it has not heard by now is not missed: it starts anew
    }
    for (const int unit : step.unitsBack) {
        m_waiting.push_back(unit);
        m_connecting.start();
    }
    for (const UnitMove &move : step.unitMoves)
        moveTo(move);
    for (const UnitMessage &message : step.unitMessages) {
        if (m_rovers[size_t(message.unit)].client->publish(message.subject, message.payload,
                                                           message.headers))
            ++m_sent;
        else
            ++m_dropped;
    }
    speakToMoving();
}

void Rovers::moveTo(const UnitMove &move)
{
    Rover &rover = m_rovers[size_t(move.unit)];
    const MovingClient::State state = rover.client->state();
    if (state == MovingClient::State::Stopped || state == MovingClient::State::Connecting)
        return; // it goes to its new server first
    rover.isMoving = true;
    rover.client->moveTo(m_cells[move.cell]);
}

void Rovers::speakToMoving()
{
    for (size_t unit = 0; unit < m_rovers.size(); ++unit) {
        Rover &rover = m_rovers[unit];
        if (!rover.isMoving)
            continue;
        contract::Headers headers;
        headers.unit = u"nunect-sim"_s;
        headers.seq = rover.told + 1;
        headers.txNs = nowNs();
        if (m_speaker.publish(commandSubject(m_model.units()[unit].id), "{}",
                              contract::toHeaderList(headers)))
            ++rover.told;
    }
}

void Rovers::close()
{
    m_connecting.stop();
    m_waiting.clear();
    for (const Rover &rover : m_rovers)
        rover.client->stop();
    m_speaker.close();
}

QString Rovers::deeds() const
{
    const QLocale locale(QLocale::English);
    return u"echoes %1, moves %2, failed moves %3"_s.arg(
        locale.toString(m_echoes), locale.toString(m_moves), locale.toString(m_failedMoves));
}

int Rovers::connected() const
{
    return static_cast<int>(std::ranges::count_if(m_rovers, [](const Rover &rover) {
        const MovingClient::State state = rover.client->state();
        return state == MovingClient::State::Connected || state == MovingClient::State::Moving;
    }));
}

} // namespace nunect::sim
