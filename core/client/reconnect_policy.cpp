// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/client/reconnect_policy.h"

#include <algorithm>

namespace nunect::nats {

using std::chrono::milliseconds;

ReconnectPolicy::ReconnectPolicy(const ReconnectOptions &options, std::function<double()> random)
    : m_options(options)
    , m_random(std::move(random))
{
    reset();
}

milliseconds ReconnectPolicy::next()
{
    const milliseconds base = m_tries == 0 ? milliseconds(0)
        : m_tries <= m_options.quickTries  ? m_options.initial
                                           : std::min(2 * m_base, m_options.maximum);
    m_base = base;
    ++m_tries;
    const double less = static_cast<double>(base.count()) * m_options.jitter * m_random();
    return base - milliseconds(static_cast<qint64>(less));
}

void ReconnectPolicy::reset() { m_tries = m_options.firstAtOnce ? 0 : 1; }

} // namespace nunect::nats
