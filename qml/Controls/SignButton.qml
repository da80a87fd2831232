// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// A button with a sign on it instead of a word; a screen reader and the tip say the word.
ActionButton {
    id: root

    required property string label

    implicitWidth: Theme.touchTarget

    Accessible.name: root.label

    HoverTip {
        text: root.label
        visible: root.hovered
    }
}
