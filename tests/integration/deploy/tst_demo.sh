#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/run.sh --demo: a simulated site beside the real one.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

demo_dir() { printf '%s' "$NUNECT_VAR_DIR/demo"; }
demo_pid() { cat "$(demo_dir)/$1.pid"; }
demo() { "$root/deploy/run.sh" --demo "$@"; }

# start_demo ARGUMENT...: beside the test; its pid is in script, its words are in demo.log.
start_demo() {
    "$root/deploy/run.sh" --demo "$@" --snapshot 300 > "$work/demo.log" 2>&1 &
    script=$!
    started+=("$script")
    eventually grep -qs 'Console, without a window' "$work/demo.log" || fail "$(cat "$work/demo.log")"
}

test_console_sees_the_site() {
    local output
    output=$(demo 40 10 --snapshot 15)
    has "$output" '40 units, 10 connections'
    same "$(grep -oE '"unit": ?"(stage|foh|monitors|broadcast|arena)[a-z0-9-]+"' <<< "$output" | sort -u | wc -l)" 40
    has "$output" lighting-desk-01
    # Nothing is left of it.
    [[ ! -e $(demo_dir) ]] || fail "$(demo_dir) is still there"
    has "$output" 'The simulator (pid '
    has "$output" 'The hub (pid '
}

test_stop_from_elsewhere() {
    local script simulator hub
    start_demo 20 5
    simulator=$(demo_pid simulator)
    hub=$(demo_pid hub/hub)
    fails_with 'a demo runs already' demo
    "$root/deploy/run.sh" --stop > "$work/stop.log"
    has "$(cat "$work/stop.log")" 'The console (pid '
    eventually is_gone "$script" || fail 'the script runs on'
    is_gone "$simulator" || fail 'the simulator runs on'
    is_gone "$hub" || fail 'its hub runs on'
    [[ ! -e $(demo_dir) ]] || fail "$(demo_dir) is still there"
}

test_the_real_hub_stays_as_it_is() {
    local before pid
    hub start > "$work/hub.log"
    pid=$(hub_pid)
    before=$(cat "$NUNECT_VAR_DIR/.env" "$NUNECT_VAR_DIR/hub/settings.conf" | sha256sum)
    demo 5 0 --snapshot 3 > "$work/demo.log"
    same "$(cat "$NUNECT_VAR_DIR/.env" "$NUNECT_VAR_DIR/hub/settings.conf" | sha256sum)" "$before"
    same "$(hub_pid)" "$pid"
    is_running "$pid" || fail 'the real hub has ended'
    # The demo's hub has the very configuration of any hub: nothing is allowed there besides.
    lacks "$(cat "$NUNECT_VAR_DIR/hub/hub.conf")" demo
}

test_a_killed_demo_is_cleared_away() {
    local script simulator
    start_demo 5 0
    simulator=$(demo_pid simulator)
    kill -KILL "$script"
    is_running "$simulator" || fail 'the simulator has ended by itself'
    "$root/deploy/run.sh" --stop > "$work/stop.log"
    is_gone "$simulator" || fail 'the simulator runs on'
    [[ ! -e $(demo_dir) ]] || fail "$(demo_dir) is still there"
}

test_wrong_arguments() {
    fails_with "not 'many'" demo many
    fails_with "not 'more'" demo 5 5 more
    has "$(demo --stop)" 'The demo is not running.'
}

run_tests
