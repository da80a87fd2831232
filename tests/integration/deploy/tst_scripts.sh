#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What all scripts of deploy/ have in common.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

test_help_from_any_folder() {
    local script
    cd /
    for script in "$root"/deploy/*.sh; do
        [[ -x $script ]] || continue # sourced ones
        has "$("$script" --help)" "deploy/${script##*/}"
        [[ ! -e $NUNECT_VAR_DIR ]] || fail "$script --help made $NUNECT_VAR_DIR"
    done
}

test_wrong_arguments() {
    local script
    for script in hub guardian kiosk packages check-format run fuzz site; do
        fails_with 'See --help.' "$root/deploy/$script.sh" nonsense
    done
    fails_with "not 'nonsense'. See --help." "$root/deploy/test.sh" --preset nonsense
}

test_package_lists_have_no_doubles() {
    local list
    list=$("$root/deploy/packages.sh" list build run test npm check fuzz)
    has "$list" nats-server
    same "$(sort <<< "$list" | uniq -d)" ''
    fails_with "no group 'other'" "$root/deploy/packages.sh" list other
}

test_stop_without_anything_running() {
    has "$("$root/deploy/run.sh" --stop)" 'The hub is not running.'
    has "$("$root/deploy/guardian.sh" stop)" 'The guardian is not running.'
}

run_tests
