#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds and runs a benchmark.
#
#   deploy/bench.sh client [OPTIONS]   the client beside others: CPU time, memory, round trips, outages
#   deploy/bench.sh timesync [OPTIONS] reading chronyd: directly, and through chronyc; as root
#   deploy/bench.sh NAME --help        what it takes
#
# Prints a table. Leaves nothing running, and the machine's clock alone.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

# build [TARGET...]: all without one.
build() {
    cd "$root_dir"
    [[ -e $build_dir/bench/build.ninja ]] || cmake --preset bench
    cmake --build --preset bench ${1:+--target "$@"}
}

build_client() {
    "$deploy_dir/packages.sh" install build run bench npm
    install_node_modules "$root_dir/tests/bench/client/node" "$build_dir/bench-npm"
    build
}

build_timesync() {
    "$deploy_dir/packages.sh" install build test
    build bench_timesync
}

case ${1:-} in
    client)
        shift
        build_client >&2
        NODE_PATH=$build_dir/bench-npm/node_modules exec node "$root_dir/tests/bench/client/bench.cjs" \
            --bin-dir "$build_dir/bench/bin" "$@"
        ;;
    timesync)
        shift
        build_timesync >&2
        # Where packages.sh has unpacked chrony, if this machine's NTP client is another.
        PATH=$build_dir/tools/usr/sbin:$build_dir/tools/usr/bin:$PATH
        exec "$build_dir/bench/bin/bench_timesync" "$@"
        ;;
    -h | --help) show_help ;;
    *) usage_error "expected client or timesync, not '${1:-}'." ;;
esac
