// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/advice_model.h"

#include "core/models/make_column.h"
#include "core/models/row_details.h"

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Row = store::AdviceRow;
using Kind = Column::Kind;

static Cell stateCell(const Row &row, qint64)
{
    if (row.withdrawn)
        return Cell(AdviceModel::tr("Withdrawn"), Status::Standby);
    if (!row.isApproved())
        return Cell(AdviceModel::tr("Proposed"), Status::Standby);
    Cell cell = row.isActing() ? Cell(AdviceModel::tr("Acting"), Status::Normal)
                               : Cell(AdviceModel::tr("Approved"), Status::Standby);
    if (row.approved)
        cell.tooltip = AdviceModel::tr("Approved by %1 at %2")
                           .arg(row.approved->by, format::utc(row.approved->tsNs));
    return cell;
}

static QString kindWord(const QString &kind)
{
    if (kind == "deny"_L1)
        return AdviceModel::tr("Keep off the link");
    if (kind == "wildcard"_L1)
        return AdviceModel::tr("Ask for less");
    if (kind == "aggregate"_L1)
        return AdviceModel::tr("Send a sum");
    if (kind == "filter"_L1)
        return AdviceModel::tr("Do not record");
    return kind;
}

/// As the registry says; of one that does not, as it has always been.
static bool actsAtOnce(const contract::RegistryAdvice &advice)
{
    return advice.acts == "at_once"_L1;
}

static bool actsWithRestart(const contract::RegistryAdvice &advice)
{
    return advice.acts == "restart"_L1 || (advice.acts.isEmpty() && advice.kind == "deny"_L1);
}

QString AdviceModel::effect(const contract::RegistryAdvice &advice)
{
    if (actsAtOnce(advice))
        return tr("The guardian of %1 acts on it at once, for as long as it is approved.")
            .arg(advice.leaf);
    if (actsWithRestart(advice))
        return tr("Nothing changes at once: the leaf's server has to be restarted for it. "
                  "deploy/site.sh --advice FILE --approve %1 writes it into the site file, and "
                  "deploy/site.sh --apply FILE --restart restarts the server of %2 with it.")
            .arg(advice.id, advice.leaf);
    return tr("It is written down only: whoever runs the programs that ask for it has to do it.");
}

QString AdviceModel::effectOfWithdrawal(const contract::RegistryAdvice &advice)
{
    if (actsAtOnce(advice))
        return tr("The guardian of %1 undoes it at once.").arg(advice.leaf);
    if (actsWithRestart(advice))
        return tr("What stands in the site file stays there: take the subject out of deny_imports "
                  "of %1, then deploy/site.sh --apply FILE --restart.")
            .arg(advice.leaf);
    return tr("It was written down only: nothing else changes.");
}

QString AdviceModel::title(const contract::RegistryAdvice &advice)
{
    return tr("%1: %2 at %3").arg(kindWord(advice.kind), advice.subject, advice.leaf);
}

AdviceModel::AdviceModel(const store::AdviceStore &advice, QObject *parent)
    : RowsModel(parent)
    , m_advice(advice)
{
    setColumns({
        plainColumn<Row>(u"leaf"_s, tr("Leaf"), Kind::Text, 12,
                         [](const Row &row) { return textValue(row.advice.leaf); }),
        plainColumn<Row>(u"kind"_s, tr("Advice"), Kind::Text, 16,
                         [](const Row &row) { return textValue(kindWord(row.advice.kind)); }),
        plainColumn<Row>(u"subject"_s, tr("Subject"), Kind::Text, 26,
                         [](const Row &row) { return textValue(row.advice.subject); }),
        plainColumn<Row>(
            u"saves"_s, tr("Saves"), Kind::ByteRate, 10,
            [](const Row &row) { return CellValue(row.advice.savedBytesPerS); },
            tr("Of the leaf's link, at most: as if nothing of it were needed")),
        statusColumn<Row>(
            u"state"_s, tr("State"), 12,
            [](const Row &row) { return textValue(stateCell(row, 0).text); }, stateCell),
        plainColumn<Row>(u"why"_s, tr("Why"), Kind::Text, 50,
                         [](const Row &row) { return textValue(row.advice.why); }),
        spareColumn<Row>(u"id"_s, tr("ID"), Kind::Text, 10,
                         [](const Row &row) { return textValue(row.advice.id); }),
    });
    setDefaultSort({{3, Qt::DescendingOrder}, {0, Qt::AscendingOrder}});
}

void AdviceModel::setStale(bool stale, qint64 nowMs)
{
    m_isStale = stale;
    passTime(nowMs);
}

std::optional<Details> adviceDetails(const AdviceModel &model, quint64 rowId)
{
    const Row *row = model.advice(rowId);
    std::optional<Details> details = rowDetails(model, rowId);
    if (!row || !details)
        return std::nullopt;
    details->title = AdviceModel::tr("Advice for leaf %1").arg(row->advice.leaf);
    details->begin(AdviceModel::tr("Approval"));
    if (row->approved) {
        details->add(AdviceModel::tr("By"), row->approved->by);
        details->add(AdviceModel::tr("At"), format::utc(row->approved->tsNs));
    }
    details->add(AdviceModel::tr("What it does"), AdviceModel::effect(row->advice));
    return details;
}

} // namespace nunect::models
