#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# From a fresh checkout to a live console: installs what is missing, builds, starts the hub and the
# guardian, opens the console logged in. Without a display it writes build/console.png instead.
#
#   deploy/run.sh                all of it; closing the console leaves hub and guardian running
#   deploy/run.sh --build-only   installs and builds
#   deploy/run.sh --demo [UNITS [CONNECTIONS]]
#                                a simulated site instead, beside the real one: a hub of its own with
#                                2000 units and 200 connections; closing the console ends all of it
#   deploy/run.sh --site NAME    a site with leaf nodes instead, of deploy/site/NAME.site or a file of that
#                                name (demo-3-leaf is there): as root each node in a network namespace with
#                                its links, else on ports of this machine, as with --loopback after NAME;
#                                --units COUNT after that adds simulated units, which move between its leafs
#   deploy/run.sh --stop         ends console, guardian and hub, the demo and such sites
#
# Further arguments go to the console: --kiosk, --page NAME, --screenshot FILE, --after SECONDS,
# --size WxH, --snapshot SECONDS; build/release/bin/nunect-console --help lists them.
# Everything made lies in build/ and var/. Settings and passwords: var/.env.
#   NUNECT_BUILD_DIR   folder of a build that is there already; default: built in build/release

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/demo.sh
. "$deploy_dir/demo.sh"
# shellcheck source=deploy/site/run_site.sh
. "$deploy_dir/site/run_site.sh"
is_demo=false
is_site=false
needs_simulator=false
if [[ ${1:-} == --demo ]]; then
    is_demo=true
    needs_simulator=true
    use_demo_folder
elif [[ ${1:-} == --site ]]; then
    is_site=true
    use_trial_folder "${@:2}"
fi
# shellcheck source=deploy/settings.sh
. "$deploy_dir/settings.sh"
# shellcheck source=deploy/hub/monitoring.sh
. "$deploy_dir/hub/monitoring.sh"

console=$(realpath -m -- "${NUNECT_BUILD_DIR:-$build_dir/release}/bin/nunect-console")
console_pid_file=$var_dir/console.pid
console_runner=() # what it is run by, if need be
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
    if [[ -n ${NUNECT_BUILD_DIR:-} ]]; then
        progress 'Building: not done, NUNECT_BUILD_DIR is set.'
        return
    fi
    progress 'Building ...'
    cd "$root_dir"
    # Without the tests: deploy/test.sh builds those.
    [[ -e $build_dir/release/build.ninja ]] || cmake --preset release -DNUNECT_BUILD_TESTS=OFF
    cmake --build build/release
    ! "$needs_simulator" || cmake --build build/release --target nunect-sim
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

# exec_console ARGUMENT...: with the login in its environment, where other users cannot see it.
exec_console() {
    NATS_OPS_PASSWORD=$(setting NATS_OPS_PASSWORD) NATS_MANAGER_DOMAIN=$(setting NATS_MANAGER_DOMAIN) \
        exec "${console_runner[@]}" "$console" --url "$(console_url)" --ca "$ca_file" --user "$(setting NATS_OPS_USER)" \
        --client "$(setting NUNECT_CLIENT)" "$@"
}

exec_offscreen() {
    export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
    exec_console "$@"
}

# run_offscreen ARGUMENT...: --stop is to find the demo's. Of the real site there may be a window,
# which stays the one that is found.
run_offscreen() {
    if "$is_demo" || "$is_site"; then
        run_console exec_offscreen "$@"
    else
        (exec_offscreen "$@")
    fi
}

# run_console COMMAND ARGUMENT...: an exec_ function, as a console that --stop finds.
run_console() {
    local pid status=0
    "$@" &
    pid=$!
    (umask 077 && printf '%s\n' "$pid" > "$console_pid_file")
    trap 'kill -TERM "$pid" 2> /dev/null' INT TERM
    wait "$pid" || status=$?
    is_gone "$pid" || wait "$pid" || status=$? # the first one ended with a signal to this script
    trap - INT TERM
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
        if "$is_demo"; then
            progress 'Console; closing it ends the demo.'
        elif "$is_site"; then
            progress 'Console; the site runs on after it, deploy/run.sh --stop ends it.'
        else
            progress 'Console; hub and guardian run on after it, deploy/run.sh --stop ends them.'
        fi
        run_console exec_console "$@"
    fi
}

stop_console() {
    local pid
    if pid=$(console_pid); then
        end_process "$pid" nunect-console
        say "The console (pid $pid) has ended."
    fi
}

stop_all() {
    stop_console
    "$deploy_dir/guardian.sh" stop
    "$deploy_dir/hub.sh" stop
    [[ ! -d $var_dir/demo ]] || "$deploy_dir/run.sh" --demo --stop
    stop_trials
}

# run_demo [UNITS [CONNECTIONS]] CONSOLE-ARGUMENT...
run_demo() {
    local units=2000 connections=200
    if [[ ${1:-} == --stop ]]; then
        stop_console
        wait_for_demo
        end_demo
        return
    fi
    [[ ! ${1:-} =~ ^[0-9]+$ ]] || { units=$1 && shift; }
    [[ ! ${1:-} =~ ^[0-9]+$ ]] || { connections=$1 && shift; }
    [[ ${1:---} == --* ]] || usage_error "--demo takes how many units and connections, not '$1'."
    lock_demo
    trap end_demo EXIT
    install_packages
    build
    stop_demo > /dev/null
    write_demo_settings
    start_hub
    progress 'Simulated site ...'
    start_simulator "$units" "$connections"
    start_console "$@"
}

case ${1:-} in
    -h | --help) show_help ;;
    --stop) stop_all ;;
    --demo) shift && run_demo "$@" ;;
    --site) shift && run_site "$@" ;;
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
