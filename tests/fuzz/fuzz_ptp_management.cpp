// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"
#include "timesync/ptp_query.h"

using namespace nunect;
using namespace nunect::timesync;
using nunect::fuzz::require;

static void decode(QByteArrayView datagram)
{
    const Result<PtpAnswer> answer = decodeAnswer(datagram);
    if (!answer) {
        require(!answer.error().text.isEmpty(), "an error says why");
        return;
    }
    require(
        answer->data.isEmpty()
            || (answer->data.begin() >= datagram.begin() && answer->data.end() <= datagram.end()),
        "the data lies in the datagram");
    PtpReading reading;
    if (const Result<void> added = addAnswer(*answer, &reading); !added) {
        require(!added.error().text.isEmpty(), "an error says why");
        require(reading == PtpReading(), "half an answer leaves nothing behind");
    }
    require(reading.ports.size() <= 1, "an answer tells of one port");
}

/// As the first answer of all.
static void query(QByteArrayView datagram)
{
    PtpQuery query(0, 0, 1234);
    query.sent();
    query.take(datagram);
    int sent = 0;
    for (; !query.next().isEmpty(); ++sent)
        query.sent();
    require(sent <= PtpQuery::maxInFlight, "no more questions than a socket holds");
    const Result<PtpReading, PtpProblem> result = query.result();
    require(!result, "one answer is no reading");
    require(!result.error().text.isEmpty(), "a problem says what it is");
    require(!query.isFinished() || sent == 0, "what has ended asks nothing");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    decode(fuzz::view(data, size));
    query(fuzz::view(data, size));
    return 0;
}
