// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <optional>

namespace nunect::timesync {

/// Nanoseconds of a decimal number of seconds as chronyc prints it ("-0.000000940",
/// "1795430696.038503940"), without a detour through floating point. Digits after the ninth are
/// cut. Nothing for any other text, and for what does not fit.
std::optional<qint64> nsFromSeconds(QByteArrayView text);

} // namespace nunect::timesync
