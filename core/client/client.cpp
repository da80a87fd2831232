// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client.h"

#include "core/client/client_p.h"
#include "core/client/websocket_transport.h"

namespace nunect::nats {

Client::Client(ClientOptions options, QObject *parent)
    : Client(
        std::move(options), [] { return std::make_unique<WebSocketTransport>(); }, parent)
{
}

Client::Client(ClientOptions options, std::function<std::unique_ptr<Transport>()> makeTransport,
               QObject *parent)
    : QObject(parent)
    , d(std::make_unique<ClientPrivate>(this, std::move(options), std::move(makeTransport)))
{
}

Client::~Client()
{
    // Quietly: who deletes a client wants to hear no more of it.
    blockSignals(true);
    d->close();
}

void Client::connectToServer() { d->connectToServer(); }

void Client::close() { d->close(); }

void Client::drain(std::chrono::milliseconds timeout) { d->drain(timeout); }

State Client::state() const { return d->state; }

const ServerInfo &Client::serverInfo() const { return d->serverInfo; }

Statistics Client::statistics() const { return d->totals(); }

QUrl Client::serverUrl() const { return d->serverUrl(); }

QList<QUrl> Client::servers() const { return d->servers(); }

QByteArray Client::newInbox() const { return d->newInbox(); }

Subscription *Client::subscribe(const QByteArray &subject, const QByteArray &queueGroup)
{
    return d->subscribe(subject, queueGroup);
}

static Result<void> toResult(const std::optional<RequestError> &problem)
{
    if (problem)
        return Error{problem->text};
    return {};
}

Result<void> Client::publish(QByteArrayView subject, QByteArrayView payload,
                             const HeaderList &headers, QByteArrayView replyTo)
{
    return toResult(d->publish(subject, payload, headers, replyTo, ClientPrivate::WhenDown::Fail));
}

Result<void> Client::publishBuffered(QByteArrayView subject, QByteArrayView payload,
                                     const HeaderList &headers, QByteArrayView replyTo)
{
    return toResult(
        d->publish(subject, payload, headers, replyTo, ClientPrivate::WhenDown::Buffer));
}

void Client::request(QByteArrayView subject, QByteArrayView payload, const HeaderList &headers,
                     std::chrono::milliseconds timeout, ReplyHandler onReply, ErrorHandler onError)
{
    const QByteArray replyTo = d->replies->expectOne(
        subject.toByteArray(), timeout, std::move(onReply),
        [onError = std::move(onError)](const std::optional<RequestError> &error, int) {
            onError(*error);
        });
    d->sendRequest(subject, payload, headers, replyTo);
}

void Client::requestMany(QByteArrayView subject, QByteArrayView payload,
                         std::chrono::milliseconds timeout, std::chrono::milliseconds quiet,
                         ReplyHandler onReply, std::function<void(Result<int>)> onDone)
{
    const QByteArray replyTo = d->replies->expectMany(
        subject.toByteArray(), timeout, quiet, std::move(onReply),
        [onDone = std::move(onDone)](const std::optional<RequestError> &error, int replies) {
            onDone(error ? Result<int>(Error{error->text}) : Result<int>(replies));
        });
    d->sendRequest(subject, payload, {}, replyTo);
}

void Client::measureRtt(std::chrono::milliseconds timeout,
                        std::function<void(std::chrono::nanoseconds)> onRtt, ErrorHandler onError)
{
    d->sendProbe(d->probes->add(timeout, std::move(onRtt), std::move(onError)));
}

} // namespace nunect::nats
