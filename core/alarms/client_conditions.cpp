// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/alarms/client_conditions.h"

namespace nunect::alarms {

using namespace Qt::Literals::StringLiterals;
using store::ConnectionRow;
using store::StreamRow;

/// "foh-left (hub 12)": many have one name, and servers count for themselves.
static QString nameOf(const ConnectionRow &row)
{
    const domain::Connection &client = row.connection;
    const QString server = row.server.name.isEmpty() ? row.server.id : row.server.name;
    const QString name = client.name.isEmpty() ? client.user : client.name;
    return u"%1 (%2 %3)"_s.arg(name.isEmpty() ? client.ip : name, server,
                               QString::number(client.cid));
}

void ClientConditions::forget(const Look &look, quint64 rowId)
{
    const auto at = m_waiting.find(rowId);
    if (at == m_waiting.end())
        return;
    look.conditions.end(AlarmKind::SlowConsumer, at->second);
    m_waiting.erase(at);
}

void ClientConditions::look(const Look &look)
{
    visitRows(look.site.connections, look.changes.connections, look.all,
              [&](const ConnectionRow &row) {
                  if (row.state == ConnectionRow::Open && row.pendingSinceMs > 0)
                      m_waiting.try_emplace(row.rowId, nameOf(row));
                  else
                      forget(look, row.rowId);
              });
    for (const quint64 rowId : look.changes.connections.removed)
        forget(look, rowId);
    if (!look.second && !look.all)
        return;
    const AlarmRule &rule = look.rules.of(AlarmKind::SlowConsumer);
    for (const auto &[rowId, name] : m_waiting) {
        const ConnectionRow *row = look.site.connections.byId(rowId);
        if (!row)
            continue;
        // Whether it still waits its server has to say.
        const qint64 untilMs = std::min(look.now.ms, row->confirmedMs + 5000);
        const auto seconds = static_cast<double>((untilMs - row->pendingSinceMs) / 1000);
        look.conditions.judge(rule, AlarmKind::SlowConsumer, name, seconds, row->server.name);
    }
}

/// Those that drop their oldest messages are full on purpose.
static bool refusesWhenFull(const StreamRow &row)
{
    return row.stream.config && row.stream.config->discard == u"new"_s;
}

void StreamConditions::look(const Look &look)
{
    visitRows(look.site.streams, look.changes.streams, look.all, [&](const StreamRow &row) {
        const auto fill = row.fill();
        const QString name = u"stream %1 (%2)"_s.arg(row.stream.name, row.account);
        if (!fill || !refusesWhenFull(row))
            return look.conditions.end(AlarmKind::JetStreamStorage, name);
        m_judged.try_emplace(row.rowId, name);
        look.conditions.judge(look.rules.of(AlarmKind::JetStreamStorage),
                              AlarmKind::JetStreamStorage, name, 100 * *fill, row.account);
    });
    for (const quint64 rowId : look.changes.streams.removed) {
        if (const auto at = m_judged.find(rowId); at != m_judged.end()) {
            look.conditions.end(AlarmKind::JetStreamStorage, at->second);
            m_judged.erase(at);
        }
    }
}

/// The counter of \a key, which stands at 0 before it is first seen.
template<typename Counts>
static RecentCount &counterOf(Counts &counts, const typename Counts::key_type &key)
{
    return counts.try_emplace(key, burstWindowMs, quint64(0)).first->second;
}

void CountedConditions::countLogins(const Look &look)
{
    for (const auto &[server, failures] : look.site.authFailures.servers()) {
        RecentCount &lately = counterOf(m_logins, server);
        lately.see(failures.count, look.now.ms);
        look.conditions.judge(look.rules.of(AlarmKind::AuthErrors), AlarmKind::AuthErrors, server,
                              static_cast<double>(lately.count(look.now.ms)), server,
                              failures.last);
    }
}

void CountedConditions::countMessages(const Look &look)
{
    for (const auto &[kind, errors] : look.site.decodeErrors.kinds()) {
        RecentCount &lately = counterOf(m_messages, kind);
        lately.see(errors.count, look.now.ms);
        const auto &[subject, reason] = kind;
        look.conditions.judge(look.rules.of(AlarmKind::DecodeErrors), AlarmKind::DecodeErrors,
                              u"%1: %2"_s.arg(QString::fromUtf8(subject), reason),
                              static_cast<double>(lately.count(look.now.ms)), reason);
    }
}

void CountedConditions::look(const Look &look)
{
    if (!look.second && !look.all)
        return;
    countLogins(look);
    countMessages(look);
}

} // namespace nunect::alarms
