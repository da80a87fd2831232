// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Nunect.App

/// What a table opens over itself: its menu, that of a title, the columns, the export.
Item {
    id: root

    required property TableColumns columns
    required property RowChoice choice
    required property string tableName
    readonly property TableModel model: root.columns.model
    /// Something of it is open.
    readonly property bool open: rowMenu.visible || titleMenu.visible || chooser.visible
    readonly property alias rowMenu: rowMenu
    readonly property alias titleMenu: titleMenu
    readonly property alias chooser: chooser
    readonly property alias exporter: exporter
    property int section: 0

    /// The row that a menu was opened at.
    signal detailsWanted()

    function openMenu(at: point) {
        rowMenu.openAt(at);
    }

    function openTitleMenu(section: int, at: point) {
        root.section = section;
        titleMenu.openAt(at);
    }

    /// The chosen rows into the clipboard.
    function copy(format: int) {
        const rows = clipboard.copy(root.choice, format);
        if (rows > 0)
            copied.show(qsTr("Rows copied: %1").arg(rows));
    }

    function widen(characters: int) {
        root.columns.choose(root.section, root.columns.width(root.section)
                                          + characters * root.columns.characterWidth);
    }

    TableClipboard {
        id: clipboard
    }

    ThemeMenu {
        id: rowMenu

        objectName: "rowMenu"

        MenuEntry {
            text: qsTr("Open")
            enabled: root.choice.currentRow >= 0
            onTriggered: root.detailsWanted()
        }

        MenuEntry {
            text: qsTr("Copy chosen rows as text")
            enabled: root.choice.count > 0
            onTriggered: root.copy(TableFormat.Text)
        }

        MenuEntry {
            text: qsTr("Copy chosen rows as CSV")
            enabled: root.choice.count > 0
            onTriggered: root.copy(TableFormat.Csv)
        }

        MenuEntry {
            text: qsTr("Copy chosen rows as JSON")
            enabled: root.choice.count > 0
            onTriggered: root.copy(TableFormat.Json)
        }

        MenuEntry {
            text: qsTr("Choose all rows")
            enabled: root.model.count > 0
            onTriggered: root.choice.chooseAll()
        }

        MenuEntry {
            text: qsTr("Export what is shown …")
            enabled: !Theme.readOnly
            onTriggered: exporter.open()
        }

        MenuEntry {
            text: qsTr("Columns …")
            onTriggered: chooser.open()
        }
    }

    ThemeMenu {
        id: titleMenu

        objectName: "titleMenu"

        MenuEntry {
            text: qsTr("Sort by this column")
            onTriggered: root.model.toggleSort(root.section, false)
        }

        MenuEntry {
            text: qsTr("Sort by this column too")
            onTriggered: root.model.toggleSort(root.section, true)
        }

        MenuEntry {
            text: qsTr("Wider")
            onTriggered: root.widen(4)
        }

        MenuEntry {
            text: qsTr("Narrower")
            onTriggered: root.widen(-4)
        }

        MenuEntry {
            text: qsTr("As wide as its content")
            onTriggered: root.columns.chooseContent(root.section)
        }

        MenuEntry {
            text: qsTr("Columns …")
            onTriggered: chooser.open()
        }
    }

    ColumnChooser {
        id: chooser

        objectName: "columnChooser"
        parent: T.Overlay.overlay
        anchors.centerIn: parent
        model: root.model
    }

    ExportDialog {
        id: exporter

        objectName: "exportDialog"
        parent: T.Overlay.overlay
        anchors.centerIn: parent
        model: root.model
        tableName: root.tableName
    }

    // What was done shows for a moment; nothing waits for it.
    HoverTip {
        id: copied

        timeout: 2000
        x: Math.round((root.width - width) / 2)
        y: root.height - height - Theme.unit
    }
}
