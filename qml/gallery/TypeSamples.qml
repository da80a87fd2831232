// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// The sizes and faces of text.
Panel {
    id: root

    title: qsTr("Type")

    Repeater {
        model: [
            { name: qsTr("Figure"), size: Theme.figureSize },
            { name: qsTr("Title"), size: Theme.titleSize },
            { name: qsTr("Body"), size: Theme.bodySize },
            { name: qsTr("Table"), size: Theme.tableSize },
            { name: qsTr("Caption"), size: Theme.captionSize }
        ]

        ThemeText {
            required property var modelData

            text: qsTr("%1, %2 px: 0123456789 −12.40 µs").arg(modelData.name).arg(modelData.size)
            font.pixelSize: modelData.size
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
    }

    Flow {
        spacing: Theme.unit * 3
        Layout.fillWidth: true

        ThemeText {
            text: qsTr("Secondary")
            color: Theme.textSecondary
        }

        ThemeText {
            text: qsTr("Muted")
            color: Theme.textMuted
        }

        ThemeText {
            text: qsTr("Bold: abnormal or chosen")
            font.bold: true
        }

        ThemeText {
            text: qsTr("Slanted: too old to be believed")
            color: Theme.textMuted
            font.italic: true
        }

        ThemeText {
            text: qsTr("Fixed width: bytes")
            font.family: Theme.fixedFamily
        }
    }
}
