// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "guardian/bus.h"
#include "guardian/sender.h"

namespace nunect::guardian {

/// Answers requests on `ops.echo.{unit}` with their own body and the stamps of arrival and answer.
class EchoService
{
public:
    EchoService(Bus &bus, const Sender &sender);
};

} // namespace nunect::guardian
