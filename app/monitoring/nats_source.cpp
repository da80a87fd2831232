// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/monitoring/nats_source.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace nunect::app {

using namespace std::chrono_literals;

static constexpr auto requestTimeout = 2s;
// All servers answer at once; this long after the last one nobody else is to be expected.
static constexpr auto quietTime = 500ms;
// Once all who are known have answered: for newcomers, and for those who answer twice.
static constexpr auto settleTime = 100ms;

namespace {

struct Collection
{
    MonitoringSource::OnReply onReply;
    MonitoringSource::OnEnd onEnd;
    bool settling = false;
    bool ended = false;

    void end(const std::vector<SourceProblem> &problems)
    {
        if (!std::exchange(ended, true))
            onEnd(problems);
    }
};

} // namespace

NatsSource::NatsSource(nats::Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&m_client, &nats::Client::event, this, [this](const nats::Event &event) {
        if (event.type == nats::Event::PermissionDenied)
            m_denied.insert(event.subject);
        else if (event.type == nats::Event::Connected)
            m_denied.clear();
    });
}

void NatsSource::askAll(const Question &question, OnReply onReply, OnEnd onEnd)
{
    collect(systemSubject(question, {}), systemOptions(question), std::move(onReply),
            std::move(onEnd));
}

void NatsSource::collect(const QByteArray &subject, const QByteArray &options, OnReply onReply,
                         OnEnd onEnd)
{
    const auto collection
        = std::make_shared<Collection>(Collection{std::move(onReply), std::move(onEnd)});
    m_client.requestMany(
        subject, options, requestTimeout, quietTime,
        [self = QPointer(this), collection, subject](const nats::Message &reply) {
            if (!self || collection->ended)
                return;
            const bool all = collection->onReply({reply.payload().toByteArray(), subject});
            if (all && !std::exchange(collection->settling, true))
                QTimer::singleShot(settleTime, self, [collection] { collection->end({}); });
        },
        [self = QPointer(this), collection, subject](const Result<int> &replies) {
            if (!self)
                return;
            if (replies)
                collection->end({});
            else
                collection->end({{replies.error().text, {}, self->m_denied.contains(subject)}});
        });
}

void NatsSource::askOne(const QString &serverId, const Question &question, OnReply onReply,
                        OnEnd onEnd)
{
    const QByteArray subject = systemSubject(question, serverId);
    const auto done = std::make_shared<OnEnd>(std::move(onEnd));
    m_client.request(
        subject, systemOptions(question), {}, requestTimeout,
        [self = QPointer(this), onReply = std::move(onReply), done,
         subject](const nats::Message &reply) {
            if (!self)
                return;
            onReply({reply.payload().toByteArray(), subject});
            (*done)({});
        },
        [self = QPointer(this), done, serverId](const nats::RequestError &error) {
            if (!self)
                return;
            domain::ServerRef server;
            server.id = serverId;
            (*done)({{error.text, server, error.code == nats::ErrorCode::PermissionDenied}});
        });
}

} // namespace nunect::app
