#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/run.sh --site: a site with leaf nodes on this machine, and nothing of it afterwards.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

run() { "$root/deploy/run.sh" "$@"; }

tear_down_site() {
    run --stop > /dev/null 2>&1 || true
    tear_down
}

# sees_the_site SNAPSHOT: the console shows all servers, their links and their guardians.
sees_the_site() {
    local name
    for name in hub leaf1 leaf2 leaf3; do
        has "$1" "\"unit\":\"$name\""
        has "$1" "\"name\":\"$name\""
    done
}

leaves_nothing() {
    local pids
    pids=$(cat "$NUNECT_VAR_DIR"/trial/site/*/nodes/*/run/*.pid)
    run --stop > "$work/stop.log"
    has "$(cat "$work/stop.log")" "$1"
    for pid in $pids; do
        is_gone "$pid" || fail "process $pid runs on"
    done
    [[ ! -e $NUNECT_VAR_DIR/trial ]] || fail 'var/trial is still there'
    [[ -z $(compgen -G '/run/netns/nunect-demo-3-leaf*') ]] || fail 'a network namespace is still there'
}

test_namespaces_as_root() {
    ((EUID == 0)) || fail 'this test makes networks of its own, which needs root: run it as root'
    trap tear_down_site EXIT
    sees_the_site "$(run --site demo-3-leaf --snapshot 12)"
    # Twelve daemons: routing, server and guardian of four nodes. The site ran on after the console.
    leaves_nothing 'Site demo-3-leaf: 12 processes have ended.'
}

test_loopback_ports() {
    trap tear_down_site EXIT
    sees_the_site "$(run --site demo-3-leaf --loopback --snapshot 12)"
    leaves_nothing 'Site demo-3-leaf-loopback: 8 processes have ended.'
}

# They move, and miss nothing; the console sees where they are.
test_units_that_move() {
    local seen log
    trap tear_down_site EXIT
    seen=$(run --site demo-3-leaf --loopback --units 12 --snapshot 20)
    sees_the_site "$seen"
    has "$seen" '"unit":"stage-a-amp-001"'
    log=$NUNECT_VAR_DIR/trial/site/demo-3-leaf-loopback/nodes/hub/run/units.log
    eventually grep -qE ' moves [1-9][0-9]*, failed moves 0' "$log" || fail "$(cat "$log")"
    fails_with 'the site runs already, without more units' run --site demo-3-leaf --loopback --units 12
    leaves_nothing 'Site demo-3-leaf-loopback: 9 processes have ended.'
}

test_wrong_arguments() {
    fails_with "--units wants how many, not 'many'" run --site demo-3-leaf --units many
    fails_with 'takes the name of a site' run --site
    fails_with "there is no site 'nowhere'" run --site nowhere
}

run_tests
