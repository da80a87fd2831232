#!/bin/sh
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Has ptp4l announce how good the time of a grandmaster with GPS is: by itself it would say for ever that it
# knows nothing of it (clockClass 248), and nobody who follows it would call its clock locked. It is kept
# running in a node's folder, beside the time daemons; by the right to write ptp4l's socket, as root.
#
#   sh grandmaster.sh             goes by chronyd, which has the pulse (the source GPS of chrony.conf)
#   sh grandmaster.sh ts2phc      runs ts2phc -f ts2phc.conf, which has it, and goes by what that says
#
#   clockClass 6     GPS is followed
#              7     no longer, but the clock cannot be off by more than 100 us yet
#              187   no longer; chronyd may follow servers
#              248   it never was
# clockAccuracy is what the clock can be off by, not what the receiver could do. The offset of UTC to TAI
# and the timescale stay as ptp4l has them. Each change is said on stdout.

set -u
holdover_ns=100000
drift_ns=1000 # of a card's clock that nothing steers, a second
pulse_ns=50   # what the receiver's own pulse may be off by
period=2

# option NAME FILE: its value; nothing if it is not set.
option() { sed -n "s/^$1[[:space:]]\{1,\}//p" "$2" | head -n 1; }

[ -r ptp4l.conf ] || { echo "grandmaster.sh: there is no ptp4l.conf in $(pwd)" >&2 && exit 2; }
domain=$(option domainNumber ptp4l.conf)
socket=$(option uds_address ptp4l.conf)
socket=${socket:-/var/run/ptp4l}
own_socket=$(dirname "$socket")/grandmaster.$$
was_followed=false

ask_ptp4l() { pmc -u -b 0 -d "${domain:-0}" -s "$socket" -i "$own_socket" "$1" 2> /dev/null; }

# chronyd_view: source (gps, ntp or none), what the clock may be off by in ns, leap second (0, 61 or 59).
chronyd_view() {
    at=$(option bindcmdaddress chrony.conf)
    # shellcheck disable=SC2086  # none or two
    chronyc ${at:+-h "$at"} -c -n -m sources tracking 2> /dev/null | awk -F, '
        function abs(x) { return x < 0 ? -x : x }
        # Busybox may know no powers.
        function four_intervals(poll,   s) { for (s = 4; poll > 0; poll--) s *= 2; return s }
        BEGIN { source = "none"; bound = 1; leap = 0 }
        # Told of a pulse within the last four of its intervals.
        NF == 10 && $1 == "#" && $3 == "GPS" && $2 ~ /[*+]/ && $7 <= four_intervals($5) { source = "gps" }
        NF == 10 && $1 == "^" && $2 == "*" { source = "ntp" }
        NF == 14 { bound = abs($5) + $11 / 2 + $12; leap = $14 ~ /^Insert/ ? 61 : $14 ~ /^Delete/ ? 59 : 0 }
        END { printf "%s %.0f %d\n", source, bound * 1e9, leap }'
}

# accuracy NS: the enumeration of IEEE 1588.
accuracy() {
    awk -v ns="$1" 'BEGIN {
        count = split("25 100 250 1000 2500 10000 25000 100000 250000 1000000 2500000 10000000 25000000 100000000 250000000 1000000000", limits, " ")
        for (i = 1; i <= count && ns > limits[i]; i++);
        if (i <= count) printf "0x%x\n", 31 + i; else print "0xfe"
    }'
}

# steady_accuracy NS ANNOUNCED: as announced until it is twice as good; it would else go to and fro.
steady_accuracy() {
    new=$(accuracy "$1")
    case $2 in
        '' | 0xfe) ;;
        *) [ $((new)) -ge $(($2)) ] || { new=$(accuracy $((2 * $1))) && [ $((new)) -lt $(($2)) ]; } || new=$2 ;;
    esac
    echo "$new"
}

# class_of SOURCE NS
class_of() {
    if [ "$1" = gps ]; then
        echo 6
    elif ! "$was_followed"; then
        echo 248
    elif [ "$2" -le "$holdover_ns" ]; then
        echo 7
    else
        echo 187
    fi
}

# announce SOURCE NS LEAP: what ptp4l does not announce already.
announce() {
    ! [ "$1" = gps ] || was_followed=true
    class=$(class_of "$1" "$2")
    case $class$1 in
        6* | 7*) by=0x20 known=1 ;; # GPS
        *ntp) by=0x50 known=1 ;;
        *) by=0xa0 known=0 ;; # an oscillator of its own
    esac
    now=$(ask_ptp4l 'GET GRANDMASTER_SETTINGS_NP')
    accuracy=0xfe
    [ "$known" = 0 ] || accuracy=$(steady_accuracy "$2" "$(printf '%s\n' "$now" | awk '$1 == "clockAccuracy" { print $2 }')")
    wanted=$(printf '%s\n' "$now" | awk -v class="$class" -v accuracy="$accuracy" -v leap="$3" -v by="$by" -v known="$known" '
        $1 == "clockClass" { $2 = class }
        $1 == "clockAccuracy" { $2 = accuracy }
        $1 == "leap61" { $2 = (leap == 61) + 0 }
        $1 == "leap59" { $2 = (leap == 59) + 0 }
        $1 ~ /^(currentUtcOffsetValid|timeTraceable|frequencyTraceable)$/ { $2 = known }
        $1 == "timeSource" { $2 = by }
        NF == 2 { printf "%s %s ", $1, $2 }')
    there=$(printf '%s\n' "$now" | awk 'NF == 2 { printf "%s %s ", $1, $2 }')
    # Nothing: ptp4l does not run yet.
    [ -n "$there" ] && [ "$wanted" != "$there" ] || return 0
    if ask_ptp4l "SET GRANDMASTER_SETTINGS_NP $wanted" | grep -q 'RESPONSE MANAGEMENT'; then
        echo "grandmaster: clockClass $class, clockAccuracy $accuracy, timeSource $by: by $1, off by at most $2 ns"
    else
        echo 'grandmaster: ptp4l does not take it; this wants the right to write its socket' >&2
    fi
}

by_chronyd() {
    while :; do
        view=$(chronyd_view)
        # shellcheck disable=SC2086  # three words
        announce $view
        sleep "$period"
    done
}

uptime_s() {
    read -r seconds _ < /proc/uptime
    echo "${seconds%%.*}"
}

# card_view: as chronyd_view, of the last pulse that ts2phc has told of.
card_view() {
    if [ -z "$pulse_s" ]; then
        echo 'none 1000000000 0'
        return
    fi
    age=$(($(uptime_s) - pulse_s))
    source=none
    [ "$age" -gt 3 ] || source=gps
    echo "$source $((offset_ns + pulse_ns + age * drift_ns)) 0"
}

# take_pulse LINE: "ts2phc[1.2]: /dev/ptp0 offset -3 s2 freq +7"; s2 and s3: it is followed.
take_pulse() {
    # shellcheck disable=SC2086  # its words
    set -- ${1#*offset}
    case ${2:-} in
        s2 | s3) ;;
        *) return ;;
    esac
    offset_ns=${1#[-+]}
    pulse_s=$(uptime_s)
}

by_card() {
    pulse_s='' offset_ns=0
    pipe=$(mktemp -d)/lines
    mkfifo "$pipe"
    ts2phc -s nmea -f ts2phc.conf -m -q > "$pipe" &
    daemon=$!
    while sleep "$period"; do echo tick; done > "$pipe" &
    ticker=$!
    trap 'kill "$daemon" "$ticker" 2> /dev/null; rm -rf "${pipe%/*}"' EXIT
    trap 'exit 143' INT TERM
    while read -r line; do
        case $line in
            tick)
                # shellcheck disable=SC2046  # three words
                announce $(card_view)
                kill -0 "$daemon" 2> /dev/null || exit 1 # whoever keeps this running begins anew
                ;;
            *offset*freq*) take_pulse "$line" ;;
            *) printf '%s\n' "$line" ;;
        esac
    done < "$pipe"
}

case ${1:-} in
    '') by_chronyd ;;
    ts2phc) by_card ;;
    *) echo "grandmaster.sh: expected ts2phc or nothing, not '$1'" >&2 && exit 2 ;;
esac
