// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/bench/ui/figures.h"

namespace nunect::bench {

/// How much of everything.
struct Sizes
{
    int rows = 100'000;                             ///< connections, and rows of a table by itself
    int rowsPerServer = 1000;                       ///< so many change in one tick
    int units = 10'000;                             ///< that report once a second
    int frames = 600;                               ///< of 1/60 s, for each of three scenes
    int seconds = 10;                               ///< of the fleet's reports, and of the burst
    int rounds = 5;                                 ///< where the median counts
    int burst = 500'000;                            ///< messages a second
    int alarms = 5000;                              ///< within two seconds
    int messages = 200'000;                         ///< that are decoded
    std::vector<int> growth{1000, 10'000, 100'000}; ///< numbers of rows; the last is `rows`

    /// Enough to see that all of it works.
    static Sizes smoke() { return {1000, 100, 100, 12, 1, 1, 2000, 500, 2000, {100, 1000}}; }
};

/// Each prints its figures; false if it could not be run, and why is on stderr.
bool benchDecoding(const Sizes &sizes, Figures &figures);
bool benchTable(const Sizes &sizes, Figures &figures);
bool benchScene(const Sizes &sizes, Figures &figures);
bool benchFleet(const Sizes &sizes, Figures &figures);
bool benchBurst(const Sizes &sizes, Figures &figures);
bool benchFlood(const Sizes &sizes, Figures &figures);
bool benchLeafs(const Sizes &sizes, Figures &figures);

} // namespace nunect::bench
