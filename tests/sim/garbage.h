// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/sim/random.h"

#include <QByteArray>
#include <QStringView>

namespace nunect::sim {

/// What a broken sender might publish on a subject of the contract.
struct Garbage
{
    QByteArray subject;
    QByteArray payload;
};

/// One of `garbageKinds`, chosen by \a random; none of them decodes as a message of \a unit.
Garbage makeGarbage(QStringView unit, Random &random);
inline constexpr int garbageKinds = 8;
Garbage makeGarbage(QStringView unit, int kind, Random &random);

} // namespace nunect::sim
