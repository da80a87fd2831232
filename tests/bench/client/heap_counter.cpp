// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include <malloc.h>

#include <atomic>
#include <cstddef>

// Counts allocations and the bytes held, in a program run with this library in LD_PRELOAD. A
// library and no part of the cells, so that the cells whose CPU time is measured do not pay for it.

extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *block, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void *block);
}

static std::atomic<unsigned long long> s_allocations;
static std::atomic<long long> s_held;
static std::atomic<long long> s_base;
static std::atomic<long long> s_peak;

static void *counted(void *block)
{
    if (!block)
        return block;
    s_allocations.fetch_add(1, std::memory_order_relaxed);
    const auto size = static_cast<long long>(malloc_usable_size(block));
    const long long held = s_held.fetch_add(size, std::memory_order_relaxed) + size;
    long long peak = s_peak.load(std::memory_order_relaxed);
    while (held > peak && !s_peak.compare_exchange_weak(peak, held, std::memory_order_relaxed)) { }
    return block;
}

static void uncount(void *block)
{
    if (block)
        s_held.fetch_sub(static_cast<long long>(malloc_usable_size(block)),
                         std::memory_order_relaxed);
}

extern "C" {

void *malloc(std::size_t size) { return counted(__libc_malloc(size)); }

void *calloc(std::size_t count, std::size_t size) { return counted(__libc_calloc(count, size)); }

void *realloc(void *block, std::size_t size)
{
    uncount(block);
    return counted(__libc_realloc(block, size));
}

void *memalign(std::size_t alignment, std::size_t size)
{
    return counted(__libc_memalign(alignment, size));
}

void *aligned_alloc(std::size_t alignment, std::size_t size)
{
    return counted(__libc_memalign(alignment, size));
}

int posix_memalign(void **block, std::size_t alignment, std::size_t size)
{
    *block = counted(__libc_memalign(alignment, size));
    return *block || size == 0 ? 0 : 12; // ENOMEM
}

void free(void *block)
{
    uncount(block);
    __libc_free(block);
}

/// Allocations since the program's start.
unsigned long long bench_heap_allocations() { return s_allocations; }

/// From here on, the peak counts from what is held now.
void bench_heap_restart_peak()
{
    s_base = s_held.load();
    s_peak = s_held.load();
}

/// The most bytes held at once since then, beyond those held then.
unsigned long long bench_heap_peak() { return static_cast<unsigned long long>(s_peak - s_base); }

} // extern "C"
