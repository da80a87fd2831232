// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"

#include <optional>

/// The messages that come most often, decoded in one pass over their bytes.
namespace nunect::contract {

/// What decodeHeartbeat() and the others give, or nothing if \a payload is faulty or written in an
/// unusual way: they find out which, and what is wrong. \a words, if given, makes the strings.
std::optional<Heartbeat> plainHeartbeat(QByteArrayView payload, WordCache *words = nullptr);
std::optional<Rtt> plainRtt(QByteArrayView payload, WordCache *words = nullptr);
std::optional<TimeMetric> plainTimeMetric(QByteArrayView payload, WordCache *words = nullptr);

} // namespace nunect::contract
