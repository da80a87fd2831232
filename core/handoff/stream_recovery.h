// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/ordered_consumer.h"

#include <QByteArrayList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>
#include <vector>

namespace nunect::handoff {

struct StreamRecoveryOptions
{
    QString domain; ///< of the stream's JetStream; empty: the server's own
    QString stream;
    QByteArrayList subjects;
    qint64 sinceNs = 0; ///< by bootClockNs()
    std::chrono::milliseconds timeout{3000};
};

/// Reads once what a stream has stored on some subjects since a point in time, which the stream's
/// server is told by its own clock: the one here may be anywhere.
/// Lives on the client's thread; the client must outlive it. In a slot of its own signals, end it
/// with deleteLater().
class StreamRecovery : public QObject
{
    Q_OBJECT

public:
    StreamRecovery(nats::Client *client, const StreamRecoveryOptions &options,
                   QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// In the stream's order on each of the subjects.
    void messageReceived(const nunect::nats::Message &message);
    /// Once; the last signal. \a problem: why not all of it could be read; empty if it could.
    void finished(const QString &problem);

private:
    void read(qint64 startTimeNs);
    void finish(const QString &problem);

    const StreamRecoveryOptions m_options;
    nats::jetstream::JetStream m_jetStream;
    std::vector<nats::jetstream::OrderedConsumer *> m_consumers; ///< children; still reading
    QTimer m_timeout;
    bool m_finished = false;
};

} // namespace nunect::handoff
