// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Answers requests with what they hold, through NATS's own C client.
//   bench_respond URL

#include "tests/bench/client/meter.h"

#include <nats/nats.h>
#include <unistd.h>

#include <cstdio>

static void onRequest(natsConnection *connection, natsSubscription *, natsMsg *message, void *)
{
    natsConnection_Publish(connection, natsMsg_GetReply(message), natsMsg_GetData(message),
                           natsMsg_GetDataLength(message));
    natsMsg_Destroy(message);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    natsOptions *options = nullptr;
    natsConnection *connection = nullptr;
    natsSubscription *subscription = nullptr;
    natsStatus status = natsOptions_Create(&options);
    if (status == NATS_OK)
        status = natsOptions_SetURL(options, argv[1]);
    if (status == NATS_OK) // without, answers would wait for company
        status = natsOptions_SetSendAsap(options, true);
    if (status == NATS_OK)
        status = natsConnection_Connect(&connection, options);
    if (status == NATS_OK)
        status
            = natsConnection_Subscribe(&subscription, connection, "bench.echo", onRequest, nullptr);
    if (status == NATS_OK)
        status = natsConnection_Flush(connection);
    if (status != NATS_OK) {
        std::fprintf(stderr, "%s: %s\n", argv[1], natsStatus_GetText(status));
        return 1;
    }
    nunect::bench::printReady();
    for (;;)
        pause(); // until it is ended
}
