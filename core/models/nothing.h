// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/cell.h"
#include "core/models/format.h"

namespace nunect::models {

/// There is nothing, as it may be: the dash says so without a symbol that is another.
inline bool isNothing(const Cell &cell)
{
    return cell.status == Status::Off && cell.text == format::none();
}

/// A symbol stands with the text of \a cell, one of \a column.
inline bool showsStatus(const Column &column, const Cell &cell)
{
    return column.hasStatus && !isNothing(cell);
}

} // namespace nunect::models
