// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client_p.h"

#include "core/client/inbox_name.h"
#include "core/client/logging.h"
#include "core/protocol/subject.h"
#include "core/protocol/writer.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats {

/// Room for an operation's name, numbers and blanks beside its subjects.
static constexpr qsizetype lineOverhead = 64;

/// A server that takes longer to answer a PING is stale, by default after six seconds.
static constexpr std::chrono::milliseconds flushTimeout = 30s;

void ClientPrivate::onMessage(quint64 sid, const Message &message)
{
    ++m_statistics.inMessages;
    m_statistics.inBytes += static_cast<quint64>(message.size());
    if (sid == m_inboxSid)
        replies->deliver(message);
    else if (m_isOverrun)
        ++m_statistics.overrun;
    else
        m_subscriptions.deliver(sid, message);
}

Subscription *ClientPrivate::subscribe(const QByteArray &subject, const QByteArray &queueGroup)
{
    const bool valid = isSubscribeSubject(subject)
        && (queueGroup.isEmpty() || isQueueGroup(queueGroup))
        && subject.size() + queueGroup.size() + lineOverhead <= maxControlLine;
    if (!valid) {
        qCWarning(lcNats) << "cannot subscribe to" << subject << "in queue group" << queueGroup
                          << ": not a valid subject or queue group";
    } else if (state == State::Draining) {
        qCWarning(lcNats) << "cannot subscribe to" << subject << ": the client is being drained";
    }
    return m_subscriptions.add(subject, queueGroup, valid && state != State::Draining, q);
}

QByteArray ClientPrivate::newInbox() const { return newInboxName(m_options.inboxPrefix); }

RequestError ClientPrivate::disconnectedError() const
{
    const QUrl server = m_connection ? m_connection->url() : m_options.url;
    return {ErrorCode::Disconnected, u"There is no connection to %1."_s.arg(peerName(server))};
}

RequestError ClientPrivate::inboxDeniedError() const
{
    return {ErrorCode::PermissionDenied,
            u"This login may not subscribe to %1.>, so that no reply can reach it."_s.arg(
                QString::fromUtf8(m_options.inboxPrefix))};
}

RequestError ClientPrivate::noHeadersError() const
{
    return {ErrorCode::InvalidArgument,
            u"The server %1 takes no headers. Have them allowed in its configuration "
            "(no_header_support), or send without."_s.arg(serverInfo.serverName)};
}

std::optional<RequestError> ClientPrivate::checkSendable(QByteArrayView subject,
                                                         QByteArrayView replyTo, qsizetype size,
                                                         bool withHeaders) const
{
    if (m_isFlushing)
        return RequestError{ErrorCode::Draining, u"The client is being drained."_s};
    if (!isPublishSubject(subject) || (!replyTo.isEmpty() && !isPublishSubject(replyTo))
        || subject.size() + replyTo.size() + lineOverhead > maxControlLine) {
        return RequestError{ErrorCode::InvalidArgument,
                            u"The subject \"%1\" (reply \"%2\") cannot be published to: use "
                            "tokens between dots, without blanks and wildcards."_s.arg(
                                QString::fromUtf8(subject), QString::fromUtf8(replyTo))};
    }
    if (size > serverInfo.maxPayload) {
        return RequestError{ErrorCode::MaxPayload,
                            u"The message for %1 has %2 bytes; the server takes up to %3."_s.arg(
                                QString::fromUtf8(subject), QString::number(size),
                                QString::number(serverInfo.maxPayload))};
    }
    if (withHeaders && isConnected() && !serverInfo.headers)
        return noHeadersError();
    return std::nullopt;
}

std::optional<RequestError> ClientPrivate::publish(QByteArrayView subject, QByteArrayView payload,
                                                   const HeaderList &headers,
                                                   QByteArrayView replyTo, WhenDown whenDown)
{
    const bool buffer = !isConnected() && whenDown == WhenDown::Buffer && state != State::Closed;
    if (!isConnected() && !buffer)
        return disconnectedError();
    const Result<QByteArray> block = encodeHeaders(headers);
    if (!block)
        return RequestError{ErrorCode::InvalidArgument, block.error().text};
    const qsizetype size = block->size() + payload.size();
    if (auto problem = checkSendable(subject, replyTo, size, !block->isEmpty()))
        return problem;
    QByteArray operation = writer::pub(subject, replyTo, *block, payload);
    if (!buffer) {
        m_connection->send(operation);
    } else if (!m_outbox.add(std::move(operation))) {
        return RequestError{ErrorCode::BufferFull,
                            u"There is no connection, and the buffer of %1 bytes is full."_s.arg(
                                m_options.reconnectBuffer)};
    }
    ++m_statistics.outMessages;
    m_statistics.outBytes += static_cast<quint64>(size);
    return std::nullopt;
}

void ClientPrivate::sendRequest(QByteArrayView subject, QByteArrayView payload,
                                const HeaderList &headers, const QByteArray &replyTo)
{
    if (m_inboxDenied) {
        replies->fail(replyTo, inboxDeniedError());
        return;
    }
    if (m_inboxSid == 0) {
        m_inboxSid = m_subscriptions.nextSid();
        if (isConnected())
            m_connection->send(writer::sub(replies->wildcard(), {}, m_inboxSid));
    }
    if (const auto problem = publish(subject, payload, headers, replyTo, WhenDown::Fail))
        replies->fail(replyTo, *problem);
}

void ClientPrivate::sendProbe(quint64 tag)
{
    if (isConnected())
        m_connection->ping(tag);
    else
        probes->fail(tag, disconnectedError());
}

void ClientPrivate::flush(std::function<void(bool)> done)
{
    sendProbe(probes->add(
        flushTimeout, [done](std::chrono::nanoseconds) { done(true); },
        [done](const RequestError &) { done(false); }));
}

Statistics ClientPrivate::totals() const
{
    Statistics totals = m_statistics;
    totals.reconnects = totals.connects > 0 ? totals.connects - 1 : 0;
    totals.dropped = m_subscriptions.dropped() + totals.overrun;
    return totals;
}

} // namespace nunect::nats
