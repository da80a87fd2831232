// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// Every status as figure, word and colour, in the sizes in which it is shown.
Panel {
    id: root

    title: qsTr("Statuses, worst first")

    Flow {
        spacing: Theme.unit * 4
        Layout.fillWidth: true

        Repeater {
            model: Theme.statuses

            ColumnLayout {
                id: sample

                required property int modelData

                spacing: Theme.unit

                StatusSymbol {
                    status: sample.modelData
                    size: Theme.figureSize
                }

                StatusLabel {
                    status: sample.modelData
                    pixelSize: Theme.titleSize
                }

                StatusLabel {
                    status: sample.modelData
                }

                StatusLabel {
                    status: sample.modelData
                    pixelSize: Theme.captionSize
                }
            }
        }
    }

    Repeater {
        model: [...Theme.statuses].filter(status => Theme.isAbnormal(status))

        Banner {
            required property int modelData

            status: modelData
            title: Theme.statusWord(modelData)
            detail: qsTr("What is wrong, in a sentence.")
            note: qsTr("What it means.")
            Layout.fillWidth: true
        }
    }
}
