// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/subscription_tables.h"

#include "core/models/format.h"

namespace nunect::app {

SubscriptionTables::SubscriptionTables(const store::SiteStore &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_all(site)
    , m_tree(site)
    , m_query(site)
{
}

void SubscriptionTables::flush(const store::SiteChanges &changes, qint64 nowMs)
{
    m_all.flush(changes, nowMs);
    m_tree.flush(changes, nowMs);
    m_query.flush(changes, nowMs);
}

void SubscriptionTables::setChosen(const QString &tokens)
{
    if (tokens == m_chosen)
        return;
    m_chosen = tokens;
    m_all.showOnly(tokens);
    Q_EMIT chosenChanged();
}

void SubscriptionTables::refreshAges(qint64 nowMs)
{
    m_all.refreshAges(nowMs);
    quint64 listed = 0;
    quint64 existing = 0;
    bool whole = true;
    for (const auto &[server, coverage] : m_site.subscriptions.coverage()) {
        listed += coverage.listed;
        existing += coverage.existing;
        whole = whole && coverage.whole;
    }
    const quint64 overCap = m_site.subscriptions.overCap();
    QString text;
    if (!m_site.subscriptions.coverage().empty()) {
        text = tr("%1 of %2 subscriptions listed")
                   .arg(models::format::grouped(listed), models::format::grouped(existing));
        if (!whole)
            text += tr("; some servers have more than they are asked for");
        if (overCap > 0)
            text += tr("; rows that found no room: %1").arg(models::format::grouped(overCap));
    }
    const bool covered = whole && overCap == 0;
    if (text == m_coverage && covered == m_covered)
        return;
    m_coverage = text;
    m_covered = covered;
    Q_EMIT coverageChanged();
}

} // namespace nunect::app
