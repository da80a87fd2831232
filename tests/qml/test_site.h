// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "app/message_decoder.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nunect::tests {

/// A console that a QML test lets hear what it likes: an application of its own, which connects
/// nowhere and shows what was heard at the next tick().
class TestSite : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::Application *app READ app CONSTANT)

public:
    app::Application *app() { return &m_app; }

    /// Our own connection comes up, or is lost.
    Q_INVOKABLE void setConnected(bool connected)
    {
        app::LinkState link;
        link.state = connected ? nats::State::Connected : nats::State::Reconnecting;
        mailbox().put(link);
    }

    /// A message as it comes over the network, \a secondsAgo. False if it does not decode.
    Q_INVOKABLE bool hear(const QString &subject, const QJsonObject &payload, int secondsAgo = 0)
    {
        const auto value = app::decodeOps({subject.toUtf8(), {}, {}, toBytes(payload)});
        if (!value || std::holds_alternative<store::DecodeFailure>(*value))
            return false;
        store::Update update = app::stamped(*value);
        update.receivedMs -= secondsAgo * 1000;
        update.receivedNs -= secondsAgo * qint64(1'000'000'000);
        mailbox().put(std::move(update));
        return true;
    }

    /// This machine's own clock, as a time message would tell it. False if it does not decode.
    Q_INVOKABLE bool readOwnClock(const QJsonObject &payload)
    {
        const auto metric = contract::decodeTimeMetric(toBytes(payload));
        if (metric)
            mailbox().put(*metric);
        return static_cast<bool>(metric);
    }

    Q_INVOKABLE void tick() { m_app.session().tick(); }

private:
    static QByteArray toBytes(const QJsonObject &payload)
    {
        return QJsonDocument(payload).toJson(QJsonDocument::Compact);
    }

    app::Mailbox &mailbox() { return m_app.session().mailbox(); }

    app::Application m_app{app::Options(), std::make_shared<app::PasswordSource>()};
};

} // namespace nunect::tests
