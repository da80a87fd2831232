// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/sim/names.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace nunect::sim {

static constexpr std::array areas{"stage-a", "stage-b", "foh", "monitors", "broadcast", "arena"};
static constexpr std::array devices{"amp", "mic", "iem", "led", "dsp"};
static constexpr std::array programs{"lighting-desk", "audio-desk", "media-server", "show-caller",
                                     "intercom",      "timecode",   "recorder",     "gate-scanner"};

template<size_t count>
static QString entry(const std::array<const char *, count> &list, int index)
{
    return QString::fromLatin1(list[static_cast<size_t>(index) % count]);
}

QString unitName(int index)
{
    const int area = index % int(areas.size());
    const int device = index / int(areas.size()) % int(devices.size());
    const int number = index / int(areas.size() * devices.size()) + 1;
    return u"%1-%2-%3"_s.arg(entry(areas, area), entry(devices, device))
        .arg(number, 3, 10, QChar(u'0'));
}

QString connectionName(int index)
{
    return u"%1-%2"_s.arg(entry(programs, index))
        .arg(index / int(programs.size()) + 1, 2, 10, QChar(u'0'));
}

} // namespace nunect::sim
