// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_parser.h"
#include "timesync/pmc_parser.h"

#include <QDir>
#include <QFile>
#include <QTest>

/// The real captures in tests/fixtures/timesync.
namespace nunect::test {

inline QString captureFolder()
{
    return QStringLiteral(NUNECT_SOURCE_DIR "/tests/fixtures/timesync/");
}

inline QByteArray capture(const QString &fileName)
{
    QFile file(captureFolder() + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

/// chronyc's output of `tracking sources` in state \a name, "4.3-synced".
inline QByteArray chronyCapture(const QString &name)
{
    const QString stem = QStringLiteral("chrony-") + name;
    return capture(stem + QStringLiteral("-tracking.csv"))
        + capture(stem + QStringLiteral("-sources.csv"));
}

inline timesync::ChronyReading chronyReading(const QString &name)
{
    const Result<timesync::ChronyReading> reading = timesync::parseChronyc(chronyCapture(name));
    if (!reading)
        qFatal("%s: %s", qPrintable(name), qPrintable(reading.error().text));
    return *reading;
}

/// ptp4l in state \a name, "3.1.1-slave-locked".
inline timesync::PtpReading ptpReading(const QString &name)
{
    const auto reading = timesync::parsePmc(capture(QStringLiteral("pmc-%1.txt").arg(name)));
    if (!reading)
        qFatal("%s: %s", qPrintable(name), qPrintable(reading.error().text));
    return *reading;
}

} // namespace nunect::test
