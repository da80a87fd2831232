# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0
#
# A systemd that lives, as the first process of namespaces of its own: in a copy of this machine's files
# that is forgotten afterwards, with no services but those of a test. Sourced after support.sh; needs root.

live_systemd=${BASH_SOURCE[0]}

# boot_systemd UNIT...: with the files in $work/files over this machine's, and these units enabled.
boot_systemd() {
    ((EUID == 0)) || fail 'this test starts a systemd, which needs root: run it as root'
    needs unshare util-linux
    [[ -x /lib/systemd/systemd ]] || fail 'systemd is missing: install the package systemd.'
    mkdir -p "$work/tree" "$work/files/etc/systemd/system/service.d"
    # Without a journal.
    printf '[Service]\nStandardOutput=append:/services.log\nStandardError=append:/services.log\n' \
        > "$work/files/etc/systemd/system/service.d/log.conf"
    systemd_group=nunect-test-$BASHPID
    # shellcheck disable=SC2016  # expands in there
    unshare --mount --pid --fork --kill-child --uts --ipc --propagation private bash -euo pipefail -c \
        '. "$1" && shift && _prepare_systemd "$@"' bash "$live_systemd" "$work" "$systemd_group" "$@" \
        < /dev/null >> "$work/systemd.log" 2>&1 &
    unshare_pid=$!
    started+=("$unshare_pid")
    trap tear_down_systemd EXIT
    eventually systemd_is_up || fail "systemd does not start: $(cat "$work/systemd.log")"
}

systemd_pid() { cut -d' ' -f1 "/proc/$unshare_pid/task/$unshare_pid/children"; }

# in_systemd COMMAND...: among its files and processes.
in_systemd() { nsenter --target "$(systemd_pid)" --mount --pid --cgroup --ipc --uts --root --wd -- "$@"; }

systemd_is_up() { [[ $(in_systemd systemctl is-system-running 2> /dev/null) == @(running|degraded) ]]; }
property() { in_systemd systemctl show --property "$2" --value "$1"; }
is_active() { [[ $(property "$1" ActiveState) == active ]]; }
services_log() { in_systemd cat /services.log; }
# words_of UNIT: how it is, and what all have said.
words_of() {
    in_systemd systemctl status --no-pager --full "$1" || true
    services_log
}

tear_down_systemd() {
    tear_down
    eventually remove_control_group || true
}

remove_control_group() {
    # shellcheck disable=SC2016
    unshare --mount --propagation private bash -c \
        'mount -t cgroup2 cgroup2 "$1" && find "$1" -depth -path "*/$2*" -type d -exec rmdir {} +' \
        bash "$work/tree" "$systemd_group" 2> /dev/null
}

# The first process of its namespaces, in a control group of its own.
_prepare_systemd() {
    local work=$1 group=$2 tree=$1/tree device
    shift 2
    mount -t tmpfs tmpfs "$tree"
    mkdir "$tree"/{control,upper,work,root}
    mount -t cgroup2 cgroup2 "$tree/control"
    group=$tree/control$(sed -n 's/^0:://p' /proc/self/cgroup)/$group
    mkdir "$group"
    echo 0 > "$group/cgroup.procs"
    mount -t overlay overlay -o "lowerdir=/,upperdir=$tree/upper,workdir=$tree/work" "$tree/root"
    cd "$tree/root"
    # What this machine would start is not started here: some of it sets up the kernel, which is shared.
    rm -rf usr/lib/systemd/system-generators/* usr/lib/systemd/system/*.wants usr/lib/systemd/system/*.requires \
        etc/systemd/system/*.wants etc/systemd/system/*.requires etc/fstab
    cp -a "$work/files/." .
    mount -t proc proc proc
    mount --bind proc/sys proc/sys
    mount -o remount,bind,ro proc/sys # systemd would raise limits of the kernel, which is shared
    mount -t sysfs -o ro sysfs sys
    mount -t tmpfs -o mode=755 tmpfs run
    mount -t tmpfs -o mode=755 tmpfs dev
    for device in null zero full random urandom tty; do
        : > "dev/$device"
        mount --bind "/dev/$device" "dev/$device"
    done
    mknod dev/tty1 c 4 63 # a text console that nobody uses
    mkdir dev/pts dev/shm host
    mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
    mount -t tmpfs -o mode=1777 tmpfs dev/shm
    ln -s pts/ptmx dev/ptmx
    ln -s /proc/self/fd dev/fd
    chroot . systemd-sysusers
    chroot . systemctl --quiet enable "$@"
    exec 3< .
    # Out of a chroot, should this be one: there PrivateUsers= fails.
    # shellcheck disable=SC2016
    exec nsenter --mount=/proc/self/ns/mnt unshare --cgroup bash -euo pipefail -c '
        cd /proc/self/fd/3
        exec 3<&-
        mount -t cgroup2 cgroup2 sys/fs/cgroup
        pivot_root . host
        umount --lazy /host
        mount --make-rshared / # what hands in credentials wants it so
        exec env -i container=nunect-test PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            /lib/systemd/systemd --system --unit=graphical.target --log-target=console --show-status=no'
}
