// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "app/connection_details.h"

#include "core/models/format.h"
#include "core/models/row_details.h"

namespace nunect::app {

using models::Status;
namespace format = models::format;

ConnectionDetails::ConnectionDetails(const store::SiteStore &site,
                                     const models::ConnectionModel &open,
                                     const models::ClosedConnectionModel &closed, Hooks hooks,
                                     QObject *parent)
    : QObject(parent)
    , m_site(site)
    , m_openTable(open)
    , m_closedTable(closed)
    , m_hooks(std::move(hooks))
    , m_fields([this](quint64 rowId, qint64) { return read(rowId); })
{
}

static QString titleOf(const domain::Connection &connection, const domain::ServerRef &server)
{
    const QString name = !connection.name.isEmpty() ? connection.name : connection.user;
    const QString where = ConnectionDetails::tr("connection %1 of %2")
                              .arg(connection.cid)
                              .arg(server.name.isEmpty() ? server.id : server.name);
    return name.isEmpty() ? where : ConnectionDetails::tr("%1, %2").arg(name, where);
}

std::optional<models::Details> ConnectionDetails::read(quint64 rowId) const
{
    const models::TableModel &table = m_ofClosed
        ? static_cast<const models::TableModel &>(m_closedTable)
        : static_cast<const models::TableModel &>(m_openTable);
    auto details = models::rowDetails(table, rowId);
    if (!details)
        return {};
    if (const auto *row = m_site.connections.byId(rowId); row && !m_ofClosed)
        details->title = titleOf(row->connection, row->server);
    if (const auto *row = m_site.closedConnections.byId(rowId); row && m_ofClosed)
        details->title = titleOf(row->connection, row->server);
    return details;
}

void ConnectionDetails::show(quint64 rowId, bool closed)
{
    close();
    if (const auto *row = m_site.connections.byId(rowId); row && !closed) {
        m_serverId = row->server.id;
        m_cid = row->connection.cid;
        m_hooks.watch(rowId, true);
    } else if (const auto *ended = m_site.closedConnections.byId(rowId); ended && closed) {
        m_serverId = ended->server.id;
        m_cid = ended->connection.cid;
    } else {
        return; // it has gone meanwhile
    }
    m_rowId = rowId;
    m_ofClosed = closed;
    m_fields.setShownRow(rowId);
    m_now.title = m_fields.title();
    ask();
    Q_EMIT changed();
}

void ConnectionDetails::close()
{
    if (m_rowId == 0)
        return;
    if (!m_ofClosed)
        m_hooks.watch(m_rowId, false);
    m_rowId = 0;
    m_query = 0;
    m_fields.setShownRow(0);
    m_subscriptions.set({}, 0);
    m_now = {};
    Q_EMIT changed();
}

ConnectionDetails::Answer ConnectionDetails::asking()
{
    return {tr("Asking its server for its subscriptions…"), Status::Standby};
}

void ConnectionDetails::ask()
{
    m_answered = false;
    m_subscriptions.set({}, 0);
    m_now.answer = asking();
    m_query = m_hooks.ask(m_serverId, m_cid);
}

void ConnectionDetails::askAgain()
{
    if (m_rowId == 0)
        return;
    ask();
    Q_EMIT changed();
}

const store::ConnectionRow *ConnectionDetails::openRow() const
{
    return m_ofClosed ? nullptr : m_site.connections.byId(m_rowId);
}

QString ConnectionDetails::problemText(bool connected, qint64 nowMs) const
{
    if (m_fields.isGone())
        return tr("It is not listed any more. What is shown was the last that was known.");
    const store::ConnectionRow *row = openRow();
    if (row && row->state == store::ConnectionRow::Closed)
        return row->reason.isEmpty() ? tr("It has closed.")
                                     : tr("It has closed: %1").arg(row->reason);
    if (!connected)
        return tr("Not connected. What is shown is from before.");
    if (row && store::ConnectionStore::isStale(*row, nowMs))
        return tr("Its server has not confirmed it for %1.")
            .arg(format::age(nowMs - row->confirmedMs));
    return {};
}

void ConnectionDetails::readRates(Shown &to) const
{
    const store::ConnectionRow *row = openRow();
    if (const auto *history = row ? m_site.connections.history(m_rowId) : nullptr) {
        to.in = history->in();
        to.out = history->out();
    }
    const bool known = row && row->rates;
    to.rateIn = known ? format::rate(row->rates->inMessages) : format::none();
    to.rateOut = known ? format::rate(row->rates->outMessages) : format::none();
}

void ConnectionDetails::takeSubscriptions(const domain::Connection &connection, qint64 nowMs)
{
    std::vector<domain::SubscriptionDetail> list = connection.subscriptionDetails;
    if (list.empty()) {
        for (const QString &subject : connection.subscriptionSubjects)
            list.emplace_back().subject = subject;
    }
    m_subscriptions.set(std::move(list), nowMs);
}

ConnectionDetails::Answer ConnectionDetails::readAnswer(bool connected, qint64 nowMs)
{
    const store::QueryResult *result = m_site.queries.find(m_query);
    if (!m_answered && result && !result->replies.empty()) {
        const auto &data = result->replies.back().data;
        if (const auto *connection = std::get_if<domain::Connection>(&data)) {
            takeSubscriptions(*connection, nowMs);
            m_answered = true;
            m_answeredMs = result->heardMs;
        }
    }
    if (m_answered) {
        const QString age = format::age(nowMs - m_answeredMs);
        const int count = m_subscriptions.count();
        return {count == 0
                    ? tr("It had no subscriptions when its server was asked (%1)").arg(age)
                    : tr("Subscriptions when its server was asked (%1): %2").arg(age).arg(count),
                Status::Unknown};
    }
    if (result && result->done) {
        const QString why = result->problems.empty() ? QString() : result->problems.back();
        return {why.isEmpty() ? tr("Its server did not answer.")
                              : tr("Its subscriptions are not known: %1").arg(why),
                Status::Caution};
    }
    if (!connected)
        return {tr("Not connected: its server cannot be asked for its subscriptions."),
                Status::Unknown};
    return asking();
}

void ConnectionDetails::flush(bool connected, qint64 nowMs)
{
    if (m_rowId == 0)
        return;
    m_fields.refresh(nowMs);
    Shown now;
    now.title = m_fields.title();
    now.problem = problemText(connected, nowMs);
    readRates(now);
    now.answer = readAnswer(connected, nowMs);
    if (now == m_now)
        return;
    m_now = std::move(now);
    Q_EMIT changed();
}

} // namespace nunect::app
