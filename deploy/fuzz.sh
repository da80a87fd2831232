#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# Fuzzes what reads bytes from the network, from other programs, from files and from people, with
# address and undefined-behaviour sanitizers.
#
#   deploy/fuzz.sh MINUTES             all targets, which share the time equally, two at once
#   deploy/fuzz.sh MINUTES TARGET...   some of tests/fuzz: parser, headers, subject, ...
#
# Exit code 1: something was found; the last lines say where the input lies that shows it. What the
# fuzzer learns stays in build/fuzz/corpus, and the next run goes on from there.

set -euo pipefail
deploy_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=deploy/lib.sh
. "$deploy_dir/lib.sh"

fuzz_dir=$build_dir/fuzz
jobs=2

build() {
    "$deploy_dir/packages.sh" install build fuzz
    cd "$root_dir"
    [[ -e $fuzz_dir/build.ninja ]] || cmake --preset fuzz
    cmake --build --preset fuzz
}

all_targets() { find "$fuzz_dir/tests" -name 'fuzz_*.args' -printf '%f\n' | sed 's/^fuzz_//; s/\.args$//' | sort; }

# run_target TARGET SECONDS: leaves a log, and what it found in findings/.
run_target() {
    local target=$1 arguments=() status=0
    mapfile -t arguments < "$fuzz_dir/tests/fuzz_$target.args"
    mkdir -p "$fuzz_dir"/{corpus/"$target",findings,log}
    # Short stacks are faster; who runs the input again sees whole ones.
    ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=8 nice -n 19 \
        "$fuzz_dir/tests/fuzz_$target" -max_total_time="$2" -timeout=20 -print_final_stats=1 \
        -artifact_prefix="$fuzz_dir/findings/$target-" "$fuzz_dir/corpus/$target" "${arguments[@]}" \
        > "$fuzz_dir/log/$target.log" 2>&1 || status=$?
    printf '%-18s %12d executions%s\n' "$target" "$(executions "$target")" "$( ((status == 0)) || echo ', found something')"
    return "$status"
}

executions() { sed -n 's/^stat::number_of_executed_units: *//p' "$fuzz_dir/log/$1.log" | grep . || echo 0; }

# findings TARGET: the rule or the sanitizer's words, and the input that shows it.
findings() {
    local log=$fuzz_dir/log/$1.log input
    grep -aE '^This does not hold|runtime error:|^SUMMARY:|ERROR: libFuzzer: (timeout|out-of-memory)' "$log" | sed "s/^/$1: /" >&2
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    warn "see it again: build/fuzz/tests/fuzz_$1 $(shown "${input:-$log}")"
}

fuzz() {
    local minutes=$1 target seconds total=0 status=0 targets=()
    shift
    targets=("$@")
    ((${#targets[@]})) || mapfile -t targets < <(all_targets)
    for target in "${targets[@]}"; do
        [[ -x $fuzz_dir/tests/fuzz_$target ]] || usage_error "there is no target '$target', but: $(all_targets | tr '\n' ' ')"
        rm -f "$fuzz_dir/log/$target.log"
    done
    seconds=$((minutes * 60 * jobs / ${#targets[@]}))
    ((${#targets[@]} >= jobs)) || seconds=$((minutes * 60))
    say "Fuzzing ${#targets[@]} targets, $seconds s each, $jobs at once ..."
    printf '%s\0' "${targets[@]}" | xargs -0 -I{} -P "$jobs" "$0" --run-target {} "$seconds" || status=1
    for target in "${targets[@]}"; do
        total=$((total + $(executions "$target")))
    done
    printf '%-18s %12d executions\n' total "$total"
    ((status)) || return 0
    for target in "${targets[@]}"; do
        grep -aq '^Done ' "$fuzz_dir/log/$target.log" || findings "$target"
    done
    return 1
}

case ${1:-} in
    -h | --help) show_help ;;
    --run-target) run_target "$2" "$3" ;;
    *)
        [[ ${1:-} =~ ^[1-9][0-9]*$ ]] || usage_error "expected a number of minutes, not '${1:-}'."
        build
        fuzz "$@"
        ;;
esac
