// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "core/contract/messages.h"
#include "tests/sim/random.h"
#include "tests/sim/unit.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace nunect::sim {

struct SiteOptions
{
    quint64 seed = 1;
    int units = 100;
    int connections = 0;
    double churn = 0;  ///< units and connections that leave, a minute
    double faults = 0; ///< faults that begin, a minute
    int cells = 1;     ///< servers that the units are spread over
    double moves = 0;  ///< of units to another of these, a minute
    /// Of the moves so many, from 0 to 1, are those of a unit that goes to and fro.
    double pingPong = 0;
};

/// A message of the contract (or garbage, where a fault makes some) that a unit publishes.
struct UnitMessage
{
    int unit = 0;
    QByteArray subject;
    contract::HeaderList headers;
    QByteArray payload;

    bool operator==(const UnitMessage &) const = default;
};

/// A unit goes to another server.
struct UnitMove
{
    int unit = 0;
    int cell = 0; ///< from 0

    bool operator==(const UnitMove &) const = default;
};

/// What a plain connection publishes.
struct PlainMessage
{
    int connection = 0;
    QByteArray subject;
    QByteArray payload;

    bool operator==(const PlainMessage &) const = default;
};

/// All that happens in one step of the model.
struct Step
{
    std::vector<UnitMessage> unitMessages;
    std::vector<PlainMessage> plainMessages;
    std::vector<int> unitsLeft; ///< answer nothing from now on ...
    std::vector<int> unitsBack; ///< ... and do again
    std::vector<UnitMove> unitMoves;
    std::vector<int> connectionsLeft;
    std::vector<int> connectionsBack;

    bool operator==(const Step &) const = default;
};

enum class Fault {
    LostHeartbeats,
    SlowRtt,
    ClockLost,
    ClockStep,
    Restart,
    Garbage,
    LogBurst,
};
inline constexpr int faultKinds = 7;

/// A site that lives: which message each unit and connection sends when, who comes and goes, and
/// what fails. Knows no socket and no clock: the same options and the same times give the same
/// messages, byte for byte.
class SiteModel
{
public:
    explicit SiteModel(const SiteOptions &options);

    /// The next `stepMs` milliseconds. \a nowNs is true time, ns since the Unix epoch. Valid until
    /// the next call.
    const Step &advance(qint64 nowNs);
    /// Lets a step go by in which nothing is sent.
    void skip();

    /// The server that units say they are connected to.
    void setServer(const contract::ServerIdentity &server) { m_server = server; }
    /// The same of \a unit alone.
    void setServer(int unit, const contract::ServerIdentity &server)
    {
        m_units[size_t(unit)].server = server;
    }

    /// Headers of \a unit's answer to an echo that reached it at \a nowNs.
    contract::HeaderList echoHeaders(int unit, qint64 nowNs) const;
    bool answersEcho(int unit) const;

    /// Has \a unit suffer \a fault in the next step.
    void want(Fault fault, int unit) { m_wanted.push_back({fault, unit}); }

    const SiteOptions &options() const { return m_options; }
    const std::vector<Unit> &units() const { return m_units; }
    int unitsThere() const { return m_unitsThere; }
    qint64 step() const { return m_step; }
    quint64 faultsBegun() const { return m_faultsBegun; }
    quint64 garbageSent() const { return m_garbageSent; }

private:
    struct Connection
    {
        QString name;
        qint64 goneUntil = never;
        quint64 messages = 0;
    };

    void beginDue();
    void moveOne();
    void goToAndFro();
    void move(int unit, int cell);
    void begin(Fault fault, int unit);
    void leave();
    void unitLeaves(int index, qint64 until);
    void comeBack();
    void sendPeriodic(qint64 nowNs);
    void sendLogs(qint64 nowNs);
    void sendPlain();
    void sendGarbage();
    void logRandomly(qint64 nowNs);
    void log(int unit, contract::LogLevel level, const QString &message, qint64 nowNs);
    const contract::ServerIdentity &serverOf(const Unit &unit) const;
    void publish(int unit, QByteArray subject, std::optional<quint64> seq, QByteArray payload,
                 qint64 nowNs);
    bool isGone(int unit) const { return m_units[size_t(unit)].isGone(m_step); }

    struct Wanted
    {
        Fault fault;
        int unit;
    };

    /// A unit that cannot settle between two servers.
    struct ToAndFro
    {
        int unit = 0;
        int cells[2] = {0, 0};
        int movesLeft = 0;
    };

    struct LogBurst
    {
        int unit;
        int left;
    };

    SiteOptions m_options;
    Random m_random;
    std::vector<Unit> m_units;
    std::vector<Connection> m_connections;
    contract::ServerIdentity m_server{QStringLiteral("hub"), QStringLiteral("NSIM")};
    qint64 m_step = -1;
    Step m_now;
    double m_churnDue = 0;
    double m_faultsDue = 0;
    double m_movesDue = 0;
    ToAndFro m_toAndFro;
    double m_logsDue = 0;
    std::vector<Wanted> m_wanted;
    std::vector<LogBurst> m_logBursts;
    std::vector<int> m_garbageDue;
    std::vector<int> m_unitsGone;
    std::vector<int> m_connectionsGone;
    int m_unitsThere = 0;
    quint64 m_faultsBegun = 0;
    quint64 m_garbageSent = 0;
};

} // namespace nunect::sim
