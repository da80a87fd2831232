# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# What OpenWRT's rc.common gives an init script, as far as ours asks for it: settings of the file
# $UCI_FILE, and a procd that writes down what it is told, an argument a line. Run by busybox' ash,
# which is OpenWRT's shell:   ash openwrt.sh INIT-SCRIPT FUNCTION [NAME=VALUE...]

sections=''
config() {
	current=$2
	sections="$sections $1:$2"
}
option() { eval "config_${current}_$1=\$2"; }
list() {
	eval "config_${current}_$1=\"\${config_${current}_$1:-}\${config_${current}_$1:+ }\$2\""
	eval "items_${current}_$1=\"\${items_${current}_$1:-}\$2
\""
}

# A file of UCI reads like a script that calls the three functions above.
# shellcheck disable=SC1090
config_load() { . "$UCI_FILE"; }
config_get() { eval "$1=\${config_${2}_$3:-\${4:-}}"; }
config_get_bool() {
	config_get "$@"
	eval "case \$$1 in 1 | on | true | yes | enabled) $1=1 ;; *) $1=0 ;; esac"
}
config_foreach() {
	for each in $sections; do
		[ "${each%%:*}" != "$2" ] || "$1" "${each#*:}"
	done
}
config_list_foreach() {
	eval "items=\${items_${1}_$2:-}"
	while [ -n "$items" ]; do
		item=${items%%"
"*}
		items=${items#*"
"}
		"$3" "$item"
	done
}

procd_open_instance() { echo "instance $1"; }
procd_close_instance() { echo end; }
procd_add_reload_trigger() { echo "trigger $*"; }
procd_set_param() {
	parameter=$1
	shift
	for each in "$@"; do
		echo "$parameter $each"
	done
}

logger() { echo "log: $*" >&2; }
chown() { :; } # the account is only there on OpenWRT

script=$1 call=$2
shift 2
# shellcheck disable=SC1090
. "$script"
for each in "$@"; do
	eval "${each%%=*}=\${each#*=}"
done
"$call"
