#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The console as a kiosk: the only thing on this machine's screen, from boot on.
#
#   deploy/kiosk.sh build      installs what is missing, builds the console
#   deploy/kiosk.sh install    as root: program, service and user; asks for the hub's password and for a
#                              PIN where there are none yet; settings are in /etc/nunect/kiosk.env
#   deploy/kiosk.sh pin        as root: a new PIN
#   deploy/kiosk.sh password   as root: a new password
#   deploy/kiosk.sh start | stop | restart | status | logs [-f]
#   deploy/kiosk.sh uninstall  as root: all but the settings
#
# Password and PIN are asked for on the terminal, or are lines of standard input, in this order.
# deploy/kiosk/README.md describes what a kiosk does. To try one in a window: deploy/run.sh --kiosk
#   NUNECT_BUILD_DIR   folder of the build; default build/release in the checkout
#   DESTDIR            install below this folder, and start nothing

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

console=$(realpath -m -- "${NUNECT_BUILD_DIR:-$build_dir/release}/bin/nunect-console")
kiosk_dir=$deploy_dir/kiosk
destination=${DESTDIR:-}
settings_dir=$destination/etc/nunect
unit=nunect-kiosk.service

# Where each file goes.
installed_console=$destination/usr/bin/nunect-console
installed_launcher=$destination/usr/libexec/nunect-kiosk
installed_unit=$destination/etc/systemd/system/$unit
installed_user=$destination/usr/lib/sysusers.d/nunect-kiosk.conf

must_be_root() { [[ -n $destination || $EUID == 0 ]] || die "$1 needs root: sudo deploy/kiosk.sh $1"; }
is_live() { [[ -z $destination ]]; }

build() {
    [[ -z ${NUNECT_BUILD_DIR:-} ]] || die "NUNECT_BUILD_DIR is set: build that folder yourself."
    "$deploy_dir/packages.sh" install build run kiosk
    cd "$root_dir"
    [[ -e $build_dir/release/build.ninja ]] || cmake --preset release -DNUNECT_BUILD_TESTS=OFF
    cmake --build build/release --target nunect-console
}

# Written as a whole, and readable by root alone from the start.
write_password() {
    local password=''
    if [[ -t 0 ]]; then
        IFS= read -rsp 'Password of the console at the hub: ' password && echo >&2
    else
        IFS= read -r password || true
    fi
    [[ -n $password ]] || die 'there is no password; nothing was written.'
    printf '%s\n' "$password" | write_if_changed "$settings_dir/kiosk.password"
    chmod 600 -- "$settings_dir/kiosk.password"
}

write_pin() { "$installed_console" --new-kiosk-pin "$settings_dir/kiosk.pin"; }

install_files() {
    install -D -m 755 -- "$console" "$installed_console"
    install -D -m 755 -- "$kiosk_dir/nunect-kiosk" "$installed_launcher"
    install -D -m 644 -- "$kiosk_dir/$unit" "$installed_unit"
    install -D -m 644 -- "$kiosk_dir/nunect-kiosk.sysusers" "$installed_user"
    install -d -m 755 -- "$settings_dir"
    [[ -e $settings_dir/kiosk.env ]] \
        || install -m 644 -- "$kiosk_dir/kiosk.env.example" "$settings_dir/kiosk.env"
    # Of a hub on this machine.
    [[ -e $settings_dir/site-ca.pem || ! -s $var_dir/pki/ca.pem ]] \
        || install -m 644 -- "$var_dir/pki/ca.pem" "$settings_dir/site-ca.pem"
}

install_kiosk() {
    must_be_root install
    [[ -x $console ]] || die "$(shown "$console") is not built yet. Build it: deploy/kiosk.sh build"
    ! is_live || "$deploy_dir/packages.sh" install run kiosk
    install_files
    [[ -s $settings_dir/kiosk.password ]] || write_password
    [[ -s $settings_dir/kiosk.pin ]] || write_pin
    if is_live; then
        systemd-sysusers
        systemctl daemon-reload
        systemctl enable --quiet --now seatd.service
        systemctl enable --quiet "$unit"
    fi
    say "The kiosk is installed. Its settings: $settings_dir/kiosk.env"
    [[ -e $settings_dir/site-ca.pem ]] || say "Copy the site's CA to $settings_dir/site-ca.pem."
    say 'Start it: deploy/kiosk.sh start. From the next boot on it starts by itself.'
}

uninstall_kiosk() {
    must_be_root uninstall
    if is_live; then
        systemctl disable --quiet --now "$unit" 2> /dev/null || true
    fi
    rm -f -- "$installed_console" "$installed_launcher" "$installed_unit" "$installed_user"
    ! is_live || systemctl daemon-reload
    say "The kiosk is gone. What stays: $settings_dir"
}

change() {
    must_be_root "$1"
    [[ -x $installed_console ]] || die 'the kiosk is not installed yet: deploy/kiosk.sh install'
    "write_$1"
    say "It is taken at the next start: deploy/kiosk.sh restart"
}

show_logs() {
    case ${1:-} in
        '') exec journalctl --unit "$unit" --lines 50 --no-pager ;;
        -f) exec journalctl --unit "$unit" --lines 50 --follow ;;
        *) usage_error "logs takes -f, not '$1'." ;;
    esac
}

case ${1:-} in
    build) build ;;
    install) install_kiosk ;;
    uninstall) uninstall_kiosk ;;
    pin | password) change "$1" ;;
    start | stop | restart) must_be_root "$1" && systemctl "$1" "$unit" ;;
    status) systemctl status --no-pager "$unit" ;;
    logs) show_logs "${2:-}" ;;
    -h | --help) show_help ;;
    *) usage_error "expected build, install, pin, password, start, stop, restart, status, logs or uninstall, not '${1:-}'." ;;
esac
