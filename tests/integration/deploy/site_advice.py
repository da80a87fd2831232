# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A real registry's advice about a real leaf, from the flow to the restart.

usage: site_advice.py SITE_FILE FOLDER BUILD_DIR (of a site that runs on loopback, without guardians)
"""

import json
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "deploy/site"))

from local_site import LocalSite, on_loopback  # noqa: E402
from logins import site_logins  # noqa: E402
from model import parse_site  # noqa: E402

PATIENCE_S = 60


def site_script(*arguments):
    done = subprocess.run(["bash", ROOT / "deploy/site.sh", *arguments, "--loopback"], capture_output=True, text=True)
    return done.stdout + done.stderr


def eventually(what, condition):
    deadline = time.monotonic() + PATIENCE_S
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise SystemExit(f"WRONG  not within {PATIENCE_S} s: {what}")
        time.sleep(0.5)
    print(f"ok     {what}")
    return result


def expect(what, is_right, seen=""):
    if not is_right:
        raise SystemExit(f"WRONG  {what}: {seen}")
    print(f"ok     {what}")


def publish_until(done, client):
    """More than the 5 kB/s that advice begins at."""
    while not done.is_set():
        client.publish("ops.echo.somebody", b"x" * 2000)
        done.wait(0.02)


def log_until(done, client):
    while not done.is_set():
        client.publish("ops.log.debug.somebody", b"x" * 2000)
        done.wait(0.02)


def approved(local, leaf):
    with local.client("hub", "STORE") as client:
        answer = client.request("$JS.API.STREAM.INFO.KV_nunect_policy", b'{"subjects_filter":"$KV.nunect_policy.>"}')
    return [subject for subject in json.loads(answer)["state"].get("subjects", {}) if f".{leaf}." in subject]


def recorded_at(local, leaf):
    """The subjects of that leaf's stream."""
    with local.client(leaf, "STORE") as client:
        answer = client.request(f"$JS.API.STREAM.INFO.OPS_{leaf}")
    return json.loads(answer).get("config", {}).get("subjects", [])


def line_of(site_file, pattern):
    return re.search(pattern, site_script("--advice", site_file), re.MULTILINE)


def check_record(local, site_file):
    """What concerns a leaf's record its guardian does at once, with the rights that it has."""
    local.start("guardian", "leaf1")
    eventually("leaf1's guardian keeps its stream", lambda: "ops.log.>" in recorded_at(local, "leaf1"))
    done = threading.Event()
    with local.client("leaf1") as talker:
        threading.Thread(target=log_until, args=(done, talker), daemon=True).start()
        row = eventually("debug logs in the record are advised on",
                         lambda: line_of(site_file, r"^(\w{8})  leaf1 +filter .*proposed +ops\.log\.debug\.>$"))
        expect("what is not approved cannot be withdrawn", "is not approved"
               in site_script("--advice", site_file, "--withdraw", row[1]))
        said = site_script("--advice", site_file, "--approve", row[1])
        expect("who does it, and how it is undone", "guardian does it at once" in said and "--withdraw" in said, said)
        eventually("the stream does without them",
                   lambda: {"ops.log.info.>", "ops.metric.>"} <= set(subjects := recorded_at(local, "leaf1"))
                   and "ops.log.debug.>" not in subjects)
        eventually("and that is shown", lambda: line_of(site_file, rf"^{row[1]} .* acting  "))
        said = site_script("--streams", site_file)
        expect("--streams leaves it so", "OPS_leaf1 is as it should be" in said, said)
        said = site_script("--advice", site_file, "--withdraw", row[1])
        expect("it is withdrawn", "undoes it at once" in said, said)
        eventually("the stream takes them again", lambda: "ops.log.>" in recorded_at(local, "leaf1"))
        done.set()
    local.stop("guardian", "leaf1")


def main():
    site_file, folder, build_dir = map(Path, sys.argv[1:])
    site, faults = parse_site(site_file.read_text(), str(site_file))
    assert not faults, faults.lines()
    local = LocalSite(on_loopback(site, folder), folder, site_logins(site, folder), build_dir=build_dir)
    expect("without a registry it says so", "is the hub's guardian running" in site_script("--advice", site_file))
    local.start("guardian", "hub")
    eventually("a site at rest has no advice",
               lambda: "There is nothing to save" in site_script("--advice", site_file))
    done = threading.Event()
    with local.client("leaf2") as listener, local.client("hub") as talker:
        listener.subscribe("ops.echo.*", lambda *_: None)
        threading.Thread(target=publish_until, args=(done, talker), daemon=True).start()
        row = eventually("a chatty wildcard is advised on",
                         lambda: re.search(r"^(\w{8})  leaf2 .*proposed  ops\.echo\.\*$",
                                           site_script("--advice", site_file), re.MULTILINE))
        expect("of which nothing narrower is needed: deny", " deny " in row[0], row[0])
        said = site_script("--advice", site_file, "--approve", row[1])
        expect("the change of the site file is shown", "+deny_imports = ops.echo.*" in said, said)
        expect("and how it comes to act", "--apply" in said and "--restart" in said, said)
        expect("the approval is written down", approved(local, "leaf2"))
        expect("and shown", re.search(rf"^{row[1]} .* approved  ", site_script("--advice", site_file), re.MULTILINE))
        expect("an id that is none is refused", "there is no advice 'x'"
               in site_script("--advice", site_file, "--approve", "x"))
        done.set()
        old = site_file.read_text()
        said = site_script("--advice", site_file, "--withdraw", row[1])
        expect("a deny rule is withdrawn from the site file", "-deny_imports = ops.echo.*" in said, said)
        expect("and shown as proposed or not at all", not line_of(site_file, rf"^{row[1]} .* approved  "))
        site_file.write_text(old)
    check_record(local, site_file)
    before = {name: local.pid("nats-server", name) for name in local.site.nodes}
    said = site_script("--apply", site_file, "--restart")
    expect("the leaf restarts", "leaf2: nats-server restarted." in said, said)
    after = {name: local.pid("nats-server", name) for name in local.site.nodes}
    expect("and no other server", [name for name in before if before[name] != after[name]] == ["leaf2"], after)


main()
