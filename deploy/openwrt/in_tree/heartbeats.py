# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Waits for a unit's heartbeats at the hub, as a console does, and prints the last one.

heartbeats.py HOST PORT USER CA UNIT COUNT, with the password in NATS_PASSWORD.
"""

import json
import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "site"))
from nats_client import NatsClient

PATIENCE_S = 120  # for a busy machine that emulates another one


def main(host, port, user, ca_file, unit, count):
    numbers, last, done = [], [], threading.Event()

    def take(_subject, body, _reply):
        beat = json.loads(body)
        numbers.append(beat["seq"])
        last[:] = [beat]
        if len(numbers) >= int(count):
            done.set()

    with NatsClient((host, int(port)), user, os.environ["NATS_PASSWORD"], ca_file) as client:
        client.subscribe(f"ops.heartbeat.{unit}", take)
        if not done.wait(PATIENCE_S):
            sys.exit(f"only {len(numbers)} of {count} heartbeats came within {PATIENCE_S} s")
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        sys.exit(f"heartbeats are missing or twice: {numbers}")
    print(json.dumps(last[0]))


main(*sys.argv[1:])
