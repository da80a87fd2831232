# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Logins of a site: those of var/.env's kind, and one for each leaf and account. Made once, kept."""

import os
import secrets

from model import LEAF_ACCOUNTS
from nats_config import leaf_login

# The site's own, beside those of deploy/env.example.
_MORE_USERS = {"NATS_STORE_USER": "store", "NATS_REGISTRY_USER": "registry", "NATS_CLUSTER_USER": "cluster"}


def read_env(path):
    """KEY=VALUE lines, as deploy/settings.sh reads them."""
    values = {}
    if path.exists():
        for line in path.read_text().splitlines():
            key, separator, value = line.strip().partition("=")
            if separator and not key.startswith("#"):
                values[key] = value.strip().strip("\"'")
    return values


def known_logins(folder):
    """Those that are there; any other is made up."""
    return AnyLogins({**_MORE_USERS, **read_env(folder / ".env"), **read_env(folder / "links.env")})


def site_logins(site, folder):
    """Of folder/.env and folder/links.env; what lacks in the latter is made and written there."""
    logins = read_env(folder / ".env")
    links = read_env(folder / "links.env")
    wanted = [key.replace("_USER", "_PASSWORD") for key in _MORE_USERS]
    wanted += [leaf_login(leaf.name, account)[1] for leaf in site.leafs for account in LEAF_ACCOUNTS]
    missing = [key for key in wanted if key not in links]
    for key in missing:
        links[key] = secrets.token_hex(24)
    if missing:
        write_private(folder / "links.env", "".join(f"{key}={value}\n" for key, value in links.items()))
    return {**_MORE_USERS, **logins, **links}


class AnyLogins(dict):
    """Where nothing is to be made: a login that lacks is there, and not real."""

    def __missing__(self, key):
        return key.replace("NATS_", "").lower()


def write_private(path, text):
    """Whole or not at all, and readable by its owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(path.name + ".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
    os.replace(new, path)
