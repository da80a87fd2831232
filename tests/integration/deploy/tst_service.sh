#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The guardian as a service: systemd's unit and procd's script.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

service_dir=$root/deploy/guardian
program=$NUNECT_BUILD_DIR/bin/nunect-guardian

# installed_unit: a copy of the unit with the program of this build; prints its path.
installed_unit() {
    needs systemd-analyze systemd
    mkdir -p "$work/units"
    sed "s|/usr/bin/nunect-guardian|$program|" "$service_dir/nunect-guardian.service" > "$work/units/nunect-guardian.service"
    printf '%s' "$work/units/nunect-guardian.service"
}

# exposure UNIT: the score, 0 (shut in) to 10 (wide open).
exposure() { systemd-analyze security --offline=true "$1" | sed -nE 's/.*Overall exposure level.*: ([0-9.]+) .*/\1/p'; }
at_most() { awk -v value="$1" -v limit="$2" 'BEGIN { exit !(value != "" && value <= limit) }'; }

# with_drop_ins UNIT NAME...: adds these of the shipped drop-ins to the copy, and no others.
with_drop_ins() {
    local unit=$1 name
    shift
    rm -rf "$unit.d"
    mkdir "$unit.d"
    for name in "$@"; do
        cp "$service_dir/$name.conf" "$unit.d/"
    done
}

test_unit_is_valid() {
    local unit output
    unit=$(installed_unit)
    with_drop_ins "$unit" loopback-only read-clocks
    output=$(systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1) || fail "$output"
    lacks "$output" nunect-guardian.service
    rm -r "$unit.d"
}

test_exposure() {
    local unit limit drop_ins score
    unit=$(installed_unit)
    while read -r limit drop_ins; do
        # shellcheck disable=SC2086  # words
        with_drop_ins "$unit" $drop_ins
        score=$(exposure "$unit")
        at_most "$score" "$limit" || fail "the unit's exposure with drop-ins '$drop_ins' is $score"
    done <<'END'
1.2
0.9 loopback-only
1.7 read-clocks
1.5 read-clocks loopback-only
END
    rm -r "$unit.d"
}

# findings UNIT: what systemd-analyze finds, a line each.
findings() { systemd-analyze security --offline=true "$1"; }

# What reads clocks is let through, and nothing else of what the unit shuts.
test_drop_in_lets_clocks_be_read() {
    local unit shut
    unit=$(installed_unit)
    shut=$(findings "$unit")
    has "$shut" '✓ ProtectClock='
    has "$shut" '✓ PrivateDevices='
    lacks "$shut" char-ptp
    lacks "$shut" adjtimex
    with_drop_ins "$unit" read-clocks
    has "$(findings "$unit")" 'special devices: char-ptp:r'
    has "$(findings "$unit")" 'adjtimex is allowed'
    has "$(findings "$unit")" '✓ CapabilityBoundingSet=~CAP_SYS_TIME'
    has "$(findings "$unit")" '✓ SystemCallFilter=~@raw-io'
    has "$(cat "$service_dir/read-clocks.rules")" 'SUBSYSTEM=="ptp", GROUP="nunect-guardian"'
    rm -r "$unit.d"
}

# The arguments that the unit and the script give are ones that the program knows.
test_arguments_are_known() {
    local arguments
    touch "$work/guardian.env"
    arguments=$(sed -n 's|^ExecStart=/usr/bin/nunect-guardian ||p' "$service_dir/nunect-guardian.service" \
        | sed "s|/etc/nunect|$work|; s|%t|$work|")
    [[ $arguments == *--status-file* ]] || fail "no arguments found: $arguments"
    # shellcheck disable=SC2086  # words
    "$program" $arguments --check-config > /dev/null
}

# What systemd hides of /proc is made up for.
test_boot_id_is_handed_in() {
    has "$(cat "$service_dir/nunect-guardian.service")" 'Environment=NUNECT_BOOT_ID=%b'
    touch "$work/guardian.env"
    NUNECT_BOOT_ID=0123456789abcdef "$program" --env-file "$work/guardian.env" --check-config > /dev/null
}

test_procd_script_is_sound() {
    needs shellcheck shellcheck
    shellcheck --shell=sh "$service_dir/nunect-guardian.init"
}

# rc.common's part, by functions that write down what they are asked for.
procd_calls() {
    # shellcheck disable=SC2016
    sh -c '
        procd_open_instance() { :; }
        procd_close_instance() { :; }
        procd_set_param() { echo "$*"; }
        procd_send_signal() { echo "signal $*"; }
        . "$1"
        program=$2 settings=$3 run_dir=$4
        "$5"' sh "$service_dir/nunect-guardian.init" "$program" "$work/guardian.env" "$work/run" "$1"
}

test_procd_instance() {
    local calls
    printf 'NUNECT_UNIT=router\n' > "$work/guardian.env"
    calls=$(procd_calls start_service)
    has "$calls" 'respawn 3600 5 0'
    has "$calls" "command $program --env-file $work/guardian.env --status-file $work/run/status --watchdog-s 30"
    # shellcheck disable=SC2046  # words
    $(sed -n 's/^command //p' <<< "$calls") --check-config > /dev/null
    same "$(procd_calls reload_service)" 'signal nunect-guardian * HUP'
}

test_procd_refuses_wrong_settings() {
    printf 'NUNECT_UNNIT=router\n' > "$work/guardian.env"
    fails_with 'did you mean NUNECT_UNIT?' procd_calls start_service
}

run_tests
