// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// The client under test: everything from the socket to the subscriber's slot, one header looked up.
//   bench_receive_nunect URL CA-FILE MESSAGES

#include "core/client/client.h"
#include "core/client/subscription.h"
#include "tests/bench/client/meter.h"
#include "tests/bench/client/workload.h"

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>

using namespace nunect;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 4)
        return 2;

    nats::ClientOptions options;
    options.url = QUrl(arguments[1]);
    options.tls.caFile = arguments[2];
    nats::Client client(options);
    bench::Meter meter(arguments[3].toULongLong());

    const nats::Subscription *subscription = client.subscribe(bench::subject);
    QObject::connect(subscription, &nats::Subscription::messageReceived, &app,
                     [&meter](const nats::Message &message) {
                         meter.add(message.header(bench::headerName).isEmpty() ? 0 : 1);
                     });
    QObject::connect(&client, &nats::Client::event, &app, [&client](const nats::Event &event) {
        if (event.type != nats::Event::Connected) {
            std::fprintf(stderr, "%s\n", qPrintable(event.text));
            return;
        }
        client.measureRtt(
            std::chrono::seconds(5), [](std::chrono::nanoseconds) { bench::printReady(); },
            [](const nats::RequestError &error) {
                std::fprintf(stderr, "%s\n", qPrintable(error.text));
            });
    });
    client.connectToServer();
    return app.exec();
}
