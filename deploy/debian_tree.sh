# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A Debian 13 of its own, below ~/.cache/nunect, and what runs in it. Sourced after lib.sh; needs root.
#   NUNECT_DEBIAN_MIRROR   mirror; default debootstrap's own. A proxy is taken from the host's apt.

# make_debian_tree DIR: unless there is one.
make_debian_tree() {
    local tree=$1 proxy
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

remove_debian_tree() { rm -rf --one-file-system -- "$1" "$1.part"; }

# in_debian_tree DIR SCRIPT [ARGUMENT...]: runs the checkout's SCRIPT there, with the checkout as /src.
# Nothing stays mounted or running: all happens in namespaces that end with it.
in_debian_tree() {
    # shellcheck disable=SC2016  # expands in there
    unshare --mount --pid --fork --kill-child --propagation private bash -euo pipefail -c '
        . "$1/lib.sh" && . "$1/debian_tree.sh" && shift && _enter_debian_tree "$@"' \
        bash "$root_dir/deploy" "$@" &
    # unshare itself ignores these signals; with it goes all that it started.
    trap 'kill -KILL $!' INT TERM
    wait $!
}

# The first process of its mount and process namespaces.
_enter_debian_tree() {
    local tree=$1 script=$2
    shift 2
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
        CI="${CI:-}" http_proxy="${http_proxy:-}" "/src/$script" "$@"
}
