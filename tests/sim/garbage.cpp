// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/garbage.h"

#include "core/contract/messages.h"
#include "core/contract/subjects.h"

namespace nunect::sim {

static QByteArray noise(Random &random)
{
    QByteArray bytes(1 + random.below(200), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.below(256));
    // No text starts so, whatever follows.
    bytes[0] = static_cast<char>(0xff);
    return bytes;
}

Garbage makeGarbage(QStringView unit, int kind, Random &random)
{
    using namespace contract;
    switch (kind) {
    case 0:
        return {heartbeatSubject(unit), noise(random)};
    case 1:
        return {heartbeatSubject(unit), R"({"v":1,"unit":")" + unit.toUtf8()}; // cut off
    case 2:
        return {rttSubject(unit), R"({"v":99})"};
    case 3:
        return {rttSubject(unit), R"([1,2,3])"};
    case 4:
        return {timeSubject(unit), R"({"v":1,"unit":17,"seq":"one","offset_ns":"far"})"};
    case 5:
        return {timeSubject(unit), QByteArray()};
    case 6:
        return {logSubject(LogLevel::Error, unit), QByteArray(maxPayloadBytes + 1, 'x')};
    default:
        return {heartbeatSubject(unit),
                QByteArray(20'000, '[')}; // nested deeper than any reader goes
    }
}

Garbage makeGarbage(QStringView unit, Random &random)
{
    return makeGarbage(unit, random.below(garbageKinds), random);
}

} // namespace nunect::sim
