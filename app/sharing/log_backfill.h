// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/ordered_consumer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <array>
#include <chrono>
#include <deque>
#include <memory>

namespace nunect::app {

/// Log messages, and what the site's own programs say, that did not come live, out of the site's
/// record: what a leaf node kept while its link was cut, and what came while this console was cut
/// off. It reads the record all the time; a message that came live is left out, so that each comes
/// once. Lives on the client's thread.
class LogBackfill : public QObject
{
    Q_OBJECT

public:
    static constexpr char stream[] = "OPS_RECORD";
    static constexpr std::array subjects{"ops.log.>", "ops.event.>", "ops.alarm.>"};
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
    /// One of them came live.
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
    void fail(nats::jetstream::OrderedConsumer *record,
              const nats::jetstream::JetStreamError &error);

    nats::jetstream::JetStream m_jetStream;
    /// One for each of the subjects: nats-server 2.9 knows no consumer of several.
    std::array<std::unique_ptr<nats::jetstream::OrderedConsumer>, subjects.size()> m_records;
    std::chrono::milliseconds m_grace;
    QSet<std::size_t> m_heard; ///< of m_order
    std::deque<std::size_t> m_order;
    std::deque<Held> m_held; ///< whose live message may still come
    QTimer m_release;
    QString m_problem;
};

} // namespace nunect::app
