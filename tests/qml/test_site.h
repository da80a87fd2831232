// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "app/message_decoder.h"
#include "core/domain/monitoring.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace nunect::tests {

/// A console that a QML test lets hear what it likes: an application of its own, which connects
/// nowhere and shows what was heard at the next tick().
class TestSite : public QObject
{
    Q_OBJECT
    Q_PROPERTY(nunect::app::Application *app READ app CONSTANT)

public:
    explicit TestSite(const app::Options &options = {})
        : m_app(options, std::make_shared<app::PasswordSource>())
    {
    }

    app::Application *app() { return &m_app; }

    /// Our own connection comes up, or is lost.
    Q_INVOKABLE void setConnected(bool connected)
    {
        app::LinkState link;
        link.state = connected ? nats::State::Connected : nats::State::Reconnecting;
        mailbox().put(link);
    }

    /// A message as it comes over the network, \a secondsAgo. False if it does not decode.
    Q_INVOKABLE bool hear(const QString &subject, const QJsonObject &payload, int secondsAgo = 0)
    {
        const auto value = app::decodeOps({subject.toUtf8(), {}, {}, toBytes(payload)});
        if (!value || std::holds_alternative<store::DecodeFailure>(*value))
            return false;
        store::Update update = app::stamped(*value);
        update.receivedMs -= secondsAgo * 1000;
        update.receivedNs -= secondsAgo * qint64(1'000'000'000);
        mailbox().put(std::move(update));
        return true;
    }

    /// A server's whole answer to one endpoint ("VARZ"), as it comes over the network, and the end
    /// of that round. \a missing: names of servers that did not answer. False if it does not
    /// decode.
    Q_INVOKABLE bool answer(const QString &endpoint, const QJsonObject &reply,
                            const QStringList &missing = {})
    {
        const QByteArray bytes = toBytes(reply);
        if (endpoint == QLatin1String("VARZ"))
            return put(store::Endpoint::Varz, domain::decodeVarz(bytes), missing);
        if (endpoint == QLatin1String("HEALTHZ"))
            return put(store::Endpoint::Healthz, domain::decodeHealthz(bytes), missing);
        if (endpoint == QLatin1String("ROUTEZ"))
            return put(store::Endpoint::Routez, domain::decodeRoutez(bytes), missing);
        if (endpoint == QLatin1String("GATEWAYZ"))
            return put(store::Endpoint::Gatewayz, domain::decodeGatewayz(bytes), missing);
        if (endpoint == QLatin1String("LEAFZ"))
            return put(store::Endpoint::Leafz, domain::decodeLeafz(bytes), missing);
        if (endpoint == QLatin1String("JSZ"))
            return put(store::Endpoint::Jsz, domain::decodeJsz(bytes), missing);
        if (endpoint == QLatin1String("SUBSZ"))
            return put(store::Endpoint::Subsz, domain::decodeSubsz(bytes), missing);
        if (endpoint == QLatin1String("STATZ"))
            return put(store::Endpoint::AccountStatz, domain::decodeAccountStatz(bytes), missing);
        return false;
    }

    /// What a nats-server of that version answered, for answer(): ("2.10.27", "varz-reply"). Ends
    /// the test if there is no such capture.
    Q_INVOKABLE QJsonObject capture(const QString &version, const QString &name)
    {
        QFile file(QStringLiteral(NUNECT_SOURCE_DIR "/tests/fixtures/monitoring/nats-%1/%2.json")
                       .arg(version, name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    /// The path of a file of the sources.
    Q_INVOKABLE QString sourceFile(const QString &name) const
    {
        return QStringLiteral(NUNECT_SOURCE_DIR "/") + name;
    }

    /// The open or the closed connections of one server, from a CONNZ reply.
    Q_INVOKABLE bool listConnections(const QJsonObject &reply, bool closed = false)
    {
        const auto page = domain::decodeConnz(toBytes(reply));
        if (!page)
            return false;
        store::ConnectionListing listing{page->server, page->nowNs, page->connections, closed};
        mailbox().put(app::stamped(std::move(listing)));
        endRound(closed ? store::Endpoint::ClosedConnz : store::Endpoint::Connz, page->server.id,
                 {});
        return true;
    }

    /// One server's SUBSZ reply to a question of a person, or none: an empty object. False if it
    /// does not decode.
    Q_INVOKABLE bool answerQuery(quint64 query, const QJsonObject &reply, const QString &problem,
                                 bool last)
    {
        store::QueryReply answer;
        answer.query = query;
        answer.problem = problem;
        answer.last = last;
        if (!reply.isEmpty()) {
            const auto page = domain::decodeSubsz(toBytes(reply));
            if (!page)
                return false;
            answer.server = page->server;
            answer.data = page->subscriptions;
        }
        mailbox().put(app::stamped(std::move(answer)));
        return true;
    }

    /// The answer to the question \a query for a connection: from a CONNZ reply with one row, or
    /// why there is none.
    Q_INVOKABLE bool answerConnection(int query, const QJsonObject &reply, const QString &problem)
    {
        store::QueryReply answer;
        answer.query = static_cast<quint64>(query);
        answer.problem = problem;
        answer.last = true;
        if (problem.isEmpty()) {
            const auto page = domain::decodeConnz(toBytes(reply));
            if (!page || page->connections.size() != 1)
                return false;
            answer.server = page->server;
            answer.data = page->connections.front();
        }
        mailbox().put(app::stamped(std::move(answer)));
        return true;
    }

    /// How it stands with a subject that a person listens to, and a message on it unless \a subject
    /// is empty. \a state: a store::TapPattern::State.
    Q_INVOKABLE void tapHears(const QString &pattern, int state, const QString &subject,
                              const QString &body)
    {
        auto messages = std::make_shared<std::vector<store::TapMessage>>();
        if (!subject.isEmpty()) {
            store::TapMessage &message = messages->emplace_back();
            message.receivedNs = 1'795'428'000'250'000'000;
            message.pattern = pattern.toUtf8();
            message.subject = subject.toUtf8();
            message.headers = {{"Nats-Msg-Id", "17"}};
            message.payload = body.toUtf8();
            message.payloadSize = message.size = message.payload.size();
        }
        store::TapPattern told;
        told.pattern = pattern.toUtf8();
        told.state = static_cast<store::TapPattern::State>(state);
        told.received = messages->size();
        mailbox().put(app::stamped(store::TapBatch{messages, {told}}));
    }

    /// A server of that name, of a version that nothing is known against, says that it shuts down,
    /// or that its clients are to leave first.
    Q_INVOKABLE void endServer(const QString &name, bool lameDuck)
    {
        domain::ServerRef server;
        server.id = server.name = name;
        server.version = QStringLiteral("2.14.3");
        mailbox().put(app::stamped(domain::ServerNotice{
            lameDuck ? domain::ServerNotice::LameDuck : domain::ServerNotice::Shutdown, server}));
    }

    /// A round to which nobody answered.
    Q_INVOKABLE void failRound(int endpoint, const QString &problem)
    {
        store::MonitoringRound round;
        round.endpoint = store::Endpoint(endpoint);
        round.problem = problem;
        mailbox().put(app::stamped(std::move(round)));
    }

    /// What the subject registry answered to its four questions, as it comes over the network, or
    /// why it did not. \a answers: by what was asked for, "leafs". False if one does not decode.
    Q_INVOKABLE bool hearRegistry(const QJsonObject &answers, const QString &problem = {})
    {
        store::RegistryReading reading;
        reading.problem = problem;
        reading.readMs = app::monotonicMs();
        const bool isFine = takeAnswer(answers, "leafs", reading.leafs)
            && takeAnswer(answers, "need", reading.needs)
            && takeAnswer(answers, "traffic", reading.traffic)
            && takeAnswer(answers, "advice", reading.advice);
        mailbox().put(std::move(reading));
        return isFine;
    }

    /// What the bucket of approved advice has at \a key; an empty object: no more.
    Q_INVOKABLE bool hearPolicy(const QString &key, const QJsonObject &value)
    {
        app::PolicyNews news{key, {}};
        if (!value.isEmpty()) {
            const auto approved = contract::decodeApprovedAdvice(toBytes(value));
            if (!approved)
                return false;
            news.approved = *approved;
        }
        mailbox().put(std::move(news));
        return true;
    }

    /// This machine's own clock, as a time message would tell it. False if it does not decode.
    Q_INVOKABLE bool readOwnClock(const QJsonObject &payload)
    {
        const auto metric = contract::decodeTimeMetric(toBytes(payload));
        if (metric)
            mailbox().put(*metric);
        return static_cast<bool>(metric);
    }

    Q_INVOKABLE void tick()
    {
        m_app.session().tick();
        m_app.alarms()->show(app::monotonicMs()); // which otherwise come in a frame of their own
    }

private:
    template<typename Entry>
    static bool takeAnswer(const QJsonObject &answers, const char *what,
                           std::vector<Entry> &entries)
    {
        const QJsonValue asked = answers[QLatin1StringView(what)];
        if (asked.isUndefined())
            return true;
        auto answer = contract::decodeRegistryAnswer<Entry>(toBytes(asked.toObject()));
        if (answer)
            entries = std::move(answer->entries);
        return static_cast<bool>(answer);
    }

    void endRound(store::Endpoint endpoint, const QString &serverId, const QStringList &missing)
    {
        store::MonitoringRound round;
        round.endpoint = endpoint;
        round.answered = {serverId};
        for (const QString &name : missing) {
            domain::ServerRef server;
            server.id = server.name = name;
            round.missing.push_back(server);
        }
        mailbox().put(app::stamped(std::move(round)));
    }

    template<typename Reply>
    bool put(store::Endpoint endpoint, const Result<Reply> &reply, const QStringList &missing)
    {
        if (!reply)
            return false;
        mailbox().put(app::stamped(store::MonitoringReply{reply->server, *reply}));
        endRound(endpoint, reply->server.id, missing);
        return true;
    }

    static QByteArray toBytes(const QJsonObject &payload)
    {
        return QJsonDocument(payload).toJson(QJsonDocument::Compact);
    }

    app::Mailbox &mailbox() { return m_app.session().mailbox(); }

    app::Application m_app;
};

} // namespace nunect::tests
