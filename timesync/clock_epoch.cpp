// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/clock_epoch.h"

#include <QFile>

#include <ctime>
#include <limits>

namespace nunect::timesync {

using namespace Qt::Literals::StringLiterals;

static qint64 read(clockid_t clock)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 monotonicNs() { return read(CLOCK_MONOTONIC); }

ClockSample sampleClocks()
{
    constexpr int attempts = 5;
    constexpr qint64 closeEnoughNs = 50'000;
    ClockSample best;
    qint64 bestWindow = std::numeric_limits<qint64>::max();
    for (int i = 0; i < attempts && bestWindow > closeEnoughNs; ++i) {
        const qint64 before = monotonicNs();
        const qint64 realtime = read(CLOCK_REALTIME);
        const qint64 window = monotonicNs() - before;
        if (window < bestWindow) {
            bestWindow = window;
            best = {realtime, before + window / 2};
        }
    }
    return best;
}

bool StepCounter::add(const ClockSample &sample)
{
    const qint64 distance = sample.realtimeNs - sample.monotonicNs;
    const bool stepped = m_distanceNs && qAbs(distance - *m_distanceNs) > thresholdNs;
    m_distanceNs = distance;
    if (stepped)
        ++m_count;
    return stepped;
}

QString clockEpoch(quint64 steps)
{
    // A service that sees nothing of /proc but processes is told the id by who starts it.
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    const QByteArray id
        = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : qgetenv("NUNECT_BOOT_ID");
    if (id.size() < 8)
        return {};
    return u"%1:%2"_s.arg(QString::fromLatin1(id.first(8))).arg(steps);
}

} // namespace nunect::timesync
