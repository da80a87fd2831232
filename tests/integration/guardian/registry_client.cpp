// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/guardian/registry_client.h"

#include "tests/integration/client/client_fixture.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace nunect::test {

std::unique_ptr<nats::Client> connectTo(const NatsServer &server)
{
    auto client = std::make_unique<nats::Client>(optionsFor(server));
    client->connectToServer();
    const bool isUp
        = QTest::qWaitFor([&] { return client->state() == nats::State::Connected; }, patienceMs);
    return isUp ? std::move(client) : nullptr;
}

bool RegistryClient::connect(const NatsServer &server)
{
    m_client = connectTo(server);
    return m_client != nullptr;
}

RegistryClient::Answer RegistryClient::ask(const QByteArray &subject, const QByteArray &payload)
{
    // Shared, as a late answer must not meet a dead stack.
    const auto answer = std::make_shared<std::optional<Answer>>();
    m_client->request(
        subject, payload, {}, std::chrono::milliseconds(2000),
        [answer](const nats::Message &message) {
            *answer = Answer{QJsonDocument::fromJson(message.payload().toByteArray()).object()};
            (*answer)->errorCode = message.header("Nats-Service-Error-Code").toByteArray();
            (*answer)->unit = QString::fromUtf8(message.header("X-Unit-ID"));
        },
        [answer](const nats::RequestError &) { *answer = Answer(); });
    const bool isDone = QTest::qWaitFor([&] { return answer->has_value(); }, patienceMs);
    return isDone ? **answer : Answer();
}

QJsonArray RegistryClient::entriesOf(const QByteArray &what, const QString &leaf)
{
    QJsonArray all;
    QJsonValue after = QJsonValue::Null;
    do {
        const QJsonObject request{{"leaf"_L1, leaf}, {"after"_L1, after}};
        const QJsonObject body
            = ask("ops.registry.get." + what, QJsonDocument(request).toJson()).body;
        for (const QJsonValue &entry : body["entries"_L1].toArray())
            all.append(entry);
        after = body["next"_L1];
    } while (after.isString());
    return all;
}

QJsonObject RegistryClient::entryOf(const QByteArray &what, const QString &leaf)
{
    return entriesOf(what, leaf).at(0).toObject();
}

Needs RegistryClient::needs()
{
    Needs needs;
    for (const QJsonValue &entry : entriesOf("need")) {
        if (!addEntry(&needs, entry.toObject()))
            needs[u"contradiction"_s];
    }
    return needs;
}

} // namespace nunect::test
