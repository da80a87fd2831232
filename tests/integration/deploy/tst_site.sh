#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/site.sh: what it refuses and where, what it makes, and what a change of it takes.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

site() { "$root/deploy/site.sh" "$@"; }

# site_file [SED-SCRIPT]: the example, changed; prints its path.
site_file() {
    sed -E "${1:-}" "$root/deploy/site/demo-3-leaf.site" > "$work/demo.site"
    printf '%s' "$work/demo.site"
}

line_of() { grep -nE -- "$1" "$work/demo.site" | head -n 1 | cut -d: -f1; }

# refused SED-SCRIPT PATTERN TEXT: the file is refused with TEXT, in the line that PATTERN matches.
refused() {
    local file
    file=$(site_file "$1")
    fails_with "$file:$(line_of "$2"): error: $3" site --check "$file"
}

nodes() { printf '%s' "$NUNECT_VAR_DIR/site/demo-3-leaf-loopback/nodes"; }
pid_of() { cat "$(nodes)/$1/run/nats-server.pid"; }
# varz NODE KEY: as the server's monitoring has it now.
varz() {
    local port
    port=$(sed -nE 's/^MONITORING_LISTEN: ".*:([0-9]+)"/\1/p' "$(nodes)/$1/settings.conf")
    curl -s --cacert "$(nodes)/$1/pki/ca.pem" "https://localhost:$port/varz" | sed -nE "s/^ *\"$2\": (.*),\r?$/\1/p" | head -n 1
}

tear_down_site() {
    site --stop "$(site_file)" --loopback > /dev/null 2>&1 || true
    tear_down
}

test_the_example_is_good() {
    has "$(site --check "$(site_file)")" '1 hub, 3 leafs, 6 links; nats-server takes each configuration.'
    [[ ! -e $NUNECT_VAR_DIR ]] || fail 'a check made files'
    # A cluster of three: two more hubs, each with two ways.
    printf '%s\n' '[hub hub2]' 'address = 10.77.254.2' '[hub hub3]' 'address = 10.77.254.3' \
        '[link hub-hub2]' 'ends = hub hub2' 'interfaces = c12 c21' 'addresses = 10.77.41.1/24 10.77.41.2/24' \
        '[link hub2-hub3]' 'ends = hub2 hub3' 'interfaces = c23 c32' 'addresses = 10.77.42.2/24 10.77.42.3/24' \
        '[link hub3-leaf1]' 'ends = hub3 leaf1' 'interfaces = d1 u3' 'addresses = 10.77.43.3/24 10.77.43.1/24' \
        > "$work/more"
    site_file 's/^remote = hub$/remote = hub hub2 hub3/' > /dev/null
    cat "$work/more" >> "$work/demo.site"
    same "$(site --check "$work/demo.site" 2>&1)" \
        "$work/demo.site: 3 hubs, 3 leafs, 9 links; nats-server takes each configuration."
}

test_faults_are_named_with_their_line() {
    refused 's/^ping_max = 2/ping_max = two/' '^ping_max' "ping_max is 'two'"
    refused 's/^ping_max = 2/pingmax = 2/' '^pingmax' "[tuning] has no key 'pingmax'"
    refused 's/^address = 10.77.254.13/address  = 10.77.254.12/' '^address  =' "10.77.254.12 is the address of 'leaf2' already"
    refused 's/^address = 10.77.254.13/address = 10.78.0.1/' '^address = 10.78' "10.78.0.1 is not in the site's network"
    refused 's/^\[leaf leaf3\]/[leef leaf3]/' '^\[leef' "there is no section 'leef'"
    refused 's/^\[leaf leaf3\]/[leaf leaf3/' '^\[leaf leaf3' 'expected [kind] or [kind name]'
    refused 's/^domain = .*/domain/' '^domain$' "expected key = value, not 'domain'"
    refused 's/^interfaces = r31 r13/interfaces = r31 r12/' '^interfaces = r31' "r12 of 'leaf1' is the link 'leaf1-leaf2' already"
    refused 's/^ends = leaf3 leaf1/ends = leaf3 leaf4/' '^ends = leaf3' "there is no hub or leaf 'leaf4'"
    refused 's/^grandmaster = hub/grandmaster = gps/' '^grandmaster' "there is no hub or leaf 'gps'"
    refused '/^\[hub hub\]/,/^$/s/^address.*//' '^\[hub hub\]' '[hub hub] lacks address'
}

test_loops_are_refused_with_the_reason() {
    # Two remotes at once.
    site_file > /dev/null
    sed -i '0,/^remote = hub$/s//remote = hub\nremote = leaf2/' "$work/demo.site"
    fails_with "$work/demo.site:$(line_of '^remote = leaf2'): error: 'leaf1' has a remote in line" site --check "$work/demo.site"
    fails_with 'off the air for 30 s' site --check "$work/demo.site"
    # A neighbour as a fallback, and a ring of them.
    sed -E '/^\[leaf leaf1\]/,/^$/s/^remote.*/remote = hub leaf2/' "$root/deploy/site/demo-3-leaf.site" > "$work/demo.site"
    fails_with "error: 'leaf2' is a leaf. A list from the hub to a neighbour is refused as a loop" site --check "$work/demo.site"
    sed -i -E '/^\[leaf leaf2\]/,/^$/s/^remote.*/remote = hub leaf3/; /^\[leaf leaf3\]/,/^$/s/^remote.*/remote = hub leaf1/' "$work/demo.site"
    fails_with 'the remotes leaf1 -> leaf2 -> leaf3 -> leaf1 close a ring' site --check "$work/demo.site"
}

test_a_lone_way_is_a_warning() {
    local file
    file=$(site_file '/^\[link leaf(1-leaf2|3-leaf1)\]/,/^$/d')
    has "$(site --check "$file" 2>&1)" "$file:$(line_of '^\[link hub-leaf1'): warning: 'hub-leaf1' is the only way to leaf1"
}

test_folders_are_whole_and_private() {
    site --apply "$(site_file)" > "$work/apply.log"
    local folder=$NUNECT_VAR_DIR/site/demo-3-leaf/nodes/leaf2 other
    for other in nats.conf babeld.conf sysctl.conf ptp4l.conf chrony.conf pki/ca.pem; do
        [[ -s $folder/$other ]] || fail "$other is missing"
    done
    same "$(stat -c %a "$folder/settings.conf" "$folder/guardian.env" "$folder/pki/node.key" | sort -u)" 600
    lacks "$(cat "$folder"/nats.conf "$folder"/*[!s].conf)" "$(sed -nE 's/^BRIDGE_PASSWORD: "(.*)"/\1/p' "$folder/settings.conf")"
    openssl verify -CAfile "$folder/pki/ca.pem" -verify_ip 10.77.254.12 "$folder/pki/node.pem" > /dev/null
    # Every leaf and account has a login of its own.
    same "$(cut -d= -f2 "$NUNECT_VAR_DIR/site/demo-3-leaf/links.env" | sort -u | wc -l)" 18
    # What is good is kept.
    other=$(find "$NUNECT_VAR_DIR/site" -type f -exec sha256sum {} + | sort)
    same "$(site --apply "$(site_file)")" 'Nothing has changed.'
    same "$(find "$NUNECT_VAR_DIR/site" -type f -exec sha256sum {} + | sort)" "$other"
}

test_a_change_is_shown_without_secrets_and_done() {
    trap tear_down_site EXIT
    local before output
    needs curl curl
    site --start "$(site_file)" --loopback --no-guardians > "$work/start.log"
    same "$(varz leaf1 connect_urls | wc -l)$(varz leaf1 ping_max)" 02
    before=$(pid_of leaf1)

    # What a reload takes.
    site_file 's/^ping_max = 2/ping_max = 3/' > /dev/null
    output=$(site --diff "$work/demo.site" --loopback)
    has "$output" '+ PING_MAX: 3'
    has "$output" 'nats-server: reload: ping_max'
    same "$(varz leaf1 ping_max)" 2
    has "$(site --apply "$work/demo.site" --loopback)" 'leaf1: nats-server reloaded.'
    eventually test "$(varz leaf1 ping_max)" = 3 || fail "ping_max is $(varz leaf1 ping_max)"
    same "$(pid_of leaf1)" "$before"

    # What it says that it takes, and does not.
    sed -i -E '/^\[leaf leaf1\]/a deny_exports = ops.*.debug' "$work/demo.site"
    output=$(site --apply "$work/demo.site" --loopback)
    has "$output" 'nats-server: restart: ops_deny_exports: a reload says that it took deny rules'
    has "$output" 'leaf1: nats-server runs on with the old settings until it is restarted'
    same "$(pid_of leaf1)" "$before"
    sed -i -E 's/^deny_exports.*/deny_exports = ops.*.trace/' "$work/demo.site"
    has "$(site --apply "$work/demo.site" --loopback --restart)" 'leaf1: nats-server restarted.'
    [[ $(pid_of leaf1) != "$before" ]] || fail 'leaf1 has not been restarted'

    # Passwords are neither shown nor lost.
    before=$(sed -nE 's/^NATS_BRIDGE_PASSWORD=//p' "$(nodes)/../.env")
    sed -i -E "s/^NATS_BRIDGE_PASSWORD=.*/NATS_BRIDGE_PASSWORD=another-one-than-before/" "$(nodes)/../.env"
    output=$(site --diff "$work/demo.site" --loopback)
    has "$output" '+ BRIDGE_PASSWORD: ***'
    lacks "$output" "$before"
    lacks "$output" another-one-than-before
    before=$(pid_of hub)
    has "$(site --apply "$work/demo.site" --loopback)" 'hub: nats-server reloaded.'
    same "$(pid_of hub)" "$before"

    has "$(site --stop "$work/demo.site" --loopback)" '4 processes have ended.'
}

test_wrong_arguments() {
    fails_with 'See --help.' site nonsense
    fails_with 'wants a site file' site --check
    fails_with "does not take '--restart'" site --diff x --restart
    fails_with 'nowhere.site: cannot be read' site --check nowhere.site
}

run_tests
