// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The client's benchmark. deploy/bench.sh builds its programs, installs its node modules and runs
// it; --help below lists what it takes.

const { runBenchmark, number, numbers, pattern } = require('../benchmark.cjs');
const { measureAllocations, measurePeak } = require('./heap.cjs');
const { measureReturn, measureDeadLink, measureFleet } = require('./outages.cjs');
const { measureReceiving } = require('./receiving.cjs');
const { round } = require('./statistics.cjs');
const targets = require('./targets.cjs');

const help = `deploy/bench.sh client [OPTIONS]: measures the client beside others.

  --parts LIST       of receive,heap,rtt,return,link,fleet; default all
  --repetitions N    of each receiver, interleaved; default 5
  --messages N       of each repetition; default 1000000
  --sizes LIST       payload bytes, beside two headers; default 128,512
  --only REGEX       receivers to measure, for example 'nunect|QWebSocket'
  --requests N       round trips of each repetition; default 5000
  --rounds N         outages; default 20
  --clients N        of the fleet; default 1000
  --json FILE        writes all samples
  --no-pin           leaves the cores to the system

Servers, certificates and files are its own, on free loopback ports, and gone afterwards. CPU times
are comparable within one run only; close to free of other load is best.`;

const parts = {
    async receive(run) {
        run.receiving = await measureReceiving(run.machine, await run.servers(), run.options);
        printReceiving(run.receiving);
        return run.options.sizes.flatMap((size) => targets.judgeReceiving(run.receiving, size));
    },
    async heap(run) {
        run.allocations = await measureAllocations(run.machine, await run.servers(),
            { messages: run.options.messages, repetitions: 3 });
        run.peak = await measurePeak(run.machine, { frameMiB: 8, frames: 12 });
        return targets.judgeHeap(run.allocations, run.peak);
    },
    async rtt(run) {
        run.roundTrips = await measureRoundTrips(run.machine, await run.servers(), run.options);
        for (const { nunect, websocket } of run.roundTrips)
            console.log(`round trip us, p50 p90 p99 p99.9: ${shown(nunect)} against ${shown(websocket)}`);
        return targets.judgeRoundTrips(run.roundTrips);
    },
    async return(run) {
        run.returns = await measureReturn(run.machine,
            { rounds: run.options.rounds, outageMs: 200, subscriptions: 100 });
        return [targets.judgeTimes('C1', run.returns, 0.99)];
    },
    async link(run) {
        const { plain } = await run.servers();
        run.deadLinks = await measureDeadLink(run.machine, plain, { rounds: 4, clients: 20 });
        return [targets.judgeTimes('C2', run.deadLinks, 1)];
    },
    async fleet(run) {
        const { clients } = run.options;
        run.restart = await measureFleet(run.machine,
            { clients, processes: 4, signal: 'SIGTERM', outageMs: 0 });
        run.crash = await measureFleet(run.machine,
            { clients, processes: 4, signal: 'SIGKILL', outageMs: 2000 });
        console.log(`fleet after a crash and 2 s: ${round(100 * run.crash.peakShare, 1)} % in 100 ms, `
            + `all back in ${round(run.crash.allBackMs)} ms: ${run.crash.histogram.join(' ')}`);
        return targets.judgeFleet(run.restart);
    },
};

const shown = ({ p50, p90, p99, p999 }) => [p50, p90, p99, p999].join(' ');

async function measureRoundTrips(machine, { tls }, { requests, repetitions }) {
    const responder = machine.run('server', [machine.program('bench_respond'), tls.tcpUrl]);
    await responder.ready();
    const runs = [];
    for (let i = 0; i < repetitions; ++i) {
        const racers = machine.run('client', [machine.program('bench_round_trips'), tls.webSocketUrl,
            machine.caFile, String(requests)]);
        const run = {};
        for (let line = 0; line < 2; ++line) {
            const result = await racers.json(120);
            run[result.who] = result;
        }
        runs.push(run);
    }
    await responder.end();
    return runs;
}

function printReceiving(rows) {
    console.log('\nclient CPU ns/message     size  repetitions  least  median');
    for (const { name, size, repetitions, least, median } of rows) {
        console.log(name.padEnd(24) + String(size).padStart(6) + String(repetitions).padStart(13)
            + String(round(least)).padStart(7) + String(round(median)).padStart(8));
    }
}

function setUp(machine) {
    let servers;
    return { servers: async () => {
        servers ??= { plain: await machine.startServer('plain', false),
                      tls: await machine.startServer('tls', true) };
        return servers;
    } };
}

runBenchmark({ help, parts, setUp, options: {
    repetitions: number(5), messages: number(1000000), sizes: numbers([128, 512]),
    only: pattern('.'), requests: number(5000), rounds: number(20), clients: number(1000),
} });
