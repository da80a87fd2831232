// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/site_store.h"

#include <QJsonObject>

namespace nunect::app {

/// What the tables hold, as one object for scripts: connections, units, rtt, time, servers and
/// decode_errors. Values that are not known are null; ages are in seconds at \a nowMs (monotonic).
QJsonObject snapshot(const store::SiteStore &site, qint64 nowMs);

/// "live", "late", "lost" or "unknown"
QString livenessText(store::Liveness liveness);

} // namespace nunect::app
