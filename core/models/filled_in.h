// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/rows_model.h"
#include "core/store/fleet_store.h"

namespace nunect::models {

/// What came later, out of the site's record, of the time in which a unit was not heard here. Not
/// shown unless a person chooses so.
RowColumn<store::UnitRow> filledInColumn();

} // namespace nunect::models
