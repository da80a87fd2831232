// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Replies of nats-server's monitoring endpoints (server/monitor.go), as plain values; FIELDS.md
/// says what each field means.
#include "core/domain/accountz.h" // IWYU pragma: export
#include "core/domain/connz.h"    // IWYU pragma: export
#include "core/domain/gatewayz.h" // IWYU pragma: export
#include "core/domain/healthz.h"  // IWYU pragma: export
#include "core/domain/jsz.h"      // IWYU pragma: export
#include "core/domain/leafz.h"    // IWYU pragma: export
#include "core/domain/routez.h"   // IWYU pragma: export
#include "core/domain/subsz.h"    // IWYU pragma: export
#include "core/domain/varz.h"     // IWYU pragma: export
