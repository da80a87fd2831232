// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App

/// A button that opens more, with the status of what is behind it where that is abnormal.
ActionButton {
    id: root

    property int status: Status.Unknown
    readonly property bool alerting: Theme.isAbnormal(root.status)

    leftPadding: Theme.unit * 2
    rightPadding: Theme.unit * 1.5

    Accessible.description: root.alerting ? Theme.statusWord(root.status) : ""

    contentItem: RowLayout {
        spacing: Theme.unit

        ThemeText {
            text: root.text
            font: root.font
            Layout.fillWidth: true
        }

        StatusSymbol {
            status: root.status
            visible: root.alerting
        }

        Icon {
            name: "chevron-down"
        }
    }
}
