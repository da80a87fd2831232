#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What deploy/openwrt/build.sh --prove runs in its Debian 13 tree: the ARM64 guardian in a root that
# holds nothing else, a real hub, and a name service that alone knows the hub's name. All on the
# loopback interface of a network of its own.

set -euo pipefail
umask 077
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.."
here=deploy/openwrt/in_tree

if [[ ${1:-} != --in-network ]]; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends nats-server openssl \
        util-linux procps python3 qemu-user dnsmasq-base iproute2 xz-utils
    exec unshare --net "$here/prove.sh" --in-network
fi

# Sourced here, as it sets the paths.
export NUNECT_VAR_DIR=/tmp/var
. deploy/lib.sh
. deploy/settings.sh
. deploy/hub/monitoring.sh

program=$root_dir/build/openwrt/nunect-guardian
hub_address=192.0.2.1
resolver=192.0.2.53
domain=stage.example
hub=hub.$domain
unit=arm64-proof

start_hub() {
    export NATS_MANAGER_BIND=$hub_address NATS_MANAGER_DOMAIN=$hub
    deploy/hub.sh start
    load_settings
}

start_resolver() {
    dnsmasq --conf-file=/dev/null --user=root --pid-file= --no-hosts --no-resolv --bind-interfaces \
        --listen-address="$resolver" --address="/$hub/$hub_address" --local="/$domain/" \
        --log-queries --log-facility=/tmp/names.log
}

# make_root DIR CA NAMESERVER: all that the guardian gets, besides qemu, which stands for the processor.
make_root() {
    mkdir -p "$1/etc"
    cp "$program" "$1/nunect-guardian"
    cp "$(command -v qemu-aarch64-static || command -v qemu-aarch64)" "$1/qemu"
    cp "$2" "$1/ca.pem"
    printf 'nameserver %s\noptions timeout:1 attempts:1\n' "$3" > "$1/etc/resolv.conf"
    setting NATS_GUARDIAN_PASSWORD > "$1/password"
}

# guardian ROOT HOST: starts it; its process is in $guardian.
guardian() {
    chroot "$1" /qemu /nunect-guardian --url "tls://$2:$(setting NATS_PORT)" --ca /ca.pem --unit "$unit" \
        --user "$(setting NATS_GUARDIAN_USER)" --password-file /password --status-file /status 2> "$1.log" &
    guardian=$!
}

end_guardian() { end_process "$guardian" nunect-guardian; }

status_of() { sed -n "s/^$2=//p" "$1/status" 2> /dev/null; }
has_status() { [[ $(status_of "$1" "$2") == *"$3"* ]]; }

# refuses WHAT ROOT HOST REASON: with that root it does not connect, says REASON, and stays.
refuses() {
    guardian "$2" "$3"
    wait_until 60 has_status "$2" reason "$4" || die "$1: expected '$4', it says: $(cat "$2/status" "$2.log")"
    ! is_gone "$guardian" || die "$1: it ended"
    say "$1: not connected, \"$(status_of "$2" reason)\""
    end_guardian
}

memory_of() { awk -v key="$2:" '$1 == key { printf "%.1f MB", $2 / 1024 }' "/proc/$1/status"; }

prove_connection() {
    local root=/tmp/root beat connection
    make_root "$root" "$ca_file" "$resolver"
    say "Its root:" && (cd "$root" && find . -type f -printf '  %P, %s bytes\n' | sort)
    guardian "$root" "$hub"
    beat=$(NATS_PASSWORD=$(setting NATS_OPS_PASSWORD) python3 -B "$here/heartbeats.py" "$hub_address" \
        "$(setting NATS_PORT)" "$(setting NATS_OPS_USER)" "$ca_file" "$unit" 10) || die "$(cat "$root.log")"
    say "The hub heard ten heartbeats in a row; the last: $beat"
    [[ $beat == *'"arch": "aarch64"'* ]] || die 'that is no ARM64'
    has_status "$root" url "tls://$hub:" || die "$(cat "$root/status")"
    grep -q "query\[A\] $hub from" /tmp/names.log || die 'nobody asked for the name of the hub'
    connection=$(monitoring "/connz?auth=1&user=$(setting NATS_GUARDIAN_USER)")
    say "As the hub has it: $(field lang <<< "$connection") $(field version <<< "$connection"), TLS $(field tls_version <<< "$connection"), $(field tls_cipher_suite <<< "$connection")"
    [[ -n $(field tls_version <<< "$connection") ]] || die 'that is no TLS'
    say "Memory, qemu's included: $(memory_of "$guardian" VmRSS) resident (at most $(memory_of "$guardian" VmHWM)), of it $(memory_of "$guardian" RssAnon) its own"
    end_guardian
    [[ ! -s $root.log ]] || sed 's/^/  log: /' "$root.log"
}

prove_refusals() {
    make_root /tmp/root-names "$ca_file" "$resolver"
    refuses 'A name that nobody knows' /tmp/root-names "nowhere.$domain" 'not known'
    make_root /tmp/root-dead "$ca_file" 192.0.2.54
    refuses 'A name service that is not there' /tmp/root-dead "$hub" 'name resolution'
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=other -days 2 \
        -keyout /tmp/other.key -out /tmp/other.pem 2> /dev/null
    make_root /tmp/root-ca /tmp/other.pem "$resolver"
    refuses 'A CA that is not the hub'\''s' /tmp/root-ca "$hub" 'TLS'
}

ip link set lo up
ip address add "$hub_address/32" dev lo
ip address add "$resolver/32" dev lo
start_hub
start_resolver
prove_connection
prove_refusals
deploy/hub.sh stop
say "Size: $(stat -c %s "$program") bytes, $(xz -c "$program" | wc -c) compressed by xz"
