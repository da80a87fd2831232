// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Writes the map into a picture file.
FloatingPanel {
    id: root

    required property App.TopologyModel map
    required property string site
    readonly property bool ended: task.result !== "" && !task.failed
    /// Locked meanwhile: no file is written.
    readonly property bool readOnly: Theme.readOnly

    title: qsTr("Export the map as SVG")
    modal: true

    onAboutToShow: {
        task.reset();
        path.text = task.proposedPath();
    }
    onOpened: path.forceActiveFocus(Qt.PopupFocusReason)

    onReadOnlyChanged: {
        if (root.readOnly)
            root.close();
    }

    function start() {
        if (!root.readOnly)
            task.write(root.map, path.text, qsTr("Map of %1").arg(root.site));
    }

    App.MapExport {
        id: task

        background: Theme.surface
        text: Theme.text
        secondary: Theme.textSecondary
        line: Theme.textMuted
        statusColors: [Theme.statusColor(App.Status.Critical),
            Theme.statusColor(App.Status.Serious), Theme.statusColor(App.Status.Caution)]
    }

    TextEntry {
        id: path

        objectName: "mapPath"
        label: qsTr("File")
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.unit * 70
        onTextEdited: task.reset()
        onAccepted: root.start()
    }

    StatusLabel {
        objectName: "mapResult"
        status: task.failed ? App.Status.Caution : App.Status.Normal
        text: task.result
        wrapMode: Text.WrapAnywhere
        visible: task.result !== ""
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
        Layout.preferredWidth: Theme.unit * 70
    }

    RowLayout {
        spacing: Theme.unit
        Layout.alignment: Qt.AlignRight

        ActionButton {
            text: qsTr("Close")
            onClicked: root.close()
        }

        ActionButton {
            objectName: "writeMap"
            text: qsTr("Export")
            primary: true
            enabled: path.text !== ""
            visible: !root.ended
            onClicked: root.start()
        }
    }
}
