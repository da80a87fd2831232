#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The guardian for ARM64 as one static file, which needs nothing of the machine that it runs on.
#
#   deploy/openwrt/build.sh            builds build/openwrt/nunect-guardian; needs root, on x86-64
#   deploy/openwrt/build.sh --prove    then runs it in an empty root, under qemu, against a real hub
#   deploy/openwrt/build.sh --remove   removes the tree
#
# All that it takes comes from Debian 13, into a tree of its own: compiler, static cnats and OpenSSL,
# and Qt's sources, of which a static Qt Core is built. The tree (2 GB) is kept in
# NUNECT_DEBIAN_ARM64_DIR, by default ~/.cache/nunect/arm64; a later build takes what has changed.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/debian_tree.sh
. "$deploy_dir/debian_tree.sh"

tree=${NUNECT_DEBIAN_ARM64_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/nunect/arm64}

(($# <= 1)) || usage_error 'expected at most one argument.'
case ${1:-} in
    -h | --help) show_help && exit ;;
    '' | --prove | --remove) ;;
    *) usage_error "expected --prove or --remove, not '$1'." ;;
esac
((EUID == 0)) || die 'needs root, for debootstrap and chroot: sudo deploy/openwrt/build.sh'
if [[ ${1:-} == --remove ]]; then
    remove_debian_tree "$tree"
    exit
fi
make_debian_tree "$tree"
in_debian_tree "$tree" deploy/openwrt/in_tree/build.sh
[[ ${1:-} != --prove ]] || in_debian_tree "$tree" deploy/openwrt/in_tree/prove.sh
