// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/link_conditions.h"

#include "core/store/part_table.h"

#include <algorithm>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;
using store::LinkRow;

static QString serverOf(const LinkRow &row)
{
    return row.server.name.isEmpty() ? row.server.id : row.server.name;
}

/// Servers before 2.10 do not say the name of a leaf node: its address is what stays the same.
static QString remoteOf(const LinkRow &row)
{
    if (!row.remoteName.isEmpty())
        return row.remoteName;
    return row.kind == LinkRow::Leaf || row.remoteId.isEmpty() ? row.ip : row.remoteId;
}

/// "leaf node leaf-2 of hub (OPS)"
static QString linkName(const LinkRow &row)
{
    static constexpr QLatin1StringView words[] = {"route"_L1, "gateway"_L1, "leaf node"_L1};
    const QString name = row.kind == LinkRow::Leaf && row.direction != LinkRow::Spoke
        ? u"%1 %2 of %3"_s.arg(words[row.kind], remoteOf(row), serverOf(row))
        : u"%1 from %3 to %2"_s.arg(words[row.kind], remoteOf(row), serverOf(row));
    return row.account.isEmpty() ? name : name + u" ("_s + row.account + u')';
}

void LinkConditions::see(const Look &look, const LinkRow &row)
{
    const QString name = linkName(row);
    Seen &seen = m_seen[row.rowId];
    const Seen was = std::exchange(seen, {name, row.server.id, row.connected, row.heardMs});
    if (was.link != name && was.stands)
        leave(look, was); // its name has become known
    Link &link = m_links[name];
    link.server = serverOf(row);
    link.remote = remoteOf(row);
    link.leadsToLeaf
        = row.kind == LinkRow::Leaf && row.direction != LinkRow::Spoke && !row.remoteName.isEmpty();
    const bool stood = was.link == name && was.stands;
    if (row.connected && !stood) {
        ++link.standing;
    } else if (!row.connected && stood) {
        --link.standing;
        link.breaks.add(1, look.now.ms);
    }
}

/// Not broken, only not known any more by this name.
void LinkConditions::leave(const Look &look, const Seen &seen)
{
    const auto at = m_links.find(seen.link);
    if (at == m_links.end() || --at->second.standing > 0)
        return;
    look.conditions.end(AlarmKind::LinkDown, seen.link);
    look.conditions.end(AlarmKind::LinkFlapping, seen.link);
    m_links.erase(at);
}

void LinkConditions::lose(const Look &look, quint64 rowId)
{
    const auto at = m_seen.find(rowId);
    if (at == m_seen.end())
        return;
    const Seen seen = std::move(at->second);
    m_seen.erase(at);
    if (!seen.stands)
        return;
    if (look.now.ms - seen.heardMs > store::keepStaleMs)
        return leave(look, seen); // nobody has said that it is gone
    Link &link = m_links[seen.link];
    --link.standing;
    link.breaks.add(1, look.now.ms);
    const auto servers = look.site.servers.rows();
    const bool startedAnew = std::ranges::any_of(servers, [&](const store::ServerRow &row) {
        return row.server.name == link.server && row.server.id != seen.serverId;
    });
    link.judgedFromMs = look.now.ms + (startedAnew ? restartGraceMs : 0);
}

void LinkConditions::judge(const Look &look, const QString &name, Link &link)
{
    // What is behind a leaf node that is cut off cannot be heard. It may have a link for each of
    // several accounts.
    const auto stillThere = [&](const auto &entry) {
        const Link &other = entry.second;
        return other.leadsToLeaf && other.remote == link.remote && other.standing > 0;
    };
    if (link.standing > 0) {
        look.conditions.end(AlarmKind::LinkDown, name);
    } else if (look.now.ms >= link.judgedFromMs) {
        const bool isCut = link.leadsToLeaf && std::ranges::none_of(m_links, stillThere);
        look.conditions.set(
            {{AlarmKind::LinkDown, name}, link.remote, {}, {}, isCut ? link.remote : QString()});
    }
    look.conditions.judge(look.rules.of(AlarmKind::LinkFlapping), AlarmKind::LinkFlapping, name,
                          static_cast<double>(link.breaks.count(look.now.ms)), link.remote);
}

void LinkConditions::look(const Look &look)
{
    // Those that came first: a link that has another number now was not down.
    visitRows(look.site.links, look.changes.links, look.all,
              [&](const LinkRow &row) { see(look, row); });
    for (const quint64 rowId : look.changes.links.removed)
        lose(look, rowId);
    if (!look.second && !look.all && look.changes.links.isEmpty())
        return;
    for (auto &[name, link] : m_links)
        judge(look, name, link);
}

} // namespace nunect::alarms
