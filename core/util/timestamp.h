// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>

namespace nunect {

/// This machine's wall clock (CLOCK_REALTIME), nanoseconds since the Unix epoch, UTC.
qint64 nowNs();

/// RFC 3339 in UTC with nine decimals: "2026-11-23T10:00:00.123456789Z".
QString toRfc3339(qint64 ns);

/// Nanoseconds since the Unix epoch of an RFC 3339 time with `Z` or a numeric offset and 0 to 9
/// decimals (more are cut). Nothing for any other text or a time outside 1970 to 2262.
std::optional<qint64> fromRfc3339(QStringView text);
std::optional<qint64> fromRfc3339(QByteArrayView text);

} // namespace nunect
