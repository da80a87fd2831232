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

/// What the consoles of a site tell each other about alarms: acknowledgements, shelves and notes,
/// as alarms::AlarmRecord in the JetStream key-value bucket `nunect_ack`. The bucket is made by the
/// first console that finds none; one with other settings, such as more replicas, is taken as it
/// is.
///
/// A record is written only on top of what others have written, so that nothing that was said is
/// lost. What cannot be written now is tried again, every few seconds and with each connection.
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
    /// Tells the others what this console's person did.
    void share(const alarms::AlarmRecord &record);
    /// The alarm of that key is over: nothing of what was said holds for the next one.
    void forget(const QString &alarm);

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
    std::optional<QString> m_problem;
    QTimer m_retry;
};

} // namespace nunect::app
