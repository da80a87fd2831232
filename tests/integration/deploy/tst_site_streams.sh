#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The streams of a site: guardians make the same that deploy/site.sh --streams makes, and they are filled.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

site() { "$root/deploy/site.sh" "$1" "$root/deploy/site/demo-3-leaf.site" --loopback "${@:2}"; }
folder() { printf '%s' "$NUNECT_VAR_DIR/site/demo-3-leaf-loopback"; }
streams() {
    python3 -B "$root/tests/integration/deploy/site_streams.py" "$root/deploy/site/demo-3-leaf.site" "$(folder)" "$@"
}

tear_down_site() {
    site --stop > /dev/null 2>&1 || true
    tear_down
}

test_guardians_and_script_make_the_same() {
    local by_guardians
    needs python3 python3
    trap tear_down_site EXIT
    site --start > "$work/start.log"
    by_guardians=$(streams --filled)
    same "$(site --streams)" "leaf1: stream OPS_leaf1 is as it should be
leaf2: stream OPS_leaf2 is as it should be
leaf3: stream OPS_leaf3 is as it should be
hub: stream OPS_RECORD is as it should be
hub: stream KV_nunect_units is as it should be"
    has "$(cat "$(folder)"/nodes/leaf2/run/guardian.log)" 'stream OPS_leaf2 is made'
    site --stop > "$work/stop.log"

    rm -rf -- "$(folder)"/nodes/*/data/jetstream
    site --start --no-guardians > "$work/start.log"
    has "$(site --streams)" 'hub: stream OPS_RECORD created'
    same "$(streams)" "$by_guardians"
}

run_tests
