// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// What a kiosk shows over everything else: the question for its PIN, and a keyboard.
Item {
    id: root

    required property App.KioskLock kioskLock
    required property bool inKiosk
    /// Height at the window's lower edge that the keyboard takes.
    readonly property real covered: keyboard.implicitHeight
    /// How far what is below has to move up, so that what is typed into is above the keyboard.
    property real shift: 0
    readonly property Item typedInto: root.Window.activeFocusItem

    onCoveredChanged: root.makeRoom()
    onTypedIntoChanged: root.makeRoom()

    function makeRoom() {
        if (root.covered === 0 || !root.typedInto) {
            root.shift = 0;
            return;
        }
        const lowerEdge = root.typedInto.mapToItem(null, 0, root.typedInto.height).y + root.shift;
        root.shift = Math.max(0, lowerEdge + Theme.unit * 2
                                 - (root.Window.height - root.covered));
    }

    function unlock() {
        if (root.kioskLock.locked)
            pinDialog.ask(false);
    }

    function toggleLock() {
        if (root.kioskLock.locked)
            pinDialog.ask(false);
        else
            root.kioskLock.lock();
    }

    function end() {
        pinDialog.ask(true);
    }

    PinDialog {
        id: pinDialog

        objectName: "pinDialog"
        kioskLock: root.kioskLock
    }

    Loader {
        id: keyboard

        objectName: "keyboard"
        parent: T.Overlay.overlay
        anchors.left: parent?.left
        anchors.right: parent?.right
        anchors.bottom: parent?.bottom
        z: 1 // also over dialogs
        active: root.inKiosk
        source: Qt.resolvedUrl("KioskKeyboard.qml")
        onStatusChanged: {
            if (keyboard.status === Loader.Error)
                console.warn(qsTr("There is no keyboard on the screen. Install the packages "
                                  + "qt6-virtualkeyboard-plugin and "
                                  + "qml6-module-qtquick-virtualkeyboard."));
        }
    }

    Shortcut {
        sequence: "Ctrl+L"
        enabled: root.kioskLock.hasPin
        onActivated: root.toggleLock()
    }
}
