# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What the scripts in deploy/ share: paths, messages, processes, ports. Sourced, never run.
# Everything that the scripts make lies below $build_dir and $var_dir.

root_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034  # used by the scripts that source this
build_dir=$root_dir/build
# shellcheck disable=SC2034
var_dir=$(realpath -m -- "${NUNECT_VAR_DIR:-$root_dir/var}")

# Debian keeps nats-server, chronyd and debootstrap where ordinary users do not look.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# usage_error TEXT: for wrong arguments.
usage_error() {
    printf '%s: %s See --help.\n' "${0##*/}" "$*" >&2
    exit 2
}

# A script's help is the comment at its head, between the licence and the first line of code.
show_help() {
    awk 'NR > 4 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"
}

# shown PATH: the path as a person would type it in the checkout.
shown() { printf '%s' "${1#"$root_dir"/}"; }

have() { command -v "$1" > /dev/null 2>&1; }

# wait_until SECONDS COMMAND...: true as soon as COMMAND is, false after SECONDS.
wait_until() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

# write_if_changed FILE: standard input becomes FILE, readable by its owner alone; a file that
# already holds just that is left untouched, so that its time tells when it last changed.
write_if_changed() {
    local temporary
    temporary=$(umask 077 && mktemp -- "$1.XXXXXX")
    cat > "$temporary"
    if cmp -s -- "$temporary" "$1"; then
        rm -f -- "$temporary"
    else
        mv -f -- "$temporary" "$1"
    fi
}

# install_node_modules FROM TO: what FROM's lock file names, to TO/node_modules; kept between runs.
install_node_modules() {
    local from=$1 to=$2
    if cmp -s "$from/package-lock.json" "$to/installed-lock.json"; then
        return
    fi
    mkdir -p "$to"
    cp "$from/package.json" "$from/package-lock.json" "$to/"
    npm ci --prefix "$to" --ignore-scripts --no-audit --no-fund
    cp "$to/package-lock.json" "$to/installed-lock.json"
}

# private_dir DIR...: makes folders that only their owner enters.
private_dir() { (umask 077 && mkdir -p -- "$@") && chmod 700 -- "$@"; }

# --- Processes -----------------------------------------------------------------------------------

# program_of PID: path of the program that PID runs, also when its file has been replaced since.
program_of() {
    local path
    path=$(readlink -- "/proc/$1/exe" 2> /dev/null) || return 1
    printf '%s' "${path% (deleted)}"
}

is_replaced() { [[ $(readlink -- "/proc/$1/exe" 2> /dev/null) == *' (deleted)' ]]; }

# our_pid PIDFILE PROGRAM ARGUMENT: prints the process that PIDFILE names, if it really is PROGRAM
# run with ARGUMENT. Numbers are reused: a pid file alone proves nothing.
our_pid() {
    local pid
    pid=$(cat -- "$1" 2> /dev/null) || return 1
    [[ $pid =~ ^[0-9]+$ && $(program_of "$pid") == "$(realpath -m -- "$2")" ]] || return 1
    tr '\0' '\n' < "/proc/$pid/cmdline" 2> /dev/null | grep -Fxq -- "$3" || return 1
    printf '%s' "$pid"
}

is_gone() { [[ ! -d /proc/$1 || $(sed -n 's/^State:[[:space:]]*//p' "/proc/$1/status" 2> /dev/null) == Z* ]]; }

# end_process PID NAME: asks it to end, and makes it after 15 s.
end_process() {
    kill -TERM "$1" 2> /dev/null || true
    wait_until 15 is_gone "$1" && return
    warn "$2 (pid $1) did not end within 15 s and is killed."
    kill -KILL "$1" 2> /dev/null || true
    wait_until 5 is_gone "$1" || die "$2 (pid $1) cannot be ended."
}

# start_daemon PIDFILE LOG COMMAND...: runs COMMAND free of this terminal.
start_daemon() {
    local pidfile=$1 log=$2
    shift 2
    (
        umask 077
        setsid nohup "$@" < /dev/null >> "$log" 2>&1 9>&- &
        printf '%s\n' $! > "$pidfile"
    )
}

# lock FILE: one start or stop at a time; held until the script ends (daemons do not inherit it).
lock() {
    (umask 077 && : >> "$1")
    exec 9>> "$1"
    flock -w 60 9 || die "another ${0##*/} has been at work for a minute; try again when it is done."
}

# --- Ports ---------------------------------------------------------------------------------------

# socket_inodes PORT STATE [ADDRESS]: TCP sockets with that local port in that state (0A listens,
# 01 is connected), one inode a line; with ADDRESS only those in the way of listening there.
socket_inodes() {
    local port address=any
    port=$(printf '%04X' "$1")
    if [[ ${3:-} =~ ^([0-9]+)\.([0-9]+)\.([0-9]+)\.([0-9]+)$ && $3 != 0.0.0.0 ]]; then
        # The kernel prints the address as it lies in memory, on little-endian machines reversed.
        address=$(printf '%02X%02X%02X%02X' "${BASH_REMATCH[4]}" "${BASH_REMATCH[3]}" \
            "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}")
    fi
    cat /proc/net/tcp /proc/net/tcp6 2> /dev/null \
        | awk -v port="$port" -v state="$2" -v wanted="$address" '
            { split($2, at, ":") }
            $4 == state && at[2] == port && (wanted == "any" || at[1] == wanted ||
                at[1] ~ /^0+$/ || at[1] == "0000000000000000FFFF0000" wanted) { print $10 }' \
        | sort -u
}

# owner_of INODE: process that holds the socket; empty when this user may not see it.
owner_of() {
    local found
    found=$(find /proc/[0-9]*/fd -maxdepth 1 -lname "socket:\[$1\]" -print -quit 2> /dev/null || true)
    found=${found#/proc/}
    printf '%s' "${found%%/*}"
}

# holds_socket PID PORT STATE: is such a socket the process's?
holds_socket() {
    local inode
    for inode in $(socket_inodes "$2" "$3"); do
        [[ -n $(find "/proc/$1/fd" -maxdepth 1 -lname "socket:\[$inode\]" 2> /dev/null) ]] && return
    done
    return 1
}

# who_holds PORT ADDRESS: says in words who is in the way; false when nobody is.
who_holds() {
    local inode pid
    inode=$(socket_inodes "$1" 0A "$2" | head -n 1)
    [[ -n $inode ]] || return 1
    pid=$(owner_of "$inode")
    if [[ -n $pid ]]; then
        # Not its whole command line: that may hold secrets of others.
        printf '%s (pid %s, %s)' "$(cat "/proc/$pid/comm" 2> /dev/null)" "$pid" "$(program_of "$pid")"
    else
        printf 'a process of another user (root sees which: ss -ltnp "sport = :%s")' "$1"
    fi
}
