# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What the subject registry would save on leafs' links, and what an operator has approved of it.

core/contract/CONTRACT.md has the registry's answers and the bucket nunect_policy. Approving writes down who wants
what. Of it the leafs' guardians do at once what concerns the record. A deny rule is a matter of the site file, where
it is written and shown; the leaf's server takes it at its next planned restart. All else is for people.
"""

import difflib
import getpass
import json
import re
import time

from local_site import SiteError

_BUCKET = "nunect_policy"
_IN_USE = 10058  # it is there, as a console has made it
_FIELDS = ("id", "leaf", "kind", "subject", "why", "saved_bytes_per_s")


def show_advice(local):
    """A table, a line a proposal, the greatest saving first."""
    with local.client(local.site.hubs[0].name, "STORE") as client:
        advice = _advice(client)
    if not advice:
        return ["There is nothing to save: no wildcard and no record draws 5 kB/s or more over a leaf's link."]
    rows = [("ID", "LEAF", "KIND", "SAVES UP TO", "STATE", "SUBJECT")]
    rows += [(one["id"], one["leaf"], one["kind"], f"{one['saved_bytes_per_s'] * 8 / 1000:.0f} kbit/s",
              one["state"], one["subject"]) for one in advice]
    widths = [max(map(len, column)) for column in zip(*rows)]
    head, *lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return [head] + [f"{line}\n    {one['why']}" for line, one in zip(lines, advice)]


def approve(local, wanted, path):
    with local.client(local.site.hubs[0].name, "STORE") as client:
        advice = _find(client, wanted, path)
        _record(client, advice)
    lines = [f"Approved: {advice['kind']} {advice['subject']} at {advice['leaf']}."]
    if advice["acts"] == "at_once":
        return lines + [f"{advice['leaf']}'s guardian does it at once. To undo it: deploy/site.sh --advice {path} "
                        f"--withdraw {wanted}"]
    if advice["acts"] == "people":
        return lines + [f"Nothing does it by itself. {advice['why']}"]
    return lines + _change_denied(path, advice, with_denied)


def withdraw(local, wanted, path):
    with local.client(local.site.hubs[0].name, "STORE") as client:
        advice = _find(client, wanted, path)
        if advice["state"] == "proposed":
            raise SiteError(f"advice '{wanted}' is not approved")
        _ask(client, _key(advice), b"", {"KV-Operation": "DEL"})
    lines = [f"Withdrawn: {advice['kind']} {advice['subject']} at {advice['leaf']}."]
    if advice["acts"] == "at_once":
        return lines + [f"{advice['leaf']}'s guardian undoes it at once."]
    return lines if advice["acts"] == "people" else lines + _change_denied(path, advice, without_denied)


def _change_denied(path, advice, change):
    """Changes the leaf's deny_imports in the site file, and shows it."""
    old = path.read_text()
    new = change(old, advice["leaf"], advice["subject"])
    path.write_text(new)
    shown = difflib.unified_diff(old.splitlines(), new.splitlines(), str(path), str(path), "as it was", "as it is",
                                 n=1, lineterm="")
    return [*shown, f"{advice['leaf']} takes it at its next start. When that may be: deploy/site.sh --apply {path} "
            "--restart"]


def with_denied(text, leaf, subject):
    """The site file with one more subject in the leaf's deny_imports."""
    return _with_deny_imports(text, leaf, lambda subjects: subjects + [subject] * (subject not in subjects))


def without_denied(text, leaf, subject):
    """The site file with that subject in the leaf's deny_imports no more."""
    return _with_deny_imports(text, leaf, lambda subjects: [one for one in subjects if one != subject])


def _with_deny_imports(text, leaf, change):
    lines = text.splitlines()
    head = next((number for number, line in enumerate(lines)
                 if re.match(rf"\s*\[\s*leaf\s+{re.escape(leaf)}\s*\]", line)), None)
    if head is None:
        raise SiteError(f"the site file has no [leaf {leaf}]")
    end = next((number for number in range(head + 1, len(lines)) if lines[number].lstrip().startswith("[")), len(lines))
    entries = {number: re.match(r"(\s*deny_imports\s*=\s*)([^#]*?)(\s*(?:#.*)?)$", lines[number])
               for number in range(head + 1, end)}
    at = next((number for number, entry in entries.items() if entry), None)
    before, subjects, after = entries[at].groups() if at else ("deny_imports = ", "", "")
    changed = change(subjects.split())
    lines[at or head + 1:at + 1 if at else head + 1] = [before + " ".join(changed) + after] if changed else []
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


def _find(client, wanted, path):
    advice = next((one for one in _advice(client) if one["id"] == wanted), None)
    if advice is None:
        raise SiteError(f"there is no advice '{wanted}' now: deploy/site.sh --advice {path} shows what there is")
    return advice


def _record(client, advice):
    config = {"name": f"KV_{_BUCKET}", "subjects": [f"$KV.{_BUCKET}.>"], "max_msgs_per_subject": 10,
              "storage": "file", "discard": "new", "num_replicas": 1, "deny_delete": True,
              "allow_rollup_hdrs": True, "allow_direct": True}
    _ask(client, f"$JS.API.STREAM.CREATE.KV_{_BUCKET}", json.dumps(config).encode(), spared=_IN_USE)
    value = {"v": 1, **{field: advice[field] for field in _FIELDS}, "by": getpass.getuser(), "ts": _now()}
    _ask(client, _key(advice), json.dumps(value).encode())


def _key(advice):
    return f"$KV.{_BUCKET}.{key_token(advice['leaf'])}.{advice['id']}"


def key_token(name):
    """As the contract writes a name in a key."""
    return "".join(chr(byte) if re.match(r"[A-Za-z0-9_-]", chr(byte)) else f"={byte:02X}" for byte in name.encode())


def _ask(client, subject, body, headers=None, spared=None):
    answer = json.loads(client.request(subject, body, headers=headers) or b'{"error": {}}')
    if "error" in answer and answer["error"].get("err_code", 0) != spared:
        raise SiteError(f"{subject}: {answer['error'].get('description', 'no answer')}")


def _now():
    ns = time.time_ns()
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(ns // 10**9)) + f".{ns % 10**9:09d}Z"
