// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/sim/site_model.h"

#include <QString>

namespace nunect::sim {

/// Brings what the units say to the site, by however many connections.
class UnitCarrier
{
public:
    virtual ~UnitCarrier() = default;

    virtual void connectToServer() = 0;
    virtual void send(const Step &step) = 0;
    virtual void close() = 0;

    virtual int links() const = 0;
    virtual int connected() const = 0;
    /// Of the units' messages.
    virtual quint64 sent() const = 0;
    virtual quint64 dropped() const = 0;
    /// What else it has done, for people: "echoes 12".
    virtual QString deeds() const = 0;
};

} // namespace nunect::sim
