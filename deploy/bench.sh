#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds and runs a benchmark.
#
#   deploy/bench.sh client [OPTIONS]   the client beside others: CPU time, memory, round trips, outages
#   deploy/bench.sh guardian [OPTIONS] the guardian beside cnats and node_exporter: RTT, memory, CPU
#   deploy/bench.sh timesync [OPTIONS] reading chronyd and ptp4l: directly, and through their programs; as root
#   deploy/bench.sh ui [OPTIONS]       the console: decoding, long tables on screen, a large site, a burst
#   deploy/bench.sh NAME --help        what it takes
#
# Prints a table. Leaves nothing running, and the machine's clock alone.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

# build TARGET
build() {
    cd "$root_dir"
    cmake --preset bench
    cmake --build "$build_dir/bench" --target "$1"
}

build_client() {
    "$deploy_dir/packages.sh" install build run bench npm
    install_node_modules "$root_dir/tests/bench/client/node" "$build_dir/bench-npm"
    build nunect_bench_client
}

build_guardian() {
    "$deploy_dir/packages.sh" install build run bench
    build nunect_bench_guardian
}

build_ui() {
    "$deploy_dir/packages.sh" install build run
    build bench_ui
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
    guardian)
        shift
        build_guardian >&2
        exec node "$root_dir/tests/bench/guardian/bench.cjs" --bin-dir "$build_dir/bench/bin" "$@"
        ;;
    ui)
        shift
        build_ui >&2
        exec "$build_dir/bench/bin/bench_ui" "$@"
        ;;
    timesync)
        shift
        build_timesync >&2
        # Where packages.sh has unpacked chrony, if this machine's NTP client is another.
        PATH=$build_dir/tools/usr/sbin:$build_dir/tools/usr/bin:$PATH
        exec "$build_dir/bench/bin/bench_timesync" "$@"
        ;;
    -h | --help) show_help ;;
    *) usage_error "expected client, guardian, ui or timesync, not '${1:-}'." ;;
esac
