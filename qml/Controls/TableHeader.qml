// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// The titles above a DataTable's rows. Left and Right go from one to the next, Enter sorts by it,
/// with Shift or Ctrl besides what it is sorted by; the menu key opens what else there is.
Item {
    id: root

    required property TableColumns columns
    property bool adjustable: false
    /// How far the rows below are scrolled, without the column that stays.
    property real scrolled: 0
    /// The first column stays; its width, or 0.
    property real frozenWidth: 0
    property int current: 0
    readonly property int first: root.frozenWidth > 0 ? 1 : 0

    signal sortWanted(section: int, add: bool)
    signal menuWanted(section: int, x: real)
    /// The keyboard is at this title.
    signal reached(section: int)

    implicitHeight: root.adjustable ? Theme.touchTarget : Math.round(Theme.unit * 4)
    activeFocusOnTab: root.adjustable

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Column titles")
    Accessible.description: qsTr("Left and Right go to a title, Enter sorts by it, Shift Enter adds it to the sorting.")
    Accessible.ignored: !root.adjustable

    Keys.onLeftPressed: root.go(root.current - 1)
    Keys.onRightPressed: root.go(root.current + 1)
    Keys.onReturnPressed: event => root.sort(event.modifiers)
    Keys.onEnterPressed: event => root.sort(event.modifiers)
    Keys.onSpacePressed: event => root.sort(event.modifiers)
    Keys.onMenuPressed: root.openMenu(root.current)

    function go(section: int) {
        root.current = Math.max(0, Math.min(root.columns.count - 1, section));
        root.reached(root.current);
    }

    function openMenu(section: int) {
        root.menuWanted(section, Math.max(0, Math.min(root.width, root.xOf(section))));
    }

    function sort(modifiers: int) {
        const add = (modifiers & (Qt.ShiftModifier | Qt.ControlModifier)) !== 0;
        root.sortWanted(root.current, add);
    }

    /// Where a title begins, in the header.
    function xOf(section: int): real {
        let x = section < root.first ? 0 : root.frozenWidth - root.scrolled;
        for (let i = root.first; i < section; ++i)
            x += root.columns.width(i);
        return x;
    }

    component Title: HeaderTitle {
        id: title

        columns: root.columns
        height: root.height
        adjustable: root.adjustable
        current: root.activeFocus && root.current === title.section
        onPressed: {
            root.current = title.section;
            root.forceActiveFocus(Qt.MouseFocusReason);
        }
        onSortWanted: add => root.sortWanted(title.section, add)
        onMenuWanted: root.openMenu(title.section)
    }

    Item {
        x: root.frozenWidth
        width: root.width - x
        height: root.height
        clip: true

        Repeater {
            model: root.columns.count - root.first

            // Placed at once: in a Row those that have just grown lie over one another for a frame.
            Title {
                required property int index

                section: index + root.first
                x: root.xOf(section) - root.frozenWidth
            }
        }
    }

    Repeater {
        model: root.first

        Title {
            section: 0
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        anchors.bottom: parent.bottom
        color: Theme.line
    }
}
