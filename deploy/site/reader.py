# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Reads a site file: sections of `key = value` lines, each remembered with its line.

No TOML: Python's own reader of it does not say in which line a key stands, and a fault that names
no line is of little use to whoever wrote the file.
"""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Value:
    text: str
    line: int


@dataclass
class Section:
    kind: str
    name: str
    line: int
    values: dict = field(default_factory=dict)  # key: Value


class Faults:
    """What is wrong with a file, and what is only unwise, each with its line."""

    def __init__(self, path):
        self._path = path
        self._errors = {}  # in order and once each
        self._warnings = {}

    def error(self, line, text):
        self._errors[(line, text)] = None

    def warn(self, line, text):
        self._warnings[(line, text)] = None

    def __bool__(self):
        return bool(self._errors)

    def lines(self):
        said = [(line, f"error: {text}") for line, text in self._errors]
        said += [(line, f"warning: {text}") for line, text in self._warnings]
        return [f"{self._path}:{line}: {text}" for line, text in sorted(said)]


_HEAD = re.compile(r"\[\s*([a-z]+)(?:\s+(\S+))?\s*\]$")
_ENTRY = re.compile(r"([a-z][a-z0-9_]*)\s*=\s*(.*)$")
_REMARK = re.compile(r"(^|\s)#.*$")


def read_sections(text, faults):
    sections = []
    for line, raw in enumerate(text.splitlines(), start=1):
        content = _REMARK.sub("", raw).strip()
        if not content:
            continue
        if content.startswith("["):
            head = _HEAD.match(content)
            if not head:
                faults.error(line, f"expected [kind] or [kind name], not '{content}'")
                sections.append(Section("", "", line))  # takes the keys that follow
                continue
            sections.append(Section(head[1], head[2] or "", line))
            continue
        entry = _ENTRY.match(content)
        if not entry:
            faults.error(line, f"expected key = value, not '{content}'")
        elif not sections:
            faults.error(line, "a key before the first [section]")
        else:
            _add(sections[-1], entry[1], Value(entry[2].strip(), line), faults)
    return sections


def _add(section, key, value, faults):
    before = section.values.get(key)
    if before is None:
        section.values[key] = value
    elif key == "remote":
        faults.error(value.line, f"'{section.name}' has a remote in line {before.line} already. Two "
                     "remotes at once carry every message twice: the servers call it a loop and take "
                     "the account off the air for 30 s, again and again. Name clustered hubs in one "
                     "line; other ways to the hub are a matter of routing ([link])")
    else:
        faults.error(value.line, f"{key} is set in line {before.line} already")
