# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A site with leaf nodes on this machine, for deploy/run.sh --site. Sourced after lib.sh and before
# settings.sh, which reads the variables set here. All of it lies in var/trial, which goes when it ends.

# shellcheck source=deploy/site/site_folder.sh
. "$deploy_dir/site/site_folder.sh"
trial_dir=$var_dir/trial

# use_trial_folder NAME [--loopback] ...: from here on everything is that site's.
use_trial_folder() {
    site_file=${1:-}
    [[ -n $site_file && $site_file != --* ]] || usage_error "--site takes the name of a site, such as demo-3-leaf, not '$site_file'."
    [[ -e $site_file ]] || site_file=$deploy_dir/site/$site_file.site
    [[ -e $site_file ]] || die "there is no site '$1': neither such a file nor $(shown "$site_file")."
    site_loopback=''
    if [[ ${2:-} == --loopback ]] || ((EUID != 0)); then
        site_loopback=--loopback
    fi
    # The check of the file wants nats-server, on which the rest depends as well.
    "$deploy_dir/packages.sh" install site
    # shellcheck disable=SC2086  # none or one
    use_site_folder "$trial_dir/site" "$site_file" $site_loopback
}

# run_site NAME [--loopback] [--stop | [--units COUNT] CONSOLE-ARGUMENT...]
run_site() {
    local with_units=()
    shift
    [[ ${1:-} != --loopback ]] || shift
    if [[ ${1:-} == --stop ]]; then
        stop_trials
        return
    fi
    if [[ ${1:-} == --units ]]; then
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || usage_error "--units wants how many, not '${2:-}'."
        with_units=("$1" "$2")
        shift 2
        # shellcheck disable=SC2034  # of run.sh
        needs_simulator=true
    fi
    # shellcheck disable=SC2034  # of run.sh
    steps=4 # the guardians come with the site
    install_packages
    build
    progress 'Site ...'
    if [[ -n $(site_python running - "${site_place[@]}") ]]; then
        ((${#with_units[@]} == 0)) || die 'the site runs already, without more units. End it: deploy/run.sh --stop'
        say 'The site runs already.'
    else
        # shellcheck disable=SC2086  # none or one
        NUNECT_VAR_DIR=$trial_dir "$deploy_dir/site.sh" --start "$site_file" $site_loopback "${with_units[@]}"
    fi
    if [[ -z $site_loopback ]]; then
        # Nothing of the site is seen from outside its namespaces.
        mapfile -t console_runner < <(site_python console-runner "$site_file" "${site_place[@]}")
    fi
    start_console --site "$site_file" "$@"
}

# stop_trials: all of them, with their consoles, and what they made.
stop_trials() {
    local folder pid
    for folder in "$trial_dir"/site/*/; do
        folder=${folder%/}
        [[ -d $folder ]] || continue
        if pid=$(our_pid "$folder/console.pid" "$console" "$folder/pki/ca.pem"); then
            end_process "$pid" nunect-console
            say "The site's console (pid $pid) has ended."
        fi
        say "Site ${folder##*/}: $(site_python stop - --folder "$folder")"
    done
    rm -rf -- "$trial_dir"
}
