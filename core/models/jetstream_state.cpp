// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/jetstream_state.h"

#include "core/models/replica_words.h"

#include <map>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

JetStreamState::JetStreamState(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
{
}

namespace {

/// The servers of one JetStream domain, each with what it says of the group.
struct Group
{
    const domain::MetaCluster *best = nullptr; ///< as the leader says, or else somebody
    bool fromLeader = false;
    QStringList leaderless; ///< servers that see no leader
    bool heard = false;     ///< somebody has told of it lately
};

struct Line
{
    QString text;
    Status::Value status = Status::Unknown;
};

} // namespace

static QString requestsText(const domain::MetaCluster &meta)
{
    return meta.pending ? JetStreamState::tr(", requests waiting: %1").arg(*meta.pending)
                        : QString();
}

static Line lineOf(const Group &group)
{
    const domain::MetaCluster &meta = *group.best;
    const QString size = JetStreamState::tr("servers: %1").arg(meta.size);
    if (!group.heard)
        return {JetStreamState::tr("Meta cluster %1: not confirmed any more").arg(meta.name),
                Status::Unknown};
    if (meta.leader.isEmpty())
        return {JetStreamState::tr("No meta leader in %1 (%2): streams cannot be made or moved")
                    .arg(meta.name, size),
                Status::Critical};
    QString text = JetStreamState::tr("Meta leader %1 of %2; %3%4")
                       .arg(meta.leader, meta.name, size, requestsText(meta));
    Status::Value status = Status::Normal;
    if (!group.leaderless.isEmpty()) {
        text += JetStreamState::tr("; no leader is seen by %1").arg(group.leaderless.join(u", "_s));
        status = Status::Serious;
    }
    if (!group.fromLeader)
        return {text + JetStreamState::tr("; the leader itself has not answered"),
                std::min(status, Status::Caution)};
    if (!meta.replicas.empty())
        text += JetStreamState::tr("; replicas: %1").arg(replicaText(meta.replicas));
    const bool allWell = std::ranges::all_of(
        meta.replicas, [](const domain::Peer &peer) { return peer.current && !peer.offline; });
    return {text, allWell ? status : std::min(status, Status::Caution)};
}

static std::map<QString, Group> groupsOf(const store::ServerStore &servers, qint64 nowMs)
{
    std::map<QString, Group> groups;
    for (const store::ServerRow &row : servers.rows()) {
        if (!row.jetStream || !row.jetStream->value.meta)
            continue;
        const domain::MetaCluster &meta = *row.jetStream->value.meta;
        const bool stale
            = row.shutDown || servers.isStale(row, store::ServerData::JetStream, nowMs);
        Group &group = groups[row.jetStream->value.config.domain];
        const bool leads = !stale && !meta.leader.isEmpty() && meta.leader == row.server.name;
        if (!stale && meta.leader.isEmpty())
            group.leaderless.append(row.server.name);
        // Rather who leads, then who knows a leader, then who speaks at all.
        const bool better = !group.best || leads || (!stale && !group.heard)
            || (!stale && !group.fromLeader && group.best->leader.isEmpty());
        if (better)
            group.best = &meta;
        group.fromLeader = group.fromLeader || leads;
        group.heard = group.heard || !stale;
    }
    return groups;
}

static bool isOffEverywhere(const store::ServerStore &servers, qint64 nowMs)
{
    bool any = false;
    for (const store::ServerRow &row : servers.rows()) {
        if (!row.jetStream || servers.isStale(row, store::ServerData::JetStream, nowMs))
            continue;
        if (!row.jetStream->value.disabled)
            return false;
        any = true;
    }
    return any;
}

static QString overCapText(const store::SiteStore &site)
{
    QStringList words;
    const auto add = [&words](quint64 count, const QString &what) {
        if (count > 0)
            words.append(what.arg(count));
    };
    add(site.streams.overCap(), JetStreamState::tr("streams: %1"));
    add(site.consumers.overCap(), JetStreamState::tr("consumers: %1"));
    add(site.jetStreamAccounts.overCap(), JetStreamState::tr("accounts: %1"));
    return words.isEmpty()
        ? QString()
        : JetStreamState::tr("Too many to be listed: %1.").arg(words.join(u", "_s));
}

void JetStreamState::refresh(qint64 nowMs)
{
    Words now;
    now.off = isOffEverywhere(m_site.servers, nowMs);
    QStringList lines;
    bool known = false;
    for (const auto &[domain, group] : groupsOf(m_site.servers, nowMs)) {
        const Line line = lineOf(group);
        lines.append(line.text);
        // Unknown is the last of the enumeration, but not as well as Normal.
        const bool worse = !known || (line.status <= Status::Caution && line.status < now.status)
            || (line.status == Status::Unknown && now.status == Status::Normal);
        if (worse)
            now.status = line.status;
        known = true;
    }
    now.cluster = lines.join(u'\n');
    now.overCap = overCapText(m_site);
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT changed();
}

} // namespace nunect::models
