# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Makes and mends the streams of stream_configs.py by hand; guardians do it by themselves."""

import json
import time

from local_site import SiteError
from stream_configs import GATHERED, UNITS, stream_config, units_bucket

_AWAKE_NS = 5 * 10**9  # an idle source is heard each second


def make_streams(local):
    """Makes what lacks and mends what differs; a line for each."""
    site = local.site
    lines = [_ensure(local, node.name, stream_config(site, node)) for node in site.leafs + site.hubs[:1]]
    lines.append(make_units_bucket(local))
    wake_sources(local)
    return lines


def make_units_bucket(local):
    return _ensure(local, local.site.hubs[0].name, units_bucket(local.site))


def wake_sources(local):
    """After a cut the hub asks a leaf for its stream again in its own time: nats-server 2.9 within 4 s, 2.10
    after up to 30 s. A source that is taken out and put back is asked at once, from where it stood."""
    with local.client(local.site.hubs[0].name, "STORE") as client:
        info = stream_info(client, GATHERED) or {}
        sources = info.get("config", {}).get("sources", [])
        asleep = {one["name"] for one in info.get("sources", []) if not 0 <= one["active"] < _AWAKE_NS}
        for name in asleep if len(sources) > 1 else ():
            others = [one for one in sources if one["name"] != name]
            if not _update(client, {**info["config"], "sources": others}):
                return
            _update(client, info["config"])


def _update(client, config):
    answer = client.request(f"$JS.API.STREAM.UPDATE.{config['name']}", json.dumps(config).encode())
    return "config" in json.loads(answer or b"{}")


def stream_info(client, name):
    answer = client.request(f"$JS.API.STREAM.INFO.{name}")
    return json.loads(answer) if answer else None


def _info_in_time(client, name, seconds=20):
    """A cluster that has just started has no leader yet."""
    deadline = time.monotonic() + seconds
    while (there := stream_info(client, name)) is None and time.monotonic() < deadline:
        time.sleep(0.2)
    return there


def _holds(there, wanted):
    """Is all that is wanted there? The server adds defaults of its own."""
    if isinstance(wanted, dict):
        return all(_holds(there.get(key), value) for key, value in wanted.items())
    if isinstance(wanted, list):
        return len(there or []) == len(wanted) and all(map(_holds, there, wanted))
    return there == wanted


def _ensure(local, node, config):
    name = config["name"]
    with local.client(node, "STORE") as client:
        there = _info_in_time(client, name)
        if there is None:
            raise SiteError(f"{node}: JetStream does not answer")
        if "error" not in there and name != UNITS:
            # What is recorded is the guardians': at a leaf things may be left out, as was approved; at the hub there
            # is what is of its own units.
            config = {**config, "subjects": there["config"]["subjects"]}
        if "error" not in there and _holds(there["config"], config):
            return f"{node}: stream {name} is as it should be"
        action = "CREATE" if "error" in there else "UPDATE"
        answer = json.loads(client.request(f"$JS.API.STREAM.{action}.{name}", json.dumps(config).encode()) or "{}")
        if "config" not in answer:
            raise SiteError(f"{node}: stream {name}: {answer.get('error', {}).get('description', 'no answer')}")
        return f"{node}: stream {name} {action.lower()}d"
