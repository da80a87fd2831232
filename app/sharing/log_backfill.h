// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/ordered_consumer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace nunect::app {

/// Log messages that did not come live, out of the site's record: what a leaf node kept while its
/// link was cut, and what came while this console was cut off. It reads the record all the time; a
/// message that came live is left out, so that each comes once.
/// Lives on the client's thread.
class LogBackfill : public QObject
{
    Q_OBJECT

public:
    static constexpr char stream[] = "OPS_RECORD";
    static constexpr char subject[] = "ops.log.>";
    /// The record may be faster than the live message, by so much at most.
    static constexpr std::chrono::milliseconds standardGrace{5000};
    /// So many live messages are remembered; the record has them within seconds.
    static constexpr std::size_t maxHeard = 20'000;

    /// \a client must outlive it.
    explicit LogBackfill(nats::Client *client, std::chrono::milliseconds grace = standardGrace,
                         QObject *parent = nullptr);
    ~LogBackfill() override;

    /// From now on reads what is recorded, over all reconnects. Call it again at each connection:
    /// a refusal holds until then.
    void start();
    /// A log message came live.
    void heard(const nats::Message &message);

Q_SIGNALS:
    void missed(const nunect::nats::Message &message);
    /// Why nothing can be filled in; said once until it can again.
    void problem(const QString &text);

private:
    struct Held
    {
        nats::Message message;
        qint64 untilMs = 0;
    };

    void hold(const nats::Message &message);
    void release();
    void fail(const nats::jetstream::JetStreamError &error);

    nats::jetstream::JetStream m_jetStream;
    nats::jetstream::OrderedConsumer m_record;
    std::chrono::milliseconds m_grace;
    QSet<std::size_t> m_heard; ///< of m_order
    std::deque<std::size_t> m_order;
    std::deque<Held> m_held; ///< whose live message may still come
    QTimer m_release;
    QString m_problem;
};

} // namespace nunect::app
