#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Which advisories a version of nats-server is open to.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
# shellcheck source=deploy/hub/advisories.sh
. "$root/deploy/hub/advisories.sh"

open_to() { advisories "$1" | cut -d: -f1 | tr '\n' ' '; }

test_versions() {
    has "$(open_to 2.9.10)" CVE-2023-47090
    lacks "$(open_to 2.9.10)" CVE-2023-46129 # came with 2.10.0
    lacks "$(open_to 2.9.23)" CVE-2023-47090
    has "$(open_to 2.10.1)" CVE-2023-47090
    lacks "$(open_to 2.10.2)" CVE-2023-47090
    has "$(open_to 2.10.3)" CVE-2023-46129
    has "$(open_to 2.10.26)" CVE-2025-30215
    lacks "$(open_to 2.10.27)" CVE-2025-30215
    has "$(open_to 2.11.0)" CVE-2025-30215
    has "$(open_to 2.10.99)" CVE-2026-27571 # no fix was made in this line
    has "$(open_to 2.11.11)" CVE-2026-27571
    lacks "$(open_to 2.11.12)" CVE-2026-27571
    has "$(open_to 2.12.2)" CVE-2026-27571
    has "$(open_to 2.14.2)" 2026-28
    same "$(open_to 2.12.12)" ''
    same "$(open_to 2.14.3)" ''
    same "$(open_to 2.15.0)" ''
    same "$(open_to 3.0.0-beta.1)" ''
    same "$(open_to unknown)" ''
}

test_status_warns() {
    local expected warnings
    hub start > /dev/null
    expected=$(advisories "$(nats-server --version | sed 's/.*v//')")
    warnings=$(hub status 2>&1 > /dev/null)
    [[ -z $expected ]] || has "$warnings" 'has known advisories'
    same "$(sed -n 's/^  //p' <<< "$warnings")" "$expected"
}

run_tests
