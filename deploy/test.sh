#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs, builds with warnings as errors, and runs every test.
#
#   deploy/test.sh                             all
#   deploy/test.sh CTEST-ARGUMENTS             a choice: -R parser, -L unit, -L integration, -L fuzz
#   deploy/test.sh --preset asan [CTEST-ARGUMENTS]
#                  built with address and undefined-behaviour sanitizers; tsan: thread sanitizer
#
# The tests use chrony and linuxptp as programs; their services are neither started nor enabled.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

preset=dev
case ${1:-} in
    -h | --help) show_help && exit ;;
    --preset)
        preset=${2:-}
        [[ $preset == @(dev|asan|tsan) ]] || usage_error "expected --preset dev, asan or tsan, not '$preset'."
        shift 2
        ;;
esac

cd "$root_dir"
say '[1/4] Packages ...'
"$deploy_dir/packages.sh" install build run test npm
say '[2/4] Node modules ...'
install_node_modules "$root_dir/tests/integration/independent" "$build_dir/npm"
say '[3/4] Building ...'
# Nobody debugs in CI: that saves a third of the time, and precompiled headers of the tests another.
# What is not a test proves its includes. The tests are some 400 programs, which lld links in a seventh of the
# time that ld takes.
cmake --preset "$preset" -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld ${CI:+-DCMAKE_CXX_FLAGS_DEBUG=-g0 -DNUNECT_PCH=TESTS}
cmake --build "build/$preset"
say '[4/4] Tests ...'
PATH=$build_dir/tools/usr/sbin:$build_dir/tools/usr/bin:$PATH
# Most of them wait most of the time: for servers, time-outs and clocks.
ctest --test-dir "build/$preset" --parallel 4 --output-on-failure --no-tests=error \
    --output-log "build/$preset/ctest.log" "$@"
