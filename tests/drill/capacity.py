# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What a message costs on its way from a unit to the console, and what follows for large sites.

As root, with nunect-console, nunect-guardian and nunect-sim built, best with optimisation:

  python3 -B tests/drill/capacity.py              a minute; prints the cost and the sums
  --build-dir FOLDER                              of the programs; default build/release
  --units COUNT                                   units at one leaf; default 5000
  --seconds COUNT                                 how long it measures; default 15

The site is deploy/site/demo-3-leaf.site in network namespaces, the units are nunect-sim's at one leaf (a
heartbeat a second, RTT and time each two seconds, and answers to the console's echoes). Processor time is that of the processes, so that other
load on the machine matters little; bytes are those of the leaf's uplink, with TLS, TCP and IP.
"""

import argparse
import json
import math
import os
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True

from rig import ROOT, SIMULATED, Rig, SiteError  # noqa: E402  first: it knows where the others lie
from namespaces import ip  # noqa: E402
from scenarios import is_settled, until  # noqa: E402

DEMO = ROOT / "deploy/site/demo-3-leaf.site"
PLANNED = 0.5  # of a core or a link: the rest is for the worst minute
BACKHAUL_BIT = 200e6
CORES = 4
SITES = ((10_000, 3), (1_000_000, 100))  # units, leafs


@dataclass
class Sample:
    """Counters at one moment; the difference of two is what a time took."""

    messages: int
    uplink_bytes: int
    cpu_s: dict  # by who

    def __sub__(self, other):
        return Sample(self.messages - other.messages, self.uplink_bytes - other.uplink_bytes,
                      {who: spent - other.cpu_s[who] for who, spent in self.cpu_s.items()})


def cpu_s(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Console:
    """Without a window, at the hub: its connection, decoding and stores."""

    def __init__(self, rig, seconds):
        self._process = rig.start_console(rig.site.hubs[0].name, "--snapshot", str(seconds))
        self.pid = self._process.pid

    def units(self):
        """How many it shows when its time is over."""
        out, _ = self._process.communicate(timeout=120)
        if self._process.returncode:
            raise RuntimeError(f"nunect-console ended with {self._process.returncode}")
        return len(json.loads(out)["units"])


def sample(rig, console):
    hub, uplink = rig.site.hubs[0].name, rig.site.links_of(SIMULATED)[0]
    end = next(end for end in uplink.ends if end.node == SIMULATED)
    link = json.loads(ip("-n", rig.network.name(SIMULATED), "-s", "-j", "link", "show", end.interface).stdout)[0]
    pids = {"leaf": rig.local.pid("nats-server", SIMULATED), "hub": rig.local.pid("nats-server", hub),
            "console": console.pid, "guardian": rig.local.pid("guardian", SIMULATED)}
    with rig.local.client(hub, "SYS") as client:
        leafs = json.loads(client.request("$SYS.REQ.SERVER.PING.LEAFZ") or b"{}")["data"]["leafs"]
    address = rig.site.nodes[SIMULATED].address
    messages = sum(leaf["in_msgs"] for leaf in leafs if leaf["ip"] == str(address))
    return Sample(messages, link["stats64"]["tx"]["bytes"], {who: cpu_s(pid) for who, pid in pids.items()})


def measure(rig, units, seconds):
    rig.stop_simulator()
    if not until(lambda: is_settled(rig), 60):
        raise RuntimeError("routing does not settle: the uplink would not carry all of it")
    warm_up = 8
    console = Console(rig, warm_up + seconds + 3)
    with rig.local.client(rig.site.hubs[0].name, "OPS") as listener:
        heard = set()
        listener.subscribe("ops.heartbeat.*", lambda subject, _body, _reply: heard.add(subject))
        rig.start_simulator(units)
        if not until(lambda: len(heard) >= units, 30):
            raise RuntimeError(f"only {len(heard)} of {units} units are heard at the hub")
    time.sleep(2)
    before, start = sample(rig, console), time.monotonic()
    time.sleep(seconds)
    spent, took = sample(rig, console) - before, time.monotonic() - start
    seen = console.units()
    rig.stop_simulator()
    if seen < units:
        raise RuntimeError(f"the console shows {seen} of {units} units")
    return spent, took


@dataclass
class Cost:
    """Of one message; and how many a unit makes."""

    cpu_s: dict
    wire_bytes: float
    per_unit: float  # messages a second


def tell_cost(units, spent, took):
    rate = spent.messages / took
    cost = Cost({who: cpu / spent.messages for who, cpu in spent.cpu_s.items()},
                spent.uplink_bytes / spent.messages, rate / units)
    print(f"{units} units at one leaf, {rate:.0f} messages/s, all of them on the console")
    for who, each in cost.cpu_s.items():
        print(f"  {who:<9} {each * 1e6:6.1f} us of a core a message, {each * rate:6.1%} of one now")
    print(f"  {'backhaul':<9} {cost.wire_bytes:6.0f} bytes a message, {cost.wire_bytes * rate * 8 / 1e6:8.1f} Mbit/s now",
          flush=True)
    return cost


def tell_sites(cost):
    mbit = cost.wire_bytes * 8 / 1e6
    print(f"\nHalf of it left free, {CORES} cores a server, {BACKHAUL_BIT / 1e6:.0f} Mbit/s a backhaul:")
    for units, leafs in SITES:
        rate = units * cost.per_unit
        each = rate / leafs
        hubs = math.ceil(rate * cost.cpu_s["hub"] / (CORES * PLANNED))
        print(f"  {units} units at {leafs} leafs, {rate:.0f} messages/s: "
              f"a leaf {each * cost.cpu_s['leaf']:.2f} cores and {each * mbit:.0f} Mbit/s up, "
              f"hubs {rate * cost.cpu_s['hub']:.2f} cores ({hubs} of them) and {rate * mbit:.0f} Mbit/s in, "
              f"a console {rate * cost.cpu_s['console']:.2f} cores")
    # The leaf's guardian hears heartbeats alone, and is no limit.
    most = {who: share * PLANNED / each / cost.per_unit
            for (who, each), share in zip(cost.cpu_s.items(), (CORES, CORES, 1))}
    most["backhaul"] = BACKHAUL_BIT * PLANNED / 8 / cost.wire_bytes / cost.per_unit
    print("  at most " + ", ".join(f"{units:.0f} units a {who}" for who, units in most.items()))


def end_in_order(_number, _frame):
    sys.exit("capacity: ended by a signal")  # and takes the site down on its way


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=5000)
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--build-dir", type=Path, default=ROOT / "build/release")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, end_in_order)
    try:
        with Rig(DEMO, arguments.build_dir) as rig:
            tell_cost(arguments.units // 5, *measure(rig, arguments.units // 5, arguments.seconds))
            tell_sites(tell_cost(arguments.units, *measure(rig, arguments.units, arguments.seconds)))
    except (SiteError, OSError, RuntimeError) as error:
        sys.exit(f"capacity: {error}")


main()
