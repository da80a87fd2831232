// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What the client is measured by. A value up to `goal` is as wished, up to `good` as it must be.

const { median, quantile, round } = require('./statistics.cjs');

const ratio = (good, goal) => ({ good, goal, unit: 'x' });

const targets = {
    P1: { what: 'wss, one header, against a bare QWebSocket that counts bytes', ...ratio(1.6, 1.3) },
    P3count: { what: 'wss against nats-core wss that counts', ...ratio(1 / 3, 1 / 4) },
    P3header: { what: 'ws, one header, against nats-core ws', ...ratio(1 / 5, 1 / 8) },
    P4: { what: 'wss, one header, against cnats tcp with one header', ...ratio(0.6, 0.4) },
    P7allocations: { what: 'allocations a message beyond QWebSocket\'s', good: 2, goal: 0.005, unit: '' },
    P7buffer: { what: 'memory held beyond QWebSocket\'s, large frames', good: 2, goal: NaN, unit: 'frames' },
    P8p50: { what: 'request over wss against a bare QWebSocket, p50', ...ratio(1.1, 1.03) },
    P8p99: { what: 'the same, p99', ...ratio(1.2, 1.1) },
    C1: { what: 'server back to all subscriptions confirmed, p99', good: 500, goal: 150, unit: 'ms' },
    C2: { what: 'dead link noticed, the slowest', good: 15000, goal: 6000, unit: 'ms' },
    C3peak: { what: 'fleet after a restart: most connects in 100 ms', good: 20, goal: 5, unit: '%' },
    C3all: { what: 'fleet after a restart: all back', good: NaN, goal: 10000, unit: 'ms' },
};

/** One line of the verdict. */
function judge(id, value, detail = '') {
    const { what, good, goal, unit } = targets[id];
    const mark = value <= goal ? 'goal' : value <= good ? 'good' : Number.isNaN(value) ? '-' : 'MISSED';
    return { id, what, value: round(value, 3), unit, good: round(good, 3), goal: round(goal, 3), mark, detail };
}

/** The verdicts on receiving, of one message size: ratios of the least CPU time seen. */
function judgeReceiving(rows, size) {
    const of = (name) => rows.find((row) => row.size === size && row.name === name) ?? { least: NaN, median: NaN };
    const compare = (id, ours, theirs) =>
        judge(id, of(ours).least / of(theirs).least,
            `${size} B; of medians ${round(of(ours).median / of(theirs).median, 3)}`);
    return [
        compare('P1', 'nunect wss header', 'QWebSocket wss bytes'),
        compare('P3count', 'nunect wss header', 'nats-core wss count'),
        compare('P3header', 'nunect ws header', 'nats-core ws header'),
        compare('P4', 'nunect wss header', 'cnats tcp header'),
    ];
}

function judgeHeap(allocations, peak) {
    const mib = round(peak.beyond / 1024 / 1024, 2);
    const buffer = judge('P7buffer', Math.max(0, peak.beyond) / peak.frameBytes,
        `${mib} MiB beyond, frames of ${round(peak.frameBytes / 1024 / 1024, 1)} MiB; goal 1 MiB`);
    if (peak.beyond <= 1024 * 1024)
        buffer.mark = 'goal';
    return [
        judge('P7allocations', Math.max(0, allocations.beyond),
            `${round(allocations.nunect, 3)} - ${round(allocations.websocket, 3)}`),
        buffer,
    ];
}

/** `runs`: pairs of what bench_round_trips printed. */
function judgeRoundTrips(runs) {
    const compare = (id, key) => {
        const of = (who) => round(median(runs.map((run) => run[who][key])), 1);
        return judge(id, median(runs.map((run) => run.nunect[key] / run.websocket[key])),
            `${of('nunect')} / ${of('websocket')} us`);
    };
    return [compare('P8p50', 'p50'), compare('P8p99', 'p99')];
}

function judgeTimes(id, times, share) {
    return judge(id, quantile(times, share), `p50 ${round(median(times))} ms of ${times.length}`);
}

function judgeFleet({ peakShare, allBackMs, histogram }) {
    return [
        judge('C3peak', 100 * peakShare, histogram.join(' ')),
        judge('C3all', allBackMs),
    ];
}

module.exports = { judgeReceiving, judgeHeap, judgeRoundTrips, judgeTimes, judgeFleet };
