# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The folder of a site: settings, certificates, nodes. Sourced after lib.sh; use_site_folder comes before
# settings.sh and hub/pki.sh, which read the variables set here.

site_python() {
    have python3 || die 'python3 is missing. Install it: deploy/packages.sh install site'
    python3 -B "$deploy_dir/site" "$@"
}

# use_site_folder PARENT FILE [--loopback]: from here on everything is that site's. On loopback it is
# another site, with other addresses.
use_site_folder() {
    local name
    site_python check "$2" > /dev/null || exit 1
    name=$(sed -nE 's/^[[:space:]]*name[[:space:]]*=[[:space:]]*([A-Za-z0-9-]+).*/\1/p' "$2" | head -n 1)
    var_dir=$1/$name${3:+-loopback}
    pki_dir=$var_dir/pki
    # Settings in the environment are meant for the hub of deploy/hub.sh.
    for name in "${!NATS_@}" "${!NUNECT_@}"; do
        [[ $name == @(NATS_SERVER|NUNECT_BUILD_DIR|NUNECT_VAR_DIR) ]] || unset "$name"
    done
    site_place=(--folder "$var_dir" --build-dir "$(realpath -m -- "${NUNECT_BUILD_DIR:-$build_dir/release}")" ${3:+"$3"})
}

# merge_settings LINES FILE: the file with those KEY=VALUE lines instead of its own.
merge_settings() {
    local file=$2
    [[ -e $file ]] || file=/dev/null
    awk -F= 'NR == FNR { value[$1] = $0; order[++count] = $1; next }
        $1 in value { print value[$1]; delete value[$1]; next }
        { print }
        END { for (i = 1; i <= count; i++) if (order[i] in value) print value[order[i]] }' \
        <(printf '%s\n' "$1") "$file"
}

# prepare_site FILE: logins, and a certificate for each node.
prepare_site() {
    local settings
    private_dir "$var_dir"
    settings=$(site_python environment "$1" "${site_place[@]}")
    merge_settings "$settings" "$var_dir/.env" | write_if_changed "$var_dir/.env"
    load_settings
    ensure_ca
    ensure_node_certificates "$1"
}

ensure_node_certificates() {
    local node names folder reason work
    while read -r node names; do
        folder=$var_dir/nodes/$node/pki
        private_dir "$var_dir/nodes" "$var_dir/nodes/$node" "$folder"
        write_if_changed "$folder/ca.pem" < "$pki_dir/ca.pem"
        reason=$(certificate_fault "$folder/node.pem" "$folder/node.key" "$names") || continue
        may_sign "the certificate of $node" "$reason"
        work=$(mktemp -d -- "$folder/new.XXXXXX")
        (sign_certificate "$work" node "nunect $node" serverAuth,clientAuth "${names// /,}") \
            || die "openssl could not make the certificate of $node."
        mv -- "$work/node.key" "$work/node.pem" "$folder/"
        rm -rf -- "$work"
        say "Made the certificate of $node, as $reason."
    done < <(site_python certificates "$1" "${site_place[@]}")
}
