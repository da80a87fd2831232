# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Takes a site apart and measures what that costs: cut links, dead nodes, a leaf without uplink.

As root, with nunect-console, nunect-guardian and nunect-sim built:

  python3 -B tests/drill/drill.py                 all of it, some eight minutes; prints the table
  python3 -B tests/drill/drill.py --only links    or pairs, leafs, delay, hubs, store
  python3 -B tests/drill/drill.py --short         what CI runs, with slack for a busy machine
  --build-dir FOLDER                              of the programs; default build/dev

The site is deploy/site/demo-3-leaf.site (for `hubs` tests/drill/cluster.site) in network namespaces, with
real nats-servers, babeld, guardians, simulated units and a console at the hub. Exit code 1: a target is missed.
"""

import argparse
import signal
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from rig import ROOT, Rig, SiteError  # noqa: E402  first: it knows where the others lie
from scenarios import (  # noqa: E402
    DOWN, SILENT, Watch, cut_links, delay_link, kill_hub, kill_leaf, links_to_cut, store_and_forward)

DEMO, CLUSTER = ROOT / "deploy/site/demo-3-leaf.site", ROOT / "tests/drill/cluster.site"
PARTS = ("links", "pairs", "leafs", "delay", "hubs", "store")


class Table:
    def __init__(self, slack):
        self._slack, self._is_good = slack, True
        print(f"{'what':<44} {'detect':>7} {'recover':>8} {'lost':>5}  the console shows | notes")

    def add(self, row):
        is_good = row.judge(self._slack)
        self._is_good = self._is_good and is_good
        notes = row.notes + [f"FAILED: {fault}" for fault in row.faults]
        print(f"{row.what:<44} {_seconds(row.detect):>7} {_seconds(row.recover):>8} {row.lost:>5}  "
              f"{row.console} | {'; '.join(notes)}",
              flush=True)

    @property
    def status(self):
        return 0 if self._is_good else 1


def _seconds(value):
    return "-" if value is None else f"{value:.2f} s"


def run_links(rig, table, most, short):
    with Watch(rig) as watch:
        for links in links_to_cut(rig.site, most):
            if len(links) != most or short and links[0].name != "hub-leaf1":
                continue
            for how in (DOWN, SILENT):
                table.add(cut_links(watch, links, how, *((2, 2) if short else ())))
            if short and most == 2:
                break


def run(parts, table, build_dir, short):
    if set(parts) - {"hubs"}:
        with Rig(DEMO, build_dir) as rig:
            if "links" in parts:
                run_links(rig, table, 1, short)
            if "pairs" in parts:
                run_links(rig, table, 2, short)
            if "leafs" in parts:
                for leaf in rig.site.leafs[:1] if short else rig.site.leafs:
                    table.add(kill_leaf(rig, leaf.name))
            if "delay" in parts:
                table.add(delay_link(rig, "leaf1"))
            if "store" in parts:
                table.add(store_and_forward(rig))
    if "hubs" in parts:
        with Rig(CLUSTER, build_dir) as rig:
            for hub in rig.site.hubs:
                table.add(kill_hub(rig, hub.name))


def end_in_order(_number, _frame):
    sys.exit("drill: ended by a signal")  # and takes the site down on its way


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--build-dir", type=Path, default=ROOT / "build/dev")
    arguments = parser.parse_args()
    parts = arguments.only or (("links", "pairs", "leafs") if arguments.short else PARTS)
    signal.signal(signal.SIGTERM, end_in_order)
    start = time.monotonic()
    try:
        # Others take the time that is measured here: what counts in CI is that nothing is lost.
        table = Table(4 if arguments.short else 1)
        run(parts, table, arguments.build_dir, arguments.short)
    except (SiteError, OSError, RuntimeError) as error:
        sys.exit(f"drill: {error}")
    print(f"{time.monotonic() - start:.0f} s")
    sys.exit(table.status)


main()
