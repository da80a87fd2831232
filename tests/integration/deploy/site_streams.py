# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Prints the streams of a site as its servers have them, a line each; waits for what is not there yet.

usage: site_streams.py SITE_FILE FOLDER [--filled] (of a site that runs on loopback)
--filled: waits also until the hub has something of each kind of each leaf, and checks that no leaf has of another.
"""

import json
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "deploy/site"))

from local_site import LocalSite, on_loopback  # noqa: E402
from logins import site_logins  # noqa: E402
from model import parse_site  # noqa: E402
from stream_configs import GATHERED, stream_name  # noqa: E402

PATIENCE_S = 60


def info(local, node):
    with local.client(node.name, "STORE") as client:
        answer = client.request(f"$JS.API.STREAM.INFO.{stream_name(node)}", b'{"subjects_filter": ">"}')
    return json.loads(answer or b"{}")


def wait_for(what, look):
    deadline = time.monotonic() + PATIENCE_S
    while not (found := look()):
        if time.monotonic() > deadline:
            sys.exit(f"not within {PATIENCE_S} s: {what}")
        time.sleep(0.2)
    return found


def subjects(local, node):
    return set(info(local, node)["state"].get("subjects") or {})


def check_filled(local):
    hub = local.site.hubs[0]
    wanted = {f"ops.{kind}.{leaf.name}" for leaf in local.site.leafs
              for kind in ("log.info", "metric.rtt", "metric.time", "aggregate.heartbeat")}
    wanted |= {f"ops.metric.{kind}.{hub.name}" for kind in ("rtt", "time")}  # no leaf records the hub's own
    wait_for(f"{sorted(wanted)} in {GATHERED}", lambda: wanted <= subjects(local, hub))
    for leaf in local.site.leafs:
        foreign = {subject for subject in subjects(local, leaf) if not subject.endswith(f".{leaf.name}")}
        if foreign:
            sys.exit(f"{leaf.name} has stored what is not its own: {sorted(foreign)}")
    if raw := {one for one in subjects(local, hub) if one.startswith("ops.heartbeat.")}:
        sys.exit(f"heartbeats are recorded: {sorted(raw)}")


def main():
    site_file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    site, faults = parse_site(site_file.read_text(), str(site_file))
    assert not faults, faults.lines()
    local = LocalSite(on_loopback(site, folder), folder, site_logins(site, folder))
    for node in site.nodes.values():
        there = wait_for(f"{stream_name(node)} at {node.name}", lambda at=node: info(local, at).get("config"))
        # Those of the hub's units come once it knows them.
        there["subjects"] = [one for one in there["subjects"] if not re.match(r"ops\.\w+\.\*\.", one)]
        print(node.name, json.dumps(there, sort_keys=True))
    if "--filled" in sys.argv:
        check_filled(local)


main()
