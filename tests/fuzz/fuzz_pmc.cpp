// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"
#include "timesync/pmc_parser.h"

using namespace nunect;
using namespace nunect::timesync;
using nunect::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray output = fuzz::bytes(data, size);
    const Result<PtpReading> reading = parsePmc(output);
    if (!reading) {
        require(!reading.error().text.isEmpty() && reading.error().text.size() < 200,
                "an error says why, and not all that there is");
        return 0;
    }
    require(output.endsWith('\n'), "nothing is read that may be cut off");
    const PtpPort *port = reading->activePort();
    require(port && !port->state.isEmpty(), "a port has a state");

    const Result<PtpReading> more = parsePmc(
        output + "\ta-1 seq 0 RESPONSE MANAGEMENT OTHER \n\t\tportState FAULTY\n\t\tother x\n");
    require(more && *more == *reading, "other answers are ignored");
    return 0;
}
