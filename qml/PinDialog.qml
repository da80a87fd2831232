// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// Asks for the kiosk's PIN, on keys that a glove hits; a keyboard's digits do as well. What was
/// typed is handed over and wiped at once.
Dialog {
    id: root

    required property App.KioskLock kioskLock
    property bool ends: false ///< else it unlocks
    property string pin
    readonly property bool ready: root.pin.length >= root.kioskLock.leastDigits
        && !root.kioskLock.checking && root.kioskLock.waitS === 0

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(root.implicitWidth, root.parent?.width ?? 0)
    padding: Theme.unit * 3
    modal: true
    focus: true

    function ask(toEnd: bool) {
        root.ends = toEnd;
        root.pin = "";
        root.kioskLock.forgetProblem();
        root.open();
    }

    function type(digit: string) {
        if (root.pin.length < root.kioskLock.mostDigits)
            root.pin += digit;
    }

    function submit() {
        if (!root.ready)
            return;
        const pin = root.pin;
        root.pin = "";
        if (root.ends)
            root.kioskLock.end(pin);
        else
            root.kioskLock.unlock(pin);
    }

    onOpened: keys.forceActiveFocus(Qt.PopupFocusReason)
    onClosed: root.pin = ""

    Connections {
        target: root.kioskLock

        function onAccepted() {
            root.close();
        }
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    FocusScope {
        id: keys

        anchors.fill: parent
        implicitWidth: column.implicitWidth
        implicitHeight: column.implicitHeight

        Accessible.role: Accessible.Dialog
        Accessible.name: root.ends ? qsTr("PIN to end the console") : qsTr("PIN to unlock")

        Keys.onPressed: event => {
            event.accepted = true;
            if (event.text >= "0" && event.text <= "9" && event.text.length === 1)
                root.type(event.text);
            else if (event.key === Qt.Key_Backspace)
                root.pin = root.pin.slice(0, -1);
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.submit();
            else
                event.accepted = false;
        }

        // Beside the keys where the window is too low for all of it.
        GridLayout {
            id: column

            anchors.fill: parent
            columns: Theme.compact ? 2 : 1
            columnSpacing: Theme.unit * 3
            rowSpacing: Theme.unit * 2

            ColumnLayout {
                spacing: Theme.unit * 2
                Layout.preferredWidth: Theme.compact ? Theme.unit * 34 : -1
                Layout.alignment: Qt.AlignTop

                ThemeText {
                    text: root.ends ? qsTr("PIN to end the console") : qsTr("PIN to unlock")
                    font.pixelSize: Theme.titleSize
                    font.bold: true
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }

                ThemeText {
                    objectName: "typed"
                    text: root.pin === "" ? qsTr("–") : "●".repeat(root.pin.length)
                    font.pixelSize: Theme.titleSize
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("Digits typed: %1").arg(root.pin.length)
                    Layout.fillWidth: true
                }

                StatusLabel {
                    objectName: "pinProblem"
                    status: root.kioskLock.problem === "" ? App.Status.Off : App.Status.Caution
                    text: root.kioskLock.checking ? qsTr("Looking …")
                        : root.kioskLock.waitS > 0
                            ? qsTr("%1 Next try in %2 s.").arg(root.kioskLock.problem)
                                                          .arg(root.kioskLock.waitS)
                            : root.kioskLock.problem
                    opacity: text === "" ? 0 : 1 // so that nothing moves under a finger
                    Accessible.role: Accessible.AlertMessage
                    Layout.fillWidth: true
                }
            }

            GridLayout {
                columns: 3
                columnSpacing: Theme.unit
                rowSpacing: Theme.unit
                Layout.rowSpan: Theme.compact ? 2 : 1

                Repeater {
                    model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0"]

                    ActionButton {
                        id: key

                        required property string modelData
                        readonly property bool erases: key.modelData === "⌫"

                        objectName: "key" + key.modelData
                        text: key.modelData
                        focusPolicy: Qt.NoFocus // Enter is the PIN's, and Tab goes to its buttons
                        Accessible.name: key.erases ? qsTr("Delete the last digit") : key.text
                        Layout.fillWidth: true
                        onClicked: {
                            if (key.erases)
                                root.pin = root.pin.slice(0, -1);
                            else
                                root.type(key.modelData);
                        }
                    }
                }

                ActionButton {
                    objectName: "submitPin"
                    text: root.ends ? qsTr("End") : qsTr("Unlock")
                    primary: true
                    enabled: root.ready
                    Layout.fillWidth: true
                    onClicked: root.submit()
                }
            }

            ActionButton {
                objectName: "cancelPin"
                text: qsTr("Cancel")
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignBottom
                onClicked: root.close()
            }
        }
    }
}
