#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/hub.sh: its commands, and how it meets others on its ports.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

# A stranger that listens on a port; sets stranger.
start_stranger() {
    node -e 'require("node:net").createServer().listen(Number(process.argv[1]), process.argv[2])' "$1" "$2" &
    stranger=$!
    started+=("$stranger")
    eventually listens "$1" || fail "the stranger does not listen on $1"
}
listens() { grep -qi ":$(printf '%04X' "$1") [0-9A-F]*:0000 0A" /proc/net/tcp; }

test_commands() {
    local first output
    fails_with 'not running' hub status
    has "$(hub start)" 'The hub runs'
    first=$(hub_pid)
    for port in "$NATS_PORT" "$NATS_WSS_PORT" "$NATS_HTTPS_PORT" "$NATS_LEAF_PORT"; do
        listens "$port" || fail "port $port is not open"
    done

    output=$(hub status 2> /dev/null)
    has "$output" "running, pid $first"
    has "$output" "nats-server $(nats-server --version | sed 's/.*v//')"
    has "$output" "tls://127.0.0.1:$NATS_PORT"
    has "$output" "wss://127.0.0.1:$NATS_WSS_PORT"
    has "$output" "https://127.0.0.1:$NATS_HTTPS_PORT"
    has "$output" "tls://127.0.0.1:$NATS_LEAF_PORT"
    has "$output" 'on, 0 streams'
    has "$output" 'until '
    has "$(hub logs)" 'Server is ready'
    fails_with 'logs takes -f' hub logs -x

    has "$(hub start)" "runs already (pid $first)"
    same "$(hub_pid)" "$first"
    hub restart > /dev/null
    [[ $(hub_pid) != "$first" ]] || fail 'restart kept the process'
    is_gone "$first" || fail 'restart left the old process'
    first=$(hub_pid)
    has "$(hub stop)" 'has ended'
    is_gone "$first" || fail 'stop left the process'
    has "$(hub stop)" 'not running'
}

test_listens_on_loopback_only() {
    local port
    hub start > /dev/null
    for port in "$NATS_PORT" "$NATS_WSS_PORT" "$NATS_HTTPS_PORT" "$NATS_LEAF_PORT"; do
        same "$(awk -v port="$(printf '%04X' "$port")" '{ split($2, at, ":") } $4 == "0A" && at[2] == port { print at[1] }' \
            /proc/net/tcp /proc/net/tcp6)" 0100007F
    done
}

test_settings_change_restarts() {
    local first old=$NATS_PORT
    hub start > /dev/null
    first=$(hub_pid)
    NATS_PORT=$(free_ports 1)
    has "$(hub start)" "The hub (pid $first) runs with older settings"
    is_gone "$first" || fail 'the old server still runs'
    listens "$NATS_PORT" || fail 'the new port is not open'
    ! listens "$old" || fail 'the old port is still open'
}

test_stranger_on_a_port_is_named_and_left_alone() {
    start_stranger "$NATS_WSS_PORT" 127.0.0.1
    fails_with "port $NATS_WSS_PORT is taken by node (pid $stranger" hub start
    fails_with 'NATS_WSS_PORT' hub start
    is_running "$stranger" || fail 'the stranger was ended'
    start_stranger "$NATS_LEAF_PORT" 0.0.0.0
    kill -KILL "${started[0]}"
    eventually is_gone "${started[0]}"
    fails_with "port $NATS_LEAF_PORT is taken by node (pid $stranger" hub start
    is_running "$stranger" || fail 'the stranger on every address was ended'
}

test_stranger_on_another_address_is_no_conflict() {
    start_stranger "$NATS_PORT" 127.0.0.2
    has "$(hub start)" 'The hub runs'
}

test_pid_file_of_a_stranger() {
    sleep 300 &
    started+=($!)
    mkdir -p "$NUNECT_VAR_DIR/hub"
    echo "${started[0]}" > "$NUNECT_VAR_DIR/hub/hub.pid"
    has "$(hub stop)" 'not running'
    echo "${started[0]}" > "$NUNECT_VAR_DIR/hub/hub.pid"
    hub start > /dev/null
    is_running "${started[0]}" || fail 'a process that only had the number was ended'
    [[ $(hub_pid) != "${started[0]}" ]] || fail 'the pid file still names the stranger'
}

test_nats_server_of_a_stranger() {
    local other=$work/other.conf
    printf 'listen: "127.0.0.1:%s"\n' "$NATS_PORT" > "$other"
    nats-server -c "$other" > /dev/null 2>&1 &
    started+=($!)
    eventually listens "$NATS_PORT" || fail 'the other nats-server does not listen'
    # Even named by our pid file: it runs with another configuration.
    mkdir -p "$NUNECT_VAR_DIR/hub"
    echo "${started[0]}" > "$NUNECT_VAR_DIR/hub/hub.pid"
    fails_with "port $NATS_PORT is taken by nats-server (pid ${started[0]}" hub start
    is_running "${started[0]}" || fail 'another nats-server was ended'
}

test_recovers_from_a_kill() {
    local first
    hub start > /dev/null
    first=$(hub_pid)
    kill -KILL "$first"
    eventually is_gone "$first"
    fails_with 'not running' hub status
    has "$(hub start)" 'The hub runs'
}

test_refused_configuration_is_shown() {
    NATS_MANAGER_ORIGINS='panel example' fails_with 'NATS_MANAGER_ORIGINS' hub start
    NATS_PORT=70000 fails_with 'NATS_PORT' hub start
    NATS_PORT=$NATS_WSS_PORT fails_with 'as another port is already' hub start
    NATS_MANAGER_BIND=everywhere fails_with 'NATS_MANAGER_BIND' hub start
    NATS_SERVER=/nonexistent/nats-server fails_with 'is not installed' hub start
    NATS_SERVER=/bin/false fails_with 'refuses its configuration' hub start
    NATS_MANAGER_ORIGINS='https://panel.example, http://localhost:3000' hub start > /dev/null
}

test_leaf_node_links_with_tls() {
    local leaf=$work/leaf.conf
    hub start > /dev/null
    (
        umask 077
        cat > "$leaf" << END
listen: "127.0.0.1:$(free_ports 1)"
server_name: leaf-test
leafnodes {
  remotes: [ {
    url: "tls://$(value_of NATS_LEAF_USER):$(value_of NATS_LEAF_PASSWORD)@127.0.0.1:$NATS_LEAF_PORT"
    tls { ca_file: "$NUNECT_VAR_DIR/pki/ca.pem" }
  } ]
}
END
    )
    nats-server -c "$leaf" -l "$work/leaf.log" &
    started+=($!)
    eventually grep -qs 'Leafnode connection created' "$work/leaf.log" \
        || fail "no leaf link: $(cat "$work/leaf.log")"
    eventually hub_has_leaf_in_ops || fail 'the hub has no leaf in OPS'
}
hub_has_leaf_in_ops() {
    printf 'GET /leafz HTTP/1.0\r\n\r\n' | openssl s_client -quiet -connect "127.0.0.1:$NATS_HTTPS_PORT" \
        -CAfile "$NUNECT_VAR_DIR/pki/ca.pem" -verify_return_error 2> /dev/null | grep -q '"account": "OPS"'
}

test_no_password_is_shown() {
    local output
    output=$(hub start 2>&1; hub status 2>&1; hub restart 2>&1; hub logs 2>&1)
    sed -n 's/^[A-Z_]*_PASSWORD=//p' "$NUNECT_VAR_DIR/.env" > "$work/secrets"
    same "$(wc -l < "$work/secrets")" 8
    ! grep -Fqf "$work/secrets" <<< "$output" || fail 'a password was printed'
    ! grep -Fqf "$work/secrets" "$NUNECT_VAR_DIR"/hub/*.log || fail 'a password is in a log'
    ! cat /proc/[0-9]*/cmdline 2> /dev/null | tr '\0' '\n' | grep -Fqf "$work/secrets" || fail 'a password is on a command line'
    ! tr '\0' '\n' < "/proc/$(hub_pid)/environ" | grep -Fqf "$work/secrets" || fail "a password is in the server's environment"
    same "$(find "$NUNECT_VAR_DIR" -perm /077)" ''
}

run_tests
