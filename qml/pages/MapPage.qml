// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Who is connected to whom: servers above, leaf nodes below them, units at the bottom. The arrow
/// keys go from one to the next, Enter opens its page.
Item {
    id: root

    required property App.Application app
    readonly property App.TopologyModel map: root.app.topology

    /// A page, with what is typed into its filter.
    signal filteredPageWanted(name: string, filter: string)

    function quoted(text: string): string {
        return "\"" + text + "\"";
    }

    function openNode(kind: int, server: string) {
        if (kind === 2)
            root.filteredPageWanted("rtt", server === "" ? "" : "server:" + root.quoted(server));
        else
            root.filteredPageWanted("servers", "server:" + root.quoted(server));
    }

    function openLink(from: string) {
        root.filteredPageWanted("links", "server:" + root.quoted(from));
    }

    function go(row: int, key: int) {
        const next = nodes.itemAt(root.map.neighbour(row, key));
        if (!next)
            return;
        next.forceActiveFocus(Qt.TabFocusReason);
        view.show(next);
    }

    Binding {
        target: root.map
        property: "shown"
        value: root.visible
    }

    Panel {
        title: qsTr("Map")
        fillsPage: true
        anchors.fill: parent

        ThemeText {
            text: root.app.tables.serversSource.emptyText
            color: Theme.textSecondary
            visible: root.map.count === 0
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.unit
            Layout.fillWidth: true

            StatusLabel {
                objectName: "cutShown"
                status: App.Status.Standby
                text: qsTr("What if link %1 is cut: beside the links of the leafs. It is not.")
                    .arg(root.map.cutLink)
                wrapMode: Text.Wrap
                visible: root.map.cutLink !== ""
                Layout.fillWidth: true
            }

            ActionButton {
                objectName: "endCut"
                text: qsTr("Show what is")
                visible: root.map.cutLink !== ""
                onClicked: root.app.tables.cuts.details.shownRow = 0
            }

            Item {
                visible: root.map.cutLink === ""
                Layout.fillWidth: true
            }

            ActionButton {
                id: exportButton

                objectName: "exportMap"
                text: qsTr("Export…")
                enabled: !Theme.readOnly
                visible: root.map.count > 0
                onClicked: exportDialog.open()

                MapExportDialog {
                    id: exportDialog

                    objectName: "mapExportDialog"
                    x: exportButton.width - width
                    y: exportButton.height
                    map: root.map
                    site: root.app.domain
                }
            }
        }

        Flickable {
            id: view

            readonly property real columnWidth: Math.max(Theme.unit * 26,
                (view.width - Theme.unit * 2) / Math.max(1, root.map.columns))
            readonly property real nodeWidth: Math.min(Theme.unit * 30,
                                                       view.columnWidth - Theme.unit * 3)
            readonly property real nodeHeight: Math.max(Theme.touchTarget, Theme.unit * 7)
            /// Where lines run that pass over servers.
            readonly property real firstY: Theme.unit * 12 + Theme.touchTarget / 2
            readonly property real layerHeight: Math.max(view.nodeHeight + Theme.unit * 11,
                Math.min(Theme.unit * 32, (view.height - view.firstY) / Math.max(1, root.map.layers)))

            function show(item: Item) {
                view.contentX = Math.max(0, Math.min(view.contentWidth - view.width,
                    Math.max(item.x + item.width - view.width, Math.min(view.contentX, item.x))));
                view.contentY = Math.max(0, Math.min(view.contentHeight - view.height,
                    Math.max(item.y + item.height - view.height, Math.min(view.contentY, item.y))));
            }

            objectName: "map"
            contentWidth: view.columnWidth * root.map.columns
            contentHeight: view.firstY + view.layerHeight * root.map.layers
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            ScrollBar.vertical: SlimScrollBar {}
            ScrollBar.horizontal: SlimScrollBar {}

            Item {
                id: lines
            }

            Repeater {
                model: root.map.edges

                MapEdge {
                    id: edge

                    columnWidth: view.columnWidth
                    layerHeight: view.layerHeight
                    firstY: view.firstY
                    nodeHeight: view.nodeHeight
                    ground: lines
                    onActivated: root.openLink(edge.from)
                    onFocused: label => view.show(label)
                }
            }

            Repeater {
                id: nodes

                model: root.map

                MapNode {
                    id: node

                    objectName: "node" + node.index
                    x: Math.floor((node.column + 0.5) * view.columnWidth - width / 2)
                    y: Math.floor(view.firstY + node.depth * view.layerHeight)
                    width: Math.floor(view.nodeWidth)
                    height: Math.floor(view.nodeHeight)
                    onClicked: root.openNode(node.kind, node.server)
                    onVisualFocusChanged: {
                        if (node.visualFocus)
                            view.show(node);
                    }

                    Keys.onLeftPressed: root.go(node.index, Qt.Key_Left)
                    Keys.onRightPressed: root.go(node.index, Qt.Key_Right)
                    Keys.onUpPressed: root.go(node.index, Qt.Key_Up)
                    Keys.onDownPressed: root.go(node.index, Qt.Key_Down)
                }
            }
        }
    }
}
