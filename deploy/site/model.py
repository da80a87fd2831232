# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A site as its file describes it, every value checked where it is read."""

import ipaddress
import re
from dataclasses import dataclass, field

from reader import Faults, Value, read_sections

APPLICATIONS = ("BRIDGE", "ENGINE", "PROVISION")
LEAF_ACCOUNTS = ("OPS", "SYS") + APPLICATIONS
PORTS = {"port": 4222, "wss_port": 8443, "monitor_port": 8444, "leaf_port": 7422, "cluster_port": 6222}


@dataclass
class Node:
    role: str  # hub or leaf
    name: str
    line: int
    address: str
    public: str = ""
    ports: dict = field(default_factory=lambda: dict(PORTS))
    remote: list = field(default_factory=list)  # names of hubs, best first
    deny: dict = field(default_factory=dict)  # deny_exports, deny_imports: subjects of OPS
    store_memory: str = "64MB"
    store_file: str = "512MB"


@dataclass
class End:
    node: str
    interface: str
    address: ipaddress.IPv4Interface


@dataclass
class Link:
    name: str
    line: int
    ends: tuple
    rate: str = ""
    kind: str = "wired"

    def end_of(self, node):
        return next(end for end in self.ends if end.node == node)

    def joins(self, node):
        return any(end.node == node for end in self.ends)


@dataclass
class Clock:
    mode: str = "auto"
    grandmaster: str = ""
    domain: int = 0
    hardware: bool = False
    transport: str = "udp"
    gps: str = ""  # device that has the receiver's pulse: /dev/ppsN or /dev/ptpN
    gps_serial: str = ""
    gps_pin: int = 0
    ntp: list = field(default_factory=list)


@dataclass
class Site:
    name: str = ""
    domain: str = ""
    network: ipaddress.IPv4Network = None
    tuning: dict = field(default_factory=dict)
    stream: dict = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    nodes: dict = field(default_factory=dict)  # name: Node
    links: list = field(default_factory=list)

    @property
    def hubs(self):
        return [node for node in self.nodes.values() if node.role == "hub"]

    @property
    def leafs(self):
        return [node for node in self.nodes.values() if node.role == "leaf"]

    def links_of(self, name):
        return [link for link in self.links if link.joins(name)]


_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,31}$")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$")
_SPAN = re.compile(r"[1-9][0-9]*(ms|s|m)$")
_HOURS = re.compile(r"[1-9][0-9]*(s|m|h)$")
_SIZE = re.compile(r"[1-9][0-9]*(KB|MB|GB)$")
_RATE = re.compile(r"[1-9][0-9]*(k|m|g)bit$")
_SUBJECT = re.compile(r"([A-Za-z0-9_$-]+|\*)(\.([A-Za-z0-9_$-]+|\*))*(\.>)?$")
_INTERFACE = re.compile(r"[A-Za-z0-9_.-]{1,15}$")
_PULSE = re.compile(r"/dev/(pps|ptp)[0-9]+$")
_DEVICE = re.compile(r"/dev/[A-Za-z0-9_./-]+$")

_TUNING = {
    "ping_interval": ("5s", _SPAN, "a time such as 5s or 500ms"),
    "ping_max": ("2", re.compile(r"[1-9]$"), "a number from 1 to 9"),
    "write_deadline": ("10s", _SPAN, "a time such as 10s"),
    "smoothing": ("1", re.compile(r"[0-9]$"), "whole seconds from 0 to 9"),
    "hello": ("0.1", re.compile(r"([1-9][0-9]?|0\.[0-9]*[1-9]|[1-9]\.[0-9]+)$"), "seconds such as 0.1"),
}
_STREAM = {
    "max_bytes": ("256MB", _SIZE, "a size such as 256MB"),
    "max_age": ("24h", _HOURS, "a time such as 24h"),
}


class _Reader:
    """One section: takes its values, and at the end names the keys that nobody took."""

    def __init__(self, section, faults):
        self.section, self.faults = section, faults
        self._open = dict(section.values)

    def take(self, key, default=None):
        value = self._open.pop(key, None)
        if value is not None and not value.text:
            self.faults.error(value.line, f"{key} is empty")
            value = None
        if value is not None:
            return value
        if default is None:
            self.faults.error(self.section.line, f"[{self._title()}] lacks {key}")
        return Value(default or "", self.section.line)

    def matching(self, key, pattern, what, default=None):
        value = self.take(key, default)
        if value.text.strip() and not pattern.match(value.text):
            self.faults.error(value.line, f"{key} is '{value.text}': expected {what}")
            return default or ""
        return value.text

    def choice(self, key, words, default):
        return self.matching(key, re.compile(f"({'|'.join(words)})$"), " or ".join(words), default)

    def refuse(self, key, reason):
        """Where the key makes no sense."""
        value = self._open.pop(key, None)
        if value is not None:
            self.faults.error(value.line, f"{key} says nothing here: {reason}")

    def table(self, rules):
        return {key: self.matching(key, pattern, what, default)
                for key, (default, pattern, what) in rules.items()}

    def close(self):
        for key, value in self._open.items():
            self.faults.error(value.line, f"[{self._title()}] has no key '{key}'")

    def _title(self):
        return f"{self.section.kind} {self.section.name}".strip()


def parse_site(text, path):
    """The site, and its faults; the site is only whole where there is none."""
    faults = Faults(path)
    site = Site(tuning={key: rule[0] for key, rule in _TUNING.items()},
                stream={key: rule[0] for key, rule in _STREAM.items()})
    sections = read_sections(text, faults)
    # Nodes before what speaks of them, wherever they stand.
    order = {"site": 0, "hub": 1, "leaf": 1}
    for section in sorted(sections, key=lambda one: order.get(one.kind, 2)):
        _read_section(site, section, faults)
    seen = {}
    for section in sections:
        key = (section.kind, section.name)
        if section.kind and key in seen:
            faults.error(section.line, f"[{section.kind} {section.name}".strip()
                         + f"] stands in line {seen[key]} already")
        seen.setdefault(key, section.line)
    if not any(section.kind == "site" for section in sections):
        faults.error(1, "there is no section [site]")
    elif not site.hubs:
        faults.error(1, "there is no [hub NAME]")
    return site, faults


def _read_section(site, section, faults):
    readers = {"site": _read_site, "tuning": _read_tuning, "stream": _read_stream, "time": _read_clock,
               "hub": _read_node, "leaf": _read_node, "link": _read_link}
    read = readers.get(section.kind)
    if read is None:
        if section.kind:
            faults.error(section.line, f"there is no section '{section.kind}'; there are "
                         + ", ".join(readers))
        return
    named = section.kind in ("hub", "leaf", "link")
    if named and not _NAME.match(section.name):
        faults.error(section.line, f"[{section.kind} NAME] wants a name of 1 to 32 letters, digits "
                     "or '-'")
    if not named and section.name:
        faults.error(section.line, f"[{section.kind}] has no name")
    reader = _Reader(section, faults)
    read(site, reader)
    reader.close()


def _read_site(site, reader):
    site.name = reader.matching("name", _NAME, "1 to 32 letters, digits or '-'")
    site.domain = reader.matching("domain", _HOST, "a host name")
    network = reader.take("network")
    try:
        site.network = ipaddress.IPv4Network(network.text)
    except ValueError as error:
        if network.text:
            reader.faults.error(network.line, f"network: {error}")


def _read_tuning(site, reader):
    site.tuning = reader.table(_TUNING)


def _read_stream(site, reader):
    site.stream = reader.table(_STREAM)


def _read_clock(site, reader):
    clock = site.clock
    clock.mode = reader.choice("mode", ("auto", "ptp", "chrony"), "auto")
    clock.domain = int(reader.matching("ptp_domain", re.compile(r"([0-9]|[1-9][0-9]|1[01][0-9]|12[0-7])$"),
                                       "a number from 0 to 127", "0"))
    clock.hardware = reader.choice("timestamps", ("hardware", "software"), "software") == "hardware"
    clock.transport = reader.choice("ptp_transport", ("udp", "l2"), "udp")
    grandmaster = reader.take("grandmaster", " ")
    clock.grandmaster = grandmaster.text.strip()
    if clock.grandmaster and clock.grandmaster not in site.nodes:
        reader.faults.error(grandmaster.line, f"there is no hub or leaf '{clock.grandmaster}'")
    servers = reader.take("ntp_servers", " ")
    clock.ntp = servers.text.split()
    for server in clock.ntp:
        if not _HOST.match(server):
            reader.faults.error(servers.line, f"'{server}' is no address of an NTP server")


    _read_gps(clock, reader)


def _read_gps(clock, reader):
    clock.gps = reader.matching("gps", _PULSE, "the device of its pulse, /dev/pps0 or /dev/ptp0", " ").strip()
    for key in () if clock.gps else ("gps_serial", "gps_pin"):
        reader.refuse(key, "gps names no device of its pulse")
    clock.gps_serial = reader.matching("gps_serial", _DEVICE, "a serial port such as /dev/ttyS0", "/dev/ttyS0")
    clock.gps_pin = int(reader.matching("gps_pin", re.compile(r"[0-9]$"), "a pin from 0 to 9", "0"))
    if clock.gps and not clock.grandmaster:
        reader.faults.error(reader.section.line, "gps is the grandmaster's, and no grandmaster is named")


def _read_node(site, reader):
    section = reader.section
    if section.name in site.nodes:
        reader.faults.error(section.line, f"'{section.name}' is the name of the "
                            f"{site.nodes[section.name].role} in line {site.nodes[section.name].line}")
    node = Node(section.kind, section.name, section.line, "")
    node.address = _stable_address(site, reader)
    for key, port in PORTS.items():
        if node.role == "hub" or key not in ("leaf_port", "cluster_port"):
            node.ports[key] = int(reader.matching(key, re.compile(r"[1-9][0-9]{0,4}$"), "a port", str(port)))
    used = [node.ports[key] for key in PORTS]
    if len(set(used)) < len(used) or max(used) > 65535:
        reader.faults.error(section.line, f"the ports of '{node.name}' must differ and be at most 65535")
    memory, file = ("256MB", "4GB") if node.role == "hub" else ("64MB", "512MB")
    node.store_memory = reader.matching("store_memory", _SIZE, "a size such as 64MB", memory)
    node.store_file = reader.matching("store_file", _SIZE, "a size such as 512MB", file)
    node.public = reader.matching("public", _HOST, "a host name or address", " ").strip()
    if node.role == "leaf":
        remote = reader.take("remote")
        node.remote = [Value(word, remote.line) for word in remote.text.split()]
        node.deny = {key: _subjects(reader, key) for key in ("deny_exports", "deny_imports")}
    site.nodes[node.name] = node


def _subjects(reader, key):
    value = reader.take(key, " ")
    subjects = value.text.split()
    for subject in subjects:
        if not _SUBJECT.match(subject):
            reader.faults.error(value.line, f"'{subject}' is no subject such as ops.*.debug or ops.log.>")
    return subjects


def _stable_address(site, reader):
    value = reader.take("address")
    try:
        address = ipaddress.IPv4Address(value.text)
    except ValueError:
        if value.text:
            reader.faults.error(value.line, f"address is '{value.text}': expected one such as 10.77.254.1")
        return ""
    if site.network and address not in site.network:
        reader.faults.error(value.line, f"{address} is not in the site's network {site.network}")
    for other in site.nodes.values():
        if other.address == str(address):
            reader.faults.error(value.line, f"{address} is the address of '{other.name}' already")
    return str(address)


def _read_link(site, reader):
    """Interfaces and addresses stand in the order of `ends`."""
    section, faults = reader.section, reader.faults
    names = reader.take("ends")
    words = names.text.split()
    if len(words) != 2 or words[0] == words[1]:
        if names.text:
            faults.error(names.line, f"ends is '{names.text}': expected the names of two nodes")
        words = []
    for word in words:
        if word not in site.nodes:
            faults.error(names.line, f"there is no hub or leaf '{word}'")
    interfaces, addresses = (reader.take(key) for key in ("interfaces", "addresses"))
    link = Link(section.name, section.line, (), kind=reader.choice("kind", ("wired", "wireless"), "wired"),
                rate=reader.matching("rate", _RATE, "a rate such as 200mbit", " ").strip())
    ends = _ends(words, interfaces, addresses, faults)
    if len(ends) != 2:
        return
    if ends[0].address.network != ends[1].address.network or ends[0].address == ends[1].address:
        faults.error(addresses.line, "the two addresses of a link are different ones of one network")
    for end in ends:
        for other in site.links:
            if other.joins(end.node) and other.end_of(end.node).interface == end.interface:
                faults.error(interfaces.line, f"{end.interface} of '{end.node}' is the link "
                             f"'{other.name}' already (line {other.line})")
            if any(end.address.ip == there.address.ip for there in other.ends):
                faults.error(addresses.line, f"{end.address.ip} is an address of the link "
                             f"'{other.name}' already (line {other.line})")
        if site.network and end.address.network.overlaps(site.network):
            faults.error(addresses.line, f"{end.address} lies in the site's network {site.network}, "
                         "which is for the nodes' stable addresses alone")
    link.ends = ends
    site.links.append(link)


def _ends(words, interfaces, addresses, faults):
    names, numbers = interfaces.text.split(), addresses.text.split()
    if interfaces.text and (len(names) != 2 or not all(_INTERFACE.match(name) for name in names)):
        faults.error(interfaces.line, "interfaces: expected two names of at most 15 characters, in the "
                     "order of ends")
        return ()
    found = []
    for word, name, number in zip(words, names, numbers):
        try:
            address = ipaddress.IPv4Interface(number)
            if address.network.prefixlen == 32:
                raise ValueError
            found.append(End(word, name, address))
        except ValueError:
            faults.error(addresses.line, f"'{number}' is no address of a link: expected one such as "
                         "10.77.1.1/24")
    if addresses.text and len(numbers) != 2:
        faults.error(addresses.line, "addresses: expected two, in the order of ends")
    return tuple(found)
