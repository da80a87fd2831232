// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What a page in a browser pays: NATS's own JavaScript clients over the `ws` package.
//   node receive.cjs nats.ws|nats-core URL CA-FILE MESSAGES count|header
//
// Prints READY once subscribed, then one JSON line, as the C++ cells do.

const fs = require('fs');
const WebSocket = require('ws');

const subject = 'bench.m';
const headerName = 'Nunect-Seq';

const [kind, url, caFile, messages, what] = process.argv.slice(2);
const expected = Number(messages);
const readHeader = what === 'header';

// Both clients look for the browser's WebSocket.
const ca = fs.readFileSync(caFile);
globalThis.WebSocket = class extends WebSocket {
    constructor(address, protocols) {
        super(address, protocols, { ca, perMessageDeflate: false });
    }
};

function report(startWall, startCpu) {
    const wallNs = Number(process.hrtime.bigint() - startWall);
    const cpu = process.cpuUsage(startCpu);
    const each = (ns) => Number((ns / expected).toFixed(2));
    console.log(JSON.stringify({
        messages: expected,
        cpuNs: each((cpu.user + cpu.system) * 1000),
        userNs: each(cpu.user * 1000),
        systemNs: each(cpu.system * 1000),
        wallNs: each(wallNs),
    }));
}

async function main() {
    const library = require(kind === 'nats.ws' ? 'nats.ws' : '@nats-io/nats-core');
    const connect = library.wsconnect ?? library.connect;
    const connection = await connect({ servers: url });
    let received = 0;
    let startWall;
    let startCpu;
    connection.subscribe(subject, {
        callback: (error, message) => {
            if (error)
                throw error;
            if (received === 0) {
                startWall = process.hrtime.bigint();
                startCpu = process.cpuUsage();
            }
            if (!readHeader || message.headers.get(headerName))
                ++received;
            if (received === expected) {
                report(startWall, startCpu);
                process.exit(0);
            }
        },
    });
    await connection.flush();
    console.log('READY');
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
