// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

#include <optional>

namespace nunect::domain {

/// Nanoseconds of a Go duration as nats-server writes it: "605µs", "201.049461ms", "1m2.5s", and
/// the longer form of its uptimes: "1y2d3h4m5s". Nothing for any other text.
std::optional<qint64> parseGoDuration(QStringView text);

} // namespace nunect::domain
