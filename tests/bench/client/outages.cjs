// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What an outage costs: a server that comes back, a link that goes dead, a fleet that returns.

const net = require('net');
const { freePorts, monotonicNs, sleep } = require('./machine.cjs');

const toMs = (ns) => ns / 1e6;

function startFleet(machine, url, clients, subscriptions) {
    return machine.run('client', [machine.program('bench_fleet'), url, machine.caFile, clients,
        subscriptions].map(String));
}

/** Milliseconds from the server's return to its word that it has all subscriptions, each time. */
async function measureReturn(machine, { rounds, outageMs, subscriptions }) {
    const server = await machine.startServer('returning', true);
    const fleet = startFleet(machine, server.webSocketUrl, 1, subscriptions);
    await fleet.ready();
    const samples = [];
    for (let i = 0; i < rounds; ++i) {
        // Long enough for a client to trust the connection again; at no fixed place in its timers.
        await sleep(1500 + 300 * Math.random());
        await server.stop('SIGKILL');
        await sleep(outageMs);
        const upAt = await server.start();
        await fleet.json(30); // lost
        const { confirmed } = await fleet.json(30);
        samples.push(toMs(confirmed[0] - upAt));
    }
    await fleet.end();
    await server.stop();
    return samples;
}

/** Forwards connections to `port` until it is told to stop: a link that is up and carries nothing. */
async function startRelay(port) {
    const sockets = [];
    let frozen = false;
    const relay = net.createServer((near) => {
        const far = net.connect(port, '127.0.0.1');
        for (const [from, to] of [[near, far], [far, near]]) {
            from.on('data', (data) => { if (!frozen) to.write(data); });
            from.on('close', () => { if (!frozen) to.destroy(); });
            from.on('error', () => {});
            sockets.push(from);
        }
    });
    const [relayPort] = await freePorts(1);
    await new Promise((resolve) => relay.listen(relayPort, '127.0.0.1', resolve));
    return {
        url: `ws://127.0.0.1:${relayPort}`,
        freeze() { frozen = true; return monotonicNs(); },
        close() { relay.close(); sockets.forEach((socket) => socket.destroy()); },
    };
}

/** Milliseconds until a dead link is noticed, for each client of each round. */
async function measureDeadLink(machine, server, { rounds, clients }) {
    const samples = [];
    for (let i = 0; i < rounds; ++i) {
        const relay = await startRelay(server.webSocketPort);
        const fleet = startFleet(machine, relay.url, clients, 1);
        await fleet.ready();
        await sleep(500 + 2000 * Math.random()); // anywhere between two PINGs
        const frozenAt = relay.freeze();
        const { lost } = await fleet.json(60);
        samples.push(...lost.map((time) => toMs(time - frozenAt)));
        await fleet.end();
        relay.close();
    }
    return samples;
}

/** How a fleet comes back: connects in windows of 100 ms from the server's return. */
async function measureFleet(machine, { clients, processes, signal, outageMs }) {
    const server = await machine.startServer(`fleet-${signal}`, false);
    const each = clients / processes;
    const fleets = [];
    for (let i = 0; i < processes; ++i) {
        fleets.push(startFleet(machine, server.webSocketUrl, each, 1));
        await fleets[i].ready();
    }
    await sleep(1500);
    await server.stop(signal);
    await sleep(outageMs);
    const upAt = await server.start();
    const connected = [];
    const confirmed = [];
    for (const fleet of fleets) {
        await fleet.json(30);
        const back = await fleet.json(60);
        connected.push(...back.connected.map((time) => toMs(time - upAt)));
        confirmed.push(...back.confirmed.map((time) => toMs(time - upAt)));
        await fleet.end();
    }
    await server.stop();
    const windows = [];
    for (const time of connected) {
        const at = Math.max(0, Math.floor(time / 100));
        windows[at] = (windows[at] ?? 0) + 1;
    }
    const histogram = Array.from(windows, (count) => count ?? 0);
    return { histogram, peakShare: Math.max(...histogram) / clients, allBackMs: Math.max(...confirmed) };
}

module.exports = { measureReturn, measureDeadLink, measureFleet };
