// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/sharing/alarm_sharing.h"

#include <utility>
#include <vector>

namespace nunect::app {

using namespace nats::jetstream;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using alarms::AlarmRecord;

// A server that starts may have no JetStream yet, and permissions may be changed.
static constexpr auto retryAfter = 3s;

// As many as survive the loss of one.
static constexpr int wantedReplicas = 3;
static constexpr int replicasNeedACluster = 10074; // as the server words it in numbers
static constexpr int patience = 5;

static KeyValueConfig bucketConfig(int replicas)
{
    KeyValueConfig config;
    config.replicas = replicas;
    config.description = u"What the consoles say of alarms"_s;
    config.maxValueSize = AlarmRecord::maxBytes;
    config.maxBytes = 32 * 1024 * 1024;
    // An alarm that ends while no console is there leaves its record behind.
    config.ttl = 24h;
    return config;
}

AlarmSharing::AlarmSharing(nats::Client *client, QObject *parent)
    : QObject(parent)
    , m_jetStream(client)
    , m_bucket(&m_jetStream, QString::fromLatin1(bucket))
    , m_retry(this)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, [this] {
        if (m_jetStream.client()->state() == nats::State::Connected)
            connected();
    });
}

bool AlarmSharing::isReady() const
{
    return m_watcher && m_watcher->hasInitialData()
        && m_jetStream.client()->state() == nats::State::Connected;
}

void AlarmSharing::connected()
{
    if (!m_watcher) {
        makeBucket(wantedReplicas);
        return;
    }
    std::vector<QString> keys;
    for (auto &[key, wish] : m_wishes) {
        wish.underway = false; // an answer that is still to come is none of this connection
        keys.push_back(key);
    }
    for (const QString &key : keys)
        write(key);
    std::vector<QString> over;
    for (const auto &[key, raisedNs] : m_over)
        over.push_back(key);
    for (const QString &key : over)
        removeOver(key);
}

/// One server alone refuses that: then it is kept once. So does a cluster of fewer, but one that
/// starts may have all of its servers a little later.
void AlarmSharing::makeBucket(int replicas)
{
    m_bucket.createBucket(bucketConfig(replicas), [this, replicas](const auto &reply) {
        if (reply || reply.error().is(errcode::streamNameInUse))
            watch();
        else if (replicas > 1
                 && (reply.error().is(replicasNeedACluster) || ++m_refusals >= patience))
            makeBucket(1);
        else
            fail(reply.error().text);
    });
}

void AlarmSharing::watch()
{
    if (m_watcher)
        return; // asked twice, over two connections
    m_watcher = m_bucket.watch(u">"_s, {}, this);
    connect(m_watcher, &KeyValueWatcher::entryReceived, this, &AlarmSharing::takeEntry);
    connect(m_watcher, &KeyValueWatcher::initialDataReceived, this, [this] {
        setProblem({});
        connected();
    });
    connect(m_watcher, &KeyValueWatcher::errorOccurred, this,
            [this](const JetStreamError &error) { setProblem(error.text); });
    m_watcher->start();
}

void AlarmSharing::fail(const QString &problem)
{
    setProblem(problem);
    m_retry.start();
}

void AlarmSharing::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged(problem);
}

void AlarmSharing::takeEntry(const KeyValueEntry &entry)
{
    Known &known = m_known[entry.key];
    if (entry.revision < known.revision)
        return;
    known = {entry.revision, std::nullopt, entry.operation == KeyValueEntry::Put};
    if (known.isThere) {
        const auto record = alarms::decodeAlarmRecord(entry.value);
        if (record)
            known.record = *record;
        else
            Q_EMIT recordRefused(entry.key, record.error().text, entry.value);
    }
    Q_EMIT recordHeard({entry.key, known.record});
}

void AlarmSharing::share(const AlarmRecord &record)
{
    const QString key = alarms::recordKey(record.alarm);
    const auto [at, isNew] = m_wishes.try_emplace(key, Wish{record});
    m_over.erase(key); // it has come again
    if (!isNew)
        at->second.record = alarms::merged(at->second.record, record);
    write(key);
}

void AlarmSharing::forget(const QString &alarm, qint64 raisedNs)
{
    const QString key = alarms::recordKey(alarm);
    m_wishes.erase(key);
    m_over[key] = raisedNs;
    removeOver(key);
}

void AlarmSharing::removeOver(const QString &key)
{
    if (!isReady())
        return;
    const qint64 raisedNs = m_over.extract(key).mapped();
    const auto known = m_known.find(key);
    if (known == m_known.end() || !known->second.isThere)
        return;
    const auto &record = known->second.record;
    if (record && record->standing
        && record->standing->raisedNs > raisedNs + alarms::sameOccurrenceNs)
        return; // the next one stands there already
    // If it fails, somebody has said more just now, and forgets it themselves.
    m_bucket.remove(key, known->second.revision, [](const Reply<quint64> &) {});
}

bool AlarmSharing::isWritten(const Known &known, const AlarmRecord &record) const
{
    if (!known.record || !saysTheSame(*known.record, record))
        return false;
    return !record.standing || record.standing->toldNs - known.record->standing->toldNs < refreshNs;
}

void AlarmSharing::write(const QString &key)
{
    const auto wish = m_wishes.find(key);
    if (wish == m_wishes.end() || wish->second.underway || !isReady())
        return;
    const Known &known = m_known[key];
    const AlarmRecord all
        = known.record ? alarms::merged(*known.record, wish->second.record) : wish->second.record;
    if (isWritten(known, all)) {
        m_wishes.erase(wish);
        return;
    }
    wish->second.underway = true;
    const auto done = [this, key, all](const Reply<quint64> &reply) { written(key, all, reply); };
    if (known.isThere)
        m_bucket.update(key, alarms::encode(all), known.revision, done);
    else
        m_bucket.create(key, alarms::encode(all), done);
}

void AlarmSharing::written(const QString &key, const AlarmRecord &record,
                           const Reply<quint64> &reply)
{
    const auto wish = m_wishes.find(key);
    if (wish != m_wishes.end())
        wish->second.underway = false;
    if (reply) {
        Known &known = m_known[key];
        if (*reply > known.revision)
            known = {*reply, record, true};
        setProblem({});
        write(key); // it may have grown meanwhile
    } else if (reply.error().isConflict()) {
        readAgain(key);
    } else {
        fail(reply.error().text);
    }
}

/// Somebody else wrote in between.
void AlarmSharing::readAgain(const QString &key)
{
    m_bucket.get(key, [this, key](const Reply<KeyValueEntry> &reply) {
        if (reply)
            takeEntry(*reply);
        else if (reply.error().isNotFound())
            m_known[key].isThere = false;
        else
            return fail(reply.error().text);
        write(key);
    });
}

} // namespace nunect::app
