// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/jetstream.h"

#include "core/client/jetstream/api_reply.h"
#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/names.h"
#include "core/protocol/headers.h"
#include "core/protocol/subject.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

static bool readSuccess(JsonReader &reader) { return readBool(reader, u"success"_s); }

static quint64 readPurged(JsonReader &reader) { return readSequence(reader, u"purged"_s); }

struct NamesPage
{
    QStringList names;
    qint64 total = 0;
};

static NamesPage readNames(JsonReader &reader)
{
    return {reader.optionalTexts(u"streams"_s), readInteger(reader, u"total"_s)};
}

/// A callback of success or not, for a reply that says so with a boolean.
static Callback<bool> toBool(Callback<void> done)
{
    return [done = std::move(done)](const Reply<bool> &reply) {
        done(reply ? Reply<void>() : Reply<void>(reply.error()));
    };
}

static JetStreamError badName(const QString &name)
{
    return invalidArgument(u"\"%1\" cannot be the name of a stream or consumer: use no dots, "
                           "wildcards, blanks and slashes."_s.arg(name));
}

static JetStreamError unsupported(const ServerVersion &needed, const ServerVersion &actual)
{
    return {JetStreamError::Unsupported,
            u"This needs nats-server %1 or newer; the server is %2."_s.arg(needed.toString(),
                                                                           actual.toString())};
}

JetStream::JetStream(Client *client, JetStreamOptions options, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_options(std::move(options))
{
}

QByteArray JetStream::apiSubject(const QByteArray &endpoint) const
{
    if (m_options.domain.isEmpty())
        return "$JS.API." + endpoint;
    return "$JS." + m_options.domain.toUtf8() + ".API." + endpoint;
}

ServerVersion JetStream::serverVersion() const
{
    return parseServerVersion(m_client->serverInfo().version);
}

void JetStream::ask(const QByteArray &subject, const QByteArray &payload, const HeaderList &headers,
                    Client::ReplyHandler onReply, Client::ErrorHandler onError)
{
    const QPointer<JetStream> alive(this);
    m_client->request(
        subject, payload, headers, m_options.timeout,
        [alive, onReply = std::move(onReply)](const Message &reply) {
            if (alive)
                onReply(reply);
        },
        [alive, onError = std::move(onError)](const RequestError &error) {
            if (alive)
                onError(error);
        });
}

template<typename T>
void JetStream::call(const QByteArray &endpoint, const QByteArray &body, T (*read)(JsonReader &),
                     Callback<T> done)
{
    ask(
        apiSubject(endpoint), body, {},
        [read, done](const Message &reply) { done(decodeApiReply(reply.payload(), read)); },
        [done](const RequestError &error) {
            done(toJetStreamError(error,
                                  u"JetStream does not answer: it is not enabled for this "
                                  "account, or not ready yet."_s));
        });
}

/// From the event loop, as all answers.
template<typename T>
void JetStream::fail(const JetStreamError &error, Callback<T> done)
{
    QMetaObject::invokeMethod(
        this, [error, done = std::move(done)] { done(error); }, Qt::QueuedConnection);
}

void JetStream::accountInfo(Callback<AccountInfo> done)
{
    call<AccountInfo>("INFO"_ba, {}, readAccountInfo, std::move(done));
}

void JetStream::createStream(const StreamConfig &config, Callback<StreamInfo> done)
{
    storeStream("STREAM.CREATE."_ba, config, std::move(done));
}

void JetStream::updateStream(const StreamConfig &config, Callback<StreamInfo> done)
{
    storeStream("STREAM.UPDATE."_ba, config, std::move(done));
}

void JetStream::storeStream(const QByteArray &verb, const StreamConfig &config,
                            Callback<StreamInfo> done)
{
    if (!isName(config.name))
        return fail(badName(config.name), std::move(done));
    if (neededVersion(config) > serverVersion())
        return fail(unsupported(neededVersion(config), serverVersion()), std::move(done));
    call<StreamInfo>(verb + config.name.toUtf8(), toBytes(toJson(config)), readStreamInfo,
                     std::move(done));
}

void JetStream::streamInfo(const QString &stream, Callback<StreamInfo> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    call<StreamInfo>("STREAM.INFO." + stream.toUtf8(), {}, readStreamInfo, std::move(done));
}

void JetStream::streamNames(const QByteArray &subject, Callback<QStringList> done)
{
    namesFrom(0, subject, {}, std::move(done));
}

/// Asks for the names from \a offset on, and then for the next page, until there are all.
void JetStream::namesFrom(qint64 offset, const QByteArray &subject, const QStringList &before,
                          Callback<QStringList> done)
{
    QJsonObject body{{"offset"_L1, offset}};
    setUnlessEmpty(body, "subject"_L1, subject);
    call<NamesPage>("STREAM.NAMES"_ba, toBytes(body), readNames,
                    [this, subject, before, done = std::move(done)](const Reply<NamesPage> &page) {
                        if (!page)
                            return done(page.error());
                        const QStringList names = before + page->names;
                        if (page->names.isEmpty() || names.size() >= page->total)
                            return done(names);
                        namesFrom(names.size(), subject, names, done);
                    });
}

void JetStream::deleteStream(const QString &stream, Callback<void> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    call<bool>("STREAM.DELETE." + stream.toUtf8(), {}, readSuccess, toBool(std::move(done)));
}

void JetStream::purgeStream(const QString &stream, const PurgeOptions &options,
                            Callback<quint64> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    QJsonObject body;
    setUnlessEmpty(body, "filter"_L1, options.subject);
    setUnlessZero(body, "seq"_L1, static_cast<qint64>(options.beforeSequence));
    setUnlessZero(body, "keep"_L1, static_cast<qint64>(options.keep));
    call<quint64>("STREAM.PURGE." + stream.toUtf8(), toBytes(body), readPurged, std::move(done));
}

void JetStream::publish(const QByteArray &subject, const QByteArray &payload,
                        const HeaderList &headers, const PublishOptions &options,
                        Callback<PubAck> done)
{
    ask(
        subject, payload, withOptions(headers, options),
        [done](const Message &reply) { done(decodeApiReply(reply.payload(), readPubAck)); },
        [subject, done](const RequestError &error) {
            done(toJetStreamError(
                error, u"No stream takes messages on %1."_s.arg(QString::fromUtf8(subject))));
        });
}

/// Servers since 2.9 take the name and the filter in the subject, where permissions can see them.
static QByteArray createEndpoint(const QString &stream, const ConsumerConfig &config)
{
    QByteArray endpoint = "CONSUMER.CREATE." + stream.toUtf8();
    if (config.name.isEmpty())
        return endpoint;
    endpoint += '.' + config.name.toUtf8();
    if (!config.filterSubject.isEmpty())
        endpoint += '.' + config.filterSubject;
    return endpoint;
}

void JetStream::createConsumer(const QString &stream, const ConsumerConfig &config,
                               Callback<ConsumerInfo> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    if ((config.durable || !config.name.isEmpty()) && !isName(config.name))
        return fail(badName(config.name), std::move(done));
    if (!config.filterSubject.isEmpty() && !isSubscribeSubject(config.filterSubject)) {
        return fail(invalidArgument(u"\"%1\" is not a subject to filter by."_s.arg(
                        QString::fromUtf8(config.filterSubject))),
                    std::move(done));
    }
    if (neededVersion(config) > serverVersion())
        return fail(unsupported(neededVersion(config), serverVersion()), std::move(done));
    const QJsonObject body{{"stream_name"_L1, stream}, {"config"_L1, toJson(config)}};
    call<ConsumerInfo>(createEndpoint(stream, config), toBytes(body), readConsumerInfo,
                       std::move(done));
}

void JetStream::consumerInfo(const QString &stream, const QString &consumer,
                             Callback<ConsumerInfo> done)
{
    if (!isName(stream) || !isName(consumer))
        return fail(badName(isName(stream) ? consumer : stream), std::move(done));
    call<ConsumerInfo>("CONSUMER.INFO." + stream.toUtf8() + '.' + consumer.toUtf8(), {},
                       readConsumerInfo, std::move(done));
}

void JetStream::deleteConsumer(const QString &stream, const QString &consumer, Callback<void> done)
{
    if (!isName(stream) || !isName(consumer))
        return fail(badName(isName(stream) ? consumer : stream), std::move(done));
    call<bool>("CONSUMER.DELETE." + stream.toUtf8() + '.' + consumer.toUtf8(), {}, readSuccess,
               toBool(std::move(done)));
}

void JetStream::getMessage(const QString &stream, const MessageQuery &query,
                           Callback<StoredMessage> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    call<StoredMessage>("STREAM.MSG.GET." + stream.toUtf8(), toBytes(toJson(query)), readApiMessage,
                        [stream, done = std::move(done)](const Reply<StoredMessage> &reply) {
                            if (!reply)
                                return done(reply);
                            StoredMessage message = *reply; // which does not know its stream
                            message.stream = stream;
                            done(message);
                        });
}

static Reply<StoredMessage> decodeDirectReply(const Message &reply)
{
    if (const HeaderReader reader(reply.headerBlock()); reader.status() != 0)
        return directRefusal(reader);
    if (const auto message = readDirectMessage(reply))
        return *message;
    return JetStreamError{JetStreamError::BadReply,
                          u"The answer to a direct get does not say which message it is."_s};
}

/// A server does not answer for a stream that it does not serve: the API's import keeps it from
/// saying that nobody does.
static JetStreamError noDirectAnswer(const RequestError &error, const QString &stream)
{
    const QString text
        = u"The stream %1 does not answer: it is not there, or allows no direct get."_s.arg(stream);
    JetStreamError result = toJetStreamError(error, text);
    if (error.code == ErrorCode::RequestTimeout)
        result.text = text;
    return result;
}

void JetStream::directGet(const QString &stream, const MessageQuery &query,
                          Callback<StoredMessage> done)
{
    if (!isName(stream))
        return fail(badName(stream), std::move(done));
    QByteArray endpoint = "DIRECT.GET." + stream.toUtf8();
    QByteArray body = toBytes(toJson(query));
    if (!query.lastBySubject.isEmpty()) { // so that permissions can see the subject
        endpoint += '.' + query.lastBySubject;
        body.clear();
    }
    ask(
        apiSubject(endpoint), body, {},
        [done](const Message &reply) { done(decodeDirectReply(reply)); },
        [stream, done](const RequestError &error) { done(noDirectAnswer(error, stream)); });
}

Result<void> JetStream::answer(const ConsumerMessage &message, const QByteArray &text)
{
    return m_client->publish(message.message.replyTo(), text);
}

Result<void> JetStream::acknowledge(const ConsumerMessage &message)
{
    return answer(message, "+ACK"_ba);
}

void JetStream::acknowledge(const ConsumerMessage &message, Callback<void> done)
{
    ask(
        message.message.replyTo().toByteArray(), "+ACK"_ba, {},
        [done](const Message &) { done({}); },
        [done](const RequestError &error) {
            done(toJetStreamError(error, u"The message's consumer is not there any more."_s));
        });
}

Result<void> JetStream::reject(const ConsumerMessage &message, std::chrono::nanoseconds delay)
{
    if (delay.count() == 0)
        return answer(message, "-NAK"_ba);
    return answer(message, "-NAK " + toBytes(QJsonObject{{"delay"_L1, toJson(delay)}}));
}

Result<void> JetStream::terminate(const ConsumerMessage &message)
{
    return answer(message, "+TERM"_ba);
}

Result<void> JetStream::inProgress(const ConsumerMessage &message)
{
    return answer(message, "+WPI"_ba);
}

} // namespace nunect::nats::jetstream
