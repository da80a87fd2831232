// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A page that scrolls up and down where the window is too low for it.
Flickable {
    id: root

    readonly property bool scrolls: root.contentHeight > root.height

    contentWidth: root.width - (root.scrolls ? Theme.unit * 2 : 0)
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.scrolls
    clip: true

    ScrollBar.vertical: SlimScrollBar {}
}
