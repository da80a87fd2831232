// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Controls.Basic

/// A page that scrolls up and down where the window is too low for it. What the keyboard goes to
/// comes into view.
Flickable {
    id: root

    readonly property bool scrolls: root.contentHeight > root.height
    readonly property Item focused: root.Window.activeFocusItem

    contentWidth: root.width - (root.scrolls ? Theme.unit * 2 : 0)
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.scrolls
    clip: true

    onFocusedChanged: root.show(root.focused)

    function isInside(item: Item): bool {
        let at = item;
        while (at && at !== root.contentItem)
            at = at.parent;
        return at !== null;
    }

    function scrollBy(pixels: real) {
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height,
                                             root.contentY + pixels));
    }

    /// Scrolls no further than it has to, so that what was pressed stays under the finger.
    function show(item: Item) {
        if (!item || !root.scrolls || !root.isInside(item))
            return;
        const top = item.mapToItem(root.contentItem, 0, 0).y - Theme.unit;
        const end = top + item.height + 2 * Theme.unit;
        if (end - top > root.height) {
            if (end < root.contentY || top > root.contentY + root.height)
                root.contentY = Math.max(0, Math.min(top, root.contentHeight - root.height));
        } else if (top < root.contentY) {
            root.contentY = Math.max(0, top);
        } else if (end > root.contentY + root.height) {
            root.contentY = Math.min(end, root.contentHeight) - root.height;
        }
    }

    ScrollBar.vertical: SlimScrollBar {}
}
