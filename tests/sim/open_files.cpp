// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/open_files.h"

#include <algorithm>
#include <limits>
#include <sys/resource.h>

namespace nunect::sim {

/// Of the program itself: standard streams, event loop, timers, files that are read now and then.
static constexpr int reserve = 32;

int raiseOpenFiles()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    const rlim_t now = ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before;
    return static_cast<int>(std::min<rlim_t>(now, std::numeric_limits<int>::max()));
}

int socketsThatFit(int wanted, int others, int openFiles)
{
    return std::clamp(openFiles - reserve - others, 0, wanted);
}

} // namespace nunect::sim
