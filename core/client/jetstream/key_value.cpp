// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/key_value.h"

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/names.h"

#include <QPointer>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

KeyValue::KeyValue(JetStream *jetStream, const QString &bucket, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_bucket(bucket)
{
}

static JetStreamError keyNotFound(const QString &key)
{
    return toJetStreamError(
        ApiError{404, errcode::messageNotFound, u"key \"%1\" not found"_s.arg(key)});
}

/// \a done, as long as \a owner lives.
template<typename T>
static Callback<T> guarded(const QObject *owner, Callback<T> done)
{
    return [alive = QPointer<const QObject>(owner), done = std::move(done)](const Reply<T> &reply) {
        if (alive)
            done(reply);
    };
}

/// Whether bucket and \a key may be sent; if not, \a done is told so from the event loop.
template<typename T>
bool KeyValue::isValid(const QString &key, const Callback<T> &done)
{
    QString text;
    if (!isBucketName(m_bucket))
        text = u"\"%1\" is not the name of a bucket: use letters, digits, _ and -."_s.arg(m_bucket);
    else if (!isKey(key))
        text = u"\"%1\" is not a key: use letters, digits, -/_= and single dots inside."_s.arg(key);
    if (text.isEmpty())
        return true;
    QMetaObject::invokeMethod(
        this, [done, text] { done(invalidArgument(text)); }, Qt::QueuedConnection);
    return false;
}

Callback<StreamInfo> KeyValue::onInfo(Callback<KeyValueStatus> done)
{
    return guarded<StreamInfo>(this, [this, done = std::move(done)](const Reply<StreamInfo> &info) {
        if (info)
            m_direct = info->config.allowDirect;
        done(info ? Reply<KeyValueStatus>(toStatus(*info)) : info.error());
    });
}

void KeyValue::createBucket(KeyValueConfig config, Callback<KeyValueStatus> done)
{
    config.bucket = m_bucket;
    if (!isValid(u"any"_s, done))
        return;
    if (config.history < 1 || config.history > 64) {
        const JetStreamError error = invalidArgument(u"A bucket keeps 1 to 64 revisions."_s);
        QMetaObject::invokeMethod(
            this, [done, error] { done(error); }, Qt::QueuedConnection);
        return;
    }
    m_jetStream->createStream(toStreamConfig(config), onInfo(std::move(done)));
}

void KeyValue::status(Callback<KeyValueStatus> done)
{
    if (isValid(u"any"_s, done))
        m_jetStream->streamInfo(bucketStream(m_bucket), onInfo(std::move(done)));
}

void KeyValue::deleteBucket(Callback<void> done)
{
    if (isValid(u"any"_s, done))
        m_jetStream->deleteStream(bucketStream(m_bucket), guarded(this, std::move(done)));
}

/// Where to write \a key: across domains the API's prefix leads the way, as for requests.
QByteArray KeyValue::subject(const QString &key) const
{
    const QByteArray own = "$KV." + m_bucket.toUtf8() + '.' + key.toUtf8();
    return m_jetStream->options().domain.isEmpty() ? own : m_jetStream->apiSubject(own);
}

void KeyValue::write(const QString &key, const QByteArray &value, const HeaderList &headers,
                     const PublishOptions &options, Callback<quint64> done)
{
    if (!isValid(key, done))
        return;
    m_jetStream->publish(subject(key), value, headers, options,
                         guarded<PubAck>(this, [done = std::move(done)](const Reply<PubAck> &ack) {
                             done(ack ? Reply<quint64>(ack->sequence) : ack.error());
                         }));
}

void KeyValue::put(const QString &key, const QByteArray &value, Callback<quint64> done)
{
    write(key, value, {}, {}, std::move(done));
}

void KeyValue::create(const QString &key, const QByteArray &value, Callback<quint64> done)
{
    update(key, value, 0, [this, key, value, done = std::move(done)](const Reply<quint64> &reply) {
        if (reply || !reply.error().isConflict())
            return done(reply);
        // A deleted key has a last revision, too: that of its marker.
        getLast(key, [this, key, value, done, reply](const Reply<KeyValueEntry> &last) {
            if (!last || last->operation == KeyValueEntry::Put)
                return done(reply);
            update(key, value, last->revision, done);
        });
    });
}

void KeyValue::update(const QString &key, const QByteArray &value, quint64 revision,
                      Callback<quint64> done)
{
    PublishOptions options;
    options.expectedLastSubjectSequence = revision;
    write(key, value, {}, options, std::move(done));
}

static PublishOptions onlyAfter(quint64 revision)
{
    PublishOptions options;
    if (revision != 0)
        options.expectedLastSubjectSequence = revision;
    return options;
}

void KeyValue::remove(const QString &key, quint64 revision, Callback<quint64> done)
{
    write(key, {}, {{"KV-Operation"_ba, "DEL"_ba}}, onlyAfter(revision), std::move(done));
}

void KeyValue::purge(const QString &key, quint64 revision, Callback<quint64> done)
{
    write(key, {}, {{"KV-Operation"_ba, "PURGE"_ba}, {"Nats-Rollup"_ba, "sub"_ba}},
          onlyAfter(revision), std::move(done));
}

void KeyValue::get(const QString &key, Callback<KeyValueEntry> done)
{
    getLast(key, [key, done = std::move(done)](const Reply<KeyValueEntry> &entry) {
        if (entry && entry->operation != KeyValueEntry::Put)
            done(keyNotFound(key));
        else
            done(entry);
    });
}

void KeyValue::get(const QString &key, quint64 revision, Callback<KeyValueEntry> done)
{
    fetch(key, MessageQuery::at(revision),
          [key, done = std::move(done)](const Reply<KeyValueEntry> &entry) {
              if (entry && entry->key != key)
                  done(keyNotFound(key)); // the revision is another key's
              else
                  done(entry);
          });
}

/// The last revision, even if it is a deletion.
void KeyValue::getLast(const QString &key, Callback<KeyValueEntry> done)
{
    fetch(key, MessageQuery::last("$KV." + m_bucket.toUtf8() + '.' + key.toUtf8()),
          std::move(done));
}

void KeyValue::fetch(const QString &key, const MessageQuery &query, Callback<KeyValueEntry> done)
{
    if (!isValid(key, done))
        return;
    if (m_direct) {
        fetch(query, *m_direct, std::move(done));
        return;
    }
    // Buckets of old clients allow no direct get, and would not answer to one.
    status([this, query, done = std::move(done)](const Reply<KeyValueStatus> &status) {
        if (status || status.error().request == ErrorCode::PermissionDenied)
            fetch(query, m_direct.value_or(true), done);
        else
            done(status.error());
    });
}

void KeyValue::fetch(const MessageQuery &query, bool direct, Callback<KeyValueEntry> done)
{
    Callback<StoredMessage> finish = guarded<StoredMessage>(
        this, [this, done = std::move(done)](const Reply<StoredMessage> &reply) {
            done(reply ? Reply<KeyValueEntry>(toEntry(m_bucket, *reply)) : reply.error());
        });
    if (direct)
        m_jetStream->directGet(bucketStream(m_bucket), query, std::move(finish));
    else
        m_jetStream->getMessage(bucketStream(m_bucket), query, std::move(finish));
}

KeyValueWatcher *KeyValue::watch(const QString &filter, const KeyValueWatchOptions &options,
                                 QObject *parent)
{
    return new KeyValueWatcher(m_jetStream, m_bucket, filter, options, parent ? parent : this);
}

void KeyValue::keys(const QString &filter, Callback<QStringList> done)
{
    KeyValueWatchOptions options;
    options.ignoreDeletes = true;
    options.metaOnly = true;
    collect(watch(filter, options),
            [done = std::move(done)](const Reply<QList<KeyValueEntry>> &entries) {
                if (!entries)
                    return done(entries.error());
                QStringList keys;
                for (const KeyValueEntry &entry : *entries)
                    keys.append(entry.key);
                done(keys);
            });
}

void KeyValue::history(const QString &key, Callback<QList<KeyValueEntry>> done)
{
    if (!isValid(key, done))
        return;
    KeyValueWatchOptions options;
    options.includeHistory = true;
    collect(watch(key, options), std::move(done));
}

/// Takes the initial data of \a watcher and ends it.
void KeyValue::collect(KeyValueWatcher *watcher, Callback<QList<KeyValueEntry>> done)
{
    const auto entries = std::make_shared<QList<KeyValueEntry>>();
    const auto end = [watcher, done = std::move(done)](const Reply<QList<KeyValueEntry>> &reply) {
        watcher->disconnect();
        watcher->stop();
        watcher->deleteLater();
        done(reply);
    };
    connect(watcher, &KeyValueWatcher::entryReceived, this,
            [entries](const KeyValueEntry &entry) { entries->append(entry); });
    connect(watcher, &KeyValueWatcher::initialDataReceived, this,
            [entries, end] { end(*entries); });
    connect(watcher, &KeyValueWatcher::errorOccurred, this,
            [end](const JetStreamError &error) { end(error); });
    connect(watcher, &KeyValueWatcher::stateChanged, this, [end](OrderedConsumer::State state) {
        if (state == OrderedConsumer::State::Recovering) {
            end(JetStreamError{JetStreamError::NoAnswer,
                               u"The connection was lost while the bucket was read."_s,
                               ErrorCode::Disconnected});
        }
    });
    if (m_jetStream->client()->state() != nats::State::Connected) {
        const JetStreamError error{JetStreamError::NoAnswer, u"There is no connection."_s,
                                   ErrorCode::Disconnected};
        QMetaObject::invokeMethod(
            watcher, [end, error] { end(error); }, Qt::QueuedConnection);
        return;
    }
    watcher->start();
}

} // namespace nunect::nats::jetstream
