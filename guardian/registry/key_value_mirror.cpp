// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/registry/key_value_mirror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace nunect::guardian {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr std::chrono::milliseconds patience = 5s;

static QJsonObject objectOf(const std::optional<BusMessage> &reply)
{
    return reply ? QJsonDocument::fromJson(reply->payload).object() : QJsonObject();
}

/// What went wrong with a request to JetStream; empty if nothing did.
static QString failureOf(const std::optional<BusMessage> &reply)
{
    if (!reply)
        return u"JetStream does not answer"_s;
    return objectOf(reply).value("error"_L1).toObject().value("description"_L1).toString();
}

KeyValueMirror::KeyValueMirror(Bus &bus, const QByteArray &bucket, std::chrono::seconds ttl,
                               QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_stream("KV_" + bucket)
    , m_prefix("$KV." + bucket + '.')
    , m_ttl(ttl)
    , m_rest(this)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_state == State::Open)
            writeBurst();
    });
    connect(&bus, &Bus::disconnected, this, [this] { m_state = State::Closed; });
}

/// Makes the bucket, and learns what it holds.
void KeyValueMirror::open()
{
    m_state = State::Opening;
    const qint64 ttlNs = std::chrono::nanoseconds(m_ttl).count();
    // As ADR-8 has a bucket of history 1. In memory: all of it is read anew within a second.
    const QJsonObject config{{"name"_L1, QString::fromUtf8(m_stream)},
                             {"subjects"_L1, QJsonArray{QString::fromUtf8(m_prefix + '>')}},
                             {"max_msgs_per_subject"_L1, 1},
                             {"max_age"_L1, ttlNs},
                             {"duplicate_window"_L1, ttlNs},
                             {"storage"_L1, u"memory"_s},
                             {"discard"_L1, u"new"_s},
                             {"num_replicas"_L1, 1},
                             {"max_consumers"_L1, -1},
                             {"max_msgs"_L1, -1},
                             {"max_bytes"_L1, -1},
                             {"max_msg_size"_L1, -1},
                             {"retention"_L1, u"limits"_s},
                             {"deny_delete"_L1, true},
                             {"allow_rollup_hdrs"_L1, true},
                             {"allow_direct"_L1, true}};
    m_bus.request("$JS.API.STREAM.CREATE." + m_stream, {},
                  QJsonDocument(config).toJson(QJsonDocument::Compact), patience,
                  [this](const std::optional<BusMessage> &reply) { onCreated(reply); });
}

void KeyValueMirror::onCreated(const std::optional<BusMessage> &reply)
{
    if (const QString failure = failureOf(reply); !failure.isEmpty())
        return fail(failure);
    m_bus.request("$JS.API.STREAM.INFO." + m_stream, {},
                  "{\"subjects_filter\":\"" + m_prefix + ">\"}", patience,
                  [this](const std::optional<BusMessage> &info) { onKeys(info); });
}

void KeyValueMirror::onKeys(const std::optional<BusMessage> &reply)
{
    if (const QString failure = failureOf(reply); !failure.isEmpty())
        return fail(failure);
    m_there.clear();
    const QStringList subjects
        = objectOf(reply).value("state"_L1).toObject().value("subjects"_L1).toObject().keys();
    for (const QString &subject : subjects)
        m_there.emplace(subject.toUtf8().sliced(m_prefix.size()), QByteArray());
    m_state = State::Open;
    write();
}

void KeyValueMirror::set(const registry::Entries &wanted)
{
    m_wanted = wanted;
    if (m_state == State::Open)
        write();
}

void KeyValueMirror::write()
{
    m_changes = registry::changesBetween(m_there, m_wanted);
    std::ranges::reverse(m_changes.put);
    std::ranges::reverse(m_changes.remove);
    writeBurst();
}

/// Between bursts others have their turn: thousands of entries may come at once.
void KeyValueMirror::writeBurst()
{
    for (size_t i = 0; i < burst && !m_changes.put.empty(); ++i) {
        const QByteArray key = m_changes.put.back();
        m_changes.put.pop_back();
        put(key, m_wanted.at(key));
    }
    for (size_t i = 0; i < burst && m_changes.put.empty() && !m_changes.remove.empty(); ++i) {
        remove(m_changes.remove.back());
        m_changes.remove.pop_back();
    }
    if (!m_changes.put.empty() || !m_changes.remove.empty())
        m_rest.start();
}

void KeyValueMirror::put(const QByteArray &key, const QByteArray &value)
{
    m_there.insert_or_assign(key, value);
    send(key, {}, value);
}

void KeyValueMirror::remove(const QByteArray &key)
{
    m_there.erase(key);
    send(key, {{"KV-Operation", "DEL"}}, {});
}

/// What JetStream does not confirm is written again once the bucket has been looked at anew.
void KeyValueMirror::send(const QByteArray &key, const contract::HeaderList &headers,
                          const QByteArray &value)
{
    m_bus.request(m_prefix + key, headers, value, patience,
                  [this, key](const std::optional<BusMessage> &reply) {
                      const QString failure = failureOf(reply);
                      if (failure.isEmpty())
                          return;
                      m_there.insert_or_assign(key, QByteArray());
                      fail(failure);
                  });
}

void KeyValueMirror::refresh(int shares)
{
    if (m_state == State::Closed)
        open();
    if (m_state != State::Open || m_wanted.empty())
        return;
    const size_t share
        = (m_wanted.size() + static_cast<size_t>(shares) - 1) / static_cast<size_t>(shares);
    auto entry = m_wanted.upper_bound(m_refreshed);
    for (size_t i = 0; i < share; ++i) {
        if (entry == m_wanted.end())
            entry = m_wanted.begin();
        put(entry->first, entry->second);
        m_refreshed = entry->first;
        ++entry;
    }
}

void KeyValueMirror::fail(const QString &text)
{
    m_state = State::Closed;
    if (m_bus.isConnected())
        Q_EMIT problem(u"%1: %2"_s.arg(QString::fromUtf8(m_stream), text));
}

} // namespace nunect::guardian
