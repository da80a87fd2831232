// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The guardian's benchmark. deploy/bench.sh builds its programs and runs it; --help below lists
// what it takes.

const { execFileSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const path = require('path');
const { runBenchmark, number } = require('../benchmark.cjs');
const { sleep, freePorts } = require('../client/machine.cjs');
const { quantile, round } = require('../client/statistics.cjs');

const help = `deploy/bench.sh guardian [OPTIONS]: measures what the guardian costs.

  --parts LIST    of rtt,echo,cost,soak,exposure; default all
  --seconds N     of each measurement; default 60
  --requests N    echoes; default 5000
  --soak SECONDS  how long to watch its memory; default 0, not at all
  --json FILE     writes all samples
  --no-pin        leaves the cores to the system

The server and the guardian are its own, on free loopback ports, and gone afterwards. CPU times and
round trips are comparable within one run only; close to free of other load is best.`;

const unit = 'bench';
// A value up to `goal` is as wished, up to `good` as it must be.
const targets = {
    G1p50: { what: 'native RTT as told, against GetRTT, p50', good: 1.1, goal: 1.03, unit: 'x' },
    G1p99: { what: 'the same, p99', good: 1.25, goal: 1.1, unit: 'x' },
    G2p50: { what: 'echo, against a minimal cnats echo, p50', good: 1.1, goal: 1, unit: 'x' },
    G2p99: { what: 'the same, p99', good: NaN, goal: NaN, unit: 'x' },
    G3: { what: 'RSS against node_exporter', good: 0.75, goal: 0.5, unit: 'x' },
    G3rss: { what: 'RSS', good: NaN, goal: 10, unit: 'MB' },
    G4: { what: 'CPU: 1 Hz heartbeat, RTT, time; 10 echoes/s', good: 0.5, goal: 0.1, unit: '% of a core' },
    G4growth: { what: 'RSS gained meanwhile', good: NaN, goal: 0.1, unit: 'MB' },
    G4soak: { what: 'anonymous memory gained', good: NaN, goal: NaN, unit: 'kB an hour' },
    G5: { what: 'systemd-analyze security, as shipped', good: 1.5, goal: 1.2, unit: '' },
    G5loopback: { what: 'the same, loopback only', good: 1.5, goal: 0.9, unit: '' },
    G5clocks: { what: 'the same, with clocks to read', good: NaN, goal: NaN, unit: '' },
};

function judge(id, value, detail = '') {
    const { good, goal } = targets[id];
    const mark = Number.isNaN(goal) ? '-' : value <= goal ? 'goal' : value <= good ? 'good' : 'MISSED';
    return { id, value: round(value, 3), mark, detail, ...targets[id] };
}

/** Compares two lists of microseconds at p50 and p99. */
function judgeTimes(id, { cnats, guardian }) {
    return [['p50', 0.5], ['p99', 0.99]].map(([name, share]) => {
        const [ours, theirs] = [quantile(guardian, share), quantile(cnats, share)];
        return judge(id + name, ours / theirs,
            `${round(ours)} / ${round(theirs)} us of ${guardian.length} / ${cnats.length}`);
    });
}

const statusOf = (pid, key) =>
    Number(fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${key}:\\s+(\\d+)`, 'm'))[1]);
const rssMb = (pid) => statusOf(pid, 'VmRSS') / 1000;
const costSettings = { NUNECT_RTT_MS: '1000', NUNECT_TIME_MS: '1000' };

/** Nanoseconds of CPU: of all threads, and of children that have ended (chronyc, pmc). */
function cpuOf(pid) {
    const own = fs.readdirSync(`/proc/${pid}/task`)
        .map((task) => Number(fs.readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]))
        .reduce((sum, ns) => sum + ns, 0);
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { own, children: (Number(fields[13]) + Number(fields[14])) * 1e7 };
}

/** Program.child is taskset's where it pins, which becomes the program itself. */
const pidOf = (program) => program.child.pid;

/** `role`: on which core, and so how far from the server; 'any': wherever, as its rival. */
async function startGuardian(run, role, settings) {
    const program = run.machine.run(role, [path.join(run.options['bin-dir'], 'nunect-guardian')], {
        NUNECT_URL: run.server.tcpUrl, NUNECT_UNIT: unit, LC_ALL: 'C.UTF-8', ...settings,
    });
    for (let i = 0; !program.errors.includes('connected to'); ++i) {
        if (program.isDone || i > 500)
            throw new Error(`The guardian does not connect. ${program.errors}`);
        await sleep(20);
    }
    return program;
}

async function probe(run, role, ...words) {
    const program = run.machine.run(role, [run.machine.program('bench_guardian_probe'), words[0],
        run.server.tcpUrl, unit, ...words.slice(1).map(String)]);
    return program.json(run.options.seconds + 120);
}

/** Ten echoes a second. */
async function load(run, seconds) {
    const { answered, asked } = await probe(run, 'server', 'load', seconds, 10);
    if (answered < asked)
        throw new Error(`Only ${answered} of ${asked} echoes were answered.`);
}

/** Kilobytes an hour that the samples grow by, as the line through them says. */
function slope(samples) {
    const mean = (key) => samples.reduce((sum, sample) => sum + sample[key], 0) / samples.length;
    const [s, kb] = [mean('s'), mean('anonymousKb')];
    const up = samples.reduce((sum, sample) => sum + (sample.s - s) * (sample.anonymousKb - kb), 0);
    const across = samples.reduce((sum, sample) => sum + (sample.s - s) ** 2, 0);
    return (up / across) * 3600;
}

async function startExporter(run) {
    const [port] = await freePorts(1);
    const exporter = run.machine.run('server',
        ['prometheus-node-exporter', `--web.listen-address=127.0.0.1:${port}`]);
    const scrape = () => new Promise((resolve) => {
        http.get(`http://127.0.0.1:${port}/metrics`, (answer) => {
            answer.resume();
            answer.on('end', () => resolve(true));
        }).on('error', () => resolve(false));
    });
    for (let scrapes = 0, tries = 0; scrapes < 5; ++tries) {
        if (exporter.isDone || tries > 200)
            throw new Error(`prometheus-node-exporter does not answer. ${exporter.errors}`);
        if (await scrape())
            ++scrapes;
        else
            await sleep(50);
    }
    return exporter;
}

const parts = {
    async rtt(run) {
        const guardian = await startGuardian(run, 'any', { NUNECT_RTT_MS: '100' });
        run.rtt = await probe(run, 'any', 'rtt', run.options.seconds, 100);
        await guardian.end('SIGTERM');
        return judgeTimes('G1', run.rtt);
    },
    async echo(run) {
        const guardian = await startGuardian(run, 'client', {});
        const minimal = run.machine.run('client',
            [run.machine.program('bench_respond'), run.server.tcpUrl]);
        await minimal.ready();
        run.echo = await probe(run, 'server', 'echo', run.options.requests);
        await minimal.end();
        await guardian.end('SIGTERM');
        return judgeTimes('G2', run.echo);
    },
    async cost(run) {
        const { seconds } = run.options;
        const guardian = await startGuardian(run, 'client', costSettings);
        const pid = pidOf(guardian);
        await probe(run, 'server', 'load', 5, 10); // what is made once is made
        const [cpu, rss] = [cpuOf(pid), rssMb(pid)];
        await load(run, seconds);
        const percent = (key) => (cpuOf(pid)[key] - cpu[key]) / 1e7 / seconds;
        const own = percent('own');
        const detail = `and ${round(percent('children'), 2)} % by programs that it runs`;
        const exporter = await startExporter(run);
        run.cost = { own, rss: rssMb(pid), before: rss, exporter: rssMb(pidOf(exporter)),
                     threads: statusOf(pid, 'Threads'), anonymous: statusOf(pid, 'RssAnon') / 1000 };
        await exporter.end();
        await guardian.end('SIGTERM');
        const { threads, anonymous } = run.cost;
        return [
            judge('G3', run.cost.rss / run.cost.exporter, `exporter ${round(run.cost.exporter, 1)} MB`),
            judge('G3rss', run.cost.rss, `${round(anonymous, 1)} MB anonymous, ${threads} threads`),
            judge('G4', own, detail),
            judge('G4growth', run.cost.rss - rss),
        ];
    },
    /** Prints what it holds each minute. Judged are pages of its own, since those of programs and
     *  libraries come and go with what else runs on the machine. */
    async soak(run) {
        const { soak: seconds } = run.options;
        if (seconds === 0)
            return [];
        const guardian = await startGuardian(run, 'client', costSettings);
        const pid = pidOf(guardian);
        await probe(run, 'server', 'load', 5, 10); // what is made once is made
        run.soak = [];
        console.log('\nminute    RSS kB    anonymous kB');
        for (let s = 0, step = 0; s <= seconds; s += step) {
            const sample = { s, rssKb: statusOf(pid, 'VmRSS'), anonymousKb: statusOf(pid, 'RssAnon') };
            run.soak.push(sample);
            console.log([round(s / 60, 1), sample.rssKb].map((value) => `${value}`.padEnd(10)).join('')
                + sample.anonymousKb);
            step = Math.min(60, seconds - s) || 1;
            if (s < seconds)
                await load(run, step);
        }
        await guardian.end('SIGTERM');
        return [judge('G4soak', slope(run.soak), `${seconds} s under the load of G4`)];
    },
    async exposure(run) {
        const deploy = path.join(__dirname, '../../../deploy/guardian');
        const unitFile = path.join(run.machine.folder, 'nunect-guardian.service');
        fs.copyFileSync(path.join(deploy, 'nunect-guardian.service'), unitFile);
        const score = (...dropIns) => {
            fs.rmSync(`${unitFile}.d`, { recursive: true, force: true });
            fs.mkdirSync(`${unitFile}.d`);
            for (const name of dropIns)
                fs.copyFileSync(path.join(deploy, name), path.join(`${unitFile}.d`, name));
            return Number(execFileSync('systemd-analyze', ['security', '--offline=true', unitFile],
                { encoding: 'utf8' }).match(/level.*: ([\d.]+)/)[1]);
        };
        return [judge('G5', score()), judge('G5loopback', score('loopback-only.conf')),
            judge('G5clocks', score('read-clocks.conf'))];
    },
};

runBenchmark({
    help, parts, options: { seconds: number(60), requests: number(5000), soak: number(0) },
    setUp: async (machine) => ({ server: await machine.startServer('plain', false) }),
});
