# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What a drill watches: numbered messages both ways, heartbeats, routes."""

import json
import re
import subprocess
import threading
import time

PERIOD_S = 0.02
LATE, LOST = 2.5, 6  # intervals of silence, as the contract has it


class Flow:
    """Messages with a number, one each 20 ms, from a login at one node to a login at another."""

    def __init__(self, name, sender, receiver, subject):
        self.name = name
        self._sender, self._subject = sender, subject
        self.arrivals = []  # (time, number)
        self._sent = 0
        self._running = True
        receiver.subscribe(subject, self._take)
        receiver.flush()
        self._thread = threading.Thread(target=self._send, daemon=True)

    def start(self):
        self._thread.start()

    def stop(self):
        self._running = False
        self._thread.join()

    def mark(self):
        """From here on counts."""
        return self._sent

    def gap(self, since):
        """The longest silence that ended after since, in seconds; up to now where it has not ended."""
        times = [moment for moment, _ in list(self.arrivals)]
        ends = [(later - earlier) for earlier, later in zip(times, times[1:]) if later > since]
        return max(ends + [time.monotonic() - times[-1] if times else 0])

    def has_arrived_after(self, moment):
        return bool(self.arrivals) and self.arrivals[-1][0] > moment

    def lost(self, first, last):
        there = {number for _, number in list(self.arrivals)}
        return sum(1 for number in range(first, last) if number not in there)

    def _take(self, _subject, body, _reply):
        self.arrivals.append((time.monotonic(), int(body)))

    def _send(self):
        following = time.monotonic()
        while self._running:
            try:
                self._sender.publish(self._subject, str(self._sent).encode())
            except OSError:
                return
            self._sent += 1
            following += PERIOD_S
            time.sleep(max(0, following - time.monotonic()))


class Heartbeats:
    """When each unit was last heard at the hub."""

    def __init__(self, client):
        self._last, self._gaps = {}, []  # gaps: (unit, from, to)
        client.subscribe("ops.heartbeat.*", self._take)
        client.flush()

    def units(self):
        return set(self._last)

    def age(self, unit):
        return time.monotonic() - self._last.get(unit, 0)

    def silent_longer(self, since, intervals):
        """Units that were silent for so many intervals of a second, at some time after since."""
        now = time.monotonic()
        gaps = self._gaps + [(unit, moment, now) for unit, moment in list(self._last.items())]
        return sorted({unit for unit, start, end in gaps if end > since and end - start > intervals})

    def _take(self, subject, _body, _reply):
        unit, now = subject.rpartition(".")[2], time.monotonic()
        if unit in self._last:
            self._gaps.append((unit, self._last[unit], now))
        self._last[unit] = now


class Routes:
    """When a node's way to other nodes changed."""

    def __init__(self, namespace):
        self.changes = []
        self._process = subprocess.Popen(["ip", "-n", namespace, "monitor", "route"], stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self._read, daemon=True).start()

    def stop(self):
        self._process.kill()
        self._process.wait()

    def first_after(self, moment):
        return min((change for change in self.changes if change > moment), default=None)

    def _read(self):
        for line in self._process.stdout:
            if re.search(r"proto babel", line):
                self.changes.append(time.monotonic())


class Console:
    """What a real console at a hub shows, and when: each change of a unit, a leaf node or an alarm."""

    def __init__(self, rig, hub):
        self._changes = []  # (time, what, who, state)
        self._states = {}  # of (what, who)
        self._process = rig.start_console(hub, "--watch")
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def shows(self, what, who, state):
        return self._states.get((what, who)) == state

    def shows_all_live(self):
        return all(state == "live" for (what, _), state in dict(self._states).items() if what == "unit")

    def first(self, since, what, who):
        """When it showed another state of it."""
        return min((moment for moment, *change in list(self._changes) if moment > since and change[:2] == [what, who]),
                   default=None)

    def lost(self, since):
        return {who for moment, what, who, state in list(self._changes)
                if moment > since and (what, state) == ("unit", "lost")}

    def told(self, since):
        """In words: what changed since then, and after how many seconds; units in the same state together."""
        groups = {}
        for moment, what, who, state in list(self._changes):
            if moment > since:
                groups.setdefault((what, state, who if what != "unit" else ""), []).append((moment - since, who))
        lines = []
        for (what, state, _), seen in groups.items():
            names = list(dict.fromkeys(who for _, who in seen))
            subject = names[0] if len(names) == 1 else f"{len(names)} units"
            lines.append(f"{what if len(names) == 1 else ''} {subject} {state} {seen[0][0]:.1f} s".strip())
        return ", ".join(lines) or "nothing"

    def _read(self):
        for line in self._process.stdout:
            self._take(json.loads(line))

    def _take(self, line):
        if found := re.match(r"(.*?) (raised|returned)\b", line.get("alarm", "")):
            self._note("alarm", *found.groups())
        for what in ("unit", "leaf"):
            if what in line:
                self._note(what, line[what], line["state"])

    def _note(self, what, who, state):
        self._states[what, who] = state
        self._changes.append((time.monotonic(), what, who, state))
