// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/fuzz/fuzz.h"
#include "timesync/chrony_parser.h"

#include <algorithm>
#include <cmath>

using namespace nunect;
using namespace nunect::timesync;
using nunect::fuzz::require;

static bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

static void check(const ChronyTracking &tracking)
{
    require(tracking.refId.size() == 8 && std::ranges::all_of(tracking.refId, isHexDigit),
            "a reference ID is eight hex digits");
    require(tracking.stratum >= 0, "a stratum is not negative");
    require(std::isfinite(tracking.frequencyPpm) && std::isfinite(tracking.skewPpm),
            "a frequency is a number");
}

static void check(const ChronySource &source)
{
    require(QByteArrayView("^=#").contains(source.mode), "a source is of one of the three modes");
    require(source.reach >= 0 && source.reach <= 0377, "the reach register has eight bits");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray output = fuzz::bytes(data, size);
    const Result<ChronyReading> reading = parseChronyc(output);
    if (!reading) {
        require(!reading.error().text.isEmpty() && reading.error().text.size() < 300,
                "an error says why, and not all that there is");
        return 0;
    }
    require(output.endsWith('\n'), "nothing is read that may be cut off");
    check(reading->tracking);
    for (const ChronySource &source : reading->sources)
        check(source);
    for (const ChronySourceStats &stats : reading->stats)
        require(stats.samples >= 0, "samples are counted");
    const ChronySource *selected = reading->selected();
    require(!selected || selected->state == '*', "the selected source is marked so");

    const Result<ChronyReading> spaced = parseChronyc(QByteArray(output).replace("\n", "\r\n \n"));
    require(spaced && *spaced == *reading, "empty lines and line ends make no difference");
    return 0;
}
