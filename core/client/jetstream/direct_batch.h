// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/error.h"
#include "core/client/jetstream/inbox.h"
#include "core/client/jetstream/stored_message.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace nunect::nats::jetstream {

class JetStream;

/// Which messages of a stream to get in one go. Zero and empty mean that it says nothing.
struct DirectBatchQuery
{
    int batch = 0; ///< at most so many; with `nextBySubject`
    qint64 maxBytes = 0;
    quint64 sequence = 0;          ///< from here on
    qint64 startTimeNs = 0;        ///< or from here on, since the Unix epoch
    QByteArray nextBySubject;      ///< on this subject; may hold wildcards
    QByteArrayList lastBySubjects; ///< or the last one on each; may hold wildcards, up to 1024
    quint64 upToSequence = 0;      ///< of `lastBySubjects`: as of then
    qint64 upToTimeNs = 0;
};

QJsonObject toJson(const DirectBatchQuery &query);

/// What a batch says at its end.
struct DirectBatchEnd
{
    int messages = 0;
    quint64 pending = 0;      ///< how many more match
    quint64 lastSequence = 0; ///< go on after this one
    quint64 upToSequence = 0;
};

/// Many messages of a stream with allowDirect for one request, without a consumer. Needs a server
/// of 2.11: an older one ignores most of the query and answers with one message, so it is not
/// asked. Owned by its parent; deletes itself later once it has finished. JetStream must outlive
/// it.
class DirectBatch : public QObject
{
    Q_OBJECT

public:
    DirectBatch(JetStream *jetStream, const QString &stream, const DirectBatchQuery &query,
                QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void messageReceived(const nunect::nats::jetstream::StoredMessage &message);
    /// Once; the last signal.
    void
    finished(const nunect::nats::jetstream::Reply<nunect::nats::jetstream::DirectBatchEnd> &end);

private:
    void onMessage(const Message &message);
    void finish(const Reply<DirectBatchEnd> &end);
    void finishLater(const JetStreamError &error);

    JetStream *const m_jetStream;
    const QString m_stream;
    const DirectBatchQuery m_query;
    Inbox m_inbox;
    QTimer m_silence;
    int m_messages = 0;
    bool m_finished = false;
};

} // namespace nunect::nats::jetstream
