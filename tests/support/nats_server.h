// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace nunect::test {

/// What a test's nats-server is to be. Everything listens on 127.0.0.1 only.
struct NatsServerOptions
{
    QString serverName = QStringLiteral("test-hub");
    bool webSocket = true;
    bool webSocketTls = false;  ///< wss with certificateFile and keyFile
    bool clientTls = false;     ///< TLS on the client port, with the same files
    bool monitoringTls = false; ///< https with the same files; needs clientTls, ends monitor()
    bool jetStream = false;     ///< stores below the server's temporary folder
    bool leafNodes = false;     ///< others may attach to it as leaf nodes, without TLS
    QString certificateFile{};  ///< PEM
    QString keyFile{};          ///< PEM
    QString tlsConfig{};        ///< more lines for the tls blocks, such as `verify: true`
    QString webSocketConfig{};  ///< more lines for the websocket block
    QString clusterConfig{};    ///< more lines for the cluster block of a NatsCluster's node
    /// More configuration as it stands: `accounts {...}`, `authorization {...}`, `max_payload`, ...
    QString config{};
};

/// A real nats-server with a configuration of its own in a temporary folder.
///
/// Ports are chosen at the first start() and stay the same over restart(). The calls block until
/// they have done what they say (seconds at most); use them on the test's main thread, which must
/// outlive the server: it is ended with the object, and by the kernel if the test crashes.
class NatsServer
{
public:
    explicit NatsServer(NatsServerOptions options = {});
    ~NatsServer();
    Q_DISABLE_COPY_MOVE(NatsServer)

    /// Starts the server and waits until all its listeners answer.
    Result<void> start();
    /// Asks it to end (SIGTERM) and waits; one that does not end within 5 s is killed.
    void stop();
    /// Ends it without warning (SIGKILL).
    void kill();
    /// Stops its execution with connections left open (SIGSTOP), and lets it go on (SIGCONT).
    void suspend();
    void resume();
    /// stop() and start() with the same ports.
    Result<void> restart();
    /// Sends any other signal, for example SIGHUP (reload) or SIGUSR2 (lame duck mode).
    void signal(int number);

    bool isRunning() const;
    qint64 pid() const;

    /// Used from the next start() on.
    void setOptions(NatsServerOptions options);

    quint16 port() const { return m_port; }
    quint16 webSocketPort() const { return m_webSocketPort; }
    quint16 monitoringPort() const { return m_monitoringPort; }
    quint16 leafPort() const { return m_leafPort; }
    QUrl url() const;           ///< `nats://127.0.0.1:port`, or `tls://`
    QUrl webSocketUrl() const;  ///< `ws://127.0.0.1:port`, or `wss://`
    QUrl monitoringUrl() const; ///< `http://127.0.0.1:port`

    /// Body of a monitoring endpoint, for example `/connz`; plain HTTP, blocks up to 5 s.
    Result<QByteArray> monitor(const QByteArray &path) const;

    /// All that the server has logged, over all its starts.
    QString log() const;
    QString configFile() const;

private:
    void choosePorts();
    Result<void> writeConfig() const;
    Result<void> launch();
    Result<void> waitUntilReady();

    NatsServerOptions m_options;
    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_port = 0;
    quint16 m_webSocketPort = 0;
    quint16 m_monitoringPort = 0;
    quint16 m_leafPort = 0;
};

} // namespace nunect::test
