// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

// Prints what guardians say of their clocks, seen with a NATS client that is not ours: one line of
// JSON for each heartbeat and time message, {"subject":"...","headers":{...},"body":{...}}. The
// first line, {"ready":true}, says that nothing will be missed from then on.
//
//   node clock_watch.cjs URL USER
//
// The password is in NATS_PASSWORD. Node finds the client by NODE_PATH. Ends with its input.
'use strict';

const { connect } = require('@nats-io/transport-node');

const [url, user] = process.argv.slice(2);

function print(line) {
    process.stdout.write(JSON.stringify(line) + '\n');
}

function onMessage(failure, message) {
    if (failure)
        throw failure;
    const headers = {};
    for (const name of message.headers?.keys() ?? [])
        headers[name] = message.headers.values(name).join();
    print({ subject: message.subject, headers, body: message.json() });
}

async function main() {
    const connection = await connect({
        servers: url, user, pass: process.env.NATS_PASSWORD, maxReconnectAttempts: -1,
        reconnectTimeWait: 100,
    });
    for (const subject of ['ops.heartbeat.*', 'ops.metric.time.*'])
        connection.subscribe(subject, { callback: onMessage });
    await connection.flush();
    print({ ready: true });
}

process.stdin.on('end', () => process.exit(0)).resume();
main();
