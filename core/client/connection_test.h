// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"
#include "core/client/event.h"
#include "core/client/transport.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include <array>
#include <chrono>
#include <memory>

namespace nunect::nats {

class Client;

/// One step of connecting, and how it went.
struct ConnectionStep
{
    enum Kind { Dns, Tcp, Tls, WebSocket, Login, Permission };
    enum State {
        Waiting, ///< for those before it
        Running,
        Passed,
        Failed,
        Skipped, ///< not needed, or one before it failed
    };
    static constexpr int count = Permission + 1;

    State state = Waiting;
    std::chrono::microseconds took{0}; ///< of those that passed or failed
    ErrorCode code{};                  ///< of one that failed
    QString text; ///< of one that failed: why, and what to do; of others what is worth knowing
};

/// Connects once, as the client does and with all of its own means, to tell at which step it fails.
/// It ends there, or once the login has been asked for all permissions. Deleted, it ends at once.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    /// \a subjects: what the login must be allowed to listen to. \a question: where an empty
    /// request must be answered, since a server denies nobody to listen where nothing is sent;
    /// empty: none.
    ConnectionTest(ClientOptions options, QList<QByteArray> subjects, QByteArray question = {},
                   QObject *parent = nullptr);
    ~ConnectionTest() override;

    /// Called once. The first changes may come before this returns.
    void start();

    const ConnectionStep &step(ConnectionStep::Kind kind) const { return m_steps[kind]; }
    bool isFinished() const { return m_isFinished; }
    bool hasPassed() const;
    /// SHA-256 of the server's key if all that was wrong is that no CA vouches for it: what a
    /// person may trust on first use. Empty otherwise.
    QByteArray unknownKeySha256() const;

Q_SIGNALS:
    void stepChanged(nunect::nats::ConnectionStep::Kind kind);
    /// Comes once, as the last.
    void finished();

private:
    std::unique_ptr<Transport> makeTransport();
    void onStage(Transport::Stage stage);
    void onEvent(const Event &event);
    void askPermissions();
    void onPermissionsAsked();
    void ask();
    void begin(ConnectionStep::Kind kind);
    void pass(ConnectionStep::Kind kind, const QString &text = {});
    void fail(ConnectionStep::Kind kind, ErrorCode code, const QString &text);
    void set(ConnectionStep::Kind kind, ConnectionStep::State state, const QString &text = {});
    void finish();

    const bool m_isTls;
    const QList<QByteArray> m_subjects;
    const QByteArray m_question;
    Client *const m_client;
    std::array<ConnectionStep, ConnectionStep::count> m_steps;
    ConnectionStep::Kind m_current = ConnectionStep::Dns;
    QElapsedTimer m_since; ///< the current step
    QByteArray m_serverKey;
    QByteArrayList m_denied;
    bool m_isFinished = false;
};

} // namespace nunect::nats
