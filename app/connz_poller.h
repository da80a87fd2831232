// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/client/client.h"
#include "core/domain/monitoring.h"
#include "core/store/update.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace nunect::app {

/// Asks every server for its connections and puts the pages of each together.
///
/// `$SYS.REQ.SERVER.PING.CONNZ` brings the first page of every server; a server with more is asked
/// for the rest by its id. Rows shift while pages are read, so a row may come twice or be missed:
/// the stores key rows by (server, cid) and the next round mends it.
class ConnzPoller : public QObject
{
    Q_OBJECT

public:
    /// Rows asked for in one request; nats-server's own default.
    static constexpr int pageSize = 1024;
    /// A server that claims more pages than this is not followed further.
    static constexpr qint64 maxOffset = 1'000'000;

    using OnListing = std::function<void(store::ConnectionListing)>;
    using OnFailure = std::function<void(store::DecodeFailure)>;

    ConnzPoller(nats::Client &client, OnListing onListing, OnFailure onFailure,
                QObject *parent = nullptr);

    /// Polls now and then every \a interval; a round that is still under way is not overtaken.
    void start(std::chrono::milliseconds interval);
    void stop();
    void pollNow();

private:
    /// A server's rows so far, and how many it says there are.
    struct Listing
    {
        store::ConnectionListing rows;
        qint64 total = -1;
    };

    std::optional<domain::ConnzPage> decode(const nats::Message &reply);
    void takeFirstPage(const nats::Message &reply);
    void goOn(const QString &serverId);
    void askForRest(const QString &serverId, qint64 offset);

    nats::Client &m_client;
    OnListing m_onListing;
    OnFailure m_onFailure;
    QTimer m_timer;
    QHash<QString, Listing> m_open; ///< by server id
    int m_underWay = 0;             ///< requests of this round without an end yet
};

} // namespace nunect::app
