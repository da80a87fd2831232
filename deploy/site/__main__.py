# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What deploy/site.sh runs; see there."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from advice import approve, show_advice, withdraw
from changes import RELOAD, changes_of, difference, effects_of
from local_site import LocalSite, SiteError, find, on_loopback, running, stop_everything
from logins import AnyLogins, known_logins, site_logins
from model import parse_site
from namespaces import Namespaces, prefix_of
from nats_client import NatsError
from node_files import certificate_names, node_files
from streams import make_streams, make_units_bucket
from topology import check_topology


def read_site(path):
    try:
        text = Path(path).read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"{path}: cannot be read: {error}") from error
    site, faults = parse_site(text, path)
    if not faults:
        check_topology(site, faults)
    for line in faults.lines():
        print(line, file=sys.stderr)
    if faults:
        sys.exit(1)
    return site


def check(arguments):
    """Also asks the servers themselves, with logins and certificates that are none."""
    site = read_site(arguments.file)
    server = find("nats-server")
    with tempfile.TemporaryDirectory() as work:
        key, certificate = Path(work, "node.key"), Path(work, "node.pem")
        subprocess.run([find("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                        "-nodes", "-subj", "/CN=check", "-keyout", key, "-out", certificate], check=True,
                       capture_output=True)
        for node in site.nodes.values():
            folder = Path(work, "nodes", node.name)
            (folder / "pki").mkdir(parents=True)
            for name, source in (("node.key", key), ("node.pem", certificate), ("ca.pem", certificate)):
                (folder / "pki" / name).symlink_to(source)
            for name, text in node_files(site, node, AnyLogins()).items():
                (folder / name).write_text(text)
            result = subprocess.run([server, "-c", "nats.conf", "-t"], cwd=folder, capture_output=True, text=True)
            if result.returncode:
                raise SiteError(f"nats-server refuses the configuration of {node.name}:\n"
                                f"{result.stdout}{result.stderr}")
    print(f"{arguments.file}: {_count(site.hubs, 'hub')}, {_count(site.leafs, 'leaf')}, "
          f"{_count(site.links, 'link')}; nats-server takes each configuration.")


def _count(things, word):
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def environment(arguments):
    """The first hub as deploy/settings.sh has it."""
    site = _placed_site(arguments)
    hub = site.hubs[0]
    values = {"NATS_SERVER_NAME": hub.name, "NATS_MANAGER_DOMAIN": site.domain, "NATS_PORT": hub.ports["port"],
              "NATS_WSS_PORT": hub.ports["wss_port"], "NATS_HTTPS_PORT": hub.ports["monitor_port"],
              "NATS_LEAF_PORT": hub.ports["leaf_port"]}
    for key, value in values.items():
        print(f"{key}={value}")


def certificates(arguments):
    site = _placed_site(arguments)
    for node in site.nodes.values():
        print(node.name, *certificate_names(site, node))


def _placed_site(arguments):
    site = read_site(arguments.file)
    if arguments.loopback:
        on_loopback(site, arguments.folder)
    return site


def _local(arguments):
    site = _placed_site(arguments)
    namespaces = None if arguments.loopback else Namespaces(site, prefix_of(arguments.folder))
    makes_nothing = arguments.command == "diff"
    logins = known_logins(arguments.folder) if makes_nothing else site_logins(site, arguments.folder)
    return LocalSite(site, arguments.folder, logins, namespaces, arguments.build_dir)


def show_difference(arguments):
    """Makes nothing."""
    _compare(_local(arguments), lambda *_: None)


def _compare(local, act):
    """Prints what differs, and what it means; act does it, node by node."""
    is_same = True
    for node in local.site.nodes.values():
        changes = changes_of(local.node_folder(node.name), local.files(node))
        if not changes:
            continue
        is_same = False
        for change in changes:
            if change.old:
                print(difference(node.name, change))
            else:
                print(f"{node.name}/{change.file}: new")
        effects = effects_of(changes) if any(change.old for change in changes) else None
        for reason in effects.reasons if effects else []:
            print(f"  {reason}")
        act(node, changes, effects)
    if is_same:
        print("Nothing has changed.")


def apply(arguments):
    local = _local(arguments)

    def act(node, changes, effects):
        for change in changes:
            if not change.new:
                (local.node_folder(node.name) / change.file).unlink()
        local.write(node)
        for daemon, action in effects.daemons.items() if effects else []:
            _act_on(local, node.name, daemon, action, arguments.restart)

    _compare(local, act)


def _act_on(local, name, daemon, action, may_restart):
    if local.pid(daemon, name) is None:
        print(f"{name}: {daemon} does not run here. Copy {local.node_folder(name)} to it, then {action} {daemon}.")
    elif action == RELOAD:
        print(f"{name}: {daemon} reloaded{local.reload(daemon, name)}.")
    elif may_restart:
        local.stop(daemon, name)
        local.start(daemon, name)
        if daemon == "nats-server":
            local.wait_for_servers()  # one at a time, and the next once this one is back
        print(f"{name}: {daemon} restarted.")
    else:
        print(f"{name}: {daemon} runs on with the old settings until it is restarted (--restart does it).")


def start(arguments):
    local = _local(arguments)
    if running(arguments.folder):
        raise SiteError("the site runs already. End it: deploy/site.sh --stop")
    if not arguments.no_guardians and not os.access(local.guardian_program(), os.X_OK):
        raise SiteError(f"{local.guardian_program()} is not built yet")
    if arguments.units:
        _check_units(local)
    for program in ["nats-server"] + (["ip", "babeld", "nft", "tc", "sysctl"] if local.namespaces else []):
        find(program)
    try:
        if local.namespaces:
            local.start_network()
        for node in local.site.nodes.values():
            local.start("nats-server", node.name)
        local.wait_for_servers()
        for node in local.site.nodes.values() if not arguments.no_guardians else []:
            local.start("guardian", node.name)
        if arguments.units:
            make_units_bucket(local)
            local.start_units(arguments.units)
    except BaseException:
        stop(arguments)
        raise
    print(f"{_count(local.site.hubs, 'hub')} and {_count(local.site.leafs, 'leaf')} run"
          + (f" with {_count(range(arguments.units), 'unit')}" if arguments.units else "")
          + (", each in a network namespace of its own." if local.namespaces else ", on ports of this machine."))


def _check_units(local):
    if len(local.site.leafs) < 2:
        raise SiteError("--units: units move between leafs, of which the site has fewer than two")
    if not os.access(local.simulator_program(), os.X_OK):
        raise SiteError(f"{local.simulator_program()} is not built yet")


def stop(arguments):
    count = stop_everything(arguments.folder)
    Namespaces(None, prefix_of(arguments.folder)).remove()
    print(f"{count} processes have ended.")


def show_running(arguments):
    """A line for each daemon that runs."""
    for daemon, node in running(arguments.folder):
        print(daemon, node)


def show_console_runner(arguments):
    """What runs a console where it reaches the hub, a word a line."""
    local = _local(arguments)
    print("\n".join(local.namespaces.command(local.site.hubs[0].name)))


def streams(arguments):
    for line in make_streams(_local(arguments)):
        print(line)


def advice(arguments):
    local = _local(arguments)
    if arguments.approve:
        lines = approve(local, arguments.approve, Path(arguments.file))
    elif arguments.withdraw:
        lines = withdraw(local, arguments.withdraw, Path(arguments.file))
    else:
        lines = show_advice(local)
    print("\n".join(lines))


def main():
    commands = {"check": check, "environment": environment, "certificates": certificates,
                "diff": show_difference, "apply": apply, "start": start, "stop": stop, "streams": streams,
                "advice": advice,
                "running": show_running, "console-runner": show_console_runner}
    parser = argparse.ArgumentParser(prog="site.sh")
    parser.add_argument("command", choices=commands)
    parser.add_argument("file")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--build-dir", type=Path)
    parser.add_argument("--loopback", action="store_true")
    parser.add_argument("--restart", action="store_true")
    parser.add_argument("--no-guardians", action="store_true")
    parser.add_argument("--units", type=int, default=0)
    parser.add_argument("--approve")
    parser.add_argument("--withdraw")
    arguments = parser.parse_args()
    try:
        commands[arguments.command](arguments)
    except (SiteError, NatsError, OSError) as error:
        print(f"site.sh: {error}", file=sys.stderr)
        sys.exit(1)


main()
