// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/mailbox.h"

#include <QObject>

namespace nunect::nats {
class Client;
}

namespace nunect::app {

/// Follows one of the console's connections: how it stands, for the header, and what happens to it,
/// for the activity. Lives on the client's thread, and not longer than it.
class LinkWatch : public QObject
{
    Q_OBJECT

public:
    /// \a login: which of the console's connections it is.
    LinkWatch(nats::Client &client, store::ConnectionNotice::Login login,
              QObject *parent = nullptr);

    const LinkState &state() const { return m_link; }
    /// Microseconds from our own PING to its PONG; below 0: none came.
    void takeRtt(double us);

Q_SIGNALS:
    void connected();
    void changed(const nunect::app::LinkState &state);
    void noticed(const nunect::store::ConnectionNotice &notice);

private:
    void onState(nats::State state);
    void onEvent(const nats::Event &event);
    void notice(store::ConnectionNotice::Type type, const QString &text);

    nats::Client &m_client;
    const store::ConnectionNotice::Login m_login;
    LinkState m_link;
};

} // namespace nunect::app
