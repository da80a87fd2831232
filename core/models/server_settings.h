// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/models/details_model.h"
#include "core/store/server_store.h"

/// Parts of serverDetails(): what VARZ tells of a server's configuration.
namespace nunect::models {

/// Who it is and where it listens.
void addIdentity(Details &details, const store::ServerRow &row, bool stale);
/// Limits, and one group for each kind of listener.
void addSettings(Details &details, const domain::Varz &varz, bool stale);
/// Of certificates and of its monitoring port.
void addCounters(Details &details, const domain::Varz &varz, bool stale);

} // namespace nunect::models
