#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What deploy/site.sh makes for the time daemons: the daemons themselves take it. They steer no clock
# here, and ptp4l has links in a namespace of the test's own.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
PATH=$root/build/tools/usr/sbin:$PATH # chronyd, where deploy/packages.sh has unpacked it

site() { "$root/deploy/site.sh" "$@"; }

# nodes_of SED-SCRIPT: makes the example with these changes; its nodes are then in $nodes.
nodes_of() {
    sed -E "$1" "$root/deploy/site/demo-3-leaf.site" > "$work/demo.site"
    rm -rf "$NUNECT_VAR_DIR"
    site --apply "$work/demo.site" > /dev/null
    nodes=$NUNECT_VAR_DIR/site/demo-3-leaf/nodes
}

refused() {
    sed -E "$1" "$root/deploy/site/demo-3-leaf.site" > "$work/demo.site"
    fails_with "error: $2" site --check "$work/demo.site"
}

# commands NODE: what is to run there.
commands() { grep -v '^#' "$nodes/$1/nunect-time.conf"; }

# ptp4l_says NODE TEXT: with links as its configuration names them, ptp4l gets as far as that.
ptp4l_says() {
    local log=$work/ptp4l.log pid as=() sockets=(--uds_address="$work/uds")
    [[ $(ptp4l -v) == [0-3].* ]] || sockets+=(--uds_ro_address="$work/uds_ro")
    # In a chroot there are no user namespaces, and root needs none.
    ((EUID == 0)) || as=(--map-root-user)
    # shellcheck disable=SC2016  # expands in there
    unshare "${as[@]}" --net bash -c '
        sed -n "s/^\[\([^g].*\)\]$/\1/p" "$1" | while read -r link; do
            ip link add "$link" type veth peer name "peer-$link"
            ip link set "$link" up
            ip link set "peer-$link" up
        done
        exec ptp4l -f "$@" -m -q --free_running=1' \
        bash "$nodes/$1/ptp4l.conf" "${sockets[@]}" > "$log" 2>&1 &
    pid=$!
    started+=("$pid")
    eventually grep -q -- "$2" "$log" || fail "expected '$2' in: $(cat "$log")"
    kill "$pid" 2> /dev/null || true
    wait "$pid" 2> /dev/null || true
}

# fails_in_ts2phc TEXT FILE: it cannot get far, as there is no such card.
fails_in_ts2phc() { fails_with "$1" ts2phc -s nmea -f "$2" -m -q --free_running=1; }

# arguments_are_taken NODE: those of phc2sys, of which there is no other file.
arguments_are_taken() {
    local command
    command=$(commands "$1" | grep '^phc2sys')
    # shellcheck disable=SC2086  # words
    $command -v > /dev/null || fail "phc2sys does not take: $command"
}

needs_daemons() {
    needs ptp4l linuxptp
    needs chronyd chrony
    needs ip iproute2
}

test_chronyd_takes_each_file() {
    local changes file
    needs_daemons
    while read -r changes; do
        nodes_of "$changes"
        for file in "$nodes"/*/chrony.conf; do
            chronyd -p -f "$file" > "$work/log" 2>&1 || fail "with '$changes': $(cat "$work/log")"
        done
    done <<'END'
s/^#ntp_servers/ntp_servers/
s/^mode = auto/mode = ptp/
s/^mode = auto/mode = chrony/
s|^#gps = .*|gps = /dev/pps0|; s/^#(gps_serial|ntp_servers)/\1/
s|^#gps = .*|gps = /dev/ptp9|; s/^#(gps_pin|ntp_servers)/\1/
END
    sed -i 's/^refclock PHC/& no/' "$nodes/hub/chrony.conf"
    ! chronyd -p -f "$nodes/hub/chrony.conf" > /dev/null 2>&1 || fail 'chronyd takes anything'
}

test_ptp4l_takes_each_file() {
    local changes
    needs_daemons
    for changes in '' 's/^ptp_transport = udp/ptp_transport = l2/' 's/^mode = auto/mode = ptp/'; do
        nodes_of "$changes"
        ptp4l_says hub 'assuming the grand master role'
        ptp4l_says leaf1 'INITIALIZING to LISTENING'
    done
    nodes_of 's/^timestamps = software/timestamps = hardware/'
    ptp4l_says hub 'does not support requested timestamping mode'
    arguments_are_taken hub
    arguments_are_taken leaf1
    echo 'time_stampin hardware' >> "$nodes/hub/ptp4l.conf"
    ptp4l_says hub 'unknown option time_stampin'
}

test_gps_by_a_pulse_at_the_board() {
    nodes_of 's|^#gps = .*|gps = /dev/pps0|; s/^#(gps_serial|ntp_servers)/\1/; s/^timestamps = .*/timestamps = hardware/'
    same "$(commands hub)" 'ptp4l -f ptp4l.conf
phc2sys -a -r -r
gpsd -N -n /dev/ttyS1
chronyd -d -f chrony.conf'
    has "$(cat "$nodes/hub/chrony.conf")" 'refclock PPS /dev/pps0 poll 3 lock NMEA refid GPS prefer'
    # NTP is the fallback of the grandmaster, and the grandmaster everybody else's.
    has "$(cat "$nodes/hub/chrony.conf")" 'server ntp1.example'
    lacks "$(cat "$nodes"/leaf*/chrony.conf)" GPS
    has "$(cat "$nodes/leaf1/chrony.conf")" 'server 10.77.254.1'
    same "$(commands leaf1)" 'ptp4l -f ptp4l.conf
phc2sys -a -r -E ntpshm -M 0
chronyd -d -f chrony.conf'
}

test_gps_by_a_pulse_at_a_card() {
    needs_daemons
    nodes_of 's|^#gps = .*|gps = /dev/ptp9|; s/^#gps_serial = .*/gps_serial = \/dev\/ttyS9/; s/^#gps_pin = 0/gps_pin = 1/
        s/^timestamps = .*/timestamps = hardware/'
    same "$(commands hub)" 'ptp4l -f ptp4l.conf
ts2phc -s nmea -f ts2phc.conf
chronyd -d -f chrony.conf'
    has "$(cat "$nodes/hub/ts2phc.conf")" 'ts2phc.pin_index 1'
    fails_in_ts2phc 'unknown clock /dev/ptp9' "$nodes/hub/ts2phc.conf"
    echo 'ts2phc.pin_inde 1' >> "$nodes/hub/ts2phc.conf"
    fails_in_ts2phc 'unknown option ts2phc.pin_inde' "$nodes/hub/ts2phc.conf"
    [[ ! -e $nodes/leaf1/ts2phc.conf ]] || fail 'a leaf has no receiver'
}

test_faults() {
    refused 's|^#gps = .*|gps = /dev/ttyS1|' "gps is '/dev/ttyS1': expected the device of its pulse"
    refused 's|^#gps_serial|gps_serial|' 'gps_serial says nothing here: gps names no device of its pulse'
    refused 's|^#gps = .*|gps = /dev/pps0|; s/^grandmaster.*//' "gps is the grandmaster's, and no grandmaster is named"
    refused 's/^ptp_transport = .*/ptp_transport = ip/' "ptp_transport is 'ip': expected udp or l2"
}

run_tests
