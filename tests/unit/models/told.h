// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/domain/monitoring_captures.h"
#include "tests/unit/models/model_probe.h"

/// What servers tell when they are asked, from captures of real ones.
namespace nunect::test {

/// The decoded capture; the test ends if it does not decode.
template<auto decode>
auto told(const QString &version, const QString &name)
{
    auto reply = decode(monitoring(version, name));
    if (!reply)
        qFatal("%s", qPrintable(reply.error().text));
    return *reply;
}

template<typename Reply>
void answer(store::SiteStore &site, qint64 nowMs, const domain::ServerRef &server,
            const Reply &reply)
{
    apply(site, nowMs, store::MonitoringReply{server, reply});
}

/// A round has ended in which \a missing did not answer.
inline void endRound(store::SiteStore &site, qint64 nowMs, store::Endpoint endpoint,
                     const std::vector<domain::ServerRef> &missing = {})
{
    store::MonitoringRound round;
    round.endpoint = endpoint;
    round.missing = missing;
    apply(site, nowMs, round);
}

} // namespace nunect::test
