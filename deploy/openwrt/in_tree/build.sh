#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What deploy/openwrt/build.sh runs in its Debian 13 tree.

set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."
export DEBIAN_FRONTEND=noninteractive

libs=/usr/lib/aarch64-linux-gnu
qt_dir=/opt/qt-arm64
qt_build=/var/tmp/qt-arm64
out=build/openwrt

# For both builds. The programs that Qt runs while it builds are this machine's own.
cross=(-G Ninja -DCMAKE_BUILD_TYPE=MinSizeRel "-DCMAKE_TOOLCHAIN_FILE=$PWD/deploy/openwrt/arm64.cmake"
    -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake)

# Qt Core alone, with the libraries that it brings itself. pkg-config would find those of this machine.
qt_options() {
    printf '%s\n' -DBUILD_SHARED_LIBS=OFF -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF
    printf -- '-DFEATURE_%s=OFF\n' pkg_config gui widgets network sql dbus testlib xml concurrent \
        printsupport icu glib zstd libb2 system_pcre2 system_zlib system_doubleconversion
}

install_packages() {
    local sources=/etc/apt/sources.list.d/nunect.list
    if [[ ! -e $sources ]]; then
        sed -n 's/^deb /deb-src /p' /etc/apt/sources.list > "$sources"
        # What is linked in gets no later updates.
        echo 'deb http://deb.debian.org/debian-security trixie-security main' >> "$sources"
    fi
    dpkg --add-architecture arm64
    apt-get update -q
    apt-get dist-upgrade -y -q
    apt-get install -y -q --no-install-recommends crossbuild-essential-arm64 cmake ninja-build dpkg-dev \
        qt6-base-dev xz-utils "${@/%/:arm64}"
}

qt_version() { dpkg-query -W -f '${source:Version}' qt6-base-dev; }
# What the static Qt was made of; it is made again when this changes.
qt_recipe() { qt_version && echo && qt_options && cat deploy/openwrt/arm64.cmake; }

build_qt() {
    local options
    ! cmp -s <(qt_recipe) "$qt_dir/recipe" || return 0
    mapfile -t options < <(qt_options)
    rm -rf "$qt_build" "$qt_dir"
    mkdir -p "$qt_build"
    (cd "$qt_build" && apt-get source -q "qt6-base=$(qt_version)")
    cmake -S "$qt_build"/qt6-base-*/ -B "$qt_build/build" "${cross[@]}" "-DCMAKE_INSTALL_PREFIX=$qt_dir" "${options[@]}"
    cmake --build "$qt_build/build" --parallel "$(nproc)"
    cmake --install "$qt_build/build" > /dev/null
    rm -rf "$qt_build"
    qt_recipe > "$qt_dir/recipe"
}

# build_guardian LIBRARY...: cnats and what it needs, in the order of linking.
build_guardian() {
    cmake -S . -B "$out" "${cross[@]}" -DQt6_DIR="$qt_dir/lib/cmake/Qt6" -DCMAKE_PREFIX_PATH="$qt_dir" \
        -DNUNECT_BUILD_CONSOLE=OFF -DNUNECT_BUILD_TESTS=OFF \
        -DCNATS_LIBRARY="$(printf "$libs/lib%s.a;" "$@")"
    cmake --build "$out" --target nunect-guardian --parallel "$(nproc)"
    aarch64-linux-gnu-strip -o "$out/nunect-guardian" "$out/bin/nunect-guardian"
}

install_packages libnats-dev libprotobuf-c-dev libsodium-dev libssl-dev libzstd-dev zlib1g-dev
build_qt
build_guardian nats_static protobuf-c sodium ssl crypto zstd z
printf '%s: %d bytes, %d compressed by xz\n' "$out/nunect-guardian" "$(stat -c %s "$out/nunect-guardian")" \
    "$(xz -c "$out/nunect-guardian" | wc -c)"
