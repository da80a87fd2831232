// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A menu in the theme's looks, which stays within the window.
Menu {
    id: root

    margins: 0
    padding: Theme.hairline
    implicitWidth: Theme.unit * 34

    function openAt(at: point) {
        root.x = at.x;
        root.y = at.y;
        root.open();
    }

    background: Rectangle {
        implicitWidth: Theme.unit * 34
        color: Theme.surface
        border.color: Theme.line
        radius: Theme.radius
    }
}
