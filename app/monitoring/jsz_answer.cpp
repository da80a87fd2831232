// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/jsz_answer.h"

#include <algorithm>

namespace nunect::app {

using namespace Qt::Literals::StringLiterals;

JszAnswer::JszAnswer(qint64 pageSize)
    : m_pageSize(std::max<qint64>(pageSize, 1))
{
}

static qint64 rowsOf(const domain::JetStreamAccount &account)
{
    qint64 rows = 0;
    for (const domain::Stream &stream : account.streams)
        rows += 1 + static_cast<qint64>(stream.consumers.size());
    return rows;
}

Result<void> JszAnswer::take(const SourceReply &reply)
{
    auto jsz = domain::decodeJsz(reply.payload);
    if (!jsz)
        return jsz.error();
    if (const auto known = identify(jsz->server, reply.from); !known)
        return known;
    auto accounts = std::exchange(jsz->accounts, {});
    m_jsz = *std::move(jsz);
    if (m_step == Step::Whole)
        m_accounts.clear(); // some may have gone
    const auto count = static_cast<qint64>(accounts.size());
    for (domain::JetStreamAccount &account : accounts) {
        const QByteArray name = account.name.toUtf8();
        m_rows += rowsOf(account);
        m_accounts[name] = std::move(account);
    }
    advance(count);
    return {};
}

void JszAnswer::advance(qint64 accounts)
{
    switch (m_step) {
    case Step::Whole:
        m_step = Step::Done;
        break;
    case Step::FirstAccount:
        m_step = Step::Accounts;
        break;
    case Step::Accounts:
        m_offset += accounts;
        if (accounts < m_askedLimit)
            m_step = Step::Done;
        break;
    case Step::Summary:
    case Step::Done:
        break;
    }
}

qint64 JszAnswer::accountsAtOnce() const
{
    const qint64 rowsEach = (m_jsz.streams + m_jsz.consumers)
        / std::max<qint64>(1, static_cast<qint64>(m_accounts.size()));
    return std::clamp<qint64>(m_pageSize / std::max<qint64>(1, rowsEach), 1, m_pageSize);
}

std::optional<Question> JszAnswer::next(qint64 room)
{
    const qint64 there = m_jsz.streams + m_jsz.consumers;
    if (m_step == Step::Done || there == 0 || m_accounts.empty())
        return std::nullopt;
    if (m_rows >= room) {
        m_leftOut = u"%1: %2 of %3 streams and consumers are shown."_s.arg(m_server.name)
                        .arg(m_rows)
                        .arg(there);
        return std::nullopt;
    }
    return plan();
}

Question JszAnswer::plan()
{
    if (m_step == Step::Summary) {
        const bool isFew = m_jsz.streams + m_jsz.consumers <= m_pageSize;
        m_step = isFew ? Step::Whole : Step::FirstAccount;
    }
    Question question{store::Endpoint::Jsz};
    if (m_step == Step::FirstAccount) {
        question.account = QString::fromUtf8(m_accounts.begin()->first);
    } else if (m_step == Step::Accounts) {
        m_askedLimit = accountsAtOnce();
        question.offset = m_offset;
        question.limit = m_askedLimit;
    }
    return question;
}

UpdateValue JszAnswer::finish()
{
    for (auto &[name, account] : m_accounts)
        m_jsz.accounts.push_back(std::move(account));
    m_jsz.server = m_server;
    return store::MonitoringReply{m_server, std::move(m_jsz)};
}

} // namespace nunect::app
