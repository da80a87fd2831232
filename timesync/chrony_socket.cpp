// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_socket.h"

#include <QRandomGenerator>

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static constexpr quint16 chronyPort = 323;

/// The address as the system wants it; null for a name, which only a blocking call could look up.
static std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> numericAddress(const QString &host,
                                                                           quint16 port)
{
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints,
                      &found)
        != 0)
        found = nullptr;
    return {found, ::freeaddrinfo};
}

ChronySocket::ChronySocket(QObject *parent)
    : QObject(parent)
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        QString text
            = u"chronyd at %1 does not answer: it hangs, or is closed to this machine"_s.arg(
                m_where);
        if (!m_dialogue->problem().isEmpty())
            text += u" (%1)"_s.arg(m_dialogue->problem());
        finish(ChronyFailure{Kind::Silent, text});
    });
}

ChronySocket::~ChronySocket() { close(); }

void ChronySocket::ask(const ChronyAddress &address, std::chrono::milliseconds limit, Done done)
{
    Q_ASSERT(!isAsking());
    m_done = std::move(done);
    m_dialogue.emplace(QRandomGenerator::global()->generate());
    m_limit.start(limit);
    open(address);
}

void ChronySocket::open(const ChronyAddress &address)
{
    if (address.isPath()) {
        return finish(
            ChronyFailure{Kind::Unusable, u"%1 is a socket for chronyc"_s.arg(address.host)});
    }
    const bool isHere = address.host.isEmpty() || address.host == "localhost"_L1;
    const QString host = isHere ? u"127.0.0.1"_s : address.host;
    const quint16 port = address.port.value_or(chronyPort);
    m_where = (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
    const auto target = numericAddress(host, port);
    if (!target) {
        return finish(ChronyFailure{
            Kind::Unusable, u"%1 is a name, which chronyc has to look up"_s.arg(address.host)});
    }
    m_socket = ::socket(target->ai_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    // Connected, it hears chronyd alone, and is told when nothing listens there.
    if (m_socket < 0 || ::connect(m_socket, target->ai_addr, target->ai_addrlen) != 0)
        return fail(errno);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ChronySocket::receive);
    send();
}

void ChronySocket::send()
{
    const QByteArray request = m_dialogue->request();
    if (::send(m_socket, request.constData(), static_cast<size_t>(request.size()), 0) < 0)
        fail(errno);
}

void ChronySocket::receive()
{
    std::array<char, 1024> buffer; // the longest answers have 500 bytes
    const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (size < 0) {
        if (errno != EAGAIN && errno != EINTR)
            fail(errno);
        return;
    }
    switch (m_dialogue->take(QByteArrayView(buffer.data(), size))) {
    case ChronyDialogue::Step::Ask:
        return send();
    case ChronyDialogue::Step::Wait:
        return;
    case ChronyDialogue::Step::Done:
        return finish(m_dialogue->reading());
    case ChronyDialogue::Step::Failed:
        return finish(
            ChronyFailure{Kind::Unusable, u"%1: %2"_s.arg(m_where, m_dialogue->problem())});
    }
}

void ChronySocket::fail(int errorNumber)
{
    // The system's "port unreachable" comes back as an error of the socket.
    const QString text = errorNumber == ECONNREFUSED
        ? u"chronyd does not run (nothing listens on %1)"_s.arg(m_where)
        : u"chronyd at %1 cannot be asked: %2"_s.arg(m_where, qt_error_string(errorNumber));
    finish(ChronyFailure{Kind::Gone, text});
}

void ChronySocket::finish(const Answer &answer)
{
    m_limit.stop();
    if (m_notifier)
        m_notifier->setEnabled(false); // this may be its own signal: close() comes later
    // Some failures are known within ask() already.
    QMetaObject::invokeMethod(
        this,
        [this, answer] {
            close();
            const Done done = std::exchange(m_done, nullptr);
            done(answer);
        },
        Qt::QueuedConnection);
}

void ChronySocket::close()
{
    m_notifier.reset();
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace nunect::timesync
