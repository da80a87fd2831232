// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/nats_server.h"

#include "tests/support/find_program.h"
#include "tests/support/free_port.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int readyTimeoutMs = 15000;
static constexpr int stopTimeoutMs = 5000;

static QUrl localUrl(const QString &scheme, quint16 port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

/// Whether something accepts on \a port and, if \a greeting is not empty, starts with it.
static bool answers(quint16 port, const QByteArray &greeting = {})
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(500))
        return false;
    while (socket.bytesAvailable() < greeting.size()) {
        if (!socket.waitForReadyRead(500))
            return false;
    }
    return socket.peek(greeting.size()) == greeting;
}

NatsServer::NatsServer(NatsServerOptions options)
    : m_options(std::move(options))
{
    const pid_t parent = ::getpid();
    m_process.setChildProcessModifier([parent] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
    });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_dir.filePath(u"server.log"_s), QIODevice::Append);
}

NatsServer::~NatsServer() { kill(); }

Result<void> NatsServer::start()
{
    if (isRunning())
        return {};
    if (!m_dir.isValid())
        return Error{u"No temporary folder: %1"_s.arg(m_dir.errorString())};
    const bool firstStart = m_port == 0;
    Result<void> result;
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (firstStart)
            choosePorts(); // another test may have taken the last ones between choosing and using
        result = writeConfig();
        if (result)
            result = launch();
        if (result || !firstStart || !log().contains("address already in use"_L1))
            return result;
    }
    return result;
}

void NatsServer::stop()
{
    if (!isRunning())
        return;
    resume();
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeoutMs))
        kill();
}

void NatsServer::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(stopTimeoutMs);
}

void NatsServer::suspend() { signal(SIGSTOP); }

void NatsServer::resume() { signal(SIGCONT); }

Result<void> NatsServer::restart()
{
    stop();
    return start();
}

void NatsServer::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process.processId()), number);
}

bool NatsServer::isRunning() const { return m_process.state() != QProcess::NotRunning; }

qint64 NatsServer::pid() const { return m_process.processId(); }

void NatsServer::setOptions(NatsServerOptions options) { m_options = std::move(options); }

QUrl NatsServer::url() const
{
    return localUrl(m_options.clientTls ? u"tls"_s : u"nats"_s, m_port);
}

QUrl NatsServer::webSocketUrl() const
{
    return localUrl(m_options.webSocketTls ? u"wss"_s : u"ws"_s, m_webSocketPort);
}

QUrl NatsServer::monitoringUrl() const
{
    return localUrl(m_options.monitoringTls ? u"https"_s : u"http"_s, m_monitoringPort);
}

Result<QByteArray> NatsServer::monitor(const QByteArray &path) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_monitoringPort);
    if (!socket.waitForConnected(stopTimeoutMs))
        return Error{u"Monitoring port %1: %2"_s.arg(m_monitoringPort).arg(socket.errorString())};
    // HTTP/1.0: the server closes after the body and sends no chunks.
    socket.write("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(stopTimeoutMs))
        answer += socket.readAll();
    answer += socket.readAll();
    const qsizetype body = answer.indexOf("\r\n\r\n");
    if (!answer.startsWith("HTTP/1.0 200") || body < 0) {
        return Error{u"%1 answered: %2"_s.arg(
            QString::fromUtf8(path),
            QString::fromUtf8(answer.first(qMin<qsizetype>(answer.size(), 200))))};
    }
    return answer.sliced(body + 4);
}

QString NatsServer::log() const
{
    QFile file(m_dir.filePath(u"server.log"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString NatsServer::configFile() const { return m_dir.filePath(u"server.conf"_s); }

void NatsServer::choosePorts()
{
    m_port = freePort();
    m_webSocketPort = m_options.webSocket ? freePort() : 0;
    m_monitoringPort = freePort();
    m_leafPort = m_options.leafNodes ? freePort() : 0;
}

Result<void> NatsServer::writeConfig() const
{
    const QString tls = u"tls { cert_file: \"%1\", key_file: \"%2\"\n %3 }\n"_s.arg(
        m_options.certificateFile, m_options.keyFile, m_options.tlsConfig);
    QString text = u"server_name: \"%1\"\nlisten: \"127.0.0.1:%2\"\n%3: \"127.0.0.1:%4\"\n"_s
                       .arg(m_options.serverName)
                       .arg(m_port)
                       .arg(m_options.monitoringTls ? u"https"_s : u"http"_s)
                       .arg(m_monitoringPort);
    if (m_options.clientTls)
        text += tls;
    if (m_options.jetStream)
        text += u"jetstream { store_dir: \"%1\" }\n"_s.arg(m_dir.filePath(u"jetstream"_s));
    if (m_options.webSocket) {
        text += u"websocket {\n  listen: \"127.0.0.1:%1\"\n  %2  %3\n}\n"_s.arg(m_webSocketPort)
                    .arg(m_options.webSocketTls ? tls : u"no_tls: true\n"_s,
                         m_options.webSocketConfig);
    }
    if (m_options.leafNodes)
        text += u"leafnodes { listen: \"127.0.0.1:%1\" }\n"_s.arg(m_leafPort);
    text += m_options.config + u'\n';

    QFile file(configFile());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return Error{u"Cannot write %1: %2"_s.arg(configFile(), file.errorString())};
    return {};
}

Result<void> NatsServer::launch()
{
    const QString program = findProgram(u"nats-server"_s);
    if (program.isEmpty()) {
        return Error{u"The program nats-server is not installed. Install the Debian package "
                     "nats-server."_s};
    }
    m_process.start(program, {u"-c"_s, configFile()}, QIODevice::ReadOnly);
    if (!m_process.waitForStarted())
        return Error{u"Cannot start %1: %2"_s.arg(program, m_process.errorString())};
    return waitUntilReady();
}

Result<void> NatsServer::waitUntilReady()
{
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < readyTimeoutMs) {
        const bool ended = m_process.waitForFinished(0) || !isRunning();
        if (ended)
            return Error{u"nats-server ended at once. It said:\n%1"_s.arg(log())};
        const bool webSocketReady = m_webSocketPort == 0 || answers(m_webSocketPort);
        const bool leafReady = m_leafPort == 0 || answers(m_leafPort);
        if (webSocketReady && leafReady && answers(m_monitoringPort) && answers(m_port, "INFO "_ba))
            return {};
        QThread::msleep(10); // between two tries to connect
    }
    kill();
    return Error{u"nats-server was not ready after %1 s. It said:\n%2"_s.arg(readyTimeoutMs / 1000)
                     .arg(log())};
}

} // namespace nunect::test
