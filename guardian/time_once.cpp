// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "guardian/time_once.h"

#include "core/util/timestamp.h"
#include "timesync/time_source.h"

#include <QEventLoop>

namespace nunect::guardian {

TimeOnce timeOnce(timesync::TimeSourceOptions options, const QString &unit)
{
    options.quality = timesync::withoutHoldTimes(options.quality);
    options.ptpStatusMaxAge = std::chrono::seconds(0); // whoever asks has said which file to judge
    timesync::TimeSource source(options);
    QEventLoop loop;
    QObject::connect(&source, &timesync::TimeSource::updated, &loop, &QEventLoop::quit);
    source.start();
    loop.exec();

    contract::TimeMetric metric = source.metric();
    metric.unit = unit;
    metric.seq = 1;
    metric.tsNs = nowNs();
    TimeOnce once;
    once.message = contract::encode(metric);
    once.problems = {source.ptpProblem(), source.ntpProblem()};
    once.problems.removeAll(QString());
    if (metric.source != contract::ClockSource::None)
        once.exitCode = TimeOnce::sourceKnown;
    return once;
}

} // namespace nunect::guardian
