#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# var/pki: the site's CA and the hub's certificate.

# shellcheck source=tests/integration/deploy/support.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/support.sh"

certificates() {
    bash -c 'set -euo pipefail; umask 077; . "$1/deploy/lib.sh"; . "$1/deploy/settings.sh"; . "$1/deploy/hub/pki.sh"; load_settings; ensure_certificates' \
        test "$root"
}
fingerprint() { openssl x509 -noout -fingerprint -in "$NUNECT_VAR_DIR/pki/$1.pem"; }
# covers NAME FLAG
covers() { openssl verify -CAfile "$NUNECT_VAR_DIR/pki/ca.pem" "$2" "$1" "$NUNECT_VAR_DIR/pki/server.pem" > /dev/null 2>&1; }

test_first_start() {
    certificates > /dev/null
    covers localhost -verify_hostname || fail localhost
    covers nats.nunet.one -verify_hostname || fail 'the default domain'
    covers 127.0.0.1 -verify_ip || fail 127.0.0.1
    covers ::1 -verify_ip || fail ::1
    ! covers other.example -verify_hostname || fail 'a name that is not ours is covered'
    same "$(stat -c %a "$NUNECT_VAR_DIR"/pki/*.key | sort -u)" 600
    same "$(find "$NUNECT_VAR_DIR/pki" -type f | wc -l)" 4
    # The CA signs certificates and nothing else; the hub's certificate signs none.
    has "$(openssl x509 -noout -text -in "$NUNECT_VAR_DIR/pki/ca.pem")" 'CA:TRUE, pathlen:0'
    has "$(openssl x509 -noout -text -in "$NUNECT_VAR_DIR/pki/server.pem")" 'CA:FALSE'
}

test_good_certificates_are_kept() {
    local ca server
    certificates > /dev/null
    ca=$(fingerprint ca) server=$(fingerprint server)
    same "$(certificates)" ''
    same "$(fingerprint ca)" "$ca"
    same "$(fingerprint server)" "$server"
}

test_renewed_for_new_names() {
    local ca
    certificates > /dev/null
    ca=$(fingerprint ca)
    has "$(NATS_MANAGER_DOMAIN=hub.example certificates)" 'it does not name hub.example'
    covers hub.example -verify_hostname || fail 'the new domain'
    has "$(NATS_MANAGER_BIND=192.0.2.7 certificates)" 'it does not name'
    covers 192.0.2.7 -verify_ip || fail 'the new address'
    same "$(fingerprint ca)" "$ca"
}

test_renewed_before_its_end() {
    local pki=$NUNECT_VAR_DIR/pki
    certificates > /dev/null
    openssl req -new -key "$pki/server.key" -subj /CN=short -addext subjectAltName=DNS:localhost -out "$work/short.csr"
    openssl x509 -req -in "$work/short.csr" -copy_extensions copy -days 13 -CA "$pki/ca.pem" \
        -CAkey "$pki/ca.key" -set_serial 1 -out "$pki/server.pem" 2> /dev/null
    has "$(certificates)" 'it ends within 14 days'
    openssl x509 -noout -checkend $((800 * 24 * 3600)) -in "$pki/server.pem" > /dev/null || fail 'not renewed'
}

test_damage_is_mended_or_named() {
    local pki=$NUNECT_VAR_DIR/pki
    certificates > /dev/null
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$pki/server.key" 2> /dev/null
    has "$(certificates)" 'it is not of this CA and key'
    rm "$pki/ca.key"
    same "$(certificates)" ''
    NATS_MANAGER_DOMAIN=hub.example fails_with 'ca.key is not there to sign it' certificates
}

run_tests
