// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What receiving allocates beyond what QWebSocket itself does.

const { WebSocketServer } = require('ws');
const { receive, receivers } = require('./receiving.cjs');
const { median } = require('./statistics.cjs');

const headerBlock = 'NATS/1.0\r\nNunect-Seq: 0000000001\r\nNunect-Src: unit-00001\r\n\r\n';

const withCounter = (machine) => ({ LD_PRELOAD: machine.program('bench_heap_counter.so') });

/** Allocations a message, from a real server. */
async function measureAllocations(machine, servers, { messages, repetitions }) {
    const size = 128;
    const cells = receivers(machine, servers, messages, size);
    const samples = { nunect: [], websocket: [] };
    for (let i = 0; i < repetitions; ++i) {
        for (const [who, name] of [['nunect', 'nunect wss header'], ['websocket', 'QWebSocket wss bytes']]) {
            const cell = cells.find((candidate) => candidate.name === name);
            const result = await receive(machine, cell, size, withCounter(machine));
            samples[who].push(result.allocations);
        }
    }
    const nunect = median(samples.nunect);
    const websocket = median(samples.websocket);
    return { nunect, websocket, beyond: nunect - websocket, samples };
}

/** A server of frames of one size, since a real one sends what just waits. */
async function startReplayer(frame) {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
    await new Promise((resolve) => server.on('listening', resolve));
    const replayer = { server, url: `ws://127.0.0.1:${server.address().port}` };
    server.on('connection', (socket) => {
        replayer.play = async (times) => {
            for (let i = 0; i < times; ++i)
                await new Promise((resolve) => socket.send(frame, { binary: true }, resolve));
        };
        socket.on('message', (said) => {
            for (const _ of String(said).matchAll(/PING\r\n/g))
                socket.send(Buffer.from('PONG\r\n'));
        });
        socket.send(Buffer.from('INFO {"server_id":"bench","proto":1,"max_payload":1048576,"headers":true} \r\n'));
    });
    return replayer;
}

/** The most memory held at once while large frames of small messages arrive. */
async function measurePeak(machine, { frameMiB, frames }) {
    const size = 128;
    const message = `HMSG bench.m 1 ${headerBlock.length} ${headerBlock.length + size}\r\n${headerBlock}`
        + 'x'.repeat(size) + '\r\n';
    const inFrame = Math.floor(frameMiB * 1024 * 1024 / message.length);
    const replayer = await startReplayer(Buffer.from(message.repeat(inFrame)));
    const count = inFrame * frames;
    const result = { frameBytes: inFrame * message.length };
    const arguments_ = [replayer.url, machine.caFile, count];
    for (const [who, command] of [['nunect', ['bench_receive_nunect', ...arguments_]],
                                  ['websocket', ['bench_receive_websocket', ...arguments_, size]]]) {
        const [name, ...rest] = command.map(String);
        const receiver = machine.run('client', [machine.program(name), ...rest], withCounter(machine));
        await receiver.ready();
        await replayer.play(frames);
        result[who] = (await receiver.json(60)).peakBytes;
        await receiver.end();
    }
    await new Promise((resolve) => { replayer.server.close(resolve); });
    return { ...result, beyond: result.nunect - result.websocket };
}

module.exports = { measureAllocations, measurePeak };
