// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What the cut of each link of a site would do, by the site's file. Enter or the button opens what
/// it does to each leaf; Escape closes that.
Item {
    id: root

    required property App.LinkCuts cuts
    readonly property bool hasPlan: root.cuts.links.knownCount > 0

    implicitHeight: panel.implicitHeight

    Keys.onEscapePressed: event => {
        event.accepted = pane.open;
        root.close();
    }

    function open(rowId: real) {
        if (rowId !== 0)
            root.cuts.details.shownRow = rowId;
    }

    function close() {
        root.cuts.details.shownRow = 0;
    }

    Panel {
        id: panel

        fillsPage: true
        title: root.hasPlan ? qsTr("If a link of %1 is cut").arg(root.cuts.siteName)
                            : qsTr("If a link is cut")
        anchors.fill: parent
        anchors.rightMargin: pane.reserved

        RowLayout {
            spacing: Theme.unit
            Layout.fillWidth: true

            TextEntry {
                id: path

                objectName: "sitePath"
                label: qsTr("Site file, as deploy/site.sh takes it")
                placeholderText: path.label
                text: root.cuts.path
                Layout.fillWidth: true
                onAccepted: root.cuts.open(path.text)
            }

            ActionButton {
                objectName: "openSite"
                text: qsTr("Open")
                enabled: path.text !== ""
                onClicked: root.cuts.open(path.text)
            }

            ActionButton {
                objectName: "openCut"
                visible: !Theme.compact // as on a TablePage
                text: qsTr("Details")
                enabled: table.currentRow >= 0
                onClicked: root.open(root.cuts.links.rowId(table.currentRow))
            }
        }

        StatusLabel {
            objectName: "siteProblem"
            status: App.Status.Caution
            text: root.cuts.problem
            wrapMode: Text.Wrap
            visible: root.cuts.problem !== ""
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        StatusLabel {
            objectName: "singlePoints"
            status: root.cuts.singlePoints === "" ? App.Status.Normal : App.Status.Serious
            text: root.cuts.singlePoints === ""
                ? qsTr("No link is the only way: each may be cut, and every leaf keeps the hub.")
                : qsTr("Single points of failure: %1").arg(root.cuts.singlePoints)
            wrapMode: Text.Wrap
            visible: root.hasPlan
            Layout.fillWidth: true
        }

        DataTable {
            id: table

            model: root.cuts.links
            name: qsTr("Links of the site file")
            emptyText: qsTr("No site file is open. Name one above, or start with --site FILE.")
            filterable: true
            showDetail: false
            onActivated: rowId => root.open(rowId)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    DetailsPane {
        id: pane

        details: root.cuts.details
        preferredWidth: Theme.unit * 52
        returnFocusTo: table
        onClosed: root.close()
    }
}
