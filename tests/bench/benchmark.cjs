// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What benchmarks have in common: their command line and their course.

const fs = require('fs');
const os = require('os');
const { parseArgs } = require('util');
const { Machine } = require('./client/machine.cjs');
const { round } = require('./client/statistics.cjs');
const { printVerdicts } = require('./client/verdicts.cjs');

/** Options by name, each with its value when it is not given and how its text is read. */
const number = (fallback) => ({ fallback: String(fallback), read: Number });
const list = (fallback) => ({ fallback: fallback.join(','), read: (text) => text.split(',') });
const numbers = (fallback) =>
    ({ fallback: fallback.join(','), read: (text) => text.split(',').map(Number) });
const pattern = (fallback) => ({ fallback, read: (text) => new RegExp(text) });

function readOptions({ parts, options: own }) {
    const known = { parts: list(Object.keys(parts)), ...own };
    const text = ({ fallback }) => ({ type: 'string', default: fallback });
    const { values } = parseArgs({ options: {
        ...Object.fromEntries(Object.entries(known).map(([name, option]) => [name, text(option)])),
        json: text({ fallback: '' }), 'bin-dir': text({ fallback: '' }),
        'no-pin': { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
    } });
    for (const [name, { read }] of Object.entries(known))
        values[name] = read(values[name]);
    const unknown = values.parts.find((part) => !Object.hasOwn(parts, part));
    if (unknown !== undefined)
        throw new Error(`There is no part "${unknown}".`);
    return values;
}

async function measure({ help, parts, options: own, setUp }) {
    const options = readOptions({ parts, options: own });
    if (options.help) {
        console.log(help);
        return;
    }
    const machine = new Machine(options['bin-dir'], !options['no-pin']);
    const given = { options, machine, ...await setUp(machine) };
    const run = { ...given };
    const cpu = os.cpus()[0].model;
    console.log(`${os.cpus().length} x ${cpu}, load ${round(os.loadavg()[0], 1)}`);
    const verdicts = [];
    for (const part of options.parts)
        verdicts.push(...await parts[part](run));
    const load = round(os.loadavg()[0], 1);
    printVerdicts(verdicts);
    console.log(`load at the end ${load}`);
    if (options.json) {
        const samples = Object.entries(run).filter(([name]) => !Object.hasOwn(given, name));
        fs.writeFileSync(options.json,
            JSON.stringify({ cpu, load, verdicts, ...Object.fromEntries(samples) }, null, 1));
    }
}

/**
 * Runs a benchmark and ends the process.
 *
 * `parts`: by name, each takes the run and gives its verdicts; what it adds to the run are samples,
 * for --json. `options`: those it has beside --parts, --json, --bin-dir, --no-pin and --help.
 * `setUp`: takes the machine and gives what else the parts share.
 */
function runBenchmark(benchmark) {
    measure(benchmark).then(() => process.exit(0), (error) => {
        console.error(error.message);
        process.exit(1);
    });
}

module.exports = { runBenchmark, number, numbers, pattern };
