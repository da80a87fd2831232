// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Layouts

/// A titled area. Its children fill it from top to bottom.
Rectangle {
    id: root

    property string title
    /// It is all of a page, whose name stands above: where there is little height it does without
    /// title and margins.
    property bool fillsPage: false
    readonly property bool bare: root.fillsPage && Theme.compact
    property int padding: root.bare ? Theme.gap : Theme.unit * 2
    readonly property int edge: root.bare ? Theme.hairline : root.padding ///< above and below
    default property alias content: column.data

    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.hairline
    radius: Theme.radius
    implicitWidth: column.implicitWidth + 2 * root.padding
    implicitHeight: column.implicitHeight + 2 * root.edge

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: root.padding
        anchors.topMargin: root.edge
        anchors.bottomMargin: root.edge
        spacing: root.bare ? Theme.gap : Theme.unit

        ThemeText {
            text: root.title
            color: Theme.textSecondary
            font.bold: true
            visible: root.title !== "" && !root.bare
            Layout.fillWidth: true
        }
    }
}
