#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What each login of the hub's own configuration may and may not do; see permissions.cjs.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

test_permissions() {
    node -e 'require.resolve("@nats-io/transport-node")' 2> /dev/null \
        || fail "the node module @nats-io/transport-node is not in NODE_PATH ($NODE_PATH): run deploy/test.sh, which installs it with the package npm."
    hub start > /dev/null
    node "$root/tests/integration/deploy/permissions.cjs" "tls://127.0.0.1:$NATS_PORT" \
        "$NUNECT_VAR_DIR/pki/ca.pem" "$NUNECT_VAR_DIR/.env"
}

run_tests
