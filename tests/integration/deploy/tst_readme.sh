#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What the README shows is what is built.

set -euo pipefail
# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

test_example_is_as_printed() {
    local example=$root/tests/examples/client_example.cpp
    # Without its licence, which the README states for all.
    # shellcheck disable=SC2016  # the fences of Markdown
    diff <(sed '1,3d' "$example") <(sed -n '/^```cpp$/,/^```$/p' "$root/README.md" | sed '1d;$d')
}

run_tests
