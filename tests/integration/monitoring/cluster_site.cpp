// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster_site.h"

#include "core/client/jetstream/pull_request.h"
#include "tests/integration/jetstream/jetstream_fixture.h"
#include "tests/support/find_program.h"
#include "told_rows.h"

#include <QProcess>
#include <QVersionNumber>

namespace nunect::test {

using namespace Qt::Literals::StringLiterals;
using namespace nats::jetstream;

static const QString accounts = u"system_account: SYS\n"
                                "accounts {\n"
                                "  SYS { users: [{user: console, password: s3cret}] }\n"
                                "  APP { jetstream: {max_mem: 64MB, max_file: 256MB}\n"
                                "        users: [{user: app, password: s3cret}] }\n"
                                "  SHOP { jetstream: enabled\n"
                                "         users: [{user: shop, password: s3cret}] }\n"
                                "}\n"_s;

/// From 2.10 on several routes join two servers, and nothing on the page tells them apart.
static QString oneRouteBetweenTwo()
{
    QProcess server;
    server.start(findProgram(u"nats-server"_s), {u"--version"_s});
    server.waitForFinished();
    const QString said = QString::fromUtf8(server.readAllStandardOutput());
    const auto version = QVersionNumber::fromString(said.section(u'v', -1));
    return version >= QVersionNumber(2, 10) ? u"pool_size: -1"_s : QString();
}

QString ClusterSite::start()
{
    for (const auto step :
         {&ClusterSite::startServers, &ClusterSite::startLeafs, &ClusterSite::fillWithConnections,
          &ClusterSite::fillWithStreams, &ClusterSite::consume}) {
        if (const QString problem = (this->*step)(); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString ClusterSite::startServers()
{
    const auto certificates = TestCertificates::create();
    if (!certificates)
        return certificates.error().text;
    m_certificates = *certificates;
    NatsServerOptions options;
    options.webSocketTls = true;
    options.certificateFile = m_certificates->good().certificate;
    options.keyFile = m_certificates->good().key;
    options.jetStream = true;
    options.leafNodes = true;
    options.clusterConfig = oneRouteBetweenTwo();
    options.config = accounts;
    m_cluster = std::make_unique<NatsCluster>(options);
    const auto started = m_cluster->start(servers);
    return started ? QString() : started.error().text;
}

QString ClusterSite::startLeafs()
{
    for (int i = 0; i < 2; ++i) {
        NatsServerOptions options;
        options.serverName = u"leaf-%1"_s.arg(i);
        options.webSocket = false;
        options.config
            = u"leafnodes { reconnect: 1, remotes: [{url: "
              "\"nats-leaf://%1:s3cret@127.0.0.1:%2\"}] }\n"_s.arg(i == 0 ? u"app"_s : u"shop"_s)
                  .arg(node(i + 1).leafPort());
        m_leafs.push_back(std::make_unique<NatsServer>(options));
        if (const auto started = m_leafs.back()->start(); !started)
            return started.error().text;
    }
    const auto isAttached = [this](int number) {
        const auto reading = readServer(node(number));
        return reading && reading->varz["leafnodes"_L1].toInt() == 1;
    };
    return QTest::qWaitFor([&] { return isAttached(1) && isAttached(2); }, 10'000)
        ? QString()
        : u"the leaf nodes do not attach"_s;
}

/// Some listen, a few of them as a group; see fillWithConnections() for who sends.
static QByteArray subscriptionsOf(int number)
{
    QByteArray lines;
    if (number % 5 == 0)
        lines += "SUB show." + QByteArray::number(number) + " 1\r\nSUB show.all 2\r\n";
    if (number % 50 == 1)
        lines += "SUB work.> crew 3\r\n"_ba;
    return lines;
}

static QByteArray publication(const QByteArray &subject, const QByteArray &payload)
{
    return "PUB " + subject + ' ' + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n";
}

QString ClusterSite::fillWithConnections()
{
    for (const auto &leaf : m_leafs)
        m_crowd.add({leaf->port(), "behind-a-leaf"_ba, {}, {}}, "SUB show.all 1\r\n"_ba);
    if (!m_crowd.settle())
        return u"leaf nodes: "_s + m_crowd.problem();
    for (int i = 0; i < connections + ended; ++i) {
        const bool stays = i < connections;
        const QByteArray name = (stays ? "client-"_ba : "gone-"_ba) + QByteArray::number(i);
        m_crowd.add({node(i % servers).port(), name, i % 2 ? "shop"_ba : "app"_ba, "s3cret"_ba},
                    stays ? subscriptionsOf(i) : QByteArray());
    }
    if (!m_crowd.settle())
        return u"connections: %1 (%2 stand)"_s.arg(m_crowd.problem()).arg(m_crowd.connected());
    const int first = static_cast<int>(m_leafs.size());
    for (int i = 0; i < first; ++i)
        m_crowd.send(i, publication("show.all"_ba, "from a leaf"_ba));
    for (int i = 0; i < connections; i += 7) {
        m_crowd.send(first + i,
                     publication("show."_ba + QByteArray::number(i - i % 5), "cue"_ba)
                         + publication("show.all"_ba, QByteArray(100, 'x'))
                         + publication("work.item"_ba, QByteArray::number(i)));
    }
    if (!m_crowd.settle())
        return u"traffic: "_s + m_crowd.problem();
    return m_crowd.closeLast(ended) ? QString() : u"connections do not end"_s;
}

QString ClusterSite::fillWithStreams()
{
    auto options = optionsFor(node(0), caFile(), u"app"_s);
    options.ignoreDiscovered = true;
    m_client = std::make_unique<nats::Client>(options);
    m_jetStream = std::make_unique<JetStream>(m_client.get());
    m_client->connectToServer();
    if (!QTest::qWaitFor([this] { return m_client->state() == nats::State::Connected; }, 10'000))
        return u"no connection for streams"_s;
    StreamConfig events = streamOf(u"EVENTS"_s);
    events.replicas = servers;
    events.maxBytes = 10'000'000;
    events.maxMessages = 1000;
    events.maxAge = std::chrono::hours(24);
    StreamConfig notes = streamOf(u"NOTES"_s);
    notes.storage = Storage::Memory;
    notes.description = u"kept by one server"_s;
    for (const StreamConfig &config : {events, notes}) {
        // The servers choose their leader first.
        Reply<StreamInfo> made = createStream(*m_jetStream, config);
        const auto isMade = [&] {
            if (!made)
                made = createStream(*m_jetStream, config);
            return static_cast<bool>(made);
        };
        if (!QTest::qWaitFor(isMade, 15'000))
            return made.error().text;
    }
    for (int i = 0; i < 40; ++i) {
        const QByteArray stream = i % 4 ? "EVENTS."_ba : "NOTES."_ba;
        if (const auto stored
            = publish(*m_jetStream, stream + QByteArray::number(i % 6), QByteArray(200, 'm'));
            !stored)
            return stored.error().text;
    }
    return {};
}

/// Takes some of the messages and says of fewer that they are done: it lags.
QString ClusterSite::consume()
{
    ConsumerConfig config;
    config.name = u"worker"_s;
    config.durable = true;
    config.ackWait = std::chrono::hours(1); // nothing is to come again meanwhile
    config.maxAckPending = 100;
    const auto made = await<ConsumerInfo>(
        [&](auto done) { m_jetStream->createConsumer(u"EVENTS"_s, config, done); });
    if (!made)
        return made.error().text;
    auto *pull = new PullRequest(m_jetStream.get(), u"EVENTS"_s, u"worker"_s, {.batch = 8},
                                 m_jetStream.get()); // goes by itself
    std::vector<ConsumerMessage> messages;
    bool finished = false;
    QObject::connect(pull, &PullRequest::messageReceived,
                     [&](const ConsumerMessage &message) { messages.push_back(message); });
    QObject::connect(pull, &PullRequest::finished, [&] { finished = true; });
    pull->start();
    if (!QTest::qWaitFor([&] { return finished; }, 10'000) || messages.size() != 8)
        return u"%1 messages came"_s.arg(messages.size());
    for (std::size_t i = 0; i < 3; ++i) {
        if (const auto done
            = await<void>([&](auto reply) { m_jetStream->acknowledge(messages[i], reply); });
            !done)
            return done.error().text;
    }
    return {};
}

QStringList ClusterSite::unready(const Reading &reading)
{
    const auto alive = std::ranges::count_if(reading, &ServerReading::alive);
    QStringList words;
    if (leafsTold(reading).size() != 2)
        words.append(u"%1 leaf nodes are attached"_s.arg(leafsTold(reading).size()));
    if (routesTold(reading).size() < alive * (alive - 1))
        words.append(u"there are %1 routes"_s.arg(routesTold(reading).size()));
    if (consumersTold(reading).size() != 1)
        words.append(u"%1 consumers are led"_s.arg(consumersTold(reading).size()));
    const auto isEvents
        = [](const QJsonObject &stream) { return stream[u"name"_s] == u"EVENTS"_s; };
    if (!std::ranges::any_of(streamsTold(reading), isEvents))
        words.append(u"nobody leads the stream"_s);
    return words;
}

int ClusterSite::numberOf(const QString &serverId) const
{
    for (int i = 0; i < servers; ++i) {
        if (m_last[static_cast<size_t>(i)].id == serverId)
            return i;
    }
    return -1;
}

Result<Reading> ClusterSite::read()
{
    Reading reading;
    for (int i = 0; i < servers; ++i) {
        if (node(i).isRunning()) {
            const auto server = readServer(node(i));
            if (!server)
                return server.error();
            reading.push_back(*server);
        } else {
            reading.push_back(m_last[static_cast<size_t>(i)]);
            reading.back().alive = false;
        }
    }
    m_last = reading;
    return reading;
}

} // namespace nunect::test
