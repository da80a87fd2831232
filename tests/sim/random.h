// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace nunect::sim {

/// Numbers that look random and are the same for the same seed on every machine, which the
/// distributions of the standard library do not promise (SplitMix64).
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    /// From 0 to \a count - 1.
    int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
    /// From \a low to, but without, \a high.
    double between(double low, double high)
    {
        return low + (high - low) * static_cast<double>(next() >> 11) * 0x1.0p-53;
    }
    bool chance(double share) { return between(0, 1) < share; }
    /// About a normal distribution with mean 0 and deviation 1, never beyond 3.
    double normal() { return 2 * (between(-0.5, 0.5) + between(-0.5, 0.5) + between(-0.5, 0.5)); }

private:
    quint64 m_state;
};

} // namespace nunect::sim
