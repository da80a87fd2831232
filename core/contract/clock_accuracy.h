// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <optional>

/// What `gm_class` and `gm_accuracy` of a time message promise.
namespace nunect::contract {

/// Half-width in nanoseconds that a PTP clock accuracy promises ("0x21" is 100 ns); nothing for
/// "unknown" (0xfe) and for classes coarser than 10 ms. Source: IEEE 1588-2019, table 5.
std::optional<qint64> clockAccuracyNs(QStringView accuracy);

/// How far a grandmaster can be from UTC, in nanoseconds; nothing if it does not say. Only class 6
/// (follows a reference) and 7 (did so a moment ago) speak of UTC: IEEE 1588-2019, table 4.
std::optional<qint64> grandmasterErrorNs(std::optional<int> clockClass, QStringView accuracy);

} // namespace nunect::contract
