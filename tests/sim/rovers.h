// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/handoff/moving_client.h"
#include "tests/sim/site_model.h"
#include "tests/sim/unit_carrier.h"

#include <QList>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <memory>
#include <vector>

namespace nunect::sim {

/// How units that move reach the site.
struct RoverOptions
{
    nats::ClientOptions client; ///< of each connection
    QList<QUrl> cells;          ///< the servers that they move between
    QString domain;             ///< of the hub's JetStream, which knows the units' epochs
};

/// The units' messages, as Fleet carries them, where units move: each has a connection of its own,
/// as a real one has, and moves with it from server to server (core/handoff). Those that are just
/// moving are spoken to on `ops.unit.{unit}.cmd`, so that what they miss, or hear twice, is found
/// out. Those that answer echoes do so wherever they are.
class Rovers : public QObject, public UnitCarrier
{
    Q_OBJECT

public:
    /// \a model must outlive this; it is only asked.
    Rovers(const RoverOptions &options, const SiteModel &model, QObject *parent = nullptr);
    ~Rovers() override;

    /// Each to its server; few at a time.
    void connectToServer() override;
    void send(const Step &step) override;
    void close() override;

    int links() const override { return static_cast<int>(m_rovers.size()); }
    int connected() const override;
    quint64 sent() const override { return m_sent; }
    quint64 dropped() const override { return m_dropped; }
    QString deeds() const override;

Q_SIGNALS:
    /// \a unit is connected, to its first server or after a move.
    void arrived(int unit, const nunect::contract::ServerIdentity &server);
    /// \a unit has no connection and will have none.
    void gaveUp(const QString &why);
    /// Something went wrong; the units go on.
    void troubled(const QString &what);

private:
    struct Rover
    {
        std::unique_ptr<handoff::MovingClient> client;
        quint64 told = 0; ///< messages
        bool isMoving = false;
    };

    void make(const RoverOptions &options, int unit);
    void answerEchoes(int unit);
    void connectSome();
    void moveTo(const UnitMove &move);
    void onMoved(Rover &rover, const handoff::Handoff &handoff);
    void onMoveFailed(int unit, const QString &why);
    void speakToMoving();

    const SiteModel &m_model;
    const QList<QUrl> m_cells;
    nats::Client m_speaker;
    std::vector<Rover> m_rovers; ///< by unit; as many for ever
    std::deque<int> m_waiting;   ///< to be connected
    QTimer m_connecting;
    quint64 m_sent = 0;
    quint64 m_dropped = 0;
    quint64 m_echoes = 0;
    quint64 m_moves = 0;
    quint64 m_failedMoves = 0;
};

} // namespace nunect::sim
