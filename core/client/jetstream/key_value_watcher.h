// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/key_value_entry.h"
#include "core/client/jetstream/ordered_consumer.h"

#include <QObject>

namespace nunect::nats::jetstream {

struct KeyValueWatchOptions
{
    bool includeHistory = false; ///< all revisions that are there, not only the last of each key
    bool updatesOnly = false;    ///< only what comes from now on
    bool ignoreDeletes = false;
    bool metaOnly = false; ///< without values
    std::chrono::milliseconds idleHeartbeat{5000};
};

/// Tells the entries of a bucket's keys, first those that are there, then each change. Survives
/// lost connections and restarts, see OrderedConsumer; after one it may tell revisions of a key
/// that were overwritten in between, always in their order.
///
/// Made by KeyValue::watch() and owned by its parent.
class KeyValueWatcher : public QObject
{
    Q_OBJECT

public:
    KeyValueWatcher(JetStream *jetStream, const QString &bucket, const QString &filter,
                    const KeyValueWatchOptions &options, QObject *parent = nullptr);

    void start() { m_consumer.start(); }
    void stop() { m_consumer.stop(); }

    OrderedConsumer::State state() const { return m_consumer.state(); }
    const JetStreamError &lastError() const { return m_consumer.lastError(); }
    /// Whether all that was there at the start has been told.
    bool hasInitialData() const { return m_hasInitialData; }

Q_SIGNALS:
    void entryReceived(const nunect::nats::jetstream::KeyValueEntry &entry);
    /// All that was there at the start has been told. Once; for an empty bucket, too.
    void initialDataReceived();
    void stateChanged(nunect::nats::jetstream::OrderedConsumer::State state);
    void errorOccurred(const nunect::nats::jetstream::JetStreamError &error);

private:
    void onMessage(const ConsumerMessage &message);
    void onCaughtUp();

    const QString m_bucket;
    const bool m_ignoreDeletes;
    OrderedConsumer m_consumer;
    bool m_hasInitialData = false;
};

} // namespace nunect::nats::jetstream
