// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/monitoring/monitoring_source.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <utility>
#include <vector>

namespace nunect::tests {

/// As a server says \a body over NATS.
inline app::SourceReply reply(const QJsonObject &body,
                              const QString &serverId = QStringLiteral("S1"))
{
    const QJsonObject envelope{
        {QStringLiteral("server"),
         QJsonObject{{QStringLiteral("id"), serverId},
                     {QStringLiteral("name"), QStringLiteral("name-") + serverId}}},
        {QStringLiteral("data"), body}};
    return {QJsonDocument(envelope).toJson(), QByteArray("asked")};
}

/// Answers by a function; a null answer is none.
class FakeSource final : public app::MonitoringSource
{
public:
    using Answers
        = std::function<std::vector<app::SourceReply>(const QString &, const app::Question &)>;

    explicit FakeSource(Answers answers)
        : m_answers(std::move(answers))
    {
    }

    store::MonitoringFeed feed() const override { return store::MonitoringFeed::Nats; }

    void askAll(const app::Question &question, OnReply onReply, OnEnd onEnd) override
    {
        for (const app::SourceReply &each : m_answers({}, question))
            onReply(each);
        onEnd({});
    }

    void askOne(const QString &serverId, const app::Question &question, OnReply onReply,
                OnEnd onEnd) override
    {
        const auto replies = m_answers(serverId, question);
        for (const app::SourceReply &each : replies)
            onReply(each);
        onEnd(replies.empty() ? std::vector<app::SourceProblem>{{QStringLiteral("no answer")}}
                              : std::vector<app::SourceProblem>());
    }

private:
    Answers m_answers;
};

} // namespace nunect::tests
