// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/contract/subjects.h"
#include "core/contract/unit_id.h"
#include "tests/fuzz/fuzz.h"

using namespace nunect;
using namespace nunect::contract;
using nunect::fuzz::require;

static QByteArray toBytes(const Subject &subject)
{
    switch (subject.kind) {
    case Kind::Heartbeat:
        return heartbeatSubject(subject.unit);
    case Kind::Echo:
        return echoSubject(subject.unit);
    case Kind::Rtt:
        return rttSubject(subject.unit);
    case Kind::Time:
        return timeSubject(subject.unit);
    case Kind::Handoff:
        return handoffSubject(subject.unit);
    case Kind::TimeConfig:
        return timeConfigSubject;
    case Kind::Log:
        break;
    }
    return logSubject(*subject.level, subject.unit);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input = fuzz::view(data, size);
    const auto subject = parseSubject(input);
    if (!subject)
        return 0;
    require(subject->level.has_value() == (subject->kind == Kind::Log), "just a log has a level");
    require(isValidUnitId(subject->unit) != (subject->kind == Kind::TimeConfig),
            "all but the time configuration are of a unit");
    require(toBytes(*subject) == input, "a subject that is read is written the same");
    return 0;
}
