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
# ~/.cache/nunect/debian13. The build goes to build/debian13. Nothing stays mounted or running: all
# happens in namespaces that end with the script. deploy/test.sh goes first, for build/npm.
#   NUNECT_DEBIAN_MIRROR   mirror; default debootstrap's own. A proxy is taken from the host's apt.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

tree=${NUNECT_DEBIAN13_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/nunect/debian13}

make_tree() {
    local proxy
    [[ ! -e $tree/etc/debian_version ]] || return 0
    have debootstrap || die 'debootstrap is not installed. Install it: deploy/packages.sh install check'
    say "Making a Debian 13 in $tree ..."
    mkdir -p -- "$(dirname -- "$tree")"
    rm -rf --one-file-system -- "$tree.part"
    proxy=$(apt-config shell proxy Acquire::http::Proxy 2> /dev/null || true)
    eval "$proxy" # apt-config prints an assignment for just this
    http_proxy=${proxy:-${http_proxy:-}} debootstrap --variant=minbase trixie "$tree.part" \
        ${NUNECT_DEBIAN_MIRROR:+"$NUNECT_DEBIAN_MIRROR"}
    [[ -z $proxy ]] || printf 'Acquire::http::Proxy "%s";\n' "$proxy" > "$tree.part/etc/apt/apt.conf.d/90proxy"
    # No package may start a service in there.
    printf '#!/bin/sh\nexit 101\n' > "$tree.part/usr/sbin/policy-rc.d"
    chmod 755 "$tree.part/usr/sbin/policy-rc.d"
    mkdir -p "$tree.part/src"
    mv -- "$tree.part" "$tree"
}

# Runs in its own mount and process namespaces, as their first process.
inside() {
    # A root that is a mount, as programs expect: mounts of theirs can be made private only there.
    mount --bind "$tree" "$tree"
    mount --bind "$root_dir" "$tree/src"
    mount -t proc proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    mount -t tmpfs tmpfs "$tree/tmp"
    # Programs that packages.sh has unpacked there are this machine's release, not the tree's.
    [[ ! -d $tree/src/build/tools ]] || mount -t tmpfs tmpfs "$tree/src/build/tools"
    cp -L /etc/resolv.conf "$tree/etc/resolv.conf"
    # The host's temporary folders, settings and caches are not there.
    chroot "$tree" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        CI="${CI:-}" http_proxy="${http_proxy:-}" /src/deploy/check-debian13.sh --in-tree "$@"
}

build_and_test() {
    "$deploy_dir/packages.sh" install build run test
    cd "$root_dir"
    # Nobody debugs in there, and deploy/test.sh has seen that no include is missing.
    cmake -S . -B build/debian13 -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-g0 -DNUNECT_WERROR=ON \
        -DNUNECT_PCH=ON
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
    --remove) rm -rf --one-file-system -- "$tree" "$tree.part" ;;
    --inside)
        shift
        inside "$@"
        ;;
    *)
        make_tree
        unshare --mount --pid --fork --kill-child --propagation private \
            "$deploy_dir/check-debian13.sh" --inside "$@" &
        # unshare itself ignores these signals; with it goes all that it started.
        trap 'kill -KILL $!' INT TERM
        wait $!
        ;;
esac
