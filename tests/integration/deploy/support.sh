# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What the tests of deploy/ share. A test is a function whose name begins with test_; each runs in a
# subshell with a folder ($work, var in it) and free ports of its own, and whatever it started is
# ended after it.

set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd -P)
PATH=$PATH:/usr/sbin:/sbin
all_work=$(mktemp -d)
trap 'rm -rf -- "$all_work"' EXIT

fail() {
    printf '%s:%s: %s\n' "${BASH_SOURCE[1]}" "${BASH_LINENO[0]}" "$*" >&2
    exit 1
}

# tell_failure STATUS COMMAND: of a command that ends the test without a word. Into a file, as the
# command's function may have its output elsewhere; run_tests shows it.
tell_failure() {
    [[ $- != *e* ]] || printf '%s:%s: exit status %s of: %s\n' "${BASH_SOURCE[1]}" "${BASH_LINENO[0]}" "$1" "$2" >> "$all_work/failure"
}

# needs COMMAND PACKAGE
needs() { command -v "$1" > /dev/null || fail "$1 is missing: install the package $2."; }

# has TEXT PART: fails unless TEXT contains PART. lacks is the opposite.
has() { [[ $1 == *"$2"* ]] || fail "expected '$2' in: $1"; }
lacks() { [[ $1 != *"$2"* ]] || fail "did not expect '$2' in: $1"; }
same() { [[ $1 == "$2" ]] || fail "expected '$2', got '$1'"; }

# fails_with TEXT COMMAND...: the command must fail and say so.
fails_with() {
    local text=$1 output
    shift
    if output=$("$@" 2>&1); then
        fail "expected failure of: $*; it said: $output"
    fi
    [[ $output == *"$text"* ]] || fail "expected '$text' in: $output"
}

# Below the kernel's range for outgoing connections and beside the other tests' range: a server that
# is down for a moment must find its port again.
free_ports() {
    node -e '
        const { createServer } = require("node:net");
        const pick = () => 10000 + Math.floor(Math.random() * 10000);
        const open = (found) => createServer().on("error", () => open(found)).once("listening", found).listen(pick(), "127.0.0.1");
        let wanted = Number(process.argv[1]);
        const servers = [];
        const found = function () {
            servers.push(this);
            if (--wanted) return open(found);
            console.log(servers.map((s) => s.address().port).join(" "));
            servers.forEach((s) => s.close());
        };
        open(found);' "$1"
}

# A site of the test's own, and what ends it.
set_up() {
    needs node nodejs
    needs nats-server nats-server
    work=$all_work/$1 # what another test has left must not be taken for this one's
    mkdir "$work"
    export NUNECT_VAR_DIR=$work/var
    read -r NATS_PORT NATS_WSS_PORT NATS_HTTPS_PORT NATS_LEAF_PORT <<< "$(free_ports 4)"
    export NATS_PORT NATS_WSS_PORT NATS_HTTPS_PORT NATS_LEAF_PORT
    started=()
    trap tear_down EXIT
}

tear_down() {
    local pid
    "$root/deploy/guardian.sh" stop > /dev/null 2>&1 || true
    "$root/deploy/hub.sh" stop > /dev/null 2>&1 || true
    for pid in "${started[@]}"; do
        kill -KILL "$pid" 2> /dev/null || true
    done
}

hub() { "$root/deploy/hub.sh" "$@"; }
hub_pid() { cat "$NUNECT_VAR_DIR/hub/hub.pid"; }
is_running() { [[ -d /proc/$1 && $(awk '/^State:/ { print $2 }' "/proc/$1/status" 2> /dev/null) != Z ]]; }
is_gone() { ! is_running "$1"; }
value_of() { sed -n "s/^$1=//p" "$NUNECT_VAR_DIR/.env"; }

# eventually COMMAND...: true within 30 s.
eventually() {
    local deadline=$((SECONDS + 30))
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.05
    done
}

run_tests() {
    local name status failed=0
    for name in $(compgen -A function test_); do
        : > "$all_work/failure"
        # Not as a condition: bash would go on after a command that fails.
        set +e
        (
            set -eE
            trap 'tell_failure "$?" "$BASH_COMMAND"' ERR
            set_up "$name"
            "$name"
        )
        status=$?
        set -e
        if ((status == 0)); then
            echo "ok      $name"
        else
            cat "$all_work/failure" >&2
            echo "FAILED  $name (exit status $status)"
            failed=1
        fi
    done
    return "$failed"
}
