// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/ptp_reading.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// IEEE 1588-2008 management messages (clause 15) as ptp4l 3.1.1 to 4.4 takes and answers them on
/// its Unix socket, one message a datagram. Bytes in, values out; no I/O.
namespace nunect::timesync {

/// The data sets that are asked for. Those above 0xC000 are linuxptp's own.
enum class PtpDataSet : quint16 {
    Default = 0x2000,
    Current = 0x2001,
    Parent = 0x2002,
    TimeProperties = 0x2003,
    Port = 0x2004,
    TimeStatus = 0xC000,
    GrandmasterSettings = 0xC001,
    PortProperties = 0xC004
};

/// As pmc writes it: "PORT_DATA_SET".
QString nameOf(PtpDataSet dataSet);

/// The set tells of one port and not of the clock.
bool isOfPort(PtpDataSet dataSet);

/// One question. ptp4l leaves those for another domain or transportSpecific unanswered.
struct PtpQuestion
{
    static constexpr int everyPort = 0xffff;

    PtpDataSet dataSet = PtpDataSet::Default;
    int port = everyPort; ///< of ptp4l
    int domain = 0;       ///< 0 to 255
    int transportSpecific = 0;
    quint16 asker = 0;    ///< the port number that the answer goes to
    quint16 sequence = 0; ///< that the answer repeats
};

/// The message GET for \a question: 54 bytes.
QByteArray encodeQuestion(const PtpQuestion &question);

/// One answer, taken apart. \a data lies in the datagram that it was read from.
struct PtpAnswer
{
    int domain = 0;
    int port = 0; ///< that answers; 0 for the clock
    quint16 asker = 0;
    quint16 sequence = 0;
    quint16 dataSet = 0;
    QByteArrayView data;
    QString refusal; ///< what its error status says; empty if it is none
};

/// The error says at which field the datagram ends or what it is instead.
Result<PtpAnswer> decodeAnswer(QByteArrayView datagram);

/// Puts what \a answer tells into \a reading; a set that is not in PtpDataSet changes nothing. Data
/// that goes on after the known fields is good, data that ends within them is an error.
Result<void> addAnswer(const PtpAnswer &answer, PtpReading *reading);

/// The number of ports that a Default answer tells.
Result<int> portCount(const PtpAnswer &answer);

} // namespace nunect::timesync
