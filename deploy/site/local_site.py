# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A site's daemons on this machine, each in its node's folder and, as root, in its node's namespace."""

import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from logins import write_private
from model import PORTS
from nats_client import NatsClient, NatsError
from nats_config import LOOPBACK
from node_files import SECRET_FILES, node_files

PACKAGES = {"nats-server": "nats-server", "babeld": "babeld", "ip": "iproute2", "nft": "nftables",
            "tc": "iproute2", "sysctl": "procps", "openssl": "openssl"}


# Debian keeps daemons where ordinary users do not look.
os.environ["PATH"] = os.environ.get("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin"


class SiteError(Exception):
    pass


def find(program):
    path = shutil.which(program)
    if path is None:
        raise SiteError(f"{program} is missing: install the package {PACKAGES.get(program, program)} "
                        "(deploy/packages.sh install site)")
    return path


def on_loopback(site, folder):
    """The same site on ports of this machine; which ones, is kept in the folder."""
    path = folder / "ports.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    ports = {node.name: known.get(node.name) or dict(zip(PORTS, _free_ports(len(PORTS))))
             for node in site.nodes.values()}
    if ports != known:
        write_private(path, json.dumps(ports))
    for node in site.nodes.values():
        node.address, node.ports = LOOPBACK, ports[node.name]
    site.links = []
    return site


def _free_ports(count):
    """Below the kernel's range for outgoing connections."""
    sockets = []
    while len(sockets) < count:
        one = socket.socket()
        try:
            one.bind((LOOPBACK, random.randrange(20000, 30000)))
            sockets.append(one)
        except OSError:
            one.close()
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class LocalSite:
    def __init__(self, site, folder, logins, namespaces=None, build_dir=None):
        self.site, self.folder, self.logins = site, Path(folder), logins
        self.namespaces, self._build_dir = namespaces, build_dir
        self._children = {}

    def node_folder(self, name):
        return self.folder / "nodes" / name

    def files(self, node):
        return node_files(self.site, node, self.logins, "0.0.0.0" if self.site.links else LOOPBACK)

    def write(self, node):
        folder = self.node_folder(node.name)
        (folder / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / "data").mkdir(mode=0o700, exist_ok=True)
        for name, text in self.files(node).items():
            write_private(folder / name, text)
            if name not in SECRET_FILES:
                (folder / name).chmod(0o644)

    def start_network(self):
        self.namespaces.create()
        for link in self.site.links:
            self.namespaces.limit_rate(link)
        for node in self.site.nodes.values():
            if self.site.links_of(node.name):
                subprocess.run([*self.namespaces.command(node.name), find("sysctl"), "-qp", "sysctl.conf"],
                               cwd=self.node_folder(node.name), check=True)
                self.start("babeld", node.name)

    def start_units(self, count):
        """Simulated ones, from where the hub is: they move between all leafs, and some go to and fro."""
        hub = self.site.hubs[0].name
        write_private(self.node_folder(hub) / "run/units.password", self.logins["NATS_UNIT_PASSWORD"] + "\n")
        urls = [f"wss://{leaf.address}:{leaf.ports['wss_port']}" for leaf in self.site.leafs]
        self.start("units", hub, [
            str(self.simulator_program()), *(word for url in urls for word in ("--url", url)), "--ca", "pki/ca.pem",
            "--user", self.logins["NATS_UNIT_USER"], "--password-file", "run/units.password",
            "--inbox-prefix", "_INBOX.unit", "--domain", self.site.name, "--units", str(count),
            "--moves", str(max(6, count // 4)), "--ping-pong", "40"])

    def start(self, daemon, name, command=None):
        folder = self.node_folder(name)
        command = command or self._command(daemon)
        if self.namespaces:
            command = self.namespaces.command(name) + command
        environment = {key: value for key, value in os.environ.items()
                       if not key.startswith(("NATS_", "NUNECT_"))}
        with open(folder / "run" / f"{daemon}.log", "ab") as log:
            child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log,
                                     stderr=subprocess.STDOUT, start_new_session=True, env=environment)
        self._children[child.pid] = child
        write_private(folder / "run" / f"{daemon}.pid", f"{child.pid}\n")

    def pid(self, daemon, name):
        """Of the running process; None where there is none. A pid file alone proves nothing."""
        return _pid_in(self.node_folder(name), daemon)

    def kill(self, daemon, name):
        """As when the machine dies: nothing is said to anybody."""
        self._end(self.pid(daemon, name), signal.SIGKILL)

    def stop(self, daemon, name):
        self._end(self.pid(daemon, name), signal.SIGTERM)

    def reload(self, daemon, name):
        """What a server itself says of it; of others, nothing."""
        log = self.node_folder(name) / "run" / f"{daemon}.log"
        before = log.stat().st_size
        os.kill(self.pid(daemon, name), signal.SIGHUP)
        deadline = time.monotonic() + 5
        while daemon == "nats-server" and time.monotonic() < deadline:
            news = log.read_bytes()[before:].decode(errors="replace")
            if "Reloaded server configuration" in news:
                return ""
            if failed := re.search(r"Failed to reload.*", news):
                raise SiteError(f"{name}: {failed[0]}")
            time.sleep(0.05)
        return " (and says nothing of it)" if daemon == "nats-server" else ""

    def client(self, name, login="GUARDIAN", inbox=None):
        inbox = inbox or {one: f"_INBOX.{one.lower()}" for one in ("GUARDIAN", "STORE", "UNIT")}.get(login, "_INBOX")
        more = {"open_socket": self.namespaces.connector(name)} if self.namespaces else {}
        return NatsClient((LOOPBACK, self.site.nodes[name].ports["port"]), self.logins[f"NATS_{login}_USER"],
                          self.logins[f"NATS_{login}_PASSWORD"], self.folder / "pki/ca.pem", inbox, **more)

    def wait_for_servers(self, seconds=20):
        """Until the hub hears every server through its link."""
        wanted = set(self.site.nodes)
        heard = set()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                heard = self.servers_heard(self.site.hubs[0].name, len(wanted))
                if wanted <= heard:
                    return
            except (OSError, NatsError):
                pass
            time.sleep(0.1)
        raise SiteError(f"{', '.join(sorted(wanted - heard))} cannot be heard at the hub within {seconds} s; "
                        f"logs: {self.folder}/nodes/*/run/")

    def servers_heard(self, hub, count, seconds=1):
        with self.client(hub, "SYS") as client:
            answers = client.request_all("$SYS.REQ.SERVER.PING", b"", seconds, count)
        return {json.loads(answer)["server"]["name"] for answer in answers}

    def _command(self, daemon):
        if daemon == "nats-server":
            return [find("nats-server"), "-c", "nats.conf"]
        if daemon == "guardian":
            return [str(self.guardian_program()), "--env-file", "guardian.env"]
        return [find("babeld"), "-c", "babeld.conf", "-I", "", "-S", "run/babeld.state"]

    def guardian_program(self):
        return Path(self._build_dir) / "bin/nunect-guardian"

    def simulator_program(self):
        return Path(self._build_dir) / "bin/nunect-sim"

    def _end(self, pid, number):
        if pid:
            _end_process(pid, number)
            child = self._children.pop(pid, None)
            if child:
                child.wait()


def _pid_in(folder, daemon):
    try:
        pid = int((folder / "run" / f"{daemon}.pid").read_text())
        # By the folder itself: its path may read otherwise from another mount namespace.
        if os.path.samefile(f"/proc/{pid}/cwd", folder) and not _is_gone(pid):
            return pid
    except (OSError, ValueError):
        pass
    return None


def _is_gone(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def _end_process(pid, number):
    try:
        os.kill(pid, number)
        deadline = time.monotonic() + 15
        while not _is_gone(pid):
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
    except ProcessLookupError:
        pass


def running(folder):
    """Of all that runs in the folders of nodes: (daemon, node)."""
    pairs = [(path.stem, path.parent.parent) for path in sorted(Path(folder).glob("nodes/*/run/*.pid"))]
    return [(daemon, node.name) for daemon, node in pairs if _pid_in(node, daemon)]


def stop_everything(folder):
    """All daemons that run in the folders of nodes; says how many there were."""
    pids = [_pid_in(Path(folder) / "nodes" / node, daemon) for daemon, node in running(folder)]
    for pid in filter(None, pids):
        os.kill(pid, signal.SIGTERM)
    for pid in filter(None, pids):
        _end_process(pid, signal.SIGTERM)
    return len(pids)
