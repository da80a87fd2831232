// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/reconnecting_bus.h"

namespace nunect::guardian {

/// The bus on real NATS servers, by cnats.
///
/// cnats calls back on threads of its own, where only the time of arrival is taken and the message
/// is copied; everything else happens on the Qt thread.
///
/// Reconnecting is not left to cnats, which holds its lock while it tries, keeps the reason of a
/// failed try to itself, and gives up for good after two refused logins. A connection that it calls
/// closed is therefore never the last one. There may be one bus in a process at a time.
class NatsBus : public ReconnectingBus
{
    Q_OBJECT

public:
    using ReconnectingBus::ReconnectingBus;
    ~NatsBus() override;

private:
    class NatsLink;
    struct Callbacks;

    Result<Opened, OpenFailure> open(const ConnectionConfig &config, const ServerAddress &server,
                                     quint64 generation) override;
};

} // namespace nunect::guardian
