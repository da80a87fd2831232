// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace nunect::sim {

/// Unit ID of the unit \a index (from 0), as a site would name it: "stage-a-amp-017". No two are
/// the same.
QString unitName(int index);

/// Name of the plain connection \a index: "lighting-desk-03". No two are the same.
QString connectionName(int index);

} // namespace nunect::sim
