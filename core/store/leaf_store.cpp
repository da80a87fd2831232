// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/leaf_store.h"

#include <algorithm>

namespace nunect::store {

using namespace Qt::Literals::StringLiterals;

std::optional<domain::Rates> LeafRow::rates() const
{
    std::optional<domain::Rates> sum;
    for (const LeafLink &link : links) {
        if (link.stands && link.rates)
            sum = sum ? domain::Rates(*sum) += *link.rates : *link.rates;
    }
    return sum;
}

const LeafLink *LeafRow::slowest() const
{
    const LeafLink *found = nullptr;
    for (const LeafLink &link : links) {
        if (link.stands && link.rttNs && (!found || *link.rttNs > *found->rttNs))
            found = &link;
    }
    return found;
}

namespace {

/// The units of one leaf, as one look at the fleet brings them.
struct Crowd
{
    const UnitRow *guardian = nullptr; ///< wherever it is heard
    LeafUnits units;
    Liveness best = Liveness::Unknown;
    qint64 lastMs = 0; ///< of the units
};

/// How the site is at one time.
class Look
{
public:
    Look(const SiteStore &site, const PlannedWays &ways, const NeedsBook &needs, qint64 nowMs)
        : m_site(site)
        , m_ways(ways)
        , m_needs(needs)
        , m_names(site)
        , m_nowMs(nowMs)
    {
        seeServers();
        seeLinks();
        seeUnits();
        seeStreams();
    }

    const LeafNames &names() const { return m_names; }
    void fill(LeafRow &row) const;

private:
    /// A stream at the hub, and what it says of the one at a leaf that it gathers from.
    struct Gathered
    {
        const StreamRow *hub;
        const domain::StreamSourceState *source;
    };

    using Listed = std::map<QString, const LinkRow *>; ///< by account

    void seeServers();
    void seeLinks();
    void seeUnits();
    void seeStreams();
    void take(LeafRow &row, const LinkRow &listed) const;
    Liveness livenessOf(const UnitRow &unit) const;
    void count(Crowd &crowd, const UnitRow &unit) const;
    void fillServer(LeafRow &row) const;
    void fillLinks(LeafRow &row) const;
    void fillUnits(LeafRow &row) const;
    void fillRecord(LeafRow &row) const;
    LinkClaim claim(const LeafRow &row) const;
    QString leafWithDomain(const QString &apiPrefix) const;

    const SiteStore &m_site;
    const PlannedWays &m_ways;
    const NeedsBook &m_needs;
    const LeafNames m_names;
    const qint64 m_nowMs;
    std::map<QString, const ServerRow *> m_servers;                     ///< by name
    std::map<QString, Listed> m_listed;                                 ///< by leaf
    std::map<QString, Crowd> m_crowds;                                  ///< the same
    std::map<QString, Gathered> m_gathered;                             ///< the same
    std::map<std::pair<QString, QString>, const StreamRow *> m_streams; ///< by leaf and name
};

/// A heartbeat comes once in its interval: fallen silent within that, units went together.
constexpr qint64 togetherMs = 3000;

bool isGuardian(const UnitRow &unit) { return unit.heartbeat->message.kind->role == "guardian"_L1; }

} // namespace

void Look::seeServers()
{
    for (const ServerRow &row : m_site.servers.rows())
        m_servers.try_emplace(nameOf(row.server), &row);
}

void Look::seeLinks()
{
    for (const LinkRow &link : m_site.links.rows()) {
        const QString leaf = link.kind == LinkRow::Leaf ? m_names.leafOf(link) : QString();
        if (leaf.isEmpty())
            continue;
        // Both ends tell of it; the hub's is heard whatever becomes of the link.
        const LinkRow *&at = m_listed[leaf][link.account];
        if (!at || m_names.isSpoke(*at))
            at = &link;
    }
}

void Look::seeUnits()
{
    for (const QString &leaf : m_names.leafs())
        m_crowds[leaf];
    QHash<const UnitKind *, Crowd *> crowds; // units at one server mostly share it
    for (const UnitRow &unit : m_site.fleet.rows()) {
        if (!unit.heartbeat)
            continue;
        const UnitKind *kind = unit.heartbeat->message.kind.get();
        auto known = crowds.constFind(kind);
        if (known == crowds.constEnd()) {
            const auto at = m_crowds.find(kind->server.name);
            known = crowds.insert(kind, at != m_crowds.end() ? &at->second : nullptr);
        }
        const auto namesake = isGuardian(unit) ? m_crowds.find(unit.unit) : m_crowds.end();
        if (namesake != m_crowds.end()) {
            // Wherever it is heard; no other one is better.
            Crowd &own = namesake->second;
            if (const UnitRow *other = std::exchange(own.guardian, &unit))
                count(own, *other);
        } else if (*known) {
            count(**known, unit);
        }
    }
}

/// Who was heard before our own connection came back may speak as soon as it can be heard.
Liveness Look::livenessOf(const UnitRow &unit) const
{
    const qint64 sinceMs = m_site.unitsHeardSinceMs().value_or(m_nowMs);
    const auto &beat = *unit.heartbeat;
    if (beat.atMs < sinceMs && m_nowMs - sinceMs <= 5 * beat.message.intervalMs / 2)
        return Liveness::Unknown;
    return FleetStore::liveness(unit, m_nowMs);
}

void Look::count(Crowd &crowd, const UnitRow &unit) const
{
    if (isGuardian(unit) && !crowd.guardian) {
        crowd.guardian = &unit;
        return;
    }
    const Liveness liveness = livenessOf(unit);
    ++crowd.units.total;
    crowd.units.live += liveness == Liveness::Live ? 1 : 0;
    crowd.units.late += liveness == Liveness::Late ? 1 : 0;
    crowd.units.lost += liveness == Liveness::Lost ? 1 : 0;
    if (liveness != Liveness::Unknown && (crowd.best == Liveness::Unknown || liveness < crowd.best))
        crowd.best = liveness;
    crowd.lastMs = std::max(crowd.lastMs, unit.heartbeat->atMs);
}

void Look::fillServer(LeafRow &row) const
{
    const auto known = m_servers.find(row.name);
    const ServerRow *server = known != m_servers.end() ? known->second : nullptr;
    row.signs.saidGoodbye = server && server->shutDown;
    row.signs.serverAnswers = server && !ServerStore::isStale(*server, m_nowMs);
    if (server)
        row.serverHeardMs = server->heardMs;
}

/// A link that there was and is not listed any more has broken, and one that is another row now has
/// as well.
static void noteBreak(LeafRow &row, LeafLink &known, qint64 nowMs)
{
    if (!known.stands)
        return;
    known.stands = false;
    known.rates.reset();
    // All accounts of a leaf break together: that is one break.
    if (row.breaksMs.empty() || nowMs - row.breaksMs.back() > togetherMs)
        row.breaksMs.push_back(nowMs);
}

/// The row of \a account, made if there is none.
static LeafLink &linkOf(LeafRow &row, const QString &account)
{
    const auto at = std::ranges::lower_bound(row.links, account, {}, &LeafLink::account);
    if (at != row.links.end() && at->account == account)
        return *at;
    LeafLink made;
    made.account = account;
    return *row.links.insert(at, made);
}

void Look::take(LeafRow &row, const LinkRow &listed) const
{
    LeafLink &link = linkOf(row, listed.account);
    const bool isSpoke = m_names.isSpoke(listed);
    // Only of one end's rows another one is another connection.
    if (link.row != listed.rowId && link.isSpoke == isSpoke)
        noteBreak(row, link, m_nowMs);
    link.hub = m_names.hubOf(listed);
    link.stands = true;
    link.isSpoke = isSpoke;
    link.row = listed.rowId;
    link.stale = m_site.links.isStale(listed, m_nowMs);
    link.rttNs = listed.rttNs;
    link.rttHeardMs = listed.rttHeardMs;
    link.heardMs = listed.heardMs;
    link.rates = listed.rates();
    if (link.rates && isSpoke) {
        std::swap(link.rates->inMessages, link.rates->outMessages);
        std::swap(link.rates->inBytes, link.rates->outBytes);
    }
}

void Look::fillLinks(LeafRow &row) const
{
    const auto known = m_listed.find(row.name);
    const Listed listed = known != m_listed.end() ? known->second : Listed();
    for (const auto &[account, link] : listed)
        take(row, *link);
    for (LeafLink &link : row.links) {
        if (listed.contains(link.account))
            continue;
        if (m_nowMs - link.heardMs > keepStaleMs)
            link.stale = true; // forgotten, not broken: nobody has said that it is gone
        else
            noteBreak(row, link, m_nowMs);
    }
    while (!row.breaksMs.empty() && m_nowMs - row.breaksMs.front() > flapWindowMs)
        row.breaksMs.pop_front();
    row.signs.breaks = static_cast<int>(row.breaksMs.size());
    row.signs.claim = claim(row);
}

LinkClaim Look::claim(const LeafRow &row) const
{
    int standing = 0;
    int gone = 0;
    for (const LeafLink &link : row.links) {
        if (!link.stands)
            ++gone;
        else if (!link.stale)
            ++standing;
    }
    if (standing > 0)
        return gone > 0 ? LinkClaim::Partly : LinkClaim::Stands;
    const bool allGone = gone > 0 && gone == static_cast<int>(row.links.size());
    return allGone ? LinkClaim::Gone : LinkClaim::Unknown;
}

void Look::fillUnits(LeafRow &row) const
{
    const auto at = m_crowds.find(row.name);
    if (at == m_crowds.end())
        return;
    const Crowd &crowd = at->second;
    LeafSigns &signs = row.signs;
    row.units = crowd.units;
    signs.units = crowd.best;
    const UnitRow *guardian = crowd.guardian;
    if (!guardian)
        return;
    const auto &beat = *guardian->heartbeat;
    const Liveness liveness = livenessOf(*guardian);
    row.guardian = guardian->unit;
    row.heartbeatMs = beat.atMs;
    row.heardThrough = beat.message.kind->server.name;
    const bool isThrough = row.heardThrough == row.name;
    signs.guardian = isThrough ? liveness : Liveness::Unknown;
    signs.guardianElsewhere = !isThrough && liveness == Liveness::Live;
    const bool isSilent = isThrough && (liveness == Liveness::Late || liveness == Liveness::Lost);
    signs.unitsWentWithGuardian = isSilent && crowd.units.total > 0 && crowd.units.live == 0
        && std::abs(crowd.lastMs - beat.atMs) <= togetherMs;
    // An answer of before the silence says nothing of now.
    if (isSilent)
        signs.serverAnswers = signs.serverAnswers
            && row.serverHeardMs > beat.atMs + 3 * beat.message.intervalMs / 2;
    if (const auto &path = beat.message.kind->path) {
        row.path = m_ways.name(row.name, *path, row.path, m_nowMs);
        row.path->stale = liveness != Liveness::Live;
    } else {
        row.path.reset();
    }
    if (guardian->time) {
        const contract::TimeMetric &time = guardian->time->message;
        row.clock = {time.quality, time.errorBoundNs, time.errorBoundRef == "utc"_L1,
                     FleetStore::isStale(guardian->time, m_nowMs)};
    }
}

/// "$JS.leaf1.API" is the way to the streams of the domain leaf1.
QString Look::leafWithDomain(const QString &apiPrefix) const
{
    const QString domain = apiPrefix.section(u'.', 1, 1);
    for (const ServerRow &row : m_site.servers.rows()) {
        if (row.server.domain == domain && m_names.leafs().contains(nameOf(row.server)))
            return nameOf(row.server);
    }
    return domain;
}

void Look::seeStreams()
{
    for (const StreamRow &row : m_site.streams.rows()) {
        for (const domain::StreamSourceState &source : row.stream.sources) {
            if (source.external)
                m_gathered.try_emplace(leafWithDomain(source.external->apiPrefix),
                                       Gathered{&row, &source});
        }
        for (const StreamCopy &copy : row.parts) {
            if (m_names.leafs().contains(copy.serverName))
                m_streams[{copy.serverName, row.stream.name}] = &row;
        }
    }
}

void Look::fillRecord(LeafRow &row) const
{
    const auto gathered = m_gathered.find(row.name);
    if (gathered == m_gathered.end())
        return;
    const auto &[hub, source] = gathered->second;
    const auto leaf = m_streams.find({row.name, source->name});
    row.record.see(m_site.streams, leaf != m_streams.end() ? leaf->second : nullptr, *hub, *source,
                   m_nowMs);
}

void Look::fill(LeafRow &row) const
{
    row.signs = {};
    row.signs.listening = m_site.unitsHeardSinceMs().has_value();
    fillServer(row);
    fillLinks(row);
    fillUnits(row);
    fillRecord(row);
    row.needs = m_needs.of(row.name);
    row.needsStale = row.needs && m_needs.isStale(*row.needs, m_nowMs);
    row.needsProblem = m_needs.problem();
    row.state = judgeLeaf(row.signs);
}

void LeafStore::update(const SiteStore &site, qint64 nowMs)
{
    const Look look(site, m_ways, m_needs, nowMs);
    const LeafNames &names = look.names();
    m_table.removeIf([&names](const LeafRow &row) {
        return !row.address.isEmpty() && !names.leafs().contains(row.name)
            && names.isNamed(row.address);
    });
    for (const QString &name : names.leafs()) {
        if (!m_table.find(name) && m_table.rows().size() < maxRows) {
            LeafRow made;
            made.name = name;
            made.address = names.addressOf(name);
            m_table.add(std::move(made));
        }
    }
    m_table.changeEach([&look](LeafRow &row) {
        const LeafRow was = row;
        look.fill(row);
        return row != was;
    });
}

} // namespace nunect::store
