// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// Every colour of text on every ground, with how much it stands out; 4.5 is the least.
Panel {
    id: root

    readonly property list<string> grounds: ["background", "surface", "alternate", "selected"]
    readonly property list<string> inks: ["text", "textSecondary", "textMuted", "focus", "critical",
        "serious", "caution", "normal", "standby"]

    title: qsTr("Colours, with their contrast to each ground")

    Repeater {
        model: root.grounds

        ColumnLayout {
            id: strip

            required property string modelData
            readonly property color ground: Theme.colors[strip.modelData]

            spacing: Math.round(Theme.unit / 2)
            Layout.fillWidth: true

            ThemeText {
                text: qsTr("Ground: %1, %2").arg(strip.modelData).arg(String(strip.ground))
                color: Theme.textSecondary
                font.pixelSize: Theme.captionSize
            }

            Rectangle {
                color: strip.ground
                border.color: Theme.line
                border.width: Theme.hairline
                implicitHeight: words.implicitHeight + Theme.unit * 2
                Layout.fillWidth: true

                Flow {
                    id: words

                    x: Theme.unit
                    y: Theme.unit
                    width: parent.width - 2 * Theme.unit
                    spacing: Theme.unit * 2

                    Repeater {
                        model: root.inks

                        ThemeText {
                            required property string modelData
                            readonly property color ink: Theme.colors[modelData]

                            text: qsTr("%1 %2").arg(modelData)
                                      .arg(Theme.contrast(ink, strip.ground).toFixed(1))
                            color: ink
                        }
                    }
                }
            }
        }
    }
}
