// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/server_conditions.h"

#include "core/domain/server_advisory.h"

#include <QDateTime>

#include <cmath>
#include <set>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;
using store::ServerRow;
using store::ServerStore;

static constexpr double nsPerDay = 86'400e9;

static QString nameOf(const ServerRow &row)
{
    return row.server.name.isEmpty() ? row.server.id : row.server.name;
}

/// Whether others saw it go into lame duck mode, and it is still that process: nobody tells of the
/// mode but the event at its begin (VARZ, STATSZ and HEALTHZ of 2.9 to 2.10 say nothing), and it
/// ends with the process.
static bool mayBeLameDuck(const Look &look, const ServerRow &row, const QString &name)
{
    const auto sinceNs = look.conditions.assumedSinceNs(AlarmKind::ServerLameDuck, name);
    const qint64 startNs = row.stats ? row.stats->startNs : 0;
    return sinceNs && !row.shutDown && startNs < *sinceNs;
}

/// One that was not heard of while we could have heard it is down. While our own connection is lost
/// nobody knows, and what was known stands.
void ServerConditions::judgeDown(const Look &look, const ServerRow &row, const QString &name)
{
    const qint64 nowMs = look.now.ms;
    const auto heardSinceMs = look.site.serversHeardSinceMs();
    if (!row.shutDown && !ServerStore::isStale(row, nowMs))
        look.conditions.end(AlarmKind::ServerDown, name);
    else if (row.shutDown)
        look.conditions.set({{AlarmKind::ServerDown, name}, {}, {}, u"it was shut down"_s, name});
    else if (heardSinceMs && nowMs - *heardSinceMs > ServerStore::staleAfterMs)
        look.conditions.set({{AlarmKind::ServerDown, name}, {}, {}, u"it does not answer"_s, name});

    if (row.lameDuck)
        look.conditions.set({{AlarmKind::ServerLameDuck, name}, {}, {}, {}, {}});
    else if (!mayBeLameDuck(look, row, name))
        look.conditions.end(AlarmKind::ServerLameDuck, name);
}

void ServerConditions::judgeVersion(const Look &look, const ServerRow &row, const QString &name)
{
    const QString version = row.version();
    if (version.isEmpty())
        return; // not known yet
    const auto [at, isNew] = m_advisories.try_emplace(version);
    if (isNew) {
        QStringList ids;
        for (const domain::ServerAdvisory &advisory : domain::advisoriesFor(version))
            ids.append(advisory.id);
        at->second = ids.join(u", ");
    }
    if (at->second.isEmpty())
        look.conditions.end(AlarmKind::ServerAdvisories, name);
    else
        look.conditions.set({{AlarmKind::ServerAdvisories, name}, version, {}, at->second, {}});
}

static void judgeCertificate(const Look &look, const ServerRow &row, const QString &name)
{
    if (!row.varz)
        return; // not known yet
    if (!row.varz->value.tlsCertificateEndNs)
        return look.conditions.end(AlarmKind::CertificateEnding, name);
    const qint64 endNs = *row.varz->value.tlsCertificateEndNs;
    // Tenths of a day: it need not be told anew each second.
    const double days = std::floor(10 * static_cast<double>(endNs - look.now.ns) / nsPerDay) / 10;
    const QString date
        = QDateTime::fromMSecsSinceEpoch(endNs / 1'000'000, Qt::UTC).date().toString(Qt::ISODate);
    look.conditions.judge(look.rules.of(AlarmKind::CertificateEnding), AlarmKind::CertificateEnding,
                          name, days, date);
}

static void judgeStorage(const Look &look, const ServerRow &row, const QString &name)
{
    const QString member = u"server "_s + name;
    if (!row.varz)
        return; // not known yet
    if (!row.varz->value.jetStream.config || !row.varz->value.jetStream.usage
        || row.varz->value.jetStream.config->maxStorage <= 0)
        return look.conditions.end(AlarmKind::JetStreamStorage, member);
    const domain::JetStreamVarz &jetStream = row.varz->value.jetStream;
    const double percent = 100 * static_cast<double>(jetStream.usage->storage)
        / static_cast<double>(jetStream.config->maxStorage);
    look.conditions.judge(look.rules.of(AlarmKind::JetStreamStorage), AlarmKind::JetStreamStorage,
                          member, percent, name);
}

void ServerConditions::judgeCounts(const Look &look, const ServerRow &row, const QString &name)
{
    const qint64 nowMs = look.now.ms;
    Counts &counts = m_counts[name];
    counts.missedEvents.see(row.eventsMissed, nowMs);
    look.conditions.judge(look.rules.of(AlarmKind::SequenceGaps), AlarmKind::SequenceGaps, name,
                          static_cast<double>(counts.missedEvents.count(nowMs)), {});

    // Told twice, by replies and by events; the newer one is the larger.
    const auto byEvent = row.stats ? static_cast<quint64>(row.stats->slowConsumers) : 0;
    const quint64 byReply = row.varz ? row.varz->value.slowConsumers : 0;
    if (row.stats || row.varz)
        counts.slowConsumers.see(std::max(byEvent, byReply), nowMs);
    const QString member = u"clients of "_s + name;
    if (const quint64 cut = counts.slowConsumers.count(nowMs))
        look.conditions.set({{AlarmKind::SlowConsumer, member},
                             name,
                             {},
                             u"%1 cut off within ten minutes"_s.arg(cut),
                             {}});
    else
        look.conditions.end(AlarmKind::SlowConsumer, member);
}

void ServerConditions::judge(const Look &look, const ServerRow &row)
{
    const QString name = nameOf(row);
    judgeDown(look, row, name);
    judgeVersion(look, row, name);
    judgeCertificate(look, row, name);
    judgeStorage(look, row, name);
    judgeCounts(look, row, name);
}

/// One that is shut down leaves the store after a while. It is down all the same, but nothing else
/// is known of it any more.
void ServerConditions::forget(const Look &look)
{
    std::set<QString> known;
    for (const ServerRow &row : look.site.servers.rows())
        known.insert(nameOf(row));
    const auto forgotten = [&known](const auto &entry) { return !known.contains(entry.first); };
    for (const auto &[name, counts] : m_counts) {
        if (known.contains(name))
            continue;
        for (const AlarmKind kind : {AlarmKind::ServerLameDuck, AlarmKind::ServerAdvisories,
                                     AlarmKind::CertificateEnding, AlarmKind::SequenceGaps})
            look.conditions.end(kind, name);
        look.conditions.end(AlarmKind::JetStreamStorage, u"server "_s + name);
        look.conditions.end(AlarmKind::SlowConsumer, u"clients of "_s + name);
    }
    std::erase_if(m_counts, forgotten);
}

void ServerConditions::look(const Look &look)
{
    if (!look.second && !look.all && look.changes.servers.isEmpty())
        return;
    for (const ServerRow &row : look.site.servers.rows())
        judge(look, row);
    if (!look.changes.servers.removed.empty())
        forget(look);
}

} // namespace nunect::alarms
