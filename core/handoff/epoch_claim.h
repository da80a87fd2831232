// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/key_value.h"
#include "core/handoff/unit_record.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace nunect::handoff {

/// A running session of a unit, over all its connections, and what it holds.
struct Session
{
    QString unit;
    QString client; ///< a random text, so that two sessions of one unit differ
    /// Of the last claim, 0 before the first. The revision lets the next one succeed without
    /// reading.
    quint64 epoch = 0;
    quint64 revision = 0;
};

struct EpochClaimOptions
{
    QString domain; ///< of the hub's JetStream; empty: the server's own
    std::chrono::milliseconds timeout{1000};
    std::chrono::milliseconds retry{2000};
};

/// Claims the next epoch of a unit over one connection, by compare-and-set of its record, and
/// watches the record from then on.
///
/// What cannot be claimed now is tried again until it is, or until another session turns out to
/// have claimed a later epoch than this one held: then this one was overtaken and has to stop
/// speaking for the unit.
/// Lives on the client's thread; client and session must outlive it.
class EpochClaim : public QObject
{
    Q_OBJECT

public:
    EpochClaim(nats::Client *client, Session *session, const EpochClaimOptions &options,
               QObject *parent = nullptr);

    /// For the server that the client is connected to now.
    void claim();
    /// Nothing is told, and nothing tried, any more.
    void stop();
    /// Asks the hub something; \a done comes once it has answered, or will not.
    void askHub(std::function<void()> done);

Q_SIGNALS:
    void claimed(const nunect::handoff::UnitRecord &record);
    /// Not now; it is tried again.
    void failed(const QString &problem);
    void overtaken(const nunect::handoff::UnitRecord &by);

private:
    using Written = nats::jetstream::Reply<quint64>;

    /// \a revision: of the record that it is written over; nothing: of none that is there.
    void write(quint64 epoch, std::optional<quint64> revision);
    void written(const UnitRecord &record, const Written &reply);
    void read();
    void taken(const UnitRecord &record, quint64 revision);
    void watch();
    void onEntry(const nats::jetstream::KeyValueEntry &entry);
    bool isLater(const UnitRecord &record) const;
    void overtake(const UnitRecord &by);
    void fail(const QString &problem);

    nats::jetstream::JetStream m_jetStream;
    nats::jetstream::KeyValue m_bucket;
    Session *const m_session;
    const QString m_key;
    nats::jetstream::KeyValueWatcher *m_watcher = nullptr;
    QTimer m_retry;
    QString m_leaf;
    bool m_stopped = false;
};

} // namespace nunect::handoff
