// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic
import Nunect.App

/// A line to type into.
TextField {
    id: root

    required property string label

    implicitHeight: Theme.touchTarget
    leftPadding: Theme.unit * 1.5
    color: root.enabled ? Theme.text : Theme.textMuted
    placeholderTextColor: Theme.textMuted
    selectionColor: Theme.focus
    selectedTextColor: Theme.background
    font.family: Theme.fontFamily
    font.pixelSize: Theme.bodySize
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase

    Accessible.name: root.label

    Tip.text: root.text === "" && words.advanceWidth > root.width - root.leftPadding - root.rightPadding
        ? root.placeholderText : ""

    TextMetrics {
        id: words

        font: root.font
        text: root.placeholderText
    }

    background: Rectangle {
        color: Theme.background
        border.color: root.enabled ? Theme.textMuted : Theme.line
        radius: Theme.radius

        FocusRing {
            visible: root.activeFocus
        }
    }
}
