# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""All files of a node, each by its name in the node's folder."""

from clock_files import clock_files, ntp_servers
from nats_config import LOOPBACK, nats_conf, settings_conf
from stream_configs import record_settings

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
    files.update((name, _made(site) + text) for name, text in clock_files(site, node).items())
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
    is_first_hub = node is site.hubs[0]
    login = "REGISTRY" if is_first_hub else "GUARDIAN"
    values = {
        "NUNECT_UNIT": node.name,
        # Its own server alone: it would stay with the hub after that one was back.
        "NUNECT_URL": f"tls://{LOOPBACK}:{node.ports['port']}",
        "NUNECT_CA": "pki/ca.pem",
        "NUNECT_STATUS_FILE": "run/guardian.status",
        "NUNECT_REGISTRY": "true" if is_first_hub else "false",
        "NUNECT_TRAFFIC": "true" if node.role == "leaf" else "false",
        # Empty at hubs.
        "NUNECT_UPLINK": ",".join(site.nodes[remote.text].address for remote in node.remote),
        "NATS_GUARDIAN_USER": logins[f"NATS_{login}_USER"],
        "NATS_GUARDIAN_PASSWORD": logins[f"NATS_{login}_PASSWORD"],
        "TIME_AUTHORITY": "true" if is_first_hub else "false",
        "TIME_SYNC_MODE": clock.mode,
        "PTP_DOMAIN": clock.domain,
        "PTP_HW_TIMESTAMP": "true" if clock.hardware else "false",
        "PTP_MASTER_ADDRESS": master.address if master else "",
        "NTP_SERVERS": ",".join(ntp_servers(site, node)),
        **record_settings(site, node),
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
