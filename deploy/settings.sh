# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The site's settings: var/.env, made of env.example. Sourced after lib.sh.

env_file=$var_dir/.env
env_example=$root_dir/deploy/env.example
declare -A file_settings=()

# split_line LINE: sets key and value; false for comments and blank lines, 2 for anything else.
split_line() {
    local line=$1
    key='' value=''
    [[ $line =~ ^[[:space:]]*(#.*)?$ ]] && return 1
    [[ $line =~ ^[[:space:]]*([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]] || return 2
    key=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
    value=${value#"${value%%[![:space:]]*}"}
    value=${value%"${value##*[![:space:]]}"}
    if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then
        value=${BASH_REMATCH[1]}
    fi
}

# read_settings FILE: into file_settings. The file is data: nothing in it is executed or expanded.
read_settings() {
    local line key value status number=0 name
    name=$(shown "$1")
    file_settings=()
    while IFS= read -r line || [[ -n $line ]]; do
        number=$((number + 1))
        status=0
        split_line "${line%$'\r'}" || status=$?
        ((status != 2)) || die "$name, line $number: expected KEY=VALUE."
        ((status == 0)) && file_settings[$key]=$value
    done < "$1"
}

# setting KEY: the environment's value, else the file's.
setting() {
    if [[ -n ${!1:-} ]]; then
        printf '%s' "${!1}"
    else
        printf '%s' "${file_settings[$1]:-}"
    fi
}

# console_unit: {laptop|kiosk|tablet}-{os}-{6 hex}, the same at each start on one machine and
# telling nothing of the machine's own ID.
console_unit() {
    local machine
    machine=$(cat /etc/machine-id 2> /dev/null || true)
    [[ -n $machine ]] || machine=$(uname -n)
    printf 'laptop-linux-%.6s' "$(printf 'nunect console %s' "$machine" | sha256sum)"
}

# made_value KEY: what an empty setting gets at the first start; nothing for ordinary ones.
made_value() {
    case $1 in
        *_PASSWORD) openssl rand -hex 24 ;;
        NUNECT_CLIENT) console_unit ;;
    esac
}

# filled_line LINE: the line, with a value where it has none and needs one.
filled_line() {
    local key value
    if split_line "$1" && [[ -z $value ]]; then
        printf '%s=%s\n' "$key" "$(made_value "$key")"
    else
        printf '%s\n' "$1"
    fi
}

# complete_settings: prints the present file, completed from env.example with its comments.
complete_settings() {
    local line key value comments='' known=' '
    if [[ -e $env_file ]]; then
        while IFS= read -r line || [[ -n $line ]]; do
            split_line "$line" && known+="$key "
            filled_line "$line"
        done < "$env_file"
    fi
    while IFS= read -r line; do
        if ! split_line "$line"; then
            comments+=$line$'\n'
            continue
        fi
        if [[ $known != *" $key "* ]]; then
            printf '%s' "$comments"
            filled_line "$line"
        fi
        comments=''
    done < "$env_example"
}

# load_settings: makes or completes var/.env and reads it.
load_settings() {
    have openssl || die "openssl is missing. Install it: deploy/packages.sh install run"
    private_dir "$var_dir"
    [[ ! -e $env_file ]] || { [[ -f $env_file && -r $env_file ]] || die "$(shown "$env_file") cannot be read."; }
    [[ ! -e $env_file ]] || read_settings "$env_file" # names a bad line before anything is written
    complete_settings | write_if_changed "$env_file"
    chmod 600 -- "$env_file"
    read_settings "$env_file"
    check_settings
}

check_settings() {
    local name port seen=' '
    for name in NATS_PORT NATS_WSS_PORT NATS_HTTPS_PORT NATS_LEAF_PORT; do
        port=$(setting "$name")
        [[ $port =~ ^[1-9][0-9]{0,4}$ && $port -le 65535 ]] \
            || die "$name is '$port': expected a port from 1 to 65535. $(where_set "$name")"
        [[ $seen != *" $port "* ]] || die "$name is $port, as another port is already. $(where_set "$name")"
        seen+="$port "
    done
    for name in NATS_MANAGER_BIND NATS_HTTPS_BIND; do
        is_address "$(setting "$name")" || die "$name is '$(setting "$name")': expected an IP address such as 127.0.0.1. $(where_set "$name")"
    done
    for name in NATS_SERVER_NAME NUNECT_CLIENT; do
        [[ $(setting "$name") =~ ^[A-Za-z0-9_-]{1,64}$ ]] \
            || die "$name is '$(setting "$name")': expected 1 to 64 letters, digits, '-' or '_'. $(where_set "$name")"
    done
    [[ $(setting NATS_MANAGER_DOMAIN) =~ ^[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$ ]] \
        || die "NATS_MANAGER_DOMAIN is '$(setting NATS_MANAGER_DOMAIN)': expected a host name. $(where_set NATS_MANAGER_DOMAIN)"
    check_logins
}

check_logins() {
    local login name seen=' '
    for login in SYS OPS GUARDIAN LEAF BRIDGE ENGINE PROVISION; do
        name=$(setting "NATS_${login}_USER")
        [[ $name =~ ^[A-Za-z0-9_.@-]{1,64}$ ]] || die "NATS_${login}_USER is '$name': expected a login name. $(where_set "NATS_${login}_USER")"
        [[ $seen != *" $name "* ]] || die "NATS_${login}_USER is '$name', as another login is already. $(where_set "NATS_${login}_USER")"
        seen+="$name "
        # Printable and in one piece: it must mean the same to every reader of the file.
        [[ $(setting "NATS_${login}_PASSWORD") =~ ^[[:graph:]]{12,128}$ ]] \
            || die "NATS_${login}_PASSWORD must have 12 to 128 characters and no spaces; empty it in $(shown "$env_file") to have one made."
    done
}

where_set() {
    if [[ -n ${!1:-} ]]; then
        printf 'It is set in the environment.'
    else
        printf 'It is set in %s.' "$(shown "$env_file")"
    fi
}

is_address() {
    local part
    if [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+$ ]]; then
        for part in ${1//./ }; do
            ((10#$part <= 255)) || return 1
        done
    else
        [[ $1 == *:* && $1 =~ ^[0-9A-Fa-f:]+$ ]]
    fi
}

# endpoint ADDRESS PORT: as the server's configuration and a URL write it.
endpoint() {
    if [[ $1 == *:* ]]; then
        printf '[%s]:%s' "$1" "$2"
    else
        printf '%s:%s' "$1" "$2"
    fi
}

# local_endpoint ADDRESS PORT: how this machine reaches what listens there.
local_endpoint() {
    case $1 in
        0.0.0.0 | ::) endpoint 127.0.0.1 "$2" ;;
        *) endpoint "$1" "$2" ;;
    esac
}

hub_url() { printf 'tls://%s' "$(local_endpoint "$(setting NATS_MANAGER_BIND)" "$(setting NATS_PORT)")"; }
console_url() { printf 'wss://%s' "$(local_endpoint "$(setting NATS_MANAGER_BIND)" "$(setting NATS_WSS_PORT)")"; }
# shellcheck disable=SC2034  # used by the scripts that source this
ca_file=$var_dir/pki/ca.pem
