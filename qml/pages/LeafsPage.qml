// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Every leaf node of the site: whether its link or the node itself is down, what waits there, its
/// clock and its units. Beside it, what would follow if a link were cut, how units moved, and what
/// could be saved on links.
ColumnLayout {
    id: root

    required property App.Application app
    property int part: LeafsPage.Leafs

    enum Part {
        Leafs,
        Cuts,
        Moves,
        Advice
    }

    spacing: Theme.unit

    Component.onCompleted: root.app.tables.leafs.registry.setShown(root.visible)
    Component.onDestruction: root.app.tables.leafs.registry.setShown(false)
    onVisibleChanged: root.app?.tables.leafs.registry.setShown(root.visible)

    PageTabs {
        currentIndex: root.part
        Accessible.name: qsTr("Parts of leaf nodes")
        Layout.fillWidth: true

        PageTab {
            text: qsTr("Leafs")
            onClicked: root.part = LeafsPage.Leafs
        }

        PageTab {
            objectName: "cutsPart"
            text: qsTr("If a link is cut")
            onClicked: root.part = LeafsPage.Cuts
        }

        PageTab {
            objectName: "movesPart"
            text: qsTr("Moves")
            onClicked: root.part = LeafsPage.Moves
        }

        PageTab {
            objectName: "advicePart"
            text: qsTr("Advice")
            onClicked: root.part = LeafsPage.Advice
        }
    }

    StackLayout {
        currentIndex: root.part
        Layout.fillWidth: true
        Layout.fillHeight: true

        TablePage {
            app: root.app
            source: root.app.tables.leafs.source
            model: root.app.tables.leafs.leafs
            details: root.app.tables.leafs.details
            name: qsTr("Leaf nodes")
            title: qsTr("Leaf nodes: %1").arg(root.app.tables.leafs.total)
        }

        LinkCutsPanel {
            cuts: root.app.tables.cuts
        }

        MovesPanel {
            app: root.app
        }

        AdvicePanel {
            registry: root.app.tables.leafs.registry
        }
    }
}
