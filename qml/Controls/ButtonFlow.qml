// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// Controls side by side; on several lines where a layout has no room for one. Where there is little
/// height they stay on one, which can be pushed sideways; what the keyboard goes to comes into view.
/// What is left out has no width: in a page that is hidden nothing is visible.
Flickable {
    id: root

    property alias spacing: flow.spacing
    default property alias content: flow.data
    /// On one line. Not implicitWidth, which follows the lines that there are.
    readonly property real lineWidth: {
        let sum = 0;
        let count = 0;
        for (const child of Array.from(flow.children)) {
            if (child.width <= 0) // a Repeater, or one that is left out
                continue;
            sum += child.width;
            ++count;
        }
        return Math.ceil(sum + Math.max(0, count - 1) * flow.spacing);
    }
    readonly property Item focused: root.Window.activeFocusItem

    implicitWidth: root.lineWidth
    implicitHeight: flow.height
    contentWidth: flow.width
    contentHeight: flow.height
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.contentWidth > root.width
    clip: root.interactive
    Layout.fillWidth: true
    Layout.preferredWidth: root.lineWidth
    Layout.maximumWidth: root.lineWidth

    onFocusedChanged: root.show(root.focused)

    function show(item: Item) {
        if (!item || item.parent !== flow)
            return;
        root.contentX = Math.max(item.x + item.width - root.width, Math.min(root.contentX, item.x));
    }

    Flow {
        id: flow

        width: Theme.compact ? root.lineWidth : root.width
        spacing: Theme.unit
    }
}
