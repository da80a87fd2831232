// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect
import Nunect.App as App
import Nunect.Controls

/// Everything that the console is made of, on one page, as the theme shows it now: for those who
/// build pages, and for those who check how they look.
ScrollPage {
    id: root

    required property App.Application app

    signal closeWanted()

    contentHeight: samples.height

    ColumnLayout {
        id: samples

        width: root.contentWidth
        spacing: Theme.unit * 2

        ActionButton {
            objectName: "closeGallery"
            text: qsTr("Back to the settings")
            onClicked: root.closeWanted()
        }

        StatusSamples {
            Layout.fillWidth: true
        }

        ControlSamples {
            Layout.fillWidth: true
        }

        EntrySamples {
            Layout.fillWidth: true
        }

        FigureSamples {
            Layout.fillWidth: true
        }

        TypeSamples {
            Layout.fillWidth: true
        }

        ColorSamples {
            Layout.fillWidth: true
        }

        Panel {
            title: qsTr("Table: this site's units")
            Layout.fillWidth: true

            DataTable {
                model: root.app.allUnits
                name: qsTr("Table: this site's units")
                emptyText: qsTr("A table without rows says why.")
                Layout.fillWidth: true
                Layout.preferredHeight: heightOfRows(5)
            }
        }
    }
}
