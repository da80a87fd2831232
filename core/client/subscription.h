// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/protocol/message.h"

#include <QObject>

namespace nunect::nats {

class ClientPrivate;

/// Interest in a subject, made by Client::subscribe() and owned by the client.
class Subscription : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Pending, ///< not yet sent: there is no connection
        Subscribed,
        Denied, ///< the server refused it; tried again at the next connect
        Ended,
    };

    const QByteArray &subject() const { return m_subject; }
    const QByteArray &queueGroup() const { return m_queueGroup; }
    State state() const { return m_state; }

    /// Ends the interest; no message is delivered after this call, and the object is deleted later.
    void unsubscribe();

Q_SIGNALS:
    void messageReceived(const nunect::nats::Message &message);
    void stateChanged(nunect::nats::Subscription::State state);

private:
    friend class ClientPrivate;
    Subscription(quint64 sid, QByteArray subject, QByteArray queueGroup, ClientPrivate *client);

    quint64 m_sid;
    QByteArray m_subject;
    QByteArray m_queueGroup;
    State m_state = State::Pending;
    ClientPrivate *m_client;
};

} // namespace nunect::nats
