// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// The cheapest source of load there is: writes one pre-built block of HPUBs again and again.
//   bench_publish PORT MESSAGES PAYLOAD-SIZE

#include "tests/bench/client/workload.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace nunect;

static bool writeAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = write(socket, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// True once the server has sent \a text; false if it closes before.
static bool waitFor(int socket, QByteArrayView text)
{
    QByteArray said;
    char buffer[4096];
    while (!said.contains(text)) {
        const ssize_t size = read(socket, buffer, sizeof(buffer));
        if (size <= 0)
            return false;
        said.append(buffer, size);
    }
    return true;
}

static int connectTo(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0)
        return -1;
    return socket;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    const auto port = static_cast<quint16>(QByteArray(argv[1]).toUInt());
    qint64 left = QByteArray(argv[2]).toLongLong();
    const QByteArray payload(QByteArray(argv[3]).toLongLong(), 'x');
    const QByteArray message = QByteArray("HPUB ") + bench::subject + ' '
        + QByteArray::number(bench::headerSize) + ' '
        + QByteArray::number(bench::headerSize + payload.size()) + "\r\n" + bench::headerBlock
        + payload + "\r\n";
    const qint64 inBlock = std::max<qint64>(1, 64 * 1024 / message.size());
    const QByteArray block = message.repeated(inBlock);

    const int socket = connectTo(port);
    bool good = socket >= 0 && waitFor(socket, "INFO")
        && writeAll(socket, QByteArray(bench::connectLine) + "PING\r\n") && waitFor(socket, "PONG");
    while (good && left > 0) {
        const qint64 count = std::min(left, inBlock);
        good = writeAll(socket, QByteArrayView(block).first(count * message.size()));
        left -= count;
    }
    good = good && writeAll(socket, "PING\r\n") && waitFor(socket, "PONG");
    if (!good)
        std::perror("the server does not take what is published");
    return good ? 0 : 1;
}
