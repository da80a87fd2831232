// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/row_filter.h"

namespace nunect::models {

/// A number with its unit, in the unit of its column's kind.
struct FilterNumber
{
    double value = 0;
    double rounding = 0; ///< half a step of the last digit that was typed: 0.5 ms of "100ms"
};

/// "1.5ms", "1.5 ms" or "-20%". The error says what is possible; its position is within \a text.
Result<FilterNumber, FilterError> parseFilterNumber(QStringView text, FilterColumn::Kind kind);

} // namespace nunect::models
