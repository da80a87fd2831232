// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Asks a guardian from outside, through NATS's own C client, and prints one JSON object.
//   bench_guardian_probe rtt  URL UNIT SECONDS PERIOD-MS   {"cnats":[us,...],"guardian":[us,...]}
//   bench_guardian_probe echo URL UNIT REQUESTS            {"cnats":[us,...],"guardian":[us,...]}
//   bench_guardian_probe load URL UNIT SECONDS PER-SECOND  {"answered":n,"asked":n}
// rtt: GetRTT on a connection of its own, beside what the guardian tells of its own in the same
// seconds. echo: in turn the guardian and who listens on bench.echo.

#include <nats/nats.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

static constexpr int64_t timeoutMs = 2000;
static constexpr char body[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde";

struct Told
{
    std::mutex mutex;
    std::vector<double> us;
};

static void onRtt(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
{
    const std::string text(natsMsg_GetData(message), size_t(natsMsg_GetDataLength(message)));
    static constexpr char key[] = "\"native_rtt_us\":";
    if (const size_t at = text.find(key);
        at != std::string::npos && text[at + sizeof key - 1] != 'n') {
        auto *told = static_cast<Told *>(closure);
        const std::lock_guard lock(told->mutex);
        told->us.push_back(std::strtod(text.c_str() + at + sizeof key - 1, nullptr));
    }
    natsMsg_Destroy(message);
}

/// Microseconds from request to answer; less than 0 if there is none.
static double ask(natsConnection *connection, const std::string &subject)
{
    natsMsg *reply = nullptr;
    const Clock::time_point begin = Clock::now();
    const natsStatus status = natsConnection_Request(&reply, connection, subject.c_str(), body,
                                                     int(sizeof body - 1), timeoutMs);
    const double us = Microseconds(Clock::now() - begin).count();
    natsMsg_Destroy(reply);
    return status == NATS_OK ? us : -1;
}

static void printList(const char *name, const std::vector<double> &values)
{
    std::printf("\"%s\":[", name);
    for (size_t i = 0; i < values.size(); ++i)
        std::printf("%s%.1f", i == 0 ? "" : ",", values[i]);
    std::printf("]");
}

static int print(const std::vector<double> &cnats, const std::vector<double> &guardian)
{
    std::printf("{");
    printList("cnats", cnats);
    std::printf(",");
    printList("guardian", guardian);
    std::printf("}\n");
    return 0;
}

static int rtt(natsConnection *connection, const std::string &unit, int seconds, int periodMs)
{
    Told told;
    natsSubscription *subscription = nullptr;
    if (natsConnection_Subscribe(&subscription, connection, ("ops.metric.rtt." + unit).c_str(),
                                 onRtt, &told)
        != NATS_OK)
        return 1;
    std::vector<double> own;
    const Clock::time_point end = Clock::now() + std::chrono::seconds(seconds);
    while (Clock::now() < end) {
        int64_t ns = 0;
        if (natsConnection_GetRTT(connection, &ns) == NATS_OK)
            own.push_back(double(ns) / 1000.0);
        std::this_thread::sleep_for(std::chrono::milliseconds(periodMs));
    }
    natsSubscription_Destroy(subscription);
    const std::lock_guard lock(told.mutex);
    return print(own, told.us);
}

static int echo(natsConnection *connection, const std::string &unit, int requests)
{
    std::vector<double> minimal;
    std::vector<double> guardian;
    for (int i = 0; i < requests; ++i) {
        minimal.push_back(ask(connection, "bench.echo"));
        guardian.push_back(ask(connection, "ops.echo." + unit));
        if (minimal.back() < 0 || guardian.back() < 0) {
            std::fprintf(stderr, "no answer to request %d\n", i);
            return 1;
        }
    }
    return print(minimal, guardian);
}

static int load(natsConnection *connection, const std::string &unit, int seconds, int perSecond)
{
    int answered = 0;
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < seconds * perSecond; ++i) {
        answered += ask(connection, "ops.echo." + unit) >= 0;
        std::this_thread::sleep_until(begin
                                      + std::chrono::microseconds(1'000'000) * (i + 1) / perSecond);
    }
    std::printf("{\"answered\":%d,\"asked\":%d}\n", answered, seconds * perSecond);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 5)
        return 2;
    natsOptions *options = nullptr;
    natsConnection *connection = nullptr;
    natsStatus status = natsOptions_Create(&options);
    if (status == NATS_OK)
        status = natsOptions_SetURL(options, argv[2]);
    if (status == NATS_OK)
        status = natsOptions_SetSendAsap(options, true);
    if (status == NATS_OK)
        status = natsConnection_Connect(&connection, options);
    if (status != NATS_OK) {
        std::fprintf(stderr, "%s: %s\n", argv[2], natsStatus_GetText(status));
        return 1;
    }
    const int count = std::atoi(argv[4]);
    const int rate = argc > 5 ? std::atoi(argv[5]) : 1;
    if (std::strcmp(argv[1], "rtt") == 0)
        return rtt(connection, argv[3], count, rate);
    if (std::strcmp(argv[1], "echo") == 0)
        return echo(connection, argv[3], count);
    if (std::strcmp(argv[1], "load") == 0)
        return load(connection, argv[3], count, rate);
    return 2;
}
