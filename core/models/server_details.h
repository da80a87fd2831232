// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/store/server_store.h"

#include <optional>

namespace nunect::models {

/// All that a server tells of itself, the settings among it; nothing if there is no such row.
/// \a nowMs is the stores' monotonic clock.
std::optional<Details> serverDetails(const store::ServerStore &servers, quint64 rowId,
                                     qint64 nowMs);

} // namespace nunect::models
