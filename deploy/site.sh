#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A site with leaf nodes, of one file: configurations, logins and certificates of hubs and leafs.
#
#   deploy/site.sh --check FILE    says what is wrong with it, by line; nats-server tries each result
#   deploy/site.sh --diff FILE     shows what --apply would change and what that takes
#   deploy/site.sh --apply FILE    makes what changed; reloads what runs here where a reload works and
#                                  says where a restart is needed
#   deploy/site.sh --apply FILE --restart
#                                  also restarts what runs here, one server at a time
#   deploy/site.sh --start FILE [--no-guardians] [--units COUNT]
#                                  runs the whole site on this machine, to try it: as root each node in a
#                                  network namespace, with its links and routing; with so many simulated
#                                  units, which move between its leafs
#   deploy/site.sh --streams FILE  makes the streams that lose nothing in a cut, of a site that runs here;
#                                  run again, mends what differs and wakes what sleeps after a cut. Its
#                                  guardians do so by themselves: this is for one without.
#   deploy/site.sh --advice FILE   shows what the subject registry would save on leafs' links, of a site that
#                                  runs here
#   deploy/site.sh --advice FILE --approve ID
#                                  writes down that it is wanted: what concerns the record acts at once; a
#                                  deny rule goes into FILE, and is shown
#   deploy/site.sh --advice FILE --withdraw ID
#                                  undoes that
#   deploy/site.sh --stop FILE     ends it; its folder stays
#
# With --loopback after FILE each node is on ports of 127.0.0.1 instead, and there are no links; so it
# is without root. The guardians are those of NUNECT_BUILD_DIR (default build/release).
#
# FILE describes the site: deploy/site/demo-3-leaf.site is an example with every key. Everything made
# lies in var/site/NAME; nodes/NODE there is the whole folder of one node, to be copied to it.
#   NUNECT_VAR_DIR     folder for everything made; default var/ in the checkout

set -euo pipefail
umask 077
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"
# shellcheck source=deploy/site/site_folder.sh
. "$deploy_dir/site/site_folder.sh"

command=${1:-}
case $command in
    -h | --help) show_help && exit ;;
    --check | --diff | --apply | --start | --streams | --advice | --stop) ;;
    *) usage_error "expected --check, --diff, --apply, --start, --streams, --advice or --stop, not '$command'." ;;
esac
file=${2:-}
[[ -n $file ]] || usage_error "$command wants a site file."
loopback='' options=()
set -- "${@:3}"
while (($#)); do
    case $command$1 in
        --check*) usage_error "--check does not take '$1'." ;;
        *--loopback) loopback=--loopback ;;
        --apply--restart | --start--no-guardians) options+=("$1") ;;
        --start--units)
            [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || usage_error "--units wants how many, not '${2:-}'."
            options+=("$1" "$2")
            shift
            ;;
        --advice--approve | --advice--withdraw)
            [[ -n ${2:-} ]] || usage_error "$1 wants an ID, as --advice shows it."
            options+=("$1" "$2")
            shift
            ;;
        *) usage_error "$command does not take '$1'." ;;
    esac
    shift
done
# Without root there are no namespaces, so what runs here is on ports.
[[ $EUID == 0 || $command != @(--start|--streams|--advice|--stop) ]] || loopback=--loopback

if [[ $command == --check ]]; then
    site_python check "$file"
    exit
fi
use_site_folder "$var_dir/site" "$file" $loopback
# shellcheck source=deploy/settings.sh
. "$deploy_dir/settings.sh"
# shellcheck source=deploy/hub/pki.sh
. "$deploy_dir/hub/pki.sh"
if [[ $command == --apply || $command == --start ]]; then
    prepare_site "$file"
fi
if [[ $command == --start ]]; then
    site_python apply "$file" "${site_place[@]}" > /dev/null
fi
site_python "${command#--}" "$file" "${site_place[@]}" "${options[@]}"
