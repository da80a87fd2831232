// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.Tests

/// Reads a page as a person does: which texts it shows, and what stands in its table.
QtObject {
    id: root

    required property Item page
    readonly property Item table: root.find(root.page, item => item.naturalWidth !== undefined)
    readonly property AccessibleReader accessible: AccessibleReader {}
    readonly property Component probe: Component {
        CellProbe {}
    }

    /// The first visible item, at any depth, that \a wanted is true for; null if there is none.
    function find(item: Item, wanted: var): Item {
        if (!item?.visible)
            return null;
        if (wanted(item))
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = root.find(item.children[i], wanted);
            if (found)
                return found;
        }
        return null;
    }

    /// The item that paints a text, or the cell of a table that shows it.
    function textItem(text: string, within: Item): Item {
        const item = root.find(within ?? root.page,
                               item => item.text === text && item.paintedWidth !== undefined);
        return item ?? root.cellThatShows(text, within ?? root.page);
    }

    /// The item that a screen reader takes this text from.
    function named(text: string): Item {
        return root.find(root.page, item => item.Accessible.name === text);
    }

    function columnOf(title: string): int {
        for (let column = 0; column < root.table.columns; ++column) {
            if (root.table.model.columnTitle(column) === title)
                return column;
        }
        throw new Error("no column " + title);
    }

    function makeProbe(canvas: Item, row: int, column: int): Item {
        return root.probe.createObject(canvas, { canvas: canvas, row: row, column: column });
    }

    function isOnScreen(canvas: Item, row: int, column: int): bool {
        const place = canvas.cellRect(row, column);
        return row >= canvas.topRow && row <= canvas.bottomRow && place.width > 0
            && place.x < canvas.width && place.x + place.width > 0;
    }

    function cellThatShows(text: string, within: Item): Item {
        let found = null;
        root.find(within, item => {
            if (item.cellAt === undefined)
                return false;
            for (let row = item.topRow; row >= 0 && row <= item.bottomRow && !found; ++row) {
                for (let column = 0; column < item.columnWidths.length && !found; ++column) {
                    if (item.cellAt(row, column).text === text)
                        found = root.makeProbe(item, row, column);
                }
            }
            return found !== null;
        });
        return found;
    }

    /// What stands in a row under a title; null while it is not on screen.
    function cell(row: int, title: string): Item {
        const column = root.columnOf(title);
        const canvas = root.table.canvas;
        return root.isOnScreen(canvas, row, column) ? root.makeProbe(canvas, row, column) : null;
    }

    /// What a screen reader says of a cell besides its text.
    function description(row: int, title: string): string {
        return root.accessible.cellDescription(root.table.canvas, row, root.columnOf(title));
    }

    /// A row in words, as a screen reader says it.
    function rowDescription(row: int): string {
        return root.accessible.rowDescription(root.table.canvas, row);
    }

    /// A column from top to bottom, as it is on screen.
    function column(title: string): string {
        const texts = [];
        for (let row = 0; row < root.table.count; ++row)
            texts.push(root.cell(row, title)?.text ?? "not shown");
        return texts.join(" ");
    }

    /// Grey, slanted and without emphasis: not to be believed any more.
    function looksStale(row: int, title: string): bool {
        return root.cell(row, title).stale;
    }
}
