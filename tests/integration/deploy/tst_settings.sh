#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# var/.env: made, completed, kept, and read as data.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

load() {
    bash -c 'set -euo pipefail; . "$1/deploy/lib.sh"; . "$1/deploy/settings.sh"; load_settings; for key in "${@:2}"; do setting "$key"; echo; done' \
        test "$root" "$@"
}

test_first_start_makes_secrets() {
    local key keys passwords
    unset NATS_PORT
    load
    same "$(stat -c %a "$NUNECT_VAR_DIR/.env")" 600
    same "$(stat -c %a "$NUNECT_VAR_DIR")" 700
    keys=$(sed -n 's/^\([A-Z_]*\)=.*/\1/p' "$root/deploy/env.example")
    same "$(sed -n 's/^\([A-Z_]*\)=.*/\1/p' "$NUNECT_VAR_DIR/.env")" "$keys"
    for key in NATS_PORT NATS_HTTPS_PORT NATS_WSS_PORT NATS_LEAF_PORT NATS_DATA_DIR NATS_SYS_USER \
        NATS_SYS_PASSWORD NATS_OPS_USER NATS_OPS_PASSWORD NATS_GUARDIAN_USER NATS_GUARDIAN_PASSWORD \
        NATS_MANAGER_DOMAIN NATS_MANAGER_BIND NATS_MANAGER_ORIGINS TIME_SYNC_MODE PTP_MASTER_ADDRESS \
        PTP_DOMAIN PTP_HW_TIMESTAMP NTP_SERVERS; do
        grep -qx "$key" <<< "$keys" || fail "env.example lacks $key"
    done
    same "$(value_of NATS_PORT)" 4222
    same "$(value_of NATS_MANAGER_DOMAIN)" nats.nunet.one
    # Long, and no two alike: nothing is a default.
    passwords=$(sed -n 's/^[A-Z_]*_PASSWORD=//p' "$NUNECT_VAR_DIR/.env")
    same "$(grep -cE '^[0-9a-f]{48}$' <<< "$passwords")" 8
    same "$(sort -u <<< "$passwords" | wc -l)" 8
    ! grep -qE '^[A-Z_]*_PASSWORD=.' "$root/deploy/env.example" || fail 'env.example holds a password'
    [[ $(value_of NUNECT_CLIENT) =~ ^(laptop|kiosk|tablet)-linux-[0-9a-f]{6}$ ]] || fail "unit: $(value_of NUNECT_CLIENT)"
}

test_two_sites_share_no_secret() {
    load
    NUNECT_VAR_DIR=$work/second load
    ! grep -Fxf <(grep '_PASSWORD=' "$NUNECT_VAR_DIR/.env") "$work/second/.env" || fail 'the same password twice'
    same "$(grep NUNECT_CLIENT= "$work/second/.env")" "$(grep NUNECT_CLIENT= "$NUNECT_VAR_DIR/.env")"
}

test_present_values_are_kept() {
    local before
    mkdir -p "$NUNECT_VAR_DIR"
    printf '# mine\nNATS_OPS_PASSWORD="kept, and long enough"\nNATS_SYS_PASSWORD=\nMY_OWN=1\n' > "$NUNECT_VAR_DIR/.env"
    chmod 644 "$NUNECT_VAR_DIR/.env"
    fails_with 'no spaces' load
    printf "# mine\nNATS_OPS_PASSWORD='kept-and-long-enough'\nNATS_SYS_PASSWORD=\nMY_OWN=1\n" > "$NUNECT_VAR_DIR/.env"
    same "$(load NATS_OPS_PASSWORD MY_OWN | tr '\n' ' ')" 'kept-and-long-enough 1 '
    same "$(stat -c %a "$NUNECT_VAR_DIR/.env")" 600
    same "$(head -n 1 "$NUNECT_VAR_DIR/.env")" '# mine'
    [[ $(value_of NATS_SYS_PASSWORD) =~ ^[0-9a-f]{48}$ ]] || fail 'an emptied password was not made anew'
    before=$(sha256sum < "$NUNECT_VAR_DIR/.env")
    load
    same "$(sha256sum < "$NUNECT_VAR_DIR/.env")" "$before"
}

test_the_environment_wins() {
    same "$(NATS_SERVER_NAME=other load NATS_SERVER_NAME)" other
    same "$(value_of NATS_SERVER_NAME)" hub
}

test_the_file_is_data() {
    mkdir -p "$NUNECT_VAR_DIR"
    # shellcheck disable=SC2016  # nothing is to be expanded, that is the test
    printf 'A=$(touch %s/ran)\nB=`touch %s/ran`\nC="$HOME"\n D = no\n' "$work" "$work" > "$NUNECT_VAR_DIR/.env"
    fails_with 'line 4: expected KEY=VALUE' load
    sed -i '4d' "$NUNECT_VAR_DIR/.env"
    # shellcheck disable=SC2016
    same "$(load C)" '$HOME'
    [[ ! -e $work/ran ]] || fail 'a value was executed'
}

test_a_bad_value_names_itself() {
    load
    sed -i 's/^NATS_SERVER_NAME=.*/NATS_SERVER_NAME=my hub/' "$NUNECT_VAR_DIR/.env"
    fails_with "NATS_SERVER_NAME is 'my hub'" load
    fails_with "$NUNECT_VAR_DIR/.env" load
    sed -i 's/^NATS_SERVER_NAME=.*/NATS_SERVER_NAME=hub/; s/^NATS_OPS_PASSWORD=.*/NATS_OPS_PASSWORD=console/' "$NUNECT_VAR_DIR/.env"
    fails_with 'NATS_OPS_PASSWORD must have 12 to 128' load
}

run_tests
