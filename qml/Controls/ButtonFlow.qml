// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// Controls side by side; on several lines where a layout has no room for one.
Flow {
    id: root

    /// On one line. Not implicitWidth, which follows the lines that there are.
    readonly property real lineWidth: {
        let sum = 0;
        let count = 0;
        for (const child of Array.from(root.children)) {
            if (child.width <= 0) // a Repeater
                continue;
            sum += child.width;
            ++count;
        }
        return Math.ceil(sum + Math.max(0, count - 1) * root.spacing);
    }

    spacing: Theme.unit
    Layout.fillWidth: true
    Layout.preferredWidth: root.lineWidth
    Layout.maximumWidth: root.lineWidth
}
