#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# deploy/openwrt, as far as it can be checked without an OpenWRT and in short: the scripts' syntax, what
# the init script makes of settings, and the package's files. What takes long is done by
# deploy/openwrt/build.sh --prove.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

package_dir=$root/deploy/openwrt/package/nunect-guardian
init=$package_dir/files/nunect-guardian.init
time_init=$package_dir/files/nunect-time.init
program=$NUNECT_BUILD_DIR/bin/nunect-guardian

# init_calls FUNCTION: what the init script tells procd with the settings of $work/nunect.
init_calls() {
    needs busybox busybox
    UCI_FILE=$work/nunect busybox ash "$root/tests/integration/deploy/openwrt.sh" "$init" "$1" \
        program="$program" run_dir="$work/run"
}

# time_calls FUNCTION: the same of the time daemons' script.
time_calls() {
    needs busybox busybox
    UCI_FILE=$work/nunect busybox ash "$root/tests/integration/deploy/openwrt.sh" "$time_init" "$1" drift_dir="$work/drift"
}

# values CALLS NAME: the values of that parameter, one a line.
values() { sed -n "s/^$2 //p" <<< "$1"; }

# The settings as shipped, each of them on and with a value that the guardian takes.
all_settings() {
    local name
    for name in ca.pem leaf.pem leaf.key guardian.env; do
        : > "$work/$name"
    done
    echo secret > "$work/password"
    printf 'NATS_GUARDIAN_USER=overruled\nPTP_MASTER_ADDRESS=192.0.2.7\n' > "$work/guardian.env"
    sed -E "/#(option (creds|token_file|nkey|nkey_seed_file) )/d; s/^(\t)#(option|list) /\1\2 /
        s|/etc/nunect/|$work/|; s/(option enabled) .*/\1 '1'/; s/(option time_authority) .*/\1 '1'/" \
        "$package_dir/files/nunect.config" > "$work/nunect"
}

add_setting() { sed -i "s/^\tlist setting 'PTP_DOMAIN.*/&\n\tlist setting '$1'/" "$work/nunect"; }

test_scripts_are_sound() {
    local script
    needs shellcheck shellcheck
    needs busybox busybox
    for script in "$init" "$time_init" "$package_dir/files/nunect.defaults"; do
        busybox sh -n "$script"
        shellcheck --shell=sh "$script"
    done
    same "$(head -qn 1 "$init" "$time_init" | uniq)" '#!/bin/sh /etc/rc.common'
}

test_off_as_shipped() {
    cp "$package_dir/files/nunect.config" "$work/nunect"
    same "$(init_calls start_service)" ''
    sed -i "s/option enabled '0'/option enabled '1'/" "$work/nunect"
    has "$(init_calls start_service)" 'instance main'
}

test_settings_become_arguments() {
    local calls arguments settings output name value origin
    all_settings
    calls=$(init_calls start_service)
    lacks "$calls" 'error '
    mapfile -t arguments < <(values "$calls" command)
    mapfile -t settings < <(values "$calls" env)
    same "${arguments[0]}" "$program"
    same "${settings[*]}" 'PTP_DOMAIN=0 TIME_DRIFT_PPM=10'
    output=$(env "${settings[@]}" "${arguments[@]}" --check-config)
    while IFS='|' read -r name value origin; do
        grep -qE "^$name +$value \($origin" <<< "$output" || fail "expected $name=$value of $origin in: $output"
    done << END
NUNECT_UNIT|leaf1|--unit
NUNECT_URL|tls://127.0.0.1:4222, tls://hub.example:4222|--url
NUNECT_CA|$work/ca.pem|--ca
NATS_GUARDIAN_USER|guardian|--user
NATS_GUARDIAN_PASSWORD_FILE|$work/password|--password-file
TIME_AUTHORITY|true|--time-authority
NUNECT_WATCHDOG_S|30|--watchdog-s
NUNECT_STATUS_FILE|$work/run/status|--status-file
TIME_DRIFT_PPM|10|environment
PTP_MASTER_ADDRESS|192.0.2.7|$work/guardian.env:2
END
}

# Every option that the shipped file names is one that the script reads.
test_no_option_is_forgotten() {
    local option
    while read -r option; do
        grep -qw -- "$option" "$init" "$time_init" || fail "the script does not read '$option'"
    done < <(sed -nE 's/^\t#?option ([a-z_]+) .*/\1/p' "$package_dir/files/nunect.config")
}

test_one_url_as_an_option() {
    printf "config guardian 'main'\n\toption enabled '1'\n\toption url 'nats://192.0.2.1:4222'\n" > "$work/nunect"
    has "$(init_calls start_service)" 'command nats://192.0.2.1:4222'
}

# For ever, and anew when one of the files changes that the settings name.
test_procd_keeps_it_running() {
    local calls
    all_settings
    calls=$(init_calls start_service)
    same "$(values "$calls" respawn | tr '\n' ' ')" '3600 5 0 '
    same "$(values "$calls" file | sort)" \
        "$(printf '%s\n' "$work"/{ca.pem,guardian.env,leaf.key,leaf.pem,password})"
    same "$(values "$calls" user)" nunect-guardian
    same "$(values "$calls" no_new_privs)" 1
    same "$(init_calls service_triggers)" 'trigger nunect'
}

# Neither is what is wrong started and started again, nor is it kept silent.
test_wrong_settings_are_told_and_not_started() {
    local calls
    all_settings
    sed -i "s/option watchdog_s .*/option watchdog_s 'soon'/" "$work/nunect"
    calls=$(init_calls start_service 2> "$work/log")
    has "$(values "$calls" error)" NUNECT_WATCHDOG_S
    has "$(cat "$work/log")" 'log: -s -t nunect-guardian -p daemon.err nunect-guardian: '
    all_settings
    add_setting TIME_DRIFT_PPM
    has "$(values "$(init_calls start_service 2> "$work/log")" error)" "list setting 'TIME_DRIFT_PPM': expected NAME=VALUE"
}

test_a_password_is_no_setting() {
    local calls
    all_settings
    add_setting NATS_GUARDIAN_PASSWORD=sesame
    calls=$(init_calls start_service 2> "$work/log")
    has "$(values "$calls" error)" 'a password belongs into a file'
    lacks "$calls$(cat "$work/log")" sesame
}

# time_daemons LINE...: a node's folder that names these, in the settings.
time_daemons() {
    mkdir -p "$work/node"
    printf '%s\n' '# Each is to be kept running.' "$@" > "$work/node/nunect-time.conf"
    printf "config time 'time'\n\toption enabled '1'\n\toption folder '%s'\n" "$work/node" > "$work/nunect"
}

test_time_daemons() {
    local calls
    cp "$package_dir/files/nunect.config" "$work/nunect"
    same "$(time_calls start_service)" ''
    time_daemons 'ptp4l -f ptp4l.conf' 'phc2sys -a -r'
    calls=$(time_calls start_service)
    same "$(values "$calls" instance | tr '\n' ' ')" 'ptp4l phc2sys '
    same "$(values "$calls" command | sed -n 3p)" "cd '$work/node' && exec ptp4l -f ptp4l.conf"
    same "$(values "$calls" file)" "$work/node/ptp4l.conf"
    same "$(values "$calls" respawn | tr '\n' ' ')" '3600 5 0 3600 5 0 '
    rm "$work/node/nunect-time.conf"
    fails_with "$work/node/nunect-time.conf cannot be read" time_calls start_service
}

# run_defaults: the first boot, with an uci that writes down what it is told.
run_defaults() {
    # shellcheck disable=SC2016
    NUNECT_FOLDER=$work/etc busybox ash -c '
        uci() {
            case "$*" in
                "-q batch") cat ;;
                *) echo "$KNOWN" ;;
            esac
        }
        chown() { :; }
        . "$1"' ash "$package_dir/files/nunect.defaults"
}

test_first_boot() {
    needs busybox busybox
    same "$(run_defaults)" ''
    same "$(stat -c %a "$work/etc")" 750
    (umask 077 && : > "$work/etc/guardian.env")
    has "$(run_defaults)" "set nunect.main.env_file='$work/etc/guardian.env'"
    same "$(stat -c %a "$work/etc/guardian.env")" 640
    same "$(KNOWN=/another run_defaults)" ''
}

# make_package FILE: the package's install step in a make that knows as much of OpenWRT as it asks for.
make_package() {
    mkdir -p "$work/tree/include"
    : > "$work/tree/rules.mk"
    cat > "$work/tree/include/package.mk" << 'END'
INSTALL_DIR = install -d -m 0755
INSTALL_BIN = install -m 0755
INSTALL_CONF = install -m 0600
define BuildPackage
all:
	$(Build/Prepare)
	$(call Package/$(1)/install,$(ROOT))
endef
END
    make --no-print-directory -s -C "$package_dir" TOPDIR="$work/tree" INCLUDE_DIR="$work/tree/include" \
        BUILD_DIR="$work/tree/build" ROOT="$work/tree/root" NUNECT_GUARDIAN="$1"
}

test_package_files() {
    needs make make
    fails_with 'run deploy/openwrt/build.sh' make_package "$work/nowhere"
    make_package "$program"
    same "$(cd "$work/tree/root" && find . -type f -printf '%P %m\n' | sort)" 'etc/config/nunect 600
etc/init.d/nunect-guardian 755
etc/init.d/nunect-time 755
etc/uci-defaults/90-nunect 755
usr/bin/nunect-guardian 755'
    same "$(sed -n 's/^PKG_VERSION:=//p' "$package_dir/Makefile")" \
        "$(sed -nE 's/^project\(nunect VERSION ([0-9.]+) .*/\1/p' "$root/CMakeLists.txt")"
}

test_build_script() {
    has "$("$root/deploy/openwrt/build.sh" --help)" 'deploy/openwrt/build.sh --prove'
    fails_with 'See --help.' "$root/deploy/openwrt/build.sh" nonsense
    fails_with 'See --help.' "$root/deploy/openwrt/build.sh" --prove --remove
}

run_tests
