// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "timesync/chrony_dialogue.h"

namespace nunect::timesync {

ChronyDialogue::ChronyDialogue(quint32 firstSequence)
    : m_sequence(firstSequence)
{
}

QByteArray ChronyDialogue::request() const
{
    return chronyRequest(m_question, m_sequence, m_index);
}

ChronyDialogue::Step ChronyDialogue::take(QByteArrayView reply)
{
    using Kind = ChronyRefusal::Kind;
    m_problem.clear();
    if (const std::optional<ChronyRefusal> refused = read(reply)) {
        const bool aboutOneSource
            = m_question == ChronyQuestion::Source || m_question == ChronyQuestion::Stats;
        // The list may grow shorter while it is read.
        if (refused->kind != Kind::NoSuchSource || !aboutOneSource) {
            m_problem = refused->text;
            return refused->kind == Kind::OtherSequence ? Step::Wait : Step::Failed;
        }
    }
    return advance() ? Step::Ask : Step::Done;
}

/// Puts what \a reply says into the reading.
std::optional<ChronyRefusal> ChronyDialogue::read(QByteArrayView reply)
{
    switch (m_question) {
    case ChronyQuestion::Tracking: {
        const auto tracking = readChronyTracking(reply, m_sequence);
        if (!tracking)
            return tracking.error();
        m_reading.tracking = *tracking;
        break;
    }
    case ChronyQuestion::SourceCount: {
        const auto count = readChronySourceCount(reply, m_sequence);
        if (!count)
            return count.error();
        m_sourceCount = *count;
        break;
    }
    case ChronyQuestion::Source: {
        const auto source = readChronySource(reply, m_sequence);
        if (!source)
            return source.error();
        if (*source)
            m_reading.sources.append(**source);
        break;
    }
    case ChronyQuestion::Stats: {
        const auto stats = readChronyStats(reply, m_sequence);
        if (!stats)
            return stats.error();
        if (*stats)
            m_reading.stats.append(**stats);
        break;
    }
    }
    return {};
}

/// Goes to the next question; false if that was the last.
bool ChronyDialogue::advance()
{
    ++m_sequence;
    if (m_question == ChronyQuestion::Tracking) {
        m_question = ChronyQuestion::SourceCount;
        return true;
    }
    if (m_question == ChronyQuestion::SourceCount)
        m_question = ChronyQuestion::Source;
    else
        ++m_index;
    if (m_question == ChronyQuestion::Source && m_index == m_sourceCount) {
        m_question = ChronyQuestion::Stats;
        m_index = 0;
    }
    return m_index < m_sourceCount;
}

} // namespace nunect::timesync
