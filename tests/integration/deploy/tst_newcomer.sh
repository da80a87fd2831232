#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A newcomer's way, with a real window and real keys: from a console that knows no site to tables
# that live, in six actions at most; and once more, with what the keychain remembers.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

bin=${NUNECT_BUILD_DIR:-$root/build/dev}/bin
most_actions=6
failure_picture=${TMPDIR:-/tmp}/nunect-newcomer-failed.png

# One session bus for all, with a keychain that is open.
if [[ ${1:-} != --on-a-bus ]]; then
    needs dbus-run-session dbus-daemon
    needs gnome-keyring-daemon gnome-keyring
    needs Xvfb xvfb
    needs xdotool xdotool
    needs convert imagemagick
    [[ -x $bin/nunect-console && -x $bin/nunect-sim ]] || fail "build nunect-console and nunect-sim first: $bin"
    status=0
    HOME=$all_work XDG_RUNTIME_DIR=$all_work dbus-run-session -- bash "$0" --on-a-bus || status=$?
    exit "$status"
fi

actions=0
action() {
    actions=$((actions + 1))
    echo "action $actions: $*"
}

start_display() {
    local number
    mkfifo "$work/display"
    Xvfb -displayfd 7 -screen 0 1280x800x24 -nolisten tcp 7<> "$work/display" > "$work/xvfb.log" 2>&1 &
    started+=("$!")
    exec 8<> "$work/display"
    read -r -t 20 number <&8 || fail "Xvfb does not start: $(cat "$work/xvfb.log")"
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY
    export QT_QPA_PLATFORM=xcb QT_QUICK_BACKEND=software
}

start_keychain() {
    printf keychain-password | gnome-keyring-daemon --unlock --components=secrets > "$work/keyring.log" 2>&1
}

# The hub of deploy/, and 40 units that say something.
start_site() {
    hub start > "$work/hub.log" 2>&1 || fail "$(cat "$work/hub.log")"
    NUNECT_SIM_PASSWORD=$(value_of NATS_GUARDIAN_PASSWORD) "$bin/nunect-sim" \
        --url "wss://127.0.0.1:$NATS_WSS_PORT" --ca "$NUNECT_VAR_DIR/pki/ca.pem" \
        --user "$(value_of NATS_GUARDIAN_USER)" --units 40 > "$work/sim.log" 2>&1 &
    started+=("$!")
}

# start_console: as from a desktop's menu; only the page is chosen, for the test to look at.
start_console() {
    XDG_CONFIG_HOME=$work/config "$bin/nunect-console" --page rtt > "$work/console.log" 2>&1 &
    console=$!
    started+=("$console")
}

# There is no window manager here, whose part it is to give a new window the keyboard.
focus_on() {
    local window
    window=$(xdotool search --onlyvisible --name "^$1 – nunect\$" 2> /dev/null | tail -n 1)
    [[ -n $window ]] && xdotool windowfocus "$window" 2> /dev/null && [[ $(xdotool getwindowfocus) == "$window" ]]
}
wait_for_window() {
    eventually focus_on "$1" || {
        import -window root "$failure_picture"
        fail "no window '$1'; the picture: $failure_picture; $(cat "$work/console.log")"
    }
}

connections() {
    curl -fsS --cacert "$NUNECT_VAR_DIR/pki/ca.pem" "https://127.0.0.1:$NATS_HTTPS_PORT/connz?subs=1"
}
# The hub's own word: a console listens to the servers and to the units.
hub_has_console() {
    # shellcheck disable=SC2016
    connections | node -e '
        const { connections } = JSON.parse(require("node:fs").readFileSync(0));
        const console = connections.find((each) => (each.name ?? "").startsWith("nunect-console"));
        const subjects = console?.subscriptions_list ?? [];
        process.exit(["$SYS.>", "ops.heartbeat.*"].every((each) => subjects.includes(each)) ? 0 : 1);'
}

# picture FILE: of the table alone, below the header with its clocks.
picture() { import -window root -crop 1240x520+20+260 +repage "$1"; }
# What is painted there, in colours: an empty table has next to none.
pixels_that_differ() { compare -metric AE "$1" "$2" null: 2>&1 || true; }
# Figures of a dozen rows at the least: more than a cursor, or one cell.
changes() {
    local differing
    differing=$(pixels_that_differ "$1" "$2")
    ((${differing%%.*} > 800))
}
# Twice in a row: what is painted once, late, does not live.
table_lives() {
    picture "$work/one.png"
    sleep 1.2
    picture "$work/two.png"
    sleep 1.2
    picture "$work/three.png"
    changes "$work/one.png" "$work/two.png" && changes "$work/two.png" "$work/three.png"
}
table_rests() {
    picture "$work/one.png"
    sleep 1.2
    picture "$work/two.png"
    ! changes "$work/one.png" "$work/two.png"
}
assert_live() {
    eventually hub_has_console || fail "the hub knows no console: $(connections)"
    eventually table_lives || {
        import -window root "$failure_picture"
        fail "the table does not change; the picture: $failure_picture"
    }
}

type_text() { xdotool type --delay 20 "$1"; }

test_from_nothing_to_live_tables() {
    start_display
    start_keychain
    start_site

    action 'start the console'
    start_console
    wait_for_window Connect
    eventually table_rests || fail 'something moves without a connection'
    action 'type the address'
    type_text "localhost:$NATS_WSS_PORT"
    action Enter
    xdotool key Return
    action 'type the password'
    type_text "$(value_of NATS_OPS_PASSWORD)"
    action Enter
    xdotool key Return
    wait_for_window 'Trust this key\?'
    action 'trust the key, which "hub.sh status" shows, too'
    xdotool key alt+t
    wait_for_window localhost
    assert_live
    ((actions <= most_actions)) || fail "$actions actions"
    import -window root "${NUNECT_SHOTS:-$work}/newcomer.png"

    # Nothing that was typed in secret lies about in the clear.
    ! grep -rqsF -- "$(value_of NATS_OPS_PASSWORD)" "$work/config" "$work/console.log" \
        || fail 'the password lies there in the clear'
    kill "$console"
    eventually is_gone "$console" || fail 'the console does not end'

    # The next time it only has to be started.
    start_console
    wait_for_window localhost
    assert_live
}

run_tests
