// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import Nunect.App as App
import Nunect.Controls

/// Asks once more before an advice is approved, or that is withdrawn, and says what comes of it.
Dialog {
    id: root

    required property App.LeafRegistry registry
    property real rowId
    property bool withdraws: false
    property string what
    property string consequence
    readonly property string question: root.withdraws ? qsTr("Withdraw the approval?")
                                                      : qsTr("Approve the advice?")
    /// Locked meanwhile: nothing is decided.
    readonly property bool readOnly: Theme.readOnly

    onReadOnlyChanged: {
        if (root.readOnly)
            root.close();
    }

    function ask(rowId: real, withdraws: bool) {
        root.rowId = rowId;
        root.withdraws = withdraws;
        root.what = root.registry.title(rowId);
        root.consequence = root.registry.consequence(rowId, withdraws);
        root.open();
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.unit * 72, root.parent?.width ?? 0)
    padding: Theme.unit * 3
    modal: true
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius

        Accessible.role: Accessible.Dialog
        Accessible.name: root.question
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        ThemeText {
            text: root.question
            font.pixelSize: Theme.titleSize
            font.bold: true
            Layout.fillWidth: true
        }

        ThemeText {
            objectName: "adviceWhat"
            text: root.what
            wrapMode: Text.Wrap
            maximumLineCount: 4
            Layout.fillWidth: true
        }

        ThemeText {
            objectName: "adviceConsequence"
            text: root.consequence
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        ThemeText {
            text: qsTr("The log says who decided.")
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }

        RowLayout {
            spacing: Theme.unit
            Layout.alignment: Qt.AlignRight

            ActionButton {
                id: cancel

                objectName: "cancelAdvice"
                text: qsTr("Cancel")
                onClicked: root.close()
            }

            ActionButton {
                objectName: "confirmAdvice"
                text: root.withdraws ? qsTr("Withdraw") : qsTr("Approve")
                primary: true
                onClicked: {
                    if (root.withdraws)
                        root.registry.withdraw(root.rowId);
                    else
                        root.registry.approve(root.rowId);
                    root.close();
                }
            }
        }
    }
}
