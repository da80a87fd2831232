// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"
#include "core/handoff/cell.h"
#include "core/handoff/moving_options.h"
#include "core/handoff/sequence_filter.h"
#include "core/handoff/unit_record.h"
#include "core/util/result.h"

#include <QByteArrayList>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace nunect::handoff {

class StreamRecovery;

/// How a move went.
struct Handoff
{
    contract::HandoffMetric metric;       ///< as it is published
    double subscribedMs = 0;              ///< until the new server had taken the subscriptions
    std::optional<double> firstMessageMs; ///< until a message came by the new connection
    quint64 recovered = 0;                ///< of the messages, from the hub's stream
    QString problem; ///< why epoch or stream could not be had; empty if they could
};

/// The connection of a unit that moves from one server of a site to another, as one stream of
/// messages in which each comes once.
///
/// moveTo() is make-before-break where it can be: connected to the new server, subscribed, flushed
/// and with the unit's next epoch claimed, the old one is left. If the old connection was lost
/// first, or comes back by itself, what was missed is read from the hub's stream before what is
/// live goes on. A move that fails leaves all as it was. Each move that was made is published on
/// `ops.metric.handoff.{unit}`.
///
/// A session that another one of the same unit has overtaken stops by itself (see EpochClaim).
/// While the hub cannot be reached the unit works on without a new epoch, which is claimed later.
/// Lives on one thread with an event loop; never blocks.
class MovingClient : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,
        Connecting, ///< for the first time
        Connected,
        Moving, ///< from one server to another, or back from a lost connection
        Lost,   ///< no connection; tries again by itself, and waits for moveTo()
    };
    Q_ENUM(State)

    explicit MovingClient(const MovingOptions &options, QObject *parent = nullptr);

    /// Wanted over all connections, from now on.
    void subscribe(const QByteArray &subject);
    /// Connects to the first server. Does nothing unless Stopped.
    void start(const QUrl &url);
    /// Moves to another server; what comes of it is told by moved() or moveFailed(). One that is
    /// under way is given up for the new one. Does nothing while Stopped or Connecting.
    void moveTo(const QUrl &url);
    void stop();

    State state() const { return m_state; }
    /// Name of the server that counts, or did last; empty before the first.
    const QString &server() const { return m_server; }
    /// The epoch held; nothing before the first claim.
    std::optional<quint64> epoch() const;
    const SequenceFilter &filter() const { return m_filter; }
    /// By the connection that counts; fails at once while there is none.
    Result<void> publish(QByteArrayView subject, QByteArrayView payload,
                         const nats::HeaderList &headers = {});

Q_SIGNALS:
    void stateChanged(nunect::handoff::MovingClient::State state);
    void messageReceived(const nunect::nats::Message &message);
    void moved(const nunect::handoff::Handoff &handoff);
    /// The unit is where it was.
    void moveFailed(const QString &why);
    /// The connection to the same server is back, and \a recovered messages came from the stream.
    void resumed(quint64 recovered, const QString &problem);
    void epochClaimed(const nunect::handoff::UnitRecord &record);
    /// Another session of this unit claimed a later epoch: this one has stopped.
    void overtaken(const nunect::handoff::UnitRecord &by);

private:
    /// A move under way, or made and not yet told.
    struct Move
    {
        Handoff handoff;
        QElapsedTimer since;
        double before = 0; ///< ms that had passed as `since` was started
        quint64 missedBefore = 0;
        quint64 duplicatesBefore = 0;

        double ms() const { return before + static_cast<double>(since.nsecsElapsed()) / 1e6; }
    };

    Cell *makeCell(const QUrl &url);
    void onMessage(Cell *cell, const nats::Message &message);
    void deliver(const nats::Message &message);
    void onLoggedIn(Cell *cell);
    void onSubscribed(Cell *cell);
    void onClaimed(const UnitRecord &record);
    void claimAnswered(Cell *cell, const QString &problem);
    void onLost(Cell *cell);
    void onRefused(Cell *cell, const QString &why);
    void onOvertaken(const UnitRecord &by);
    void beginMove(contract::HandoffKind kind);
    void recover(Cell *cell);
    void recovered(Cell *cell, const QString &problem);
    void arrived(Cell *cell);
    void settled();
    void publishMetrics();
    void cancelMove();
    void abandonMove(const QString &why);
    void setState(State state);

    const MovingOptions m_options;
    Session m_session;
    QByteArrayList m_subjects;
    SequenceFilter m_filter;
    QString m_server;
    Cell *m_current = nullptr;  ///< children, as all cells
    Cell *m_next = nullptr;     ///< that is moved to
    Cell *m_claiming = nullptr; ///< whose claim is waited for
    StreamRecovery *m_recovery = nullptr;
    std::optional<Move> m_move;   ///< under way
    std::optional<Move> m_untold; ///< made, its counts settle
    QList<contract::HandoffMetric> m_unpublished;
    qint64 m_lastHeardNs = 0; ///< bootClockNs() of the last message
    bool m_gap = false;       ///< what came since the loss has not been made up for
    qint64 m_lostNs = 0;      ///< bootClockNs() of the loss
    QElapsedTimer m_lostFor;
    QTimer m_moveTimeout;
    QTimer m_settle;
    State m_state = State::Stopped;
};

} // namespace nunect::handoff
