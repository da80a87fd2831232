# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""All files of a node, each by its name in the node's folder."""

from nats_config import LOOPBACK, nats_conf, settings_conf

SECRET_FILES = ("settings.conf", "guardian.env")


def node_files(site, node, logins, bind="0.0.0.0"):
    files = {
        "nats.conf": nats_conf(site, node),
        "settings.conf": settings_conf(site, node, logins, bind),
        "guardian.env": _guardian_env(site, node, logins),
    }
    if site.links_of(node.name):
        files["babeld.conf"] = _babeld_conf(site, node)
        files["sysctl.conf"] = _sysctl_conf(site, node)
        if site.clock.mode != "chrony" and site.clock.grandmaster:
            files["ptp4l.conf"] = _ptp4l_conf(site, node)
    if site.clock.mode != "ptp" or _is_reference(site, node):
        files["chrony.conf"] = _chrony_conf(site, node)
    return files


def certificate_names(site, node):
    names = ["DNS:localhost", f"IP:{LOOPBACK}", f"DNS:{node.name}", f"DNS:{node.name}.{site.domain}"]
    if node.role == "hub":
        names.append(f"DNS:{site.domain}")
    if node.address != LOOPBACK:
        names.append(f"IP:{node.address}")
    for link in site.links_of(node.name):
        names.append(f"IP:{link.end_of(node.name).address.ip}")
    if node.public:
        kind = "IP" if node.public.replace(".", "").isdigit() else "DNS"
        names.append(f"{kind}:{node.public}")
    return list(dict.fromkeys(names))


def _made(site):
    return f"# Made by deploy/site.sh of the site file of '{site.name}'; changes here are lost.\n"


def _guardian_env(site, node, logins):
    clock = site.clock
    master = site.nodes.get(clock.grandmaster)
    values = {
        "NUNECT_UNIT": node.name,
        # Its own server alone: it would stay with the hub after that one was back.
        "NUNECT_URL": f"tls://{LOOPBACK}:{node.ports['port']}",
        "NUNECT_CA": "pki/ca.pem",
        "NUNECT_STATUS_FILE": "run/guardian.status",
        "NATS_GUARDIAN_USER": logins["NATS_GUARDIAN_USER"],
        "NATS_GUARDIAN_PASSWORD": logins["NATS_GUARDIAN_PASSWORD"],
        "TIME_AUTHORITY": "true" if node is site.hubs[0] else "false",
        "TIME_SYNC_MODE": clock.mode,
        "PTP_DOMAIN": clock.domain,
        "PTP_HW_TIMESTAMP": "true" if clock.hardware else "false",
        "PTP_MASTER_ADDRESS": master.address if master else "",
        "NTP_SERVERS": ",".join(_ntp_servers(site, node)),
    }
    return _made(site) + "".join(f"{key}={value}\n" for key, value in values.items() if value != "")


def _babeld_conf(site, node):
    hello = float(site.tuning["hello"])
    lines = [_made(site).rstrip(),
             "# Carries the nodes' stable addresses round the ring. A path that says nothing is given up",
             "# after a few hellos: that is what the hello interval is for. Updates are as frequent, because a",
             "# second cut would else have to wait for what the first one has changed.",
             f"smoothing-half-life {site.tuning['smoothing']}"]
    for link in site.links_of(node.name):
        lines.append(f"interface {link.end_of(node.name).interface} type {link.kind} "
                     f"hello-interval {hello:g} update-interval {3 * hello:g} rxcost 96")
    lines += [f"redistribute local ip {site.network} eq 32 allow",
              "redistribute local deny",
              "redistribute deny",
              f"in ip {site.network} eq 32 allow",
              "in deny",
              "# From the stable address, so that a connection outlives the path that it began on.",
              f"install ip {site.network} pref-src {node.address}"]
    return "\n".join(lines) + "\n"


def _sysctl_conf(site, node):
    values = {
        "net.ipv4.ip_forward": 1,
        "net.ipv6.conf.all.forwarding": 1,
        # Otherwise the kernel keeps to a route whose link has no carrier.
        "net.ipv4.conf.all.ignore_routes_with_linkdown": 1,
        "net.ipv4.conf.default.ignore_routes_with_linkdown": 1,
        # Answers may come back by the other way round the ring.
        "net.ipv4.conf.all.rp_filter": 0,
    }
    for link in site.links_of(node.name):
        values[f"net.ipv4.conf.{link.end_of(node.name).interface.replace('.', '/')}.rp_filter"] = 0
    return _made(site) + "".join(f"{key} = {value}\n" for key, value in values.items())


def _ptp4l_conf(site, node):
    clock = site.clock
    lines = [_made(site).rstrip(),
             "# A boundary clock on every link, so that time comes by whichever way is there.",
             "[global]",
             f"domainNumber {clock.domain}",
             f"priority1 {100 if node.name == clock.grandmaster else 128}",
             f"time_stamping {'hardware' if clock.hardware else 'software'}",
             "network_transport UDPv4",
             "delay_mechanism E2E"]
    if clock.hardware:
        lines.append("boundary_clock_jbod 1")
    if clock.mode == "auto":
        lines += ["# chronyd alone steers the clock; it gets PTP's word by shared memory."]
        lines += ["# With it runs: phc2sys -a -r -E ntpshm -M 0" if clock.hardware
                  else "clock_servo ntpshm\nntpshm_segment 0"]
    elif clock.hardware:
        lines.append("# With it runs: phc2sys -a -r")
    lines += [f"[{link.end_of(node.name).interface}]" for link in site.links_of(node.name)]
    return "\n".join(lines) + "\n"


def _is_reference(site, node):
    """Does it get its time from outside, and give it to the others?"""
    return node.name == (site.clock.grandmaster or site.hubs[0].name)


def _ntp_servers(site, node):
    if _is_reference(site, node):
        return site.clock.ntp
    reference = site.nodes.get(site.clock.grandmaster, site.hubs[0])
    others = [hub for hub in site.hubs if hub is not node and hub is not reference]
    return [one.address for one in [reference] + others]


def _chrony_conf(site, node):
    lines = [_made(site).rstrip()]
    lines += [f"server {server} iburst minpoll 4 maxpoll 6 xleave" for server in _ntp_servers(site, node)]
    if site.clock.mode == "auto" and site.clock.grandmaster and not _is_reference(site, node):
        lines.append("refclock SHM 0 poll 2 dpoll -2 precision 1e-7 refid PTP prefer")
    lines += ["driftfile /var/lib/chrony/chrony.drift", "makestep 0.1 3", "rtcsync"]
    if _is_reference(site, node) or node.role == "hub":
        lines += [f"allow {site.network}", "# Without a source the site still keeps one time.",
                  f"local stratum {8 if _is_reference(site, node) else 10} orphan"]
    return "\n".join(lines) + "\n"
