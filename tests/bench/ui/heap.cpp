// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/heap.h"

#include <cstddef>

#include <mimalloc.h>

namespace nunect::bench {

double heapBytes()
{
    mi_collect(true);
    double bytes = 0;
    const auto addArea
        = [](const mi_heap_t *, const mi_heap_area_t *area, void *, std::size_t, void *sum) {
              *static_cast<double *>(sum) += double(area->used) * double(area->block_size);
              return true;
          };
    mi_heap_visit_blocks(mi_heap_get_default(), false, addArea, &bytes);
    return bytes;
}

} // namespace nunect::bench
