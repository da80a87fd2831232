// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/site_trends.h"

#include <limits>
#include <utility>

namespace nunect::models {

SiteTrends::SiteTrends(const FleetSummary &summary, QObject *parent)
    : QObject(parent)
    , m_summary(summary)
{
}

static void append(QList<qreal> &values, qreal value)
{
    if (values.size() == SiteTrends::steps)
        values.removeFirst();
    values.append(value);
}

void SiteTrends::flush(qint64 nowMs)
{
    if (m_lastMs && nowMs - *m_lastMs < stepMs)
        return;
    m_lastMs = nowMs;
    const double us = m_summary.worstRttUs();
    append(m_servers, m_summary.serversUp());
    append(m_connections, m_summary.connectionsOpen());
    append(m_units, m_summary.unitsLive());
    append(m_rtt, us < 0 ? std::numeric_limits<double>::quiet_NaN() : us);
    append(m_clocks, m_summary.clocksLocked());
    append(m_links, m_summary.linksUp());
    const int errors = m_summary.decodeErrors();
    append(m_errors, errors - std::exchange(m_lastErrors, errors));
    Q_EMIT changed();
}

} // namespace nunect::models
