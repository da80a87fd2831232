// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <chrono>

namespace nunect::bench {

/// Nanoseconds of the monotonic clock, which all processes of a machine share.
qint64 monotonicNs();

/// Tells the driver that the cell has subscribed and the server knows it.
void printReady();

/// Measures a cell from the first message to the last, then prints one JSON line and ends the
/// program: CPU time of all threads, wall time and, below the heap counter, allocations and the
/// most memory held beyond that at the start.
class Meter
{
public:
    /// \a expected in what add() counts, be it messages or bytes, of which a message has
    /// \a perMessage.
    explicit Meter(quint64 expected, quint64 perMessage = 1)
        : m_expected(expected)
        , m_perMessage(perMessage)
    {
    }

    void add(quint64 amount)
    {
        if (m_seen == 0)
            start();
        m_seen += amount;
        if (m_seen >= m_expected)
            finish();
    }

private:
    struct Reading
    {
        qint64 wallNs = 0;
        qint64 userNs = 0;
        qint64 systemNs = 0;
        quint64 allocations = 0;
    };

    static Reading read();
    void start();
    [[noreturn]] void finish() const;

    quint64 m_expected;
    quint64 m_perMessage;
    quint64 m_seen = 0;
    Reading m_start;
};

} // namespace nunect::bench
