// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/uplink_path.h"

#include <QFile>

#include <algorithm>
#include <arpa/inet.h>
#include <bit>
#include <cstring>
#include <functional>
#include <utility>

namespace nunect::guardian {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fields = QList<QByteArray>;

struct Route
{
    QByteArray network; ///< in the order of the network
    int length = 0;     ///< of its prefix, bits
    QByteArray via;
    quint32 flags = 0;
    quint32 metric = 0;
    QString dev;
};

constexpr quint32 isUp = 0x1; // RTF_UP of linux/route.h, which clashes with net/route.h
constexpr quint32 hasGateway = 0x2;
constexpr quint32 isReject = 0x200;

/// In the order of the network; empty if it is no IP address.
QByteArray addressOf(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    QByteArray bytes(sizeof(in6_addr), '\0');
    if (inet_pton(AF_INET6, latin.constData(), bytes.data()) == 1)
        return bytes;
    bytes.resize(sizeof(in_addr));
    return inet_pton(AF_INET, latin.constData(), bytes.data()) == 1 ? bytes : QByteArray();
}

QString textOf(const QByteArray &address)
{
    char text[INET6_ADDRSTRLEN];
    const int family = address.size() == sizeof(in_addr) ? AF_INET : AF_INET6;
    return QString::fromLatin1(inet_ntop(family, address.constData(), text, sizeof text));
}

/// What the kernel prints of an IPv4 address: the number that its bytes are to this machine.
QByteArray bytesOf(quint32 number)
{
    QByteArray bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

/// Interface, destination, gateway, flags, references, use, metric, mask.
std::optional<Route> readIpv4(const Fields &fields)
{
    if (fields.size() < 8)
        return std::nullopt;
    bool isFine[5];
    const quint32 network = fields[1].toUInt(&isFine[0], 16);
    const quint32 via = fields[2].toUInt(&isFine[1], 16);
    const quint32 flags = fields[3].toUInt(&isFine[2], 16);
    const quint32 metric = fields[6].toUInt(&isFine[3], 10);
    const quint32 mask = fields[7].toUInt(&isFine[4], 16);
    if (!std::ranges::all_of(isFine, std::identity()))
        return std::nullopt; // the heading, too
    return Route{bytesOf(network), std::popcount(mask),         bytesOf(via), flags,
                 metric,           QString::fromUtf8(fields[0])};
}

/// Destination and its prefix, source and its prefix, next hop, metric, references, use, flags,
/// interface.
std::optional<Route> readIpv6(const Fields &fields)
{
    if (fields.size() != 10 || fields[0].size() != 32 || fields[4].size() != 32)
        return std::nullopt;
    bool isFine[3];
    const int length = static_cast<int>(fields[1].toUInt(&isFine[0], 16));
    const quint32 metric = fields[5].toUInt(&isFine[1], 16);
    const quint32 flags = fields[8].toUInt(&isFine[2], 16);
    if (!std::ranges::all_of(isFine, std::identity()) || length > 128)
        return std::nullopt;
    return Route{
        QByteArray::fromHex(fields[0]), length, QByteArray::fromHex(fields[4]), flags, metric,
        QString::fromUtf8(fields[9])};
}

bool leadsTo(const Route &route, const QByteArray &address)
{
    if (route.network.size() != address.size() || (route.flags & isUp) == 0)
        return false;
    for (int bit = 0; bit < route.length; ++bit) {
        const int differs = route.network[bit / 8] ^ address[bit / 8];
        if (((differs >> (7 - bit % 8)) & 1) != 0)
            return false;
    }
    return true;
}

bool isBetter(const Route &route, const Route &than)
{
    return route.length != than.length ? route.length > than.length : route.metric < than.metric;
}

} // namespace

bool isIpAddress(const QString &text) { return !addressOf(text).isEmpty(); }

std::optional<contract::UplinkPath> pathBy(const QByteArray &routes, const QString &to)
{
    const QByteArray address = addressOf(to);
    const bool isIpv4 = address.size() == sizeof(in_addr);
    if (isIpv4 && address[0] == 127)
        return contract::UplinkPath{to, {}, u"lo"_s}; // the file leaves the machine itself out
    std::optional<Route> best;
    for (const QByteArray &line : routes.split('\n')) {
        const Fields fields = line.simplified().split(' ');
        std::optional<Route> route = isIpv4 ? readIpv4(fields) : readIpv6(fields);
        if (route && leadsTo(*route, address) && (!best || isBetter(*route, *best)))
            best = std::move(route);
    }
    if (!best || (best->flags & isReject) != 0)
        return std::nullopt;
    return contract::UplinkPath{to, (best->flags & hasGateway) != 0 ? textOf(best->via) : QString(),
                                best->dev};
}

/// Below /proc/self, which a service that is shut in still sees.
static QByteArray routesFor(const QString &address)
{
    QFile file(address.contains(u':') ? u"/proc/self/net/ipv6_route"_s : u"/proc/self/net/route"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<contract::UplinkPath> uplinkPath(const QStringList &addresses)
{
    for (const QString &address : addresses) {
        if (auto path = pathBy(routesFor(address), address))
            return path;
    }
    return std::nullopt;
}

} // namespace nunect::guardian
