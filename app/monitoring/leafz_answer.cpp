// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/leafz_answer.h"

namespace nunect::app {

LeafzAnswer::LeafzAnswer(std::shared_ptr<LeafEnds> ends)
    : m_ends(std::move(ends))
{
}

Result<void> LeafzAnswer::take(const SourceReply &reply)
{
    if (m_accounts.isEmpty()) {
        auto leafz = domain::decodeLeafz(reply.payload);
        if (!leafz)
            return leafz.error();
        m_leafz = *std::move(leafz);
        const auto known = identify(m_leafz.server, reply.from);
        if (known)
            m_accounts = m_ends->see(m_leafz);
        return known;
    }
    // The links are worth something without names, too.
    if (const auto page = domain::decodeConnz(reply.payload))
        m_ends->learn(m_server.id, *page);
    m_ends->asked(m_leafz, m_accounts.takeFirst());
    return {};
}

std::optional<Question> LeafzAnswer::next(qint64)
{
    if (m_accounts.isEmpty())
        return std::nullopt;
    Question question{store::Endpoint::Connz};
    question.account = m_accounts.first();
    question.leafLinks = true;
    return question;
}

bool LeafzAnswer::doWithout()
{
    while (!m_accounts.isEmpty())
        m_ends->asked(m_leafz, m_accounts.takeFirst());
    return true;
}

UpdateValue LeafzAnswer::finish()
{
    m_ends->fillIn(m_leafz);
    return store::MonitoringReply{m_server, std::move(m_leafz)};
}

} // namespace nunect::app
