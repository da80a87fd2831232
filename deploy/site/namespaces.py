# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A site's network on this machine: a namespace for each node, a pair of interfaces for each link.

Needs root and the package iproute2. Nothing of it is seen from outside, and this machine's own network
is not touched.
"""

import ctypes
import hashlib
import os
import socket
import subprocess
import threading
from pathlib import Path

_CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


def prefix_of(folder):
    """Before the names of a site's namespaces: another folder is another site."""
    return f"nunect-{folder.name}-{hashlib.sha256(str(folder).encode()).hexdigest()[:6]}"


def ip(*arguments, check=True):
    return subprocess.run(["ip", *arguments], check=check, capture_output=True, text=True)


class Namespaces:
    def __init__(self, site, prefix):
        self._site, self._prefix = site, prefix

    def name(self, node):
        return f"{self._prefix}-{node}"

    def command(self, node):
        """What to put before a command that is to run there."""
        return ["ip", "netns", "exec", self.name(node)]

    def create(self):
        try:
            for node in self._site.nodes.values():
                space = self.name(node.name)
                ip("netns", "add", space)
                ip("-n", space, "link", "set", "lo", "up")
                ip("-n", space, "address", "add", f"{node.address}/32", "dev", "lo")
            for link in self._site.links:
                self.create_link(link)
        except subprocess.CalledProcessError as error:
            self.remove()
            raise OSError(f"no network namespaces: {error.stderr.strip()}") from error

    def create_link(self, link):
        first, second = link.ends
        ip("link", "add", first.interface, "netns", self.name(first.node), "type", "veth",
           "peer", "name", second.interface, "netns", self.name(second.node))
        for end in link.ends:
            space = self.name(end.node)
            ip("-n", space, "address", "add", str(end.address), "dev", end.interface)
            ip("-n", space, "link", "set", end.interface, "up")

    def remove(self):
        for path in sorted(Path("/run/netns").glob(f"{self._prefix}-*")):
            ip("netns", "delete", path.name, check=False)

    def limit_rate(self, link):
        if link.rate:
            for end in link.ends:
                subprocess.run([*self.command(end.node), "tc", "qdisc", "replace", "dev", end.interface, "root",
                                "tbf", "rate", link.rate, "burst", "256k", "latency", "50ms"], check=True)

    def set_link(self, link, is_up):
        for end in link.ends:
            ip("-n", self.name(end.node), "link", "set", end.interface, "up" if is_up else "down")

    def silence(self, link, is_silent):
        """Packets vanish both ways, and no end is told."""
        for end in link.ends:
            table = f"nunect_{end.interface.replace('-', '_').replace('.', '_')}"
            rules = (f"add table inet {table}; "
                     f"add chain inet {table} incoming {{ type filter hook prerouting priority -300; }}; "
                     f'add rule inet {table} incoming iifname "{end.interface}" drop')
            if not is_silent:
                rules = f"delete table inet {table}"
            subprocess.run([*self.command(end.node), "nft", rules], check=True, capture_output=True)

    def run_in(self, node, action):
        """The action's value, in a thread whose network is the node's: what it opens stays there."""
        outcome = []

        def work():
            descriptor = os.open(f"/run/netns/{self.name(node)}", os.O_RDONLY | os.O_CLOEXEC)
            try:
                if _libc.setns(descriptor, _CLONE_NEWNET) != 0:
                    raise OSError(ctypes.get_errno(), f"no way into the network of {node}")
                outcome.append((action(), None))
            except Exception as error:  # handed to the caller below
                outcome.append((None, error))
            finally:
                os.close(descriptor)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        value, error = outcome[0]
        if error:
            raise error
        return value

    def connector(self, node):
        """Like socket.create_connection, from that node's network."""
        return lambda address, timeout: self.run_in(
            node, lambda: socket.create_connection(address, timeout=timeout))
