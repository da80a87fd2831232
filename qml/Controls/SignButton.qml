// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// A button with an icon on it instead of a word; a screen reader and the tip say the word.
ActionButton {
    id: root

    required property string label
    required property string sign ///< name of an Icon

    implicitWidth: Theme.touchTarget

    Accessible.name: root.label

    Tip.text: root.label

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.sign
        }
    }
}
