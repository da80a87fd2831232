// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/util/result.h"
#include "timesync/chrony_parser.h"

#include <QByteArray>

#include <optional>

/// chronyd's own protocol of questions and answers: version 6, which chrony 2.0 to 4.8 speak, as
/// its candm.h describes it. One datagram each way, big-endian, and here only what chronyd tells
/// everybody. Pure: bytes in, values out.
namespace nunect::timesync {

enum class ChronyQuestion : quint16 { SourceCount = 14, Source = 15, Tracking = 33, Stats = 34 };

/// The datagram that asks \a question. \a index counts from 0 and is for Source and Stats.
QByteArray chronyRequest(ChronyQuestion question, quint32 sequence, quint32 index = 0);

/// Why a datagram is not the answer that was waited for.
struct ChronyRefusal
{
    enum class Kind {
        OtherSequence, ///< it answers an earlier question; the right answer may still come
        NoSuchSource,  ///< there are fewer sources than the index
        Unusable       ///< chronyd will not answer this question in a way that is understood
    };
    Kind kind;
    QString text;
};

template<typename T>
using ChronyAnswer = Result<T, ChronyRefusal>;

/// The answers. Longer ones than needed are read as far as they are known. The values are the same
/// as those of parseChronyc(), in full precision.
ChronyAnswer<ChronyTracking> readChronyTracking(QByteArrayView reply, quint32 sequence);
ChronyAnswer<quint32> readChronySourceCount(QByteArrayView reply, quint32 sequence);
/// Nothing for a source whose name has no address yet: chronyc leaves it out, too.
ChronyAnswer<std::optional<ChronySource>> readChronySource(QByteArrayView reply, quint32 sequence);
ChronyAnswer<std::optional<ChronySourceStats>> readChronyStats(QByteArrayView reply,
                                                               quint32 sequence);

} // namespace nunect::timesync
