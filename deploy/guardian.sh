#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The guardian of the hub's machine.
#
#   deploy/guardian.sh build     builds it
#   deploy/guardian.sh start     starts it, and waits until the hub knows it
#   deploy/guardian.sh stop      ends it
#   deploy/guardian.sh restart   both
#   deploy/guardian.sh status    exit code 3: not running
#   deploy/guardian.sh logs [-f] the last lines of its log; -f goes on
#
# Settings: var/.env, which it reads itself (deploy/env.example describes them); a variable of the
# environment wins. A start after a change of settings or a new build restarts a running guardian.
#   NUNECT_BUILD_DIR   folder of the build; default build/release in the checkout
#   NUNECT_VAR_DIR     folder for everything made; default var/ in the checkout

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/settings.sh
. "$deploy_dir/settings.sh"
# shellcheck source=deploy/hub/monitoring.sh
. "$deploy_dir/hub/monitoring.sh"

program=$(realpath -m -- "${NUNECT_BUILD_DIR:-$build_dir/release}/bin/nunect-guardian")
guardian_dir=$var_dir/guardian
pid_file=$guardian_dir/guardian.pid
log_file=$guardian_dir/guardian.log
status_file=$guardian_dir/status

guardian_pid() { our_pid "$pid_file" "$program" "$env_file"; }

build() {
    [[ -z ${NUNECT_BUILD_DIR:-} ]] || die "NUNECT_BUILD_DIR is set: build that folder yourself."
    "$deploy_dir/packages.sh" install build
    cd "$root_dir"
    [[ -e $build_dir/release/build.ninja ]] || cmake --preset release -DNUNECT_BUILD_TESTS=OFF
    cmake --build build/release --target nunect-guardian
}

guardian_arguments() {
    printf '%s\n' --env-file "$env_file" --url "$(hub_url)" --ca "$ca_file" --time-authority \
        --status-file "$status_file"
}

# Both say so.
is_connected() {
    is_logged_in "$1" "$(setting NATS_GUARDIAN_USER)" && is_fresh "$1" && [[ $(status_of state) == connected ]]
}
# Seconds to wait for the hub: hardly any when nothing listens there.
patience() { [[ -n $(socket_inodes "$(setting NATS_PORT)" 0A) ]] && echo 20 || echo 1; }
is_connected_or_gone() { is_gone "$1" || is_connected "$1"; }

start_guardian() {
    local pid arguments=()
    [[ -x $program ]] || die "$(shown "$program") is not built yet. Build it: deploy/guardian.sh build"
    load_settings
    [[ -s $ca_file ]] || die "there is no $(shown "$ca_file") yet: the hub makes it. Start that first: deploy/hub.sh start"
    private_dir "$guardian_dir"
    lock "$guardian_dir/lock"
    if pid=$(guardian_pid); then
        if ! is_replaced "$pid" && [[ $env_file -ot $pid_file && $ca_file -ot $pid_file ]]; then
            say "The guardian runs already (pid $pid)."
            return
        fi
        say "The guardian (pid $pid) runs with an older build or settings; restarting it."
        end_process "$pid" nunect-guardian
    fi
    mapfile -t arguments < <(guardian_arguments)
    "$program" "${arguments[@]}" --check-config > /dev/null || die 'the guardian refuses its settings; its words are above.'
    [[ ! -e $log_file ]] || mv -f -- "$log_file" "$log_file.1"
    start_daemon "$pid_file" "$log_file" "$program" "${arguments[@]}"
    pid=$(cat -- "$pid_file")
    wait_until "$(patience)" is_connected_or_gone "$pid" || true
    if is_gone "$pid"; then
        tail -n 15 -- "$log_file" >&2
        rm -f -- "$pid_file"
        die 'the guardian ended at once; the end of its log is above.'
    fi
    if is_connected "$pid"; then
        say "The guardian runs (pid $pid) and is connected to $(hub_url)."
    else
        warn "the guardian runs (pid $pid) but is not connected to $(hub_url); it keeps trying."
    fi
}

stop_guardian() {
    local pid
    [[ -d $guardian_dir ]] || { say 'The guardian is not running.' && return; }
    lock "$guardian_dir/lock"
    if pid=$(guardian_pid); then
        end_process "$pid" nunect-guardian
        say "The guardian (pid $pid) has ended."
    else
        say 'The guardian is not running.'
    fi
    rm -f -- "$pid_file"
}

# status_of KEY: what the guardian says of itself.
status_of() { sed -n "s/^$1=//p" "$status_file" 2> /dev/null; }

# seconds_since TIME: of a time as the status file has it.
seconds_since() { echo $(($(date +%s) - $(date -d "$1" +%s))); }

# shown_time TIME: "2026-11-23 10:00:00 UTC" of "2026-11-23T10:00:00.123456789Z".
shown_time() { sed -E 's/T/ /; s/(\.[0-9]+)?Z$/ UTC/' <<< "$1"; }

# It writes every five seconds; what is much older is no longer true.
is_fresh() {
    [[ $(status_of pid) == "$1" ]] && (($(seconds_since "$(status_of written)") < 20))
}

status_connection() {
    local since
    since=$(shown_time "$(status_of since)")
    if [[ $(status_of state) == connected ]]; then
        say "hub          connected, $(status_of url) (server $(status_of server)), since $since"
    else
        say "hub          not connected, $(hub_url), since $since: $(status_of reason)"
    fi
}

status_heartbeat() {
    local last
    last=$(status_of last_heartbeat)
    if [[ -n $last ]]; then
        say "heartbeat    the last one at $(shown_time "$last")"
    else
        say 'heartbeat    none yet'
    fi
}

status_clock() {
    local bound
    bound=$(status_of clock_error_bound_ns)
    say "clock        $(status_of clock_source), $(status_of clock_quality)${bound:+, off by at most $bound ns}"
}

# Of "FROM,DELAY-US,ERROR-US FROM,..."; the true delay is within the error of the delay.
status_one_way() {
    local words
    words=$(status_of one_way | tr ' ' '\n' | LC_ALL=C awk -F, 'NF == 3 {
        text = sprintf("%.1f us, give or take %.1f us", $2, $3)
        if ($2 < -$3)
            text = sprintf("%.1f us: a clock is farther off than it claims", $2)
        else if ($2 < $3)
            text = sprintf("less than %.1f us", $2 + $3)
        printf "%sfrom %s %s", separator, $1, text
        separator = "; "
    }')
    say "one-way      ${words:-not known: nobody whose clock has an error bound, as ours has, was heard of late}"
}

status_guardian() {
    local pid
    if ! pid=$(guardian_pid); then
        say 'guardian     not running'
        return 3
    fi
    read_settings "$env_file"
    say "guardian     running, pid $pid, up $(ps -o etime= -p "$pid" | tr -d ' ')"
    if wait_until 2 is_fresh "$pid"; then
        status_connection
        status_heartbeat
        status_clock
        status_one_way
    else
        say "hub          unknown: the guardian has not written $(shown "$status_file")"
    fi
    say "last words   $(tail -n 1 -- "$log_file")"
}

show_logs() {
    [[ -e $log_file ]] || die "there is no log yet: $(shown "$log_file")"
    case ${1:-} in
        '') exec tail -n 50 -- "$log_file" ;;
        -f) exec tail -n 50 -F -- "$log_file" ;;
        *) usage_error "logs takes -f, not '$1'." ;;
    esac
}

case ${1:-} in
    build) build ;;
    start) start_guardian ;;
    stop) stop_guardian ;;
    restart) stop_guardian && start_guardian ;;
    status) status_guardian ;;
    logs) show_logs "${2:-}" ;;
    -h | --help) show_help ;;
    *) usage_error "expected build, start, stop, restart, status or logs, not '${1:-}'." ;;
esac
