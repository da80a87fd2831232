// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Nunect.App as App
import Nunect.Controls

/// All that is known of one row, in groups. Up, Down, PageUp, PageDown, Home and End scroll, Escape
/// closes.
Panel {
    id: root

    required property App.DetailsModel details

    signal closed()

    visible: root.details.shown
    activeFocusOnTab: true

    Accessible.name: qsTr("Details of %1").arg(root.details.title)

    Keys.onEscapePressed: root.closed()
    Keys.onUpPressed: root.scrollBy(-Theme.rowHeight)
    Keys.onDownPressed: root.scrollBy(Theme.rowHeight)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageUp)
            root.scrollBy(-list.height);
        else if (event.key === Qt.Key_PageDown)
            root.scrollBy(list.height);
        else if (event.key === Qt.Key_Home)
            list.positionViewAtBeginning();
        else if (event.key === Qt.Key_End)
            list.positionViewAtEnd();
        else
            event.accepted = false;
    }

    function scrollBy(pixels: real) {
        const end = Math.max(list.originY, list.originY + list.contentHeight - list.height);
        list.contentY = Math.max(list.originY, Math.min(end, list.contentY + pixels));
    }

    RowLayout {
        spacing: Theme.unit
        Layout.fillWidth: true

        ThemeText {
            text: root.details.title
            font.pixelSize: Theme.titleSize
            font.bold: true
            Layout.fillWidth: true
        }

        ActionButton {
            objectName: "closeDetails"
            text: qsTr("Close")
            onClicked: root.closed()
        }
    }

    ThemeText {
        text: qsTr("It is not there any more. This is the last that was known.")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        visible: root.details.gone
        Layout.fillWidth: true
    }

    ListView {
        id: list

        model: root.details
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        spacing: Math.round(Theme.unit / 2)
        section.property: "group"
        // Lines differ in height: all are made, so that the scroll bar tells the truth.
        cacheBuffer: 100000
        Layout.fillWidth: true
        Layout.fillHeight: true

        ScrollBar.vertical: SlimScrollBar {}

        section.delegate: ThemeText {
            required property string section

            width: list.width
            topPadding: Theme.unit * 1.5
            bottomPadding: Math.round(Theme.unit / 2)
            text: section
            color: Theme.textSecondary
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: section
        }

        delegate: DetailRow {
            width: list.width - Theme.unit * 2
        }
    }

    FocusRing {
        parent: root
        visible: root.activeFocus
    }
}
