#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Checks that the C++ files are as clang-format would write them.
#
#   deploy/check-format.sh         prints file:line of each fault
#   deploy/check-format.sh --fix   formats them
#   CLANG_FORMAT                   program to run; default clang-format

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

arguments=(--dry-run --Werror)
case ${1:-} in
    '') ;;
    --fix) arguments=(-i) ;;
    -h | --help) show_help && exit ;;
    *) usage_error "expected --fix or nothing, not '$1'." ;;
esac
formatter=${CLANG_FORMAT:-clang-format}
have "$formatter" || die "$formatter is not installed. Install it: deploy/packages.sh install check"
cd "$root_dir"
find app core guardian qml timesync tests -name '*.h' -print0 -o -name '*.cpp' -print0 \
    | xargs -0 -r -n 32 -P 2 "$formatter" "${arguments[@]}"
[[ ${1:-} == --fix ]] || say 'Format: as it should be.'
