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

} // namespace nunect::models
