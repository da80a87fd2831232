// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// The floor for any client on QWebSocket: counts bytes, reads none.
//   bench_receive_websocket URL CA-FILE MESSAGES PAYLOAD-SIZE

#include "tests/bench/client/bare_socket.h"
#include "tests/bench/client/meter.h"
#include "tests/bench/client/workload.h"

#include <QCoreApplication>

using namespace nunect;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 5)
        return 2;
    const auto perMessage = static_cast<quint64>(bench::wireSize(arguments[4].toLongLong()));
    bench::Meter meter(arguments[3].toULongLong() * perMessage, perMessage);

    QWebSocket socket;
    bool ready = false;
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &app,
                     [&](const QByteArray &message) {
                         if (ready) {
                             meter.add(static_cast<quint64>(message.size()));
                         } else if (message.startsWith("INFO")) {
                             socket.sendBinaryMessage(QByteArray(bench::connectLine) + "SUB "
                                                      + bench::subject + " 1\r\nPING\r\n");
                         } else if (message.contains("PONG")) {
                             ready = true;
                             bench::printReady();
                         }
                     });
    bench::openBare(socket, QUrl(arguments[1]), arguments[2]);
    return app.exec();
}
