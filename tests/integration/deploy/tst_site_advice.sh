#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/site.sh --advice: what the subject registry proposes, and what approving it does; see
# site_advice.py.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

tear_down_site() {
    "$root/deploy/site.sh" --stop "$work/demo.site" --loopback > /dev/null 2>&1 || true
    tear_down
}

test_advice() {
    needs python3 python3
    trap tear_down_site EXIT
    cp "$root/deploy/site/demo-3-leaf.site" "$work/demo.site"
    "$root/deploy/site.sh" --start "$work/demo.site" --loopback --no-guardians > /dev/null
    python3 -B "$root/tests/integration/deploy/site_advice.py" "$work/demo.site" \
        "$NUNECT_VAR_DIR/site/demo-3-leaf-loopback" "$NUNECT_BUILD_DIR"
}

test_wrong_arguments() {
    fails_with 'approve wants an ID' "$root/deploy/site.sh" --advice FILE --approve
    fails_with "--apply does not take '--approve'" "$root/deploy/site.sh" --apply FILE --approve x
}

run_tests
