# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Asks the running hub. Sourced after settings.sh.

# monitoring PATH: an answer of the hub's HTTPS monitoring. Without curl, which may not be there.
monitoring() {
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" | timeout 5 openssl s_client -quiet \
        -connect "$(local_endpoint "$(setting NATS_HTTPS_BIND)" "$(setting NATS_HTTPS_PORT)")" \
        -CAfile "$ca_file" -verify_return_error -verify_hostname localhost 2> /dev/null
}

# fields NAME: every value of that name in an indented JSON answer; field NAME: the first.
fields() { sed -nE "s/^ *\"$1\": \"?([^\",]*)\"?,?\r?\$/\1/p"; }
field() { fields "$1" | sed -n 1p; }

# is_logged_in PID USER: does the hub hold a connection of that process under that login?
is_logged_in() {
    local port
    for port in $(monitoring "/connz?auth=1&user=$2" | fields port); do
        holds_socket "$1" "$port" 01 && return
    done
    return 1
}
