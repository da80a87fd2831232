// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"

#include <optional>

/// The messages that come most often, decoded in one pass over their bytes.
namespace nunect::contract {

/// What decodeHeartbeat() and the others give, or nothing if \a payload is faulty or written in an
/// unusual way: they find out which, and what is wrong.
std::optional<Heartbeat> plainHeartbeat(QByteArrayView payload);
std::optional<Rtt> plainRtt(QByteArrayView payload);
std::optional<TimeMetric> plainTimeMetric(QByteArrayView payload);

} // namespace nunect::contract
