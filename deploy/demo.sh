# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A site that is not there, for deploy/run.sh --demo: a hub of its own, on ports that are free, and
# the simulator. Sourced after lib.sh and before settings.sh, which reads the variables set here.
#
# The demo's hub has the configuration, logins and limits of any other. The simulated units use the
# guardian's login, the plain connections those of the application accounts. All of it lies in
# var/demo, which goes when the demo ends; the real hub, its passwords and its settings stay as
# they are.

demo_churn=20  # units and connections that leave, a minute
demo_faults=20 # a minute

# use_demo_folder: from here on everything is the demo's.
use_demo_folder() {
    local name
    var_dir=$var_dir/demo
    # Settings in the environment are meant for the real hub.
    for name in "${!NATS_@}" "${!NUNECT_@}"; do
        [[ $name == @(NATS_SERVER|NUNECT_BUILD_DIR) ]] || unset "$name"
    done
    export NUNECT_VAR_DIR=$var_dir
    simulator=$(realpath -m -- "${NUNECT_BUILD_DIR:-$build_dir/release}/bin/nunect-sim")
    simulator_pid_file=$var_dir/simulator.pid
    simulator_log=$var_dir/simulator.log
}

simulator_pid() { our_pid "$simulator_pid_file" "$simulator" "$ca_file"; }

# lock_demo: one demo at a time; until the script and the console have ended.
lock_demo() {
    private_dir "$var_dir"
    (umask 077 && : >> "$var_dir/lock")
    exec 9>> "$var_dir/lock"
    flock -n 9 || die 'a demo runs already. End it: deploy/run.sh --stop'
}

# wait_for_demo: the script that started it ends it, once its console has gone; which may come up
# only now.
wait_for_demo() {
    local deadline=$((SECONDS + 20))
    [[ -e $var_dir/lock ]] || return 0
    exec 9< "$var_dir/lock"
    until flock -w 0.5 9; do
        if ((SECONDS >= deadline)); then
            warn 'the script that started the demo does not end; ending what it has started.'
            return
        fi
        stop_console
    done
}

# free_ports COUNT: where nobody listens, below the kernel's range for outgoing connections.
free_ports() {
    local port found=' ' count=0
    while ((count < $1)); do
        port=$((20000 + RANDOM % 10000))
        [[ $found != *" $port "* && -z $(socket_inodes "$port" 0A) ]] || continue
        found+="$port "
        count=$((count + 1))
        printf '%s\n' "$port"
    done
}

# write_demo_settings: load_settings adds the rest, passwords among it.
write_demo_settings() {
    local ports
    mapfile -t ports < <(free_ports 4)
    printf '%s\n' NATS_SERVER_NAME=demo NATS_MANAGER_DOMAIN=demo.site "NATS_PORT=${ports[0]}" \
        "NATS_WSS_PORT=${ports[1]}" "NATS_HTTPS_PORT=${ports[2]}" "NATS_LEAF_PORT=${ports[3]}" \
        | write_if_changed "$env_file"
}

demo_logins() {
    local login
    for login in BRIDGE ENGINE PROVISION; do
        printf '%s:%s\n' "$(setting "NATS_${login}_USER")" "$(setting "NATS_${login}_PASSWORD")"
    done
}

simulator_is_there() { is_logged_in "$1" "$(setting NATS_GUARDIAN_USER)"; }
simulator_is_there_or_gone() { is_gone "$1" || simulator_is_there "$1"; }

# start_simulator UNITS CONNECTIONS
start_simulator() {
    local pid
    load_settings
    demo_logins | write_if_changed "$var_dir/logins"
    NUNECT_SIM_PASSWORD=$(setting NATS_GUARDIAN_PASSWORD) start_daemon "$simulator_pid_file" \
        "$simulator_log" "$simulator" --url "$(console_url)" --ca "$ca_file" \
        --user "$(setting NATS_GUARDIAN_USER)" --logins "$var_dir/logins" --units "$1" \
        --connections "$2" --churn "$demo_churn" --faults "$demo_faults"
    pid=$(cat -- "$simulator_pid_file")
    if ! wait_until 20 simulator_is_there_or_gone "$pid" || is_gone "$pid"; then
        tail -n 15 -- "$simulator_log" >&2
        die 'the simulator has no connection to the demo'\''s hub; the end of its log is above.'
    fi
    say "The simulator runs (pid $pid): $1 units, $2 connections. Its log: $(shown "$simulator_log")"
}

# stop_demo: also what a demo left that was killed.
stop_demo() {
    local pid
    [[ -d $var_dir ]] || { say 'The demo is not running.' && return; }
    if pid=$(simulator_pid); then
        end_process "$pid" nunect-sim
        say "The simulator (pid $pid) has ended."
    fi
    "$deploy_dir/hub.sh" stop
}

# end_demo: stops it and removes what it made.
end_demo() {
    trap - EXIT
    stop_demo
    [[ $var_dir != */demo ]] || rm -rf -- "$var_dir"
}
