#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What deploy/site.sh makes for the time daemons: the daemons themselves take it. They steer no clock
# here, and have links and shared memory in namespaces of the test's own.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
PATH=$root/build/tools/usr/sbin:$PATH # chronyd, where deploy/packages.sh has unpacked it

site() { "$root/deploy/site.sh" "$@"; }

# The links that the ptp4l.conf in $1 names, in the namespace that this runs in.
# shellcheck disable=SC2016  # expands in there
make_links='
    sed -n "s/^\[\([^g].*\)\]$/\1/p" "$1" | while read -r link; do
        ip link add "$link" type veth peer name "peer-$link"
        ip link set "$link" up
        ip link set "peer-$link" up
    done'

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

# In a chroot there are no user namespaces, and root needs none.
own_user=()
((EUID == 0)) || own_user=(--map-root-user)

# ptp4l_says NODE TEXT: with links as its configuration names them, ptp4l gets as far as that.
ptp4l_says() {
    local log=$work/ptp4l.log pid sockets=(--uds_address="$work/uds")
    [[ $(ptp4l -v) == [0-3].* ]] || sockets+=(--uds_ro_address="$work/uds_ro")
    # shellcheck disable=SC2016  # expands in there
    unshare "${own_user[@]}" --net bash -c "$make_links"'
        exec ptp4l -f "$@" -m -q --free_running=1' \
        bash "$nodes/$1/ptp4l.conf" "${sockets[@]}" > "$log" 2>&1 &
    pid=$!
    started+=("$pid")
    eventually grep -q -- "$2" "$log" || fail "expected '$2' in: $(cat "$log")"
    kill "$pid" 2> /dev/null || true
    wait "$pid" 2> /dev/null || true
}

# make_machine: namespaces for network and shared memory, with the links of the hub's ptp4l.conf.
make_machine() {
    rm -f "$work/machine"
    unshare "${own_user[@]}" --net --ipc bash -c "$make_links"'
        ip link set lo up
        echo ready
        exec sleep 300' bash "$nodes/hub/ptp4l.conf" > "$work/machine" &
    machine=$!
    started+=("$machine")
    eventually grep -qs ready "$work/machine" || fail 'no namespaces'
}

# on_machine COMMAND...: runs on there, in the hub's folder; its pid is then in $pid, its words in a log
# named like the program.
on_machine() {
    local user=()
    ((EUID == 0)) || user=(--user --preserve-credentials)
    (cd "$nodes/hub" && exec nsenter --target "$machine" "${user[@]}" --net --ipc "$@") > "$work/$1.log" 2>&1 &
    pid=$!
    started+=("$pid")
}

# receiver_instead_of SOURCE: chronyd's GPS is that, and its commands come by a socket of its own. Its clock
# is taken for a bad one, so that it needs seconds for what takes minutes.
receiver_instead_of() {
    local conf=$nodes/hub/chrony.conf
    rm -rf "$work/chronyd"
    mkdir -m 700 "$work/chronyd"
    sed -i -E "s|^refclock PPS .*|$1|; s/^(refclock SHM 0) poll 4/\1 poll 0/; /^(driftfile|makestep|rtcsync)/d" "$conf"
    printf '%s\n' "bindcmdaddress $work/chronyd/socket" "pidfile $work/chronyd/pid" 'maxclockerror 10' >> "$conf"
}

chronyd_sources() { chronyc -h "$work/chronyd/socket" -c -n sources 2> /dev/null; }

# announces WORDS...: of each pair, ptp4l announces that name with that value.
announces() {
    local domain now
    domain=$(sed -n 's/^domainNumber //p' "$nodes/hub/ptp4l.conf")
    now=$(pmc -u -b 0 -d "$domain" -s "$work/uds" -i "$work/pmc" 'GET GRANDMASTER_SETTINGS_NP' | awk 'NF == 2 { print $1, $2 }')
    while (($#)); do
        grep -qx "$1 $2" <<< "$now" || return 1
        shift 2
    done
}

nobody_runs() { ! pgrep -f "$1" > /dev/null; }

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
sh grandmaster.sh
chronyd -d -f chrony.conf'
    has "$(cat "$nodes/hub/chrony.conf")" 'refclock PPS /dev/pps0 poll 3 lock NMEA refid GPS prefer'
    # NTP is the fallback of the grandmaster, and the grandmaster everybody else's.
    has "$(cat "$nodes/hub/chrony.conf")" 'server ntp1.example'
    lacks "$(cat "$nodes"/leaf*/chrony.conf)" GPS
    [[ ! -e $nodes/leaf1/grandmaster.sh ]] || fail 'a leaf announces nothing'
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
sh grandmaster.sh ts2phc
chronyd -d -f chrony.conf'
    has "$(cat "$nodes/hub/ts2phc.conf")" 'ts2phc.pin_index 1'
    fails_in_ts2phc 'unknown clock /dev/ptp9' "$nodes/hub/ts2phc.conf"
    echo 'ts2phc.pin_inde 1' >> "$nodes/hub/ts2phc.conf"
    fails_in_ts2phc 'unknown option ts2phc.pin_inde' "$nodes/hub/ts2phc.conf"
    [[ ! -e $nodes/leaf1/ts2phc.conf ]] || fail 'a leaf has no receiver'
}

# chronyd alone: nobody announces anything.
test_gps_without_ptp() {
    nodes_of 's|^#gps = .*|gps = /dev/pps0|; s/^mode = auto/mode = chrony/'
    same "$(commands hub)" 'gpsd -N -n /dev/ttyS0
chronyd -d -f chrony.conf'
}

# While GPS is there, ptp4l says so to everybody, and how much worse it gets without.
test_a_grandmaster_announces_its_gps() {
    local receiver
    needs_daemons
    needs python3 python3
    nodes_of 's|^#gps = .*|gps = /dev/pps0|; s/^ptp_domain = 0/ptp_domain = 7/'
    sed -i "s|^\[global\]|&\nuds_address $work/uds|" "$nodes/hub/ptp4l.conf"
    receiver_instead_of 'refclock SHM 1 poll 0 dpoll -2 precision 1e-6 refid GPS prefer'
    make_machine
    on_machine ptp4l -f ptp4l.conf -m -q
    on_machine chronyd -x -d -u root -f chrony.conf
    on_machine sh grandmaster.sh
    eventually announces clockClass 248 clockAccuracy 0xfe currentUtcOffsetValid 0 || fail "$(cat "$work/sh.log")"
    for _ in 1 2; do
        on_machine python3 -B "$root/tests/integration/deploy/feed_shm.py" 1
        receiver=$pid
        eventually announces clockClass 6 timeSource 0x20 currentUtcOffset 37 currentUtcOffsetValid 1 ptpTimescale 0 \
            timeTraceable 1 frequencyTraceable 1 || fail "not locked: $(cat "$work"/{sh,chronyd}.log)"
        ! announces clockAccuracy 0xfe || fail 'it does not say how good it is'
        kill "$receiver"
        eventually announces clockClass 7 timeSource 0x20 timeTraceable 1 || fail "no holdover: $(cat "$work/sh.log")"
        eventually announces clockClass 187 clockAccuracy 0xfe timeSource 0xa0 currentUtcOffsetValid 0 timeTraceable 0 \
            || fail "not given up: $(cat "$work/sh.log")"
    done
    has "$(cat "$work/sh.log")" 'grandmaster: clockClass 6'
}

# Beside the pulse chronyd wants to know which second it is; gpsd tells it.
test_gpsd_tells_chronyd_the_second() {
    needs_daemons
    needs gpsd gpsd
    needs python3 python3
    nodes_of 's|^#gps = .*|gps = /dev/pps0|; s|^#gps_serial = .*|gps_serial = /dev/ttyS9|'
    receiver_instead_of ''
    make_machine
    on_machine python3 -B "$root/tests/integration/deploy/nmea_server.py" 7000
    eventually grep -qs ready "$work/python3.log" || fail "$(cat "$work/python3.log")"
    # As the node's folder has it, but for the port.
    # shellcheck disable=SC2046  # words
    on_machine $(commands hub | sed -n 's|^\(gpsd .*\) /dev/ttyS9$|\1 tcp://127.0.0.1:7000|p')
    on_machine chronyd -x -d -u root -f chrony.conf
    eventually hears_the_second || fail "$(chronyd_sources; cat "$work"/{gpsd,chronyd}.log)"
}

# Which second it is, to a tenth: source, its state, last offset.
hears_the_second() {
    chronyd_sources | awk -F, '$3 == "NMEA" && $6 != 0 && $8 > -0.1 && $8 < 0.1 { found = 1 } END { exit !found }'
}

# The same by what ts2phc says of the pulse at a card, which there is none of here.
test_a_grandmaster_announces_the_pulse_at_a_card() {
    needs_daemons
    nodes_of 's|^#gps = .*|gps = /dev/ptp9|; s/^(timestamps) = .*/\1 = software/'
    sed -i "s|^\[global\]|&\nuds_address $work/uds|" "$nodes/hub/ptp4l.conf"
    mkdir "$work/bin"
    # shellcheck disable=SC2016  # expands in there
    printf '%s\n' '#!/bin/sh' 'echo "$*" > "$0.arguments"' \
        'while sleep 0.2 && echo; do [ -e "$0.pulse" ] && cat "$0.pulse"; done' > "$work/bin/ts2phc"
    chmod +x "$work/bin/ts2phc"
    make_machine
    on_machine ptp4l -f ptp4l.conf -m -q
    PATH=$work/bin:$PATH on_machine sh grandmaster.sh ts2phc
    echo 'ts2phc[1.2]: /dev/ptp9 offset     900 s1 freq   +7' > "$work/bin/ts2phc.pulse"
    eventually announces clockClass 248 || fail 'ptp4l does not answer'
    echo 'ts2phc[1.2]: /dev/ptp9 offset     -40 s2 freq   +7' > "$work/bin/ts2phc.pulse"
    eventually announces clockClass 6 clockAccuracy 0x21 || fail "not locked: $(cat "$work/sh.log")"
    rm "$work/bin/ts2phc.pulse"
    eventually announces clockClass 7 timeSource 0x20 || fail "no holdover: $(cat "$work/sh.log")"
    has "$(cat "$work/bin/ts2phc.arguments")" '-s nmea -f ts2phc.conf'
    kill "$pid"
    eventually nobody_runs "$work/bin/ts2phc" || fail 'ts2phc runs on'
}

test_faults() {
    refused 's|^#gps = .*|gps = /dev/ttyS1|' "gps is '/dev/ttyS1': expected the device of its pulse"
    refused 's|^#gps_serial|gps_serial|' 'gps_serial says nothing here: gps names no device of its pulse'
    refused 's|^#gps = .*|gps = /dev/pps0|; s/^grandmaster.*//' "gps is the grandmaster's, and no grandmaster is named"
    refused 's/^ptp_transport = .*/ptp_transport = ip/' "ptp_transport is 'ip': expected udp or l2"
}

run_tests
