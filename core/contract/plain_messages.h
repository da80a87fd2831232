// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/contract/messages.h"

#include <optional>

/// The messages that come most often, decoded in one pass over their bytes.
namespace nunect::contract {

/// What decodeRtt() and decodeTimeMetric() give, or nothing if \a payload is faulty or written in
/// an unusual way: those two find out which, and what is wrong.
std::optional<Rtt> plainRtt(QByteArrayView payload);
std::optional<TimeMetric> plainTimeMetric(QByteArrayView payload);

} // namespace nunect::contract
