# SPDX-FileCopyrightText: 2026 The nunect authors
# SPDX-License-Identifier: Apache-2.0

"""What each login at a leaf hears of the site while all of it talks, and what it can ask.

usage: site_permissions.py SITE_FILE FOLDER (of a site that runs on loopback)
"""

import json
import re
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "deploy/site"))

from local_site import LocalSite, on_loopback  # noqa: E402
from logins import site_logins  # noqa: E402
from model import parse_site  # noqa: E402
from nats_client import NatsError  # noqa: E402
from streams import make_streams  # noqa: E402

NO_REPLY_S = 0.5  # in which what must not come would have come on loopback
ACCOUNT = {"GUARDIAN": "OPS", "UNIT": "OPS", "STORE": "OPS", "BRIDGE": "BRIDGE", "ENGINE": "ENGINE", "PROVISION": "PROVISION"}
ASKED = ["$SYS.REQ.SERVER.PING.VARZ", "$SYS.REQ.SERVER.PING.LEAFZ", "$SYS.REQ.SERVER.PING",
         "$SYS.REQ.ACCOUNT.PING.STATZ", "$SYS.REQ.ACCOUNT.OPS.CONNZ", "$SYS.REQ.SERVER.{hub}.RELOAD",
         "$SYS.REQ.SERVER.{hub}.VARZ", "$SYS.REQ.SERVER.{hub}.KICK"]
# What the hub's guardian may do beside what every guardian may, as the keeper of the subject registry,
# and what lies nearest to that.
REGISTRY_MAY = {
    "PUB": ["$SYS.REQ.SERVER.{hub}.LEAFZ", "$SYS.REQ.SERVER.{hub}.CONNZ", "$SYS.REQ.SERVER.{hub}.ROUTEZ",
            "$KV.nunect_need.leaf1.ops", "$KV.nunect_traffic.leaf1", "$JS.API.STREAM.CREATE.KV_nunect_need",
            "$JS.API.STREAM.INFO.KV_nunect_traffic", "$JS.API.STREAM.INFO.KV_nunect_policy",
            "$JS.API.STREAM.MSG.GET.KV_nunect_policy", "ops.policy.leaf1", "ops.heartbeat.hub", "ops.time.config"],
    "SUB": ["ops.registry.get.*", "ops.traffic.*", "ops.heartbeat.*", "$KV.nunect_policy.>", "$SRV.PING", "$SRV.INFO.nunect-registry",
            "$SRV.STATS.nunect-registry.id", "ops.echo.hub", "_INBOX.guardian.any.>"]}
REGISTRY_MAY_NOT = {
    "PUB": ["$SYS.REQ.SERVER.{hub}.RELOAD", "$SYS.REQ.SERVER.{hub}.KICK", "$SYS.REQ.SERVER.{hub}.LDM",
            "$SYS.REQ.SERVER.{hub}.JSZ", "$SYS.REQ.SERVER.PING", "$SYS.REQ.ACCOUNT.PING.STATZ",
            "$KV.nunect_policy.leaf1.id", "$KV.nunect_ack.unit-lost", "$JS.API.STREAM.DELETE.KV_nunect_need",
            "$JS.API.STREAM.UPDATE.KV_nunect_need", "$JS.API.STREAM.PURGE.KV_nunect_need",
            "$JS.API.STREAM.CREATE.KV_nunect_policy", "ops.command.leaf1"],
    "SUB": ["ops.>", "ops.log.>", "ops.metric.>", "ops.aggregate.>", "$SYS.>", "$KV.>", "$SRV.>", "_INBOX.>", ">"]}
failures = []


def expect(what, is_right, seen=""):
    print(f"{'ok    ' if is_right else 'WRONG '} {what}{'' if is_right else f': {seen}'}")
    if not is_right:
        failures.append(what)


def listen(client, *subjects):
    heard = []
    for subject in subjects:
        client.subscribe(subject, lambda subject, _body, _reply: heard.append(subject))
    client.flush()
    return heard


def talk(local):
    """Something of every kind, at the hub and at another leaf."""
    with local.client("leaf2") as guardian:
        for subject in ("ops.heartbeat.other", "ops.log.info.other", "ops.metric.rtt.other",
                        "ops.aggregate.heartbeat.leaf2"):
            guardian.publish(subject, b"{}")
        guardian.flush()
    for account in ("BRIDGE", "ENGINE", "PROVISION"):
        for node in ("hub", "leaf2"):
            with local.client(node, account) as client:
                client.publish(f"{account.lower()}.of.{node}", b"x")
                client.flush()
    with local.client("hub", "OPS") as console:  # also an event of its login, and answers of $SYS
        console.request_all("$SYS.REQ.SERVER.PING.VARZ", b"", NO_REPLY_S, 4)
    time.sleep(NO_REPLY_S)


def check_logins(local, hub_id):
    for login, account in ACCOUNT.items():
        with local.client("leaf1", login) as client:
            heard = listen(client, ">", "$SYS.>", "ops.>", "ops.heartbeat.*", "bridge.>", "engine.>", "provision.>")
            time.sleep(0.2)  # its interest crosses the link
            talk(local)
            foreign = sorted({subject for subject in heard if foreign_to(account, subject)})
            expect(f"{login} at a leaf hears nothing of $SYS or of other accounts", not foreign, foreign)
            if account != "OPS":
                expect(f"{login} at a leaf hears its own account at the hub and at another leaf",
                       {f"{account.lower()}.of.hub", f"{account.lower()}.of.leaf2"} <= set(heard), heard)
            else:
                expect(f"{login} at a leaf hears nothing of other units",
                       not [one for one in heard if one.endswith((".other", ".leaf2"))], heard)
            check_questions(client, login, hub_id)


def foreign_to(account, subject):
    if subject.startswith("$SYS.") or subject.startswith("ops.") and account != "OPS":
        return True
    return any(subject.startswith(f"{other.lower()}.") for other in ("BRIDGE", "ENGINE", "PROVISION")
               if other != account)


def check_questions(client, login, hub_id):
    wrong = []
    for subject in (one.format(hub=hub_id) for one in ASKED):
        wrong += [f"{subject}: {answer[:200]}" for answer in client.request_all(subject, b"", NO_REPLY_S, 99)
                  if answer and not is_own_word(answer, ACCOUNT[login])]
    expect(f"{login} at a leaf gets no answer of $SYS but its own server's about its own account", not wrong, wrong)


def is_own_word(answer, account):
    """Every server tells every account of itself alone."""
    told = json.loads(answer)
    accounts = {one["acc"] for one in (told.get("data") or {}).get("account_statz", [{"acc": "?"}])}
    return told.get("server", {}).get("name") == "leaf1" and accounts == {account}


def refused(client, verb, subject):
    before = len(client.errors)
    if verb == "SUB":
        client.unsubscribe(client.subscribe(subject, lambda *_: None))
    else:
        client.publish(subject, b"{}")
    client.flush()
    return any(subject in error for error in client.errors[before:])


def check_registry_login(local, hub_id):
    with local.client("hub", "REGISTRY", "_INBOX.guardian") as client:
        for table, is_refused in ((REGISTRY_MAY, False), (REGISTRY_MAY_NOT, True)):
            wrong = [f"{verb} {subject}" for verb, subjects in table.items() for subject in subjects
                     if refused(client, verb, subject.format(hub=hub_id)) != is_refused]
            expect(f"the registry's login may {'not ' if is_refused else ''}do what is said of it", not wrong, wrong)
        told = client.request(f"$SYS.REQ.SERVER.{hub_id}.LEAFZ", b'{"account":"OPS"}')
        expect("the registry hears of every leaf's link", told and json.loads(told)["data"]["leafnodes"] == 3, told)


def check_own_connections(local):
    """A leaf's guardian reads what its own server carries, and nothing of other servers or accounts."""
    with local.client("leaf1") as guardian, local.client("leaf1", "BRIDGE"):
        answers = guardian.request_all("$SYS.REQ.SERVER.PING.CONNZ", b'{"auth":true}', NO_REPLY_S, 99)
        told = [json.loads(answer) for answer in answers]
        expect("a leaf's guardian hears its own server alone of connections",
               [one["server"]["name"] for one in told] == ["leaf1"], told)
        accounts = {row["account"] for one in told for row in one["data"]["connections"]}
        expect("a leaf's guardian hears of connections of its own account alone", accounts == {"OPS"}, accounts)


def check_link_logins(local):
    """A leaf's link logins are no logins of clients, and the other way round."""
    for account in ("ops", "sys", "bridge"):
        key = f"LINK_leaf1_{account.upper()}_PASSWORD"
        local.logins["NATS_LINK_USER"], local.logins["NATS_LINK_PASSWORD"] = f"leaf1-{account}", local.logins[key]
        try:
            local.client("hub", "LINK").close()
            expect(f"the link's login in {account} opens no connection of a client", False, "it did")
        except NatsError:
            expect(f"the link's login in {account} opens no connection of a client", True)


def may_publish(client, subject):
    """Without an address for an answer JetStream does nothing."""
    before = len(client.errors)
    client.publish(subject)
    client.flush()
    return len(client.errors) == before


def check_record(local):
    """A guardian keeps its node's stream, the hub's also the bucket of units, and no other."""
    leafs = [leaf.name for leaf in local.site.leafs]
    tried = [f"$JS.{api}.STREAM.{verb}.{stream}" for api in ("API", "leaf1.API", "leaf2.API", "demo-3-leaf.API")
             for verb in ("CREATE", "UPDATE", "INFO", "DELETE", "PURGE", "MSG.GET", "MSG.DELETE", "SNAPSHOT")
             for stream in ("OPS_leaf1", "OPS_leaf2", "OPS_RECORD", "KV_nunect_units", "KV_nunect_ack", "OTHER")]
    tried += [f"$JS.API.CONSUMER.CREATE.{stream}" for stream in ("OPS_leaf1", "OPS_RECORD")]
    tried += ["$JS.API.INFO", "$JS.API.STREAM.LIST", "$JS.API.STREAM.NAMES"]
    tried += [f"ops.aggregate.heartbeat.{leaf}" for leaf in leafs]
    tried += ["ops.aggregate.rtt.unit", "ops.aggregate.time.unit", "ops.aggregate.other.unit", "ops.policy.leaf1",
              "$KV.nunect_policy.leaf1.id", "$JS.API.STREAM.INFO.KV_nunect_policy"]
    for node, domain, streams in (("leaf1", "leaf1", ["OPS_leaf1"]),
                                  ("hub", "demo-3-leaf", ["OPS_RECORD", "KV_nunect_units"])):
        # The same by the name of its own domain.
        wanted = {f"$JS.{api}.STREAM.{verb}.{stream}" for verb in ("CREATE", "UPDATE", "INFO")
                  for api in ("API", f"{domain}.API") for stream in streams}
        if node == "hub":
            wanted |= {f"$JS.{leaf}.API.STREAM.INFO.OPS_{leaf}" for leaf in ("leaf1", "leaf2")}
        else:
            wanted |= {"ops.aggregate.heartbeat.leaf1", "ops.aggregate.rtt.unit", "ops.aggregate.time.unit"}
        with local.client(node) as guardian:
            allowed = {subject for subject in tried if may_publish(guardian, subject)}
        expect(f"the guardian at {node} keeps {' and '.join(streams)}, and touches no other stream", allowed == wanted,
               sorted(allowed ^ wanted))
    with local.client("leaf1") as guardian:
        heard = [leaf for leaf in leafs if not refused(guardian, "SUB", f"ops.policy.{leaf}")]
        expect("a leaf's guardian hears what is approved for its leaf alone", heard == ["leaf1"], heard)


def check_console(local):
    """It reads the record, and changes nothing of it."""
    wanted = {"$JS.API.CONSUMER.CREATE.OPS_RECORD", "$JS.API.CONSUMER.DELETE.OPS_RECORD.x"}
    tried = wanted | {f"$JS.API.STREAM.{verb}.OPS_RECORD" for verb in
                      ("CREATE", "UPDATE", "DELETE", "PURGE", "MSG.DELETE")}
    tried |= {f"$JS.API.CONSUMER.{verb}" for verb in ("CREATE.OTHER", "DURABLE.CREATE.OPS_RECORD.x")}
    with local.client("hub", "OPS") as console:
        allowed = {subject for subject in tried if may_publish(console, subject)}
    expect("the console reads the record, and changes nothing of it", allowed == wanted, sorted(allowed ^ wanted))


def check_approving(local):
    """The console approves of advice, and reads what is approved: in that one bucket."""
    subject, bucket = "$KV.nunect_policy.leaf1.5f3a90c1", "KV_nunect_policy"
    with local.client("hub", "OPS") as console:
        def ask(subject, body):
            return json.loads(console.request(subject, json.dumps(body).encode()) or b"{}")
        made = ask(f"$JS.API.STREAM.CREATE.{bucket}", {"name": bucket, "subjects": ["$KV.nunect_policy.>"],
                                                       "max_msgs_per_subject": 10, "storage": "memory",
                                                       "allow_direct": True})
        expect("the console makes the bucket of approvals", "config" in made, made)
        put = ask(subject, {"v": 1})
        expect("the console approves", put.get("stream") == bucket, put)
        got = console.request(f"$JS.API.DIRECT.GET.{bucket}.{subject}")
        expect("the console reads what is approved", json.loads(got or b"{}") == {"v": 1}, got)
        watched = ask(f"$JS.API.CONSUMER.CREATE.{bucket}", {"stream_name": bucket, "config": {
            "deliver_subject": "_INBOX.watch", "ack_policy": "none", "deliver_policy": "last_per_subject",
            "filter_subject": "$KV.nunect_policy.>"}})
        expect("the console is told of what is approved", "config" in watched, watched)
        wrong = [verb for verb in ("UPDATE", "DELETE", "PURGE", "MSG.DELETE")
                 if may_publish(console, f"$JS.API.STREAM.{verb}.{bucket}")]
        expect("the console does nothing else with that bucket", not wrong, wrong)


def check_stolen_leaf(local, hub_id):
    """All that a leaf holds, in the hands of who may change its configuration."""
    local.stop("nats-server", "leaf1")
    path = local.node_folder("leaf1") / "nats.conf"
    text = path.read_text()
    thief = '{ user: thief, password: "thief-thief" }'
    text = text.replace("  SYS { }", '  SYS { users: [ { user: thief_sys, password: "thief-thief" } ] }')
    text = re.sub(r"(  OPS \{.*?users: \[)", rf"\1 {thief}", text, count=1, flags=re.DOTALL)
    path.write_text(text)
    local.start("nats-server", "leaf1")
    local.wait_for_servers()
    for user in ("thief", "thief_sys"):
        local.logins["NATS_THIEF_USER"], local.logins["NATS_THIEF_PASSWORD"] = user, "thief-thief"
        with local.client("leaf1", "THIEF") as client:
            heard = listen(client, "$SYS.ACCOUNT.>", "$SYS.SERVER.>", "ops.log.>", "ops.metric.>",
                           "ops.heartbeat.*", "ops.aggregate.>", ">")
            time.sleep(0.2)
            talk(local)
            own = json.loads(local_id(local, "leaf1"))
            far = [one for one in heard if one.startswith("$SYS.") and own not in one
                   and not one.startswith(("$SYS.REQ.", "$SYS.ACCOUNT.", "$SYS.SERVER.ACCOUNT."))]
            accounts = [one for one in heard if re.match(r"\$SYS\.(SERVER\.)?ACCOUNT\.(BRIDGE|ENGINE|PROVISION)\.", one)]
            logs = [one for one in heard if re.match(r"ops\..*\.(other|leaf2)$", one)]
            expect(f"a stolen leaf as {user} hears no events of the site's servers", not far + accounts,
                   far + accounts)
            expect(f"a stolen leaf as {user} hears no logs, metrics and heartbeats of others", not logs, logs)
            check_no_approving(local, client, user)
            check_streams_stay(local, client, user)
            for word in ("RELOAD", "KICK", "VARZ"):
                answer = client.request(f"$SYS.REQ.SERVER.{hub_id}.{word}", b"", NO_REPLY_S)
                expect(f"a stolen leaf as {user} gets no {word} of the hub", not answer, answer)


def check_no_approving(local, thief, user):
    """At a leaf nobody approves of advice, nor says that somebody has."""
    subject, stream = "$KV.nunect_policy.leaf2.5f3a90c1", "KV_nunect_policy"
    with local.client("leaf2") as guardian:
        told = listen(guardian, "ops.policy.leaf2")
        time.sleep(0.2)  # its interest crosses the link
        before = stored(local, stream)
        thief.publish("ops.policy.leaf2", b"{}")
        wrong = [word for word in ("DELETE", "PURGE", "MSG.DELETE")
                 if thief.request(f"$JS.{local.site.name}.API.STREAM.{word}.{stream}", b"", NO_REPLY_S)]
        expect(f"a stolen leaf as {user} changes nothing of the bucket of approvals", not wrong, wrong)
        for key in (subject, f"$JS.{local.site.name}.API.{subject}"):
            answer = thief.request(key, b'{"v":1}', NO_REPLY_S)
            expect(f"a stolen leaf as {user} cannot approve by {key}", not answer, answer)
        expect(f"nothing that a stolen leaf as {user} says is approved", stored(local, stream) == before)
        expect(f"a stolen leaf as {user} tells no other leaf of approvals", not told, told)


def check_streams_stay(local, thief, user):
    """At a leaf nobody changes a stream of the hub or of another leaf, nor what stands in its buckets."""
    hub = f"$JS.{local.site.name}.API"
    config = json.dumps({"name": "OPS_RECORD", "max_msgs": 1}).encode()
    tried = [(f"{hub}.STREAM.{word}.{stream}", b"") for word in ("DELETE", "PURGE", "SNAPSHOT")
             for stream in ("OPS_RECORD", "KV_nunect_units")]
    tried += [(f"{hub}.STREAM.UPDATE.OPS_RECORD", config), ("$JS.leaf2.API.STREAM.DELETE.OPS_leaf2", b""),
              (f"{hub}.$KV.nunect_ack.unit-lost", b"{}"), (f"{hub}.$KV.nunect_need.leaf2", b"{}")]
    before = stored(local, "KV_nunect_units")
    answered = [subject for subject, body in tried if thief.request(subject, body, NO_REPLY_S)]
    expect(f"a stolen leaf as {user} changes no stream elsewhere", not answered, answered)
    expect(f"a stolen leaf as {user} leaves the bucket of units as it is", stored(local, "KV_nunect_units") == before)


def stored(local, stream):
    with local.client("hub", "STORE") as client:
        state = json.loads(client.request(f"$JS.API.STREAM.INFO.{stream}"))["state"]
        return state["messages"], state["last_seq"]


def check_units(local):
    """By its leaf and by the hub a unit writes its own record and reads what it has missed, and no more."""
    again = [line for line in make_streams(local) if not line.endswith("is as it should be")]
    expect("streams that are there are left alone", not again, again)
    far = f"$JS.{local.site.name}.API"
    for node, api, bucket in (("leaf2", far, f"{far}.$KV"), ("hub", "$JS.API", "$KV"), ("hub", far, f"{far}.$KV")):
        with local.client(node, "UNIT") as unit, local.client("hub", "OPS") as console:
            unit.subscribe("ops.echo.foh-7", lambda _subject, body, reply: unit.publish(reply, body))
            unit.flush()
            deadline = time.monotonic() + 5  # a leaf's interest is on its way to the hub
            while (answer := console.request("ops.echo.foh-7", b"hello", 5)) == b"" and time.monotonic() < deadline:
                time.sleep(0.05)
            expect(f"a unit at {node} answers the console's echo", answer == b"hello", answer)

            def ask(subject, body=b""):
                return json.loads(unit.request(subject, body, 5) or b"{}")
            put = ask(f"{bucket}.nunect_units.unit.foh-7", b'{"v":1}')
            expect(f"a unit at {node} claims by {bucket}", put.get("stream") == "KV_nunect_units", put)
            got = unit.request(f"{api}.DIRECT.GET.KV_nunect_units.$KV.nunect_units.unit.foh-7", b"", 5)
            expect(f"a unit at {node} reads its record by {api}", got == b'{"v":1}', got)
            for stream in ("KV_nunect_units", "OPS_RECORD"):
                made = ask(f"{api}.CONSUMER.CREATE.{stream}", json.dumps(
                    {"stream_name": stream, "config": {"deliver_subject": "_INBOX.unit.x", "ack_policy": "none",
                                                       "deliver_policy": "new"}}).encode())
                expect(f"a unit at {node} reads {stream} by {api}", "config" in made, made)
            for word in ("STREAM.DELETE.KV_nunect_units", "STREAM.PURGE.KV_nunect_units", "STREAM.INFO.OPS_RECORD",
                         "STREAM.CREATE.KV_nunect_other"):
                answer = unit.request(f"{api}.{word}", b"", NO_REPLY_S)
                expect(f"a unit at {node} gets no {word} by {api}", not answer, answer)


def local_id(local, name):
    with local.client("hub", "SYS") as client:
        for answer in client.request_all("$SYS.REQ.SERVER.PING", b"", 2, len(local.site.nodes)):
            server = json.loads(answer)["server"]
            if server["name"] == name:
                return json.dumps(server["id"])
    raise RuntimeError(f"{name} does not answer")


def main():
    site_file, folder = Path(sys.argv[1]), Path(sys.argv[2])
    site, faults = parse_site(site_file.read_text(), str(site_file))
    assert not faults, faults.lines()
    local = LocalSite(on_loopback(site, folder), folder, site_logins(site, folder))
    hub_id = json.loads(local_id(local, "hub"))
    # The questions are ones that are answered, to those who may ask.
    with local.client("hub", "OPS") as console:
        expect("the console gets an answer of all four servers",
               len(console.request_all("$SYS.REQ.SERVER.PING.VARZ", b"", 2, 4)) == 4)
    check_logins(local, hub_id)
    check_registry_login(local, hub_id)
    check_own_connections(local)
    check_link_logins(local)
    make_streams(local)  # what the hub gathers passes it by other subjects than its own
    check_record(local)
    check_console(local)
    check_approving(local)
    check_stolen_leaf(local, hub_id)
    check_units(local)
    sys.exit(1 if failures else 0)


main()
