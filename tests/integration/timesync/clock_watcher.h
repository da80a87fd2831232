// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "tests/support/nats_server.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QProcess>

#include <chrono>
#include <optional>

namespace nunect::test {

/// What an independent NATS client (clock_watch.cjs) hears guardians say of their clocks, and what
/// must hold of every single message:
/// - the error bound, in the body and in the headers, holds the clock's true error;
/// - what is unknown is null: no bound and no offset without a source, no "locked" without a bound
///   or in holdover;
/// - in holdover the bound never shrinks;
/// - a heartbeat's headers say what the time message before it said;
/// - sequence numbers rise.
class ClockWatcher : public QObject
{
    Q_OBJECT

public:
    ClockWatcher();
    ~ClockWatcher() override;

    /// Connects with the guardian's login. Blocks until nothing will be missed, seconds at most.
    Result<void> start(const NatsServer &server);

    /// What this machine's clock is wrong by in the tests' world, its time minus true time.
    void setTrueErrorNs(qint64 error) { m_trueErrorNs = error; }

    /// Forgets the messages so far, those that are still on their way included.
    void clear();
    /// Bodies of the time messages of \a unit, the oldest first.
    QList<QJsonObject> times(const QString &unit) const { return m_units[unit].times; }
    /// Whether \a unit has said \a pattern (see matches()) in one of them, or in its last two.
    bool hasSaid(const QString &unit, const QString &pattern) const;
    bool hasSettled(const QString &unit, const QString &pattern) const;
    /// Send times of its heartbeats, ns since the Unix epoch.
    QList<qint64> heartbeats(const QString &unit) const { return m_units[unit].heartbeats; }
    /// The longest time between two of them.
    std::chrono::milliseconds longestSilence(const QString &unit) const;
    /// Each unit's last time message, for people.
    QString lastWords() const;
    /// How many error bounds were held against the true error.
    int boundsChecked() const { return m_boundsChecked; }
    /// What did not hold, each with the message.
    QStringList faults() const { return m_faults; }

private:
    struct Unit
    {
        QList<QJsonObject> times;
        QList<qint64> heartbeats;
        QJsonObject lastTime;
        qint64 lastSeq[2] = {0, 0};
    };

    void read();
    void take(const QJsonObject &message);
    void checkTime(const QJsonObject &body, const Unit &unit);
    void checkHeartbeat(const QJsonObject &headers, const Unit &unit);
    void checkBound(qint64 bound);
    void check(bool holds, const QString &what);

    QProcess m_node;
    bool m_isReady = false;
    std::optional<qint64> m_trueErrorNs;
    qint64 m_clearedAtNs = 0;
    QHash<QString, Unit> m_units;
    QStringList m_faults;
    QByteArray m_line; ///< the message that is looked at
    int m_boundsChecked = 0;
};

/// True if \a body is as \a pattern says: `path=value` terms with spaces between, all of which must
/// hold. A path goes into objects (`ptp.port_state`); values are alternatives (`locked|tracking`),
/// `null` or `known` (not null).
bool matches(const QJsonObject &body, const QString &pattern);

} // namespace nunect::test
