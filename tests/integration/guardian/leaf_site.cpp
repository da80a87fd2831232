// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/guardian/leaf_site.h"

#include "core/domain/connz.h"
#include "core/domain/subsz.h"
#include "tests/integration/guardian/guardian_process.h"

namespace nunect::test {

static Result<registry::Subjects> readSubsz(const NatsServer &server)
{
    const Result<QByteArray> body = server.monitor("/subsz?subs=1&limit=100000&acc=OPS");
    if (!body)
        return body.error();
    const Result<domain::SubszPage> page = domain::decodeSubsz(*body);
    if (!page)
        return page.error();
    QStringList subjects;
    for (const domain::SubscriptionDetail &subscription : page->subscriptions)
        subjects.append(subscription.subject);
    return registry::needsOf(subjects);
}

static Result<registry::Subjects> readConnz(const NatsServer &server)
{
    const Result<QByteArray> body = server.monitor("/connz?subs=1&limit=10000");
    if (!body)
        return body.error();
    const Result<domain::ConnzPage> page = domain::decodeConnz(*body);
    if (!page)
        return page.error();
    QStringList subjects;
    for (const domain::Connection &connection : page->connections)
        subjects += connection.subscriptionSubjects;
    return registry::needsOf(subjects);
}

static NatsServerOptions hubOptions()
{
    NatsServerOptions options;
    options.serverName = QStringLiteral("hub");
    options.jetStream = true;
    options.leafNodes = true;
    options.config = QStringLiteral(R"(
system_account: SYS
accounts {
  SYS { users: [ { user: sys, password: sys } ]
    exports: [ { service: "$SYS.REQ.SERVER.>", response_type: Stream, accounts: [OPS] } ] }
  OPS { jetstream: enabled
    users: [ { user: "%1", password: "%2" }, { user: console, password: s3cret },
             { user: link, password: link,
               permissions { publish: { deny: ["$SYS.>"] }, subscribe: { deny: ["$SYS.>"] } } } ]
    imports: [ { service: { account: SYS, subject: "$SYS.REQ.SERVER.>" } } ] }
})")
                         .arg(QLatin1StringView(guardianUser), QLatin1StringView(guardianPassword));
    return options;
}

static NatsServerOptions leafOptions(size_t number, quint16 hubPort)
{
    NatsServerOptions options;
    options.serverName = LeafSite::leafName(number);
    options.config = QStringLiteral(R"(
leafnodes { reconnect: 1, remotes: [ { url: "nats://link:link@127.0.0.1:%1", account: OPS } ] }
accounts { OPS { users: [ { user: console, password: s3cret }, { user: "%2", password: "%3" } ] } }
)")
                         .arg(hubPort)
                         .arg(QLatin1StringView(guardianUser), QLatin1StringView(guardianPassword));
    return options;
}

Result<void> LeafSite::start(int hubs)
{
    Result<void> hubsStarted;
    if (hubs > 1) {
        m_cluster = std::make_unique<NatsCluster>(hubOptions());
        hubsStarted = m_cluster->start(hubs);
    } else {
        m_hub = std::make_unique<NatsServer>(hubOptions());
        hubsStarted = m_hub->start();
    }
    if (!hubsStarted)
        return hubsStarted;
    for (size_t i = 0; i < leafCount; ++i) {
        const quint16 port = hub(static_cast<int>(i) % hubs).leafPort();
        m_leafs.push_back(std::make_unique<NatsServer>(leafOptions(i, port)));
        if (const Result<void> started = m_leafs.back()->start(); !started)
            return started;
    }
    return {};
}

Result<std::map<QString, registry::Subjects>> LeafSite::readEveryServer() const
{
    std::map<QString, registry::Subjects> needs;
    for (size_t i = 0; i < m_leafs.size(); ++i) {
        const Result<registry::Subjects> subsz = readSubsz(*m_leafs[i]);
        if (!subsz)
            return subsz.error();
        const Result<registry::Subjects> connz = readConnz(*m_leafs[i]);
        if (!connz)
            return connz.error();
        if (*subsz != *connz)
            return Error{leafName(i) + QStringLiteral(": SUBSZ and CONNZ differ")};
        if (!subsz->empty())
            needs[leafName(i)] = *subsz;
    }
    return needs;
}

} // namespace nunect::test
