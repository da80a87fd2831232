// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/client/meter.h"

#include <dlfcn.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>

namespace nunect::bench {

/// A function of the heap counter; null unless the program runs below it.
template<typename Function>
static Function *heapFunction(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_DEFAULT, name));
}

static quint64 heapValue(const char *name)
{
    const auto function = heapFunction<unsigned long long()>(name);
    return function ? function() : 0;
}

static qint64 toNs(const timeval &time)
{
    return time.tv_sec * 1'000'000'000 + time.tv_usec * 1000;
}

qint64 monotonicNs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

void printReady()
{
    std::puts("READY");
    std::fflush(stdout);
}

Meter::Reading Meter::read()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {monotonicNs(), toNs(usage.ru_utime), toNs(usage.ru_stime),
            heapValue("bench_heap_allocations")};
}

void Meter::start()
{
    if (const auto restart = heapFunction<void()>("bench_heap_restart_peak"))
        restart();
    m_start = read();
}

void Meter::finish() const
{
    const Reading end = read();
    const double messages = static_cast<double>(m_seen) / static_cast<double>(m_perMessage);
    const auto each
        = [messages](auto from, auto to) { return static_cast<double>(to - from) / messages; };
    std::printf("{\"messages\":%.0f,\"cpuNs\":%.2f,\"userNs\":%.2f,\"systemNs\":%.2f,"
                "\"wallNs\":%.2f,\"allocations\":%.5f,\"peakBytes\":%llu}\n",
                messages, each(m_start.userNs + m_start.systemNs, end.userNs + end.systemNs),
                each(m_start.userNs, end.userNs), each(m_start.systemNs, end.systemNs),
                each(m_start.wallNs, end.wallNs), each(m_start.allocations, end.allocations),
                heapValue("bench_heap_peak"));
    std::fflush(stdout);
    // At once: what a library does at its end is of no interest, and cnats has threads running.
    std::_Exit(0);
}

} // namespace nunect::bench
