#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds and runs a benchmark.
#
#   deploy/bench.sh client [OPTIONS]   the client beside others: CPU time, memory, round trips, outages
#   deploy/bench.sh client --help      what it takes
#
# Prints a table with what was aimed at; --json FILE writes the samples. Leaves nothing running.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

build() {
    "$deploy_dir/packages.sh" install build run bench npm
    cd "$root_dir"
    install_node_modules "$root_dir/tests/bench/client/node" "$build_dir/bench-npm"
    [[ -e $build_dir/bench/build.ninja ]] || cmake --preset bench
    cmake --build --preset bench
}

case ${1:-} in
    client)
        shift
        build >&2
        NODE_PATH=$build_dir/bench-npm/node_modules exec node "$root_dir/tests/bench/client/bench.cjs" \
            --bin-dir "$build_dir/bench/bin" "$@"
        ;;
    -h | --help) show_help ;;
    *) usage_error "expected client, not '${1:-}'." ;;
esac
