// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client_options.h"

#include <chrono>
#include <functional>

namespace nunect::nats {

/// How long to wait before each attempt. No clock and no randomness of its own.
class ReconnectPolicy
{
public:
    /// \a random gives numbers from 0 up to, not including, 1.
    ReconnectPolicy(const ReconnectOptions &options, std::function<double()> random);

    /// The wait before the next attempt: nothing for the first, if it is to be at once, then
    /// growing.
    std::chrono::milliseconds next();

    /// To be called when a connection has proved to be good: the next loss is the first again.
    void reset();

private:
    ReconnectOptions m_options;
    std::function<double()> m_random;
    int m_tries = 0;
    std::chrono::milliseconds m_base{0}; ///< of the last wait, before it was shortened
};

} // namespace nunect::nats
