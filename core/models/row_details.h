// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/models/table_model.h"

#include <optional>

namespace nunect::models {

/// All columns of a row, shown or not, under the groups that the columns have; nothing for a row
/// that there is not. The title is left to the caller.
std::optional<Details> rowDetails(const TableModel &table, quint64 rowId);

} // namespace nunect::models
