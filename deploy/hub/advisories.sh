# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Known security advisories of nats-server. Sourced.

# id | first affected | fixed in, one version a release line | what
advisory_table() {
    cat << 'END'
CVE-2023-47090|2.2.0|2.9.23 2.10.2|login bypass when only the system account is defined
CVE-2023-46129|2.10.0|2.10.4|xkeys with a fixed key
CVE-2025-30215|2.2.0|2.10.27 2.11.1|JetStream API reached across accounts
CVE-2026-27571|2.2.0|2.11.12 2.12.3|WebSocket: decompression bomb before login
CVE-2026-27889|2.2.0|2.11.14 2.12.5|WebSocket: remote crash before login
CVE-2026-33219|2.2.0|2.11.15 2.12.6|WebSocket: memory use before login
CVE-2026-29785|2.2.0|2.11.17 2.12.8|leaf nodes: remote crash before login
CVE-2026-33247|2.2.0|2.11.15 2.12.6|monitoring shows credentials of the command line
2026-16/17/18|2.2.0|2.11.16 2.12.7 2.14.0|permissions passed by through wildcards and queues
2026-28|2.2.0|2.12.12 2.14.3|remote crash by paging of connection lists
END
}
# shellcheck disable=SC2034
recommended_version='2.12.12 or 2.14.3'

# number_of VERSION: 2.10.27 as 2010027, so that versions compare as numbers.
number_of() {
    local major minor patch
    IFS=. read -r major minor patch <<< "$1"
    printf '%d' $((10#${major:-0} * 1000000 + 10#${minor:-0} * 1000 + 10#${patch%%[^0-9]*}))
}

# is_affected VERSION SINCE FIXES: a version is safe from a fix on in its own line, and from the
# newest fix on in all later ones.
is_affected() {
    local version fix number=0
    version=$(number_of "$1")
    ((version >= $(number_of "$2"))) || return 1
    for fix in $3; do
        number=$(number_of "$fix")
        ((version / 1000 != number / 1000 || version < number)) || return 1
    done
    ((version < number))
}

# advisories VERSION: those that the version is open to, one `id: what` a line.
advisories() {
    local id since fixes what
    [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+ ]] || return 0
    while IFS='|' read -r id since fixes what; do
        is_affected "$1" "$since" "$fixes" && printf '%s: %s\n' "$id" "$what"
    done < <(advisory_table)
    return 0
}
