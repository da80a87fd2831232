// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// Colours, size and motion, as a person wants them; what is chosen holds at once and is kept.
Panel {
    id: root

    required property App.Preferences preferences
    readonly property list<real> scales: [1.0, 1.25, 1.5, 1.75, 2.0]

    signal galleryWanted()

    title: qsTr("Appearance")

    component Caption: ThemeText {
        color: Theme.textSecondary
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Layout.fillWidth: true
    }

    ThemeText {
        text: qsTr("Colours")
        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "themes"
        name: qsTr("Colours")
        choices: [qsTr("Dark"), qsTr("Light"), qsTr("Night")] // as they are numbered
        current: root.preferences.theme
        onChosen: index => root.preferences.theme = index
        Layout.fillWidth: true
    }

    Caption {
        text: qsTr("Night is almost black and red: eyes that are used to the dark stay so.")
    }

    ThemeText {
        text: qsTr("Size of all that is shown: %1 %")
                  .arg(Math.round(root.preferences.scale * 100))
        Layout.topMargin: Theme.unit
        Layout.fillWidth: true
    }

    ChoiceRow {
        objectName: "scales"
        name: qsTr("Size")
        choices: [...root.scales].map(scale => qsTr("%1 %").arg(scale * 100))
        current: [...root.scales].indexOf(root.preferences.scale)
        onChosen: index => root.preferences.scale = root.scales[index]
        Layout.fillWidth: true
    }

    Caption {
        text: qsTr("Ctrl and + or − change it in smaller steps.")
    }

    ThemeCheckBox {
        id: motion

        objectName: "reducedMotion"
        text: qsTr("Reduced motion: nothing moves or blinks by itself")
        checked: root.preferences.reducedMotion
        Layout.topMargin: Theme.unit
        Layout.fillWidth: true
        onToggled: {
            root.preferences.reducedMotion = motion.checked;
            motion.checked = Qt.binding(() => root.preferences.reducedMotion); // the press has cut it
        }
    }

    ActionButton {
        objectName: "openGallery"
        text: qsTr("Show all controls, symbols and colours")
        Layout.topMargin: Theme.unit
        onClicked: root.galleryWanted()
    }
}
