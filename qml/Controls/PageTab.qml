// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App

/// One page's entry in PageTabs. An abnormal status on that page shows here, whichever
/// page is open.
AbstractButton {
    id: root

    property int status: Status.Unknown
    readonly property bool alerting: Theme.isAbnormal(root.status)
    property real sidePadding: Theme.unit * 1.75

    implicitWidth: Math.max(Theme.touchTarget,
                            root.implicitContentWidth + root.leftPadding + root.rightPadding)
    padding: 0
    leftPadding: root.sidePadding
    rightPadding: root.sidePadding
    implicitHeight: Theme.touchTarget
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    font.bold: root.checked
    checkable: true
    autoExclusive: true
    // One stop for Tab; the arrow keys go from page to page.
    focusPolicy: root.checked || root.activeFocus ? Qt.StrongFocus : Qt.ClickFocus

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.alerting ? Theme.statusWord(root.status) : ""

    contentItem: RowLayout {
        spacing: Theme.unit * 0.75 // nearer to its own name than to the next

        ThemeText {
            text: root.text
            font: root.font
            color: root.checked ? Theme.text : Theme.textSecondary
        }

        StatusSymbol {
            status: root.status
            visible: root.alerting
        }
    }

    background: Rectangle {
        color: root.checked ? Theme.surface : root.down ? Theme.alternate : "transparent"

        Rectangle {
            width: parent.width
            height: 3
            color: Theme.text
            visible: root.checked
        }

        FocusRing {
            visible: root.visualFocus
        }
    }
}
