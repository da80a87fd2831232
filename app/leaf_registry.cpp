// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/leaf_registry.h"

#include "core/models/format.h"
#include "core/util/timestamp.h"

#include <utility>

namespace nunect::app {

using models::Status;

LeafRegistry::LeafRegistry(QObject *parent)
    : QObject(parent)
    , m_model(m_store)
    , m_details([this](quint64 rowId, qint64) { return models::adviceDetails(m_model, rowId); })
{
    m_now = words(false, 0);
}

void LeafRegistry::setShown(bool shown)
{
    if (std::exchange(m_isShown, shown) != shown)
        Q_EMIT shownChanged(shown);
}

void LeafRegistry::hear(const store::RegistryReading &reading, qint64 nowMs)
{
    m_store.take(reading);
    m_last = store::RegistryReading{{}, {}, {}, {}, reading.readMs, reading.stale, reading.problem};
    if (reading.problem.isEmpty())
        m_readMs = reading.readMs;
    flush(nowMs);
}

void LeafRegistry::hear(const std::vector<PolicyNews> &news, qint64 nowMs)
{
    for (const PolicyNews &one : news)
        m_store.take(one.key, one.approved);
    flush(nowMs);
}

void LeafRegistry::flush(qint64 nowMs)
{
    const store::Changes changes = m_store.takeChanges();
    m_model.flush(changes, nowMs);
    if (!changes.isEmpty())
        m_details.refresh(nowMs);
}

void LeafRegistry::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

LeafRegistry::Words LeafRegistry::words(bool connected, qint64 nowMs) const
{
    const QString age = models::format::age(nowMs - m_readMs);
    if (!connected) {
        return {m_readMs > 0 ? tr("Last heard of the subject registry %1 ago").arg(age)
                             : tr("Nothing was heard yet"),
                tr("Not connected. No advice is known."), Status::Unknown};
    }
    if (!m_last)
        return {tr("Waiting for the first answer"), tr("Waiting for the subject registry."),
                Status::Standby};
    if (!m_last->problem.isEmpty()) {
        const QString why = tr("The subject registry does not answer: %1").arg(m_last->problem);
        return {m_readMs > 0 ? tr("%1 Last heard %2 ago.").arg(why, age) : why, why,
                Status::Caution};
    }
    if (m_last->stale || nowMs - m_readMs > store::NeedsBook::trustMs)
        return {tr("As the subject registry read it %1 ago").arg(age),
                tr("No advice was known %1 ago.").arg(age), Status::Unknown};
    return {tr("As the subject registry tells, %1").arg(age),
            tr("There is nothing to save: no wildcard draws much over a leaf's link."),
            Status::Normal};
}

void LeafRegistry::refreshAges(bool connected, qint64 nowMs)
{
    const Words now = words(connected, nowMs);
    m_model.setStale(now.status != Status::Normal, nowMs);
    m_details.refresh(nowMs);
    if (now == m_now)
        return;
    m_now = now;
    Q_EMIT changed();
}

QString LeafRegistry::title(quint64 rowId) const
{
    const store::AdviceRow *row = m_store.byId(rowId);
    return row ? models::AdviceModel::title(row->advice) : QString();
}

QString LeafRegistry::consequence(quint64 rowId, bool withdraws) const
{
    const store::AdviceRow *row = m_store.byId(rowId);
    if (!row)
        return {};
    return withdraws ? models::AdviceModel::effectOfWithdrawal(row->advice)
                     : models::AdviceModel::effect(row->advice);
}

const store::AdviceRow *LeafRegistry::decidable(quint64 rowId)
{
    const store::AdviceRow *row = m_store.byId(rowId);
    setProblem(m_readOnly ? tr("The screen is locked; unlock it first.")
                   : row  ? QString()
                          : tr("That advice is not there any more."));
    return m_readOnly ? nullptr : row;
}

void LeafRegistry::approve(quint64 rowId)
{
    if (const store::AdviceRow *row = decidable(rowId))
        Q_EMIT approved({row->advice, m_who, nowNs()});
}

void LeafRegistry::withdraw(quint64 rowId)
{
    const store::AdviceRow *row = decidable(rowId);
    if (row && row->isApproved())
        Q_EMIT withdrawn(row->advice, m_who);
    else if (row)
        setProblem(tr("That advice is not approved: there is nothing to withdraw."));
}

} // namespace nunect::app
