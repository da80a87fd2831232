// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/chrony_protocol.h"

namespace nunect::timesync {

/// The questions that make one reading, one after the other: tracking, then every source, then
/// every source's statistics. Pure: who uses it sends request() and hands over what comes back.
class ChronyDialogue
{
public:
    enum class Step {
        Ask,   ///< send request()
        Wait,  ///< that was no answer to the open question; its own may still come
        Done,  ///< reading() is complete
        Failed ///< problem() says why
    };

    explicit ChronyDialogue(quint32 firstSequence);

    /// The open question's datagram.
    QByteArray request() const;
    /// Takes a datagram that came; not to be called after Done or Failed.
    Step take(QByteArrayView reply);

    const ChronyReading &reading() const { return m_reading; }
    /// Why it failed, or why the last datagram was passed over; else empty.
    const QString &problem() const { return m_problem; }

private:
    std::optional<ChronyRefusal> read(QByteArrayView reply);
    bool advance();

    ChronyQuestion m_question = ChronyQuestion::Tracking;
    quint32 m_sequence;
    quint32 m_index = 0;
    quint32 m_sourceCount = 0;
    ChronyReading m_reading;
    QString m_problem;
};

} // namespace nunect::timesync
