// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What receiving costs: CPU time a message of each client, with repetitions interleaved so that
// whatever else the machine does meets all of them.

const { least, median } = require('./statistics.cjs');

/** Every receiver: its name, the server it uses and its command. */
function receivers(machine, { plain, tls }, messages, size) {
    const cells = [];
    const node = require.resolve('./node/receive.cjs');
    const few = Math.ceil(messages / 2); // of the slow
    for (const [scheme, server] of [['wss', tls], ['ws', plain]]) {
        const at = [server.webSocketUrl, machine.caFile];
        cells.push(
            { name: `nunect ${scheme} header`, server, messages,
              command: [machine.program('bench_receive_nunect'), ...at, messages] },
            { name: `QWebSocket ${scheme} bytes`, server, messages,
              command: [machine.program('bench_receive_websocket'), ...at, messages, size] });
        for (const library of ['nats.ws', 'nats-core']) {
            for (const what of ['count', 'header']) {
                cells.push({ name: `${library} ${scheme} ${what}`, server, messages: few,
                             command: ['node', node, library, ...at, few, what] });
            }
        }
    }
    for (const what of ['count', 'header']) {
        cells.push({ name: `cnats tcp ${what}`, server: plain, messages,
                     command: [machine.program('bench_receive_cnats'), plain.tcpUrl, messages, what] });
    }
    return cells;
}

/** One repetition of one receiver. */
async function receive(machine, cell, size, env) {
    const receiver = machine.run('client', cell.command.map(String), env);
    try {
        await receiver.ready();
        const publisher = machine.run('server', [machine.program('bench_publish'),
            cell.server.port, cell.messages, size].map(String));
        const result = await receiver.json(120);
        await publisher.ended;
        return result;
    } finally {
        await receiver.end();
    }
}

/** CPU nanoseconds a message of all receivers whose name matches `only`. */
async function measureReceiving(machine, servers, { messages, sizes, repetitions, only }) {
    const rows = [];
    for (const size of sizes) {
        const cells = receivers(machine, servers, messages, size).filter((cell) => only.test(cell.name));
        const samples = new Map(cells.map((cell) => [cell, []]));
        for (let i = 0; i < repetitions; ++i) {
            for (const cell of cells) {
                try {
                    samples.get(cell).push(await receive(machine, cell, size));
                } catch (error) {
                    console.error(`${cell.name}: ${error.message}`);
                }
            }
        }
        for (const [cell, results] of samples) {
            const cpu = results.map((result) => result.cpuNs);
            rows.push({ name: cell.name, size, repetitions: cpu.length, least: least(cpu), median: median(cpu),
                        samples: results });
        }
    }
    return rows;
}

module.exports = { measureReceiving, receive, receivers };
