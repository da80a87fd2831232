#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The services of guardian and kiosk under a systemd that lives. What their units say: tst_service.sh
# and tst_kiosk.sh.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"
# shellcheck source=tests/integration/deploy/live_systemd.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/live_systemd.sh"

guardian=nunect-guardian.service
kiosk=nunect-kiosk.service

# settings_file NAME LINE...: in /etc/nunect there.
settings_file() {
    local to=$work/files/etc/nunect/$1
    shift
    mkdir -p "$work/files/etc/nunect"
    printf '%s\n' "$@" > "$to"
}

# impatient UNIT SECONDS: it is given up after so long without a sign of life, and tells how it ended.
impatient() {
    local to=$work/files/etc/systemd/system/$1.d
    mkdir -p "$to"
    # shellcheck disable=SC2016  # systemd's
    printf '%s\n' '[Service]' "WatchdogSec=$2" 'ExecStopPost=/bin/echo ended: $SERVICE_RESULT' > "$to/test.conf"
}

# install_guardian: as the unit's head says.
install_guardian() {
    local to=$work/files from=$root/deploy/guardian
    install -D -m 755 -t "$to/usr/bin" "$NUNECT_BUILD_DIR/bin/nunect-guardian"
    install -D -m 644 -t "$to/etc/systemd/system" "$from/nunect-guardian.service"
    install -D -m 644 "$from/nunect-guardian.sysusers" "$to/usr/lib/sysusers.d/nunect-guardian.conf"
    install -D -m 644 -t "$to/etc/systemd/system/nunect-guardian.service.d" "$from/loopback-only.conf" "$from/password.conf"
    settings_file guardian.env "NUNECT_URL=tls://127.0.0.1:$NATS_PORT" NUNECT_CA=/etc/nunect/site-ca.pem \
        "NATS_GUARDIAN_USER=$(value_of NATS_GUARDIAN_USER)" NUNECT_UNIT=under-systemd
    settings_file guardian.password "$(value_of NATS_GUARDIAN_PASSWORD)"
    chmod 600 "$work/files/etc/nunect/guardian.password"
    install -m 644 "$NUNECT_VAR_DIR/pki/ca.pem" "$work/files/etc/nunect/site-ca.pem"
}

guardian_is_connected() { in_systemd grep -qsx 'state=connected' /run/nunect-guardian/status && is_active "$guardian"; }
# restarts UNIT COUNT: has it been started again so often, and is it up?
restarts() { [[ $(property "$1" NRestarts) == "$2" ]] && is_active "$1"; }

test_guardian() {
    local pid
    hub start > "$work/hub.log"
    install_guardian
    impatient "$guardian" 3
    boot_systemd "$guardian"
    eventually guardian_is_connected || fail "$(words_of "$guardian")"
    pid=$(property "$guardian" MainPID)
    same "$(in_systemd stat -c %U "/proc/$pid")" nunect-guardian
    # The password came as a credential: in no file that the guardian's user could read.
    same "$(in_systemd stat -c '%U %a' /etc/nunect/guardian.password)" 'root 600'
    lacks "$(in_systemd cat "/proc/$pid/environ" | tr '\0' '\n')" "$(value_of NATS_GUARDIAN_PASSWORD)"

    in_systemd systemctl reload "$guardian"
    same "$(property "$guardian" MainPID)" "$pid"

    in_systemd kill -STOP "$pid" # it hangs
    eventually restarts "$guardian" 1 || fail "$(words_of "$guardian")"
    has "$(services_log)" 'ended: watchdog'
    eventually guardian_is_connected || fail "$(words_of "$guardian")"
    in_systemd kill -KILL "$(property "$guardian" MainPID)"
    eventually restarts "$guardian" 2 || fail "$(words_of "$guardian")"

    in_systemd systemctl stop "$guardian"
    same "$(property "$guardian" Result)" success
}

# install_kiosk: as a person does; cage has no screen here.
install_kiosk() {
    local to=$work/files
    printf '%s\n2468\n' "$(value_of NATS_OPS_PASSWORD)" | DESTDIR=$to "$root/deploy/kiosk.sh" install > "$work/kiosk.log"
    settings_file kiosk.env "NUNECT_CONSOLE_URL=wss://127.0.0.1:$NATS_WSS_PORT" NUNECT_CA=/etc/nunect/site-ca.pem \
        "NATS_OPS_USER=$(value_of NATS_OPS_USER)" NUNECT_CLIENT=kiosk-test NUNECT_KIOSK_ROTATE=0 NUNECT_KIOSK_ARGUMENTS= \
        WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 QT_QUICK_BACKEND=software
}

kiosk_is_connected() { [[ $(services_log) == *'nunect.nats: connected to '* ]]; }
console_pid() { in_systemd pgrep -x nunect-console; }

test_kiosk() {
    local pid
    needs cage cage
    needs seatd seatd
    hub start > "$work/hub.log"
    install_kiosk
    impatient "$kiosk" 5
    boot_systemd seatd.service "$kiosk"
    eventually is_active "$kiosk" || fail "$(words_of "$kiosk")"
    eventually kiosk_is_connected || fail "$(words_of "$kiosk")" # with the password that systemd has handed in
    pid=$(console_pid)
    same "$(in_systemd stat -c %U "/proc/$pid")" nunect-kiosk
    lacks "$(services_log)" /dev/tty1 # could be kept from going dark
    lacks "$(in_systemd cat "/proc/$pid/environ" "/proc/$pid/cmdline" | tr '\0' '\n')" "$(value_of NATS_OPS_PASSWORD)"

    in_systemd kill -STOP "$pid" # its window stands still
    eventually restarts "$kiosk" 1 || fail "$(words_of "$kiosk")"
    has "$(services_log)" 'ended: watchdog'
    in_systemd kill -KILL "$(console_pid)"
    eventually restarts "$kiosk" 2 || fail "$(words_of "$kiosk")"
    in_systemd systemctl stop "$kiosk"
    ! console_pid || fail 'the console runs on'
}

looks_for_a_screen() { [[ $(services_log) == *'Could not find DRM device'* ]]; }

# As far as it comes without a graphics card.
test_kiosk_without_compositor() {
    hub start > "$work/hub.log"
    install_kiosk
    install -D -m 644 -t "$work/files/etc/systemd/system/$kiosk.d" "$root/deploy/kiosk/eglfs.conf"
    boot_systemd seatd.service "$kiosk"
    eventually looks_for_a_screen || fail "$(words_of "$kiosk")"
}

run_tests
