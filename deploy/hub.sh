#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The hub: a nats-server with this site's settings, accounts and certificates.
#
#   deploy/hub.sh start      makes settings and certificates if there are none, starts, waits until ready
#   deploy/hub.sh stop       ends it
#   deploy/hub.sh restart    both
#   deploy/hub.sh status     version, ports, JetStream, certificate, warnings; exit code 3: not running
#   deploy/hub.sh logs [-f]  the last lines of its log; -f goes on
#
# Settings: var/.env, made at the first start (deploy/env.example describes them); a variable of the
# environment wins. A start after a change of settings restarts a running hub.
#   NATS_SERVER      program to run; default nats-server
#   NUNECT_VAR_DIR   folder for everything made; default var/ in the checkout

set -euo pipefail
umask 077
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/settings.sh
. "$deploy_dir/settings.sh"
# shellcheck source=deploy/hub/pki.sh
. "$deploy_dir/hub/pki.sh"
# shellcheck source=deploy/hub/config.sh
. "$deploy_dir/hub/config.sh"
# shellcheck source=deploy/hub/advisories.sh
. "$deploy_dir/hub/advisories.sh"
# shellcheck source=deploy/hub/monitoring.sh
. "$deploy_dir/hub/monitoring.sh"

server_program() {
    local program
    program=$(command -v "${NATS_SERVER:-nats-server}") || return 1
    realpath -- "$program"
}

hub_pid() { our_pid "$hub_pid_file" "$(server_program)" "$hub_conf"; }

ports() {
    local bind
    bind=$(setting NATS_MANAGER_BIND)
    printf '%s %s %s\n' NATS_PORT "$(setting NATS_PORT)" "$bind"
    printf '%s %s %s\n' NATS_WSS_PORT "$(setting NATS_WSS_PORT)" "$bind"
    printf '%s %s %s\n' NATS_HTTPS_PORT "$(setting NATS_HTTPS_PORT)" "$(setting NATS_HTTPS_BIND)"
    printf '%s %s %s\n' NATS_LEAF_PORT "$(setting NATS_LEAF_PORT)" "$bind"
}

# Only ever names who is there: a process that is not ours is never ended.
check_ports_are_free() {
    local name port address holder
    while read -r name port address; do
        if holder=$(who_holds "$port" "$address"); then
            die "port $port is taken by $holder. End that, or set $name in $(shown "$env_file") to another port."
        fi
    done < <(ports)
}

all_ports_listen() {
    local port
    while read -r _ port _; do
        holds_socket "$1" "$port" 0A || return 1
    done < <(ports)
}

# is_current PID: does it run the present program, configuration and certificate, on all its ports?
is_current() {
    local file
    ! is_replaced "$1" || return 1
    for file in "$hub_conf" "$hub_dir/settings.conf" "$pki_dir/server.pem"; do
        [[ $file -ot $hub_pid_file ]] || return 1
    done
    all_ports_listen "$1"
}

is_up_or_gone() { is_gone "$1" || all_ports_listen "$1"; }

fail_with_log() {
    tail -n 15 -- "$hub_dir/start.log" "$hub_log" 2> /dev/null >&2 || true
    rm -f -- "$hub_pid_file"
    die "$1"
}

launch() {
    local program=$1 pid
    prune_logs
    : > "$hub_dir/start.log"
    start_daemon "$hub_pid_file" "$hub_dir/start.log" "$program" -c "$hub_conf"
    pid=$(cat -- "$hub_pid_file")
    if ! wait_until 30 is_up_or_gone "$pid"; then
        end_process "$pid" nats-server
        fail_with_log 'nats-server did not open its ports within 30 s; the end of its log is above.'
    fi
    ! is_gone "$pid" || fail_with_log 'nats-server ended at once; the end of its log is above.'
    say "The hub runs (pid $pid): $(hub_url), $(console_url)"
}

# The server starts a new file at each 16 MB and never removes one.
prune_logs() {
    find "$hub_dir" -maxdepth 1 -name 'hub.log.*' -printf '%T@ %p\n' | sort -rn | tail -n +4 \
        | cut -d' ' -f2- | xargs -r -d '\n' rm -f --
}

start_hub() {
    local program pid
    program=$(server_program) || die "${NATS_SERVER:-nats-server} is not installed. Install it: deploy/packages.sh install run"
    load_settings
    private_dir "$hub_dir"
    lock "$hub_dir/lock"
    ensure_certificates
    write_config
    if pid=$(hub_pid); then
        if is_current "$pid"; then
            say "The hub runs already (pid $pid): $(hub_url), $(console_url)"
            return
        fi
        say "The hub (pid $pid) runs with older settings; restarting it."
        end_process "$pid" nats-server
    fi
    rm -f -- "$hub_pid_file"
    check_ports_are_free
    "$program" -c "$hub_conf" -t > "$hub_dir/start.log" 2>&1 || fail_with_log 'nats-server refuses its configuration; its words are above.'
    launch "$program"
}

stop_hub() {
    local pid
    [[ -d $hub_dir ]] || { say 'The hub is not running.' && return; }
    lock "$hub_dir/lock"
    if pid=$(hub_pid); then
        end_process "$pid" nats-server
        say "The hub (pid $pid) has ended."
    else
        say 'The hub is not running.'
    fi
    rm -f -- "$hub_pid_file"
}

row() { printf '%-12s %s\n' "$1" "$2"; }

status_hub() {
    local pid varz jsz version bind
    if ! pid=$(hub_pid); then
        row hub 'not running'
        return 3
    fi
    read_settings "$env_file"
    bind=$(setting NATS_MANAGER_BIND)
    varz=$(monitoring /varz || true)
    jsz=$(monitoring /jsz || true)
    version=$(field version <<< "$varz")
    [[ -n $version ]] || warn 'monitoring does not answer.'
    row hub "running, pid $pid, up $(field uptime <<< "$varz")"
    row version "nats-server ${version:-unknown}"
    row clients "tls://$(endpoint "$bind" "$(setting NATS_PORT)")"
    row consoles "wss://$(endpoint "$bind" "$(setting NATS_WSS_PORT)")"
    row monitoring "https://$(endpoint "$(setting NATS_HTTPS_BIND)" "$(setting NATS_HTTPS_PORT)")"
    row 'leaf nodes' "tls://$(endpoint "$bind" "$(setting NATS_LEAF_PORT)")"
    row connections "$(field connections <<< "$varz")"
    if [[ -n $(field streams <<< "$jsz") ]]; then
        row jetstream "on, $(field streams <<< "$jsz") streams, $(field storage <<< "$jsz") bytes in $(shown "$(jetstream_dir)")"
    else
        row jetstream off
    fi
    row certificate "until $(certificate_end)"
    row key "SHA-256 $(key_sha256)"
    status_warnings "$version"
}

status_warnings() {
    local found
    openssl x509 -noout -checkend "$renew_before" -in "$pki_dir/server.pem" > /dev/null \
        || warn 'the certificate ends within 14 days; "deploy/hub.sh restart" renews it.'
    found=$(advisories "$1")
    [[ -n $found ]] || return 0
    warn "nats-server $1 has known advisories; use $recommended_version where others can reach it:"
    printf '  %s\n' "${found//$'\n'/$'\n'  }" >&2
}

show_logs() {
    [[ -e $hub_log ]] || die "there is no log yet: $(shown "$hub_log")"
    case ${1:-} in
        '') exec tail -n 50 -- "$hub_log" ;;
        -f) exec tail -n 50 -F -- "$hub_log" ;;
        *) usage_error "logs takes -f, not '$1'." ;;
    esac
}

case ${1:-} in
    start) start_hub ;;
    stop) stop_hub ;;
    restart) stop_hub && start_hub ;;
    status) status_hub ;;
    logs) show_logs "${2:-}" ;;
    -h | --help) show_help ;;
    *) usage_error "expected start, stop, restart, status or logs, not '${1:-}'." ;;
esac
