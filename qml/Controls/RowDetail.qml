// SPDX-FileCopyrightText: 2026 The nunect authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Nunect.App

/// The current row in words, for all that a narrow cell has to cut short, and how many are chosen.
Item {
    id: root

    required property RowChoice choice
    readonly property string text: root.revision >= 0 && root.choice.currentRow >= 0
        ? root.choice.model.rowDescription(root.choice.currentRow) : ""
    readonly property int chosen: root.visible ? root.choice.count : 0
    // Read again when the row's values change.
    property int revision: 0

    implicitHeight: Math.max(Theme.rowHeight, words.implicitHeight)

    ThemeText {
        id: words

        width: parent.width
        leftPadding: Theme.unit
        rightPadding: Theme.unit
        topPadding: Theme.unit
        text: root.chosen > 1 ? qsTr("%1 rows chosen. The last: %2").arg(root.chosen).arg(root.text)
                              : root.text
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }

    Connections {
        target: root.choice.model

        function onDataChanged(topLeft: var, bottomRight: var) {
            const row = root.choice.currentRow;
            if (topLeft.row <= row && row <= bottomRight.row)
                ++root.revision;
        }

        function onModelReset() {
            ++root.revision;
        }
    }
}
