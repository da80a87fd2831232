// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subscription_list_model.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = domain::SubscriptionDetail;
using Kind = Column::Kind;

SubscriptionListModel::SubscriptionListModel(QObject *parent)
    : RowsModel(parent)
{
    setColumns({
        {{u"subject"_s, tr("Subject"), Kind::Text, 24},
         [](const Row &row) { return textValue(row.subject); }},
        {{u"queue"_s, tr("Queue"), Kind::Text, 10},
         [](const Row &row) { return textValue(row.queue); }},
        {{u"sid"_s, tr("SID"), Kind::Text, 5, false, true, tr("The client's number of it")},
         [](const Row &row) { return textValue(row.sid); }},
        {{u"messages"_s, tr("Messages"), Kind::Count, 9, false, true,
          tr("Delivered to it since it was made")},
         // Where only subjects are told, this is not known.
         [](const Row &row) { return row.sid.isEmpty() ? CellValue() : countOf(row.messages); }},
        {{u"max"_s, tr("Ends after"), Kind::Count, 9, false, false,
          tr("So many messages; nothing: never")},
         [](const Row &row) { return row.max > 0 ? countOf(row.max) : CellValue(); }},
    });
    setDefaultSort({{0, Qt::AscendingOrder}});
}

const Row *SubscriptionListModel::row(quint64 id) const
{
    if (id < m_firstId || id - m_firstId >= m_list.size())
        return nullptr;
    return &m_list[id - m_firstId];
}

void SubscriptionListModel::set(std::vector<Row> subscriptions, qint64 nowMs)
{
    store::Changes changes;
    for (std::size_t i = 0; i < m_list.size(); ++i)
        changes.removed.push_back(m_firstId + i);
    m_firstId += m_list.size();
    m_list = std::move(subscriptions);
    for (std::size_t i = 0; i < m_list.size(); ++i)
        changes.added.push_back(m_firstId + i);
    apply(changes, nowMs);
}

} // namespace nunect::models
