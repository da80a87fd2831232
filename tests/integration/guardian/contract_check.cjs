// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Checks a guardian from outside with a NATS client that is not ours, and prints one JSON verdict:
// {"ok":true,"errors":[],"heartbeats":4,"rtts":2,"times":2,"echoes":1,"period_ms":1000.2,...}
//
//   node contract_check.cjs URL USER UNIT SECONDS
//
// The password is in NATS_PASSWORD. Node finds the client by NODE_PATH.
'use strict';

const { randomBytes } = require('node:crypto');
const { connect } = require('@nats-io/transport-node');

const [url, user, unit, seconds] = process.argv.slice(2);
const errors = [];
const verdict = { ok: false, errors, heartbeats: 0, rtts: 0, times: 0, echoes: 0, configs: 0 };

function check(condition, text) {
    if (!condition && errors.length < 20)
        errors.push(text);
    return condition;
}

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/;
const isInteger = (value) => Number.isSafeInteger(value);
const isCount = (value) => isInteger(value) && value >= 0;
const isText = (value) => typeof value === 'string' && value.length > 0;
const isPositive = (value) => Number.isFinite(value) && value > 0;
const orNull = (test) => (value) => value === null || test(value);
const oneOf = (...values) => (value) => values.includes(value);

const sources = oneOf('ptp', 'ntp', 'none');
const qualities = oneOf('locked', 'tracking', 'acquiring', 'freerun');

const fields = {
    heartbeat: {
        v: (v) => v === 1, unit: (v) => v === unit, role: (v) => v === 'guardian', seq: isCount,
        ts: (v) => timestamp.test(v), interval_ms: isCount, uptime_s: isCount, version: isText,
        host: isText, os: isText, arch: isText,
        server: (v) => isText(v.name) && /^N[A-Z2-7]{55}$/.test(v.id),
    },
    rtt: {
        v: (v) => v === 1, unit: (v) => v === unit, seq: isCount, ts: (v) => timestamp.test(v),
        server: isText, native_rtt_us: isPositive, app_rtt_us: isPositive, lost: (v) => v === 0,
        sent: (v) => isInteger(v) && v >= 1,
        one_way: orNull((v) => isText(v.from) && timestamp.test(v.ts)
            && Number.isFinite(v.delay_us) && v.error_us >= 0),
    },
    time: {
        v: (v) => v === 1, unit: (v) => v === unit, seq: isCount, ts: (v) => timestamp.test(v),
        source: sources, quality: qualities, holdover_s: orNull(isCount),
        offset_ns: orNull(isInteger), error_bound_ns: orNull(isCount),
        error_bound_ref: orNull(oneOf('utc', 'gm')), est_error_ns: orNull(isCount),
        faults: Array.isArray, step_count: isCount,
        ptp: orNull((v) => typeof v === 'object'), ntp: orNull((v) => typeof v === 'object'),
    },
    config: {
        v: (v) => v === 1, ts: (v) => timestamp.test(v), mode: oneOf('ptp', 'chrony', 'auto'),
        ptp: (v) => orNull(isText)(v.master) && isCount(v.domain)
            && typeof v.hw_timestamp === 'boolean',
        ntp: (v) => Array.isArray(v.servers),
    },
};

function checkBody(kind, body) {
    for (const [name, test] of Object.entries(fields[kind])) {
        let good = false;
        try {
            good = name in body && test(body[name]);
        } catch {
            good = false;
        }
        check(good, `${kind}: ${name} is ${JSON.stringify(body[name])}`);
    }
}

/** The one value of a header, or undefined. */
function header(kind, message, name) {
    const values = message.headers?.values(name) ?? [];
    check(values.length <= 1, `${kind}: ${name} is there ${values.length} times`);
    return values[0];
}

function nanoseconds(kind, message, name) {
    const text = header(kind, message, name);
    if (!check(/^\d{19}$/.test(text ?? ''), `${kind}: ${name} is ${text}`))
        return 0n;
    return BigInt(text);
}

function checkHeaders(kind, message, { clock, seq }) {
    check(header(kind, message, 'X-Unit-ID') === unit, `${kind}: X-Unit-ID`);
    const sent = nanoseconds(kind, message, 'X-TX-Timestamp');
    const age = BigInt(Date.now()) * 1000000n - sent;
    check(age > -2000000n && age < 5000000000n, `${kind}: X-TX-Timestamp is ${age} ns old`);
    if (clock) {
        check(sources(header(kind, message, 'X-Clock-Source')), `${kind}: X-Clock-Source`);
        check(qualities(header(kind, message, 'X-Clock-Quality')), `${kind}: X-Clock-Quality`);
        check(/^[0-9a-f]{8}:\d+$/.test(header(kind, message, 'X-Clock-Epoch') ?? ''),
            `${kind}: X-Clock-Epoch`);
        const error = header(kind, message, 'X-Clock-Error-Ns');
        check(error === undefined || /^\d+$/.test(error), `${kind}: X-Clock-Error-Ns is ${error}`);
    }
    check((header(kind, message, 'X-Seq') !== undefined) === seq, `${kind}: X-Seq`);
    return sent;
}

/** Periodic messages of one kind: seq rises by one, in header and body. */
function follow(connection, kind, subject, counter, onMessage) {
    let last;
    connection.subscribe(subject, {
        callback: (failure, message) => {
            if (!check(!failure, `${kind}: ${failure}`))
                return;
            verdict[counter] += 1;
            const body = message.json();
            checkBody(kind, body);
            const sent = checkHeaders(kind, message, { clock: true, seq: true });
            check(header(kind, message, 'X-Seq') === String(body.seq), `${kind}: X-Seq is not seq`);
            check(last === undefined || body.seq === last + 1, `${kind}: ${last} then ${body.seq}`);
            last = body.seq;
            onMessage?.(body, sent);
        },
    });
}

async function checkEcho(connection, size) {
    const body = randomBytes(size);
    const asked = BigInt(Date.now()) * 1000000n;
    const reply = await connection.request(`ops.echo.${unit}`, body, { timeout: 2000 });
    const answered = BigInt(Date.now() + 1) * 1000000n;
    verdict.echoes += 1;
    check(Buffer.compare(Buffer.from(reply.data), body) === 0, `echo: body of ${size} changed`);
    const sent = checkHeaders('echo', reply, { clock: true, seq: false });
    const received = nanoseconds('echo', reply, 'X-RX-Timestamp');
    check(asked <= received && received <= sent && sent <= answered,
        `echo: ${asked} asked, ${received} received, ${sent} sent, ${answered} answered`);
}

async function checkConfig(connection) {
    const reply = await connection.request('ops.time.config.get', '', { timeout: 2000 });
    verdict.configs += 1;
    checkBody('config', reply.json());
    checkHeaders('config', reply, { clock: true, seq: false });
}

async function main() {
    const connection = await connect({
        servers: url, user, pass: process.env.NATS_PASSWORD, reconnect: false, timeout: 5000,
    });
    const beats = [];
    let interval = 0;
    follow(connection, 'heartbeat', `ops.heartbeat.${unit}`, 'heartbeats', (body, sent) => {
        beats.push(Number(sent / 1000n) / 1000);
        interval = body.interval_ms;
    });
    follow(connection, 'rtt', `ops.metric.rtt.${unit}`, 'rtts', (body) => {
        verdict.native_rtt_us = body.native_rtt_us;
        verdict.app_rtt_us = body.app_rtt_us;
    });
    follow(connection, 'time', `ops.metric.time.${unit}`, 'times', (body) => {
        verdict.time = body;
    });
    await connection.flush();
    for (const size of [0, 1, 64, 4096])
        await checkEcho(connection, size);
    await checkConfig(connection);
    await new Promise((done) => setTimeout(done, Number(seconds) * 1000));
    await connection.close();

    verdict.period_ms = (beats.at(-1) - beats[0]) / (beats.length - 1);
    check(Math.abs(verdict.period_ms - interval) < interval / 10,
        `heartbeat: every ${verdict.period_ms} ms and not ${interval}`);
}

main()
    .catch((failure) => errors.push(String(failure)))
    .finally(() => {
        verdict.ok = errors.length === 0;
        console.log(JSON.stringify(verdict));
    });
