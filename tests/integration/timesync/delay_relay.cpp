// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/timesync/delay_relay.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

static constexpr int ethernetBytes = 14;
static constexpr int udpBytes = 8;
static constexpr qint64 second = 1'000'000'000;

/// Where the UDP header of an IPv4 frame lies; 0 if it is no such frame.
static int udpAt(const QByteArray &frame)
{
    constexpr int leastIp = 20;
    if (frame.size() < ethernetBytes + leastIp + udpBytes
        || qFromBigEndian<quint16>(frame.constData() + 12) != ETH_P_IP
        || frame[ethernetBytes + 9] != IPPROTO_UDP)
        return 0;
    const int at = ethernetBytes + (frame[ethernetBytes] & 15) * 4;
    return frame.size() < at + udpBytes ? 0 : at;
}

/// 48 bits of seconds and 32 of nanoseconds (IEEE 1588-2019, 5.3.3).
static void shiftPtpTime(char *at, qint64 byNs)
{
    const qint64 seconds
        = qint64(qFromBigEndian<quint16>(at)) << 32 | qFromBigEndian<quint32>(at + 2);
    const qint64 ns = seconds * second + qFromBigEndian<quint32>(at + 6) + byNs;
    qToBigEndian(quint16(ns / second >> 32), at);
    qToBigEndian(quint32(ns / second), at + 2);
    qToBigEndian(quint32(ns % second), at + 6);
}

/// 32 bits of seconds and 32 of their fraction (RFC 5905, 6).
static void shiftNtpTime(char *at, qint64 byNs)
{
    const auto by = static_cast<qint64>(double(byNs) * 4294967296.0 / double(second));
    qToBigEndian(qFromBigEndian<quint64>(at) + quint64(by), at);
}

/// The hub's clock \a ahead of what it is, in what it tells of it.
static void shiftTimes(QByteArray &frame, int udp, std::chrono::nanoseconds ahead)
{
    constexpr quint16 ntpPort = 123;
    constexpr quint16 ptpGeneralPort = 320;
    constexpr qsizetype messageBytes = 44; // what both formats need up to their time stamps' end
    char *message = frame.data() + udp + udpBytes;
    if (frame.size() - udp - udpBytes < messageBytes)
        return;
    if (qFromBigEndian<quint16>(frame.constData() + udp + 2) == ptpGeneralPort) {
        const int type = message[0] & 15;
        if (type == 0x8 || type == 0x9) // Follow_Up and Delay_Resp
            shiftPtpTime(message + 34, ahead.count());
    } else if (qFromBigEndian<quint16>(frame.constData() + udp) == ntpPort
               && frame.size() >= udp + udpBytes + 48) {
        for (const int stamp : {16, 32, 40}) // reference, receive, transmit
            shiftNtpTime(message + stamp, ahead.count());
    }
}

DelayRelay::DelayRelay(const PathFaults &faults)
    : m_faults(faults)
{
}

DelayRelay::~DelayRelay()
{
    m_isEnding = true;
    if (m_thread.joinable())
        m_thread.join();
    for (const int socket : m_sockets) {
        if (socket >= 0)
            ::close(socket);
    }
}

Result<void> DelayRelay::start(const NetworkNamespace &within, const QString &toUnit,
                               const QString &toHub)
{
    const std::array names{toUnit, toHub};
    for (size_t i = 0; i < names.size(); ++i) {
        const int fd
            = within.socket(AF_PACKET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, htons(ETH_P_ALL));
        m_sockets[i] = fd;
        ifreq interface = {};
        qstrncpy(interface.ifr_name, names[i].toLatin1().constData(), IFNAMSIZ);
        sockaddr_ll address = {};
        address.sll_family = AF_PACKET;
        address.sll_protocol = htons(ETH_P_ALL);
        const bool isKnown = fd >= 0 && ::ioctl(fd, SIOCGIFINDEX, &interface) == 0;
        address.sll_ifindex = interface.ifr_ifindex;
        if (!isKnown
            || ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            return Error{u"No packet socket on %1: %2"_s.arg(names[i], qt_error_string(errno))};
    }
    m_thread = std::thread([this] { run(); });
    // A busy machine would add delays of its own. Where that is not allowed, it does.
    sched_param priority = {};
    priority.sched_priority = 1;
    ::pthread_setschedparam(m_thread.native_handle(), SCHED_FIFO, &priority);
    return {};
}

void DelayRelay::run()
{
    while (!m_isEnding) {
        Clock::duration wait = 50ms; // between two looks at m_isEnding
        if (!m_waiting.empty())
            wait = std::clamp<Clock::duration>(m_waiting.top().due - Clock::now(), 0ns, wait);
        const timespec timeout{0, long(std::chrono::nanoseconds(wait).count())};
        pollfd polled[] = {{m_sockets[0], POLLIN, 0}, {m_sockets[1], POLLIN, 0}};
        ::ppoll(polled, std::size(polled), &timeout, nullptr);
        take(0, 1);
        take(1, 0);
        sendDue();
    }
}

void DelayRelay::take(int from, int to)
{
    char buffer[2048];
    sockaddr_ll sender = {};
    for (;;) {
        socklen_t length = sizeof sender;
        const ssize_t size = ::recvfrom(m_sockets[size_t(from)], buffer, sizeof buffer, 0,
                                        reinterpret_cast<sockaddr *>(&sender), &length);
        if (size < 0)
            return;
        if (sender.sll_pkttype == PACKET_OUTGOING)
            continue; // our own
        QByteArray frame(buffer, size);
        if (const int udp = udpAt(frame)) {
            if (from == 1)
                shiftTimes(frame, udp, m_faults.hubAhead);
            // Between virtual interfaces a checksum is left half made. 0: there is none.
            std::memset(frame.data() + udp + 6, 0, 2);
        }
        std::chrono::microseconds delay = from == 1 ? m_faults.toUnit : m_faults.toHub;
        if (m_faults.jitter > 0us)
            delay += std::chrono::microseconds(m_random() % quint64(m_faults.jitter.count()));
        m_waiting.push({Clock::now() + delay, frame, m_sockets[size_t(to)]});
    }
}

void DelayRelay::sendDue()
{
    while (!m_waiting.empty() && m_waiting.top().due <= Clock::now()) {
        const Frame &frame = m_waiting.top();
        ::send(frame.socket, frame.bytes.constData(), size_t(frame.bytes.size()), 0);
        m_waiting.pop();
    }
}

} // namespace nunect::test
