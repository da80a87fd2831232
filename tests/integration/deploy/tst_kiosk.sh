#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The kiosk's service and its installation. How it looks: tests/integration/console/tst_kiosk.cpp.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

kiosk_dir=$root/deploy/kiosk
program=$NUNECT_BUILD_DIR/bin/nunect-console

# copied_unit: with the programs of this checkout; prints its path.
copied_unit() {
    needs systemd-analyze systemd
    mkdir -p "$work/units"
    sed "s|/usr/libexec/nunect-kiosk|$kiosk_dir/nunect-kiosk|" "$kiosk_dir/nunect-kiosk.service" > "$work/units/nunect-kiosk.service"
    printf '%s' "$work/units/nunect-kiosk.service"
}

test_unit_is_valid() {
    local unit output
    unit=$(copied_unit)
    output=$(systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1) || fail "$output"
    lacks "$output" nunect-kiosk.service
    # The second way, without a compositor.
    mkdir "$unit.d"
    sed "s|/usr/bin/nunect-console|$program|" "$kiosk_dir/eglfs.conf" > "$unit.d/eglfs.conf"
    output=$(systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1) || fail "$output"
    lacks "$output" nunect-kiosk.service
    rm -r "$unit.d"
}

# Alarms are heard there: it may use the sound card.
test_sound_card() {
    local unit
    unit=$(copied_unit)
    has "$(systemd-analyze security --offline=true "$unit")" 'char-alsa:rw'
    has "$(cat "$unit")" 'SupplementaryGroups=video render audio'
}

test_exposure() {
    local unit score
    unit=$(copied_unit)
    score=$(systemd-analyze security --offline=true "$unit" | sed -nE 's/.*Overall exposure level.*: ([0-9.]+) .*/\1/p')
    awk -v score="$score" 'BEGIN { exit !(score != "" && score <= 2.0) }' || fail "the unit's exposure is $score"
}

# The arguments that the unit gives are ones that the console knows.
test_arguments_are_known() {
    local line
    printf '2468\n' | "$program" --new-kiosk-pin "$work/pin"
    for line in "$kiosk_dir/nunect-kiosk.service" "$kiosk_dir/eglfs.conf"; do
        line=$(sed -n 's|^ExecStart=/.*--password-file|--password-file|p' "$line")
        has "$line" '--kiosk-pin-file %d/pin'
        line=$(sed "s|%d|$work|g; s| [$]NUNECT_KIOSK_ARGUMENTS||" <<< "$line")
        # shellcheck disable=SC2086  # words
        has "$("$program" --kiosk $line --help)" '--kiosk-pin-file'
        # shellcheck disable=SC2086
        fails_with "no page 'maps'" "$program" --kiosk $line --page maps
    done
}

test_launcher_is_sound() {
    needs shellcheck shellcheck
    shellcheck "$kiosk_dir/nunect-kiosk"
}

mode_of() { stat -c %a "$1"; }

# install_below FOLDER: with a password and a PIN of standard input.
install_below() { printf 'not-a-real-one\n2468\n' | DESTDIR=$1 "$root/deploy/kiosk.sh" install; }

test_install_and_uninstall() {
    local to=$work/root before
    has "$(install_below "$to")" 'The kiosk is installed.'
    [[ -x $to/usr/bin/nunect-console && -x $to/usr/libexec/nunect-kiosk ]] || fail 'a program is missing'
    cmp "$kiosk_dir/nunect-kiosk.service" "$to/etc/systemd/system/nunect-kiosk.service"
    same "$(cat "$to/etc/nunect/kiosk.password")" not-a-real-one
    same "$(mode_of "$to/etc/nunect/kiosk.password")" 600
    same "$(mode_of "$to/etc/nunect/kiosk.pin")" 600
    lacks "$(cat "$to/etc/nunect/kiosk.pin")" 2468
    lacks "$(cat "$to/etc/nunect/kiosk.env")" not-a-real-one

    # Once more: what is there stays.
    echo '# mine' >> "$to/etc/nunect/kiosk.env"
    before=$(cat "$to/etc/nunect/kiosk.pin" "$to/etc/nunect/kiosk.password" "$to/etc/nunect/kiosk.env")
    DESTDIR=$to "$root/deploy/kiosk.sh" install < /dev/null > /dev/null
    same "$(cat "$to/etc/nunect/kiosk.pin" "$to/etc/nunect/kiosk.password" "$to/etc/nunect/kiosk.env")" "$before"

    echo 9999 | DESTDIR=$to "$root/deploy/kiosk.sh" pin > /dev/null
    [[ $(cat "$to/etc/nunect/kiosk.pin") != "$(head -n 1 <<< "$before")" ]] || fail 'the PIN is the old one'

    DESTDIR=$to "$root/deploy/kiosk.sh" uninstall > /dev/null
    same "$(find "$to" -type f | sort)" "$(printf '%s\n' "$to"/etc/nunect/kiosk.{env,password,pin})"
}

test_settings_are_known_variables() {
    local name
    while read -r name; do
        grep -rqw -- "$name" "$root/app" "$kiosk_dir/nunect-kiosk" "$kiosk_dir/nunect-kiosk.service" \
            || fail "nothing reads $name"
    done < <(sed -n 's/^\([A-Z_]*\)=.*/\1/p' "$kiosk_dir/kiosk.env.example")
}

test_wrong_pin_or_password_is_refused() {
    fails_with '4 to 12 digits' env DESTDIR="$work/no-pin" bash -c \
        "printf 'not-a-real-one\n12\n' | '$root/deploy/kiosk.sh' install"
    fails_with 'there is no password' env DESTDIR="$work/no-password" "$root/deploy/kiosk.sh" install < /dev/null
}

run_tests
