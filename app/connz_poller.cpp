// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/connz_poller.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace nunect::app {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

static constexpr auto requestTimeout = 2s;
// All servers answer at once; this long after the last one nobody else is to be expected.
static constexpr auto quietTime = 300ms;

static QByteArray connzOptions(qint64 offset)
{
    return QJsonDocument(QJsonObject{
                             {u"auth"_s, true}, // with user and account
                             {u"limit"_s, ConnzPoller::pageSize},
                             {u"offset"_s, offset},
                         })
        .toJson(QJsonDocument::Compact);
}

ConnzPoller::ConnzPoller(nats::Client &client, OnListing onListing, OnFailure onFailure,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_onListing(std::move(onListing))
    , m_onFailure(std::move(onFailure))
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &ConnzPoller::pollNow);
}

void ConnzPoller::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    pollNow();
}

void ConnzPoller::stop() { m_timer.stop(); }

void ConnzPoller::pollNow()
{
    if (m_underWay > 0 || m_client.state() != nats::State::Connected)
        return;
    m_open.clear();
    ++m_underWay;
    m_client.requestMany(
        "$SYS.REQ.SERVER.PING.CONNZ"_ba, connzOptions(0), requestTimeout, quietTime,
        [this](const nats::Message &reply) { takeFirstPage(reply); },
        [this](const Result<int> &) {
            --m_underWay;
            const QStringList servers = m_open.keys();
            for (const QString &id : servers)
                goOn(id);
        });
}

std::optional<domain::ConnzPage> ConnzPoller::decode(const nats::Message &reply)
{
    auto page = domain::decodeConnz(reply.payload());
    if (page)
        return *std::move(page);
    m_onFailure({reply.subject().toByteArray(), page.error().text, reply.payload().toByteArray()});
    return std::nullopt;
}

void ConnzPoller::takeFirstPage(const nats::Message &reply)
{
    const auto page = decode(reply);
    if (!page)
        return;
    // A server may answer twice: for all accounts, and by itself for the asking one alone.
    Listing &listing = m_open[page->server.id];
    if (page->total < listing.total)
        return;
    listing.total = page->total;
    listing.rows = {page->server, page->nowNs, page->connections};
}

void ConnzPoller::goOn(const QString &serverId)
{
    const Listing &listing = m_open[serverId];
    const auto next = static_cast<qint64>(listing.rows.connections.size());
    if (next > 0 && next < listing.total && next < maxOffset)
        askForRest(serverId, next);
    else
        m_onListing(m_open.take(serverId).rows);
}

void ConnzPoller::askForRest(const QString &serverId, qint64 offset)
{
    ++m_underWay;
    m_client.request(
        "$SYS.REQ.SERVER." + serverId.toLatin1() + ".CONNZ", connzOptions(offset), {},
        requestTimeout,
        [this, serverId](const nats::Message &reply) {
            --m_underWay;
            const auto page = decode(reply);
            if (!page || page->connections.empty()) {
                m_open.remove(serverId);
                return;
            }
            auto &rows = m_open[serverId].rows.connections;
            rows.insert(rows.end(), page->connections.begin(), page->connections.end());
            goOn(serverId);
        },
        [this, serverId](const nats::RequestError &) {
            // Half a listing would look like disconnects: better none this round.
            --m_underWay;
            m_open.remove(serverId);
        });
}

} // namespace nunect::app
