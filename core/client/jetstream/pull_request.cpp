// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/jetstream/pull_request.h"

#include "core/client/jetstream/jetstream.h"
#include "core/client/jetstream/json_fields.h"
#include "core/client/jetstream/names.h"
#include "core/protocol/headers.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats::jetstream {

using std::chrono::milliseconds;

/// How long the server's own end of a pull may be under way.
static constexpr auto grace = 2s;
/// A server is given up for lost when this many heartbeats are missing.
static constexpr int maxSilentTicks = 3;

static QByteArray body(const PullLimits &limits)
{
    QJsonObject object{{"batch"_L1, limits.batch}};
    setUnlessZero(object, "max_bytes"_L1, limits.maxBytes);
    if (!limits.noWait)
        setUnlessZero(object, "expires"_L1, limits.expires);
    setUnlessFalse(object, "no_wait"_L1, limits.noWait);
    if (!limits.noWait)
        setUnlessZero(object, "idle_heartbeat"_L1, limits.idleHeartbeat);
    return toBytes(object);
}

PullRequest::PullRequest(JetStream *jetStream, const QString &stream, const QString &consumer,
                         const PullLimits &limits, QObject *parent)
    : QObject(parent)
    , m_jetStream(jetStream)
    , m_stream(stream)
    , m_consumer(consumer)
    , m_limits(limits)
    , m_deadline(this)
    , m_silence(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish(PullEnd::Lost, u"The server did not end the pull in time."_s); });
    connect(&m_silence, &QTimer::timeout, this, &PullRequest::onTick);
}

void PullRequest::start()
{
    if (!isName(m_stream) || !isName(m_consumer)) {
        finishLater(PullEnd::Unavailable, u"The stream or consumer has no valid name."_s);
        return;
    }
    Client *client = m_jetStream->client();
    m_inbox = Inbox(client);
    connect(m_inbox.subscription(), &Subscription::messageReceived, this, &PullRequest::onMessage);
    // A subscription that has lost its connection will not see the end of this pull.
    connect(client, &Client::stateChanged, this,
            [this] { finish(PullEnd::Lost, u"The connection was lost."_s); });
    const auto sent
        = client->publish(m_jetStream->apiSubject("CONSUMER.MSG.NEXT." + m_stream.toUtf8() + '.'
                                                  + m_consumer.toUtf8()),
                          body(m_limits), {}, m_inbox.subject());
    if (!sent) {
        finishLater(PullEnd::Lost, sent.error().text);
        return;
    }
    if (m_limits.noWait || m_limits.expires > 0ns) {
        const auto wait = m_limits.noWait ? milliseconds(m_jetStream->options().timeout)
                                          : std::chrono::ceil<milliseconds>(m_limits.expires);
        m_deadline.start(wait + grace);
    }
    if (!m_limits.noWait && m_limits.idleHeartbeat > 0ns)
        m_silence.start(std::chrono::ceil<milliseconds>(m_limits.idleHeartbeat));
}

void PullRequest::onMessage(const Message &message)
{
    m_silentTicks = 0;
    const auto delivery = parseAckSubject(message.replyTo());
    if (!delivery) {
        onStatus(message);
        return;
    }
    ++m_messages;
    Q_EMIT messageReceived({message, *delivery});
    if (m_messages >= m_limits.batch)
        finish(PullEnd::Complete, {});
}

void PullRequest::onStatus(const Message &message)
{
    const HeaderReader reader(message.headerBlock());
    const QString text = QString::fromUtf8(reader.statusText());
    switch (reader.status()) {
    case 100: // idle heartbeat
        return;
    case 404:
        return finish(PullEnd::NoMessages, text);
    case 408:
        // A pull that does not wait ends this way after some messages, too.
        return finish(m_limits.noWait ? PullEnd::NoMessages : PullEnd::Expired, text);
    case 503:
        return finish(PullEnd::Unavailable,
                      u"There is no consumer %1 of a stream %2."_s.arg(m_consumer, m_stream));
    default: // 409, and whatever else there may be
        return finish(PullEnd::Refused, u"%1 (%2)"_s.arg(text, QString::number(reader.status())));
    }
}

void PullRequest::onTick()
{
    if (++m_silentTicks >= maxSilentTicks)
        finish(PullEnd::Lost, u"The server's heartbeats stopped."_s);
}

void PullRequest::finish(PullEnd::Reason reason, const QString &text)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline.stop();
    m_silence.stop();
    m_inbox = Inbox();
    deleteLater();
    Q_EMIT finished({reason, m_messages, text});
}

/// For what is known before start() has returned.
void PullRequest::finishLater(PullEnd::Reason reason, const QString &text)
{
    QMetaObject::invokeMethod(
        this, [this, reason, text] { finish(reason, text); }, Qt::QueuedConnection);
}

} // namespace nunect::nats::jetstream
