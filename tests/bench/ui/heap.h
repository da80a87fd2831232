// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace nunect::bench {

/// Bytes of the blocks that this thread has asked for and nobody has given back.
double heapBytes();

} // namespace nunect::bench
