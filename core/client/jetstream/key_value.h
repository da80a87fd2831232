// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/error.h"
#include "core/client/jetstream/key_value_config.h"
#include "core/client/jetstream/key_value_entry.h"
#include "core/client/jetstream/key_value_watcher.h"
#include "core/client/jetstream/stored_message.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <optional>

namespace nunect::nats::jetstream {

class JetStream;
struct PublishOptions;

/// A key-value bucket (ADR-8): a stream `KV_{bucket}` whose subjects are `$KV.{bucket}.{key}`.
///
/// A revision is the sequence in that stream: it grows with every change in the bucket. Keys hold
/// letters, digits and `-/_=.`. A conflict (somebody else wrote in between) is told by
/// JetStreamError::isConflict(), a missing key or bucket by isNotFound().
/// JetStream must outlive it. Once it is destroyed, no callback comes any more.
class KeyValue : public QObject
{
    Q_OBJECT

public:
    /// Makes no request: the bucket need not be there yet.
    KeyValue(JetStream *jetStream, const QString &bucket, QObject *parent = nullptr);

    const QString &bucket() const { return m_bucket; }

    /// Makes the bucket; \a config's name is set to this one's. One that is there with an equal
    /// configuration is a success.
    void createBucket(KeyValueConfig config, Callback<KeyValueStatus> done);
    /// Whether the bucket is there, how it is kept and what is in it.
    void status(Callback<KeyValueStatus> done);
    void deleteBucket(Callback<void> done);

    /// These give the new revision.
    void put(const QString &key, const QByteArray &value, Callback<quint64> done);
    /// Only if the key is not there, or deleted.
    void create(const QString &key, const QByteArray &value, Callback<quint64> done);
    /// Only if \a revision is the key's last one.
    void update(const QString &key, const QByteArray &value, quint64 revision,
                Callback<quint64> done);
    /// Leaves a marker, and the history before it. \a revision: only if it is the last one; 0: in
    /// any case.
    void remove(const QString &key, quint64 revision, Callback<quint64> done);
    /// Leaves a marker only.
    void purge(const QString &key, quint64 revision, Callback<quint64> done);

    /// The last revision; a deleted key is not found.
    void get(const QString &key, Callback<KeyValueEntry> done);
    /// A certain one, which may be a deletion.
    void get(const QString &key, quint64 revision, Callback<KeyValueEntry> done);

    /// All keys that match \a filter and are not deleted.
    void keys(const QString &filter, Callback<QStringList> done);
    /// All revisions kept of \a key, deletions too, the oldest first; empty if there are none.
    void history(const QString &key, Callback<QList<KeyValueEntry>> done);

    /// Watches keys: \a filter is a key, may hold `*` and `>`, and `>` is all. Connect, then call
    /// start(). A filter that is not valid is told by errorOccurred().
    KeyValueWatcher *watch(const QString &filter, const KeyValueWatchOptions &options = {},
                           QObject *parent = nullptr);

private:
    QByteArray subject(const QString &key) const;
    template<typename T>
    bool isValid(const QString &key, const Callback<T> &done);
    Callback<StreamInfo> onInfo(Callback<KeyValueStatus> done);
    void write(const QString &key, const QByteArray &value, const HeaderList &headers,
               const PublishOptions &options, Callback<quint64> done);
    void getLast(const QString &key, Callback<KeyValueEntry> done);
    void fetch(const MessageQuery &query, bool direct, Callback<KeyValueEntry> done);
    void fetch(const QString &key, const MessageQuery &query, Callback<KeyValueEntry> done);
    void collect(KeyValueWatcher *watcher, Callback<QList<KeyValueEntry>> done);

    JetStream *const m_jetStream;
    const QString m_bucket;
    std::optional<bool> m_direct; ///< whether the bucket allows direct gets; unknown at first
};

} // namespace nunect::nats::jetstream
