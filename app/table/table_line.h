// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/table/table_look.h"
#include "core/models/cell.h"

#include <QStaticText>

#include <optional>
#include <vector>

class QPainter;

namespace nunect::app {

/// One cell of a table: what it shows, laid out for the width of its column.
class TableCell
{
public:
    TableCell(const models::Cell &shown, const models::Column &column, bool stale, qreal width,
              const TableLook &look);

    bool shows(const models::Cell &shown, bool stale) const
    {
        return m_stale == stale && m_shown == shown;
    }
    const models::Cell &shown() const { return m_shown; }
    bool isStale() const { return m_stale; }
    /// Its text had to be cut short.
    bool isCut() const { return m_cut; }
    /// What it would like to be wide, without the margins.
    qreal wantedWidth() const { return m_wantedWidth; }

    /// \a place is as wide as the cell was laid out for.
    void paint(QPainter &painter, const QRectF &place, const TableLook &look) const;

private:
    TableLook::Face face() const;
    QColor color(const TableLook &look) const;
    qreal symbolSpace(const TableLook &look) const;
    qreal trendSpace(const TableLook &look) const;
    void layOut(qreal width, const TableLook &look);
    void paintTrend(QPainter &painter, const QRectF &place, const TableLook &look) const;
    void paintSymbol(QPainter &painter, const QRectF &place, const TableLook &look) const;

    models::Cell m_shown;
    bool m_hasStatus;
    bool m_numeric;
    bool m_stale;
    bool m_cut = false;
    qreal m_wantedWidth = 0;
    QStaticText m_text;
};

/// The cells of one row by section.
using TableLine = std::vector<std::optional<TableCell>>;

} // namespace nunect::app
