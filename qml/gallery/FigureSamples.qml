// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// Icons, and a sparkline.
Panel {
    id: root

    title: qsTr("Icons and sparkline")

    Flow {
        spacing: Theme.unit * 3
        Layout.fillWidth: true

        Repeater {
            // As their files in resources/icons/lines.
            model: ["arrow-down", "arrow-up", "check", "chevron-down", "chevron-left", "chevron-right", "close",
                "help", "more"]

            RowLayout {
                id: sample

                required property string modelData

                spacing: Theme.unit

                Icon {
                    name: sample.modelData
                }

                Icon {
                    name: sample.modelData
                    size: Theme.captionSize
                    color: Theme.textSecondary
                }

                ThemeText {
                    text: sample.modelData
                    color: Theme.textSecondary
                    font.pixelSize: Theme.captionSize
                }
            }
        }
    }

    RowLayout {
        spacing: Theme.unit

        Sparkline {
            values: [2, 3, 3, 5, 4, NaN, NaN, -2, -3, 1, 6, 7, 6, 5, 6, 8, 3, 2, 2, 1]
            capacity: 20
        }

        ThemeText {
            text: "8.0 ms"
        }

        ThemeText {
            text: qsTr("The last values about zero, with a gap where none is known; the full height is the largest.")
            color: Theme.textSecondary
            font.pixelSize: Theme.captionSize
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
    }
}
