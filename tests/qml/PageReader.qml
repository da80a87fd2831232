// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Reads a page as a person does: which texts it shows, and what stands in its table.
QtObject {
    id: root

    required property Item page
    readonly property Item table: root.find(root.page, item => item.naturalWidth !== undefined)

    /// The first visible item, at any depth, that \a wanted is true for; null if there is none.
    function find(item: Item, wanted: var): Item {
        if (!item.visible)
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

    /// The item that paints a text.
    function textItem(text: string, within: Item): Item {
        return root.find(within ?? root.page,
                         item => item.text === text && item.paintedWidth !== undefined);
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

    /// What stands in a row under a title; null while it is not on screen.
    function cell(row: int, title: string): Item {
        const column = root.columnOf(title);
        return root.find(root.table, item => item.row === row && item.column === column);
    }

    /// A column from top to bottom, as it is on screen.
    function column(title: string): string {
        const cells = [];
        for (let row = 0; row < root.table.count; ++row)
            cells.push(root.cell(row, title) ?? { y: -1, text: "not shown" });
        return cells.sort((a, b) => a.y - b.y).map(cell => cell.text).join(" ");
    }

    /// Grey, slanted and without emphasis: not to be believed any more.
    function looksStale(row: int, title: string, muted: color): bool {
        const cell = root.cell(row, title);
        const text = root.textItem(cell.text, cell);
        return text.font.italic && !text.font.bold && Qt.colorEqual(text.color, muted);
    }
}
