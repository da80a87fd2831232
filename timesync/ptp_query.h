// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "timesync/ptp_management.h"

#include <QBitArray>

#include <optional>

namespace nunect::timesync {

/// Which questions ptp4l is asked for one reading, in what order, and what its answers amount to.
/// Knows no socket: whoever has one sends next() and hands over what comes.
///
/// The clock's own sets come first, since they tell how many ports there are to ask; each question
/// goes to one port, so that each has exactly one answer. No more than maxInFlight are on their
/// way: a Unix socket holds 10 datagrams (net.unix.max_dgram_qlen), and ptp4l, which waits in
/// send(), would stand still if more answers were due than a stopped asker's socket holds.
class PtpQuery
{
public:
    static constexpr int maxInFlight = 8;

    /// \a asker: any number, that the answers repeat.
    PtpQuery(int domain, int transportSpecific, quint16 asker);

    /// The question to send now; empty while answers are to be waited for.
    QByteArray next() const;
    /// next() has been sent.
    void sent() { ++m_sent; }
    void take(QByteArrayView datagram);

    /// All is answered, or one answer was an error.
    bool isFinished() const { return m_problem || isComplete(); }
    /// Nothing has come at all.
    bool isSilent() const { return m_answerCount == 0 && !m_strange && !m_problem; }

    /// The reading, or why there is none; before isFinished(): why it is not complete.
    Result<PtpReading, PtpProblem> result() const;

private:
    PtpQuestion question(int index) const;
    int questionCount() const;
    bool isComplete() const { return m_portCount && m_answerCount == questionCount(); }
    void add(const PtpAnswer &answer);
    QString missing() const;

    int m_domain;
    int m_transportSpecific;
    quint16 m_asker;
    int m_sent = 0;
    int m_answerCount = 0;
    QBitArray m_answered;
    std::optional<int> m_portCount;
    PtpReading m_reading;
    std::optional<PtpProblem> m_problem;
    std::optional<PtpProblem> m_strange; ///< an answer that is none to this query
};

} // namespace nunect::timesync
