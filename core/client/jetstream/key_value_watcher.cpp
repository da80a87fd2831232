// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/key_value_watcher.h"

#include "core/client/jetstream/key_value_config.h"

namespace nunect::nats::jetstream {

static OrderedConsumerOptions consumerOptions(const QString &bucket, const QString &filter,
                                              const KeyValueWatchOptions &options)
{
    OrderedConsumerOptions consumer;
    consumer.filterSubject = "$KV." + bucket.toUtf8() + '.' + filter.toUtf8();
    consumer.deliverPolicy = options.updatesOnly ? DeliverPolicy::New
        : options.includeHistory                 ? DeliverPolicy::All
                                                 : DeliverPolicy::LastPerSubject;
    consumer.headersOnly = options.metaOnly;
    consumer.idleHeartbeat = options.idleHeartbeat;
    return consumer;
}

KeyValueWatcher::KeyValueWatcher(JetStream *jetStream, const QString &bucket, const QString &filter,
                                 const KeyValueWatchOptions &options, QObject *parent)
    : QObject(parent)
    , m_bucket(bucket)
    , m_ignoreDeletes(options.ignoreDeletes)
    , m_consumer(jetStream, bucketStream(bucket), consumerOptions(bucket, filter, options), this)
{
    connect(&m_consumer, &OrderedConsumer::messageReceived, this, &KeyValueWatcher::onMessage);
    connect(&m_consumer, &OrderedConsumer::caughtUp, this, &KeyValueWatcher::onCaughtUp);
    connect(&m_consumer, &OrderedConsumer::stateChanged, this, &KeyValueWatcher::stateChanged);
    connect(&m_consumer, &OrderedConsumer::errorOccurred, this, &KeyValueWatcher::errorOccurred);
}

void KeyValueWatcher::onMessage(const ConsumerMessage &message)
{
    const KeyValueEntry entry = toEntry(m_bucket, message);
    if (!m_ignoreDeletes || entry.operation == KeyValueEntry::Put)
        Q_EMIT entryReceived(entry);
}

void KeyValueWatcher::onCaughtUp()
{
    if (m_hasInitialData)
        return;
    m_hasInitialData = true;
    Q_EMIT initialDataReceived();
}

} // namespace nunect::nats::jetstream
