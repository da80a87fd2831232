// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The table at the end of a benchmark.

/** One line each: `id, what, value, unit, good, goal, mark, detail`; a limit that is NaN is none. */
function printVerdicts(verdicts) {
    console.log('\ntarget         value    good    goal  mark    what');
    for (const { id, what, value, unit, good, goal, mark, detail } of verdicts) {
        const bound = (limit) => (Number.isNaN(limit) ? '-' : String(limit)).padStart(8);
        console.log(id.padEnd(14) + String(value).padStart(6) + bound(good) + bound(goal)
            + `  ${mark.padEnd(8)}${what}${unit ? `, ${unit}` : ''}${detail ? ` (${detail})` : ''}`);
    }
}

module.exports = { printVerdicts };
