# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What keeps a node's clock: configurations of the daemons, and in nunect-time.conf how each is run."""

from pathlib import Path

# Segments 0 and 1 are gpsd's on a machine that has it: what ptp4l writes must not get between.
_PTP_SEGMENT, _UNREAD_SEGMENT = 0, 2


def clock_files(site, node):
    files, commands = {}, []
    if site.links_of(node.name) and site.clock.mode != "chrony" and site.clock.grandmaster:
        files["ptp4l.conf"] = _ptp4l_conf(site, node)
        commands.append("ptp4l -f ptp4l.conf")
        commands += _phc2sys_commands(site, node)
    if site.clock.gps and _is_reference(site, node):
        _add_gps(site.clock, files, commands)
    if site.clock.mode != "ptp" or _is_reference(site, node):
        files["chrony.conf"] = _chrony_conf(site, node)
        commands.append("chronyd -d -f chrony.conf")
    if commands:
        files["nunect-time.conf"] = "\n".join(["# Each is to be kept running, in this folder."] + commands) + "\n"
    return files


def _add_gps(clock, files, commands):
    is_announced = "ptp4l.conf" in files
    if is_announced:
        files["grandmaster.sh"] = Path(__file__).with_name("grandmaster.sh").read_text()
    if _pulse_is_at_card(clock):
        files["ts2phc.conf"] = _ts2phc_conf(clock)
        commands.append("sh grandmaster.sh ts2phc" if is_announced else "ts2phc -s nmea -f ts2phc.conf")
    else:
        commands.append(f"gpsd -N -n {clock.gps_serial}")
        commands += ["sh grandmaster.sh"] if is_announced else []


def ntp_servers(site, node):
    if _is_reference(site, node):
        return site.clock.ntp
    reference = site.nodes.get(site.clock.grandmaster, site.hubs[0])
    others = [hub for hub in site.hubs if hub is not node and hub is not reference]
    return [one.address for one in [reference] + others]


def _is_reference(site, node):
    """Does it get its time from outside, and give it to the others?"""
    return node.name == (site.clock.grandmaster or site.hubs[0].name)


def _pulse_is_at_card(clock):
    return clock.gps.startswith("/dev/ptp")


def _ptp4l_conf(site, node):
    clock = site.clock
    lines = ["# A boundary clock on every link, so that time comes by whichever way is there.",
             "[global]",
             f"domainNumber {clock.domain}",
             f"priority1 {100 if node.name == clock.grandmaster else 128}",
             f"time_stamping {'hardware' if clock.hardware else 'software'}",
             f"network_transport {'L2' if clock.transport == 'l2' else 'UDPv4'}",
             "delay_mechanism E2E"]
    if clock.hardware:
        lines.append("boundary_clock_jbod 1")
    elif clock.mode == "auto":
        segment = _UNREAD_SEGMENT if _is_reference(site, node) else _PTP_SEGMENT
        lines += ["# chronyd alone steers the clock; it gets PTP's word by shared memory.",
                  "clock_servo ntpshm", f"ntpshm_segment {segment}"]
    lines += [f"[{link.end_of(node.name).interface}]" for link in site.links_of(node.name)]
    return "\n".join(lines) + "\n"


def _phc2sys_commands(site, node):
    """What carries the time between the cards' clocks and the system's."""
    clock = site.clock
    if not clock.hardware:
        return []
    if _is_reference(site, node):
        # From the system's to the cards', unless the pulse steers the card itself.
        return [] if _pulse_is_at_card(clock) else ["phc2sys -a -r -r"]
    return [f"phc2sys -a -r -E ntpshm -M {_PTP_SEGMENT}" if clock.mode == "auto" else "phc2sys -a -r"]


def _ts2phc_conf(clock):
    lines = ["# The pulse of GPS steers the card's clock; the sentences say which second it begins.",
             "[global]",
             f"ts2phc.nmea_serialport {clock.gps_serial}",
             f"[{clock.gps}]",
             f"ts2phc.pin_index {clock.gps_pin}"]
    return "\n".join(lines) + "\n"


def _chrony_conf(site, node):
    lines = []
    if _is_reference(site, node):
        lines += _gps_clocks(site.clock)
    lines += [f"server {server} iburst minpoll 4 maxpoll 6 xleave" for server in ntp_servers(site, node)]
    if site.clock.mode == "auto" and site.clock.grandmaster and not _is_reference(site, node):
        lines.append(f"refclock SHM {_PTP_SEGMENT} poll 2 dpoll -2 precision 1e-7 refid PTP prefer")
    lines += ["driftfile /var/lib/chrony/chrony.drift", "makestep 0.1 3", "rtcsync"]
    if _is_reference(site, node) or node.role == "hub":
        lines += [f"allow {site.network}", "# Without a source the site still keeps one time.",
                  f"local stratum {8 if _is_reference(site, node) else 10} orphan"]
    return "\n".join(lines) + "\n"


def _gps_clocks(clock):
    """Preferred where they are good; servers do while they are not."""
    if not clock.gps:
        return []
    if _pulse_is_at_card(clock):
        return ["# ts2phc steers the card's clock by the pulse of GPS; it runs in TAI.",
                f"refclock PHC {clock.gps} poll 2 dpoll -2 tai refid GPS prefer",
                "leapsectz right/UTC"]
    return ["# gpsd says which second it is, the pulse where it begins.",
            "refclock SHM 0 poll 4 refid NMEA delay 0.5 noselect",
            f"refclock PPS {clock.gps} poll 3 lock NMEA refid GPS prefer"]
