// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/unit/timesync/capture.h"

#include <QtEndian>

/// ptp4l's recorded answers, and others made of them.
namespace nunect::test {

/// The number of the asker in the recordings.
inline constexpr quint16 recordedAsker = 1234;

/// The answers of ptp4l in state \a name, "4.4-slave", in the order of their sequence numbers.
inline QList<QByteArray> ptpDatagrams(const QString &name)
{
    QList<QByteArray> datagrams;
    for (const QByteArray &line : capture(QStringLiteral("ptp4l-%1.hex").arg(name)).split('\n')) {
        if (!line.isEmpty())
            datagrams.append(QByteArray::fromHex(line));
    }
    return datagrams;
}

/// What pmc says of ptp4l in state \a name.
inline timesync::PtpReading ptpReadingByPmc(const QString &name)
{
    const auto reading = timesync::parsePmc(capture(QStringLiteral("ptp4l-%1.pmc.txt").arg(name)));
    if (!reading)
        qFatal("%s: %s", qPrintable(name), qPrintable(reading.error().text));
    return *reading;
}

/// \a datagram with 16 bits at \a at replaced.
inline QByteArray with16(QByteArray datagram, qsizetype at, quint16 value)
{
    qToBigEndian(value, datagram.data() + at);
    return datagram;
}

/// \a datagram with its data cut to \a size bytes and all lengths true to that.
inline QByteArray withData(QByteArray datagram, qsizetype size)
{
    datagram.resize(54 + size);
    return with16(with16(datagram, 2, quint16(datagram.size())), 50, quint16(2 + size));
}

/// \a datagram as an error status in its place.
inline QByteArray refused(const QByteArray &datagram, quint16 status)
{
    QByteArray bytes = datagram.first(60).replace(54, 6, QByteArray(6, '\0'));
    const quint16 dataSet = qFromBigEndian<quint16>(datagram.constData() + 52);
    bytes = with16(with16(bytes, 2, 60), 48, 2);
    return with16(with16(with16(bytes, 50, 8), 52, status), 54, dataSet);
}

} // namespace nunect::test
