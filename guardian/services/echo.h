// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/headers.h"
#include "guardian/bus.h"

#include <QString>

#include <functional>

namespace nunect::guardian {

/// Answers requests on `ops.echo.{unit}` with their own body and the stamps of arrival and answer.
class EchoService
{
public:
    /// \a clock gives what is known of this machine's clock now; any thread. \a bus calls it and
    /// \a onAnswered as long as it lives.
    EchoService(Bus &bus, const QString &unit, std::function<contract::ClockStamp()> clock,
                Bus::OnAnswered onAnswered);
};

} // namespace nunect::guardian
