# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# The site's private CA and the hub's certificate, in var/pki. Sourced after lib.sh, and for the hub's
# own certificate after settings.sh.

pki_dir=$var_dir/pki
renew_before=$((14 * 24 * 3600))
ca_days=3650
server_days=825

# certificate_names: what the hub's certificate must be good for, as `DNS:name` and `IP:address`.
certificate_names() {
    local bind
    bind=$(setting NATS_MANAGER_BIND)
    printf '%s\n' DNS:localhost IP:127.0.0.1 IP:::1
    [[ $(setting NATS_MANAGER_DOMAIN) == localhost ]] || printf 'DNS:%s\n' "$(setting NATS_MANAGER_DOMAIN)"
    case $bind in
        127.0.0.1 | ::1 | 0.0.0.0 | ::) ;;
        *) printf 'IP:%s\n' "$bind" ;;
    esac
}

new_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1" 2> /dev/null; }

make_ca() {
    local work=$1
    new_key "$work/ca.key"
    # A name of its own, so that the CAs of two sites are not taken for each other.
    openssl req -x509 -new -sha256 -days "$ca_days" -key "$work/ca.key" -out "$work/ca.pem" \
        -subj "/O=nunect/CN=nunect site CA $(openssl rand -hex 4)" \
        -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' \
        -addext 'keyUsage=critical,keyCertSign,cRLSign'
    mv -- "$work/ca.key" "$work/ca.pem" "$pki_dir/"
}

# sign_certificate WORK NAME SUBJECT USAGE NAMES: WORK/NAME.key and .pem, signed by this site's CA.
# NAMES as certificate_names has them, with commas.
sign_certificate() {
    local work=$1 name=$2
    new_key "$work/$name.key"
    openssl req -new -sha256 -key "$work/$name.key" -subj "/O=nunect/CN=$3" -out "$work/$name.csr"
    cat > "$work/extensions" << END
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=$4
subjectAltName=$5
END
    openssl x509 -req -sha256 -days "$server_days" -in "$work/$name.csr" -extfile "$work/extensions" \
        -CA "$pki_dir/ca.pem" -CAkey "$pki_dir/ca.key" -set_serial "0x$(openssl rand -hex 15)" \
        -out "$work/$name.pem" 2> /dev/null
}

make_server_certificate() {
    sign_certificate "$1" server 'nunect hub' serverAuth "$(certificate_names | paste -sd,)"
    mv -- "$1/server.key" "$1/server.pem" "$pki_dir/"
}

# key_sha256: of the server's public key, as a console shows it that knows no CA of the hub.
key_sha256() {
    openssl x509 -noout -pubkey -in "$pki_dir/server.pem" | openssl pkey -pubin -outform DER \
        | openssl dgst -sha256 -r | cut -c 1-64 | tr a-f A-F | sed -E 's/.{4}/& /g; s/ $//'
}

# certificate_fault CERTIFICATE KEY NAMES: why it must be made anew; false when it is good.
certificate_fault() {
    local name kind
    if [[ ! -s $1 || ! -s $2 ]]; then
        printf 'there is none yet'
        return
    fi
    if ! openssl x509 -noout -checkend "$renew_before" -in "$1" > /dev/null; then
        printf 'it ends within 14 days'
        return
    fi
    if ! openssl verify -CAfile "$pki_dir/ca.pem" "$1" > /dev/null 2>&1 || ! key_fits "$1" "$2"; then
        printf 'it is not of this CA and key'
        return
    fi
    for name in $3; do
        kind=-checkhost
        [[ $name != IP:* ]] || kind=-checkip
        if ! openssl x509 -noout "$kind" "${name#*:}" -in "$1" | grep -q 'does match'; then
            printf 'it does not name %s' "${name#*:}"
            return
        fi
    done
    return 1
}

renewal_reason() { certificate_fault "$pki_dir/server.pem" "$pki_dir/server.key" "$(certificate_names)"; }

key_fits() {
    [[ $(openssl pkey -in "$2" -pubout 2> /dev/null) == "$(openssl x509 -noout -pubkey -in "$1")" ]]
}

# ensure_certificates: makes what is missing, renews what is due.
ensure_certificates() {
    local work reason
    ensure_ca
    if reason=$(renewal_reason); then
        may_sign "the hub's certificate" "$reason"
        work=$(mktemp -d -- "$pki_dir/new.XXXXXX")
        (make_server_certificate "$work") || die "openssl could not make the hub's certificate in $(shown "$pki_dir")."
        rm -rf -- "$work"
        say "Made the hub's certificate, as $reason."
    fi
}

# ensure_ca: the site's CA, made once.
ensure_ca() {
    local work
    private_dir "$pki_dir"
    if [[ ! -s $pki_dir/ca.pem ]]; then
        # In the folder itself, so that a file comes in place whole or not at all.
        work=$(mktemp -d -- "$pki_dir/new.XXXXXX")
        (make_ca "$work") || die "openssl could not make the site's CA in $(shown "$pki_dir")."
        rm -rf -- "$work"
        say "Made the site's CA: $(shown "$pki_dir/ca.pem")"
    fi
    openssl x509 -noout -checkend "$renew_before" -in "$pki_dir/ca.pem" > /dev/null \
        || die "the site's CA has ended or ends within 14 days. Move $(shown "$pki_dir") away to have a new one made, and give its ca.pem to every console and guardian."
}

# may_sign WHAT REASON
may_sign() {
    [[ -s $pki_dir/ca.key ]] || die "$1 must be renewed ($2), and $(shown "$pki_dir/ca.key") is not there to sign it."
}

certificate_end() { openssl x509 -noout -enddate -in "$pki_dir/server.pem" | cut -d= -f2; }
