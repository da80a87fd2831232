// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/client/jetstream/account_info.h"
#include "core/client/jetstream/consumer_config.h"
#include "core/client/jetstream/consumer_message.h"
#include "core/client/jetstream/error.h"
#include "core/client/jetstream/publish_options.h"
#include "core/client/jetstream/server_version.h"
#include "core/client/jetstream/stored_message.h"
#include "core/client/jetstream/stream_config.h"

#include <QObject>
#include <QStringList>

#include <chrono>

namespace nunect::nats::jetstream {

struct JetStreamOptions
{
    QString domain; ///< empty: the account's own; a leaf site's JetStream has a name
    std::chrono::milliseconds timeout{5000}; ///< of each request
};

/// What a purge takes; all of it if nothing is set.
struct PurgeOptions
{
    QByteArray subject;         ///< only messages on it; may hold wildcards
    quint64 beforeSequence = 0; ///< only messages before this one
    quint64 keep = 0;           ///< all but so many of the last ones; not with beforeSequence
};

/// JetStream through a client: streams, consumers, and messages in and out of them. Works with
/// nats-server 2.9 and later; what needs a later one says so, and fails with Unsupported.
///
/// Never blocks; every answer comes through a Callback. Lives on the client's thread.
/// Ownership: the client must outlive it. Once it is destroyed, no callback comes any more.
class JetStream : public QObject
{
    Q_OBJECT

public:
    explicit JetStream(Client *client, JetStreamOptions options = {}, QObject *parent = nullptr);

    Client *client() const { return m_client; }
    const JetStreamOptions &options() const { return m_options; }
    /// `$JS.API.{endpoint}`, or `$JS.{domain}.API.{endpoint}`.
    QByteArray apiSubject(const QByteArray &endpoint) const;
    /// Of the server that the client is connected to; 0.0.0 before the first connection.
    ServerVersion serverVersion() const;

    /// The way to find out whether the account has JetStream: if not, it fails with Unavailable.
    void accountInfo(Callback<AccountInfo> done);

    /// Fails with errcode::streamNameInUse if there is one with another configuration; an equal one
    /// is a success.
    void createStream(const StreamConfig &config, Callback<StreamInfo> done);
    void updateStream(const StreamConfig &config, Callback<StreamInfo> done);
    void streamInfo(const QString &stream, Callback<StreamInfo> done);
    /// Names of all streams, or of those that take messages on \a subject (may hold wildcards).
    void streamNames(const QByteArray &subject, Callback<QStringList> done);
    void deleteStream(const QString &stream, Callback<void> done);
    /// Gives the number of messages that are gone.
    void purgeStream(const QString &stream, const PurgeOptions &options, Callback<quint64> done);

    /// Publishes and waits until a stream has stored it. Unavailable: no stream takes messages on
    /// \a subject. After any NoAnswer it may have been stored or not: repeat it with the same
    /// PublishOptions::messageId.
    void publish(const QByteArray &subject, const QByteArray &payload, const HeaderList &headers,
                 const PublishOptions &options, Callback<PubAck> done);

    void createConsumer(const QString &stream, const ConsumerConfig &config,
                        Callback<ConsumerInfo> done);
    void consumerInfo(const QString &stream, const QString &consumer, Callback<ConsumerInfo> done);
    void deleteConsumer(const QString &stream, const QString &consumer, Callback<void> done);

    /// Gets one message through the API, from any stream. For many, directGet() costs the server
    /// less.
    void getMessage(const QString &stream, const MessageQuery &query, Callback<StoredMessage> done);
    /// Gets one message from a stream with allowDirect; any of its replicas may answer. If the
    /// stream is not there or does not allow it, there is no answer at all before the timeout.
    void directGet(const QString &stream, const MessageQuery &query, Callback<StoredMessage> done);

    /// Answers to a message of a consumer with explicit acknowledgement. Handed to the connection,
    /// or failed at once; a lost one means that the message is delivered again.
    Result<void> acknowledge(const ConsumerMessage &message);
    /// As acknowledge(), and waits until the server has taken note.
    void acknowledge(const ConsumerMessage &message, Callback<void> done);
    /// Asks for it again, at once or after \a delay.
    Result<void> reject(const ConsumerMessage &message, std::chrono::nanoseconds delay = {});
    /// It is not to be delivered again.
    Result<void> terminate(const ConsumerMessage &message);
    /// Still at it: starts the time to acknowledge it again.
    Result<void> inProgress(const ConsumerMessage &message);

private:
    /// As Client::request(), but neither is called once this is destroyed.
    void ask(const QByteArray &subject, const QByteArray &payload, const HeaderList &headers,
             Client::ReplyHandler onReply, Client::ErrorHandler onError);
    template<typename T>
    void call(const QByteArray &endpoint, const QByteArray &body, T (*read)(JsonReader &),
              Callback<T> done);
    template<typename T>
    void fail(const JetStreamError &error, Callback<T> done);
    void storeStream(const QByteArray &verb, const StreamConfig &config, Callback<StreamInfo> done);
    void namesFrom(qint64 offset, const QByteArray &subject, const QStringList &before,
                   Callback<QStringList> done);
    Result<void> answer(const ConsumerMessage &message, const QByteArray &text);

    Client *const m_client;
    const JetStreamOptions m_options;
};

} // namespace nunect::nats::jetstream
