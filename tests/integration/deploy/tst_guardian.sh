#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/guardian.sh with the guardian of this build.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

guardian() { "$root/deploy/guardian.sh" "$@"; }
# Not through a pipe into grep -q: it would end early, and the status with it.
is_connected() { [[ $(guardian status) == *'hub          connected'* ]]; }
guardian_pid() { cat "$NUNECT_VAR_DIR/guardian/guardian.pid"; }

test_commands() {
    local first
    fails_with 'not running' guardian status
    hub start > /dev/null
    has "$(guardian start)" 'is connected to'
    first=$(guardian_pid)
    has "$(guardian status)" "running, pid $first"
    has "$(guardian status)" "hub          connected, tls://127.0.0.1:$NATS_PORT (server hub), since 20"
    has "$(guardian status)" 'heartbeat    the last one at 20'
    has "$(guardian status)" 'clock        none, freerun'
    has "$(guardian start)" "runs already (pid $first)"
    guardian restart > /dev/null
    [[ $(guardian_pid) != "$first" ]] || fail 'restart kept the process'
    first=$(guardian_pid)
    has "$(guardian stop)" 'has ended'
    ! is_running "$first" || fail 'stop left the process'
}

test_without_the_hub_it_keeps_trying() {
    fails_with 'Start that first: deploy/hub.sh start' guardian start
    hub start > /dev/null
    hub stop > /dev/null
    has "$(guardian start 2>&1)" 'keeps trying'
    is_running "$(guardian_pid)" || fail 'it ended'
    has "$(guardian status)" "hub          not connected, tls://127.0.0.1:$NATS_PORT, since 20"
    has "$(guardian status)" ': connection refused'
    has "$(guardian status)" 'heartbeat    none yet'
    hub start > /dev/null
    eventually is_connected || fail "$(guardian logs)"
}

test_a_guardian_that_stands_still_is_seen() {
    hub start > /dev/null
    guardian start > /dev/null
    kill -STOP "$(guardian_pid)"
    started+=("$(guardian_pid)")
    sed -i 's/^written=.*/written=2020-01-01T00:00:00.000000000Z/' "$NUNECT_VAR_DIR/guardian/status"
    has "$(guardian status)" 'hub          unknown: the guardian has not written'
    kill -CONT "$(guardian_pid)"
    eventually is_connected || fail "$(guardian status)"
}

test_one_way_delays_are_told_in_words() {
    hub start > /dev/null
    guardian start > /dev/null
    has "$(guardian status)" 'one-way      not known: nobody'
    kill -STOP "$(guardian_pid)" # so that it leaves its file alone
    started+=("$(guardian_pid)")
    sed -i 's/^one_way=.*/one_way=hub,431.2,120.0 foh-left,-50.0,300.0 leaf-4,-900.5,300.0/' \
        "$NUNECT_VAR_DIR/guardian/status"
    has "$(guardian status)" 'one-way      from hub 431.2 us, give or take 120.0 us; from foh-left less than 250.0 us; from leaf-4 -900.5 us: a clock is farther off than it claims'
    kill -CONT "$(guardian_pid)"
}

test_not_built() {
    NUNECT_BUILD_DIR=$work fails_with 'is not built yet' guardian start
}

test_no_password_is_shown() {
    local output
    output=$(hub start; guardian start; guardian status; guardian logs)
    grep '_PASSWORD=' "$NUNECT_VAR_DIR/.env" | cut -d= -f2 > "$work/secrets"
    ! grep -Fqf "$work/secrets" <<< "$output" || fail 'a password was printed'
    ! grep -Fqf "$work/secrets" "$NUNECT_VAR_DIR"/*/*.log || fail 'a password is in a log'
    ! tr '\0' '\n' < "/proc/$(guardian_pid)/cmdline" | grep -Fqf "$work/secrets" || fail 'a password is on the command line'
    same "$(find "$NUNECT_VAR_DIR" -perm /077)" ''
}

run_tests
