// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/subscription_model.h"

#include "core/models/make_column.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::SubscriptionRow;
using Kind = Column::Kind;

static QString serverNames(const Row &row)
{
    QStringList names;
    for (const store::SubscriptionPart &part : row.parts)
        names.append(part.serverName.isEmpty() ? part.serverId : part.serverName);
    names.sort();
    return names.join(u", "_s);
}

SubscriptionModel::SubscriptionModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns({
        plainColumn<Row>(u"account"_s, tr("Account"), Kind::Text, 12,
                         [](const Row &row) { return textValue(row.account); }),
        plainColumn<Row>(u"subject"_s, tr("Subject"), Kind::Text, 40,
                         [](const Row &row) { return textValue(row.subject); }),
        plainColumn<Row>(
            u"queue"_s, tr("Queue group"), Kind::Text, 14,
            [](const Row &row) { return textValue(row.queue); },
            tr("A message goes to one of its members.")),
        plainColumn<Row>(
            u"count"_s, tr("Count"), Kind::Count, 8,
            [](const Row &row) { return countOf(row.count); },
            tr("Subscriptions that are alike, on all servers together.")),
        plainColumn<Row>(
            u"servers"_s, tr("Servers"), Kind::Count, 8,
            [](const Row &row) { return countOf(row.servers()); },
            tr("Servers that have such subscriptions.")),
        plainColumn<Row>(
            u"messages"_s, tr("Delivered"), Kind::Count, 11,
            [](const Row &row) { return countOf(row.messages); },
            tr("Messages so far, to the subscriptions that are there now.")),
        spareColumn<Row>(u"servernames"_s, tr("Server names"), Kind::Text, 20,
                         [](const Row &row) { return textValue(serverNames(row)); }),
        spareColumn<Row>(u"heard"_s, tr("Heard"), Kind::Age, 8,
                         [](const Row &row) { return CellValue(row.heardMs); }),
    });
    setDefaultSort({{1, Qt::AscendingOrder}, {0, Qt::AscendingOrder}, {2, Qt::AscendingOrder}});
}

void SubscriptionModel::showOnly(const QString &tokens)
{
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    relistAll(m_site.subscriptions.rows());
}

} // namespace nunect::models
