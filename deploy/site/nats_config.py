# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""Configurations of the site's nats-servers: templates beside, and the values of their $NAMEs."""

import json
from pathlib import Path

from model import LEAF_ACCOUNTS
from stream_configs import SUBJECTS, console_rights, guardian_hears, guardian_rights

_DEPLOY = Path(__file__).resolve().parent.parent
LOOPBACK = "127.0.0.1"


def leaf_login(leaf, account):
    """Of the leaf's link in that account: (user, key of its password)."""
    return f"{leaf}-{account.lower()}", f"LINK_{leaf}_{account}_PASSWORD"


def nats_conf(site, node):
    if node.role == "leaf":
        return _with_record((_DEPLOY / "leaf/leaf.conf").read_text(), site, node)
    parts = [_DEPLOY / "site/hub.conf"]
    if len(site.hubs) > 1:
        parts.append(_DEPLOY / "site/cluster.conf")
    text = "".join(part.read_text() for part in parts)
    accounts = _with_leafs((_DEPLOY / "hub/accounts.conf").read_text(), site)
    accounts = _replaced(accounts, "            # CONSOLE: record\n", _subjects(console_rights(site)))
    return text + _with_record(accounts, site, node)


def _kept_at_home():
    """All that changes streams of another JetStream, by its domain's name or none, and that writes to buckets: but a
    unit's own record."""
    verbs = ("CREATE", "UPDATE", "DELETE", "PURGE", "RESTORE", "SNAPSHOT", "MSG.DELETE", "LEADER", "PEER")
    buckets = ("ack", "need", "policy", "traffic")
    return [*(f"$JS.{api}.STREAM.{verb}.>" for api in ("API", "*.API") for verb in verbs),
            "$KV.>", *(f"$JS.*.API.$KV.nunect_{bucket}.>" for bucket in buckets)]


# What may cross a leaf's link, by account, from the hub's side: "publish" is what the leaf sends to the
# hub, "subscribe" what it hears from it. Without the first lines a login at a leaf could read the
# system's events, which the hub's OPS imports; what leafs record, and heartbeats, are not for other
# leafs, whose own stream and guardian would otherwise draw and store the whole site's. What is approved
# of advice, and told to leafs, is said at the hub alone; and nobody at a leaf, who may hold all that it
# has, changes a stream elsewhere.
_LINK_PERMISSIONS = {
    "OPS": f"""publish: {{ deny: {json.dumps(["$SYS.>", "ops.policy.>", *_kept_at_home()])} }}
          subscribe: {{ deny: {json.dumps(["$SYS.>", "$JS.S.>", "ops.heartbeat.>", *SUBJECTS])} }}""",
    "SYS": """publish: [ "$SYS.SERVER.>", "$SYS.ACCOUNT.>", "_R_.>", "_INBOX.>" ]
          subscribe: [ "$SYS.REQ.>" ]""",
}
_APPLICATION_PERMISSIONS = """publish: { deny: [ "$SYS.>" ] }
          subscribe: { deny: [ "$SYS.>" ] }"""

_STORE_LOGIN = """      # Makes and repairs the streams that gather the leafs' (deploy/site.sh --streams), and writes down
      # what is approved of the subject registry's advice (--advice).
      {
        user: $STORE_USER
        password: $STORE_PASSWORD
        allowed_connection_types: [ "STANDARD", "WEBSOCKET" ]
        permissions {
          subscribe: [ "_INBOX.store.>" ]
          publish: [
            "$JS.API.STREAM.CREATE.*", "$JS.API.STREAM.UPDATE.*", "$JS.API.STREAM.INFO.*"
            "ops.registry.get.advice", "$KV.nunect_policy.>"
          ]
        }
      }
"""


# What the subject registry reads of servers changes none of them: each endpoint is named, because
# RELOAD, KICK and LDM live beside them.
_REGISTRY_LOGIN = """      # The hub's guardian: as any, and keeps the subject registry.
      {
        user: $REGISTRY_USER
        password: $REGISTRY_PASSWORD
        allowed_connection_types: [ "STANDARD", "WEBSOCKET" ]
        permissions {
          subscribe: [
            "ops.echo.*", "ops.time.>", "_INBOX.guardian.>"
            "ops.registry.get.*", "ops.traffic.*", "$KV.nunect_policy.>"
            "$SRV.PING", "$SRV.PING.nunect-registry", "$SRV.PING.nunect-registry.*"
            "$SRV.INFO", "$SRV.INFO.nunect-registry", "$SRV.INFO.nunect-registry.*"
            "$SRV.STATS", "$SRV.STATS.nunect-registry", "$SRV.STATS.nunect-registry.*"
            # GUARDIAN: hears
          ]
          publish: [
            "ops.heartbeat.*", "ops.metric.*.*", "ops.log.*.*", "ops.echo.*"
            "ops.time.config", "ops.time.config.get"
            "$SYS.REQ.SERVER.*.LEAFZ", "$SYS.REQ.SERVER.*.CONNZ", "$SYS.REQ.SERVER.*.ROUTEZ"
            "$KV.nunect_need.>", "$KV.nunect_traffic.>"
            "$JS.API.STREAM.CREATE.KV_nunect_need", "$JS.API.STREAM.INFO.KV_nunect_need"
            "$JS.API.STREAM.CREATE.KV_nunect_traffic", "$JS.API.STREAM.INFO.KV_nunect_traffic"
            "$JS.API.STREAM.INFO.KV_nunect_policy", "$JS.API.STREAM.MSG.GET.KV_nunect_policy", "ops.policy.*"
            # GUARDIAN: record
          ]
          allow_responses: { max: 1, expires: "5s" }
        }
      }
"""


def _with_leafs(accounts, site):
    for account in LEAF_ACCOUNTS:
        users = "".join(_link_user(leaf.name, account) for leaf in site.leafs)
        accounts = _replaced(accounts, f"      # {account}: leaf nodes\n",
                             (_STORE_LOGIN + _REGISTRY_LOGIN if account == "OPS" else "") + users)
    return accounts


def _with_record(conf, site, node):
    """What the guardian does for the record, beside all else that it does."""
    conf = _replaced(conf, "            # GUARDIAN: hears\n", _subjects(guardian_hears(site, node)))
    return _replaced(conf, "            # GUARDIAN: record\n", _subjects(guardian_rights(site, node)))


def _subjects(rights):
    return "".join(f"            {json.dumps(subject)}\n" for subject in rights)


def _replaced(text, mark, entries):
    if mark not in text:
        raise RuntimeError(f"a template lacks the line '{mark.strip()}'")
    return text.replace(mark, entries)


def _link_user(leaf, account):
    user, password = leaf_login(leaf, account)
    return f"""      {{
        user: "{user}"
        password: ${password.replace('-', '_')}
        allowed_connection_types: [ "LEAFNODE" ]
        permissions {{
          {_LINK_PERMISSIONS.get(account, _APPLICATION_PERMISSIONS)}
        }}
      }}
"""


def settings_conf(site, node, logins, bind):
    """The $NAMEs of nats_conf; the only one of both that holds secrets."""
    ports, tuning = node.ports, site.tuning
    entries = {
        "NODE_NAME": node.name,
        "CLIENT_LISTEN": f"{bind}:{ports['port']}",
        "WEBSOCKET_LISTEN": f"{bind}:{ports['wss_port']}",
        # Shows everything and asks for no login.
        "MONITORING_LISTEN": f"{LOOPBACK}:{ports['monitor_port']}",
        "PING_INTERVAL": tuning["ping_interval"],
        "WRITE_DEADLINE": tuning["write_deadline"],
    }
    plain = {"PING_MAX": tuning["ping_max"], "STORE_MEMORY": node.store_memory, "STORE_FILE": node.store_file}
    for role in ("GUARDIAN", "UNIT", "STORE", "BRIDGE", "ENGINE", "PROVISION"):
        _add_login(entries, role, role, logins)
    if node.role == "leaf":
        for key, subjects in node.deny.items():
            plain[f"OPS_{key.upper()}"] = json.dumps(subjects)
        for account in LEAF_ACCOUNTS:
            plain[f"{account}_REMOTES"] = json.dumps(_remotes(site, node, account, logins))
    else:
        _add_hub(entries, plain, site, node, logins, bind)
    lines = [f"# Made by deploy/site.sh of the site file of '{site.name}'; changes here are lost."]
    lines += [f"{key}: {json.dumps(value)}" for key, value in entries.items()]
    lines += [f"{key}: {value}" for key, value in plain.items()]
    return "\n".join(lines) + "\n"


def _add_login(entries, name, role, logins):
    entries[f"{name}_USER"] = logins[f"NATS_{role}_USER"]
    entries[f"{name}_PASSWORD"] = logins[f"NATS_{role}_PASSWORD"]


def _add_hub(entries, plain, site, node, logins, bind):
    entries["DOMAIN"] = site.name
    entries["LEAF_LISTEN"] = f"{bind}:{node.ports['leaf_port']}"
    entries["LEAF_ADVERTISE"] = f"{node.address}:{node.ports['leaf_port']}"
    _add_login(entries, "SYS", "SYS", logins)
    _add_login(entries, "REGISTRY", "REGISTRY", logins)
    _add_login(entries, "CONSOLE", "OPS", logins)
    unit = logins["NUNECT_CLIENT"]
    entries["CONSOLE_HEARTBEAT"] = f"ops.heartbeat.{unit}"
    entries["CONSOLE_METRIC"] = f"ops.metric.*.{unit}"
    entries["CONSOLE_LOG"] = f"ops.log.*.{unit}"
    for leaf in site.leafs:
        for account in LEAF_ACCOUNTS:
            key = leaf_login(leaf.name, account)[1]
            entries[key.replace("-", "_")] = logins[key]
    if len(site.hubs) > 1:
        _add_login(entries, "CLUSTER", "CLUSTER", logins)
        entries["CLUSTER_LISTEN"] = f"{bind}:{node.ports['cluster_port']}"
        user = f"{logins['NATS_CLUSTER_USER']}:{logins['NATS_CLUSTER_PASSWORD']}"
        plain["CLUSTER_ROUTES"] = json.dumps([f"nats-route://{user}@{hub.address}:{hub.ports['cluster_port']}"
                                              for hub in site.hubs if hub is not node])


def _remotes(site, leaf, account, logins):
    user, key = leaf_login(leaf.name, account)
    hubs = [site.nodes[remote.text] for remote in leaf.remote]
    return [f"tls://{user}:{logins[key]}@{hub.address}:{hub.ports['leaf_port']}" for hub in hubs]
