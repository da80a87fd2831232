// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/record_conditions.h"

#include <cmath>

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;
using store::StreamRow;

/// "leaf-2" of the API `$JS.leaf-2.API`: a JetStream domain is called as its leaf node is. Empty
/// for a source of the same domain.
static QString leafOf(const domain::StreamSourceState &source)
{
    return source.external ? source.external->apiPrefix.section(u'.', 1, 1) : QString();
}

void RecordConditions::judge(const Look &look, const StreamRow &row)
{
    QStringList members;
    for (const domain::StreamSourceState &source : row.stream.sources) {
        const QString leaf = leafOf(source);
        if (leaf.isEmpty())
            continue;
        const QString member = u"%1 (%2)"_s.arg(leaf, row.stream.name);
        members.append(member);
        if (source.activeNs < 0) {
            look.conditions.set(
                {{AlarmKind::RecordSilent, member}, leaf, {}, u"it was never heard"_s, {}});
            continue;
        }
        const double seconds = std::floor(static_cast<double>(source.activeNs) / 1e9);
        look.conditions.judge(look.rules.of(AlarmKind::RecordSilent), AlarmKind::RecordSilent,
                              member, seconds, leaf);
    }
    QStringList &before = m_judged[row.rowId];
    QStringList gone;
    for (const QString &member : std::as_const(before)) {
        if (!members.contains(member))
            gone.append(member);
    }
    forget(look, gone);
    before = members;
}

void RecordConditions::forget(const Look &look, const QStringList &members)
{
    for (const QString &member : members)
        look.conditions.end(AlarmKind::RecordSilent, member);
}

void RecordConditions::look(const Look &look)
{
    visitRows(look.site.streams, look.changes.streams, look.all, [&](const StreamRow &row) {
        if (!row.stream.sources.empty() || m_judged.contains(row.rowId))
            judge(look, row);
    });
    for (const quint64 rowId : look.changes.streams.removed) {
        if (const auto at = m_judged.find(rowId); at != m_judged.end()) {
            forget(look, at->second);
            m_judged.erase(at);
        }
    }
}

} // namespace nunect::alarms
