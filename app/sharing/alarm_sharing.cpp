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

static KeyValueConfig bucketConfig()
{
    KeyValueConfig config;
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
        m_bucket.createBucket(bucketConfig(), [this](const Reply<KeyValueStatus> &reply) {
            if (reply || reply.error().is(errcode::streamNameInUse))
                watch();
            else
                fail(reply.error().text);
        });
        return;
    }
    std::vector<QString> keys;
    for (auto &[key, wish] : m_wishes) {
        wish.underway = false; // an answer that is still to come is none of this connection
        keys.push_back(key);
    }
    for (const QString &key : keys)
        write(key);
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
    if (!isNew)
        at->second.record = alarms::merged(at->second.record, record);
    write(key);
}

void AlarmSharing::forget(const QString &alarm)
{
    const QString key = alarms::recordKey(alarm);
    m_wishes.erase(key);
    const auto known = m_known.find(key);
    if (known == m_known.end() || !known->second.isThere || !isReady())
        return;
    // If it fails, somebody has said more just now, and forgets it themselves.
    m_bucket.remove(key, known->second.revision, [](const Reply<quint64> &) {});
}

void AlarmSharing::write(const QString &key)
{
    const auto wish = m_wishes.find(key);
    if (wish == m_wishes.end() || wish->second.underway || !isReady())
        return;
    const Known &known = m_known[key];
    const AlarmRecord all
        = known.record ? alarms::merged(*known.record, wish->second.record) : wish->second.record;
    if (known.record == all) {
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
