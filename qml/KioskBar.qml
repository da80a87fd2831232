// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// What a kiosk has where a window has a frame: whether it is locked, and the way from page to page
/// with a thumb, where there are pages. A swipe along the bar is the same as its arrows.
Rectangle {
    id: root

    required property App.KioskLock kioskLock
    property bool hasPages: true
    /// What locked means here.
    property string lockedText: qsTr("Locked: everything can be seen, nothing can be done.")

    signal unlockWanted()
    signal endWanted()
    signal pageStepWanted(int by)

    implicitHeight: row.implicitHeight
    color: root.kioskLock.locked ? Theme.selected : Theme.surface

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Kiosk")

    // Only along the bar: elsewhere a sideways swipe moves a wide table.
    DragHandler {
        id: swipe

        target: null
        enabled: root.hasPages
        yAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromAnything

        onActiveChanged: {
            const way = swipe.persistentTranslation.x;
            if (!swipe.active) {
                if (Math.abs(way) > Theme.touchTarget)
                    root.pageStepWanted(way < 0 ? 1 : -1);
                swipe.persistentTranslation = Qt.vector2d(0, 0);
            }
        }
    }

    Rectangle {
        width: Theme.unit
        height: parent.height
        color: Theme.statusColor(App.Status.Standby)
        visible: root.kioskLock.locked
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2

        SignButton {
            objectName: "previousPage"
            sign: "chevron-left"
            label: qsTr("Previous page")
            visible: root.hasPages
            onClicked: root.pageStepWanted(-1)
        }

        SignButton {
            objectName: "nextPage"
            sign: "chevron-right"
            label: qsTr("Next page")
            visible: root.hasPages
            onClicked: root.pageStepWanted(1)
        }

        StatusLabel {
            objectName: "lockState"
            status: root.kioskLock.locked ? App.Status.Standby : App.Status.Off
            text: root.kioskLock.locked ? root.lockedText
                : root.kioskLock.hasPin ? qsTr("Unlocked.")
                                        : qsTr("This kiosk has no PIN and does not lock.")
            pixelSize: root.kioskLock.locked ? Theme.titleSize : Theme.bodySize
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "endKiosk"
            text: qsTr("End …")
            onClicked: root.endWanted()
        }

        ActionButton {
            objectName: "lock"
            text: qsTr("Lock")
            visible: root.kioskLock.hasPin && !root.kioskLock.locked
            onClicked: root.kioskLock.lock()
        }

        ActionButton {
            objectName: "unlock"
            text: qsTr("Unlock …")
            primary: true
            visible: root.kioskLock.locked
            onClicked: root.unlockWanted()
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
