# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What a new set of files means for a node that runs with an older one."""

import difflib
import re
from dataclasses import dataclass, field

RELOAD, RESTART = "reload", "restart"

# Seen on nats-server 2.9 and 2.10: what a reload takes at once. All else wants a restart; most of that
# a reload refuses, but of the remotes' deny rules it says that it took them, and goes on with the old.
_RELOADED = re.compile(r"(.*_(USER|PASSWORD)|CONSOLE_.*|PING_.*|WRITE_DEADLINE)$")
_RELOADED_PARTS = {"accounts", "ping_interval", "ping_max", "write_deadline", "tls"}
_GUARDIAN_RESTARTS = {"NUNECT_UNIT", "NUNECT_RECORD_ROLE", "NUNECT_REGISTRY", "NUNECT_TRAFFIC"}
_SECRET = re.compile(r"(PASSWORD\s*[:=]\s*)\S.*$|(://[^:@\s]+:)[^@\s]+(?=@)", re.MULTILINE)


@dataclass
class Change:
    file: str
    old: str
    new: str


@dataclass
class Effects:
    """What must be done with each daemon, and why."""

    daemons: dict = field(default_factory=dict)  # name: RELOAD or RESTART
    reasons: list = field(default_factory=list)

    def need(self, daemon, action, reason):
        if self.daemons.get(daemon) != RESTART:
            self.daemons[daemon] = action
        self.reasons.append(f"{daemon}: {action}: {reason}")


def changes_of(folder, files):
    found = []
    for name, new in files.items():
        path = folder / name
        old = path.read_text() if path.exists() else ""
        if old != new:
            found.append(Change(name, old, new))
    for path in sorted(folder.glob("*.conf")):
        if path.name not in files:
            found.append(Change(path.name, path.read_text(), ""))
    return found


def masked(text):
    """Without its secrets, for eyes and logs."""
    return _SECRET.sub(lambda found: (found[1] or found[2]) + "***", text)


def difference(node, change):
    """As a patch. A secret that changed shows as such, and not what it is."""
    lines = difflib.ndiff(change.old.splitlines(), change.new.splitlines())
    shown = [masked(line) for line in lines if line[:2] in ("- ", "+ ")]
    return "\n".join([f"{node}/{change.file}"] + [f"  {line}" for line in shown])


def effects_of(changes):
    effects = Effects()
    for change in changes:
        if change.file == "settings.conf":
            _settings_effects(change, effects)
        elif change.file == "nats.conf":
            _nats_effects(change, effects)
        elif change.file == "babeld.conf":
            effects.need("babeld", RESTART, "it reads its configuration once")
        elif change.file == "guardian.env":
            effects.need("guardian", RESTART if _GUARDIAN_RESTARTS & set(_changed_keys(change, "=")) else RELOAD,
                         "its settings changed")
        elif change.file == "sysctl.conf":
            effects.need("kernel", RELOAD, "sysctl -p sysctl.conf")
        else:
            effects.need(change.file.removesuffix(".conf"), RESTART, "it reads its configuration once")
    return effects


def _changed_keys(change, separator):
    old, new = ({line.partition(separator)[0]: line for line in text.splitlines() if separator in line
                 and not line.startswith("#")} for text in (change.old, change.new))
    return sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))


def _settings_effects(change, effects):
    for key in _changed_keys(change, ":"):
        if key.startswith("OPS_DENY_"):
            effects.need("nats-server", RESTART, f"{key.lower()}: a reload says that it took deny rules, and "
                         "the server goes on with the old ones")
        elif _RELOADED.match(key) and not key.startswith("CLUSTER_"):
            effects.need("nats-server", RELOAD, key.lower())
        else:
            effects.need("nats-server", RESTART, f"{key.lower()} cannot be reloaded")


def _nats_effects(change, effects):
    old, new = _parts(change.old), _parts(change.new)
    for part in sorted(old.keys() | new.keys()):
        if old.get(part) == new.get(part):
            continue
        if part in _RELOADED_PARTS:
            effects.need("nats-server", RELOAD, part)
        else:
            effects.need("nats-server", RESTART, f"{part} cannot be reloaded")
    if old.get("accounts") != new.get("accounts") and "LEAFNODE" in new.get("accounts", ""):
        effects.reasons.append("nats-server: permissions of a leaf's login act once its link reconnects")


def _parts(text):
    """Top-level entries by name; the templates begin each in the first column."""
    parts, name = {}, ""
    for line in text.splitlines():
        head = re.match(r"([a-z_]+)\s*(:|\{|\")", line)
        if head:
            name = head[1]
        elif line.startswith("include"):
            name = "include"
        if not line.strip().startswith("#"):
            parts[name] = parts.get(name, "") + line.rstrip() + "\n"
    parts.pop("", None)
    return {key: value.rstrip() for key, value in parts.items()}
