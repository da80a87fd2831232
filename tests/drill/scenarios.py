# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What is done to a site, and what came of it: one row of the table each."""

import itertools
import json
import time
from dataclasses import dataclass, field

from delayed_link import DelayedLink
from meters import LATE, LOST, Console, Flow, Heartbeats, Routes
from namespaces import ip
from stream_configs import GATHERED

DOWN, SILENT = "link down", "silent loss"
TARGETS_S = {DOWN: 0.5, SILENT: 0.8, "hub": 3.0, "leaf": 3.0}


@dataclass
class Row:
    what: str
    detect: float = None  # seconds; None: does not apply
    recover: float = None
    lost: int = 0
    console: str = ""  # what a real one showed, and when
    limit: float = None  # of recover, or of detect where nothing recovers by itself
    notes: list = field(default_factory=list)
    faults: list = field(default_factory=list)

    def judge(self, slack):
        value = self.recover if self.recover is not None else self.detect
        if self.limit is not None and value > self.limit * slack:
            self.faults.append(f"{value:.2f} s is more than {self.limit * slack:.1f} s")
        return not self.faults


def until(condition, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


class Watch:
    """All that is measured on a rig, while it runs."""

    def __init__(self, rig, hub=None):
        self.rig, self.hub = rig, hub or rig.site.hubs[0].name
        self._clients = []
        console = self._client(self.hub, "OPS")
        self.heartbeats = Heartbeats(console)
        self.flows = []
        for leaf in rig.site.leafs:
            guardian = self._client(leaf.name, "GUARDIAN")
            self.flows.append(Flow(f"{leaf.name} up", guardian, console, f"ops.metric.drill.up-{leaf.name}"))
            self.flows.append(Flow(f"{leaf.name} down", console, guardian, f"ops.echo.down-{leaf.name}"))
        self.routes = [Routes(rig.network.name(node)) for node in rig.site.nodes]
        for flow in self.flows:
            flow.start()
        self.console = watching_console(rig, self.hub)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for flow in self.flows:
            flow.stop()
        for routes in self.routes:
            routes.stop()
        for client in self._clients:
            client.close()
        self.console.__exit__()

    def settle(self):
        """Until everything flows and all units are heard."""
        now = time.monotonic()
        if not until(lambda: all(flow.has_arrived_after(now) for flow in self.flows), 20):
            raise RuntimeError("messages do not flow: " + ", ".join(
                flow.name for flow in self.flows if not flow.has_arrived_after(now)))
        until(lambda: set(self.rig.site.nodes) <= self.heartbeats.units() and self.console.shows_all_live(), 10)

    def first_route_change(self, since):
        times = [change for change in (routes.first_after(since) for routes in self.routes) if change]
        return min(times) - since if times else None

    def _client(self, node, login):
        client = self.rig.local.client(node, login)
        self._clients.append(client)
        return client


def watching_console(rig, hub):
    """One that shows all as it should be."""
    console = Console(rig, hub)
    if not until(lambda: all(console.shows("unit", node, "live") for node in rig.site.nodes)
                 and all(console.shows("leaf", leaf.name, "fine") for leaf in rig.site.leafs)
                 and console.shows_all_live(), 30):
        console.__exit__()
        raise RuntimeError(f"a console at {hub} does not show all as it should be: {console.told(0)}")
    return console


def links_to_cut(site, most):
    """Each link, and each set of up to `most` links that leaves every node a way."""
    for count in range(1, most + 1):
        yield from itertools.combinations(site.links, count)


def cut_links(watch, links, how, hold_s=3.0, settle_s=3.0):
    network = watch.rig.network
    row = Row(f"{' + '.join(link.name for link in links)}: {how}", limit=TARGETS_S[how])
    watch.settle()
    # What another cut has left would be measured with this one, or this one would meet nobody.
    if not until(lambda: is_settled(watch.rig), 60):
        row.faults.append("routing had not settled before it")
    marks = [flow.mark() for flow in watch.flows]
    since = time.monotonic()
    try:
        for link in links:
            network.set_link(link, False) if how == DOWN else network.silence(link, True)
        time.sleep(hold_s)
        until(lambda: all(flow.has_arrived_after(time.monotonic() - 0.2) for flow in watch.flows), 20)
        row.detect = watch.first_route_change(since)
        row.recover = max(flow.gap(since) for flow in watch.flows)
    finally:
        for link in links:
            network.set_link(link, True) if how == DOWN else network.silence(link, False)
    healed = time.monotonic()
    time.sleep(settle_s)
    watch.settle()
    row.notes.append(f"heal {max(flow.gap(healed) for flow in watch.flows):.2f} s")
    _count_lost(row, watch, marks)
    _judge_units(row, watch, since)
    return row


def ways(rig, node):
    """address: interface, of the routes that the node's babeld made."""
    lines = ip("-n", rig.network.name(node), "route", "show", "proto", "babel", check=False).stdout.splitlines()
    return {words[0]: words[words.index("dev") + 1] for words in map(str.split, lines) if "dev" in words}


def is_in_use(rig, link):
    """Do both ends reach each other by it? A while after a cut they go other ways still."""
    first, second = link.ends
    return all(ways(rig, here.node).get(rig.site.nodes[there.node].address) == here.interface
               for here, there in ((first, second), (second, first)))


def is_settled(rig):
    return all(is_in_use(rig, link) for link in rig.site.links)


def _count_lost(row, watch, marks):
    ends = [flow.mark() for flow in watch.flows]
    until(lambda: all(flow.lost(first, last) == 0 for flow, first, last in zip(watch.flows, marks, ends)), 1)
    row.lost = sum(flow.lost(first, last) for flow, first, last in zip(watch.flows, marks, ends))
    if row.lost:
        row.faults.append(f"{row.lost} messages lost")


def _judge_units(row, watch, since, dead=()):
    """What a console shows of the units, by the contract's limits."""
    lost = [unit for unit in watch.heartbeats.silent_longer(since, LOST) if unit not in dead]
    late = [unit for unit in watch.heartbeats.silent_longer(since, LATE) if unit not in dead]
    if lost:
        row.faults.append(f"shown as lost though alive: {', '.join(lost[:3])}")
    row.notes.append(f"units late: {len(late)}" if late else "all units live")
    _judge_console(row, watch.console, since, dead)


def _judge_console(row, console, since, dead=()):
    row.console = console.told(since)
    if shown := console.lost(since) - set(dead):
        row.faults.append(f"the console showed as lost: {', '.join(sorted(shown)[:3])}")


def delay_link(rig, leaf, one_way_s=0.15, hold_s=10):
    """A leaf whose only way is a mobile network; then a wired one comes back."""
    links = rig.site.links_of(leaf)
    mobile, others = links[0], links[1:]
    row = Row(f"{leaf} by {one_way_s * 2000:.0f} ms alone", limit=6)
    with Watch(rig) as watch:
        watch.settle()
        marks = [flow.mark() for flow in watch.flows]
        with DelayedLink(rig.network, mobile, one_way_s):
            if not until(lambda: is_settled(rig), 60):
                row.faults.append("routing does not take it")
            since = time.monotonic()
            for link in others:
                rig.network.set_link(link, False)
            time.sleep(hold_s)
            row.recover = max(flow.gap(since) for flow in watch.flows)
            for link in others:
                rig.network.set_link(link, True)
            until(lambda: is_settled(rig), 60)
        time.sleep(3)
        watch.settle()
        _count_lost(row, watch, marks)
        _judge_units(row, watch, since)
    return row


def kill_leaf(rig, leaf):
    """A node that dies says nothing; its heartbeats' age does."""
    row = Row(f"{leaf} dies", limit=TARGETS_S["leaf"])
    with watching_console(rig, rig.site.hubs[0].name) as console:
        since = time.monotonic()
        for daemon in ("guardian", "nats-server"):
            rig.local.kill(daemon, leaf)
        if not until(lambda: console.first(since, "leaf", leaf), 15):
            row.faults.append("the console does not show it")
        row.detect = (console.first(since, "leaf", leaf) or time.monotonic()) - since
        listed = rig.local.servers_heard(rig.site.hubs[0].name, len(rig.site.nodes))
        row.notes.append("the hub still lists it" if leaf in listed else "the hub lists it no more")
        back = time.monotonic()
        for daemon in ("nats-server", "guardian"):
            rig.local.start(daemon, leaf)
        if until(lambda: console.shows("leaf", leaf, "fine"), 30):
            row.notes.append(f"fine {time.monotonic() - back:.2f} s after its start")
        else:
            row.faults.append("it did not come back")
        row.console = console.told(since)
    rig.local.wait_for_servers()
    return row


def kill_hub(rig, hub):
    """Of a cluster, seen at a hub that lives on."""
    other = next(one.name for one in rig.site.hubs if one.name != hub)
    row = Row(f"{hub} dies", limit=TARGETS_S["hub"])
    with Watch(rig, other) as watch:
        watch.settle()
        time.sleep(0.5)
        marks = [flow.mark() for flow in watch.flows]
        since = time.monotonic()
        for daemon in ("guardian", "nats-server"):
            rig.local.kill(daemon, hub)
        time.sleep(4)
        until(lambda: all(flow.has_arrived_after(time.monotonic() - 0.2) for flow in watch.flows), 30)
        row.recover = max(flow.gap(since) for flow in watch.flows)
        row.lost = sum(flow.lost(first, flow.mark() - 50) for flow, first in zip(watch.flows, marks))
        _judge_units(row, watch, since, dead={hub})
        for daemon in ("nats-server", "guardian"):
            rig.local.start(daemon, hub)
        rig.local.wait_for_servers()
        watch.settle()
    return row


def store_and_forward(rig, leaf="leaf1", count=1000, cut_s=20, limit_s=5):
    """Acknowledged at the leaf in a cut, at the hub after it, once each: by the guardians alone."""
    row = Row(f"{leaf} cut off for {cut_s} s, {count} stored there", limit=limit_s)
    with watching_console(rig, rig.site.hubs[0].name) as console:
        since = time.monotonic()
        for link in rig.site.links_of(leaf):
            rig.network.silence(link, True)
        try:
            acknowledged = _publish(rig, leaf, count)
            time.sleep(max(0, cut_s - (time.monotonic() - since)))
            early = len(_copies_at_hub(rig))
        finally:
            for link in rig.site.links_of(leaf):
                rig.network.silence(link, False)
        healed = time.monotonic()
        until(lambda: len(_copies_at_hub(rig)) >= acknowledged, 30)
        row.recover = time.monotonic() - healed
        time.sleep(1)  # in which second copies would come
        copies = _copies_at_hub(rig)
        row.console = console.told(since)
    row.lost = count - len(copies)
    doubled = sum(1 for number in copies.values() if number > 1)
    row.notes.append(f"{acknowledged} acknowledged, {early} at the hub before it healed, {len(copies)} after, "
                     f"{doubled} twice")
    if acknowledged != count or row.lost or doubled or early:
        row.faults.append("not all of them, after the cut and once each")
    return row


_UNIT = "drill-"


def _publish(rig, leaf, count):
    """Each under a unit of its own, so that the stream's counts by subject tell them apart."""
    acknowledged = 0
    with rig.local.client(leaf, "GUARDIAN") as client:
        for number in range(count):
            answer = client.request(f"ops.log.info.{_UNIT}{number}", b"{}", headers={"Nats-Msg-Id": f"{_UNIT}{number}"})
            acknowledged += bool(answer) and "error" not in json.loads(answer)
    return acknowledged


def _copies_at_hub(rig):
    """subject: how often it is stored"""
    with rig.local.client(rig.site.hubs[0].name, "STORE") as client:
        answer = client.request(f"$JS.API.STREAM.INFO.{GATHERED}", b'{"subjects_filter": "ops.log.info.*"}')
    subjects = json.loads(answer or b"{}").get("state", {}).get("subjects") or {}
    return {subject: count for subject, count in subjects.items() if f".{_UNIT}" in subject}
