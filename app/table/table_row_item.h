// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/table/table_line.h"

#include <QQuickPaintedItem>

namespace nunect::app {

class TableCanvas;

/// One row of a TableCanvas, with a picture of its own: where rows move, pictures move, and only
/// those that say something else are painted anew.
class TableRowItem : public QQuickPaintedItem
{
    Q_OBJECT

public:
    struct Marks
    {
        bool alternate = false;
        bool chosen = false;
        bool current = false;

        bool operator==(const Marks &) const = default;
    };

    /// A child of \a canvas.
    explicit TableRowItem(TableCanvas *canvas);

    quint64 rowId() const { return m_rowId; }
    /// False if it is that row's already; what was laid out for another is forgotten.
    bool setRowId(quint64 rowId);
    /// False if they are as before.
    bool setMarks(const Marks &marks);
    TableLine &line() { return m_line; }
    const TableLine &line() const { return m_line; }

    void paint(QPainter *painter) override;

private:
    void paintCells(QPainter &painter, int first, int end) const;

    const TableCanvas *m_canvas;
    quint64 m_rowId = 0;
    Marks m_marks;
    TableLine m_line;
};

} // namespace nunect::app
