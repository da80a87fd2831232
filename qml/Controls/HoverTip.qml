// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A few words over everything else. What has no room for its own text has a Tip.text instead.
ToolTip {
    id: root

    padding: Theme.unit
    // A long text wraps instead of running off the window.
    width: Math.min(implicitWidth, Theme.unit * 60)

    // No ThemeText, which may be cut short.
    contentItem: Text {
        text: root.text
        color: Theme.text
        font.family: Theme.fontFamily
        font.pixelSize: Theme.bodySize
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        color: Theme.selected
        border.color: Theme.line
        radius: Theme.radius
    }
}
