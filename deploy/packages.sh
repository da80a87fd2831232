#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Debian packages that nunect needs: Debian 12, Debian 13, Ubuntu 24.04.
#
#   deploy/packages.sh install GROUP...   installs what is missing (apt-get, with sudo if need be)
#   deploy/packages.sh missing GROUP...   names what is missing
#   deploy/packages.sh list GROUP...      names all
#
# Groups: build (compiler and headers), run (hub, guardian, console), kiosk (a console as the only thing
# on a screen), test (what the tests use), bench (what the benchmarks use), npm (fetches node modules
# for both), check (formatters, linters, the Debian 13 tree of .ci/run), fuzz (clang with its
# sanitizers), site (what deploy/site.sh runs).
#
# Services that come with a package (nats-server, babeld, chrony, gpsd, node_exporter, seatd) are neither started
# nor enabled, and an NTP client that keeps this machine's clock is not replaced: chrony is then unpacked below build/.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

# Debian 13 has apart what reads SVG, as the pictures on the virtual keyboard's keys are.
svg_plugins() {
    # shellcheck source=/dev/null
    [[ $(. /etc/os-release && echo "$ID ${VERSION_ID:-}") == @('debian 12'|'ubuntu 24.04') ]] || echo qt6-svg-plugins
}

# One package a word. `a|b`: the first of them that this release has. `name:command`: not needed
# where the command is there already, from wherever. A machine has one sound server: pulseaudio would
# take pipewire-alsa away.
packages_of() {
    case $1 in
        build)
            echo build-essential cmake ninja-build qt6-base-dev qt6-declarative-dev \
                qt6-declarative-dev-tools 'qt6-websockets-dev|libqt6websockets6-dev' libnats-dev \
                libsodium-dev libmimalloc-dev qtkeychain-qt6-dev 'pkgconf|pkg-config' qt6-tools-dev qt6-l10n-tools
            ;;
        run)
            echo nats-server:nats-server openssl util-linux procps fonts-dejavu-core alsa-utils:aplay libsecret-1-0 \
                qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript \
                qml6-module-qtquick \
                qml6-module-qtquick-controls qml6-module-qtquick-layouts \
                qml6-module-qtquick-templates qml6-module-qtquick-window
            ;;
        kiosk)
            echo cage:cage seatd:seatd wlr-randr:wlr-randr qt6-wayland qt6-virtualkeyboard-plugin \
                qml6-module-qtquick-virtualkeyboard qml6-module-qt-labs-folderlistmodel
            svg_plugins
            ;;
        test)
            echo lld:ld.lld nodejs:node chrony:chronyd linuxptp:ptp4l gpsd:gpsd iproute2:ip curl:curl systemd:systemd-analyze \
                shellcheck:shellcheck qml6-module-qttest python3:python3 babeld:babeld nftables:nft \
                dbus-daemon:dbus-daemon dbus-daemon:dbus-run-session dbus-bin:dbus-send \
                gnome-keyring:gnome-keyring-daemon xvfb:Xvfb xdotool:xdotool imagemagick:convert \
                cage:cage seatd:seatd grim:grim qt6-wayland xwayland wlr-randr:wlr-randr qt6-virtualkeyboard-plugin \
                qml6-module-qtquick-virtualkeyboard qml6-module-qt-labs-folderlistmodel \
                appstream:appstreamcli desktop-file-utils:desktop-file-validate busybox:busybox \
                'pulseaudio|pipewire-alsa' pulseaudio-utils:parec
            svg_plugins
            ;;
        site) echo nats-server:nats-server openssl util-linux procps python3:python3 babeld:babeld nftables:nft iproute2:ip ;;
        bench) echo nodejs:node prometheus-node-exporter:prometheus-node-exporter systemd:systemd-analyze ;;
        npm) echo npm:npm ;;
        check) echo clang-format shellcheck git debootstrap debian-archive-keyring ;;
        fuzz) echo clang libclang-rt-dev ;;
        *) usage_error "there is no group '$1'." ;;
    esac
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null) == installed ]]; }

is_satisfied() {
    local package
    [[ $1 != *:* ]] || { have "${1#*:}" && return; }
    for package in $(tr '|' ' ' <<< "${1%%:*}"); do
        is_installed "$package" && return
    done
    return 1
}

# available WORD: the package of the word that this release has.
available() {
    local package
    for package in $(tr '|' ' ' <<< "${1%%:*}"); do
        [[ $(apt-cache policy "$package" 2> /dev/null) == *'Candidate: '[0-9]* ]] && echo "$package" && return
    done
    die "this release has no package ${1%%:*}. nunect runs on Debian 12, Debian 13 and Ubuntu 24.04."
}

missing() {
    local group word words
    for group in "$@"; do
        words=$(packages_of "$group")
        for word in $words; do
            is_satisfied "$word" || echo "$word"
        done
    done
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo -- "$@"
    fi
}

# For the time of one installation, packages may not start their services.
policy_file=/usr/sbin/policy-rc.d
made_policy=
forbid_starting_services() {
    [[ ! -e $policy_file ]] || return 0
    trap 'allow_starting_services' EXIT
    made_policy=1
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy_file" > /dev/null
    as_root chmod 755 "$policy_file"
}
allow_starting_services() {
    [[ -z $made_policy ]] || as_root rm -f "$policy_file"
    made_policy=
}

# disable_services PACKAGE...: what was just installed for the project shall not start at the next
# boot either: nats-server would take the hub's port.
disable_services() {
    local unit
    have systemctl || return 0
    for unit in $(dpkg -L "$@" | sed -nE 's#^.*/systemd/system/([^/@]+\.(service|socket))$#\1#p' | sort -u); do
        [[ $(systemctl is-enabled "$unit" 2> /dev/null || true) == enabled ]] || continue
        as_root systemctl disable --quiet "$unit" 2> /dev/null || true
        say "The package's own $unit stays off."
    done
}

# A machine has one NTP client; installing chrony would remove the one that keeps its clock.
other_time_client() {
    local package
    for package in systemd-timesyncd ntpsec openntpd; do
        is_installed "$package" && echo "$package" && return
    done
    return 1
}

# unpack_beside PACKAGE: its files below build/tools, and from the archive only the libraries.
unpack_beside() {
    local dir=$build_dir/tools libraries
    mkdir -p "$dir/download"
    (cd "$dir/download" && apt-get download -q "$1")
    dpkg-deb -x "$dir/download/$1"_*.deb "$dir"
    libraries=$(dpkg-deb -f "$dir/download/$1"_*.deb Depends | tr ',' '\n' \
        | sed -nE 's/^ *(lib[^ (|]+).*/\1/p')
    rm -rf "$dir/download"
    # shellcheck disable=SC2086  # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $libraries
}

install() {
    local words word packages=() services=() other
    words=$(missing "$@")
    [[ -n $words ]] || return 0
    have apt-get || die "apt-get is not there. Install these by hand: $(tr '\n' ' ' <<< "$words")"
    ((EUID == 0)) || have sudo \
        || die "these packages are missing, and installing needs root or sudo: $(tr '\n' ' ' <<< "$words")"
    say "Installing: $(tr '\n' ' ' <<< "$words")"
    as_root apt-get update -q
    for word in $words; do
        if [[ $word == chrony* ]] && other=$(other_time_client); then
            say "$other keeps this machine's clock and stays: chrony goes to $(shown "$build_dir/tools"), for the tests alone."
            unpack_beside chrony
            continue
        fi
        packages+=("$(available "$word")")
        [[ $word != @(nats-server|babeld|nftables|chrony|linuxptp|gpsd|prometheus-node-exporter|seatd)* ]] || services+=("${packages[-1]}")
    done
    ((${#packages[@]})) || return 0
    ((${#services[@]} == 0)) || forbid_starting_services
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"
    ((${#services[@]} == 0)) || disable_services "${services[@]}"
    allow_starting_services
}

# Programs that were unpacked beside count as there.
PATH=$build_dir/tools/usr/sbin:$build_dir/tools/usr/bin:$PATH

command=${1:-}
[[ $command == -h || $command == --help ]] && show_help && exit
(($# >= 2)) || usage_error 'expected install, missing or list, and groups.'
shift
case $command in
    install) install "$@" ;;
    missing) missing "$@" ;;
    list) for group in "$@"; do packages_of "$group"; done | tr ' ' '\n' ;;
    *) usage_error "expected install, missing or list, not '$command'." ;;
esac
