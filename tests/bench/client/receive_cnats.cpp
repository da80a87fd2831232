// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// NATS's own C client, an asynchronous subscription.
//   bench_receive_cnats URL MESSAGES count|header

#include "tests/bench/client/meter.h"
#include "tests/bench/client/workload.h"

#include <nats/nats.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace nunect;

struct Receiver
{
    bench::Meter meter;
    bool readHeader;
};

static void onMessage(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
{
    auto *receiver = static_cast<Receiver *>(closure);
    const char *value = "";
    if (receiver->readHeader)
        natsMsgHeader_Get(message, bench::headerName, &value);
    const bool complete = !receiver->readHeader || (value && *value);
    natsMsg_Destroy(message);
    receiver->meter.add(complete ? 1 : 0);
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    Receiver receiver{bench::Meter(std::strtoull(argv[2], nullptr, 10)),
                      std::strcmp(argv[3], "header") == 0};
    natsConnection *connection = nullptr;
    natsSubscription *subscription = nullptr;
    natsStatus status = natsConnection_ConnectTo(&connection, argv[1]);
    if (status == NATS_OK)
        status = natsConnection_Subscribe(&subscription, connection, bench::subject, onMessage,
                                          &receiver);
    if (status == NATS_OK)
        status = natsSubscription_SetPendingLimits(subscription, -1, -1);
    if (status == NATS_OK)
        status = natsConnection_Flush(connection);
    if (status != NATS_OK) {
        std::fprintf(stderr, "%s: %s\n", argv[1], natsStatus_GetText(status));
        return 1;
    }
    bench::printReady();
    for (;;)
        pause(); // the meter ends the program
}
