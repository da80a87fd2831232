// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/server_answer.h"

#include <QStringList>

#include <map>

namespace nunect::app {

/// A server's JetStream: first its accounts and how many streams and consumers there are, then
/// these, at once if they are few, else some accounts at a time.
///
/// A server sorts its accounts by name only for an offset above 0: the first one is asked for by
/// its name, the others by offset.
class JszAnswer final : public ServerAnswer
{
public:
    explicit JszAnswer(qint64 pageSize);

    Result<void> take(const SourceReply &reply) override;
    std::optional<Question> next(qint64 room) override;
    qint64 rows() const override { return m_rows; }
    UpdateValue finish() override;

private:
    enum class Step { Summary, Whole, FirstAccount, Accounts, Done };

    Question plan();
    void advance(qint64 accounts);
    qint64 accountsAtOnce() const;

    qint64 m_pageSize;
    Step m_step = Step::Summary;
    domain::Jsz m_jsz;
    std::map<QByteArray, domain::JetStreamAccount> m_accounts; ///< by name, as a server sorts it
    qint64 m_offset = 1;
    qint64 m_askedLimit = 0;
    qint64 m_rows = 0; ///< streams and consumers so far
};

} // namespace nunect::app
