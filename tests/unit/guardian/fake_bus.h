// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "guardian/bus.h"

#include <QList>

namespace nunect::test {

/// A bus that keeps what is sent and answers when the test says so.
class FakeBus : public guardian::Bus
{
    Q_OBJECT

public:
    struct Sent
    {
        QByteArray subject;
        contract::HeaderList list;
        QByteArray payload;

        contract::Headers headers() const
        {
            return contract::fromHeaders([this](QByteArrayView name) {
                for (const auto &[key, value] : list) {
                    if (key == name)
                        return value;
                }
                return QByteArray();
            });
        }
    };

    bool isConnected() const override { return m_connected; }
    contract::ServerIdentity server() const override
    {
        return {QStringLiteral("hub"), QStringLiteral("NAB")};
    }
    QString url() const override { return QStringLiteral("nats://hub:4222"); }
    bool publish(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload) override
    {
        if (m_connected)
            sent.append({subject, headers, payload});
        return m_connected;
    }
    void subscribe(const QByteArray &subject, OnMessage onMessage) override
    {
        subscriptions.append({subject, std::move(onMessage)});
    }
    void unsubscribe(const QByteArray &subject) override
    {
        subscriptions.removeIf([&subject](const auto &one) { return one.first == subject; });
    }
    void respond(const QByteArray &subject, Responder responder, OnAnswered onAnswered) override
    {
        subscribe(subject, [this, responder, onAnswered](const guardian::BusMessage &request) {
            const Answer answer = responder(request);
            if (request.reply.isEmpty())
                return;
            publish(request.reply, answer.headers, answer.payload);
            if (onAnswered)
                onAnswered(request);
        });
    }
    void request(const QByteArray &subject, const contract::HeaderList &headers,
                 const QByteArray &payload, std::chrono::milliseconds, OnReply onReply) override
    {
        requests.append({{subject, headers, payload}, std::move(onReply)});
    }
    void measureRtt(std::chrono::milliseconds, OnRtt onRtt) override
    {
        pings.append(std::move(onRtt));
    }

    void goUp()
    {
        m_connected = true;
        Q_EMIT connected();
    }
    void goDown(const QString &reason = QStringLiteral("gone"))
    {
        m_connected = false;
        Q_EMIT disconnected(reason);
    }
    void deliver(const guardian::BusMessage &message)
    {
        // What hears it may end its own subscription.
        for (const auto &[subject, onMessage] : QList(subscriptions)) {
            if (subject == message.subject || isBelow(message.subject, subject))
                onMessage(message);
        }
    }
    /// What has been sent on \a subject.
    QList<Sent> sentOn(const QByteArray &subject) const
    {
        QList<Sent> found;
        for (const Sent &message : sent) {
            if (message.subject == subject)
                found.append(message);
        }
        return found;
    }

    QList<Sent> sent;
    QList<std::pair<QByteArray, OnMessage>> subscriptions;
    QList<std::pair<Sent, OnReply>> requests;
    QList<OnRtt> pings;

private:
    /// Whether \a subject is one of `a.b.*` or `a.b.>`.
    static bool isBelow(const QByteArray &subject, const QByteArray &pattern)
    {
        if (!(pattern.endsWith(".*") || pattern.endsWith(".>"))
            || !subject.startsWith(pattern.chopped(1)))
            return false;
        return pattern.endsWith('>') || !subject.sliced(pattern.size() - 1).contains('.');
    }

    bool m_connected = false;
};

} // namespace nunect::test
