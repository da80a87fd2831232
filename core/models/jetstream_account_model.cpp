// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/jetstream_account_model.h"

#include "core/models/fill_cell.h"
#include "core/models/make_column.h"
#include "core/models/tr.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::JetStreamAccountRow;
using Kind = Column::Kind;
using Columns = RowsModel<Row>::Columns;
using Usage = domain::JetStreamUsage;

static CellValue limitOf(quint64 reserved)
{
    return Usage::isUnlimited(reserved) ? CellValue() : countOf(reserved);
}

/// Of its limit, in percent; nothing without one. What may use nothing and uses nothing is not
/// full.
static CellValue shareOf(quint64 used, quint64 reserved)
{
    if (Usage::isUnlimited(reserved) || reserved == 0)
        return {};
    return 100.0 * static_cast<double>(used) / static_cast<double>(reserved);
}

/// What is used of something, of how much, and how much of it that is.
struct UsageWords
{
    QString name;
    QString usedTitle;
    QString limitTitle;
    QString shareTitle;
};

Columns JetStreamAccountModel::usageColumns(const UsageWords &words, quint64 Usage::*used,
                                            quint64 Usage::*reserved) const
{
    return {
        plainColumn<Row>(
            words.name, words.usedTitle, Kind::Bytes, 14,
            [used](const Row &row) { return countOf(row.usage.*used); },
            tr("Of all servers together, each replica counted.")),
        {{words.name + u"limit"_s, words.limitTitle, Kind::Bytes, 14},
         [reserved](const Row &row) { return limitOf(row.usage.*reserved); },
         [reserved](const Row &row, qint64) {
             const quint64 limit = row.usage.*reserved;
             return Usage::isUnlimited(limit) ? Cell(tr("no limit"))
                                              : Cell(format::bytes(static_cast<qint64>(limit)));
         }},
        {{words.name + u"fill"_s, words.shareTitle, Kind::Percent, 14, true},
         [used, reserved](const Row &row) { return shareOf(row.usage.*used, row.usage.*reserved); },
         [this, used, reserved](const Row &row, qint64 nowMs) {
             return fillCell(shareOf(row.usage.*used, row.usage.*reserved),
                             m_site.jetStreamAccounts.isStale(row, nowMs));
         }},
    };
}

static Columns otherColumns()
{
    return {
        plainColumn<Row>(
            u"streams"_s, tr("Stream copies"), Kind::Count, 13,
            [](const Row &row) { return countOf(row.streamCopies); },
            tr("A stream with three replicas counts three times.")),
        plainColumn<Row>(
            u"consumers"_s, tr("Consumer copies"), Kind::Count, 14,
            [](const Row &row) { return countOf(row.consumerCopies); },
            tr("A consumer with three replicas counts three times.")),
        plainColumn<Row>(
            u"requests"_s, tr("API requests"), Kind::Count, 12,
            [](const Row &row) { return countOf(row.usage.apiTotal); },
            tr("JetStream requests so far.")),
        plainColumn<Row>(
            u"errors"_s, tr("API errors"), Kind::Count, 10,
            [](const Row &row) { return countOf(row.usage.apiErrors); },
            tr("Of these requests, those that were refused.")),
        plainColumn<Row>(
            u"servers"_s, tr("Servers"), Kind::Count, 8,
            [](const Row &row) { return countOf(row.parts.size()); },
            tr("Servers that tell of it.")),
        plainColumn<Row>(u"heard"_s, tr("Heard"), Kind::Age, 8,
                         [](const Row &row) { return CellValue(row.heardMs); }),
    };
}

JetStreamAccountModel::JetStreamAccountModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    setColumns(
        Columns{plainColumn<Row>(u"account"_s, tr("Account"), Kind::Text, 16,
                                 [](const Row &row) { return textValue(row.account); })}
        + usageColumns(
            {u"storage"_s, tr("Storage used"), tr("Storage limit"), tr("Storage filled")},
            &Usage::storage, &Usage::reservedStorage)
        + usageColumns({u"memory"_s, tr("Memory used"), tr("Memory limit"), tr("Memory filled")},
                       &Usage::memory, &Usage::reservedMemory)
        + otherColumns());
    setDefaultSort({{0, Qt::AscendingOrder}});
}

} // namespace nunect::models
