#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The guardian as a service: systemd's unit. tst_openwrt.sh has procd's script.

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
    with_drop_ins "$unit" loopback-only read-clocks password
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

# The arguments that the unit gives are ones that the program knows.
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

run_tests
