// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/jetstream_tables.h"
#include "page_check.h"

namespace nunect::test {

/// Streams, consumers, and the accounts that have them.
QList<Page> jetStreamPages(app::JetStreamTables &tables);

} // namespace nunect::test
