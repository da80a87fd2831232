#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# From a fresh checkout to a live console: installs what is missing, builds, starts the hub and the
# guardian, opens the console logged in. Without a display it writes build/console.png instead.
#
#   deploy/run.sh                all of it; closing the console leaves hub and guardian running
#   deploy/run.sh --build-only   installs and builds
#   deploy/run.sh --stop         ends console, guardian and hub
#
# Further arguments go to the console: --kiosk, --page NAME, --screenshot FILE, --after SECONDS,
# --size WxH, --snapshot SECONDS; build/release/bin/nunect-console --help lists them.
# Everything made lies in build/ and var/. Settings and passwords: var/.env.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/settings.sh
. "$deploy_dir/settings.sh"

console=$build_dir/release/bin/nunect-console
console_pid_file=$var_dir/console.pid
steps=5
step=0

progress() {
    step=$((step + 1))
    say "[$step/$steps] $*"
}

install_packages() {
    progress 'Packages ...'
    "$deploy_dir/packages.sh" install build run
}

build() {
    progress 'Building ...'
    cd "$root_dir"
    # Without the tests: deploy/test.sh builds those.
    [[ -e $build_dir/release/build.ninja ]] || cmake --preset release -DNUNECT_BUILD_TESTS=OFF
    cmake --build build/release
}

start_hub() {
    progress 'Hub ...'
    "$deploy_dir/hub.sh" start
}

start_guardian() {
    progress 'Guardian ...'
    "$deploy_dir/guardian.sh" start
}

console_pid() { our_pid "$console_pid_file" "$console" "$ca_file"; }

has_display() { [[ -n ${WAYLAND_DISPLAY:-} || -n ${DISPLAY:-} ]]; }

# run_console ARGUMENT...: with the login in its environment, where other users cannot see it.
run_console() {
    NATS_OPS_PASSWORD=$(setting NATS_OPS_PASSWORD) NATS_MANAGER_DOMAIN=$(setting NATS_MANAGER_DOMAIN) \
        "$console" --url "$(console_url)" --ca "$ca_file" --user "$(setting NATS_OPS_USER)" \
        --client "$(setting NUNECT_CLIENT)" "$@"
}

run_offscreen() { QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software run_console "$@"; }

# open_window ARGUMENT...: a console that --stop finds.
open_window() {
    local pid status=0
    run_console "$@" &
    pid=$!
    (umask 077 && printf '%s\n' "$pid" > "$console_pid_file")
    trap 'kill -TERM "$pid" 2> /dev/null' INT TERM
    wait "$pid" || status=$?
    rm -f -- "$console_pid_file"
    return "$status"
}

take_picture() {
    local picture=$build_dir/console.png
    rm -f -- "$picture"
    run_offscreen --screenshot "$picture" --after 8 --size 1280x800 "$@"
    [[ -s $picture ]] || die 'the console wrote no picture; its words are above.'
    say "The console's picture: $(shown "$picture")"
}

start_console() {
    local pid
    load_settings
    if [[ " $*" == *' --screenshot'* || " $*" == *' --snapshot'* ]]; then
        progress 'Console, without a window ...'
        run_offscreen "$@"
    elif ! has_display; then
        progress 'Console: there is no display (DISPLAY and WAYLAND_DISPLAY are not set), so it goes into a picture ...'
        take_picture "$@"
    elif pid=$(console_pid); then
        progress "Console: it is open already (pid $pid)."
    else
        progress 'Console; hub and guardian run on after it, deploy/run.sh --stop ends them.'
        open_window "$@"
    fi
}

stop_all() {
    local pid
    if pid=$(console_pid); then
        end_process "$pid" nunect-console
        say "The console (pid $pid) has ended."
    fi
    "$deploy_dir/guardian.sh" stop
    "$deploy_dir/hub.sh" stop
}

case ${1:-} in
    -h | --help) show_help ;;
    --stop) stop_all ;;
    --build-only)
        steps=2
        install_packages
        build
        ;;
    '' | --*)
        install_packages
        build
        start_hub
        start_guardian
        start_console "$@"
        ;;
    *) usage_error "expected a flag, not '$1'." ;;
esac
