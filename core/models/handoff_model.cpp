// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/handoff_model.h"

#include "core/models/tr.h"

#include <cmath>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;
using Kind = Column::Kind;
using store::HandoffStore;
using store::HandoffTally;

template<typename Row>
static RowColumn<Row> percentileColumn(const QString &name, const QString &title, int percent)
{
    return {{name, title, Kind::Duration, 10, false, true,
             tr("Until all that comes is heard at the new server, of the last %1 moves that were "
                "timed")
                 .arg(HandoffTally::window)},
            [percent](const Row &row) {
                const auto ms = row.tally.percentileMs(percent);
                return ms ? CellValue(std::llround(*ms * 1e6)) : CellValue();
            }};
}

static Cell missedCell(const HandoffTally &tally)
{
    return Cell(QString::number(tally.missed()),
                tally.missed() > 0 ? Status::Caution : Status::Normal,
                tr("%1 missed in %2 moves").arg(tally.missed()).arg(tally.count()));
}

/// What there is to say of moves, whosever they are.
template<typename Row>
static typename RowsModel<Row>::Columns tallyColumns()
{
    return {
        percentileColumn<Row>(u"p50"_s, tr("Median"), 50),
        percentileColumn<Row>(u"p95"_s, tr("95 %"), 95),
        {{u"missed"_s, tr("Missed"), Kind::Count, 8, true, true,
          tr("Messages that never came, as the units count them by their numbers")},
         [](const Row &row) { return countOf(row.tally.missed()); },
         [](const Row &row, qint64) { return missedCell(row.tally); }},
        {{u"duplicates"_s, tr("Duplicates"), Kind::Count, 10, false, true,
          tr("Messages that came by both connections, of which one was dropped")},
         [](const Row &row) { return countOf(row.tally.duplicates()); }},
        {{u"last"_s, tr("Last move"), Kind::Age, 9},
         [](const Row &row) { return CellValue(row.tally.lastMs()); }},
    };
}

template<typename Row>
static RowColumn<Row> movesColumn()
{
    return {{u"moves"_s, tr("Moves"), Kind::Count, 8},
            [](const Row &row) { return countOf(row.tally.count()); }};
}

ServerPairModel::ServerPairModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    using Row = store::ServerPairRow;
    setColumns(
        Columns{
            {{u"from"_s, tr("From"), Kind::Text, 16},
             [](const Row &row) { return textValue(row.from); }},
            {{u"to"_s, tr("To"), Kind::Text, 16}, [](const Row &row) { return textValue(row.to); }},
            movesColumn<Row>(),
        }
        + tallyColumns<Row>());
    setDefaultSort({{0, Qt::AscendingOrder}, {1, Qt::AscendingOrder}});
}

UnitMovesModel::UnitMovesModel(const store::SiteStore &site, QObject *parent)
    : RowsModel(parent)
    , m_site(site)
{
    using Row = store::UnitMovesRow;
    setColumns(
        Columns{
            {{u"unit"_s, tr("Unit"), Kind::Text, 24},
             [](const Row &row) { return textValue(row.unit); }},
            {{u"from"_s, tr("From"), Kind::Text, 16, false, true, tr("At its last move")},
             [](const Row &row) { return textValue(row.last.from); }},
            {{u"to"_s, tr("To"), Kind::Text, 16, false, true, tr("At its last move")},
             [](const Row &row) { return textValue(row.last.to); }},
            movesColumn<Row>(),
            {{u"lately"_s, tr("Last minute"), Kind::Count, 10, false, true,
              tr("Moves within the last minute")},
             [this](const Row &row) { return countOf(HandoffStore::recentMoves(row, nowMs())); }},
        }
        + tallyColumns<Row>());
    setDefaultSort({{0, Qt::AscendingOrder}});
}

quint8 UnitMovesModel::timeState(const store::UnitMovesRow &row) const
{
    return static_cast<quint8>(HandoffStore::recentMoves(row, nowMs()));
}

} // namespace nunect::models
