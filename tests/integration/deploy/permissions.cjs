// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0
//
// What each login of the hub may and may not do, asked with a client that is not ours.
// usage: node permissions.cjs URL CA_FILE ENV_FILE

'use strict';
const fs = require('node:fs');
const assert = require('node:assert/strict');
const { connect, headers } = require('@nats-io/transport-node');

const [url, caFile, envFile] = process.argv.slice(2);
const env = Object.fromEntries(fs.readFileSync(envFile, 'utf8').split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
const unit = env.NUNECT_CLIENT;
const noReply = 300; // ms in which something that must not come would have come on loopback

async function login(role, options = {}) {
  const nc = await connect({
    servers: url, tls: { caFile }, reconnect: false, noEcho: true, timeout: 5000,
    name: `test-${role}`, user: env[`NATS_${role}_USER`], pass: env[`NATS_${role}_PASSWORD`],
    inboxPrefix: ['GUARDIAN', 'UNIT'].includes(role) ? `_INBOX.${role.toLowerCase()}` : '_INBOX', ...options,
  });
  nc.refused = [];
  (async () => {
    for await (const status of nc.status()) {
      if (status.type === 'error') nc.refused.push(String(status.error.message));
    }
  })();
  return nc;
}

// A PONG comes after every error of what was sent before it.
async function settle(nc) {
  await nc.flush();
  await new Promise(setImmediate);
}

function collect(nc, subject) {
  const messages = [];
  nc.subscribe(subject, { callback: (error, message) => { if (!error) messages.push(message); } });
  return messages;
}

async function until(what, condition) {
  for (const start = Date.now(); !condition();) {
    if (Date.now() - start > 5000) throw new Error(`not within 5 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function mayPublish(nc, subject, reply) {
  const before = nc.refused.length;
  nc.publish(subject, 'x', { reply });
  await settle(nc);
  const news = nc.refused.slice(before);
  assert.ok(news.every((text) => text.includes(subject)), `${subject}: ${news}`);
  return news.length === 0;
}

async function maySubscribe(nc, subject) {
  let refused = false;
  const sub = nc.subscribe(subject, { callback: (error) => { refused ||= Boolean(error); } });
  await settle(nc);
  if (!refused) sub.unsubscribe();
  return !refused;
}

const readEndpoints = ['ACCOUNTZ', 'CONNZ', 'GATEWAYZ', 'HEALTHZ', 'IDZ', 'JSZ', 'LEAFZ', 'ROUTEZ',
  'STATSZ', 'SUBSZ', 'VARZ'];

// [login, operation, subject, allowed?]
function matrix(serverId) {
  const rows = [
    ['OPS', 'sub', 'ops.>', true],
    ['OPS', 'sub', '$SYS.>', true],
    ['OPS', 'sub', '$SYS.ACCOUNT.*.CONNECT', true],
    ['OPS', 'sub', '_INBOX.any.>', true],
    ['OPS', 'sub', '>', false],
    ['OPS', 'sub', '$JS.>', false],
    ['OPS', 'sub', 'other.>', false],
    ['OPS', 'pub', `ops.heartbeat.${unit}`, true],
    ['OPS', 'pub', `ops.metric.rtt.${unit}`, true],
    ['OPS', 'pub', `ops.log.info.${unit}`, true],
    ['OPS', 'pub', 'ops.echo.leaf-3', true],
    ['OPS', 'pub', 'ops.time.config.get', true],
    ['OPS', 'pub', 'ops.registry.get.need', true],
    ['OPS', 'pub', '$SRV.PING', true],
    ['OPS', 'pub', '$SRV.INFO.nunect-registry', true],
    ['OPS', 'pub', '$SRV.OTHER', false],
    ['OPS', 'pub', 'ops.traffic.leaf-3', false],
    ['OPS', 'pub', '$KV.nunect_need.leaf-3.ops', false],
    ['OPS', 'pub', 'ops.heartbeat.leaf-3', false],
    ['OPS', 'pub', 'ops.metric.rtt.leaf-3', false],
    ['OPS', 'pub', 'ops.metric.time.leaf-3', false],
    ['OPS', 'pub', 'ops.log.error.leaf-3', false],
    ['OPS', 'pub', 'ops.time.config', false],
    ['OPS', 'pub', `ops.command.${unit}`, false],
    ['OPS', 'pub', '_INBOX.any.1', false],
    ['OPS', 'pub', '$JS.API.INFO', false],
    ['OPS', 'pub', '$KV.nunect_ack.unit-lost', true],
    ['OPS', 'pub', '$KV.nunect_nodes.leaf-3', false],
    ['OPS', 'pub', '$JS.API.STREAM.CREATE.KV_nunect_ack', true],
    ['OPS', 'pub', '$JS.API.STREAM.CREATE.KV_nunect_nodes', false],
    ['OPS', 'pub', '$JS.API.STREAM.DELETE.KV_nunect_ack', false],
    ['OPS', 'pub', '$JS.API.STREAM.PURGE.KV_nunect_ack', false],
    ['OPS', 'pub', '$JS.API.CONSUMER.CREATE.KV_nunect_ack', true],
    ['OPS', 'pub', '$JS.API.CONSUMER.CREATE.KV_nunect_nodes', false],
    ['OPS', 'pub', '$KV.nunect_policy.leaf-3.5f3a90c1', true],
    ['OPS', 'pub', '$JS.API.STREAM.CREATE.KV_nunect_policy', true],
    ['OPS', 'pub', '$JS.API.STREAM.INFO.KV_nunect_policy', true],
    ['OPS', 'pub', '$JS.API.CONSUMER.CREATE.KV_nunect_policy', true],
    ['OPS', 'pub', '$JS.API.STREAM.UPDATE.KV_nunect_policy', false],
    ['OPS', 'pub', '$JS.API.STREAM.DELETE.KV_nunect_policy', false],
    ['OPS', 'pub', '$JS.API.STREAM.PURGE.KV_nunect_policy', false],
    ['OPS', 'pub', '$SYS.REQ.SERVER.PING', true],
    ['OPS', 'pub', '$SYS.REQ.SERVER.PING.RELOAD', false],
    ['OPS', 'pub', '$SYS.REQ.SERVER.PING.PROFILEZ', false],
    ['OPS', 'pub', '$SYS.REQ.ACCOUNT.PING.STATZ', true],
    ['OPS', 'pub', '$SYS.REQ.ACCOUNT.PING.CONNZ', false],
    ['OPS', 'pub', '$SYS.REQ.ACCOUNT.BRIDGE.CONNZ', false],
    ['OPS', 'pub', '$SYS.REQ.CLAIMS.LIST', false],
    ['OPS', 'pub', '$SYS.ACCOUNT.OPS.CONNECT', false],
    ['OPS', 'pub', '$SYS.SERVER.any.STATSZ', false],
    ['GUARDIAN', 'pub', 'ops.heartbeat.leaf-3', true],
    ['GUARDIAN', 'pub', 'ops.metric.rtt.leaf-3', true],
    ['GUARDIAN', 'pub', 'ops.metric.time.leaf-3', true],
    ['GUARDIAN', 'pub', 'ops.log.warn.leaf-3', true],
    ['GUARDIAN', 'pub', 'ops.echo.leaf-3', true],
    ['GUARDIAN', 'pub', 'ops.time.config', true],
    ['GUARDIAN', 'pub', 'ops.time.config.get', true],
    ['GUARDIAN', 'pub', 'ops.command.leaf-3', false],
    ['GUARDIAN', 'pub', '$KV.nunect_need.leaf-3.ops', false],
    ['GUARDIAN', 'pub', '$KV.nunect_policy.leaf-3.5f3a90c1', false],
    ['GUARDIAN', 'sub', 'ops.registry.get.*', false],
    ['GUARDIAN', 'sub', '$SRV.PING', false],
    ['GUARDIAN', 'pub', '_INBOX.any.1', false],
    ['GUARDIAN', 'pub', '$JS.API.INFO', false],
    ['GUARDIAN', 'pub', '$SYS.REQ.SERVER.PING', false],
    ['GUARDIAN', 'pub', '$SYS.REQ.SERVER.PING.CONNZ', false],
    ['GUARDIAN', 'pub', '$SYS.ACCOUNT.OPS.CONNECT', false],
    ['GUARDIAN', 'sub', 'ops.echo.leaf-3', true],
    ['GUARDIAN', 'sub', 'ops.echo.*', true],
    ['GUARDIAN', 'sub', 'ops.time.config', true],
    ['GUARDIAN', 'sub', 'ops.time.config.get', true],
    ['GUARDIAN', 'sub', '_INBOX.guardian.any.>', true],
    ['GUARDIAN', 'sub', '_INBOX.any.>', false],
    ['GUARDIAN', 'sub', '_INBOX.>', false],
    ['GUARDIAN', 'sub', 'ops.log.>', false],
    ['GUARDIAN', 'sub', 'ops.log.info.leaf-3', false],
    ['GUARDIAN', 'sub', 'ops.metric.>', false],
    ['GUARDIAN', 'sub', 'ops.heartbeat.*', false],
    ['GUARDIAN', 'sub', 'ops.>', false],
    ['GUARDIAN', 'sub', '>', false],
    ['GUARDIAN', 'sub', '$SYS.>', false],
    ['GUARDIAN', 'sub', '$SYS.ACCOUNT.>', false],
    ['GUARDIAN', 'sub', '$SYS.REQ.>', false],
    ['GUARDIAN', 'pub', '$KV.nunect_units.unit.foh-7', false],
    ['UNIT', 'pub', 'ops.heartbeat.foh-7', true],
    ['UNIT', 'pub', 'ops.metric.handoff.foh-7', true],
    ['UNIT', 'pub', 'ops.log.info.foh-7', true],
    ['UNIT', 'pub', 'ops.unit.foh-7.state', true],
    ['UNIT', 'pub', 'ops.time.config', false],
    ['UNIT', 'pub', 'ops.echo.leaf-3', false],
    ['UNIT', 'sub', 'ops.echo.foh-7', true],
    ['UNIT', 'sub', 'ops.>', false],
    ['UNIT', 'pub', '$KV.nunect_units.unit.foh-7', true],
    ['UNIT', 'pub', '$KV.nunect_units.other', false],
    ['UNIT', 'pub', '$KV.nunect_ack.unit-lost', false],
    ['UNIT', 'pub', '$KV.nunect_policy.leaf-3.5f3a90c1', false],
    ['UNIT', 'pub', '$JS.API.INFO', false],
    ['UNIT', 'pub', '$JS.API.STREAM.INFO.KV_nunect_units', true],
    ['UNIT', 'pub', '$JS.API.STREAM.INFO.KV_nunect_ack', false],
    ['UNIT', 'pub', '$JS.API.DIRECT.GET.KV_nunect_units.$KV.nunect_units.unit.foh-7', true],
    ['UNIT', 'pub', '$JS.API.DIRECT.GET.KV_nunect_ack.$KV.nunect_ack.unit-lost', false],
    ['UNIT', 'pub', '$JS.API.STREAM.CREATE.KV_nunect_units', false],
    ['UNIT', 'pub', '$JS.API.STREAM.UPDATE.KV_nunect_units', false],
    ['UNIT', 'pub', '$JS.API.STREAM.DELETE.KV_nunect_units', false],
    ['UNIT', 'pub', '$JS.API.STREAM.PURGE.KV_nunect_units', false],
    ['UNIT', 'pub', '$JS.API.STREAM.MSG.DELETE.KV_nunect_units', false],
    ['UNIT', 'pub', '$JS.API.CONSUMER.CREATE.KV_nunect_units', true],
    ['UNIT', 'pub', '$JS.API.CONSUMER.CREATE.OPS_RECORD', true],
    ['UNIT', 'pub', '$JS.API.CONSUMER.CREATE.KV_nunect_ack', false],
    ['UNIT', 'pub', '$JS.API.STREAM.DELETE.OPS_RECORD', false],
    ['UNIT', 'pub', '$SYS.REQ.SERVER.PING', false],
    ['UNIT', 'sub', 'ops.unit.foh-7.>', true],
    ['UNIT', 'sub', '_INBOX.unit.any.>', true],
    ['UNIT', 'sub', '_INBOX.any.>', false],
    ['UNIT', 'sub', '$KV.>', false],
    ['UNIT', 'sub', 'ops.log.>', false],
    ['UNIT', 'sub', 'ops.>', false],
    ['UNIT', 'sub', '$SYS.>', false],
  ];
  for (const endpoint of readEndpoints) {
    rows.push(['OPS', 'pub', `$SYS.REQ.SERVER.PING.${endpoint}`, true]);
    rows.push(['OPS', 'pub', `$SYS.REQ.SERVER.${serverId}.${endpoint}`, true]);
  }
  for (const endpoint of ['RELOAD', 'KICK', 'LDM', 'PROFILEZ']) {
    rows.push(['OPS', 'pub', `$SYS.REQ.SERVER.${serverId}.${endpoint}`, false]);
  }
  return rows;
}

async function testMatrix(sessions, serverId) {
  // Both sides of the server's word: an allowed publish arrives, a refused one does not.
  const watcher = await login('OPS', { noEcho: false });
  const arrived = collect(watcher, 'ops.>');
  await watcher.flush();
  const wrong = [];
  const rows = matrix(serverId);
  for (const [role, operation, subject, allowed] of rows) {
    const nc = sessions[role];
    arrived.length = 0;
    let seen;
    if (operation === 'pub') {
      const reply = subject.startsWith('$SYS.REQ.') ? `${nc.options.inboxPrefix}.unused.1` : undefined;
      seen = await mayPublish(nc, subject, reply);
      await watcher.flush();
      if (subject.startsWith('ops.')) {
        assert.equal(arrived.some((m) => m.subject === subject), seen, `arrival of ${subject}`);
      }
    } else {
      seen = await maySubscribe(nc, subject);
    }
    if (seen !== allowed) wrong.push(`${role} ${operation} ${subject}: expected ${allowed}, is ${seen}`);
  }
  await watcher.close();
  assert.deepEqual(wrong, []);
  console.log(`matrix: ${rows.length} rows as expected`);
}

// All replies to a request that fans out over servers.
async function ask(nc, subject, body) {
  const inbox = `${nc.options.inboxPrefix}.ask.${Math.random().toString(36).slice(2)}`;
  const replies = collect(nc, inbox);
  nc.publish(subject, body && JSON.stringify(body), { reply: inbox });
  await until(`reply to ${subject}`, () => replies.length > 0);
  await new Promise((resolve) => setTimeout(resolve, noReply));
  return replies;
}

async function testConsoleReads({ OPS, BRIDGE }) {
  const connz = await ask(OPS, '$SYS.REQ.SERVER.PING.CONNZ', { auth: true, limit: 1024 });
  assert.equal(connz.length, 1, 'one server gives one answer, about all accounts');
  const users = connz[0].json().data.connections.map((c) => `${c.account}/${c.authorized_user}`);
  for (const role of ['OPS', 'GUARDIAN', 'BRIDGE', 'ENGINE', 'PROVISION']) {
    const account = role === 'GUARDIAN' ? 'OPS' : role;
    assert.ok(users.includes(`${account}/${env[`NATS_${role}_USER`]}`), `${role} in CONNZ: ${users}`);
  }
  for (const endpoint of readEndpoints.filter((name) => name !== 'IDZ')) { // IDZ: from 2.10 on
    const replies = await ask(OPS, `$SYS.REQ.SERVER.PING.${endpoint}`);
    assert.equal(replies.length, 1, `${endpoint}: ${replies.length} answers`);
    assert.ok(replies[0].json().server.id, endpoint);
  }
  const statz = await ask(OPS, '$SYS.REQ.ACCOUNT.PING.STATZ', { include_unused: true });
  assert.equal(statz.length, 1, 'one server gives one answer, about all accounts');
  const accounts = statz[0].json().data.account_statz.map((a) => a.acc);
  for (const account of ['SYS', 'OPS', 'BRIDGE', 'ENGINE', 'PROVISION'])
    assert.ok(accounts.includes(account), `${account} in STATZ: ${accounts}`);

  const events = collect(OPS, '$SYS.>');
  await OPS.flush();
  const passing = await login('BRIDGE', { name: 'passing' });
  await passing.close();
  const seen = (kind) => events.some((m) => m.subject === `$SYS.ACCOUNT.BRIDGE.${kind}`
    && m.json().client.name === 'passing');
  await until('CONNECT event of another account', () => seen('CONNECT'));
  await until('DISCONNECT event of another account', () => seen('DISCONNECT'));
  assert.ok(!BRIDGE.isClosed());
  console.log('console: every read endpoint answers once, events of all accounts arrive');
}

async function testEcho({ OPS, GUARDIAN }) {
  let refused = 0;
  GUARDIAN.subscribe('ops.echo.leaf-3', {
    callback: (error, message) => {
      if (error) return;
      const h = headers();
      h.set('X-Unit-ID', 'leaf-3');
      message.respond(message.data, { headers: h });
      refused = GUARDIAN.refused.length;
      message.respond('a second answer');
    },
  });
  await GUARDIAN.flush();
  const reply = await OPS.request('ops.echo.leaf-3', 'hello', { timeout: 5000 });
  assert.equal(reply.string(), 'hello');
  assert.equal(reply.headers.get('X-Unit-ID'), 'leaf-3');
  await until('refusal of the second answer', () => GUARDIAN.refused.length === refused + 1);

  // A guardian's request to itself: its application RTT.
  const own = await login('GUARDIAN', { noEcho: false });
  own.subscribe('ops.echo.leaf-4', { callback: (error, message) => { if (!error) message.respond(message.data); } });
  assert.equal((await own.request('ops.echo.leaf-4', 'me', { timeout: 5000 })).string(), 'me');
  await own.close();
  console.log('echo: answered once, to the console and to itself');
}

async function testIsolation({ OPS, GUARDIAN, ...others }) {
  for (const role of ['BRIDGE', 'ENGINE', 'PROVISION']) {
    const nc = others[role];
    const heard = collect(nc, '>');
    const system = collect(nc, '$SYS.>');
    await nc.flush();
    GUARDIAN.publish('ops.heartbeat.leaf-3', '{}');
    OPS.publish(`ops.log.info.${unit}`, '{}');
    await (await login('ENGINE')).close();
    await GUARDIAN.flush();

    const atConsole = collect(OPS, 'ops.>');
    await OPS.flush();
    nc.publish('ops.heartbeat.intruder', '{}');
    await nc.flush();
    for (const subject of ['$SYS.REQ.SERVER.PING.VARZ', 'ops.echo.leaf-3']) {
      await assert.rejects(nc.request(subject, '', { timeout: noReply }), `${role} asks ${subject}`);
    }
    const storage = (await nc.request('$JS.API.INFO', '', { timeout: 5000 })).json();
    assert.equal(storage.error?.err_code, 10039, `${role}: JetStream is not for this account`);
    // Every server answers this one to every account, about its own connections only.
    const rows = (await nc.request('$SYS.REQ.SERVER.PING.CONNZ', '{"auth":true}', { timeout: 5000 }))
      .json().data.connections;
    assert.ok(rows.length > 0 && rows.every((row) => row.account === role), `${role}: CONNZ`);

    const foreign = [...heard, ...system].map((m) => m.subject).filter((s) => !s.startsWith('_INBOX.'));
    assert.deepEqual(foreign.filter((s) => s.startsWith('ops.') || s.startsWith('$SYS.ACCOUNT.')
      || s.startsWith('$SYS.SERVER.')), [], `${role} hears`);
    assert.ok(!atConsole.some((m) => m.subject.endsWith('.intruder')), `${role} is heard in OPS`);
  }
  console.log('accounts: BRIDGE, ENGINE and PROVISION see neither OPS nor the system');
}

async function testLogins() {
  const cases = [
    ['a wrong password', { user: env.NATS_OPS_USER, pass: 'wrong' }],
    ['no login', { user: undefined, pass: undefined }],
    ['the default password', { user: env.NATS_OPS_USER, pass: env.NATS_OPS_USER }],
    ['a leaf node\'s login', { user: env.NATS_LEAF_USER, pass: env.NATS_LEAF_PASSWORD }],
  ];
  for (const [what, options] of cases) {
    await assert.rejects(login('OPS', options), /authorization/i, what);
  }
  await assert.rejects(login('OPS', { tls: {} }), 'an unknown CA');
  console.log(`logins: ${cases.length + 1} wrong ones refused`);
}

async function main() {
  const sessions = {};
  for (const role of ['OPS', 'GUARDIAN', 'UNIT', 'BRIDGE', 'ENGINE', 'PROVISION']) {
    sessions[role] = await login(role);
  }
  const sys = await login('SYS');
  const serverId = (await sys.request('$SYS.REQ.SERVER.PING', '', { timeout: 5000 })).json().server.id;
  await sys.close();
  await testMatrix(sessions, serverId);
  await testConsoleReads(sessions);
  await testEcho(sessions);
  await testIsolation(sessions);
  await testLogins();
  for (const nc of Object.values(sessions)) await nc.close();
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
