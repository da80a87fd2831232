# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What the subject registry would save on leafs' links, and what an operator has approved of it.

core/contract/CONTRACT.md has the registry's answers and the bucket nunect_policy. Approving writes
down who wants what. Of it a deny rule alone is a matter of the site file, where it is written and
shown; the leaf's server takes it at its next planned restart.
"""

import difflib
import getpass
import json
import re
import time

from local_site import SiteError

_BUCKET = "nunect_policy"


def show_advice(local):
    """A table, a line a proposal, the greatest saving first."""
    with local.client(local.site.hubs[0].name, "STORE") as client:
        advice, approved = _advice(client), _approved(client)
    if not advice:
        return ["There is nothing to save: no wildcard draws 5 kB/s or more over a leaf's link."]
    rows = [("ID", "LEAF", "KIND", "SAVES UP TO", "STATE", "SUBJECT")]
    rows += [(one["id"], one["leaf"], one["kind"], f"{one['saved_bytes_per_s'] * 8 / 1000:.0f} kbit/s",
              "approved" if one["id"] in approved else "proposed", one["subject"]) for one in advice]
    widths = [max(map(len, column)) for column in zip(*rows)]
    head, *lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return [head] + [f"{line}\n    {one['why']}" for line, one in zip(lines, advice)]


def approve(local, wanted, path):
    with local.client(local.site.hubs[0].name, "STORE") as client:
        advice = next((one for one in _advice(client) if one["id"] == wanted), None)
        if advice is None:
            raise SiteError(f"there is no advice '{wanted}' now: deploy/site.sh --advice {path} shows what there is")
        _record(client, advice)
    lines = [f"Approved: {advice['kind']} {advice['subject']} at {advice['leaf']}."]
    if advice["kind"] != "deny":
        return lines + [f"What is to be done is a matter of the programs there. {advice['why']}"]
    old = path.read_text()
    new = with_denied(old, advice["leaf"], advice["subject"])
    path.write_text(new)
    lines += difflib.unified_diff(old.splitlines(), new.splitlines(), str(path), str(path), "as it was", "as it is",
                                  n=1, lineterm="")
    return lines + [f"{advice['leaf']} takes it at its next start. When that may be: deploy/site.sh --apply {path} "
                    "--restart"]


def with_denied(text, leaf, subject):
    """The site file with one more subject in the leaf's deny_imports."""
    lines = text.splitlines()
    head = next((number for number, line in enumerate(lines)
                 if re.match(rf"\s*\[\s*leaf\s+{re.escape(leaf)}\s*\]", line)), None)
    if head is None:
        raise SiteError(f"the site file has no [leaf {leaf}]")
    end = next((number for number in range(head + 1, len(lines)) if lines[number].lstrip().startswith("[")), len(lines))
    for number in range(head + 1, end):
        entry = re.match(r"(\s*deny_imports\s*=\s*)([^#]*?)(\s*(?:#.*)?)$", lines[number])
        if entry:
            subjects = entry[2].split()
            if subject not in subjects:
                lines[number] = entry[1] + " ".join(subjects + [subject]) + entry[3]
            return "\n".join(lines) + "\n"
    lines.insert(head + 1, f"deny_imports = {subject}")
    return "\n".join(lines) + "\n"


def _advice(client):
    found, after = [], None
    while True:
        answer = client.request("ops.registry.get.advice", json.dumps({"after": after}).encode())
        if not answer:
            raise SiteError("the subject registry does not answer: is the hub's guardian running?")
        told = json.loads(answer)
        if "error" in told:
            raise SiteError(f"the subject registry says: {told['error']}")
        found += told["entries"]
        after = told["next"]
        if after is None:
            return sorted(found, key=lambda one: -one["saved_bytes_per_s"])


def _approved(client):
    """Ids of what the bucket holds."""
    answer = json.loads(client.request(f"$JS.API.STREAM.INFO.KV_{_BUCKET}",
                                       json.dumps({"subjects_filter": f"$KV.{_BUCKET}.>"}).encode()) or b"{}")
    return {subject.rpartition(".")[2] for subject in answer.get("state", {}).get("subjects") or {}}


def _record(client, advice):
    config = {"name": f"KV_{_BUCKET}", "subjects": [f"$KV.{_BUCKET}.>"], "max_msgs_per_subject": 10,
              "storage": "file", "discard": "new", "num_replicas": 1, "deny_delete": True,
              "allow_rollup_hdrs": True, "allow_direct": True}
    _ask(client, f"$JS.API.STREAM.CREATE.KV_{_BUCKET}", config)
    value = {"v": 1, **advice, "by": getpass.getuser(), "ts": _now()}
    _ask(client, f"$KV.{_BUCKET}.{key_token(advice['leaf'])}.{advice['id']}", value)


def key_token(name):
    """As the contract writes a name in a key."""
    return "".join(chr(byte) if re.match(r"[A-Za-z0-9_-]", chr(byte)) else f"={byte:02X}" for byte in name.encode())


def _ask(client, subject, body):
    answer = json.loads(client.request(subject, json.dumps(body).encode()) or b'{"error": {}}')
    if "error" in answer:
        raise SiteError(f"{subject}: {answer['error'].get('description', 'no answer')}")


def _now():
    ns = time.time_ns()
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(ns // 10**9)) + f".{ns % 10**9:09d}Z"
