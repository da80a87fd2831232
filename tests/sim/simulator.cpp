// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/simulator.h"

#include "core/util/timestamp.h"

#include <QTextStream>

#include <ctime>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::sim {

static constexpr auto statusInterval = 5s;
static constexpr auto tickInterval = 10ms;
/// Steps that may be late before they are left out, and most that are made up for in one go.
static constexpr qint64 mostLate = stepsPerSecond;
static constexpr int mostAtOnce = 10;
static constexpr int plainBytes = 128;
static constexpr qsizetype mostTold = 10;

static QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

Simulator::Simulator(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_model(options.site)
    , m_units(options.site.moves > 0 ? makeRovers() : makeFleet())
    , m_crowd(options.client, options.logins, options.site.connections)
{
    connect(&m_crowd, &Crowd::event, this, &Simulator::onEvent);
    makeBursts(options);
    m_ticks.setTimerType(Qt::PreciseTimer);
    m_ticks.setInterval(tickInterval);
    connect(&m_ticks, &QTimer::timeout, this, &Simulator::tick);
    m_status.setInterval(statusInterval);
    connect(&m_status, &QTimer::timeout, this, &Simulator::printStatus);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &Simulator::end);
}

Simulator::~Simulator() = default;

std::unique_ptr<UnitCarrier> Simulator::makeFleet()
{
    auto fleet = std::make_unique<Fleet>(m_options.client, m_model);
    connect(fleet.get(), &Fleet::event, this, &Simulator::onEvent);
    connect(fleet.get(), &Fleet::connectedTo, this,
            [this](const contract::ServerIdentity &server) { m_model.setServer(server); });
    return fleet;
}

std::unique_ptr<UnitCarrier> Simulator::makeRovers()
{
    auto rovers = std::make_unique<Rovers>(
        RoverOptions{m_options.client, m_options.cells, m_options.domain}, m_model);
    connect(rovers.get(), &Rovers::arrived, this,
            [this](int unit, const contract::ServerIdentity &server) {
                m_model.setServer(unit, server);
                m_wasConnected = true;
                beginOnceConnected();
            });
    connect(rovers.get(), &Rovers::gaveUp, this, &Simulator::giveUp);
    connect(rovers.get(), &Rovers::troubled, this, &Simulator::tellOnce);
    return rovers;
}

void Simulator::makeBursts(const Options &options)
{
    nats::ClientOptions client = options.client;
    client.name = u"nunect-sim traffic"_s;
    if (options.rate > 0)
        m_bursts.push_back(std::make_unique<Burst>(
            client, plainOperations(options.subject, plainBytes), options.rate));
    client.name = u"nunect-sim burst"_s;
    if (options.burst > 0)
        m_bursts.push_back(
            std::make_unique<Burst>(client, metricOperations(m_model, nowNs()), options.burst));
    for (const auto &burst : m_bursts)
        connect(burst.get(), &Burst::event, this, &Simulator::onEvent);
}

void Simulator::start()
{
    m_running.start();
    m_status.start();
    if (m_options.seconds > 0)
        m_end.start(std::chrono::seconds(m_options.seconds));
    m_units->connectToServer();
    beginOnceConnected();
}

/// Once all units have their connection: what is sent before would be lost, and differ each time.
void Simulator::beginOnceConnected()
{
    if (!m_hasBegun && m_units->connected() == m_units->links())
        begin();
}

void Simulator::begin()
{
    m_hasBegun = true;
    m_crowd.connectToServer();
    for (const auto &burst : m_bursts)
        burst->connectToServer();
    m_modelled.start();
    m_ticks.start();
}

void Simulator::tick()
{
    const qint64 due = m_modelled.elapsed() / stepMs;
    for (int i = 0; i < mostAtOnce && m_model.step() < due; ++i) {
        const Step &step = m_model.advance(nowNs());
        m_units->send(step);
        m_crowd.send(step);
    }
    for (; due - m_model.step() > mostLate; ++m_skipped)
        m_model.skip();
}

void Simulator::onEvent(const nats::Event &event)
{
    switch (event.type) {
    case nats::Event::Connected:
        m_wasConnected = true;
        beginOnceConnected();
        break;
    case nats::Event::GaveUp:
        giveUp(event.text);
        break;
    case nats::Event::Disconnected:
    case nats::Event::Reconnecting:
    case nats::Event::PermissionDenied:
    case nats::Event::ServerError:
        tellOnce(event.text);
        break;
    default:
        break;
    }
}

void Simulator::giveUp(const QString &why)
{
    tellOnce(why);
    if (!m_wasConnected)
        finish(1);
}

/// A server that restarts has the same to tell of each connection.
void Simulator::tellOnce(const QString &text)
{
    if (m_told.contains(text) || m_told.size() >= mostTold) {
        ++m_untold;
        return;
    }
    m_told.insert(text);
    QTextStream(stderr) << "nunect-sim: " << text << Qt::endl;
}

static double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

static QString number(quint64 value) { return QLocale(QLocale::English).toString(value); }

QString Simulator::trafficText(double seconds)
{
    QString text;
    quint64 sent = 0;
    quint64 behind = 0;
    for (const auto &burst : m_bursts) {
        sent += burst->sent();
        behind += burst->behind();
    }
    if (!m_bursts.empty()) {
        text = u", traffic %1 (%2/s)"_s.arg(
            number(sent), number(static_cast<quint64>(double(sent - m_last.burst) / seconds)));
        m_last.burst = sent;
    }
    if (behind > 0)
        text += u", TRAFFIC BEHIND by %1 messages: the server or this program is too slow"_s.arg(
            number(behind));
    if (m_skipped > 0)
        text += u", FELL BEHIND: %1 ms of the site were left out"_s.arg(
            number(quint64(m_skipped) * stepMs));
    return text;
}

void Simulator::printStatus()
{
    const qint64 ms = m_running.elapsed();
    const double seconds = std::max(0.001, double(ms - m_last.atMs) / 1000);
    const quint64 sent = m_units->sent() + m_crowd.sent();
    const double cpu = cpuSeconds();
    out() << u"%1 s: units %2 of %3, links %4 of %5, connections %6 of %7, sent %8 (%9/s)"_s
                 .arg((ms + 500) / 1000)
                 .arg(m_model.unitsThere())
                 .arg(m_options.site.units)
                 .arg(m_units->connected())
                 .arg(m_units->links())
                 .arg(m_crowd.connected())
                 .arg(m_crowd.size())
                 .arg(number(sent),
                      number(static_cast<quint64>(double(sent - m_last.sent) / seconds)))
          << u", received %1, %2, faults %3, garbage %4, dropped %5, CPU %6 %"_s
                 .arg(number(m_crowd.received()), m_units->deeds(), number(m_model.faultsBegun()),
                      number(m_model.garbageSent()), number(m_units->dropped() + m_crowd.dropped()))
                 .arg(100 * (cpu - m_last.cpuS) / seconds, 0, 'f', 0)
          << trafficText(seconds) << Qt::endl;
    m_last.atMs = ms;
    m_last.sent = sent;
    m_last.cpuS = cpu;
    if (m_untold > 0)
        QTextStream(stderr) << "nunect-sim: and " << m_untold << " more messages like these"
                            << Qt::endl;
    m_untold = 0;
    m_told.clear();
}

void Simulator::end()
{
    if (!m_wasConnected)
        tellOnce(u"There was no connection to %1."_s.arg(m_options.client.url.toString()));
    finish(m_wasConnected ? 0 : 1);
}

void Simulator::finish(int exitCode)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_ticks.stop();
    m_status.stop();
    printStatus();
    m_units->close();
    m_crowd.close();
    for (const auto &burst : m_bursts)
        burst->close();
    Q_EMIT finished(exitCode);
}

} // namespace nunect::sim
