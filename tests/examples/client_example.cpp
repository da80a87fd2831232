// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/client.h"
#include "core/client/credential_files.h"
#include "core/client/subscription.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace nunect::nats;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc != 5)
        qFatal("usage: client_example URL CA-FILE USER PASSWORD-FILE");

    ClientOptions options;
    options.url = QUrl(QString::fromLocal8Bit(argv[1]));
    options.tls.caFile = QString::fromLocal8Bit(argv[2]);
    options.credentials
        = passwordFromFile(QString::fromLocal8Bit(argv[3]), QString::fromLocal8Bit(argv[4]));
    Client client(options);
    QTextStream out(stdout);

    QObject::connect(client.subscribe("ops.heartbeat.*"_ba), &Subscription::messageReceived, &app,
                     [&out](const Message &message) {
                         out << message.subject().toByteArray() << " #"
                             << message.header("X-Seq").toByteArray() << Qt::endl;
                     });
    QObject::connect(&client, &Client::event, &app, [&](const Event &event) {
        if (event.type == Event::Connected)
            client.request(
                "$SYS.REQ.SERVER.PING.VARZ"_ba, {}, {}, std::chrono::seconds(2),
                [&out](const Message &reply) { out << reply.payload().size() << Qt::endl; },
                [&out](const RequestError &error) { out << error.text << Qt::endl; });
        else
            out << event.text << Qt::endl; // why it is not connected, and what to do
    });
    client.connectToServer();
    return app.exec();
}
