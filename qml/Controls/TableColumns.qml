// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// How wide a DataTable's columns stand: as their content wants it, or as a person chose.
QtObject {
    id: root

    required property TableModel model
    /// The width that the columns may share.
    required property real available
    /// The titles show by what the table is sorted.
    property bool showSort: false

    /// Changes with the columns' order and widths.
    property int revision: 0
    /// Changes with what the table is sorted by.
    property int sortRevision: 0
    readonly property int count: root.revision >= 0 ? root.model.columnCount() : 0
    readonly property real naturalWidth: {
        let sum = 0;
        for (let column = 0; column < root.count; ++column)
            sum += root.naturalColumnWidth(column);
        return Math.max(1, sum);
    }
    /// Of those whose width a person chose: they stand as they are.
    readonly property real chosenWidth: {
        let sum = 0;
        for (let column = 0; column < root.count; ++column) {
            if (root.isChosen(column))
                sum += root.naturalColumnWidth(column);
        }
        return sum;
    }
    /// How much wider than their content the others may stand.
    readonly property real stretch: Math.min(1.5, Math.max(1, (root.available - root.chosenWidth)
                                                  / Math.max(1, root.naturalWidth - root.chosenWidth)))
    /// The widest content that each column has had.
    property list<real> contentWidths: []
    readonly property real characterWidth: metrics.advanceWidth
    /// As they stand, in pixels.
    readonly property list<real> widths: {
        const widths = [];
        for (let column = 0; column < root.count; ++column)
            widths.push(root.width(column));
        return widths;
    }
    /// By how many columns it is sorted.
    readonly property int sortCount: {
        let places = 0;
        for (let column = 0; root.sortRevision >= 0 && column < root.count; ++column)
            places = Math.max(places, root.model.sortPlace(column));
        return places;
    }

    readonly property TextMetrics metrics: TextMetrics {
        font.family: Theme.fontFamily
        font.pixelSize: Theme.tableSize
        text: "0"
    }

    readonly property FontMetrics titleMetrics: FontMetrics {
        font.family: Theme.fontFamily
        font.pixelSize: Theme.captionSize
        font.bold: true
    }

    readonly property Connections changes: Connections {
        target: root.model

        function onModelReset() {
            ++root.revision;
            ++root.sortRevision;
        }

        function onLayoutStateChanged() {
            ++root.revision;
        }

        function onSortChanged() {
            ++root.sortRevision;
        }
    }

    function isChosen(column: int): bool {
        return root.revision >= 0 && root.model.hasChosenWidth(column);
    }

    // On its own: in a larger function Qt 6.8 compiles the access to C++ that does not compile.
    function contentWidth(column: int): real {
        return root.contentWidths[column] ?? 0;
    }

    function titleWidth(column: int): real {
        if (titleMetrics.height <= 0) // read, it has this done again when the font changes
            return 0;
        const sign = root.showSort && root.sortRevision >= 0 && root.model.sortPlace(column) > 0
            ? Theme.captionSize + titleMetrics.advanceWidth("0") + Theme.unit : 0;
        return titleMetrics.advanceWidth(root.model.columnTitle(column)) + 1 + sign;
    }

    /// As wide as content and title; words no wider than the model's hint, figures never cut. A
    /// last column of words needs little for itself: it gets what is left over.
    function naturalColumnWidth(column: int): real {
        const hint = root.characterWidth * root.model.columnWidthHint(column);
        if (root.isChosen(column))
            return Math.ceil(hint + 2 * Theme.unit);
        const last = column === root.count - 1;
        const most = last ? Math.min(hint, 30 * root.characterWidth) : hint;
        const content = root.model.count === 0 ? most / 2 : root.contentWidth(column);
        const wanted = root.model.columnIsNumeric(column) ? content : Math.min(content, most);
        const width = Math.ceil(Math.max(wanted, root.titleWidth(column)) + 2 * Theme.unit);
        // A press on the title sorts.
        return root.showSort ? Math.max(width, Theme.touchTarget) : width;
    }

    function width(column: int): real {
        const natural = root.naturalColumnWidth(column);
        if (root.isChosen(column))
            return natural;
        const width = Math.floor(natural * root.stretch);
        if (column < root.count - 1 || root.model.columnIsNumeric(column))
            return width;
        // A last column of words takes what the others leave.
        const all = root.chosenWidth + (root.naturalWidth - root.chosenWidth) * root.stretch;
        return Math.max(width, root.available - (all - width));
    }

    /// In whole characters, as it is kept.
    function choose(column: int, width: real) {
        const characters = Math.round((width - 2 * Theme.unit) / root.characterWidth);
        root.model.setColumnWidth(column, Math.max(3, characters));
    }

    /// As wide as the content that it has had; also words, however long.
    function chooseContent(column: int) {
        root.model.setColumnWidth(column, 0);
        const content = root.contentWidth(column) / root.characterWidth;
        if (!root.model.columnIsNumeric(column) && content > root.model.columnWidthHint(column))
            root.model.setColumnWidth(column, Math.ceil(content));
    }
}
