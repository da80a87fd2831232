// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/free_port.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTcpServer>

namespace nunect::test {

quint16 freePort()
{
    constexpr quint16 first = 20000;
    constexpr quint16 end = 32000;
    static QSet<quint16> given;
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = static_cast<quint16>(QRandomGenerator::system()->bounded(first, end));
        if (given.contains(port))
            continue;
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port)) {
            given.insert(port);
            return port;
        }
    }
    return 0;
}

} // namespace nunect::test
