// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/handoff/epoch_claim.h"

#include "core/util/timestamp.h"

#include <algorithm>
#include <utility>

namespace nunect::handoff {

using namespace nats::jetstream;
using namespace Qt::Literals::StringLiterals;

// There may be one for each of thousands of units: the hub has better things to do than to say
// every few seconds that nothing has happened.
static constexpr std::chrono::seconds watchHeartbeat(30);

EpochClaim::EpochClaim(nats::Client *client, Session *session, const EpochClaimOptions &options,
                       QObject *parent)
    : QObject(parent)
    , m_jetStream(client, {options.domain, options.timeout})
    , m_bucket(&m_jetStream, QString::fromLatin1(unitsBucket))
    , m_session(session)
    , m_key(unitKey(session->unit))
    , m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(options.retry);
    connect(&m_retry, &QTimer::timeout, this, &EpochClaim::read);
}

void EpochClaim::claim()
{
    m_retry.stop();
    m_leaf = m_jetStream.client()->serverInfo().serverName;
    write(m_session->epoch + 1, m_session->revision);
}

void EpochClaim::stop()
{
    m_stopped = true;
    m_retry.stop();
    if (m_watcher)
        m_watcher->stop();
}

void EpochClaim::askHub(std::function<void()> done)
{
    m_jetStream.streamInfo(bucketStream(m_bucket.bucket()),
                           [done = std::move(done)](const Reply<StreamInfo> &) { done(); });
}

void EpochClaim::write(quint64 epoch, std::optional<quint64> revision)
{
    const UnitRecord record{m_session->unit, m_leaf, epoch, nowNs(), m_session->client};
    const auto done = [this, record](const Written &reply) { written(record, reply); };
    if (revision)
        m_bucket.update(m_key, encode(record), *revision, done);
    else
        m_bucket.create(m_key, encode(record), done);
}

void EpochClaim::written(const UnitRecord &record, const Written &reply)
{
    if (m_stopped)
        return;
    if (reply)
        taken(record, *reply);
    else if (reply.error().isConflict())
        read();
    else
        fail(reply.error().text);
}

/// What stands there decides: it may even be what this session has written, of which the answer was
/// lost.
void EpochClaim::read()
{
    m_bucket.get(m_key, [this](const Reply<KeyValueEntry> &reply) {
        if (m_stopped)
            return;
        if (!reply) {
            if (reply.error().isNotFound())
                write(m_session->epoch + 1, std::nullopt);
            else
                fail(reply.error().text);
            return;
        }
        const auto record = decodeUnitRecord(reply->value);
        if (!record)
            fail(record.error().text);
        else if (isLater(*record))
            overtake(*record);
        else if (record->client == m_session->client && record->epoch > m_session->epoch
                 && record->leaf == m_leaf)
            taken(*record, reply->revision);
        else
            write(std::max(record->epoch, m_session->epoch) + 1, reply->revision);
    });
}

void EpochClaim::taken(const UnitRecord &record, quint64 revision)
{
    m_session->epoch = record.epoch;
    m_session->revision = revision;
    if (!m_watcher)
        watch();
    Q_EMIT claimed(record);
}

void EpochClaim::watch()
{
    KeyValueWatchOptions options;
    options.ignoreDeletes = true;
    options.idleHeartbeat = watchHeartbeat;
    m_watcher = m_bucket.watch(m_key, options, this);
    connect(m_watcher, &KeyValueWatcher::entryReceived, this, &EpochClaim::onEntry);
    m_watcher->start();
}

void EpochClaim::onEntry(const KeyValueEntry &entry)
{
    const auto record = decodeUnitRecord(entry.value);
    if (!m_stopped && record && isLater(*record))
        overtake(*record);
}

/// A session that has held no epoch yet is the newest one: whatever stands there is older.
bool EpochClaim::isLater(const UnitRecord &record) const
{
    return m_session->epoch > 0 && record.client != m_session->client
        && record.epoch > m_session->epoch;
}

void EpochClaim::overtake(const UnitRecord &by)
{
    stop();
    Q_EMIT overtaken(by);
}

void EpochClaim::fail(const QString &problem)
{
    m_retry.start();
    Q_EMIT failed(problem);
}

} // namespace nunect::handoff
