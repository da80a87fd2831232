// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/sharing/record_news.h"
#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/key_value.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace nunect::app {

/// What the consoles of a site tell each other about alarms: the alarms themselves,
/// acknowledgements, shelves and notes, as alarms::AlarmRecord in the JetStream key-value bucket
/// `nunect_ack`, at alarms::recordKey(). The bucket is made by the first console that finds none,
/// on three servers of a cluster where there are as many; one with other settings is taken as it
/// is.
///
/// A record is written only on top of what others have written, so that nothing that was said is
/// lost, and only if it says something else. What cannot be written now is tried again, every few
/// seconds and with each connection.
/// Lives on the client's thread.
class AlarmSharing : public QObject
{
    Q_OBJECT

public:
    static constexpr char bucket[] = "nunect_ack";

    /// \a client must outlive it.
    explicit AlarmSharing(nats::Client *client, QObject *parent = nullptr);

    /// There is a connection, anew or for the first time.
    void connected();
    /// After so long a record that still holds is written anew: the bucket drops old ones.
    static constexpr qint64 refreshNs = 6 * 3'600'000'000'000;
    /// Tells the others how an alarm stands here, and what this console's person did.
    void share(const alarms::AlarmRecord &record);
    /// The alarm of that key, as it came then, is over: nothing of what was said holds for the next
    /// one.
    void forget(const QString &alarm, qint64 raisedNs);

Q_SIGNALS:
    void recordHeard(const nunect::app::RecordNews &news);
    /// Why nothing can be shared now; empty: it can.
    void problemChanged(const QString &problem);
    /// There is a record that cannot be read.
    void recordRefused(const QString &key, const QString &reason, const QByteArray &value);

private:
    /// What stands in the bucket.
    struct Known
    {
        quint64 revision = 0;
        std::optional<alarms::AlarmRecord> record; ///< nothing: deleted, or not to be read
        bool isThere = false;
    };
    struct Wish
    {
        alarms::AlarmRecord record;
        bool underway = false;
    };

    bool isReady() const;
    void makeBucket(int replicas);
    bool isWritten(const Known &known, const alarms::AlarmRecord &record) const;
    void removeOver(const QString &key);
    void watch();
    void takeEntry(const nats::jetstream::KeyValueEntry &entry);
    void write(const QString &key);
    void written(const QString &key, const alarms::AlarmRecord &record,
                 const nats::jetstream::Reply<quint64> &reply);
    void readAgain(const QString &key);
    /// It is tried again later.
    void fail(const QString &problem);
    void setProblem(const QString &problem);

    nats::jetstream::JetStream m_jetStream;
    nats::jetstream::KeyValue m_bucket;
    nats::jetstream::KeyValueWatcher *m_watcher = nullptr;
    std::unordered_map<QString, Known> m_known; ///< by key
    std::unordered_map<QString, Wish> m_wishes; ///< by key: not in the bucket yet
    std::unordered_map<QString, qint64> m_over; ///< by key: to be removed, raised until then
    std::optional<QString> m_problem;
    int m_refusals = 0; ///< of as many replicas as are wanted
    QTimer m_retry;
};

} // namespace nunect::app
