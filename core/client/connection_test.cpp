// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/connection_test.h"

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "core/client/websocket_transport.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace nunect::nats {

static constexpr auto permissionTimeout = 5s;

/// Of a client that tries one server only.
static ClientOptions onlyFirst(ClientOptions options)
{
    options.moreUrls.clear();
    options.ignoreDiscovered = true;
    return options;
}

/// The step that a failure belongs to, where its kind says so: a wrong file is found before
/// anything is sent, and a client certificate is refused once the next step has begun.
static ConnectionStep::Kind stepOf(ErrorCode code, ConnectionStep::Kind current)
{
    switch (code) {
    case ErrorCode::InvalidUrl:
    case ErrorCode::HostNotFound:
        return ConnectionStep::Dns;
    case ErrorCode::ConnectionRefused:
        return ConnectionStep::Tcp;
    case ErrorCode::CaFile:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsHostName:
    case ErrorCode::TlsExpired:
    case ErrorCode::TlsNotYetValid:
    case ErrorCode::TlsSelfSigned:
    case ErrorCode::TlsPinChanged:
    case ErrorCode::ClientCertificate:
    case ErrorCode::Tls:
        return ConnectionStep::Tls;
    case ErrorCode::WebSocketUpgrade:
        return ConnectionStep::WebSocket;
    case ErrorCode::Credentials:
    case ErrorCode::Authorization:
    case ErrorCode::AuthExpired:
    case ErrorCode::Unsupported:
        return ConnectionStep::Login;
    default:
        return current;
    }
}

ConnectionTest::ConnectionTest(ClientOptions options, QList<QByteArray> subjects,
                               QByteArray question, QObject *parent)
    : QObject(parent)
    , m_isTls(options.url.scheme() == "wss"_L1)
    , m_subjects(std::move(subjects))
    , m_question(std::move(question))
    , m_client(new Client(
          onlyFirst(std::move(options)), [this] { return makeTransport(); }, this))
{
    connect(m_client, &Client::event, this, &ConnectionTest::onEvent);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    begin(ConnectionStep::Dns);
    m_client->connectToServer();
}

bool ConnectionTest::hasPassed() const
{
    return m_steps[ConnectionStep::Permission].state == ConnectionStep::Passed;
}

QByteArray ConnectionTest::unknownKeySha256() const
{
    const ConnectionStep &tls = m_steps[ConnectionStep::Tls];
    const bool isUnknown = tls.state == ConnectionStep::Failed
        && (tls.code == ErrorCode::TlsUntrusted || tls.code == ErrorCode::TlsSelfSigned);
    return isUnknown ? m_serverKey : QByteArray();
}

std::unique_ptr<Transport> ConnectionTest::makeTransport()
{
    auto transport = std::make_unique<WebSocketTransport>();
    const Transport *shown = transport.get();
    connect(transport.get(), &Transport::stageReached, this, &ConnectionTest::onStage);
    connect(transport.get(), &Transport::opened, this, [this] {
        pass(ConnectionStep::WebSocket);
        begin(ConnectionStep::Login);
    });
    connect(transport.get(), &Transport::closed, this,
            [this, shown] { m_serverKey = shown->serverKeySha256(); });
    return transport;
}

void ConnectionTest::onStage(Transport::Stage stage)
{
    if (m_isFinished)
        return;
    switch (stage) {
    case Transport::Stage::Begun: // reading the system's CAs takes a while, and is no name's fault
        m_since.start();
        break;
    case Transport::Stage::HostFound:
        pass(ConnectionStep::Dns);
        begin(ConnectionStep::Tcp);
        break;
    case Transport::Stage::Reached:
        pass(ConnectionStep::Tcp);
        if (m_isTls) {
            begin(ConnectionStep::Tls);
        } else {
            set(ConnectionStep::Tls, ConnectionStep::Skipped, u"Not used with ws://."_s);
            begin(ConnectionStep::WebSocket);
        }
        break;
    case Transport::Stage::Secured:
        pass(ConnectionStep::Tls);
        begin(ConnectionStep::WebSocket);
        break;
    }
}

void ConnectionTest::onEvent(const Event &event)
{
    if (m_isFinished)
        return;
    switch (event.type) {
    case Event::Connected: {
        const ServerInfo &server = m_client->serverInfo();
        pass(ConnectionStep::Login, u"%1, version %2"_s.arg(server.serverName, server.version));
        askPermissions();
        break;
    }
    case Event::Disconnected:
    case Event::Reconnecting:
    case Event::GaveUp:
        fail(stepOf(event.code, m_current), event.code, event.text);
        break;
    case Event::PermissionDenied:
        m_denied += event.subject;
        break;
    default:
        break;
    }
}

/// A server works in order: what it denies, it says before it answers the PING.
void ConnectionTest::askPermissions()
{
    begin(ConnectionStep::Permission);
    for (const QByteArray &subject : m_subjects)
        m_client->subscribe(subject);
    m_client->measureRtt(
        permissionTimeout, [this](std::chrono::nanoseconds) { onPermissionsAsked(); },
        [this](const RequestError &error) {
            if (!m_isFinished)
                fail(ConnectionStep::Permission, error.code, error.text);
        });
}

void ConnectionTest::onPermissionsAsked()
{
    if (m_isFinished)
        return;
    if (!m_denied.isEmpty()) {
        fail(ConnectionStep::Permission, ErrorCode::PermissionDenied,
             u"This login may not listen to %1. Use the site's login for consoles, or have the "
             "permission added on the hub."_s.arg(QString::fromUtf8(m_denied.join(" and "))));
        return;
    }
    if (!m_question.isEmpty())
        return ask();
    pass(ConnectionStep::Permission, QString::fromUtf8(m_subjects.join(", ")));
    finish();
}

void ConnectionTest::ask()
{
    m_client->request(
        m_question, {}, {}, permissionTimeout,
        [this](const Message &) {
            if (m_isFinished)
                return;
            pass(ConnectionStep::Permission, QString::fromUtf8(m_subjects.join(", ")));
            finish();
        },
        [this](const RequestError &error) {
            if (!m_isFinished)
                fail(ConnectionStep::Permission, error.code,
                     u"Nobody answers this login on %1: %2 Use one of the system account, or have "
                     "the subject exported to its account."_s.arg(QString::fromUtf8(m_question),
                                                                  error.text));
        });
}

void ConnectionTest::begin(ConnectionStep::Kind kind)
{
    m_current = kind;
    m_since.start();
    set(kind, ConnectionStep::Running);
}

void ConnectionTest::pass(ConnectionStep::Kind kind, const QString &text)
{
    if (m_isFinished)
        return;
    m_steps[kind].took = std::chrono::microseconds(m_since.nsecsElapsed() / 1000);
    set(kind, ConnectionStep::Passed, text);
}

void ConnectionTest::fail(ConnectionStep::Kind kind, ErrorCode code, const QString &text)
{
    for (int later = kind + 1; later < ConnectionStep::count; ++later)
        set(static_cast<ConnectionStep::Kind>(later), ConnectionStep::Skipped);
    for (int earlier = 0; earlier < kind; ++earlier) {
        if (m_steps[static_cast<size_t>(earlier)].state != ConnectionStep::Passed)
            set(static_cast<ConnectionStep::Kind>(earlier), ConnectionStep::Skipped,
                m_steps[static_cast<size_t>(earlier)].text);
    }
    m_steps[kind].code = code;
    m_steps[kind].took = std::chrono::microseconds(m_since.nsecsElapsed() / 1000);
    set(kind, ConnectionStep::Failed, text);
    finish();
}

void ConnectionTest::set(ConnectionStep::Kind kind, ConnectionStep::State state,
                         const QString &text)
{
    m_steps[kind].state = state;
    m_steps[kind].text = text;
    Q_EMIT stepChanged(kind);
}

/// Later: the client is in the middle of telling us.
void ConnectionTest::finish()
{
    m_isFinished = true;
    m_client->disconnect(this);
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_client->close();
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace nunect::nats
