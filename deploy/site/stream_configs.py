# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Streams that lose nothing in a cut, as JetStream is asked for them: one at each leaf, and one at the hub that
gathers them; and beside it the bucket of who speaks for units that move. guardian/record_config.cpp asks for the same, with the settings that record_settings() gives.
"""

import re

SUBJECTS = ["ops.log.>", "ops.metric.>", "ops.aggregate.>", "ops.event.>", "ops.alarm.>"]
GATHERED = "OPS_RECORD"
TO_UNITS = ["ops.unit.>"]
UNITS = "KV_nunect_units"  # core/contract/CONTRACT.md, "Epoch"
_HUB_BYTES = 1536 * 2**20  # of the 2 GB that deploy/hub/accounts.conf gives OPS
_NS = 10**9
_UNITS = {"KB": 2**10, "MB": 2**20, "GB": 2**30, "s": _NS, "m": 60 * _NS, "h": 3600 * _NS}


def leaf_stream(leaf):
    return f"OPS_{leaf.replace('-', '_')}"


def stream_name(node):
    return GATHERED if node.role == "hub" else leaf_stream(node.name)


def stream_config(site, node):
    config = {"name": stream_name(node), "storage": "file", "retention": "limits", "discard": "old",
              "max_bytes": _max_bytes(site, node), "max_age": _number(site.stream["max_age"])}
    if node.role == "leaf":
        return {**config, "subjects": SUBJECTS, "num_replicas": 1,
                "duplicate_window": min(120 * _NS, config["max_age"])}
    # Of its own only what is said to units, for those that move and miss some: with the leafs' subjects it would
    # store every live message a second time. The hub's guardian adds what is of units at the hub.
    return {**config, "subjects": TO_UNITS, "num_replicas": copies(site),
            "sources": [{"name": leaf_stream(leaf.name), "external": {"api": f"$JS.{leaf.name}.API"}}
                        for leaf in site.leafs]}


def units_bucket(site):
    """A key-value bucket (ADR-8). Without a time limit: epochs that began anew would let an old session in."""
    return {"name": UNITS, "subjects": ["$KV.nunect_units.>"], "storage": "file", "retention": "limits",
            "discard": "new", "max_bytes": 64 * 2**20, "max_msgs_per_subject": 5, "max_age": 0,
            "allow_rollup_hdrs": True, "deny_delete": True, "allow_direct": True, "num_replicas": copies(site)}


def record_settings(site, node):
    """For the guardian there, which keeps that stream as stream_config() has it."""
    leafs = [leaf.name for leaf in site.leafs]
    if not leafs:
        return {}
    return {
        "NUNECT_RECORD_ROLE": node.role,
        "NUNECT_RECORD_LEAFS": ",".join(leafs) if node.role == "hub" else node.name,
        "NUNECT_RECORD_MAX_BYTES": _size(_max_bytes(site, node)),
        "NUNECT_RECORD_MAX_AGE": site.stream["max_age"],
        "NUNECT_RECORD_COPIES": copies(site) if node.role == "hub" else 1,
    }


def guardian_rights(site, node):
    """Subjects that the guardian there publishes on for the record: three calls, of its streams alone. A leaf's tells
    of the heartbeats there, and sums of metrics; the hub's keeps the bucket of units, too, and asks whether a leaf can
    be heard, before it wakes the source."""
    streams = [stream_name(node), UNITS] if node.role == "hub" else [stream_name(node)]
    calls = [f"$JS.API.STREAM.{verb}.{stream}" for stream in streams for verb in ("CREATE", "UPDATE", "INFO")]
    if node.role == "leaf":
        return calls + [f"ops.aggregate.heartbeat.{node.name}", "ops.aggregate.rtt.*", "ops.aggregate.time.*"]
    probes = [f"$JS.{leaf.name}.API.STREAM.INFO.{leaf_stream(leaf.name)}" for leaf in site.leafs]
    return calls + probes if probes else []


def guardian_hears(site, node):
    """Subjects that a guardian listens to for the record: at a leaf what is recorded there, to measure it and to sum
    it up, and what was approved of the advice on that; at the hub the heartbeats, by which it knows who is there."""
    if node.role == "hub":
        return ["ops.heartbeat.*"] if site.leafs else []
    return ["ops.log.>", "ops.metric.>", "ops.event.>", f"ops.policy.{node.name}"]


def console_rights(site):
    """Subjects that a console publishes on to read the record."""
    if not site.leafs:
        return []
    return [f"$JS.API.CONSUMER.CREATE.{GATHERED}", f"$JS.API.CONSUMER.DELETE.{GATHERED}.*", f"$JS.FC.{GATHERED}.>"]


def copies(site):
    return 3 if len(site.hubs) >= 3 else 1


def _max_bytes(site, node):
    most = _number(site.stream["max_bytes"])
    if node.role == "leaf":
        return most
    return min(most * (len(site.leafs) + 1), _HUB_BYTES // copies(site))  # its own units', too


def _size(number):
    unit = next(unit for unit in ("GB", "MB", "KB") if number % _UNITS[unit] == 0)
    return f"{number // _UNITS[unit]}{unit}"


def _number(text):
    count, unit = re.match(r"(\d+)(\w+)", text).groups()
    return int(count) * _UNITS[unit]
