#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds and tests in a Debian 13 of its own: Qt 6.8, cnats 3.10, nats-server 2.10.
#
#   deploy/check-debian13.sh [CTEST-ARGUMENTS]   needs root
#   deploy/check-debian13.sh --build             builds, and tests nothing
#   deploy/check-debian13.sh --remove            removes the tree
#
# The tree is made once (about a minute and 2 GB) and kept in NUNECT_DEBIAN13_DIR, by default
# ~/.cache/nunect/debian13. The build goes to build/debian13. deploy/test.sh goes first, for build/npm.
#   NUNECT_DEBIAN_MIRROR   mirror; default debootstrap's own. A proxy is taken from the host's apt.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/debian_tree.sh
. "$deploy_dir/debian_tree.sh"

tree=${NUNECT_DEBIAN13_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/nunect/debian13}

build_and_test() {
    "$deploy_dir/packages.sh" install build run test
    cd "$root_dir"
    # Nobody debugs in there, and deploy/test.sh has seen that no include is missing.
    cmake -S . -B build/debian13 -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g0 -DNUNECT_WERROR=ON \
        -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=lld -DNUNECT_PCH=ON
    cmake --build build/debian13 -- -k 0 # all errors at once
    [[ ${1:-} != --build ]] || return 0
    ctest --test-dir build/debian13 --parallel 4 --output-on-failure --no-tests=error \
        --output-log build/debian13/ctest.log "$@"
}

case ${1:-} in
    -h | --help)
        show_help
        exit
        ;;
    --in-tree)
        shift
        build_and_test "$@"
        exit
        ;;
esac
((EUID == 0)) || die "needs root, for debootstrap and chroot: sudo deploy/check-debian13.sh"
case ${1:-} in
    --remove) remove_debian_tree "$tree" ;;
    *)
        make_debian_tree "$tree"
        in_debian_tree "$tree" deploy/check-debian13.sh --in-tree "$@"
        ;;
esac
