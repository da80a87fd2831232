// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

const ascending = (numbers) => [...numbers].sort((a, b) => a - b);

/** The value below which `share` of `numbers` lie; NaN for none. */
function quantile(numbers, share) {
    const sorted = ascending(numbers);
    return sorted.length === 0 ? NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

const median = (numbers) => quantile(numbers, 0.5);
const least = (numbers) => (numbers.length === 0 ? NaN : Math.min(...numbers));
const most = (numbers) => (numbers.length === 0 ? NaN : Math.max(...numbers));
const round = (number, digits = 0) => Number(number.toFixed(digits));

module.exports = { quantile, median, least, most, round };
