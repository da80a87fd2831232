// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts
import Nunect.Controls

/// The pages, one of which shows; it scrolls where the window is too low for what it has to hold.
/// Its children are the pages.
ScrollPage {
    id: root

    property int currentIndex: 0
    default property alias pages: stack.data
    /// The height that the page asks for, a moment later: it follows the width, and that the scroll
    /// bar, which follows this.
    property real wanted: 0
    readonly property Item page: stack.children[root.currentIndex] as Item

    contentHeight: stack.height
    onCurrentIndexChanged: root.contentY = 0

    Binding {
        target: root
        property: "wanted"
        value: root.page?.implicitHeight ?? 0
        delayed: true
    }

    StackLayout {
        id: stack

        width: root.contentWidth
        height: Math.max(root.height, root.wanted)
        currentIndex: root.currentIndex
    }
}
