# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What makes a site work as a whole: a star in NATS, a ring in IP."""


def check_topology(site, faults):
    _check_remotes(site, faults)
    _check_hubs(site, faults)
    if site.links:
        _check_paths(site, faults)


def _check_remotes(site, faults):
    lists = {leaf.name: [remote.text for remote in leaf.remote] for leaf in site.leafs}
    for leaf in site.leafs:
        for remote in leaf.remote:
            node = site.nodes.get(remote.text)
            if node is None:
                faults.error(remote.line, f"there is no hub '{remote.text}'")
            elif node.role == "leaf":
                faults.error(remote.line, _why_no_neighbour(leaf.name, remote.text, lists))
        words = [remote.text for remote in leaf.remote]
        if len(set(words)) < len(words):
            faults.error(leaf.remote[0].line, "a hub stands twice in remote")


def _why_no_neighbour(leaf, neighbour, lists):
    ring = _ring_from(neighbour, leaf, lists)
    if ring:
        way = " -> ".join([leaf] + ring)
        return (f"the remotes {way} close a ring. When each leaf falls back to its neighbour, messages "
                "would run in circles: the servers call it a loop and refuse the link for 30 s, again "
                "and again. Name hubs here; what goes round the ring is IP ([link])")
    return (f"'{neighbour}' is a leaf. A list from the hub to a neighbour is refused as a loop while the "
            "hub still holds the dead link (6 of 7 cuts did not come back on nats-server 2.9). Name hubs "
            "here; a second way to them is a matter of routing ([link])")


def _ring_from(start, goal, lists):
    """The way from start to goal along the remotes; [] where there is none."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == goal:
            return way
        for name in lists.get(way[-1], []):
            if name not in seen:
                seen.add(name)
                ways.append(way + [name])
    return []


def _check_hubs(site, faults):
    if len(site.hubs) > 3:
        faults.error(site.hubs[3].line, "a site has one hub or a cluster of three (of two, if need be)")
    if len(site.hubs) == 2:
        faults.warn(site.hubs[1].line, "of two hubs each can carry the leafs alone, but JetStream wants "
                    "a majority: it stops as long as one is down. Three hubs keep it")
    names = {hub.name for hub in site.hubs}
    for leaf in site.leafs:
        left = names - {remote.text for remote in leaf.remote}
        if left and leaf.remote and not left == names:
            faults.warn(leaf.remote[0].line, f"'{leaf.name}' cannot fall back to {', '.join(sorted(left))}")


def reachable(site, start, without=()):
    """Names of the nodes that packets from start reach, without the links of these names."""
    found, waiting = {start}, [start]
    while waiting:
        node = waiting.pop()
        for link in site.links_of(node):
            if link.name in without:
                continue
            for end in link.ends:
                if end.node not in found:
                    found.add(end.node)
                    waiting.append(end.node)
    return found


def _check_paths(site, faults):
    hub = site.hubs[0].name if site.hubs else ""
    if not hub:
        return
    there = reachable(site, hub)
    for node in site.nodes.values():
        if node.name not in there:
            faults.error(node.line, f"no link leads from '{node.name}' to '{hub}'")
    for link in site.links:
        cut = there - reachable(site, hub, {link.name})
        if cut:
            faults.warn(link.line, f"'{link.name}' is the only way to {', '.join(sorted(cut))}: a cut takes "
                        "it off the air. A second link closes the ring")
