// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/ui/samples.h"

#include "app/message_decoder.h"
#include "core/protocol/headers.h"
#include "core/util/timestamp.h"

#include <algorithm>

namespace nunect::bench {

using namespace Qt::Literals::StringLiterals;

ConnectionSamples::ConnectionSamples(int connections, int perServer)
    : m_servers(std::max(1, connections / perServer))
    , m_perServer(perServer)
{
}

static domain::Connection connectionOf(int number, qint64 nowNs)
{
    domain::Connection made;
    made.cid = static_cast<quint64>(number) + 1;
    made.kind = QStringLiteral("Client");
    made.type = QStringLiteral("nats");
    made.ip = u"10.%1.%2.%3"_s.arg(number / 60'000).arg(number / 250 % 240).arg(number % 250 + 1);
    made.port = 30'000 + number % 30'000;
    made.startNs = nowNs - 3'600'000'000'000 + number;
    made.lastActivityNs = nowNs;
    made.name = u"client-%1"_s.arg(number, 6, 10, QChar(u'0'));
    // Of their own, as a decoder would make them; the store lets them share.
    made.language = QString::fromLatin1("C");
    made.version = QString::fromLatin1("3.4.0");
    made.user = u"user-%1"_s.arg(number % 20);
    made.account = u"ACCOUNT-%1"_s.arg(number % 8);
    return made;
}

store::Update ConnectionSamples::listing(int server)
{
    store::ConnectionListing made;
    made.server.id = u"NSERVER%1"_s.arg(server, 5, 10, QChar(u'0'));
    made.server.name = u"server-%1"_s.arg(server);
    made.server.version = QStringLiteral("2.10.27");
    made.serverNowNs = nowNs();
    const quint64 told = static_cast<quint64>(++m_listings);
    made.connections.reserve(static_cast<std::size_t>(m_perServer));
    for (int i = 0; i < m_perServer; ++i) {
        domain::Connection connection = connectionOf(server * m_perServer + i, made.serverNowNs);
        connection.rttNs = static_cast<qint64>(100'000 + m_random() % 50'000'000);
        connection.inMessages = told * 10 + m_random() % 10;
        connection.inBytes = connection.inMessages * 128;
        connection.outMessages = told * 20 + m_random() % 10;
        connection.outBytes = connection.outMessages * 256;
        connection.subscriptions = 4;
        made.connections.push_back(std::move(connection));
    }
    return app::stamped(std::move(made));
}

static sim::SiteOptions siteOf(int units)
{
    sim::SiteOptions options;
    options.units = units;
    return options;
}

UnitSamples::UnitSamples(int units)
    : m_site(siteOf(units))
    , m_nowNs(nowNs())
{
}

std::vector<nats::Message> UnitSamples::next()
{
    std::vector<nats::Message> messages;
    for (int step = 0; step < sim::stepsPerSecond / 10; ++step) {
        m_nowNs += sim::stepMs * 1'000'000LL;
        for (const sim::UnitMessage &message : m_site.advance(m_nowNs).unitMessages) {
            const auto headers = nats::encodeHeaders(message.headers);
            messages.emplace_back(message.subject, QByteArrayView(),
                                  headers ? *headers : QByteArray(), message.payload);
        }
    }
    return messages;
}

} // namespace nunect::bench
