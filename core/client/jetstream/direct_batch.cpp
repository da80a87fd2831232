// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/direct_batch.h"

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/names.h"
#include "core/protocol/headers.h"

using namespace Qt::Literals::StringLiterals;

namespace nunect::nats::jetstream {

static constexpr ServerVersion needed{2, 11, 0};

QJsonObject toJson(const DirectBatchQuery &query)
{
    QJsonObject object;
    setUnlessZero(object, "batch"_L1, static_cast<qint64>(query.batch));
    setUnlessZero(object, "max_bytes"_L1, query.maxBytes);
    setUnlessZero(object, "seq"_L1, static_cast<qint64>(query.sequence));
    setTimeUnlessZero(object, "start_time"_L1, query.startTimeNs);
    setUnlessEmpty(object, "next_by_subj"_L1, query.nextBySubject);
    if (!query.lastBySubjects.isEmpty())
        object.insert("multi_last"_L1, toJson(query.lastBySubjects));
    setUnlessZero(object, "up_to_seq"_L1, static_cast<qint64>(query.upToSequence));
    setTimeUnlessZero(object, "up_to_time"_L1, query.upToTimeNs);
    return object;
}

DirectBatch::DirectBatch(JetStream *jetStream, const QString &stream, const DirectBatchQuery &query,
                         QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_stream(stream)
    , m_query(query)
    , m_silence(this)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        finish(JetStreamError{JetStreamError::NoAnswer, u"The batch did not end in time."_s,
                              ErrorCode::RequestTimeout});
    });
}

void DirectBatch::start()
{
    const ServerVersion version = m_jetStream->serverVersion();
    if (!isName(m_stream)) {
        finishLater(invalidArgument(u"\"%1\" is not the name of a stream."_s.arg(m_stream)));
        return;
    }
    Client *client = m_jetStream->client();
    if (client->state() == nats::State::Connected && version < needed) {
        finishLater({JetStreamError::Unsupported,
                     u"Batches need nats-server %1 or newer; the server is %2."_s.arg(
                         needed.toString(), version.toString())});
        return;
    }
    m_inbox = Inbox(client);
    connect(m_inbox.subscription(), &Subscription::messageReceived, this, &DirectBatch::onMessage);
    connect(client, &Client::stateChanged, this, [this] {
        finish(JetStreamError{JetStreamError::NoAnswer, u"The connection was lost."_s,
                              ErrorCode::Disconnected});
    });
    const auto sent = client->publish(m_jetStream->apiSubject("DIRECT.GET." + m_stream.toUtf8()),
                                      toBytes(toJson(m_query)), {}, m_inbox.subject());
    if (!sent) {
        finishLater({JetStreamError::NoAnswer, sent.error().text, ErrorCode::Disconnected});
        return;
    }
    m_silence.start(m_jetStream->options().timeout);
}

void DirectBatch::onMessage(const Message &message)
{
    const HeaderReader reader(message.headerBlock());
    const int status = reader.status();
    if (status == 204) { // EOB
        const auto number = [&message](QByteArrayView name) {
            return message.header(name).toByteArray().toULongLong();
        };
        finish(DirectBatchEnd{m_messages, number("Nats-Num-Pending"), number("Nats-Last-Sequence"),
                              number("Nats-UpTo-Sequence")});
        return;
    }
    if (status == 503) {
        finish(
            JetStreamError{JetStreamError::Unavailable,
                           u"The stream %1 is not there, or allows no direct get."_s.arg(m_stream),
                           ErrorCode::NoResponders, ApiError{status, 0, {}}});
        return;
    }
    if (status != 0) {
        finish(directRefusal(reader));
        return;
    }
    const auto stored = readDirectMessage(message);
    if (!stored) {
        finish(JetStreamError{JetStreamError::BadReply,
                              u"A message of a batch does not say which one it is."_s});
        return;
    }
    ++m_messages;
    m_silence.start();
    Q_EMIT messageReceived(*stored);
}

void DirectBatch::finish(const Reply<DirectBatchEnd> &end)
{
    if (m_finished)
        return;
    m_finished = true;
    m_silence.stop();
    m_inbox = Inbox();
    deleteLater();
    Q_EMIT finished(end);
}

/// For what is known before start() has returned.
void DirectBatch::finishLater(const JetStreamError &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { finish(error); }, Qt::QueuedConnection);
}

} // namespace nunect::nats::jetstream
