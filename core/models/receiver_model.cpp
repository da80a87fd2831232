// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/receiver_model.h"

#include "core/models/make_column.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Kind = Column::Kind;

ReceiverModel::ReceiverModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns({
        plainColumn<Receiver>(u"server"_s, tr("Server"), Kind::Text, 12,
                              [](const Receiver &row) {
                                  return textValue(row.server.name.isEmpty() ? row.server.id
                                                                             : row.server.name);
                              }),
        plainColumn<Receiver>(
            u"account"_s, tr("Account"), Kind::Text, 12,
            [](const Receiver &row) { return textValue(row.subscription.account); }),
        plainColumn<Receiver>(
            u"subject"_s, tr("Subscribed to"), Kind::Text, 28,
            [](const Receiver &row) { return textValue(row.subscription.subject); }),
        plainColumn<Receiver>(
            u"queue"_s, tr("Queue group"), Kind::Text, 14,
            [](const Receiver &row) { return textValue(row.subscription.queue); },
            tr("A message goes to one of its members.")),
        plainColumn<Receiver>(
            u"cid"_s, tr("CID"), Kind::Count, 8,
            [](const Receiver &row) { return countOf(row.subscription.cid); },
            tr("The server's number of the connection.")),
        plainColumn<Receiver>(
            u"connection"_s, tr("Connection"), Kind::Text, 24,
            [](const Receiver &row) { return textValue(row.connection); },
            tr("Its name; empty if it has none or is not known.")),
        plainColumn<Receiver>(
            u"sid"_s, tr("SID"), Kind::Text, 8,
            [](const Receiver &row) { return textValue(row.subscription.sid); },
            tr("The client's number of the subscription.")),
        plainColumn<Receiver>(
            u"messages"_s, tr("Delivered"), Kind::Count, 11,
            [](const Receiver &row) { return countOf(row.subscription.messages); },
            tr("Messages so far.")),
        spareColumn<Receiver>(
            u"max"_s, tr("Ends after"), Kind::Count, 10,
            [](const Receiver &row) { return limitValue(row.subscription.max); },
            tr("So many messages.")),
    });
    setDefaultSort({{0, Qt::AscendingOrder}, {1, Qt::AscendingOrder}, {2, Qt::AscendingOrder}});
}

const Receiver *ReceiverModel::row(quint64 id) const
{
    return id >= m_firstId && id - m_firstId < m_receivers.size() ? &m_receivers[id - m_firstId]
                                                                  : nullptr;
}

void ReceiverModel::clear()
{
    store::Changes changes;
    for (std::size_t i = 0; i < m_receivers.size(); ++i)
        changes.removed.push_back(m_firstId + i);
    m_firstId += m_receivers.size();
    m_receivers.clear();
    m_replies = 0;
    m_left = 0;
    apply(changes, nowMs());
}

QString ReceiverModel::connectionName(const QString &serverId, quint64 cid) const
{
    const store::ConnectionRow::Key key{serverId, cid};
    const auto rows = m_site.connections.rows(); // in the order of their keys
    const auto known = std::ranges::lower_bound(rows, key, {}, &store::ConnectionRow::key);
    return known != rows.end() && (*known).key() == key ? (*known).connection.name : QString();
}

void ReceiverModel::take(const store::QueryReply &reply, store::Changes &changes)
{
    const auto *list = std::get_if<std::vector<domain::SubscriptionDetail>>(&reply.data);
    if (!list)
        return;
    for (const domain::SubscriptionDetail &each : *list) {
        if (m_receivers.size() >= maxRows) {
            ++m_left;
            continue;
        }
        changes.added.push_back(m_firstId + m_receivers.size());
        m_receivers.push_back({reply.server, each, connectionName(reply.server.id, each.cid)});
    }
}

void ReceiverModel::flush(const store::QueryResult *result, qint64 nowMs)
{
    store::Changes changes;
    for (; result && m_replies < result->replies.size(); ++m_replies)
        take(result->replies[m_replies], changes);
    apply(changes, nowMs);
}

} // namespace nunect::models
