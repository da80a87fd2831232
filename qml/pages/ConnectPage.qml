// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Where to connect, as whom, whether it works, and the sites that are saved. An address, a
/// password and Enter are enough.
ScrollPage {
    id: root

    required property App.Launcher launcher
    readonly property App.ConnectForm form: root.launcher.form
    readonly property bool isWide: root.width >= Theme.unit * 112

    readonly property Item focused: root.Window.activeFocusItem

    contentHeight: grid.implicitHeight

    onFocusedChanged: root.reveal(root.focused)

    /// Scrolls to where the keyboard is.
    function reveal(item: Item) {
        let parent = item;
        while (parent && parent !== grid)
            parent = parent.parent;
        if (!parent)
            return;
        const top = item.mapToItem(grid, 0, 0).y - Theme.unit * 4;
        const bottom = item.mapToItem(grid, 0, item.height).y + Theme.unit;
        if (top < root.contentY)
            root.contentY = Math.max(0, top);
        else if (bottom > root.contentY + root.height)
            root.contentY = bottom - root.height;
    }

    /// Of the buttons; -1: none of them.
    function indexOfContext(name: string): int {
        for (let i = 0; i < root.launcher.contexts.length; ++i) {
            if (root.launcher.contexts[i] === name)
                return i;
        }
        return -1;
    }

    Component.onCompleted: {
        if (root.launcher.profiles.count > 1 && root.form.profileId === "" && root.form.url === "")
            sites.take();
        else
            fields.take();
    }

    Connections {
        target: root.form

        function onSecretWanted() {
            fields.takeSecret();
        }

        function onLoaded() {
            fields.take();
        }
    }

    GridLayout {
        id: grid

        width: root.contentWidth
        columns: root.isWide ? 2 : 1
        columnSpacing: Theme.unit * 3
        rowSpacing: Theme.unit * 2

        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            Layout.alignment: Qt.AlignTop

            NoticeBar {
                launcher: root.launcher
                Layout.fillWidth: true
            }

            ConnectFields {
                id: fields

                form: root.form
                canGoBack: root.launcher.hasSite
                onBack: root.launcher.back()
                Layout.fillWidth: true
            }

            ConnectDetails {
                form: root.form
                Layout.fillWidth: true
            }
        }

        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.preferredWidth: 2
            Layout.alignment: Qt.AlignTop

            SiteChoice {
                id: sites

                launcher: root.launcher
                visible: root.launcher.profiles.count > 0
                Layout.fillWidth: true
            }

            Panel {
                title: qsTr("From natscli on this machine")
                visible: root.launcher.contexts.length > 0
                Layout.fillWidth: true

                ChoiceRow {
                    name: qsTr("Contexts of natscli")
                    choices: root.launcher.contexts
                    current: root.indexOfContext(root.form.context)
                    onChosen: index => root.form.useContext(root.launcher.contexts[index])
                    Layout.fillWidth: true
                }
            }

            ConnectSteps {
                steps: root.form.steps
                Layout.fillWidth: true
            }

            ConnectSteps {
                objectName: "systemSteps"
                title: qsTr("System login, step by step")
                steps: root.form.systemSteps
                visible: root.form.systemLogin.used
                Layout.fillWidth: true
            }
        }
    }
}
