#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What the logins of a leaf, and a leaf in foreign hands, may not read through the hub; see
# site_permissions.py.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

tear_down_site() {
    "$root/deploy/site.sh" --stop "$root/deploy/site/demo-3-leaf.site" --loopback > /dev/null 2>&1 || true
    tear_down
}

test_permissions() {
    needs python3 python3
    trap tear_down_site EXIT
    "$root/deploy/site.sh" --start "$root/deploy/site/demo-3-leaf.site" --loopback --no-guardians > /dev/null
    python3 -B "$root/tests/integration/deploy/site_permissions.py" \
        "$root/deploy/site/demo-3-leaf.site" "$NUNECT_VAR_DIR/site/demo-3-leaf-loopback"
}

run_tests
