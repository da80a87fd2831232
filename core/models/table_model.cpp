// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#include "core/models/table_model.h"

#include "core/models/format.h"

#include <QTimer>

#include <algorithm>
#include <iterator>

namespace nunect::models {

using namespace Qt::Literals::StringLiterals;

// Far more than any screen has. What is over is forgotten and made anew when it is asked for.
static constexpr std::size_t maxShown = 4096;
// Time states are looked at in so many ticks, that is in a second; short tables at once. Very long
// ones take longer to put old rows in their place, so that no tick takes long: what is on screen is
// looked at every second anyway.
static constexpr std::size_t timeStateParts = 10;
static constexpr std::size_t leastPart = 256;
static constexpr std::size_t mostPart = 2048;
// How often a table that nobody sees takes over what happened, and how long after the tick: what is
// seen is painted first.
static constexpr qint64 unseenMs = 1000;
static constexpr int afterTickMs = 50;
static constexpr int phases = 10;

/// Not all of them in the same tick.
static qint64 nextPhase()
{
    static int tables = 0;
    return (tables++ % phases) * unseenMs / phases;
}

TableModel::TableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_index([this](quint64 id, int column) { return sortKey(id, column); })
    , m_phaseMs(nextPhase())
{
}

QHash<int, QByteArray> TableModel::roleNames() const
{
    return {{TextRole, "text"_ba},       {StatusRole, "status"_ba}, {HasStatusRole, "hasStatus"_ba},
            {NumericRole, "numeric"_ba}, {StaleRole, "stale"_ba},   {TooltipRole, "tooltip"_ba},
            {TrendRole, "trend"_ba}};
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

TableModel::Shown &TableModel::shown(int row) const
{
    const quint64 id = m_ids[static_cast<std::size_t>(row)];
    auto at = m_shown.find(id);
    if (at == m_shown.end()) {
        if (m_shown.size() >= maxShown) {
            m_shown.clear();
            m_forgot = true;
        }
        at = m_shown.emplace(id, Shown()).first;
        at->second.cells.resize(columns().size());
        at->second.made.resize(static_cast<std::size_t>(columns().size()));
        at->second.stale = isStale(id);
    }
    at->second.row = row;
    return at->second;
}

const Cell &TableModel::shownCell(int row, int section) const
{
    Shown &known = shown(row);
    const int column = columnOf(section);
    const auto place = static_cast<std::size_t>(column);
    if (!known.made[place]) {
        known.cells[column] = cell(m_ids[static_cast<std::size_t>(row)], column);
        known.made[place] = true;
    }
    return std::as_const(known.cells)[column];
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int section = index.column();
    switch (role) {
    case TextRole:
        return shownCell(row, section).text;
    case StatusRole:
        return shownCell(row, section).status;
    case HasStatusRole:
        return shownColumn(section).hasStatus;
    case NumericRole:
        return shownColumn(section).isNumeric();
    case StaleRole:
        return shown(row).stale || shownCell(row, section).stale;
    case TooltipRole: {
        const Cell &cell = shownCell(row, section);
        return cell.tooltip.isEmpty() ? cell.text : cell.tooltip;
    }
    case TrendRole:
        return QVariant::fromValue(toReals(shownCell(row, section).trend));
    default:
        return {};
    }
}

QString TableModel::rowDescription(int row) const
{
    if (row < 0 || row >= count())
        return {};
    QStringList words;
    for (int section = 0; section < columnCount(); ++section) {
        const QString &text = shownCell(row, section).text;
        if (!text.isEmpty())
            words.append(shownColumn(section).title + u' ' + text);
    }
    return words.join(u", "_s);
}

quint64 TableModel::rowId(int row) const
{
    return row >= 0 && row < count() ? m_ids[static_cast<std::size_t>(row)] : 0;
}

int TableModel::rowOf(quint64 id) const
{
    const auto at = std::ranges::find(m_ids, id);
    return at != m_ids.end() ? static_cast<int>(at - m_ids.begin()) : -1;
}

CellValue TableModel::cellValue(int row, int section) const
{
    return cellValueById(rowId(row), section);
}

QString TableModel::cellText(int row, int section) const
{
    return cellTextById(rowId(row), section);
}

CellValue TableModel::cellValueById(quint64 id, int section) const
{
    return hasRow(id) && hasSection(section) ? value(id, columnOf(section)) : CellValue();
}

QString TableModel::cellTextById(quint64 id, int section) const
{
    // Not through shownCell(): a whole table is read by this, and nobody looks at it.
    return hasRow(id) && hasSection(section) ? cell(id, columnOf(section)).text : QString();
}

void TableModel::apply(const store::Changes &changes, qint64 nowMs)
{
    wait(changes, nowMs);
    takeWaiting(timeStatesInTurn());
}

void TableModel::applyInTime(const store::Changes &changes, qint64 nowMs)
{
    wait(changes, nowMs);
    const qint64 turn = (nowMs + m_phaseMs) / unseenMs;
    const bool isTurn = std::exchange(m_turn, turn) != turn;
    if (!m_unseen)
        takeWaiting(timeStatesInTurn());
    else if (isTurn)
        QTimer::singleShot(afterTickMs, this, [this] { takeWaiting(timeStatesInTurn()); });
}

void TableModel::watch()
{
    ++m_watchers;
    if (!std::exchange(m_unseen, false))
        return;
    m_nextSlot = 0;
    takeWaiting(m_index.slotCount());
    passTime(m_nowMs);
}

void TableModel::unwatch() { m_unseen = --m_watchers == 0; }

void TableModel::wait(const store::Changes &changes, qint64 nowMs)
{
    m_nowMs = nowMs;
    std::ranges::copy(changes.removed, std::back_inserter(m_waiting.removed));
    std::ranges::copy(changes.added, std::back_inserter(m_waiting.changed));
    std::ranges::copy(changes.changed, std::back_inserter(m_waiting.changed));
}

void TableModel::takeWaiting(std::size_t timeStates)
{
    const RowBatch waited = std::exchange(m_waiting, {});
    RowBatch batch;
    batch.removed = waited.removed;
    for (const quint64 id : waited.removed)
        m_shown.erase(id);
    for (const quint64 id : waited.changed) {
        m_shown.erase(id);
        (isListed(id) ? batch.changed : batch.removed).push_back(id);
    }
    std::ranges::copy(takeTimeStates(timeStates), std::back_inserter(batch.changed));
    applyBatch(std::move(batch));
}

void TableModel::relist(const std::vector<quint64> &ids)
{
    RowBatch batch;
    for (const quint64 id : ids)
        (isListed(id) ? batch.changed : batch.removed).push_back(id);
    applyBatch(std::move(batch));
}

void TableModel::applyBatch(RowBatch batch)
{
    if (batch.changed.empty() && batch.removed.empty())
        return;
    const int before = count();
    const int knownBefore = knownCount();
    tell(m_index.apply(batch));
    noteTimeStates(batch.changed);
    if (count() != before || knownCount() != knownBefore)
        Q_EMIT countChanged();
}

/// What \a ids are sorted by was read just now.
void TableModel::noteTimeStates(const std::vector<quint64> &ids)
{
    m_timeStates.resize(m_index.slotCount(), 0);
    for (const quint64 id : ids) {
        const std::size_t slot = m_index.slot(id);
        if (slot < m_timeStates.size())
            m_timeStates[slot] = timeState(id);
    }
}

/// So many are looked at in a tick.
std::size_t TableModel::timeStatesInTurn() const
{
    return std::clamp(m_index.slotCount() / timeStateParts, leastPart, mostPart);
}

/// A part of the rows each time: those that time has changed since their last turn.
std::vector<quint64> TableModel::takeTimeStates(std::size_t most)
{
    std::vector<quint64> moved;
    const std::size_t slots = m_index.slotCount();
    m_timeStates.resize(slots, 0);
    if (m_nextSlot >= slots || slots <= leastPart)
        m_nextSlot = 0;
    const std::size_t end = std::min(slots, m_nextSlot + most);
    for (; m_nextSlot < end; ++m_nextSlot) {
        const quint64 id = m_index.idInSlot(m_nextSlot);
        if (id == 0 || !isListed(id))
            continue;
        const quint8 state = timeState(id);
        if (std::exchange(m_timeStates[m_nextSlot], state) == state)
            continue;
        m_shown.erase(id);
        moved.push_back(id);
    }
    return moved;
}

bool TableModel::hasMovedOn(quint64 id, Shown &shown) const
{
    bool moved = std::exchange(shown.stale, isStale(id)) != shown.stale;
    for (std::size_t column = 0; column < shown.made.size(); ++column) {
        if (!shown.made[column])
            continue;
        Cell now = cell(id, static_cast<int>(column));
        Cell &before = shown.cells[static_cast<qsizetype>(column)];
        if (now == before)
            continue;
        before = std::move(now);
        moved = true;
    }
    return moved;
}

void TableModel::passTime(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (m_unseen)
        return; // watch() has it done
    std::vector<int> rows;
    for (auto at = m_shown.begin(); at != m_shown.end();) {
        const auto row = static_cast<std::size_t>(at->second.row);
        if (row < m_ids.size() && m_ids[row] == at->first) {
            if (hasMovedOn(at->first, at->second))
                rows.push_back(at->second.row);
            ++at;
        } else { // it has moved since, and may be on screen elsewhere
            at = m_shown.erase(at);
            m_forgot = true;
        }
    }
    if (std::exchange(m_forgot, false)) {
        if (count() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(count() - 1, columnCount() - 1));
            Q_EMIT rowsSettled();
        }
        return;
    }
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    for (auto first = rows.begin(); first != rows.end();) {
        auto last = first;
        while (std::next(last) != rows.end() && *std::next(last) == *last + 1)
            ++last;
        Q_EMIT dataChanged(index(*first, 0), index(*last, columnCount() - 1));
        first = std::next(last);
    }
    Q_EMIT rowsSettled();
}

void TableModel::setHeld(bool held)
{
    if (held == isHeld())
        return;
    const int before = count();
    if (held)
        m_index.hold();
    else
        tell(m_index.release());
    Q_EMIT heldChanged();
    if (count() != before)
        Q_EMIT countChanged();
}

void TableModel::tell(const RowSteps &steps)
{
    for (const RowStep &step : steps)
        tell(step);
    if (!steps.empty())
        Q_EMIT rowsSettled();
}

void TableModel::tell(const RowStep &step)
{
    switch (step.kind) {
    case RowStep::Kind::Remove:
        beginRemoveRows({}, step.first, step.last);
        replay(step, m_ids);
        endRemoveRows();
        break;
    case RowStep::Kind::Insert:
        beginInsertRows({}, step.first, step.last);
        replay(step, m_ids);
        endInsertRows();
        break;
    case RowStep::Kind::Move:
        // Qt counts the place in the rows as they are before the move.
        beginMoveRows({}, step.first, step.first, {}, step.to > step.first ? step.to + 1 : step.to);
        replay(step, m_ids);
        endMoveRows();
        break;
    case RowStep::Kind::Layout:
        tellLayout(step);
        break;
    case RowStep::Kind::Change:
        Q_EMIT dataChanged(index(step.first, 0), index(step.last, columnCount() - 1));
        break;
    }
}

void TableModel::tellLayout(const RowStep &step)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    replay(step, m_ids);
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex &each : held)
        moved.append(index(step.places[static_cast<std::size_t>(each.row())], each.column()));
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QString TableModel::countText() const { return format::grouped(count()); }

QString TableModel::knownCountText() const { return format::grouped(knownCount()); }

} // namespace nunect::models
