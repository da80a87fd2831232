# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""A site in network namespaces, for a drill: started, taken apart, and gone after it."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "deploy/site"))

from local_site import LocalSite, SiteError, find, stop_everything  # noqa: E402
from logins import site_logins  # noqa: E402
from model import parse_site  # noqa: E402
from namespaces import Namespaces, prefix_of  # noqa: E402
from scenarios import until  # noqa: E402
from stream_configs import UNITS as UNITS_BUCKET, stream_name  # noqa: E402
from streams import stream_info  # noqa: E402

SIMULATED = "leaf1"  # units of the simulator are there
UNITS = 20


def check_requirements(build_dir):
    if os.geteuid() != 0:
        raise SiteError("a drill makes networks of its own, which needs root: run it as root")
    for program in ("nats-server", "babeld", "ip", "nft", "tc"):
        find(program)
    for program in ("nunect-console", "nunect-guardian", "nunect-sim"):
        if not os.access(build_dir / "bin" / program, os.X_OK):
            raise SiteError(f"{build_dir}/bin/{program} is not built yet: "
                            f"cmake --build {build_dir} --target {program}")


class Rig:
    """One at a time on a machine: others would cost it the time that it measures."""

    def __init__(self, site_file, build_dir):
        self.site_file, self._build_dir = Path(site_file), Path(build_dir).resolve()
        self._var = ROOT / "var/drill"
        self._simulator = None
        self.site = self.local = None

    def __enter__(self):
        check_requirements(self._build_dir)
        self._var.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = open(self._var.with_name("drill.lock"), "w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self._stop()  # what a drill that was killed has left
        try:
            self._site_sh("--start")
            self.site, _ = parse_site(self.site_file.read_text(), str(self.site_file))
            folder = self._var / "site" / self.site.name
            self.local = LocalSite(self.site, folder, site_logins(self.site, folder),
                                   Namespaces(self.site, prefix_of(folder)), self._build_dir)
            self._wait_for_streams()
            self.start_simulator()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop_simulator()
        self._stop()
        shutil.rmtree(self._var, ignore_errors=True)
        self._lock.close()
        self._var.with_name("drill.lock").unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # where something else lies there
            self._var.parent.rmdir()

    def _wait_for_streams(self):
        """The guardians make them."""
        hub = self.site.hubs[0].name
        wanted = [(node.name, stream_name(node)) for node in self.site.leafs + self.site.hubs[:1]]
        for node, stream in wanted + [(hub, UNITS_BUCKET)]:
            with self.local.client(node, "STORE") as client:
                if not until(lambda: "config" in (stream_info(client, stream) or {}), 30):
                    raise SiteError(f"{node}: no guardian makes the stream {stream}")

    def start_console(self, hub, *arguments):
        """Without a window, where it reaches that hub; what it prints is to be read from the process."""
        local = self.local
        environment = {**os.environ, "NATS_OPS_PASSWORD": local.logins["NATS_OPS_PASSWORD"],
                       "QT_QPA_PLATFORM": "offscreen", "HOME": str(local.folder), "LC_ALL": "C.UTF-8"}
        return subprocess.Popen(
            [*self.network.command(hub), str(self.program("nunect-console")), "--url",
             f"wss://127.0.0.1:{self.site.nodes[hub].ports['wss_port']}", "--ca", str(local.folder / "pki/ca.pem"),
             "--user", local.logins["NATS_OPS_USER"], "--client", local.logins["NUNECT_CLIENT"], *arguments],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def program(self, name):
        return self._build_dir / "bin" / name

    @property
    def network(self):
        return self.local.namespaces

    def start_simulator(self, units=UNITS):
        """Units that talk to their leaf, as units do."""
        local, node = self.local, self.site.nodes[SIMULATED]
        environment = {**os.environ, "NUNECT_SIM_PASSWORD": local.logins["NATS_GUARDIAN_PASSWORD"]}
        with open(local.node_folder(SIMULATED) / "run/simulator.log", "ab") as log:
            self._simulator = subprocess.Popen(
                [*self.network.command(SIMULATED), str(self.program("nunect-sim")), "--url",
                 f"wss://127.0.0.1:{node.ports['wss_port']}", "--ca", "pki/ca.pem", "--user",
                 local.logins["NATS_GUARDIAN_USER"], "--units", str(units)],
                cwd=local.node_folder(SIMULATED), env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def stop_simulator(self):
        if self._simulator:
            self._simulator.kill()
            self._simulator.wait()
            self._simulator = None

    def _stop(self):
        for folder in (self._var / "site").glob("*"):
            stop_everything(folder)
            Namespaces(None, prefix_of(folder)).remove()

    def _site_sh(self, command):
        environment = {**os.environ, "NUNECT_VAR_DIR": str(self._var), "NUNECT_BUILD_DIR": str(self._build_dir)}
        result = subprocess.run([ROOT / "deploy/site.sh", command, self.site_file], env=environment, capture_output=True,
                                text=True)
        if result.returncode:
            raise SiteError(result.stderr.strip())
