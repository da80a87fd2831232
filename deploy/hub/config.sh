# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the server's configuration of the settings. Sourced after settings.sh.
#
# Passwords reach the server in a file of mode 0600 beside var/.env, in the same 0700 folder: that
# adds no reader. On the command line every user would see them, in the environment they would
# follow the process into dumps and children, and there a password like 12e4 would be a number.

hub_dir=$var_dir/hub
hub_conf=$hub_dir/hub.conf
hub_log=$hub_dir/hub.log
hub_pid_file=$hub_dir/hub.pid

# quoted TEXT: a string of the configuration language.
quoted() {
    local text=${1//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}

# entry NAME VALUE
entry() { printf '%s: %s\n' "$1" "$(quoted "$2")"; }

jetstream_dir() {
    local dir
    dir=$(setting NATS_DATA_DIR)
    case $dir in
        '') printf '%s' "$hub_dir/data" ;;
        /*) printf '%s' "$dir" ;;
        *) printf '%s' "$root_dir/$dir" ;;
    esac
}

origins_list() {
    local origins=() origin separator=''
    IFS=', ' read -r -a origins <<< "$(setting NATS_MANAGER_ORIGINS)"
    printf '['
    for origin in "${origins[@]}"; do
        [[ $origin =~ ^https?://[^[:space:]/\"]+$ ]] \
            || die "NATS_MANAGER_ORIGINS holds '$origin': expected origins such as https://panel.example. $(where_set NATS_MANAGER_ORIGINS)"
        printf '%s%s' "$separator" "$(quoted "$origin")"
        separator=', '
    done
    printf ']'
}

settings_conf() {
    local bind unit origins login name
    bind=$(setting NATS_MANAGER_BIND)
    unit=$(setting NUNECT_CLIENT)
    origins=$(origins_list)
    printf '# Made by deploy/hub.sh of %s; changes here are lost.\n' "$(shown "$env_file")"
    entry HUB_NAME "$(setting NATS_SERVER_NAME)"
    entry LOG_FILE "$hub_log"
    entry JETSTREAM_DIR "$(jetstream_dir)"
    entry CLIENT_LISTEN "$(endpoint "$bind" "$(setting NATS_PORT)")"
    entry WEBSOCKET_LISTEN "$(endpoint "$bind" "$(setting NATS_WSS_PORT)")"
    entry LEAF_LISTEN "$(endpoint "$bind" "$(setting NATS_LEAF_PORT)")"
    entry MONITORING_LISTEN "$(endpoint "$(setting NATS_HTTPS_BIND)" "$(setting NATS_HTTPS_PORT)")"
    printf 'WEBSOCKET_ORIGINS: %s\n' "$origins"
    entry TLS_CERTIFICATE "$pki_dir/server.pem"
    entry TLS_KEY "$pki_dir/server.key"
    entry CONSOLE_HEARTBEAT "ops.heartbeat.$unit"
    entry CONSOLE_METRIC "ops.metric.*.$unit"
    entry CONSOLE_LOG "ops.log.*.$unit"
    for login in SYS OPS:CONSOLE GUARDIAN UNIT LEAF BRIDGE ENGINE PROVISION; do
        name=${login#*:}
        entry "${name}_USER" "$(setting "NATS_${login%:*}_USER")"
        entry "${name}_PASSWORD" "$(setting "NATS_${login%:*}_PASSWORD")"
    done
}

write_config() {
    local settings
    private_dir "$hub_dir"
    mkdir -p -- "$(jetstream_dir)" || die "$(jetstream_dir) cannot be made. $(where_set NATS_DATA_DIR)"
    settings=$(settings_conf)
    write_if_changed "$hub_dir/settings.conf" <<< "$settings"
    cat -- "$root_dir/deploy/hub/hub.conf" "$root_dir/deploy/hub/accounts.conf" | write_if_changed "$hub_conf"
}
